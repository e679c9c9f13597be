// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/physical.h"

#include "core/dialect/keytargets.h"
#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/keyterms.h"
#include "core/dialect/sqlite/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString canonical(const QString &sql, const Table &table)
{
    return sql.isEmpty() ? sql : canonicalExpression(unqualified(sql, table.name));
}

QString canonicalCollation(const QString &collation)
{
    const QString upper = collation.toUpper();
    return upper == "BINARY"_L1 ? QString() : upper;
}

QString canonicalDefault(const QString &sql)
{
    if (sql.isEmpty())
        return {};
    const QString text = canonicalExpression(defaultValue(canonicalExpression(sql)));
    return text.compare("null"_L1, Qt::CaseInsensitive) == 0 ? QString() : text;
}

void keepWord(Options &kept, const Options &options, const QString &key, const QString &fallback)
{
    const QString word = options.value(key).simplified().toUpper();
    if (!word.isEmpty() && word != fallback)
        kept.insert(key, word);
}

Options physicalOptions(const Table &table)
{
    Options options;
    if (isStrict(table))
        options.insert(option::sqliteStrict, option::truth);
    if (isWithoutRowid(table))
        options.insert(option::sqliteWithoutRowid, option::truth);
    return options;
}

Options physicalOptions(const Column &column, const Table &table)
{
    Options options;
    const bool isKey = table.primaryKey && table.primaryKey->columns == QList{column.id};
    if (isKey && isAutoincrement(column, table))
        options.insert(option::sqliteAutoincrement, option::truth);
    if (isKey)
        keepWord(options, column.options, option::sqlitePrimaryKeyOrder, u"ASC"_s);
    if (!column.nullable)
        keepWord(options, column.options, option::sqliteNotNullConflict, u"ABORT"_s);
    return options;
}

Options physicalOptions(const QList<ColumnId> &columns, const Options &options, const Table &table)
{
    Options kept;
    keepWord(kept, options, option::sqliteConflict, u"ABORT"_s);
    const QString terms = canonicalKeyTerms(columns, options, table);
    if (!terms.isEmpty())
        kept.insert(option::sqliteKeyTerms, terms);
    return kept;
}

bool isNeverNull(const Column &column, const Table &table, const Column *alias)
{
    if (&column == alias)
        return true;
    return table.primaryKey && table.primaryKey->columns.contains(column.id)
           && (isWithoutRowid(table) || isStrict(table));
}

Column physicalColumn(const Column &column,
                      const Table &table,
                      const Column *alias,
                      const SchemaIndex &schema)
{
    Column result = column;
    result.type = nativeType(DialectKind::Sqlite,
                             canonicalTypeText(sqliteColumnType(column, table, schema)));
    result.nullable = column.nullable && !isNeverNull(column, table, alias);
    result.defaultSql = column.generated ? QString() : canonicalDefault(column.defaultSql);
    result.identity.reset();
    if (result.generated)
        result.generated->sql = canonical(column.generated->sql, table);
    result.collation = canonicalCollation(column.collation);
    result.comment.clear();
    result.options = physicalOptions(column, table);
    return result;
}

ForeignKey physicalKey(const ForeignKey &key, const SchemaIndex &schema)
{
    ForeignKey result = key;
    result.comment.clear();
    result.options.clear();
    keepWord(result.options, key.options, option::match, u"SIMPLE"_s);
    return withTargetById(result, schema);
}

Index physicalIndex(const Index &index, const Table &table)
{
    Index result = index;
    result.method.clear();
    result.include.clear();
    result.comment.clear();
    result.options.clear();
    result.predicateSql = canonical(index.predicateSql, table);
    for (IndexKey &key : result.keys) {
        const Column *column = findColumn(table, key.column);
        key.expressionSql = column ? QString() : canonical(key.expressionSql, table);
        key.options.clear();
        const QString inherited = column ? canonicalCollation(column->collation) : QString();
        const QString own = key.collation.toUpper();
        key.collation = own.isEmpty() || canonicalCollation(own) == inherited ? QString() : own;
    }
    return result;
}

} // namespace

Table sqlitePhysical(const Table &table, const SchemaIndex &schema)
{
    Table result = table;
    result.schemaName.clear();
    result.comment.clear();
    result.options = physicalOptions(table);
    const Column *alias = rowidAlias(table, schema);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        result.columns[i] = physicalColumn(table.columns.at(i), table, alias, schema);
    if (table.primaryKey && table.primaryKey->columns.isEmpty()) {
        result.primaryKey.reset();
    } else if (result.primaryKey) {
        result.primaryKey->comment.clear();
        result.primaryKey->options = physicalOptions(table.primaryKey->columns,
                                                     table.primaryKey->options,
                                                     table);
    }
    for (UniqueKey &key : result.uniqueKeys) {
        key.deferrable = Deferrable::No;
        key.comment.clear();
        key.options = physicalOptions(key.columns, key.options, table);
    }
    for (Check &check : result.checks)
        check = {check.id, check.name, canonical(check.sql, table), {}, {}};
    for (ForeignKey &key : result.foreignKeys)
        key = physicalKey(key, schema);
    for (Index &index : result.indexes)
        index = physicalIndex(index, table);
    return result;
}

Schema sqlitePhysical(const Schema &schema)
{
    const SchemaIndex index(schema);
    QHash<QString, const Table *> byName;
    for (const Table &table : schema.tables)
        byName.insert(table.name.toLower(), &table);
    Schema result;
    for (const Table &table : schema.tables) {
        result.tables.append(sqlitePhysical(table, index));
        for (ForeignKey &key : result.tables.last().foreignKeys)
            key = withTargetFound(key,
                                  byName.value(key.foreignTable.toLower()),
                                  Qt::CaseInsensitive);
    }
    return result;
}

} // namespace core
