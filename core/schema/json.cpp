// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/json.h"

#include "core/base/jsonreader.h"
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

template<typename IdType>
IdType requiredId(JsonReader &reader)
{
    return {reader.requiredUuid("id"_L1)};
}

template<typename IdType>
QList<IdType> ids(JsonReader &reader, QLatin1String key)
{
    QList<IdType> result;
    for (const QUuid &uuid : reader.uuids(key))
        result.append({uuid});
    return result;
}

QString toWord(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::Automatic:
        return u"automatic"_s;
    case IdentityKind::ByDefault:
        return u"by-default"_s;
    case IdentityKind::Always:
        return u"always"_s;
    }
    Q_UNREACHABLE();
}

std::optional<IdentityKind> identityKindFromWord(const QString &word)
{
    for (const auto kind :
         {IdentityKind::Automatic, IdentityKind::ByDefault, IdentityKind::Always}) {
        if (toWord(kind) == word)
            return kind;
    }
    return {};
}

QJsonObject toJson(const Identity &identity)
{
    QJsonObject json{{u"kind"_s, toWord(identity.kind)}};
    put(json, "start"_L1, identity.start);
    put(json, "increment"_L1, identity.increment);
    return json;
}

Result<Identity> identityFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Identity{
        .kind = reader.word("kind"_L1, identityKindFromWord, IdentityKind::Automatic),
        .start = reader.optionalBigInteger("start"_L1),
        .increment = reader.optionalBigInteger("increment"_L1),
    });
}

QJsonObject toJson(const Generated &generated)
{
    QJsonObject json{{u"sql"_s, generated.sql}};
    put(json, "stored"_L1, generated.kind == GeneratedKind::Stored, false);
    return json;
}

Result<Generated> generatedFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Generated{
        .sql = reader.requiredString("sql"_L1),
        .kind = reader.boolean("stored"_L1) ? GeneratedKind::Stored : GeneratedKind::Virtual,
    });
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

Result<IndexKey> indexKeyFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(IndexKey{
        .column = {reader.uuid("column"_L1)},
        .expressionSql = reader.string("sql"_L1),
        .order = reader.boolean("descending"_L1) ? SortOrder::Descending : SortOrder::Ascending,
        .collation = reader.string("collation"_L1),
        .options = reader.stringMap("options"_L1),
    });
}

QJsonObject toJson(const EnumValue &value)
{
    return {{u"id"_s, value.id.toString()}, {u"name"_s, value.name}};
}

Result<EnumValue> enumValueFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(
        EnumValue{.id = requiredId<EnumValueId>(reader), .name = reader.requiredString("name"_L1)});
}

template<typename T>
Result<Constraint> asConstraint(const Result<T> &value)
{
    if (!value)
        return Failure(value.error());
    return Constraint(*value);
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

Result<DataType> dataTypeFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    reader.requiredString("kind"_L1);
    return reader.result(DataType{
        .kind = reader.word("kind"_L1, typeKindFromWord, TypeKind::Integer),
        .length = reader.optionalInteger("length"_L1),
        .precision = reader.optionalInteger("precision"_L1),
        .scale = reader.optionalInteger("scale"_L1),
        .withTimeZone = reader.boolean("tz"_L1),
        .dimensions = reader.optionalInteger("dimensions"_L1).value_or(0),
        .enumId = {reader.uuid("enum"_L1)},
        .dialect = reader.word("dialect"_L1, dialectFromWord, DialectKind::Sqlite),
        .nativeText = reader.string("native"_L1),
    });
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

Result<Column> columnFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Column column{
        .id = requiredId<ColumnId>(reader),
        .name = reader.requiredString("name"_L1),
        .type = reader.value<DataType>("type"_L1, dataTypeFromJson),
        .nullable = reader.boolean("nullable"_L1, true),
        .defaultSql = reader.string("default"_L1),
        .identity = {},
        .generated = {},
        .collation = reader.string("collation"_L1),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    };
    if (reader.has("identity"_L1))
        column.identity = reader.value<Identity>("identity"_L1, identityFromJson);
    if (reader.has("generated"_L1))
        column.generated = reader.value<Generated>("generated"_L1, generatedFromJson);
    if (!reader.has("type"_L1))
        reader.failAt(u"type"_s, u"missing"_s);
    return reader.result(column);
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

Result<PrimaryKey> primaryKeyFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(PrimaryKey{
        .id = requiredId<ConstraintId>(reader),
        .name = reader.string("name"_L1),
        .columns = ids<ColumnId>(reader, "columns"_L1),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    });
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

Result<UniqueKey> uniqueKeyFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(UniqueKey{
        .id = requiredId<ConstraintId>(reader),
        .name = reader.string("name"_L1),
        .columns = ids<ColumnId>(reader, "columns"_L1),
        .deferrable = reader.word("deferrable"_L1, deferrableFromWord, Deferrable::No),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    });
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

Result<Check> checkFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Check{
        .id = requiredId<ConstraintId>(reader),
        .name = reader.string("name"_L1),
        .sql = reader.string("sql"_L1),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    });
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

