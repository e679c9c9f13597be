// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/consequences.h"

#include "core/model/inheritance.h"
#include "core/schema/optionnames.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

struct Rename
{
    QString from;
    QString to;
};

// What became of the columns of one table.
struct ColumnChanges
{
    QList<Rename> renames;
    QList<Column> removed;
    QSet<ColumnId> removedIds;
    QSet<QString> remainingNames;
    QString tableName;

    bool isEmpty() const { return renames.isEmpty() && removed.isEmpty(); }
};

// The columns of a class, and the inherited ones that others stand for.
struct KnownColumns
{
    QList<Column> columns;
    QHash<ColumnId, ColumnId> hidden;
};

void addChanges(ColumnChanges &changes, const KnownColumns &before, const KnownColumns &after)
{
    if (before.columns.constData() == after.columns.constData())
        return;
    QHash<ColumnId, QString> names;
    for (const Column &column : after.columns) {
        names.insert(column.id, column.name);
        changes.remainingNames.insert(column.name);
    }
    for (const Column &column : before.columns) {
        const auto name = names.constFind(column.id);
        if (after.hidden.contains(column.id))
            continue;
        if (name == names.cend()) {
            changes.removed.append(column);
            changes.removedIds.insert(column.id);
        } else if (*name != column.name) {
            changes.renames.append({column.name, *name});
        }
    }
}

// Several renames at once may be a swap: each goes through a name that nothing has.
QString renamedIn(const QString &sql, const ColumnChanges &changes)
{
    const QList<Rename> &renames = changes.renames;
    if (renames.size() == 1)
        return renameColumnIn(sql, renames.first().from, renames.first().to, changes.tableName);
    const auto placeholder = [](qsizetype i) { return u"schemawright_rename_%1"_s.arg(i); };
    QString text = sql;
    QList<qsizetype> mentioned;
    for (qsizetype i = 0; i < renames.size(); ++i) {
        if (!mentionsColumn(text, renames.at(i).from))
            continue;
        mentioned.append(i);
        text = renameColumnIn(text, renames.at(i).from, placeholder(i), changes.tableName);
    }
    for (const qsizetype i : mentioned)
        text = renameColumnIn(text, placeholder(i), renames.at(i).to, changes.tableName);
    return text;
}

bool mentionsRemoved(const QString &sql, const ColumnChanges &changes)
{
    return !sql.isEmpty()
           && std::any_of(changes.removed.cbegin(),
                          changes.removed.cend(),
                          [&](const Column &column) {
                              return !changes.remainingNames.contains(column.name)
                                     && mentionsColumn(sql, column.name);
                          });
}

bool containsRemoved(const QList<ColumnId> &columns, const ColumnChanges &changes)
{
    return std::any_of(columns.cbegin(), columns.cend(), [&](const ColumnId &id) {
        return changes.removedIds.contains(id);
    });
}

bool containsRemoved(const Index &index, const ColumnChanges &changes)
{
    return containsRemoved(index.include, changes)
           || std::any_of(index.keys.cbegin(), index.keys.cend(), [&](const IndexKey &key) {
                  return changes.removedIds.contains(key.column);
              });
}

bool mentionsRemoved(const Index &index, const ColumnChanges &changes)
{
    return mentionsRemoved(index.predicateSql, changes)
           || std::any_of(index.keys.cbegin(), index.keys.cend(), [&](const IndexKey &key) {
                  return mentionsRemoved(key.expressionSql, changes);
              });
}

template<typename Element>
const Element *withId(const QList<Element> &elements, const Element &wanted)
{
    for (const Element &element : elements) {
        if (element.id == wanted.id)
            return &element;
    }
    return nullptr;
}

// An expression that the edit itself wrote is as it should be; the others follow the renames.
QString follow(const QString &before, const QString &after, const ColumnChanges &changes)
{
    return after.isEmpty() || before != after ? after : renamedIn(after, changes);
}

Index followed(const Index *before, const Index &after, const ColumnChanges &changes)
{
    Index index = after;
    if (!before)
        return index;
    index.predicateSql = follow(before->predicateSql, after.predicateSql, changes);
    for (qsizetype i = 0; i < index.keys.size() && i < before->keys.size(); ++i) {
        const QString text = index.keys.at(i).expressionSql;
        if (!text.isEmpty())
            index.keys[i].expressionSql = follow(before->keys.at(i).expressionSql, text, changes);
    }
    return index;
}

// Names of columns in the options of what both have.
template<typename Element>
void followInOptions(const QList<Element> &before,
                     QList<Element> &after,
                     const ColumnChanges &changes)
{
    for (qsizetype i = 0; i < after.size(); ++i) {
        const Options &options = after.at(i).options;
        const Element *old = options.isEmpty() ? nullptr : withId(before, after.at(i));
        if (!old || old->options != options)
            continue;
        const Options renamed = withRenamedColumns(options, [&changes](const QString &sql) {
            return renamedIn(sql, changes);
        });
        if (renamed != options)
            after[i].options = renamed;
    }
}

