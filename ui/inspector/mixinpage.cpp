// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/mixinpage.h"

#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/partsection.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace ui {

MixinPage::MixinPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_placement(new ChoiceField(this))
    , m_columns(new ColumnTable(document, selection, this))
    , m_parts(new PartSection(document, selection, this))
    , m_users(new QLabel(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    m_name->setObjectName(u"mixinName"_s);
    m_users->setWordWrap(true);
    m_users->setProperty("muted", true);
    m_placement->addChoice(tr("First"), int(core::Placement::Before));
    m_placement->addChoice(tr("Last"), int(core::Placement::After));
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Columns stand"), m_placement);
    form.addSection(tr("Columns"));
    form.addWidget(m_columns);
    form.addWidget(m_parts);
    form.addSection(tr("Used by"));
    form.addWidget(m_users);
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    form.addStretch();
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Mixin changed = *value();
        changed.name = text;
        edit(tr("Rename mixin"),
             core::putMixin(model(), changed),
             m_name,
             u"name"_s + m_name->visit());
    });
    connect(m_placement, &ChoiceField::entered, this, [this](const QVariant &placement) {
        core::Mixin changed = *value();
        changed.placement = core::Placement(placement.toInt());
        edit(tr("Move mixin columns"), core::putMixin(model(), changed), m_placement);
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Mixin changed = *value();
        changed.comment = text;
        edit(tr("Change comment"),
             core::putMixin(model(), changed),
             m_comment,
             u"comment"_s + m_comment->visit());
    });
}

const core::Mixin *MixinPage::value() const
{
    const auto *id = std::get_if<core::MixinId>(&element());
    return id ? core::findMixin(model(), *id) : nullptr;
}

QString MixinPage::users(const core::Mixin &mixin) const
{
    QStringList names;
    for (const core::Class &owner : model().classes) {
        if (owner.mixins.contains(mixin.id))
            names.append(owner.name);
    }
    return names.isEmpty() ? tr("No class yet. Choose it in a class's inspector.")
                           : names.join(u", "_s);
}

void MixinPage::refresh()
{
    const core::Mixin *mixin = value();
    if (!mixin)
        return;
    m_name->setValue(mixin->name);
    m_placement->setValue(int(mixin->placement));
    m_comment->setValue(mixin->comment);
    m_parts->show(mixin->id);
    m_users->setText(users(*mixin));
    if (m_columns->property("holder").toUuid() == mixin->id.uuid) {
        m_columns->refresh();
        return;
    }
    m_columns->setProperty("holder", mixin->id.uuid);
    m_columns->setHolder(mixin->id);
    showProblems();
}

void MixinPage::showProblems()
{
    m_columns->setProblems(problems());
    m_parts->setProblems(problems());
}

} // namespace ui