Result<ForeignKey> foreignKeyFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(ForeignKey{
        .id = requiredId<ConstraintId>(reader),
        .name = reader.string("name"_L1),
        .columns = ids<ColumnId>(reader, "columns"_L1),
        .target = {reader.uuid("target"_L1)},
        .targetColumns = ids<ColumnId>(reader, "targetColumns"_L1),
        .foreignTable = reader.string("foreignTable"_L1),
        .foreignColumns = reader.strings("foreignColumns"_L1),
        .onDelete = reader.word("onDelete"_L1,
                                referentialActionFromWord,
                                ReferentialAction::NoAction),
        .onUpdate = reader.word("onUpdate"_L1,
                                referentialActionFromWord,
                                ReferentialAction::NoAction),
        .deferrable = reader.word("deferrable"_L1, deferrableFromWord, Deferrable::No),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    });
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

Result<Constraint> constraintFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    const QString kind = reader.requiredString("kind"_L1);
    if (reader.failed())
        return Failure(reader.error());
    if (kind == "primary-key"_L1)
        return asConstraint(primaryKeyFromJson(json));
    if (kind == "unique-key"_L1)
        return asConstraint(uniqueKeyFromJson(json));
    if (kind == "check"_L1)
        return asConstraint(checkFromJson(json));
    if (kind == "foreign-key"_L1)
        return asConstraint(foreignKeyFromJson(json));
    reader.failAt(u"kind"_s, u"unknown word \"%1\""_s.arg(kind));
    return Failure(reader.error());
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

Result<Index> indexFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Index{
        .id = requiredId<IndexId>(reader),
        .name = reader.string("name"_L1),
        .unique = reader.boolean("unique"_L1),
        .method = reader.string("method"_L1),
        .keys = reader.list<IndexKey>("keys"_L1, indexKeyFromJson),
        .include = ids<ColumnId>(reader, "include"_L1),
        .predicateSql = reader.string("where"_L1),
        .comment = reader.string("comment"_L1),
        .options = reader.stringMap("options"_L1),
    });
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

Result<Table> tableFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Table table{
        .id = requiredId<TableId>(reader),
        .schemaName = reader.string("schema"_L1),
        .name = reader.requiredString("name"_L1),
        .comment = reader.string("comment"_L1),
        .columns = reader.list<Column>("columns"_L1, columnFromJson),
        .primaryKey = {},
        .uniqueKeys = reader.list<UniqueKey>("uniqueKeys"_L1, uniqueKeyFromJson),
        .checks = reader.list<Check>("checks"_L1, checkFromJson),
        .foreignKeys = reader.list<ForeignKey>("foreignKeys"_L1, foreignKeyFromJson),
        .indexes = reader.list<Index>("indexes"_L1, indexFromJson),
        .options = reader.stringMap("options"_L1),
    };
    if (reader.has("primaryKey"_L1))
        table.primaryKey = reader.value<PrimaryKey>("primaryKey"_L1, primaryKeyFromJson);
    return reader.result(table);
}

QJsonObject toJson(const Enum &enumeration)
{
    QJsonObject json{{u"id"_s, enumeration.id.toString()}, {u"name"_s, enumeration.name}};
    put(json, "schema"_L1, enumeration.schemaName);
    putList(json, "values"_L1, enumeration.values);
    put(json, "comment"_L1, enumeration.comment);
    return json;
}

Result<Enum> enumFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Enum{
        .id = requiredId<EnumId>(reader),
        .schemaName = reader.string("schema"_L1),
        .name = reader.requiredString("name"_L1),
        .values = reader.list<EnumValue>("values"_L1, enumValueFromJson),
        .comment = reader.string("comment"_L1),
    });
}

QJsonObject toJson(const Schema &schema)
{
    QJsonObject json;
    putList(json, "tables"_L1, schema.tables);
    putList(json, "enums"_L1, schema.enums);
    return json;
}

Result<Schema> schemaFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Schema{
        .tables = reader.list<Table>("tables"_L1, tableFromJson),
        .enums = reader.list<Enum>("enums"_L1, enumFromJson),
    });
}

} // namespace core
