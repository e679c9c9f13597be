// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/models.h"

#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"
#include "core/project/files.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Ids = QHash<QUuid, QUuid>; // as they were read → as they were before

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

bool isSame(const Table &a, const Table &b)
{
    return normalized(Schema{{a}, {}}) == normalized(Schema{{b}, {}});
}

template<typename Element>
const Element *sameId(const QList<Element> &list, const Element &element)
{
    for (const Element &one : list) {
        if (one.id == element.id)
            return &one;
    }
    return nullptr;
}

// Without what it has from mixins and abstract bases, where that is still as it was.
template<typename Element>
void dropInherited(QList<Element> &own, const QList<Element> &declared, const QList<Element> &all)
{
    own.removeIf([&](const Element &element) {
        const Element *was = sameId(all, element);
        return was && *was == element && !sameId(declared, element);
    });
}

// A class that changed, with the mixins and bases that it had.
Class unflattened(const Class &value, const Class &was, const Members &had)
{
    Class result = value;
    dropInherited(result.columns, was.columns, had.columns);
    dropInherited(result.uniqueKeys, was.uniqueKeys, had.uniqueKeys);
    dropInherited(result.checks, was.checks, had.checks);
    dropInherited(result.foreignKeys, was.foreignKeys, had.foreignKeys);
    dropInherited(result.indexes, was.indexes, had.indexes);
    if (result.primaryKey == had.primaryKey)
        result.primaryKey = was.primaryKey;
    result.mixins = was.mixins;
    result.base = was.base;
    result.inheritance = was.inheritance;
    return result;
}

// With all that a class has from mixins and abstract bases as its own, under the ids that its table
// knows: so each can be matched by itself.
Model flattened(const Model &model)
{
    const ModelIndex index(model);
    Model result = model;
    result.mixins.clear();
    for (Class &value : result.classes) {
        const Class *owner = index.classValue(value.id);
        if (value.isAbstract || !owner)
            continue;
        const Members members = membersOf(index, *owner);
        value.columns = members.columns;
        value.primaryKey = members.primaryKey;
        value.uniqueKeys = members.uniqueKeys;
        value.checks = members.checks;
        value.foreignKeys = members.foreignKeys;
        value.indexes = members.indexes;
        value.mixins.clear();
        const Class *base = concreteBase(index, *owner);
        value.base = base ? base->id : ClassId();
    }
    result.classes.removeIf([](const Class &value) { return value.isAbstract; });
    return result;
}

} // namespace

Model readAgain(const Model &before, const Model &readNow)
{
    const Schema were = mapModel(before);
    const Model read = flattened(readNow);
    Model result = withIds(read, matched(before, were, read, mapModel(read)));
    Model withOldNames = result;
    withOldNames.naming = before.naming;
    const Schema are = mapModel(result);
    if (normalized(mapModel(withOldNames)) == normalized(are))
        result = withOldNames;
    // What gives the same table as before stays as it was said: by mixins, bases, rules for names.
    Model kept = result;
    Model whole = result; // and what changed keeps its mixins and bases
    const ModelIndex index(before);
    for (qsizetype i = 0; i < result.classes.size(); ++i) {
        const Class &value = result.classes.at(i);
        const Class *was = sameId(before.classes, value);
        const Table *then = findTable(were, tableIdOf(value.id));
        const Table *now = findTable(are, tableIdOf(value.id));
        if (was && then && now && isSame(*then, *now)) {
            kept.classes[i] = *was;
            kept.classes[i].name = value.name;
            whole.classes[i] = kept.classes.at(i);
        } else if (was && (!was->mixins.isEmpty() || !was->base.isNull())) {
            whole.classes[i] = unflattened(value, *was, membersOf(index, *was));
        }
    }
    for (Model *model : {&kept, &whole}) {
        model->mixins = before.mixins;
        for (const Class &value : before.classes) {
            if (value.isAbstract && !findClass(*model, value.id))
                model->classes << value;
        }
    }
    const auto isSameAs = [](const Model &model, const Schema &schema, ColumnOrder order) {
        return normalized(mapModel(model), order) == normalized(schema, order);
    };
    if (isSameAs(whole, are, ColumnOrder::Ignored))
        return whole;
    return isSameAs(kept, are, ColumnOrder::Significant) ? kept : result;
}

Model withIdsOfNew(const Model &before, const Model &present, const Model &read)
{
    const QSet<QUuid> known = idsIn(before);
    Ids ids = matched(present, mapModel(present), read, mapModel(read));
    ids.removeIf([&known](const Ids::iterator &pair) {
        return known.contains(pair.key()) || known.contains(pair.value());
    });
    return withIds(read, ids);
}

} // namespace core
