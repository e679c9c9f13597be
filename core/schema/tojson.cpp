// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/json.h"

#include "core/base/overloaded.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The writing half leaves out what has its default, one function a kind of value.
void put(QJsonObject &json, QLatin1String key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject &json, QLatin1String key, const QStringList &texts)
{
    if (!texts.isEmpty())
        json.insert(key, QJsonArray::fromStringList(texts));
}

void put(QJsonObject &json, QLatin1String key, bool value, bool fallback)
{
    if (value != fallback)
        json.insert(key, value);
}

template<typename Integer>
void put(QJsonObject &json, QLatin1String key, const std::optional<Integer> &value)
{
    if (value)
        json.insert(key, qint64(*value));
}

void put(QJsonObject &json, QLatin1String key, const Options &options)
{
    if (options.isEmpty())
        return;
    QJsonObject entries;
    for (auto option = options.begin(); option != options.end(); ++option)
        entries.insert(option.key(), option.value());
    json.insert(key, entries);
}

template<typename Tag>
void put(QJsonObject &json, QLatin1String key, const Id<Tag> &id)
{
    if (!id.isNull())
        json.insert(key, id.toString());
}

template<typename Tag>
void put(QJsonObject &json, QLatin1String key, const QList<Id<Tag>> &ids)
{
    if (ids.isEmpty())
        return;
    QJsonArray items;
    for (const Id<Tag> &id : ids)
        items.append(id.toString());
    json.insert(key, items);
}

template<typename Word>
void putWord(QJsonObject &json, QLatin1String key, Word value, Word fallback)
{
    if (value != fallback)
        json.insert(key, toWord(value));
}

// Declared before putList, which looks them up by its argument and not in an unnamed namespace.
QJsonObject toJson(const IndexKey &key);
QJsonObject toJson(const EnumValue &value);

template<typename Element>
void putList(QJsonObject &json, QLatin1String key, const QList<Element> &elements)
{
    if (elements.isEmpty())
        return;
    QJsonArray items;
    for (const Element &element : elements)
        items.append(toJson(element));
    json.insert(key, items);
}

QJsonObject toJson(const Identity &identity)
{
    QJsonObject json{{u"kind"_s, toWord(identity.kind)}};
    put(json, "start"_L1, identity.start);
    put(json, "increment"_L1, identity.increment);
    return json;
}

QJsonObject toJson(const Generated &generated)
{
    QJsonObject json{{u"sql"_s, generated.sql}};
    put(json, "stored"_L1, generated.kind == GeneratedKind::Stored, false);
    return json;
}

QJsonObject toJson(const IndexKey &key)
{
    QJsonObject json;
    put(json, "column"_L1, key.column);
    put(json, "sql"_L1, key.expressionSql);
    put(json, "descending"_L1, key.order == SortOrder::Descending, false);
    put(json, "collation"_L1, key.collation);
    put(json, "options"_L1, key.options);
    return json;
}

QJsonObject toJson(const EnumValue &value)
{
    return {{u"id"_s, value.id.toString()}, {u"name"_s, value.name}};
}

} // namespace

QJsonObject toJson(const DataType &type)
{
    QJsonObject json{{u"kind"_s, toWord(type.kind)}};
    put(json, "length"_L1, type.length);
    put(json, "precision"_L1, type.precision);
    put(json, "scale"_L1, type.scale);
    put(json, "tz"_L1, type.withTimeZone, false);
    if (type.dimensions != 0)
        json.insert("dimensions"_L1, type.dimensions);
    put(json, "enum"_L1, type.enumId);
    putWord(json, "dialect"_L1, type.dialect, DialectKind::Sqlite);
    put(json, "native"_L1, type.nativeText);
    return json;
}

QJsonObject toJson(const Column &column)
{
    QJsonObject json{{u"id"_s, column.id.toString()},
                     {u"name"_s, column.name},
                     {u"type"_s, toJson(column.type)}};
    put(json, "nullable"_L1, column.nullable, true);
    put(json, "default"_L1, column.defaultSql);
    if (column.identity)
        json.insert("identity"_L1, toJson(*column.identity));
    if (column.generated)
        json.insert("generated"_L1, toJson(*column.generated));
    put(json, "collation"_L1, column.collation);
    put(json, "comment"_L1, column.comment);
    put(json, "options"_L1, column.options);
    return json;
}

