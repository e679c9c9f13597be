// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/hazards.h"

#include "core/dialect/earliernames.h"
#include "core/dialect/hazardlist.h"
#include "core/dialect/sqlite/queries.h"
#include "core/schema/expression.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isNarrower(const QString &before, const QString &after)
{
    const auto length = [](const QString &type) {
        const qsizetype open = type.indexOf(u'(');
        return open < 0 ? -1 : QStringView(type).mid(open + 1).chopped(1).toInt();
    };
    return length(after) > 0 && (length(before) <= 0 || length(after) < length(before));
}

class TableHazards : private HazardList
{
public:
    TableHazards(const Table &from, const TableChange &change, const SchemaIndex &fromSchema)
        : HazardList(from)
        , m_change(change)
        , m_fromSchema(fromSchema)
    {}

    QList<Hazard> run()
    {
        if (m_from.name != m_change.after.name)
            renamedTable(m_change.after.name);
        for (const ColumnId &id : m_change.dropped)
            droppedColumn(*findColumn(m_from, id),
                          countSql(rowsNotNull(m_from, *findColumn(m_from, id))));
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
        uniqueIndexes();
        if (m_change.treatment == Treatment::Rebuild)
            add(HazardCode::TableCopy, HazardLevel::Notice, {}, {}, allRows(m_from));
        return m_hazards;
    }

private:
    void add(HazardCode code,
             HazardLevel level,
             const QString &element,
             const QString &detail,
             const QString &rows)
    {
        addHazard(code, level, element, detail, countSql(rows));
    }

    void added(const Column &column)
    {
        const bool isGiven = column.generated || !column.defaultSql.isEmpty();
        const Column *alias = rowidAlias(m_change.physicalAfter, m_fromSchema);
        if (!column.nullable && !isGiven && !(alias && alias->id == column.id))
            requiredColumn(column, countSql(allRows(m_from)));
    }

    void altered(const Column &old, const Column &before, const Column &after)
    {
        if (old.name != after.name)
            renamedColumn(old.name, after.name);
        const bool isStrictNow = isStrict(m_change.physicalAfter);
        const bool becomesStrict = isStrictNow && !isStrict(m_change.physicalBefore);
        if (isStrictNow && (becomesStrict || before.type != after.type) && !after.generated)
            refused(old, before.type.nativeText, after.type.nativeText);
        if (before.type != after.type && !after.generated)
            retyped(old, before.type.nativeText, after.type.nativeText);
        if (before.nullable && !after.nullable && !after.generated)
            add(HazardCode::NotNull,
                HazardLevel::Warning,
                old.name,
                after.defaultSql,
                rowsWithNull(m_from, old));
        changedLabels(old,
                      m_change.relabels.value(after.id),
                      m_change.removedLabels.value(after.id),
                      [&](const QString &label) {
                          return countSql(rowsWithValues(m_from, old, {label}));
                      });
    }

    void retyped(const Column &old, const QString &before, const QString &after)
    {
        const QString detail = before + u" → "_s + after;
        const Affinity from = affinityOf(before);
        const Affinity to = affinityOf(after);
        if (isSameStorage(from, to)) {
            if (isNarrower(before, after)) {
                const qsizetype open = after.indexOf(u'(');
                const int length = QStringView(after).mid(open + 1).chopped(1).toInt();
                add(HazardCode::NarrowType,
                    HazardLevel::Notice, // SQLite does not enforce lengths
                    old.name,
                    detail,
                    to == Affinity::Text && length > 0 ? rowsLongerThan(m_from, old, length)
                                                       : QString());
            }
            return;
        }
        const QString lost = rowsChangedByAffinity(m_from, old, from, to);
        if (!lost.isEmpty())
            add(HazardCode::ChangeType, HazardLevel::Destructive, old.name, detail, lost);
        else
            add(HazardCode::ChangeType,
                HazardLevel::Warning,
                old.name,
                detail,
                rowsNotNull(m_from, old));
    }

