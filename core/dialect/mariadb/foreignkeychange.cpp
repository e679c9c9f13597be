// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/foreignkeychange.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/names.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool meet(const QList<ColumnId> &a, const QList<ColumnId> &b)
{
    return std::any_of(a.cbegin(), a.cend(), [&b](ColumnId id) { return b.contains(id); });
}

const ForeignKey *findKey(const Table &table, ConstraintId id)
{
    for (const ForeignKey &key : table.foreignKeys) {
        if (key.id == id)
            return &key;
    }
    return nullptr;
}

class ForeignKeyPlanner
{
public:
    ForeignKeyPlanner(const Schema &before,
                      const Schema &to,
                      const QList<MariaDbTableChange> &changes,
                      const QSet<ConstraintId> &unsafe)
        : m_before(before)
        , m_to(to)
        , m_unsafe(unsafe)
        , m_beforeIndex(before)
        , m_toIndex(to)
    {
        for (const MariaDbTableChange &change : changes)
            m_changes.insert(change.after.id, &change);
    }

    MariaDbForeignKeyChange run()
    {
        for (const Table &table : m_to.tables) {
            const Table *old = m_beforeIndex.table(table.id);
            for (const ForeignKey &key : table.foreignKeys) {
                const ForeignKey *before = old ? findKey(*old, key.id) : nullptr;
                if (!before)
                    m_result.added[table.id].append(key);
                else if (isOther(*before, *old, key, table) || isInTheWay(*before, table.id)) {
                    m_result.dropped[table.id].append(key.id);
                    m_result.added[table.id].append(key);
                }
            }
            for (const ForeignKey &key : old ? old->foreignKeys : QList<ForeignKey>()) {
                if (!findKey(table, key.id))
                    m_result.dropped[table.id].append(key.id);
            }
        }
        for (const Table &table : m_before.tables) {
            if (!m_toIndex.table(table.id))
                dropOfDropped(table);
        }
        return m_result;
    }

private:
    bool isOther(const ForeignKey &before,
                 const Table &tableBefore,
                 const ForeignKey &after,
                 const Table &tableAfter) const
    {
        return mariaDbForeignKeyPhrase(before, tableBefore, m_beforeIndex)
                   != mariaDbForeignKeyPhrase(after, tableAfter, m_toIndex)
               || changesNull(before, tableBefore, tableAfter);
    }

    // ON UPDATE CASCADE does not let NULL go from a column to one that takes none, not even for the
    // while until the other table follows.
    bool changesNull(const ForeignKey &key, const Table &tableBefore, const Table &tableAfter) const
    {
        const Table *target = m_beforeIndex.table(key.target);
        const Table *targetAfter = m_toIndex.table(key.target);
        if (key.onUpdate != ReferentialAction::Cascade || !target || !targetAfter)
            return false;
        const QStringList columns = mariaDbTargetColumns(key, m_beforeIndex);
        for (qsizetype i = 0; i < std::min(columns.size(), key.columns.size()); ++i) {
            const Column *theirs = findColumn(*target, columns.at(i));
            if (!theirs)
                continue;
            const NullChange own = nullChange(key.columns.at(i), tableBefore, tableAfter);
            const NullChange other = nullChange(theirs->id, *target, *targetAfter);
            if ((own.isBefore != own.isAfter || other.isBefore != other.isAfter)
                && !(own.isBefore && own.isAfter) && (other.isBefore || other.isAfter))
                return true;
        }
        return false;
    }

    struct NullChange
    {
        bool isBefore = true; // it takes NULL
        bool isAfter = true;
    };

    static NullChange nullChange(ColumnId id, const Table &before, const Table &after)
    {
        const Column *old = findColumn(before, id);
        const Column *later = findColumn(after, id);
        return {!old || mariaDbTakesNull(*old, before), !later || mariaDbTakesNull(*later, after)};
    }

    bool isInTheWay(const ForeignKey &key, TableId table) const
    {
        if (m_unsafe.contains(key.id))
            return true;
        const MariaDbTableChange *own = m_changes.value(table);
        const MariaDbTableChange *target = m_changes.value(key.target);
        if (own && (meet(own->retyped, key.columns) || meet(own->replaced, key.columns)))
            return true;
        if (!target)
            return !m_toIndex.table(key.target) && m_beforeIndex.table(key.target);
        QList<ColumnId> columns = key.targetColumns;
        if (columns.isEmpty() && target->before.primaryKey)
            columns = target->before.primaryKey->columns;
        const auto isCovered = [&columns](const MariaDbKey &dropped) {
            return coversColumns(dropped, columns);
        };
        return meet(target->retyped, columns) || meet(target->replaced, columns)
               || std::any_of(target->droppedKeys.cbegin(), target->droppedKeys.cend(), isCovered);
    }

    bool isNameWanted(const QString &name) const
    {
        for (const QList<ForeignKey> &keys : m_result.added) {
            for (const ForeignKey &key : keys) {
                if (key.name.compare(name, Qt::CaseInsensitive) == 0)
                    return true;
            }
        }
        return false;
    }

    // A table that goes last must not hold up others meanwhile, nor those that go before it.
    void dropOfDropped(const Table &table)
    {
        for (const ForeignKey &key : table.foreignKeys) {
            const bool isTargetDropped = key.target != table.id && !m_toIndex.table(key.target);
            if (isTargetDropped || isInTheWay(key, table.id) || isNameWanted(key.name))
                m_result.dropped[table.id].append(key.id);
        }
    }

    const Schema &m_before;
    const Schema &m_to;
    const QSet<ConstraintId> &m_unsafe;
    const SchemaIndex m_beforeIndex, m_toIndex;
    QHash<TableId, const MariaDbTableChange *> m_changes;
    MariaDbForeignKeyChange m_result;
};

} // namespace

QSet<ConstraintId> MariaDbForeignKeyChange::addedIds() const
{
    QSet<ConstraintId> ids;
    for (const QList<ForeignKey> &keys : added) {
        for (const ForeignKey &key : keys)
            ids.insert(key.id);
    }
    return ids;
}

QSet<ConstraintId> mariaDbUnsafeForeignKeys(const Schema &from, const Schema &to)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_]*$"_s);
    const SchemaIndex index(to);
    QSet<ConstraintId> unsafe;
    for (const Table &table : from.tables) {
        const Table *after = index.table(table.id);
        if (!after || after->name == table.name || plain.match(table.name).hasMatch())
            continue;
        for (const ForeignKey &key : table.foreignKeys) {
            if (mariaDbForeignKeyName(key.name, table.name, after->name) != key.name)
                unsafe.insert(key.id);
        }
    }
    return unsafe;
}

MariaDbForeignKeyChange mariaDbForeignKeyChange(const Schema &before,
                                                const Schema &to,
                                                const QList<MariaDbTableChange> &changes,
                                                const QSet<ConstraintId> &unsafe)
{
    return ForeignKeyPlanner(before, to, changes, unsafe).run();
}

} // namespace core
