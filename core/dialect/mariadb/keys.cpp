// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/keys.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int longestKey = 3072; // bytes

MariaDbKey keyOf(const QString &name,
                 const QList<ColumnId> &columns,
                 const QString &comment,
                 const Options &options)
{
    MariaDbKey key;
    key.name = name;
    key.isUnique = true;
    key.comment = comment;
    const QStringList lengths = options.value(option::mariaDbLengths).split(u',');
    for (qsizetype i = 0; i < columns.size(); ++i)
        key.parts.append({columns.at(i), lengths.value(i).toInt(), false});
    return key;
}

MariaDbKey keyOf(const Index &index)
{
    MariaDbKey key;
    key.name = index.name;
    key.isUnique = index.unique;
    key.isIgnored = index.options.value(option::mariaDbIgnored) == option::truth;
    key.method = mariaDbMethod(index.method);
    key.parser = index.options.value(option::mariaDbParser);
    key.comment = index.comment;
    for (const IndexKey &part : index.keys)
        key.parts.append({part.column,
                          part.options.value(option::mariaDbLength).toInt(),
                          part.order == SortOrder::Descending});
    return key;
}

void normalize(MariaDbKey &key, const Table &table, const SchemaIndex &schema)
{
    key.comment = key.comment.left(1024);
    for (MariaDbKeyPart &part : key.parts) {
        const Column *column = findColumn(table, part.column);
        if (!key.method.isEmpty()) {
            part.length = 0;
            part.isDescending = false;
        } else if (column) {
            part.length = mariaDbPrefixLength(part.length, *column, table, schema, key.isUnique);
        }
    }
    if (isLongUnique(key, table, schema)) { // a hash has no order
        for (MariaDbKeyPart &part : key.parts)
            part.isDescending = false;
    }
}

bool isIntegerType(const QString &type)
{
    return type.contains("int"_L1) && !type.startsWith("point"_L1);
}

bool isCovered(const QList<ColumnId> &columns,
               const QList<MariaDbKey> &keys,
               const Table &table,
               const SchemaIndex &schema)
{
    return std::any_of(keys.cbegin(), keys.cend(), [&](const MariaDbKey &key) {
        return coversColumns(key, columns) && !isLongUnique(key, table, schema);
    });
}

// One for all foreign keys on the same columns; one on more columns serves those that begin alike.
QList<MariaDbKey> implicitKeys(const Table &table,
                               const QList<MariaDbKey> &keys,
                               const SchemaIndex &schema)
{
    QList<MariaDbKey> all;
    for (const ForeignKey &foreign : table.foreignKeys) {
        if (isCovered(foreign.columns, keys, table, schema))
            continue;
        MariaDbKey key = keyOf(foreign.name, foreign.columns, {}, {});
        key.isUnique = false;
        key.isImplicit = true;
        const auto same = std::find_if(all.begin(), all.end(), [&key](const MariaDbKey &other) {
            return other.parts == key.parts;
        });
        if (same != all.end()) {
            same->served.append(foreign.name);
            continue;
        }
        key.served = {foreign.name};
        all.append(key);
    }
    const QList<MariaDbKey> candidates = all;
    all.removeIf([&candidates](const MariaDbKey &key) {
        QList<ColumnId> columns;
        for (const MariaDbKeyPart &part : key.parts)
            columns.append(part.column);
        return std::any_of(candidates.cbegin(), candidates.cend(), [&](const MariaDbKey &other) {
            return other.parts.size() > columns.size() && coversColumns(other, columns);
        });
    });
    return all;
}

} // namespace

int mariaDbPrefixLength(
    int wanted, const Column &column, const Table &table, const SchemaIndex &schema, bool isUnique)
{
    const QString type = mariaDbTypeText(column.type, schema);
    const QString name = type.section(u'(', 0, 0);
    const bool isSized = mariaDbKeyLength(type) > 0;
    const bool isLong = name.endsWith("text"_L1) || name.endsWith("blob"_L1) || name == "json"_L1;
    if (!isSized && !isLong)
        return 0;
    const QString collation = type == "json"_L1 ? u"utf8mb4_bin"_s
                                                : mariaDbCollation(column, type, table);
    const int longest = longestKey
                        / (collation.isEmpty() ? 1 : mariaDbBytesPerCharacter(collation));
    int length = wanted > 0 && !(isSized && wanted >= mariaDbKeyLength(type)) ? wanted : 0;
    const bool isTooLong = length > longest
                           || (length == 0 && (isLong || mariaDbKeyLength(type) > longest));
    return isTooLong && !isUnique ? longest : length;
}