void followInOptions(const Class &before, Class &after, const ColumnChanges &changes)
{
    const auto rename = [&changes](const QString &sql) { return renamedIn(sql, changes); };
    if (before.options == after.options)
        after.options = withRenamedColumns(after.options, rename);
    const bool isSameKey = before.primaryKey && after.primaryKey
                           && before.primaryKey->options == after.primaryKey->options;
    if (isSameKey)
        after.primaryKey->options = withRenamedColumns(after.primaryKey->options, rename);
}

// `Holder`: Class or Mixin.
template<typename Holder>
void followRenames(const Holder &before, Holder &after, const ColumnChanges &changes)
{
    if (changes.renames.isEmpty())
        return;
    for (qsizetype i = 0; i < after.columns.size(); ++i) {
        const auto &generated = after.columns.at(i).generated;
        const Column *old = generated ? withId(before.columns, after.columns.at(i)) : nullptr;
        if (old && old->generated) {
            const QString text = follow(old->generated->sql, generated->sql, changes);
            if (text != generated->sql)
                after.columns[i].generated->sql = text;
        }
    }
    for (qsizetype i = 0; i < after.checks.size(); ++i) {
        const Check &check = after.checks.at(i);
        if (const Check *old = withId(before.checks, check)) {
            const QString text = follow(old->sql, check.sql, changes);
            if (text != check.sql)
                after.checks[i].sql = text;
        }
    }
    followInOptions(before.uniqueKeys, after.uniqueKeys, changes);
    followInOptions(before.foreignKeys, after.foreignKeys, changes);
    followInOptions(before.checks, after.checks, changes);
    for (qsizetype i = 0; i < after.indexes.size(); ++i) {
        const Index index = followed(withId(before.indexes, after.indexes.at(i)),
                                     after.indexes.at(i),
                                     changes);
        if (index != after.indexes.at(i))
            after.indexes[i] = index;
    }
}

// An index on fewer columns is still of use, but not a unique one: that the rest is unique is
// another claim, which the rows need not keep.
std::optional<Index> survivor(const Index &before, const ColumnChanges &changes)
{
    if (mentionsRemoved(before, changes))
        return std::nullopt;
    Index index = before;
    if (!containsRemoved(index, changes))
        return index;
    const auto isRemoved = [&](const ColumnId &id) { return changes.removedIds.contains(id); };
    index.include.removeIf(isRemoved);
    index.keys.removeIf([&](const IndexKey &key) { return isRemoved(key.column); });
    if (index.keys.isEmpty() || (index.unique && index.keys.size() != before.keys.size()))
        return std::nullopt;
    return index;
}

template<typename Holder>
void dropRemoved(Holder &holder, const ColumnChanges &changes)
{
    if (changes.removed.isEmpty())
        return;
    holder.uniqueKeys.removeIf(
        [&](const UniqueKey &key) { return containsRemoved(key.columns, changes); });
    holder.checks.removeIf([&](const Check &check) { return mentionsRemoved(check.sql, changes); });
    holder.foreignKeys.removeIf(
        [&](const ForeignKey &key) { return containsRemoved(key.columns, changes); });
    QList<Index> indexes;
    for (const Index &index : std::as_const(holder.indexes)) {
        if (const auto left = survivor(index, changes))
            indexes.append(*left);
    }
    if (indexes != holder.indexes)
        holder.indexes = indexes;
}

template<typename Holder>
Result<void> refuseOrphans(const Holder &holder, const ColumnChanges &changes)
{
    if (changes.removed.isEmpty())
        return {};
    for (const Column &column : holder.columns) {
        if (column.generated && mentionsRemoved(column.generated->sql, changes))
            return failure(ErrorCode::InvalidEdit,
                           holder.name + u'.' + column.name,
                           column.generated->sql);
    }
    return {};
}

void dropRemovedFromKey(Class &classValue, const ColumnChanges &changes)
{
    if (!classValue.primaryKey || !containsRemoved(classValue.primaryKey->columns, changes))
        return;
    classValue.primaryKey->columns.removeIf(
        [&](const ColumnId &id) { return changes.removedIds.contains(id); });
    if (classValue.primaryKey->columns.isEmpty())
        classValue.primaryKey.reset();
}

bool pointsToRemoved(const ForeignKey &key, const QSet<ColumnId> &removed)
{
    return std::any_of(key.targetColumns.cbegin(),
                       key.targetColumns.cend(),
                       [&](const ColumnId &id) { return removed.contains(id); });
}

template<typename Holder>
void dropForeignKeysTo(QList<Holder> &holders, const QSet<ColumnId> &removed)
{
    const auto points = [&removed](const ForeignKey &key) { return pointsToRemoved(key, removed); };
    for (qsizetype i = 0; i < holders.size(); ++i) {
        const QList<ForeignKey> &keys = holders.at(i).foreignKeys;
        if (std::any_of(keys.cbegin(), keys.cend(), points))
            holders[i].foreignKeys.removeIf(points);
    }
}

