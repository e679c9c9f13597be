// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/keyindexes.h"
#include "core/dialect/sqlite/queries.h"
#include "core/dialect/sqlite/statements.h"
#include "core/dialect/sqlite/tablesteps.h"
#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QList<Statement> addedColumns(const TableChange &change, const SchemaIndex &schema)
{
    QList<Statement> steps;
    for (const ColumnId &id : change.added) {
        const Column &column = *findColumn(change.after, id);
        steps.append(
            ddlStatement(addColumnSql(change.after, column, {}, {}, schema), {change.after.name}));
    }
    return steps;
}

// Rows that ALTER TABLE … ADD COLUMN never wrote read their value from the default in the table's
// text: a new default would change them. Each is given its value before.
QList<Statement> writtenDefaults(const TableChange &change)
{
    QStringList assignments;
    for (const Column &column : change.physicalAfter.columns) {
        const Column *old = findColumn(change.physicalBefore, column.id);
        if (old && !column.generated && old->defaultSql != column.defaultSql) {
            const QString name = quotedName(column.name);
            assignments.append(name + u" = "_s + name);
        }
    }
    if (assignments.isEmpty())
        return {};
    const QString sql = u"UPDATE %1 SET %2"_s.arg(quotedName(change.after.name),
                                                  assignments.join(u", "_s));
    Statement statement = dataStatement(sql, {change.after.name}, DataEffect::None);
    statement.rewrite = RewriteKind::Scan;
    return {statement};
}

// With the new text in force, writing a value anew gives it the new affinity.
QList<Statement> convertedValues(const TableChange &change)
{
    QStringList assignments;
    for (const Column &column : change.physicalAfter.columns) {
        const Column *old = findColumn(change.physicalBefore, column.id);
        if (!old || column.generated
            || isSameStorage(affinityOf(old->type.nativeText), affinityOf(column.type.nativeText)))
            continue;
        const QString name = quotedName(column.name);
        assignments.append(name + u" = "_s + name);
    }
    if (assignments.isEmpty())
        return {};
    const QString sql = u"UPDATE %1 SET %2"_s.arg(quotedName(change.after.name),
                                                  assignments.join(u", "_s));
    Statement statement = dataStatement(sql, {change.after.name}, DataEffect::Changes);
    statement.rewrite = RewriteKind::TableCopy;
    return {statement};
}

QList<Statement> filledNulls(const TableChange &change)
{
    QList<Statement> steps;
    for (const Column &column : change.physicalAfter.columns) {
        const Column *old = findColumn(change.physicalBefore, column.id);
        if (!old || !old->nullable || column.nullable || column.generated)
            continue;
        const QString name = quotedName(column.name);
        const QString value = findColumn(change.after, column.id)->defaultSql;
        if (!column.defaultSql.isEmpty()) {
            steps.append(
                dataStatement(u"UPDATE %1 SET %2 = (%3) WHERE %2 IS NULL"_s
                                  .arg(quotedName(change.after.name), name, defaultValue(value)),
                              {change.after.name},
                              DataEffect::Changes));
        }
        steps.append(checkStatement(noneSql(rowsWithNull(change.after, column)),
                                    {change.after.name},
                                    StatementNote::CheckRows,
                                    change.after.name + u'.' + column.name));
    }
    return steps;
}

QList<Statement> compiledText(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &scratch)
{
    const QString name = change.after.name;
    QList<Statement> steps;
    steps.append(ddlStatement(createTableSql(change.after, schema, scratch),
                              {name},
                              StatementNote::CheckSchema));
    steps.append(
        checkStatement(sameColumnsSql(name, scratch), {name}, StatementNote::CheckSchema, name));
    if (!change.renumbersKeys)
        steps.append(sameKeyIndexesStep(change, scratch));
    return steps;
}

QList<Statement> replacedText(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &scratch)
{
    const QString name = change.after.name;
    const QString text = quotedString(createTableSql(change.after, schema));
    const QString entry = u"type = 'table' AND name = %1 COLLATE NOCASE"_s.arg(quotedString(name));
    const StatementNote note = StatementNote::SchemaTextInPlace;
    QList<Statement> steps;
    steps.append(settingStatement(u"PRAGMA writable_schema = ON"_s, note));
    steps.append(ddlStatement(u"UPDATE sqlite_master SET sql = %1 WHERE %2"_s.arg(text, entry),
                              {name},
                              note));
    if (change.renumbersKeys)
        steps.append(renumberedKeysStep(change, scratch));
    // Also reads the schema again; other connections see that its version was raised above.
    steps.append(restoringStatement(u"PRAGMA writable_schema = RESET"_s, note));
    steps.append(checkStatement(u"SELECT sql = %1 FROM sqlite_master WHERE %2"_s.arg(text, entry),
                                {name},
                                StatementNote::CheckSchema,
                                name));
    return steps;
}

} // namespace

QString sameColumnsSql(const QString &table, const QString &other)
{
    const auto columns = [](const QString &name) {
        return u"(SELECT group_concat(quote(name) || hidden) FROM "
               "(SELECT name, hidden FROM pragma_table_xinfo(%1) ORDER BY cid))"_s.arg(
                   quotedString(name));
    };
    return u"SELECT %1 = %2"_s.arg(columns(table), columns(other));
}

QList<Statement> inPlaceSteps(const TableChange &change,
                              const SchemaIndex &schema,
                              const QString &scratch)
{
    QList<Statement> steps = addedColumns(change, schema);
    steps += writtenDefaults(change);
    steps += filledNulls(change);
    steps += addedKeySteps(change, scratch);
    steps += compiledText(change, schema, scratch);
    steps += replacedText(change, schema, scratch);
    steps += convertedValues(change);
    if (change.renumbersKeys)
        steps += provenKeySteps(change, scratch);
    steps.append(ddlStatement(u"DROP TABLE %1"_s.arg(quotedName(scratch)),
                              {change.after.name},
                              StatementNote::CheckSchema));
    return steps;
}

} // namespace core
