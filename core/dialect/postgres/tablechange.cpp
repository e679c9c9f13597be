// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/tablechange.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/physical.h"
#include "core/dialect/postgres/renames.h"
#include "core/dialect/postgres/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename List, typename IdType>
auto findById(const List &list, IdType id) -> decltype(&*list.cbegin())
{
    for (const auto &element : list) {
        if (element.id == id)
            return &element;
    }
    return nullptr;
}

bool sharesColumn(const QList<ColumnId> &columns, const QList<ColumnId> &others)
{
    return std::any_of(columns.cbegin(), columns.cend(), [&](ColumnId id) {
        return others.contains(id);
    });
}

bool isSameSet(QList<ColumnId> a, QList<ColumnId> b)
{
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    return a == b;
}

class TableComparer
{
public:
    TableComparer(PostgresTableChange &change,
                  const SchemaIndex &renamed,
                  const SchemaIndex &to,
                  const QList<PostgresEnumChange> &enums)
        : m_change(change)
        , m_renamed(renamed)
        , m_to(to)
        , m_enums(enums)
    {}

    void columns()
    {
        for (const Column &column : m_change.from.columns) {
            if (!findColumn(m_change.to, column.id))
                m_change.dropped.append(column.id);
        }
        for (const Column &column : m_change.renamed.columns)
            compareType(column, *findColumn(m_change.to, column.id));
        for (const Column &column : m_change.renamed.columns) {
            if (!needsNewColumn(column, *findColumn(m_change.to, column.id)))
                continue;
            m_change.dropped.append(column.id);
            m_change.added.append(column.id);
            m_change.retyped.remove(column.id);
        }
        for (const Column &column : m_change.to.columns) {
            if (!findColumn(m_change.from, column.id))
                m_change.added.append(column.id);
        }
        // What is computed comes after what it is computed from.
        std::stable_partition(m_change.added.begin(), m_change.added.end(), [this](ColumnId id) {
            return !findColumn(m_change.to, id)->generated;
        });
    }

    void constraintsAndIndexes()
    {
        keys();
        checks();
        foreignKeys();
        indexes();
        exclusions();
    }

    void replace(const ForeignKey &key)
    {
        const ForeignKey *old = findById(m_change.from.foreignKeys, key.id);
        const bool isDone = std::any_of(m_change.addedConstraints.cbegin(),
                                        m_change.addedConstraints.cend(),
                                        [&](const Constraint &constraint) {
                                            return constraintId(constraint) == key.id;
                                        });
        if (!old || isDone)
            return;
        m_change.droppedConstraints.append(*old);
        m_change.addedConstraints.append(key);
        m_change.deferrabilities.removeIf(
            [&key](const ForeignKey &other) { return other.id == key.id; });
        m_change.validated.removeAll(key.name);
    }

private:
    const PostgresEnumChange *swapOf(const Column &column) const
    {
        for (const PostgresEnumChange &change : m_enums) {
            if (change.isSwap && column.type.kind == TypeKind::Enum
                && change.after.id == column.type.enumId)
                return &change;
        }
        return nullptr;
    }

    void compareType(const Column &before, const Column &after)
    {
        if (after.generated)
            return;
        TypeConversion conversion = postgresConversion(before, m_renamed, after, m_to);
        const PostgresEnumChange *swap = swapOf(after);
        if (!conversion.isNeeded && swap) {
            const QString array = after.type.dimensions > 0 ? u"[]"_s : QString();
            const QString name = quotedName(after.name);
            conversion.isNeeded = true;
            conversion.rewrite = RewriteKind::TableCopy;
            conversion.usingSql = u"%1::text%2::%3%2"_s.arg(name, array, qualifiedName(swap->after));
        }
        if (conversion.isNeeded)
            m_change.retyped.insert(after.id, conversion);
    }

    // The expressions on it have to be stored anew.
    bool isTouched(ColumnId id) const
    {
        const auto conversion = m_change.retyped.constFind(id);
        return m_change.dropped.contains(id) || !findColumn(m_change.from, id)
               || (conversion != m_change.retyped.constEnd() && !conversion->keepsExpressions);
    }

    bool mentionsTouched(const QString &sql) const
    {
        return std::any_of(m_change.to.columns.cbegin(),
                           m_change.to.columns.cend(),
                           [&](const Column &column) {
                               return isTouched(column.id) && mentionsColumn(sql, column.name);
                           });
    }

    // A column of another type, or a new one under the name.
    bool mentionsOther(const QString &sql) const
    {
        return std::any_of(m_change.to.columns.cbegin(),
                           m_change.to.columns.cend(),
                           [&](const Column &column) {
                               const bool isOther = m_change.retyped.contains(column.id)
                                                    || !findColumn(m_change.from, column.id);
                               return isOther && mentionsColumn(sql, column.name);
                           });
    }

