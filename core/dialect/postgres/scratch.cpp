// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/scratch.h"

#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/inspectqueries.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/query.h"
#include "core/dialect/postgres/readtype.h"
#include "core/dialect/postgres/typenames.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QSet>
#include <QSqlDatabase>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString scratchNamespace = u"pg_temp"_s;

QStringList labelsOf(const Enum &enumeration)
{
    QStringList labels;
    for (const EnumValue &value : enumeration.values)
        labels.append(value.name);
    return labels;
}

QString itemName(qsizetype number)
{
    return u"schemawright_%1"_s.arg(number);
}

// Runs each on its own; what the server refuses is passed over, unless it is the server that fails.
QString toleratingBlock(const QStringList &statements)
{
    QStringList literals;
    for (const QString &statement : statements)
        literals.append(quotedString(statement));
    const QString body = uR"(DECLARE statement text; BEGIN
FOREACH statement IN ARRAY ARRAY[%1]::text[] LOOP
 BEGIN EXECUTE statement;
 EXCEPTION WHEN OTHERS THEN
  IF left(SQLSTATE, 2) IN ('53', '55', '57', '58', '40', 'XX') THEN RAISE; END IF;
 END;
END LOOP; END)"_s.arg(literals.join(u",\n"_s));
    return "DO "_L1 + quotedString(body);
}

const QString expressionsQuery = uR"(SELECT c.relname || '.' || a.attname,
 pg_get_expr(d.adbin, d.adrelid), format_type(a.atttypid, -1)
FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid
JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE c.relnamespace = pg_my_temp_schema()
UNION ALL
SELECT k.conname, pg_get_expr(k.conbin, k.conrelid), NULL
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
WHERE k.contype = 'c' AND c.relnamespace = pg_my_temp_schema()
UNION ALL
SELECT c.relname, COALESCE(pg_get_expr(i.indpred, i.indrelid), pg_get_indexdef(i.indexrelid, 1, false)),
 NULL
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE c.relnamespace = pg_my_temp_schema())"_s;

} // namespace

Result<PostgresLive> readPostgresLive(QSqlDatabase &database)
{
    PostgresLive live;
    auto error = forEachRow(database,
                            u"SELECT pg_catalog.current_schema()"_s,
                            [&live](const QSqlQuery &row) {
                                live.defaultNamespace = row.value(0).toString();
                            });
    if (!error)
        error = forEachRow(database, catalogue::types, [&live](const QSqlQuery &row) {
            live.enums.insert(qualifiedName(row.value(1).toString(), row.value(2).toString()),
                              parseArrayLiteral(row.value(3).toString()).value_or(QStringList()));
        });
    if (error)
        return Failure(*error);
    return live;
}

PostgresScratch::PostgresScratch(QSqlDatabase &database,
                                 const Schema &schema,
                                 const PostgresLive &live,
                                 const QList<qsizetype> &positions)
    : m_database(database)
    , m_live(live)
    , m_schema(schema)
{
    chooseEnums();
    nameTables(positions);
    for (const qsizetype position : positions)
        collect(position);
}

// Those which the live database has otherwise, or not at all.
void PostgresScratch::chooseEnums()
{
    m_typeSchema.enums = m_schema.enums;
    for (Enum &enumeration : m_typeSchema.enums) {
        const QString space = enumeration.schemaName.isEmpty() ? m_live.defaultNamespace
                                                               : enumeration.schemaName;
        const auto live = m_live.enums.constFind(qualifiedName(space, enumeration.name));
        const bool isSame = live != m_live.enums.constEnd() && *live == labelsOf(enumeration);
        if (isSame || m_scratchEnums.contains(enumeration.name))
            continue;
        m_scratchEnums.insert(enumeration.name, space);
        enumeration.schemaName = scratchNamespace;
    }
}

// Their own names, since an expression may name its table.
void PostgresScratch::nameTables(const QList<qsizetype> &positions)
{
    QSet<QString> taken;
    for (const Enum &enumeration : m_schema.enums)
        taken.insert(enumeration.name);
    for (const qsizetype position : positions) {
        QString name = m_schema.tables.at(position).name;
        if (taken.contains(name))
            name = u"schemawright_table_%1"_s.arg(position);
        taken.insert(name);
        m_names.insert(position, name);
    }
}

