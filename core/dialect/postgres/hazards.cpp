// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/hazards.h"

#include "core/dialect/hazardlist.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/queries.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class TableHazards : private HazardList
{
public:
    TableHazards(const PostgresChanges &changes,
                 const PostgresTableChange &change,
                 const SchemaIndex &froms)
        : HazardList(change.from)
        , m_changes(changes)
        , m_change(change)
        , m_froms(froms)
        , m_renameds(changes.renamed)
        , m_tos(changes.to)
    {}

    QList<Hazard> run()
    {
        if (m_from.name != m_change.to.name || m_from.schemaName != m_change.to.schemaName)
            renamedTable(m_change.to.name);
        for (const Column &column : m_from.columns) {
            if (!findColumn(m_change.to, column.id))
                droppedColumn(column, countNotNull(m_from, column));
            else
                altered(column, *findColumn(m_change.to, column.id));
        }
        for (ColumnId id : m_change.added) {
            if (!findColumn(m_from, id))
                added(*findColumn(m_change.physicalTo, id));
        }
        for (const Constraint &constraint : m_change.droppedConstraints)
            droppedConstraint(constraint);
        for (const Constraint &constraint : m_change.addedConstraints)
            addedConstraint(constraint);
        primaryKey();
        for (const Index &index : m_change.addedIndexes)
            addedIndex(index);
        if (m_isCopied)
            addHazard(HazardCode::TableCopy, HazardLevel::Notice, {}, {}, countRows(m_from));
        else if (m_isScanned)
            addHazard(HazardCode::LongLock, HazardLevel::Notice, {}, {}, countRows(m_from));
        return m_hazards;
    }

private:
    void added(const Column &column)
    {
        const bool isGiven = column.generated || !column.defaultSql.isEmpty() || column.identity;
        if (!column.nullable && !isGiven)
            requiredColumn(column, countRows(m_from));
        m_isCopied = m_isCopied || column.generated || column.identity;
    }

    void altered(const Column &from, const Column &to)
    {
        if (from.name != to.name)
            renamedColumn(from.name, to.name);
        const bool isComputedNow = m_change.added.contains(to.id);
        if (isComputedNow && !from.generated)
            droppedColumn(from, countNotNull(m_from, from)); // its values are computed from now on
        m_isCopied = m_isCopied || isComputedNow;
        const Column &was = *findColumn(m_change.physicalRenamed, from.id);
        const Column &is = *findColumn(m_change.physicalTo, to.id);
        if (was.nullable && !is.nullable && !is.generated) {
            addHazard(HazardCode::NotNull,
                      HazardLevel::Warning,
                      from.name,
                      is.defaultSql,
                      countNulls(m_from, from));
            m_isScanned = true;
        }
        if (m_change.retyped.contains(to.id))
            retyped(from, to);
        enumValues(from);
    }

    void retyped(const Column &from, const Column &to)
    {
        const TypeConversion &conversion = m_change.retyped.value(to.id);
        m_isCopied = m_isCopied || conversion.rewrite == RewriteKind::TableCopy;
        m_isScanned = m_isScanned || conversion.rewrite == RewriteKind::IndexBuild;
        const Column &renamed = *findColumn(m_change.renamed, from.id);
        Column wanted = to;
        wanted.name = from.name;
        const TypeConversion asked = postgresConversion(renamed, m_renameds, wanted, m_tos);
        if (!asked.isNeeded || asked.rewrite == RewriteKind::IndexBuild)
            return;
        const QString detail = typeText(renamed, m_renameds) + u" → "_s + typeText(to, m_tos);
        const HazardCode code = asked.keepsExpressions ? HazardCode::NarrowType
                                                       : HazardCode::ChangeType;
        if (!asked.losing.isEmpty())
            addHazard(code,
                      HazardLevel::Destructive,
                      from.name,
                      detail,
                      countWhere(m_from, asked.losing));
        if (!asked.failing.isEmpty())
            addHazard(code,
                      HazardLevel::Warning,
                      from.name,
                      detail,
                      countWhere(m_from, asked.failing));
        if (asked.losing.isEmpty() && asked.failing.isEmpty() && !asked.keepsExpressions)
            addHazard(code, HazardLevel::Warning, from.name, detail, countNotNull(m_from, from));
    }

    static QString typeText(const Column &column, const SchemaIndex &schema)
    {
        return postgresColumnTypePhrase(column, schema);
    }

    void enumValues(const Column &from)
    {
        for (const PostgresEnumChange &change : m_changes.enums) {
            if (from.type.kind != TypeKind::Enum || from.type.enumId != change.after.id)
                continue;
            changedLabels(from, change.renamed, change.removed, [&](const QString &label) {
                return countWithLabel(m_from, from, label);
            });
        }
    }

    bool isReplaced(ConstraintId id) const
    {
        return std::any_of(m_change.addedConstraints.cbegin(),
                           m_change.addedConstraints.cend(),
                           [id](const Constraint &added) { return constraintId(added) == id; });
    }

    void droppedConstraint(const Constraint &constraint)
    {
        if (std::holds_alternative<PrimaryKey>(constraint) || isReplaced(constraintId(constraint)))
            return;
        const auto *check = std::get_if<Check>(&constraint);
        addHazard(HazardCode::DropConstraint,
                  HazardLevel::Notice,
                  constraintName(constraint),
                  check ? check->sql : QString(),
                  {});
    }

    // Columns that have rows to ask.
    bool areOld(const QList<ColumnId> &columns) const
    {
        return hasColumns(columns)
               && std::none_of(columns.cbegin(), columns.cend(), [this](ColumnId id) {
                      return m_change.added.contains(id);
                  });
    }

    void addedConstraint(const Constraint &constraint)
    {
        m_isScanned = true;
        if (const auto *key = std::get_if<UniqueKey>(&constraint)) {
            if (!hasUnique(m_from, key->columns) && areOld(key->columns))
                addHazard(HazardCode::UniqueViolation,
                          HazardLevel::Warning,
                          key->name,
                          {},
                          countDuplicates(m_from, key->columns));
        } else if (const auto *check = std::get_if<Check>(&constraint)) {
            addedCheck(*check);
        } else if (const auto *reference = std::get_if<ForeignKey>(&constraint)) {
            addedReference(*reference);
        }
    }

    void addedCheck(const Check &check)
    {
        const auto isSame = [&check](const Check &old) {
            return canonicalExpression(old.sql, DialectKind::PostgreSql)
                   == canonicalExpression(check.sql, DialectKind::PostgreSql);
        };
        if (std::any_of(m_change.renamed.checks.cbegin(), m_change.renamed.checks.cend(), isSame))
            return;
        // It can be asked in the names that the columns have now, and of types that stay.
        const bool canAsk = std::none_of(m_change.to.columns.cbegin(),
                                         m_change.to.columns.cend(),
                                         [&](const Column &column) {
                                             if (!mentionsColumn(check.sql, column.name))
                                                 return false;
                                             const Column *old = findColumn(m_from, column.id);
                                             return !old || old->name != column.name
                                                    || m_change.added.contains(column.id)
                                                    || m_change.retyped.contains(column.id);
                                         });
        addHazard(HazardCode::CheckViolation,
                  HazardLevel::Warning,
                  check.name,
                  check.sql,
                  canAsk ? countAgainst(m_from, check.sql) : QString());
    }

    void addedReference(const ForeignKey &key)
    {
        for (const ForeignKey &old : m_from.foreignKeys) {
            if (old.columns == key.columns && old.target == key.target
                && old.targetColumns == key.targetColumns)
                return;
        }
        if (m_froms.table(key.target) && !areOld(key.columns))
            return; // a column that is made anew, too
        addedForeignKey(key, m_froms, [&] { return countWithoutParent(m_from, key, m_froms); });
    }

    void primaryKey()
    {
        const auto &before = m_from.primaryKey;
        const auto &after = m_change.to.primaryKey;
        const QList<ColumnId> old = before ? before->columns : QList<ColumnId>();
        const QList<ColumnId> wanted = after ? after->columns : QList<ColumnId>();
        if (old == wanted)
            return;
        addHazard(HazardCode::PrimaryKeyChange,
                  HazardLevel::Warning,
                  after ? after->name : before->name,
                  {},
                  after && areOld(wanted) ? countDuplicates(m_from, wanted) : QString());
    }

    void addedIndex(const Index &index)
    {
        if (!index.options.contains(option::postgresConcurrently))
            m_isScanned = true;
        QList<ColumnId> columns;
        for (const IndexKey &key : index.keys)
            columns.append(key.column);
        const bool wasThere = std::any_of(m_from.indexes.cbegin(),
                                          m_from.indexes.cend(),
                                          [&](const Index &old) {
                                              return old.id == index.id && old.unique;
                                          });
        if (index.unique && !wasThere && !hasUnique(m_from, columns))
            addHazard(HazardCode::UniqueViolation,
                      HazardLevel::Warning,
                      index.name,
                      index.predicateSql,
                      areOld(columns) && index.predicateSql.isEmpty()
                          ? countDuplicates(m_from, columns)
                          : QString());
    }

    const PostgresChanges &m_changes;
    const PostgresTableChange &m_change;
    const SchemaIndex &m_froms;
    SchemaIndex m_renameds, m_tos;
    bool m_isCopied = false;
    bool m_isScanned = false;
};

} // namespace

QList<Hazard> postgresHazards(const PostgresChanges &changes)
{
    const SchemaIndex froms(changes.from);
    QList<Hazard> hazards = droppedTables(changes.from, changes.to, countRows);
    for (const PostgresTableChange &change : changes.tables)
        hazards += TableHazards(changes, change, froms).run();
    return hazards;
}

} // namespace core