    bool needsNewColumn(const Column &before, const Column &after) const
    {
        if (!after.generated)
            return false;
        const Column *old = findColumn(m_change.physicalRenamed, before.id);
        const Column *wanted = findColumn(m_change.physicalTo, after.id);
        return old->generated != wanted->generated || old->type != wanted->type
               || old->collation != wanted->collation || swapOf(after) != nullptr
               || mentionsOther(after.generated->sql);
    }

    template<typename Key>
    void key(const Key *from, const Key *before, const Key *after, const Key *to)
    {
        if (before && after) {
            Key same = *before;
            same.comment = after->comment;
            same.name = after->name;
            if (same == *after && !sharesColumn(same.columns, m_change.dropped))
                return;
        }
        if (from && !from->columns.isEmpty())
            m_change.droppedConstraints.append(*from);
        if (to && !to->columns.isEmpty())
            m_change.addedConstraints.append(*to);
    }

    template<typename Key>
    static const Key *pointer(const std::optional<Key> &key)
    {
        return key ? &*key : nullptr;
    }

    void keys()
    {
        key(pointer(m_change.from.primaryKey),
            pointer(m_change.physicalRenamed.primaryKey),
            pointer(m_change.physicalTo.primaryKey),
            pointer(m_change.to.primaryKey));
        for (const UniqueKey &unique : m_change.from.uniqueKeys)
            key(&unique,
                findById(m_change.physicalRenamed.uniqueKeys, unique.id),
                findById(m_change.physicalTo.uniqueKeys, unique.id),
                findById(m_change.to.uniqueKeys, unique.id));
        for (const UniqueKey &unique : m_change.to.uniqueKeys) {
            if (!findById(m_change.from.uniqueKeys, unique.id))
                m_change.addedConstraints.append(unique);
        }
    }

    // Equal but for the name, the comment and, if it holds from now on, NOT VALID.
    template<typename Element>
    bool isKept(Element before, const Element &after)
    {
        before.comment = after.comment;
        before.name = after.name;
        if (before == after)
            return true;
        before.options.remove(option::postgresNotValid);
        return before == after;
    }

    template<typename Element>
    void compare(const QList<Element> &froms,
                 const QList<Element> &befores,
                 const QList<Element> &afters,
                 const QList<Element> &tos,
                 const std::function<bool(const Element &)> &mustBeOff)
    {
        for (const Element &from : froms) {
            const Element *before = findById(befores, from.id);
            const Element *after = findById(afters, from.id);
            const Element *to = findById(tos, from.id);
            if (before && after && !mustBeOff(*to) && isKept(*before, *after)) {
                if (before->options.contains(option::postgresNotValid)
                    && !after->options.contains(option::postgresNotValid))
                    m_change.validated.append(to->name);
                continue;
            }
            m_change.droppedConstraints.append(from);
            if (to)
                m_change.addedConstraints.append(*to);
        }
        for (const Element &to : tos) {
            if (!findById(froms, to.id))
                m_change.addedConstraints.append(to);
        }
    }

    void checks()
    {
        compare<Check>(m_change.from.checks,
                       m_change.physicalRenamed.checks,
                       m_change.physicalTo.checks,
                       m_change.to.checks,
                       [this](const Check &check) { return mentionsTouched(check.sql); });
    }

    void foreignKeys()
    {
        QList<ForeignKey> befores = m_change.physicalRenamed.foreignKeys;
        for (ForeignKey &before : befores) {
            const ForeignKey *after = findById(m_change.physicalTo.foreignKeys, before.id);
            if (!after || before.deferrable == after->deferrable)
                continue;
            before.deferrable = after->deferrable;
            m_change.deferrabilities.append(*findById(m_change.to.foreignKeys, before.id));
        }
        compare<ForeignKey>(m_change.from.foreignKeys,
                            befores,
                            m_change.physicalTo.foreignKeys,
                            m_change.to.foreignKeys,
                            [this](const ForeignKey &key) {
                                return std::any_of(key.columns.cbegin(),
                                                   key.columns.cend(),
                                                   [this](ColumnId id) { return isTouched(id); });
                            });
        m_change.deferrabilities.removeIf([this](const ForeignKey &key) {
            return std::any_of(m_change.addedConstraints.cbegin(),
                               m_change.addedConstraints.cend(),
                               [&](const Constraint &constraint) {
                                   return constraintId(constraint) == key.id;
                               });
        });
    }

    bool mustBeMadeAnew(const Index &index) const
    {
        for (const IndexKey &key : index.keys) {
            const bool isChosen = key.options.contains(option::postgresOperatorClass)
                                  || !key.collation.isEmpty();
            if (m_change.dropped.contains(key.column) || mentionsTouched(key.expressionSql)
                || (isChosen && m_change.retyped.contains(key.column)))
                return true;
        }
        return sharesColumn(index.include, m_change.dropped) || mentionsTouched(index.predicateSql);
    }