void PostgresScratch::collect(qsizetype position)
{
    Table &table = m_schema.tables[position];
    const auto add = [this, position](Item item) {
        item.table = position;
        if (!item.sql->trimmed().isEmpty())
            m_items.append(item);
    };
    for (Column &column : table.columns) {
        if (column.generated)
            add({.part = Part::Generated, .sql = &column.generated->sql, .column = &column});
        else if (!isPostgresSerial(column) && !isPostgresIdentity(column))
            add({.part = Part::Default, .sql = &column.defaultSql, .column = &column});
    }
    for (Check &check : table.checks)
        add({.part = Part::Check, .sql = &check.sql});
    for (Index &index : table.indexes) {
        for (IndexKey &key : index.keys) {
            if (key.column.isNull())
                add({.part = Part::IndexKey,
                     .sql = &key.expressionSql,
                     .index = &index,
                     .key = &key});
        }
        add({.part = Part::Predicate, .sql = &index.predicateSql});
    }
}

QString PostgresScratch::onScratch(const QString &sql) const
{
    QString result = sql;
    for (auto it = m_scratchEnums.cbegin(); it != m_scratchEnums.cend(); ++it)
        result = withTypeNamespace(result, it.key(), it.value(), scratchNamespace);
    return result;
}

QString PostgresScratch::fromScratch(const QString &sql) const
{
    QString result = sql;
    for (auto it = m_scratchEnums.cbegin(); it != m_scratchEnums.cend(); ++it)
        result = withTypeNamespace(result, it.key(), {}, it.value());
    return result;
}

QString PostgresScratch::tableSql(qsizetype position) const
{
    const SchemaIndex types(m_typeSchema);
    QStringList columns;
    for (const Column &column : m_schema.tables.at(position).columns) {
        if (!column.generated)
            columns.append(quotedName(column.name) + u' ' + postgresColumnTypePhrase(column, types));
    }
    return u"CREATE TABLE %1 (%2)"_s.arg(qualifiedName(scratchNamespace, m_names.value(position)),
                                         columns.join(u", "_s));
}

// For a table with a column that the server refuses: the table with the others.
QStringList PostgresScratch::columnFallbacks(qsizetype position) const
{
    const SchemaIndex types(m_typeSchema);
    const QString table = qualifiedName(scratchNamespace, m_names.value(position));
    QStringList statements{u"CREATE TABLE %1 ()"_s.arg(table)};
    for (const Column &column : m_schema.tables.at(position).columns) {
        if (!column.generated)
            statements.append(
                u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(table,
                                                         quotedName(column.name),
                                                         postgresColumnTypePhrase(column, types)));
    }
    return statements;
}

QString PostgresScratch::indexSql(qsizetype number) const
{
    const Item &item = m_items.at(number);
    const QString table = qualifiedName(scratchNamespace, m_names.value(item.table));
    if (item.part == Part::Predicate)
        return u"CREATE INDEX %1 ON %2 ((true)) WHERE %3"_s.arg(itemName(number),
                                                                table,
                                                                onScratch(*item.sql));
    Index index;
    index.name = itemName(number);
    index.method = item.index->method;
    index.keys = {*item.key};
    index.keys.first().expressionSql = onScratch(*item.sql);
    Table scratch;
    scratch.schemaName = scratchNamespace;
    scratch.name = m_names.value(item.table);
    return postgresIndexSql(scratch, index);
}

