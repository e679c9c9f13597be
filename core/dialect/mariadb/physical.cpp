// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/physical.h"

#include "core/dialect/keytargets.h"
#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/keys.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The catalogue is of three bytes a character: what needs four is a question mark there.
QString inCatalogue(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        if (!c.isLowSurrogate())
            result += c.isHighSurrogate() ? QChar(u'?') : c;
    }
    return result;
}

Options physicalOptions(const Table &table)
{
    Options options;
    const QString engine = mariaDbEngine(table).toLower();
    if (engine != "innodb"_L1)
        options.insert(option::mariaDbEngine, engine);
    const QString collation = mariaDbTableCollation(table);
    if (collation != "utf8mb4_general_ci"_L1)
        options.insert(option::mariaDbCollation, collation);
    const QString format = table.options.value(option::mariaDbRowFormat).trimmed().toUpper();
    const bool isUsual = format.isEmpty() || format == "DEFAULT"_L1
                         || (format == "DYNAMIC"_L1 && engine == "innodb"_L1);
    if (!isUsual)
        options.insert(option::mariaDbRowFormat, format);
    const QString others = table.options.value(option::mariaDbCreateOptions).simplified();
    if (!others.isEmpty())
        options.insert(option::mariaDbCreateOptions, others);
    return options;
}

Options physicalOptions(const Column &column, const QString &type)
{
    Options options;
    const QString onUpdate = mariaDbCurrentTime(column.options.value(option::mariaDbOnUpdate), type);
    if (!onUpdate.isEmpty() && !column.generated)
        options.insert(option::mariaDbOnUpdate, onUpdate);
    if (column.options.value(option::mariaDbInvisible) == option::truth)
        options.insert(option::mariaDbInvisible, option::truth);
    return options;
}

Column physicalColumn(const Column &column,
                      const Table &table,
                      const Column *counting,
                      const SchemaIndex &schema)
{
    const QString type = mariaDbTypeText(column.type, schema);
    const bool isKey = table.primaryKey && table.primaryKey->columns.contains(column.id);
    const bool isCounting = counting && counting->id == column.id;
    Column result = column;
    result.type = nativeType(DialectKind::MariaDb, inCatalogue(type));
    // A generated column takes no NOT NULL.
    result.nullable = column.generated ? !isKey : column.nullable && !isKey;
    result.defaultSql = isCounting ? QString()
                                   : inCatalogue(mariaDbCanonicalDefault(column, type, table));
    result.identity = isCounting ? std::optional(Identity()) : std::nullopt;
    if (result.generated)
        result.generated->sql = mariaDbCanonicalExpression(column.generated->sql, table);
    const QString collation = mariaDbCollation(column, type, table);
    result.collation = collation == mariaDbTableCollation(table) ? QString() : collation;
    result.comment = inCatalogue(column.comment.left(1024));
    result.options = physicalOptions(column, type);
    return result;
}

QString lengthsText(const QList<ColumnId> &columns,
                    const Options &options,
                    const Table &table,
                    const SchemaIndex &schema)
{
    const QStringList wanted = options.value(option::mariaDbLengths).split(u',');
    QStringList lengths;
    bool hasLength = false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const Column *column = findColumn(table, columns.at(i));
        const int length = column ? mariaDbPrefixLength(wanted.value(i).toInt(),
                                                        *column,
                                                        table,
                                                        schema,
                                                        true)
                                  : 0;
        lengths.append(length > 0 ? QString::number(length) : QString());
        hasLength = hasLength || length > 0;
    }
    return hasLength ? lengths.join(u',') : QString();
}

template<typename Key>
Key physicalKey(const Key &key, const Table &table, const SchemaIndex &schema)
{
    Key result = key;
    result.comment = inCatalogue(key.comment.left(1024));
    result.options.clear();
    const QString lengths = lengthsText(key.columns, key.options, table, schema);
    if (!lengths.isEmpty())
        result.options.insert(option::mariaDbLengths, lengths);
    return result;
}

UniqueKey physicalUnique(const UniqueKey &key, const Table &table, const SchemaIndex &schema)
{
    UniqueKey result = physicalKey(key, table, schema);
    result.deferrable = Deferrable::No;
    if (!key.columns.isEmpty() && isMariaDbKeyName(key.name, table, key.columns.first()))
        result.name.clear();
    return result;
}

Check physicalCheck(const Check &check, const Table &table)
{
    Check result{check.id, check.name, mariaDbCanonicalExpression(check.sql, table), {}, {}};
    const Column *column = mariaDbCheckColumn(check, table);
    if (column)
        result.options.insert(option::mariaDbColumnCheck, column->name);
    if (column || isMariaDbCheckName(check.name))
        result.name.clear();
    return result;
}