    void indexes()
    {
        for (const Index &from : m_change.from.indexes) {
            const Index *before = findById(m_change.physicalRenamed.indexes, from.id);
            const Index *after = findById(m_change.physicalTo.indexes, from.id);
            const Index *to = findById(m_change.to.indexes, from.id);
            if (before && after && !mustBeMadeAnew(*to) && isKept(*before, *after))
                continue;
            m_change.droppedIndexes.append(from);
            if (to)
                m_change.addedIndexes.append(*to);
        }
        for (const Index &to : m_change.to.indexes) {
            if (!findById(m_change.from.indexes, to.id))
                m_change.addedIndexes.append(to);
        }
    }

    void exclusions()
    {
        const QMap<QString, QString> before = postgresExclusions(m_change.physicalRenamed.options);
        const QMap<QString, QString> after = postgresExclusions(m_change.physicalTo.options);
        const QMap<QString, QString> wanted = postgresExclusions(m_change.to.options);
        for (auto entry = before.cbegin(); entry != before.cend(); ++entry) {
            if (after.value(entry.key()) != entry.value())
                m_change.droppedExclusions.append(entry.key());
        }
        for (auto entry = after.cbegin(); entry != after.cend(); ++entry) {
            if (before.value(entry.key()) != entry.value())
                m_change.addedExclusions.insert(entry.key(), wanted.value(entry.key()));
        }
    }

    PostgresTableChange &m_change;
    const SchemaIndex &m_renamed;
    const SchemaIndex &m_to;
    const QList<PostgresEnumChange> &m_enums;
};

// Column sets of keys that a foreign key may rest on and that go, if only for a while.
QList<QList<ColumnId>> droppedKeys(const PostgresTableChange &change)
{
    QList<QList<ColumnId>> keys;
    for (const Constraint &constraint : change.droppedConstraints) {
        if (const auto *key = std::get_if<PrimaryKey>(&constraint))
            keys.append(key->columns);
        else if (const auto *unique = std::get_if<UniqueKey>(&constraint))
            keys.append(unique->columns);
    }
    for (const Index &index : change.droppedIndexes) {
        QList<ColumnId> columns;
        for (const IndexKey &key : index.keys)
            columns.append(key.column);
        if (index.unique)
            keys.append(columns);
    }
    return keys;
}

bool isTouchedTarget(const ForeignKey &key, const PostgresTableChange &target)
{
    for (const QList<ColumnId> &columns : droppedKeys(target)) {
        if (isSameSet(columns, key.targetColumns))
            return true;
    }
    return std::any_of(key.targetColumns.cbegin(), key.targetColumns.cend(), [&](ColumnId id) {
        const auto conversion = target.retyped.constFind(id);
        return conversion != target.retyped.constEnd() && !conversion->keepsExpressions;
    });
}

} // namespace

PostgresChanges postgresChanges(const Schema &from, const Schema &to, QSet<QString> &taken)
{
    PostgresChanges changes{from, renamedLike(from, to), to, {}, {}};
    changes.enums = postgresEnumChanges(changes.renamed, to, taken);
    const Schema physicalRenamed = postgresPhysical(changes.renamed);
    const Schema physicalTo = postgresPhysical(to);
    const SchemaIndex froms(changes.from);
    const SchemaIndex renameds(changes.renamed);
    const SchemaIndex tos(changes.to);
    const SchemaIndex physicalRenameds(physicalRenamed);
    const SchemaIndex physicalTos(physicalTo);
    QHash<TableId, qsizetype> positions;
    for (const Table &table : std::as_const(changes.renamed.tables)) {
        PostgresTableChange change;
        change.from = *froms.table(table.id);
        change.renamed = table;
        change.to = *tos.table(table.id);
        change.physicalRenamed = *physicalRenameds.table(table.id);
        change.physicalTo = *physicalTos.table(table.id);
        TableComparer comparer(change, renameds, tos, changes.enums);
        comparer.columns();
        comparer.constraintsAndIndexes();
        positions.insert(table.id, changes.tables.size());
        changes.tables.append(change);
    }
    for (PostgresTableChange &change : changes.tables) {
        TableComparer comparer(change, renameds, tos, changes.enums);
        const QList<ForeignKey> keys = change.to.foreignKeys;
        for (const ForeignKey &key : keys) {
            const auto target = positions.constFind(key.target);
            if (target != positions.constEnd() && isTouchedTarget(key, changes.tables.at(*target)))
                comparer.replace(key);
        }
    }
    return changes;
}

QStringList touchedColumns(const PostgresTableChange &change)
{
    QStringList names;
    for (const Column &column : change.to.columns) {
        if (change.retyped.contains(column.id) || change.added.contains(column.id))
            names.append(column.name);
    }
    return names;
}

} // namespace core