QJsonObject toJson(const PrimaryKey &key)
{
    QJsonObject json{{u"id"_s, key.id.toString()}};
    put(json, "name"_L1, key.name);
    put(json, "columns"_L1, key.columns);
    put(json, "comment"_L1, key.comment);
    put(json, "options"_L1, key.options);
    return json;
}

QJsonObject toJson(const UniqueKey &key)
{
    QJsonObject json{{u"id"_s, key.id.toString()}};
    put(json, "name"_L1, key.name);
    put(json, "columns"_L1, key.columns);
    putWord(json, "deferrable"_L1, key.deferrable, Deferrable::No);
    put(json, "comment"_L1, key.comment);
    put(json, "options"_L1, key.options);
    return json;
}

QJsonObject toJson(const Check &check)
{
    QJsonObject json{{u"id"_s, check.id.toString()}};
    put(json, "name"_L1, check.name);
    put(json, "sql"_L1, check.sql);
    put(json, "comment"_L1, check.comment);
    put(json, "options"_L1, check.options);
    return json;
}

QJsonObject toJson(const ForeignKey &key)
{
    QJsonObject json{{u"id"_s, key.id.toString()}};
    put(json, "name"_L1, key.name);
    put(json, "columns"_L1, key.columns);
    put(json, "target"_L1, key.target);
    put(json, "targetColumns"_L1, key.targetColumns);
    put(json, "foreignTable"_L1, key.foreignTable);
    put(json, "foreignColumns"_L1, key.foreignColumns);
    putWord(json, "onDelete"_L1, key.onDelete, ReferentialAction::NoAction);
    putWord(json, "onUpdate"_L1, key.onUpdate, ReferentialAction::NoAction);
    putWord(json, "deferrable"_L1, key.deferrable, Deferrable::No);
    put(json, "comment"_L1, key.comment);
    put(json, "options"_L1, key.options);
    return json;
}

QJsonObject toJson(const Constraint &constraint)
{
    const auto withKind = [](QJsonObject json, QLatin1String kind) {
        json.insert("kind"_L1, kind);
        return json;
    };
    return std::visit(
        Overloaded{[&](const PrimaryKey &key) { return withKind(toJson(key), "primary-key"_L1); },
                   [&](const UniqueKey &key) { return withKind(toJson(key), "unique-key"_L1); },
                   [&](const Check &check) { return withKind(toJson(check), "check"_L1); },
                   [&](const ForeignKey &key) { return withKind(toJson(key), "foreign-key"_L1); }},
        constraint);
}

QJsonObject toJson(const Index &index)
{
    QJsonObject json{{u"id"_s, index.id.toString()}};
    put(json, "name"_L1, index.name);
    put(json, "unique"_L1, index.unique, false);
    put(json, "method"_L1, index.method);
    putList(json, "keys"_L1, index.keys);
    put(json, "include"_L1, index.include);
    put(json, "where"_L1, index.predicateSql);
    put(json, "comment"_L1, index.comment);
    put(json, "options"_L1, index.options);
    return json;
}

QJsonObject toJson(const Table &table)
{
    QJsonObject json{{u"id"_s, table.id.toString()}, {u"name"_s, table.name}};
    put(json, "schema"_L1, table.schemaName);
    put(json, "comment"_L1, table.comment);
    putList(json, "columns"_L1, table.columns);
    if (table.primaryKey)
        json.insert("primaryKey"_L1, toJson(*table.primaryKey));
    putList(json, "uniqueKeys"_L1, table.uniqueKeys);
    putList(json, "checks"_L1, table.checks);
    putList(json, "foreignKeys"_L1, table.foreignKeys);
    putList(json, "indexes"_L1, table.indexes);
    put(json, "options"_L1, table.options);
    return json;
}

QJsonObject toJson(const Enum &enumeration)
{
    QJsonObject json{{u"id"_s, enumeration.id.toString()}, {u"name"_s, enumeration.name}};
    put(json, "schema"_L1, enumeration.schemaName);
    putList(json, "values"_L1, enumeration.values);
    put(json, "comment"_L1, enumeration.comment);
    return json;
}

QJsonObject toJson(const Schema &schema)
{
    QJsonObject json;
    putList(json, "tables"_L1, schema.tables);
    putList(json, "enums"_L1, schema.enums);
    return json;
}

} // namespace core
