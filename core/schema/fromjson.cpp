// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/json.h"

#include "core/base/jsonreader.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

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

Result<Identity> identityFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Identity{
        .kind = reader.word("kind"_L1, identityKindFromWord, IdentityKind::Automatic),
        .start = reader.optionalBigInteger("start"_L1),
        .increment = reader.optionalBigInteger("increment"_L1),
    });
}

Result<Generated> generatedFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Generated{
        .sql = reader.requiredString("sql"_L1),
        .kind = reader.boolean("stored"_L1) ? GeneratedKind::Stored : GeneratedKind::Virtual,
    });
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

Result<Schema> schemaFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    return reader.result(Schema{
        .tables = reader.list<Table>("tables"_L1, tableFromJson),
        .enums = reader.list<Enum>("enums"_L1, enumFromJson),
    });
}

} // namespace core
