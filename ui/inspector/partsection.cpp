// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/partsection.h"

#include "ui/icons.h"
#include "ui/inspector/columntable.h"
#include "ui/inspector/partedits.h"
#include "ui/inspector/partlist.h"
#include "ui/theme.h"

#include "core/mapping/parts.h"
#include "core/model/edit.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PartSection::PartSection(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_list(new PartList(document, selection, this))
{
    auto *title = new QLabel(tr("Keys, indexes, checks"), this);
    title->setProperty("section", true);
    auto *add = flatButton(u"add"_s, tr("Add a key, index or check"), this);
    add->setObjectName(u"addPart"_s);
    add->setPopupMode(QToolButton::InstantPopup);
    add->setMenu(buildMenu());
    auto *header = new QHBoxLayout;
    header->addWidget(title, 1);
    header->addWidget(add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::padding, 0, 0);
    layout->setSpacing(metrics::grid / 2);
    layout->addLayout(header);
    layout->addWidget(m_list);
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), m_list);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &PartSection::removeCurrent);
}

QMenu *PartSection::buildMenu()
{
    auto *menu = new QMenu(this);
    m_parents = menu->addMenu(icon(u"link"_s), tr("&Foreign key to"));
    menu->addAction(icon(u"unique"_s), tr("&Unique key"), this, &PartSection::addUniqueKey);
    menu->addAction(icon(u"index"_s), tr("&Index"), this, &PartSection::addIndex);
    menu->addAction(icon(u"check"_s), tr("&Check"), this, &PartSection::addCheck);
    m_exclusion = menu->addAction(tr("&Exclusion constraint (PostgreSQL)"),
                                  this,
                                  &PartSection::addExclusion);
    connect(m_parents, &QMenu::aboutToShow, this, &PartSection::fillParents);
    return menu;
}

void PartSection::fillParents()
{
    m_parents->clear();
    for (const core::Class &parent : m_document.model().classes) {
        if (!parent.isAbstract)
            m_parents->addAction(parent.name, this, [this, id = parent.id] { addForeignKey(id); });
    }
}

void PartSection::show(const core::ElementId &holder)
{
    m_holder = holder;
    m_exclusion->setVisible(std::holds_alternative<core::ClassId>(holder));
    m_list->show(holder);
}

void PartSection::setProblems(const QList<core::Problem> &problems)
{
    m_list->setProblems(problems);
}

QList<core::Column> PartSection::columns() const
{
    return columnsFor(m_document.model(), m_holder);
}

void PartSection::put(const QString &text,
                      const core::Result<core::Model> &model,
                      const core::ElementId &part)
{
    if (m_document.edit(text, model))
        m_selection.set(part);
}

void PartSection::addUniqueKey()
{
    core::UniqueKey key;
    key.id = core::ConstraintId::create();
    if (!columns().isEmpty())
        key.columns = {columns().last().id};
    put(tr("Add unique key"), withConstraint(m_document.model(), m_holder, key), key.id);
}

void PartSection::addCheck()
{
    core::Check check;
    check.id = core::ConstraintId::create();
    check.sql = columns().isEmpty() ? u"1 = 1"_s
                                    : core::quotedName(columns().last().name) + u" IS NOT NULL"_s;
    put(tr("Add check"), withConstraint(m_document.model(), m_holder, check), check.id);
}

void PartSection::addIndex()
{
    core::Index index;
    index.id = core::IndexId::create();
    core::IndexKey key;
    if (columns().isEmpty())
        key.expressionSql = u"1"_s;
    else
        key.column = columns().last().id;
    index.keys = {key};
    put(tr("Add index"), withIndex(m_document.model(), m_holder, index), index.id);
}

// A class gets a column for it; a mixin's last column becomes the key.
void PartSection::addForeignKey(core::ClassId parent)
{
    if (const auto *child = std::get_if<core::ClassId>(&m_holder)) {
        core::Relationship relationship;
        relationship.child = *child;
        relationship.parent = parent;
        m_document.edit(tr("Add foreign key"),
                        core::addRelationship(m_document.model(), relationship));
        return;
    }
    core::ForeignKey key;
    key.id = core::ConstraintId::create();
    key.target = core::tableIdOf(parent);
    const core::Members target = core::targetOf(m_document.model(), key);
    if (columns().isEmpty() || !target.primaryKey)
        return;
    key.columns = {columns().last().id};
    key.targetColumns = target.primaryKey->columns.mid(0, 1);
    put(tr("Add foreign key"), withConstraint(m_document.model(), m_holder, key), key.id);
}

void PartSection::addExclusion()
{
    const auto *id = std::get_if<core::ClassId>(&m_holder);
    const core::Class *owner = id ? core::findClass(m_document.model(), *id) : nullptr;
    if (!owner || owner->columns.isEmpty())
        return;
    core::Class changed = *owner;
    QString key = core::option::postgresExcludePrefix + u"no_overlap"_s;
    for (int number = 2; changed.options.contains(key); ++number)
        key = core::option::postgresExcludePrefix + u"no_overlap%1"_s.arg(number);
    const QString column = core::quotedName(owner->columns.last().name);
    changed.options.insert(key, u"EXCLUDE USING gist (%1 WITH &&)"_s.arg(column));
    m_document.edit(tr("Add exclusion constraint"), core::replaceClass(m_document.model(), changed));
}

void PartSection::removeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (item)
        m_document.edit(tr("Delete %1").arg(item->text()),
                        core::removeElement(m_document.model(),
                                            item->data(Qt::UserRole + 1).value<core::ElementId>()));
}

} // namespace ui
