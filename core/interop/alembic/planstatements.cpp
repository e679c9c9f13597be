// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/planstatements.h"

#include "core/dialect/dialect.h"
#include "core/dialect/mariadb/names.h"
#include "core/plan/usersql.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

AlembicStatement raised(const Error &error)
{
    const QString text = error.detail.isEmpty() ? error.subject
                                                : error.subject + u": "_s + error.detail;
    return alembicCall(pyCall(u"raise NotImplementedError"_s, {pyString(text)}));
}

// Tables whose text is replaced in place, or whose rows are copied as they lie: both rely on the order
// of columns.
QSet<QString> tablesInOrder(const DialectPlan &plan)
{
    QSet<QString> tables;
    for (const Statement &statement : plan.statements) {
        const bool isInOrder = statement.note == StatementNote::SchemaTextInPlace
                               || (statement.note == StatementNote::CopyRows
                                   && statement.sql.contains(u" SELECT * FROM "_s));
        for (const QString &table : isInOrder ? statement.tables : QStringList())
            tables.insert(table);
    }
    return tables;
}

// With another kind of rows to come from, a table is rebuilt and its rows are copied column by column.
Schema withOtherRows(Schema schema, const Schema &after, const QSet<QString> &tables)
{
    for (Table &table : schema.tables) {
        const Table *later = findTable(after, table.id);
        if (!later || !tables.contains(later->name))
            continue;
        if (table.options.remove(option::sqliteStrict) == 0)
            table.options.insert(option::sqliteStrict, option::truth);
    }
    return schema;
}

QHash<ConstraintId, QString> constraintNames(const Table &table)
{
    QHash<ConstraintId, QString> names;
    for (const Constraint &constraint : constraints(table))
        names.insert(constraintId(constraint), constraintName(constraint));
    return names;
}

// A script cannot ask what MariaDB called things that have no name: before and after every revision they
// have the names that they would have in a new database, and are renamed where those move.
Result<QList<Operation>> withSettledNames(const Schema &from, const QList<Operation> &operations)
{
    const auto plan = dialectFor(DialectKind::MariaDb).plan(from, operations, {});
    if (!plan)
        return Failure(plan.error());
    const auto after = core::apply(operations, from);
    if (!after)
        return Failure(after.error());
    QList<Operation> all = operations;
    for (const Table &table : after->tables) {
        const Table *planned = findTable(plan->schemaAfter, table.id);
        const auto reached = constraintNames(planned ? *planned : table);
        const auto settled = constraintNames(mariaDbNamed(table));
        for (const Constraint &constraint : constraints(table)) {
            const QString name = settled.value(constraintId(constraint));
            const QString now = reached.value(constraintId(constraint));
            if (constraintName(constraint).isEmpty() && !now.isEmpty() && now != name)
                all.append(RenameConstraint{table.id, table.name, constraint, name});
        }
    }
    return all;
}

Result<DialectPlan> planned(const Schema &from,
                            const QList<Operation> &operations,
                            DialectKind dialect)
{
    const Dialect &engine = dialectFor(dialect);
    if (dialect == DialectKind::MariaDb) {
        const auto all = withSettledNames(from, operations);
        return all ? engine.plan(from, *all, {}) : Failure(all.error());
    }
    const auto plan = engine.plan(from, operations, {});
    if (!plan || dialect != DialectKind::Sqlite)
        return plan;
    const QSet<QString> tables = tablesInOrder(*plan);
    if (tables.isEmpty())
        return plan;
    const auto after = core::apply(operations, from);
    if (!after)
        return Failure(after.error());
    const Schema other = withOtherRows(from, *after, tables);
    QList<Operation> all = operations;
    for (const Table &table : from.tables) {
        const Table *now = findTable(other, table.id);
        const Table *later = findTable(*after, table.id);
        if (now->options != table.options)
            all.append(AlterTable{table.id,
                                  later->name,
                                  later->comment,
                                  later->comment,
                                  now->options,
                                  later->options});
    }
    return engine.plan(other, all, {});
}

// What the settings around a plan are for.
bool needsSettings(const DialectPlan &plan, DialectKind dialect)
{
    return std::any_of(plan.statements.cbegin(),
                       plan.statements.cend(),
                       [dialect](const Statement &statement) {
                           const bool isDropped = statement.note == StatementNote::DropOld;
                           if (dialect == DialectKind::Sqlite)
                               return isDropped || statement.note == StatementNote::UserSql;
                           return statement.kind == StatementKind::Data
                                  || statement.note == StatementNote::UserSql
                                  || statement.sql.contains("MODIFY COLUMN"_L1)
                                  || statement.sql.contains("AUTO_INCREMENT"_L1);
                       });
}

bool isLeftOut(const Statement &statement)
{
    switch (statement.kind) {
    case StatementKind::Setting:
        // Whether rows are looked after is the environment's own choice; a script leaves it off.
        return statement.note == StatementNote::ForeignKeysBack
               || statement.note == StatementNote::CacheSize
               || statement.note == StatementNote::CacheSizeBack;
    case StatementKind::Ddl:
    case StatementKind::Data:
        return false;
    case StatementKind::Begin:
    case StatementKind::Commit:
    case StatementKind::Version:
    case StatementKind::Check:
    case StatementKind::CheckNoNewRows:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

AlembicStatements alembicPlanStatements(const Schema &from,
                                        const QList<Operation> &operations,
                                        DialectKind dialect)
{
    const auto plan = planned(from, operations, dialect);
    if (!plan)
        return {raised(plan.error())};
    const auto separate = separated(plan->statements, dialect);
    if (!separate)
        return {raised(separate.error())};
    AlembicStatements result;
    const bool isSet = needsSettings(*plan, dialect);
    for (const Statement &statement : (isSet ? plan->before : QList<Statement>()) + *separate
                                          + (isSet ? plan->after : QList<Statement>())) {
        if (isLeftOut(statement))
            continue;
        const AlembicStatement call = alembicExecute(statement.sql);
        // MariaDB has no transaction around DDL in the first place.
        if (statement.transactional || dialect == DialectKind::MariaDb)
            result.append(call);
        else
            result.append({AlembicStatement::Kind::Autocommit, {}, {call.expression}, {}});
    }
    return result;
}

} // namespace core