    void refused(const Column &old, const QString &before, const QString &after)
    {
        const QString rows = rowsRefusedByType(m_from, old, after);
        if (!rows.isEmpty())
            add(HazardCode::ChangeType,
                HazardLevel::Warning,
                old.name,
                before + u" → "_s + after,
                rows);
    }

    void keys()
    {
        const auto &before = m_change.physicalBefore.primaryKey;
        const auto &after = m_change.physicalAfter.primaryKey;
        const QList<ColumnId> old = before ? before->columns : QList<ColumnId>();
        const QList<ColumnId> wanted = after ? after->columns : QList<ColumnId>();
        if (old != wanted)
            add(HazardCode::PrimaryKeyChange,
                HazardLevel::Warning,
                after ? after->name : before->name,
                {},
                after && hasColumns(wanted) ? rowsWithDuplicates(m_from, wanted) : QString());
        for (const UniqueKey &key : m_change.physicalAfter.uniqueKeys) {
            if (!hasUnique(m_change.physicalBefore, key.columns) && hasColumns(key.columns))
                add(HazardCode::UniqueViolation,
                    HazardLevel::Warning,
                    key.name,
                    {},
                    rowsWithDuplicates(m_from, key.columns));
        }
        for (const UniqueKey &key : m_change.physicalBefore.uniqueKeys) {
            if (!hasUnique(m_change.physicalAfter, key.columns))
                add(HazardCode::DropConstraint, HazardLevel::Notice, key.name, {}, {});
        }
    }

    void uniqueIndexes()
    {
        for (const Index &index : createdIndexes(m_change)) {
            QList<ColumnId> columns;
            for (const IndexKey &key : index.keys)
                columns.append(key.column);
            const bool wasThere = std::any_of(m_change.before.indexes.cbegin(),
                                              m_change.before.indexes.cend(),
                                              [&](const Index &old) {
                                                  return old.id == index.id && old.unique;
                                              });
            if (index.unique && !wasThere && !hasUnique(m_change.physicalBefore, columns))
                add(HazardCode::UniqueViolation,
                    HazardLevel::Warning,
                    index.name,
                    index.predicateSql,
                    hasColumns(columns) && index.predicateSql.isEmpty()
                        ? rowsWithDuplicates(m_from, columns)
                        : QString());
        }
    }

    void checks()
    {
        for (const Check &check : addedChecks(m_change)) {
            const std::optional<Check> old = inNamesOf(m_from, m_change.after, check);
            add(HazardCode::CheckViolation,
                HazardLevel::Warning,
                check.name,
                check.sql,
                old ? rowsAgainstCheck(m_from, *old) : QString());
        }
        for (const Check &check : m_change.physicalBefore.checks) {
            if (!hasCheck(m_change.physicalAfter, check))
                add(HazardCode::DropConstraint, HazardLevel::Notice, check.name, check.sql, {});
        }
    }

    void foreignKeys()
    {
        for (const ForeignKey &key : addedForeignKeys(m_change))
            addedForeignKey(key, m_fromSchema, [&] {
                return countSql(rowsWithoutParent(m_from, key, m_fromSchema));
            });
        for (const ForeignKey &key : m_change.before.foreignKeys) {
            const bool isKept = std::any_of(m_change.after.foreignKeys.cbegin(),
                                            m_change.after.foreignKeys.cend(),
                                            [&](const ForeignKey &other) {
                                                return other.id == key.id
                                                       || isSameReference(key, other);
                                            });
            if (!isKept)
                add(HazardCode::DropConstraint, HazardLevel::Notice, key.name, {}, {});
        }
    }

    const TableChange &m_change;
    const SchemaIndex &m_fromSchema;
};

} // namespace

QList<Hazard> sqliteHazards(const Schema &from, const Schema &to, const QList<TableChange> &changes)
{
    const SchemaIndex fromIndex(from);
    QList<Hazard> hazards = droppedTables(from, to, [](const Table &table) {
        return countSql(allRows(table));
    });
    for (const TableChange &change : changes) {
        if (const Table *table = fromIndex.table(change.after.id))
            hazards += TableHazards(*table, change, fromIndex).run();
    }
    return hazards;
}

} // namespace core