QString mariaDbMethod(const QString &method)
{
    const QString name = method.trimmed().toUpper();
    return name == "FULLTEXT"_L1 || name == "SPATIAL"_L1 ? name : QString();
}

bool coversColumns(const MariaDbKey &key, const QList<ColumnId> &columns)
{
    if (!key.method.isEmpty() || key.parts.size() < columns.size())
        return false;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (key.parts.at(i).column != columns.at(i) || key.parts.at(i).length > 0)
            return false;
    }
    return true;
}

bool isLongUnique(const MariaDbKey &key, const Table &table, const SchemaIndex &schema)
{
    int bytes = 0;
    for (const MariaDbKeyPart &part : key.parts) {
        const Column *column = findColumn(table, part.column);
        const QString type = column ? mariaDbTypeText(column->type, schema) : QString();
        const QString name = type.section(u'(', 0, 0);
        const bool isOpen = name.endsWith("text"_L1) || name.endsWith("blob"_L1)
                            || name == "json"_L1;
        if (isOpen && part.length == 0)
            return key.isUnique;
        const QString collation = column ? mariaDbCollation(*column, type, table) : QString();
        const int characters = part.length > 0 ? part.length : mariaDbKeyLength(type);
        bytes += characters > 0 ? characters * mariaDbBytesPerCharacter(collation)
                                : mariaDbFixedKeyBytes(type);
    }
    return key.isUnique && bytes > 3072;
}

MariaDbKey mariaDbKey(const Index &index, const Table &table, const SchemaIndex &schema)
{
    MariaDbKey key = keyOf(index);
    normalize(key, table, schema);
    return key;
}

QList<MariaDbKey> mariaDbKeys(const Table &table, const SchemaIndex &schema)
{
    QList<MariaDbKey> keys;
    if (table.primaryKey && !table.primaryKey->columns.isEmpty())
        keys.append(keyOf({},
                          table.primaryKey->columns,
                          table.primaryKey->comment,
                          table.primaryKey->options));
    for (const UniqueKey &key : table.uniqueKeys)
        keys.append(keyOf(key.name, key.columns, key.comment, key.options));
    for (const Index &index : table.indexes)
        keys.append(keyOf(index));
    for (MariaDbKey &key : keys)
        normalize(key, table, schema);
    return keys + implicitKeys(table, keys, schema);
}

QString mariaDbKeyPhrase(const MariaDbKey &key, const Table &table)
{
    QStringList parts;
    for (const MariaDbKeyPart &part : key.parts) {
        const Column *column = findColumn(table, part.column);
        QString text = mariaDbQuoted(column ? column->name : QString());
        if (part.length > 0)
            text += u"(%1)"_s.arg(part.length);
        parts.append(part.isDescending ? text + u" DESC"_s : text);
    }
    QString text = key.isPrimary() ? u"PRIMARY KEY"_s
                                   : (key.isUnique           ? u"UNIQUE "_s
                                      : key.method.isEmpty() ? QString()
                                                             : key.method + u' ')
                                         + u"KEY "_s + mariaDbQuoted(key.name);
    text += u" (%1)"_s.arg(parts.join(u", "_s));
    if (!key.parser.isEmpty())
        text += u" WITH PARSER "_s + mariaDbQuoted(key.parser);
    if (!key.comment.isEmpty())
        text += u" COMMENT "_s + mariaDbString(key.comment);
    return key.isIgnored ? text + u" IGNORED"_s : text;
}

bool canAutoIncrement(const Column &column, const Table &table, const SchemaIndex &schema)
{
    const auto isFirst = [&column](const MariaDbKey &key) {
        return key.method.isEmpty() && !key.parts.isEmpty()
               && key.parts.first().column == column.id;
    };
    const QList<MariaDbKey> keys = mariaDbKeys(table, schema);
    return !column.generated && isIntegerType(mariaDbTypeText(column.type, schema))
           && std::any_of(keys.cbegin(), keys.cend(), isFirst);
}

const Column *mariaDbAutoIncrement(const Table &table, const SchemaIndex &schema)
{
    for (const Column &column : table.columns) {
        if (column.identity && canAutoIncrement(column, table, schema))
            return &column;
    }
    return nullptr;
}

} // namespace core
