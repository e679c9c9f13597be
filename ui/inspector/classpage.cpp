// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/classpage.h"

#include "ui/icons.h"
#include "ui/inspector/columntable.h"
#include "ui/inspector/fields.h"
#include "ui/inspector/partlist.h"

#include "core/mapping/mapping.h"
#include "core/schema/expression.h"

#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ClassPage::ClassPage(Document &document, Selection &selection, QWidget *parent)
    : InspectorPage(document, selection, parent)
    , m_name(new TextField(this))
    , m_tableName(new TextField(this))
    , m_comment(new TextArea(TextArea::Kind::Prose, this))
    , m_columns(new ColumnTable(document, selection, this))
    , m_parts(new PartList(document, selection, this))
    , m_mixinMenu(new QMenu(this))
{
    m_name->setObjectName(u"className"_s);
    m_tableName->setObjectName(u"tableName"_s);
    FormLayout form(this);
    form.addPair(tr("Name"), m_name, tr("Table"), m_tableName);
    form.addSection(tr("Columns"), buildMixins());
    form.addWidget(m_columns);
    form.addSection(tr("Keys, indexes, checks"), buildAddPart());
    form.addWidget(m_parts);
    form.addSection(tr("Comment"));
    form.addWidget(m_comment);
    m_comment->setAccessibleName(tr("Comment"));
    form.addStretch();
    connectFields();
}

const core::Class *ClassPage::value() const
{
    const auto *id = std::get_if<core::ClassId>(&element());
    return id ? core::findClass(model(), *id) : nullptr;
}

void ClassPage::connectFields()
{
    connect(m_name, &TextField::entered, this, [this](const QString &text) {
        edit(tr("Rename class"),
             core::renameClass(model(), value()->id, text),
             m_name,
             u"name"_s + m_name->visit());
    });
    connect(m_tableName, &TextField::entered, this, [this](const QString &text) {
        core::Class changed = *value();
        changed.tableName = text;
        edit(tr("Rename table"),
             core::replaceClass(model(), changed),
             m_tableName,
             u"table"_s + m_tableName->visit());
    });
    connect(m_comment, &TextArea::entered, this, [this](const QString &text) {
        core::Class changed = *value();
        changed.comment = text;
        edit(tr("Change comment"),
             core::replaceClass(model(), changed),
             m_comment,
             u"comment"_s + m_comment->visit());
    });
}

QWidget *ClassPage::buildMixins()
{
    QToolButton *button = flatButton(u"mixin"_s, tr("Mixins of this class"), this);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(m_mixinMenu);
    connect(m_mixinMenu, &QMenu::aboutToShow, this, &ClassPage::showMixinMenu);
    return button;
}

void ClassPage::showMixinMenu()
{
    m_mixinMenu->clear();
    if (model().mixins.isEmpty())
        m_mixinMenu->addAction(tr("The model has no mixins"))->setEnabled(false);
    for (const core::Mixin &mixin : model().mixins) {
        QAction *action = m_mixinMenu->addAction(mixin.name);
        action->setCheckable(true);
        action->setChecked(value()->mixins.contains(mixin.id));
        connect(action, &QAction::toggled, this, [this, id = mixin.id](bool on) {
            core::Class changed = *value();
            if (on)
                changed.mixins.append(id);
            else
                changed.mixins.removeOne(id);
            edit(on ? tr("Add mixin") : tr("Remove mixin"), core::replaceClass(model(), changed));
        });
    }
}

QWidget *ClassPage::buildAddPart()
{
    QToolButton *button = flatButton(u"add"_s, tr("Add a key, index or check"), this);
    button->setObjectName(u"addPart"_s);
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    m_parentMenu = menu->addMenu(icon(u"link"_s), tr("&Foreign key to"));
    menu->addAction(icon(u"unique"_s), tr("&Unique key"), this, &ClassPage::addUniqueKey);
    menu->addAction(icon(u"index"_s), tr("&Index"), this, &ClassPage::addIndex);
    menu->addAction(icon(u"check"_s), tr("&Check"), this, &ClassPage::addCheck);
    connect(m_parentMenu, &QMenu::aboutToShow, this, [this] {
        m_parentMenu->clear();
        for (const core::Class &parent : model().classes)
            m_parentMenu->addAction(parent.name, this, [this, id = parent.id] {
                addForeignKey(id);
            });
    });
    button->setMenu(menu);
    return button;
}

void ClassPage::addUniqueKey()
{
    core::UniqueKey key;
    key.id = core::ConstraintId::create();
    if (!value()->columns.isEmpty())
        key.columns = {value()->columns.last().id};
    if (edit(tr("Add unique key"), core::putConstraint(model(), value()->id, key)))
        selection().set(key.id);
}

void ClassPage::addCheck()
{
    core::Check check;
    check.id = core::ConstraintId::create();
    check.sql = value()->columns.isEmpty()
                    ? u"1 = 1"_s
                    : core::quotedName(value()->columns.last().name) + u" IS NOT NULL"_s;
    if (edit(tr("Add check"), core::putConstraint(model(), value()->id, check)))
        selection().set(check.id);
}

void ClassPage::addIndex()
{
    core::Index index;
    index.id = core::IndexId::create();
    if (!value()->columns.isEmpty()) {
        core::IndexKey key;
        key.column = value()->columns.last().id;
        index.keys = {key};
    }
    if (edit(tr("Add index"), core::putIndex(model(), value()->id, index)))
        selection().set(index.id);
}

void ClassPage::addForeignKey(core::ClassId parent)
{
    core::Relationship relationship;
    relationship.child = value()->id;
    relationship.parent = parent;
    edit(tr("Add foreign key"), core::addRelationship(model(), relationship));
}

void ClassPage::refresh()
{
    const core::Class *classValue = value();
    if (!classValue)
        return;
    m_name->setValue(classValue->name);
    m_tableName->setValue(classValue->tableName);
    m_tableName->setPlaceholderText(core::tableNameFor(classValue->name, model().naming.tables));
    m_comment->setValue(classValue->comment);
    m_parts->show(classValue->id);
    if (m_columns->property("holder").toUuid() == classValue->id.uuid) {
        m_columns->refresh();
        return;
    }
    m_columns->setProperty("holder", classValue->id.uuid);
    m_columns->setHolder(classValue->id);
}

} // namespace ui
