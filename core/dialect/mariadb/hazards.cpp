// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/hazards.h"

#include "core/dialect/earliernames.h"
#include "core/dialect/hazardlist.h"
#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/conversions.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/physical.h"
#include "core/dialect/mariadb/queries.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class TableHazards : private HazardList
{
public:
    TableHazards(const Table &from, const MariaDbTableChange &change, const SchemaIndex &fromSchema)
        : HazardList(from)
        , m_change(change)
        , m_fromSchema(fromSchema)
    {}

    QList<Hazard> run()
    {
        if (m_from.name != m_change.after.name)
            renamedTable(m_change.after.name);
        for (const ColumnId id : m_change.dropped)
            droppedColumn(*findColumn(m_from, id),
                          mariaDbCountSql(mariaDbRowsNotNull(m_from, *findColumn(m_from, id))));
        for (const Column &column : m_change.physicalAfter.columns) {
            const Column *old = findColumn(m_from, column.id);
            if (old)
                altered(*old, *findColumn(m_change.physicalBefore, column.id), column);
            else
                added(column);
        }
        keys();
        checks();
        foreignKeys();
        if (m_change.rewrite == RewriteKind::TableCopy) {
            add(HazardCode::TableCopy, HazardLevel::Notice, {}, {}, mariaDbAllRows(m_from));
            const auto locks = [](const Statement &statement) {
                return statement.lock == LockLevel::Write;
            };
            if (std::any_of(m_change.statements.cbegin(), m_change.statements.cend(), locks))
                add(HazardCode::LongLock, HazardLevel::Notice, {}, {}, {});
        }
        return m_hazards;
    }

private:
    void add(HazardCode code,
             HazardLevel level,
             const QString &element,
             const QString &detail,
             const QString &rows)
    {
        addHazard(code, level, element, detail, mariaDbCountSql(rows));
    }

    QString rowsWhere(const QString &condition) const
    {
        return condition.isEmpty() ? QString() : mariaDbAllRows(m_from) + u" WHERE "_s + condition;
    }

    void added(const Column &column)
    {
        // Rows that are there get 0, '' or the first label, in strict mode too.
        const bool isGiven = column.generated || column.identity || !column.defaultSql.isEmpty();
        if (!column.nullable && !isGiven)
            requiredColumn(column, mariaDbCountSql(mariaDbAllRows(m_from)));
    }

    void altered(const Column &old, const Column &before, const Column &after)
    {
        if (old.name != after.name)
            renamedColumn(old.name, after.name);
        const bool becomesComputed = after.generated && !before.generated;
        if (becomesComputed)
            add(HazardCode::ChangeType,
                HazardLevel::Destructive,
                old.name,
                after.generated->sql,
                mariaDbRowsNotNull(m_from, old));
        if (!after.generated && m_change.retyped.contains(after.id))
            retyped(old, before, after);
        if (before.nullable && !after.nullable && !after.generated)
            add(HazardCode::NotNull,
                HazardLevel::Warning,
                old.name,
                after.defaultSql,
                mariaDbRowsWithNull(m_from, old));
        changedLabels(old,
                      m_change.relabels.value(after.id),
                      m_change.removedLabels.value(after.id),
                      [&](const QString &label) {
                          return mariaDbCountSql(mariaDbRowsWithValues(m_from, old, {label}));
                      });
    }

    void retyped(const Column &old, const Column &before, const Column &after)
    {
        const QString from = before.type.nativeText;
        const QString to = after.type.nativeText;
        const bool areLabels = from.startsWith("enum("_L1) && to.startsWith("enum("_L1);
        const QString name = mariaDbQuoted(old.name);
        const QString lost = rowsWhere(mariaDbLostValues(name, from, to));
        const QString detail = from + u" → "_s + to;
        switch (areLabels ? Conversion::Keeps : mariaDbConversion(from, to)) {
        case Conversion::Keeps:
            collation(old, before, after);
            break;
        case Conversion::Narrows:
            add(HazardCode::NarrowType, HazardLevel::Warning, old.name, detail, lost);
            break;
        case Conversion::Refuses:
            add(HazardCode::ChangeType,
                HazardLevel::Warning,
                old.name,
                detail,
                mariaDbRowsNotNull(m_from, old));
            break;
        case Conversion::Cuts:
            add(HazardCode::ChangeType,
                HazardLevel::Destructive,
                old.name,
                detail,
                lost.isEmpty() ? mariaDbRowsNotNull(m_from, old) : lost);
            break;
        }
    }

    void collation(const Column &old, const Column &before, const Column &after)
    {
        const QString from = mariaDbCollation(before,
                                              before.type.nativeText,
                                              m_change.physicalBefore);
        const QString to = mariaDbCollation(after, after.type.nativeText, m_change.physicalAfter);
        if (from != to)
            add(HazardCode::ChangeType, HazardLevel::Warning, old.name, from + u" → "_s + to, {});
    }

    static QList<ColumnId> columnsOf(const MariaDbKey &key)
    {
        QList<ColumnId> columns;
        for (const MariaDbKeyPart &part : key.parts)
            columns.append(part.column);
        return columns;
    }

    static bool hasUniqueKey(const QList<MariaDbKey> &keys, const MariaDbKey &wanted)
    {
        return std::any_of(keys.cbegin(), keys.cend(), [&](const MariaDbKey &key) {
            return key.isUnique && key.parts == wanted.parts;
        });
    }

    void keys()
    {
        const QList<MariaDbKey> before = mariaDbKeys(m_change.physicalBefore, m_fromSchema);
        const QList<MariaDbKey> after = mariaDbKeys(m_change.physicalAfter, m_fromSchema);
        const auto primary = [](const QList<MariaDbKey> &keys, const Table &table) {
            return table.primaryKey ? keys.first().parts : QList<MariaDbKeyPart>();
        };
        const QList<MariaDbKeyPart> old = primary(before, m_change.physicalBefore);
        const QList<MariaDbKeyPart> wanted = primary(after, m_change.physicalAfter);
        if (old != wanted) {
            const QList<ColumnId> columns = wanted.isEmpty() ? QList<ColumnId>()
                                                             : columnsOf(after.first());
            add(HazardCode::PrimaryKeyChange,
                HazardLevel::Warning,
                u"PRIMARY"_s,
                {},
                hasColumns(columns) ? mariaDbRowsWithDuplicates(m_from, columns) : QString());
        }
        const qsizetype first = wanted.isEmpty() ? 0 : 1;
        for (const MariaDbKey &key : after.mid(first)) {
            if (key.isUnique && !hasUniqueKey(before, key))
                add(HazardCode::UniqueViolation,
                    HazardLevel::Warning,
                    key.name,
                    {},
                    hasColumns(columnsOf(key)) ? mariaDbRowsWithDuplicates(m_from, columnsOf(key))
                                               : QString());
        }
        for (const MariaDbKey &key : before.mid(old.isEmpty() ? 0 : 1)) {
            if (key.isUnique && !hasUniqueKey(after, key))
                add(HazardCode::DropConstraint, HazardLevel::Notice, key.name, {}, {});
        }
    }

    static bool hasCheck(const Table &physical, const Check &check)
    {
        return std::any_of(physical.checks.cbegin(),
                           physical.checks.cend(),
                           [&](const Check &other) { return other.sql == check.sql; });
    }

    void checks()
    {
        for (const Check &check : m_change.physicalAfter.checks) {
            if (hasCheck(m_change.physicalBefore, check))
                continue;
            const std::optional<Check> old = inNamesOf(m_from, m_change.after, check);
            add(HazardCode::CheckViolation,
                HazardLevel::Warning,
                check.name,
                check.sql,
                old ? mariaDbRowsAgainstCheck(m_from, *old) : QString());
        }
        for (const Check &check : m_change.physicalBefore.checks) {
            if (!hasCheck(m_change.physicalAfter, check))
                add(HazardCode::DropConstraint, HazardLevel::Notice, check.name, check.sql, {});
        }
    }

    static bool isSameReference(const ForeignKey &a, const ForeignKey &b)
    {
        return a.columns == b.columns && a.target == b.target && a.targetColumns == b.targetColumns
               && a.foreignTable == b.foreignTable && a.foreignColumns == b.foreignColumns;
    }

    static bool hasReference(const Table &physical, const ForeignKey &key)
    {
        return std::any_of(physical.foreignKeys.cbegin(),
                           physical.foreignKeys.cend(),
                           [&](const ForeignKey &other) { return isSameReference(other, key); });
    }

    void foreignKeys()
    {
        for (const ForeignKey &key : m_change.physicalAfter.foreignKeys) {
            if (!hasReference(m_change.physicalBefore, key))
                addedForeignKey(key, m_fromSchema, [&] {
                    return mariaDbCountSql(mariaDbRowsWithoutParent(m_from, key, m_fromSchema));
                });
        }
        for (const ForeignKey &key : m_change.physicalBefore.foreignKeys) {
            if (!hasReference(m_change.physicalAfter, key))
                add(HazardCode::DropConstraint, HazardLevel::Notice, key.name, {}, {});
        }
    }

    const MariaDbTableChange &m_change;
    const SchemaIndex &m_fromSchema;
};

} // namespace

QList<Hazard> mariaDbHazards(const Schema &from,
                             const Schema &to,
                             const QList<MariaDbTableChange> &changes)
{
    const SchemaIndex fromIndex(from);
    QList<Hazard> hazards = droppedTables(from, to, [](const Table &table) {
        return mariaDbCountSql(mariaDbAllRows(table));
    });
    for (const MariaDbTableChange &change : changes) {
        if (const Table *table = fromIndex.table(change.after.id))
            hazards += TableHazards(*table, change, fromIndex).run();
    }
    return hazards;
}

} // namespace core
