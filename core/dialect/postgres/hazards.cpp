// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/hazards.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/queries.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class TableHazards
{
public:
    TableHazards(const PostgresChanges &changes,
                 const PostgresTableChange &change,
                 const SchemaIndex &froms)
        : m_changes(changes)
        , m_change(change)
        , m_from(change.from)
        , m_froms(froms)
        , m_renameds(changes.renamed)
        , m_tos(changes.to)
    {}

    QList<Hazard> run()
    {
        if (m_from.name != m_change.to.name || m_from.schemaName != m_change.to.schemaName)
            add(HazardCode::RenameTable, HazardLevel::Warning, {}, m_change.to.name, {});
        for (const Column &column : m_from.columns) {
            if (!findColumn(m_change.to, column.id))
                dropped(column);
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
            add(HazardCode::TableCopy, HazardLevel::Notice, {}, {}, countRows(m_from));
        else if (m_isScanned)
            add(HazardCode::LongLock, HazardLevel::Notice, {}, {}, countRows(m_from));
        return m_hazards;
    }

private:
    void add(HazardCode code,
             HazardLevel level,
             const QString &element,
             const QString &detail,
             const QString &countSql)
    {
        m_hazards.append({code, level, m_from.name, element, detail, countSql, {}});
    }

    void dropped(const Column &column)
    {
        add(HazardCode::DropColumn,
            column.generated ? HazardLevel::Notice : HazardLevel::Destructive,
            column.name,
            {},
            countNotNull(m_from, column));
    }

    void added(const Column &column)
    {
        const bool isGiven = column.generated || !column.defaultSql.isEmpty() || column.identity;
        if (!column.nullable && !isGiven)
            add(HazardCode::AddRequiredColumn,
                HazardLevel::Warning,
                column.name,
                {},
                countRows(m_from));
        m_isCopied = m_isCopied || column.generated || column.identity;
    }

    void altered(const Column &from, const Column &to)
    {
        if (from.name != to.name)
            add(HazardCode::RenameColumn, HazardLevel::Warning, from.name, to.name, {});
        const bool isComputedNow = m_change.added.contains(to.id);
        if (isComputedNow && !from.generated)
            dropped(from); // its values are computed from now on
        m_isCopied = m_isCopied || isComputedNow;
        const Column &was = *findColumn(m_change.physicalRenamed, from.id);
        const Column &is = *findColumn(m_change.physicalTo, to.id);
        if (was.nullable && !is.nullable && !is.generated) {
            add(HazardCode::NotNull,
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
            add(code, HazardLevel::Destructive, from.name, detail, countWhere(m_from, asked.losing));
        if (!asked.failing.isEmpty())
            add(code, HazardLevel::Warning, from.name, detail, countWhere(m_from, asked.failing));
        if (asked.losing.isEmpty() && asked.failing.isEmpty() && !asked.keepsExpressions)
            add(code, HazardLevel::Warning, from.name, detail, countNotNull(m_from, from));
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
            for (const auto &[label, wanted] : change.renamed)
                add(HazardCode::EnumValueRenamed,
                    HazardLevel::Warning,
                    from.name,
                    label + u" → "_s + wanted,
                    countWithLabel(m_from, from, label));
            for (const QString &label : change.removed)
                add(HazardCode::EnumValueRemoved,
                    HazardLevel::Warning,
                    from.name,
                    label,
                    countWithLabel(m_from, from, label));
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
        add(HazardCode::DropConstraint,
            HazardLevel::Notice,
            constraintName(constraint),
            check ? check->sql : QString(),
            {});
    }

    // Columns that have rows to ask.
    bool areOld(const QList<ColumnId> &columns) const
    {
        return std::all_of(columns.cbegin(), columns.cend(), [this](ColumnId id) {
            return findColumn(m_from, id) && !m_change.added.contains(id);
        });
    }

    bool wasUnique(const QList<ColumnId> &columns) const
    {
        if (m_from.primaryKey && m_from.primaryKey->columns == columns)
            return true;
        return std::any_of(m_from.uniqueKeys.cbegin(),
                           m_from.uniqueKeys.cend(),
                           [&](const UniqueKey &key) { return key.columns == columns; });
    }

    void addedConstraint(const Constraint &constraint)
    {
        m_isScanned = true;
        if (const auto *key = std::get_if<UniqueKey>(&constraint)) {
            if (!wasUnique(key->columns) && areOld(key->columns))
                add(HazardCode::UniqueViolation,
                    HazardLevel::Warning,
                    key->name,
                    {},
                    countDuplicates(m_from, key->columns));
        } else if (const auto *check = std::get_if<Check>(&constraint)) {
            addedCheck(*check);
        } else if (const auto *reference = std::get_if<ForeignKey>(&constraint)) {
            addedForeignKey(*reference);
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
        add(HazardCode::CheckViolation,
            HazardLevel::Warning,
            check.name,
            check.sql,
            canAsk ? countAgainst(m_from, check.sql) : QString());
    }

    void addedForeignKey(const ForeignKey &key)
    {
        for (const ForeignKey &old : m_from.foreignKeys) {
            if (old.columns == key.columns && old.target == key.target
                && old.targetColumns == key.targetColumns)
                return;
        }
        const Table *target = m_froms.table(key.target);
        if (target && !areOld(key.columns))
            return; // a new column has no rows to go wrong but by its default, which is checked
        const bool canAsk = target
                            && std::all_of(key.targetColumns.cbegin(),
                                           key.targetColumns.cend(),
                                           [target](ColumnId id) {
                                               return findColumn(*target, id) != nullptr;
                                           });
        add(HazardCode::ForeignKeyViolation,
            HazardLevel::Warning,
            key.name,
            {},
            canAsk ? countWithoutParent(m_from, key, m_froms) : QString());
    }

    void primaryKey()
    {
        const auto &before = m_from.primaryKey;
        const auto &after = m_change.to.primaryKey;
        const QList<ColumnId> old = before ? before->columns : QList<ColumnId>();
        const QList<ColumnId> wanted = after ? after->columns : QList<ColumnId>();
        if (old == wanted)
            return;
        add(HazardCode::PrimaryKeyChange,
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
        if (index.unique && !wasThere && !wasUnique(columns))
            add(HazardCode::UniqueViolation,
                HazardLevel::Warning,
                index.name,
                index.predicateSql,
                areOld(columns) && index.predicateSql.isEmpty() ? countDuplicates(m_from, columns)
                                                                : QString());
    }

    const PostgresChanges &m_changes;
    const PostgresTableChange &m_change;
    const Table &m_from;
    const SchemaIndex &m_froms;
    SchemaIndex m_renameds, m_tos;
    QList<Hazard> m_hazards;
    bool m_isCopied = false;
    bool m_isScanned = false;
};

} // namespace

QList<Hazard> postgresHazards(const PostgresChanges &changes)
{
    const SchemaIndex froms(changes.from);
    QList<Hazard> hazards;
    for (const Table &table : changes.from.tables) {
        if (!findTable(changes.to, table.id))
            hazards.append({HazardCode::DropTable,
                            HazardLevel::Destructive,
                            table.name,
                            {},
                            {},
                            countRows(table),
                            {}});
    }
    for (const PostgresTableChange &change : changes.tables)
        hazards += TableHazards(changes, change, froms).run();
    return hazards;
}

} // namespace core
