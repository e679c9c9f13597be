// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/readids.h"

#include "core/project/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString fullName(const Table &table)
{
    return table.schemaName.isEmpty() ? table.name : table.schemaName + u'.' + table.name;
}

// What two elements of one table are the same by: the first key that fits.
QStringList keysOf(const Table &table, const UniqueKey &key)
{
    return {key.name, columnNames(table, key.columns).join(u',')};
}

QStringList keysOf(const Table &table, const ForeignKey &key)
{
    return {key.name, columnNames(table, key.columns).join(u',')};
}

QStringList keysOf(const Table &, const Check &check)
{
    return {check.name, check.sql};
}

QStringList keysOf(const Table &table, const Index &index)
{
    QStringList names;
    for (const IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        names << (column ? column->name : key.expressionSql);
    }
    return {index.name, names.join(u',')};
}

QStringList keysOf(const Table &, const Column &column)
{
    return {column.name};
}

template<typename Element>
void match(Ids &ids,
           const Table &before,
           const QList<Element> &were,
           const Table &read,
           const QList<Element> &are)
{
    QSet<QUuid> taken;
    for (int level = 0; level < 2; ++level) {
        for (const Element &is : are) {
            const QString key = keysOf(read, is).value(level);
            if (key.isEmpty() || ids.contains(is.id.uuid))
                continue;
            for (const Element &was : were) {
                if (taken.contains(was.id.uuid) || keysOf(before, was).value(level) != key)
                    continue;
                ids.insert(is.id.uuid, was.id.uuid);
                taken.insert(was.id.uuid);
                break;
            }
        }
    }
}

void match(Ids &ids, const Table &before, const Table &read)
{
    ids.insert(read.id.uuid, before.id.uuid);
    match(ids, before, before.columns, read, read.columns);
    match(ids, before, before.uniqueKeys, read, read.uniqueKeys);
    match(ids, before, before.checks, read, read.checks);
    match(ids, before, before.foreignKeys, read, read.foreignKeys);
    match(ids, before, before.indexes, read, read.indexes);
    if (before.primaryKey && read.primaryKey)
        ids.insert(read.primaryKey->id.uuid, before.primaryKey->id.uuid);
}

QRegularExpression idPattern()
{
    return QRegularExpression(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
}

QString textOf(const Model &model)
{
    Project project;
    project.name = u"models"_s;
    project.model = model;
    return QString::fromUtf8(toBytes(project));
}

// What a mixin or an abstract base gives, as one value.
template<typename Owner>
Mixin sharedBy(const Owner &owner)
{
    Mixin shared;
    shared.id = MixinId{owner.id.uuid};
    shared.name = owner.name;
    shared.columns = owner.columns;
    shared.uniqueKeys = owner.uniqueKeys;
    shared.checks = owner.checks;
    shared.foreignKeys = owner.foreignKeys;
    shared.indexes = owner.indexes;
    return shared;
}

Table tableOf(const Mixin &shared)
{
    Table table;
    table.id = TableId{shared.id.uuid};
    table.columns = shared.columns;
    return table;
}

} // namespace

Ids matched(const Model &before, const Schema &were, const Model &read, const Schema &are)
{
    Ids ids;
    QHash<QString, const Table *> tables;
    for (const Table &table : were.tables)
        tables.insert(fullName(table), &table);
    QSet<TableId> taken;
    for (const Table &table : are.tables) {
        const Table *was = tables.value(fullName(table));
        if (was && !taken.contains(was->id)) {
            taken.insert(was->id);
            match(ids, *was, table);
        }
    }
    // A class that has another table now, and those without one.
    for (const Class &value : read.classes) {
        const Class *was = findClass(before, value.name);
        if (!was || ids.contains(value.id.uuid) || taken.contains(tableIdOf(was->id)))
            continue;
        const Table *now = findTable(are, tableIdOf(value.id));
        const Table *then = findTable(were, tableIdOf(was->id));
        ids.insert(value.id.uuid, was->id.uuid);
        if (now && then)
            match(ids, *then, *now);
    }
    for (const Enum &value : read.enums) {
        for (const Enum &was : before.enums) {
            if (was.name != value.name || was.schemaName != value.schemaName)
                continue;
            ids.insert(value.id.uuid, was.id.uuid);
            for (const EnumValue &one : value.values) {
                for (const EnumValue &other : was.values) {
                    if (other.name == one.name)
                        ids.insert(one.id.uuid, other.id.uuid);
                }
            }
        }
    }
    return ids;
}

QSet<QUuid> idsIn(const Model &model)
{
    static const QRegularExpression pattern = idPattern();
    const QString text = textOf(model);
    QSet<QUuid> ids;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        ids.insert(QUuid::fromString(it.next().captured()));
    return ids;
}

// Every id is text in a project's file, wherever it stands.
Model withIds(const Model &model, const Ids &ids)
{
    static const QRegularExpression pattern = idPattern();
    const QString text = textOf(model);
    QString result;
    qsizetype copied = 0;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QUuid id = QUuid::fromString(match.captured());
        result += QStringView(text).mid(copied, match.capturedStart() - copied);
        result += ids.value(id, id).toString(QUuid::WithoutBraces);
        copied = match.capturedEnd();
    }
    result += QStringView(text).mid(copied);
    const auto changed = projectFromBytes(result.toUtf8(), u"models"_s);
    return changed ? changed->model : model;
}

QList<Mixin> sharedPartsOf(const Model &model)
{
    QList<Mixin> parts;
    for (const Mixin &mixin : model.mixins)
        parts << sharedBy(mixin);
    for (const Class &value : model.classes) {
        if (value.isAbstract)
            parts << sharedBy(value);
    }
    return parts;
}

QSet<QUuid> elementsOf(const Mixin &shared)
{
    QSet<QUuid> ids;
    const auto add = [&ids](const auto &list) {
        for (const auto &element : list)
            ids.insert(element.id.uuid);
    };
    add(shared.columns);
    add(shared.uniqueKeys);
    add(shared.checks);
    add(shared.foreignKeys);
    add(shared.indexes);
    return ids;
}

// The mixins and abstract bases that both have, by their names; their elements, and those that the
// classes have from them.
void matchShared(Ids &ids, const Model &before, const Model &read)
{
    const QList<Mixin> parts = sharedPartsOf(before);
    for (const Mixin &now : sharedPartsOf(read)) {
        for (const Mixin &was : parts) {
            if (was.name != now.name || ids.contains(now.id.uuid))
                continue;
            const Table then = tableOf(was);
            const Table here = tableOf(now);
            ids.insert(now.id.uuid, was.id.uuid);
            match(ids, then, was.columns, here, now.columns);
            match(ids, then, was.uniqueKeys, here, now.uniqueKeys);
            match(ids, then, was.checks, here, now.checks);
            match(ids, then, was.foreignKeys, here, now.foreignKeys);
            match(ids, then, was.indexes, here, now.indexes);
        }
        for (const QUuid &element : elementsOf(now)) {
            for (const Class &value : read.classes) {
                const ClassId owner{ids.value(value.id.uuid, value.id.uuid)};
                const QUuid here = inheritedId(value.id, ColumnId{element}).uuid;
                if (!ids.contains(here))
                    ids.insert(here, inheritedId(owner, ColumnId{ids.value(element, element)}).uuid);
            }
        }
    }
}

} // namespace core
