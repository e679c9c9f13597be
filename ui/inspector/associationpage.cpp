// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/associationpage.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/inspector/fields.h"

#include "core/mapping/associationclass.h"
#include "core/mapping/mapping.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

AssociationPage::AssociationPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_left(makeEnd())
    , m_right(makeEnd())
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
{
    FormLayout form(this);
    form.addRow(tr("Table"), m_name);
    form.addSection(tr("One end"));
    form.addRow(tr("Class"), m_left.target);
    form.addPair(tr("Column prefix"), m_left.prefix, tr("On delete"), m_left.onDelete);
    form.addSection(tr("Other end"));
    form.addRow(tr("Class"), m_right.target);
    form.addPair(tr("Column prefix"), m_right.prefix, tr("On delete"), m_right.onDelete);
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    auto *turn = new QPushButton(icon(u"class"_s), tr("Turn into a class"), this);
    turn->setToolTip(tr("Make a class of the association; its table stays as it is"));
    form.addWidget(turn);
    form.addStretch();
    connect(turn, &QPushButton::clicked, this, &AssociationPage::turnIntoClass);
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        core::Association changed = *this->value();
        changed.name = text;
        edit(tr("Rename association"),
             core::putAssociation(model(), changed),
             m_name,
             u"name"_s + m_name->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Association changed = *this->value();
        changed.comment = text;
        edit(tr("Change comment"),
             core::putAssociation(model(), changed),
             m_comment,
             u"comment"_s + m_comment->visit());
    });
    connectEnd(m_left, &core::Association::left);
    connectEnd(m_right, &core::Association::right);
}

void AssociationPage::turnIntoClass()
{
    const core::Association *association = value();
    if (!association)
        return;
    const core::ClassId made{association->id.uuid};
    if (edit(tr("Turn association into a class"),
             core::associationToClass(model(), association->id)))
        selection().set(made);
}

AssociationPage::End AssociationPage::makeEnd()
{
    End end{new ChoiceField(this), new TextField(this), new ChoiceField(this)};
    for (const auto action : referentialActions())
        end.onDelete->addChoice(word(action), int(action));
    return end;
}

void AssociationPage::connectEnd(const End &end, core::AssociationEnd core::Association::*member)
{
    connect(end.target, &ChoiceField::entered, this, [this, end, member](const QVariant &id) {
        core::Association changed = *value();
        (changed.*member).target = id.value<core::ClassId>();
        edit(tr("Change association"), core::putAssociation(model(), changed), end.target);
    });
    connect(end.prefix, &TextField::entered, this, [this, end, member](const QString &text) {
        core::Association changed = *value();
        (changed.*member).columnPrefix = text;
        edit(tr("Change association"),
             core::putAssociation(model(), changed),
             end.prefix,
             u"prefix"_s + end.prefix->visit());
    });
    connect(end.onDelete, &ChoiceField::entered, this, [this, end, member](const QVariant &action) {
        core::Association changed = *value();
        (changed.*member).onDelete = core::ReferentialAction(action.toInt());
        edit(tr("Change association"), core::putAssociation(model(), changed), end.onDelete);
    });
}

const core::Association *AssociationPage::value() const
{
    const auto *id = std::get_if<core::AssociationId>(&element());
    return id ? core::findAssociation(model(), *id) : nullptr;
}

void AssociationPage::showEnd(const End &end, const core::AssociationEnd &value)
{
    end.target->clear();
    for (const core::Class &candidate : model().classes)
        end.target->addChoice(candidate.name, QVariant::fromValue(candidate.id));
    end.target->setValue(QVariant::fromValue(value.target));
    end.prefix->setValue(value.columnPrefix);
    const core::Class *target = core::findClass(model(), value.target);
    end.prefix->setPlaceholderText(target ? core::tableNameOf(model(), *target) : QString());
    end.onDelete->setValue(int(value.onDelete));
}

void AssociationPage::refresh()
{
    const core::Association *association = value();
    if (!association)
        return;
    m_name->setValue(association->name);
    m_name->setPlaceholderText(core::tableNameOf(model(), *association));
    m_comment->setValue(association->comment);
    showEnd(m_left, association->left);
    showEnd(m_right, association->right);
}

} // namespace ui