QStringList PostgresScratch::itemStatements(qsizetype number) const
{
    const Item &item = m_items.at(number);
    const QString alter = "ALTER TABLE "_L1
                          + qualifiedName(scratchNamespace, m_names.value(item.table)) + u' ';
    switch (item.part) {
    case Part::Default: {
        Column column = *item.column;
        column.defaultSql = onScratch(*item.sql);
        return {alter + "ALTER COLUMN "_L1 + quotedName(column.name) + " SET DEFAULT "_L1
                + postgresDefault(column)};
    }
    case Part::Generated: {
        const SchemaIndex types(m_typeSchema);
        const QString column = quotedName(item.column->name) + u' '
                               + postgresColumnTypePhrase(*item.column, types);
        return {alter
                    + u"ADD COLUMN %1 GENERATED ALWAYS AS (%2) STORED"_s.arg(column,
                                                                             onScratch(*item.sql)),
                alter + "ADD COLUMN IF NOT EXISTS "_L1 + column};
    }
    case Part::Check:
        return {alter
                + u"ADD CONSTRAINT %1 CHECK (%2)"_s.arg(itemName(number), onScratch(*item.sql))};
    case Part::IndexKey:
    case Part::Predicate:
        return {indexSql(number)};
    }
    Q_UNREACHABLE();
}

std::optional<Error> PostgresScratch::execute(const QStringList &statements)
{
    if (statements.isEmpty())
        return {};
    const auto done = postgresQuery(m_database, toleratingBlock(statements));
    return done ? std::nullopt : std::optional<Error>(done.error());
}

std::optional<Error> PostgresScratch::createTables()
{
    QStringList statements;
    for (const Enum &enumeration : m_typeSchema.enums) {
        if (enumeration.schemaName == scratchNamespace)
            statements.append(postgresEnumSql(enumeration));
    }
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name)
        statements.append(tableSql(name.key()));
    if (const auto error = execute(statements))
        return error;
    QSet<QString> present;
    const auto error = forEachRow(m_database,
                                  u"SELECT relname FROM pg_catalog.pg_class WHERE relkind = 'r' "
                                  "AND relnamespace = pg_catalog.pg_my_temp_schema()"_s,
                                  [&present](const QSqlQuery &row) {
                                      present.insert(row.value(0).toString());
                                  });
    if (error)
        return error;
    QStringList fallbacks;
    for (auto name = m_names.cbegin(); name != m_names.cend(); ++name) {
        if (!present.contains(name.value()))
            fallbacks += columnFallbacks(name.key());
    }
    return execute(fallbacks);
}

Result<QHash<QString, QString>> PostgresScratch::answers()
{
    if (const auto error = setForReading(m_database))
        return Failure(*error);
    QHash<QString, QString> texts;
    const auto error = forEachRow(m_database, expressionsQuery, [&texts](const QSqlQuery &row) {
        const QString text = row.value(1).toString();
        const QString type = row.value(2).toString();
        texts.insert(row.value(0).toString(),
                     type.isEmpty() ? text : postgresDefaultFrom(text, type));
    });
    if (error)
        return Failure(*error);
    return texts;
}

Result<QList<qsizetype>> PostgresScratch::run()
{
    PassingTransaction transaction(m_database, PassingTransaction::Access::ReadWrite);
    if (transaction.error())
        return Failure(*transaction.error());
    // No notices; and literals as we write them.
    const auto quiet
        = postgresQuery(m_database,
                        u"SELECT pg_catalog.set_config('client_min_messages', 'error', true), "
                        "pg_catalog.set_config('standard_conforming_strings', 'on', true)"_s);
    if (!quiet)
        return Failure(quiet.error());
    if (const auto error = createTables())
        return Failure(*error);
    QStringList statements;
    // Generated columns first: the others may name them.
    for (const bool isGenerated : {true, false}) {
        for (qsizetype i = 0; i < m_items.size(); ++i) {
            if ((m_items.at(i).part == Part::Generated) == isGenerated)
                statements += itemStatements(i);
        }
    }
    if (const auto error = execute(statements))
        return Failure(*error);
    const auto texts = answers();
    if (!texts)
        return Failure(texts.error());
    QList<qsizetype> changed;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        const Item &item = m_items.at(i);
        const QString name = item.column ? m_names.value(item.table) + u'.' + item.column->name
                                         : itemName(i);
        const QString text = fromScratch(texts->value(name, *item.sql));
        if (text == *item.sql)
            continue;
        *item.sql = text;
        if (!changed.contains(item.table))
            changed.append(item.table);
    }
    return changed;
}

} // namespace core