// The classes whose rows share a table with one of `ids`, by that table's class.
QHash<ClassId, QList<ClassId>> tableMates(const ModelIndex &index, const QList<ClassId> &ids)
{
    QHash<ClassId, QList<ClassId>> mates;
    for (const ClassId &id : ids) {
        if (const Class *classValue = index.classValue(id))
            mates.insert(tableClassOf(index, *classValue)->id, {});
    }
    if (!index.hasInheritance()) {
        for (auto it = mates.begin(); it != mates.end(); ++it)
            it->append(it.key());
        return mates;
    }
    for (const Class &classValue : index.model().classes) {
        const auto found = mates.find(tableClassOf(index, classValue)->id);
        if (found != mates.end())
            found->append(classValue.id);
    }
    return mates;
}

KnownColumns columnsOf(const ModelIndex &index, ClassId id)
{
    const Class *classValue = index.classValue(id);
    if (!classValue)
        return {};
    if (classValue->base.isNull() && classValue->mixins.isEmpty())
        return {classValue->columns, {}};
    const Members members = membersOf(index, *classValue);
    return {members.columns, members.hidden};
}

// A column that moved to another class of its table is not gone.
void keepMoved(ColumnChanges &changes, const QSet<ColumnId> &present)
{
    changes.removedIds.removeIf([&](const ColumnId &id) { return present.contains(id); });
    changes.removed.removeIf([&](const Column &column) { return present.contains(column.id); });
}

struct Changes
{
    QHash<ClassId, ColumnChanges> byTable;
    QSet<ColumnId> removed;
};

Changes changesOf(const ModelIndex &before, const ModelIndex &after, const QList<ClassId> &affected)
{
    Changes all;
    QSet<ColumnId> present;
    for (const ClassId &id : affected) {
        const KnownColumns columns = columnsOf(after, id);
        ColumnChanges changes;
        addChanges(changes, columnsOf(before, id), columns);
        for (const Column &column : columns.columns)
            present.insert(column.id);
        all.removed += changes.removedIds;
        const Class *classValue = after.classValue(id);
        if (changes.isEmpty() || !classValue)
            continue;
        ColumnChanges &table = all.byTable[tableClassOf(after, *classValue)->id];
        table.renames += changes.renames;
        table.removed += changes.removed;
        table.removedIds += changes.removedIds;
        table.remainingNames += changes.remainingNames;
        table.tableName = classValue->tableName;
    }
    all.removed.removeIf([&](const ColumnId &id) { return present.contains(id); });
    for (ColumnChanges &changes : all.byTable)
        keepMoved(changes, present);
    return all;
}

QHash<ClassId, qsizetype> positions(const Model &model)
{
    QHash<ClassId, qsizetype> positions;
    for (qsizetype i = 0; i < model.classes.size(); ++i)
        positions.insert(model.classes.at(i).id, i);
    return positions;
}

} // namespace

Result<Model> withConsequences(const Model &before, Model after, const QList<ClassId> &touched)
{
    const Model edited = after; // shared; what the indexes refer to
    const ModelIndex indexBefore(before);
    const ModelIndex indexAfter(edited);
    const QList<ClassId> affected = withDescendants(indexAfter,
                                                    withDescendants(indexBefore, touched));
    const Changes changes = changesOf(indexBefore, indexAfter, affected);
    const auto places = changes.byTable.isEmpty() ? QHash<ClassId, qsizetype>() : positions(edited);
    const auto mates = tableMates(indexAfter, changes.byTable.keys());
    for (auto it = changes.byTable.cbegin(); it != changes.byTable.cend(); ++it) {
        for (const ClassId &id : mates.value(it.key())) {
            const Class *old = indexBefore.classValue(id);
            if (!old)
                continue;
            Class &classValue = after.classes[places.value(id)];
            followRenames(*old, classValue, *it);
            if (!it->renames.isEmpty())
                followInOptions(*old, classValue, *it);
            dropRemoved(classValue, *it);
            dropRemovedFromKey(classValue, *it);
            if (const auto whole = refuseOrphans(classValue, *it); !whole)
                return Failure(whole.error());
        }
    }
    if (!changes.removed.isEmpty()) {
        dropForeignKeysTo(after.classes, changes.removed);
        dropForeignKeysTo(after.mixins, changes.removed);
    }
    return after;
}

Result<Mixin> withConsequences(const Mixin &before, const Mixin &after)
{
    ColumnChanges changes;
    addChanges(changes, {before.columns, {}}, {after.columns, {}});
    Mixin mixin = after;
    followRenames(before, mixin, changes);
    dropRemoved(mixin, changes);
    if (const auto whole = refuseOrphans(mixin, changes); !whole)
        return Failure(whole.error());
    return mixin;
}

} // namespace core