ForeignKey physicalForeignKey(const ForeignKey &key, const SchemaIndex &schema)
{
    ForeignKey result = key;
    if (isMariaDbForeignKeyName(key.name))
        result.name.clear();
    result.comment.clear();
    result.options.clear();
    result.deferrable = Deferrable::No;
    result.onDelete = mariaDbAction(key.onDelete);
    result.onUpdate = mariaDbAction(key.onUpdate);
    return withTargetById(result, schema);
}

Index physicalIndex(const Index &index, const Table &table, const SchemaIndex &schema)
{
    Index result = index;
    result.method = mariaDbMethod(index.method);
    result.include.clear();
    result.comment = inCatalogue(index.comment.left(1024));
    result.options.clear();
    for (const QString &key : {option::mariaDbIgnored, option::mariaDbParser}) {
        if (index.options.contains(key))
            result.options.insert(key, index.options.value(key));
    }
    if (isMariaDbKeyName(index.name, table, firstColumn(index)))
        result.name.clear();
    const MariaDbKey own = mariaDbKey(index, table, schema);
    for (qsizetype i = 0; i < result.keys.size(); ++i) {
        const MariaDbKeyPart &part = own.parts.at(i);
        IndexKey &key = result.keys[i];
        const bool isColumn = findColumn(table, key.column) != nullptr;
        key.expressionSql = isColumn ? QString()
                                     : mariaDbCanonicalExpression(key.expressionSql, table);
        key.collation.clear();
        key.options.clear();
        if (isColumn && part.length > 0)
            key.options.insert(option::mariaDbLength, QString::number(part.length));
        key.order = part.isDescending ? SortOrder::Descending : SortOrder::Ascending;
    }
    return result;
}

// What the server makes for a foreign key by itself, and takes away again when another index serves.
bool isImplicit(const Index &index, const QString &name, const Table &table)
{
    const bool isPlain = !index.unique && index.method.isEmpty() && index.options.isEmpty()
                         && index.comment.isEmpty()
                         && std::all_of(index.keys.cbegin(),
                                        index.keys.cend(),
                                        [](const IndexKey &key) {
                                            return key.options.isEmpty()
                                                   && key.order == SortOrder::Ascending;
                                        });
    if (!isPlain)
        return false;
    QList<ColumnId> columns;
    for (const IndexKey &key : index.keys)
        columns.append(key.column);
    return std::any_of(table.foreignKeys.cbegin(),
                       table.foreignKeys.cend(),
                       [&](const ForeignKey &key) {
                           return key.columns == columns
                                  && (index.name.isEmpty()
                                      || name.compare(key.name, Qt::CaseInsensitive) == 0
                                      || isMariaDbForeignKeyName(name));
                       });
}

} // namespace

ReferentialAction mariaDbAction(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
    case ReferentialAction::Restrict:
    case ReferentialAction::SetDefault:
        return ReferentialAction::NoAction;
    case ReferentialAction::Cascade:
        return ReferentialAction::Cascade;
    case ReferentialAction::SetNull:
        return ReferentialAction::SetNull;
    }
    Q_UNREACHABLE();
}

Table mariaDbPhysical(const Table &table, const SchemaIndex &schema)
{
    Table result = table;
    result.schemaName.clear();
    result.comment = inCatalogue(table.comment.left(2048));
    result.options = physicalOptions(table);
    const Column *counting = mariaDbAutoIncrement(table, schema);
    for (qsizetype i = 0; i < table.columns.size(); ++i)
        result.columns[i] = physicalColumn(table.columns.at(i), table, counting, schema);
    if (table.primaryKey && table.primaryKey->columns.isEmpty()) {
        result.primaryKey.reset();
    } else if (result.primaryKey) {
        result.primaryKey = physicalKey(*table.primaryKey, table, schema);
        result.primaryKey->name.clear();
    }
    for (UniqueKey &key : result.uniqueKeys)
        key = physicalUnique(key, table, schema);
    for (Check &check : result.checks)
        check = physicalCheck(check, table);
    for (ForeignKey &key : result.foreignKeys)
        key = physicalForeignKey(key, schema);
    result.indexes.clear();
    for (const Index &index : table.indexes) {
        const Index physical = physicalIndex(index, table, schema);
        if (!isImplicit(physical, index.name, table))
            result.indexes.append(physical);
    }
    return result;
}

Schema mariaDbPhysical(const Schema &schema)
{
    const SchemaIndex index(schema);
    QHash<QString, const Table *> byName;
    for (const Table &table : schema.tables)
        byName.insert(table.name, &table);
    Schema result;
    for (const Table &table : schema.tables) {
        result.tables.append(mariaDbPhysical(table, index));
        for (ForeignKey &key : result.tables.last().foreignKeys)
            key = withTargetFound(key, byName.value(key.foreignTable), Qt::CaseInsensitive);
    }
    return result;
}

} // namespace core
