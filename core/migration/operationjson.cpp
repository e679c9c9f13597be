// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/operation.h"

#include "core/base/jsonreader.h"
#include "core/schema/json.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

template<typename ElementId>
QJsonArray idsToJson(const QList<ElementId> &ids)
{
    QJsonArray json;
    for (const ElementId &id : ids)
        json.append(id.toString());
    return json;
}

QJsonObject textsToJson(const QMap<QString, QString> &texts)
{
    QJsonObject json;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        json.insert(text.key(), text.value());
    return json;
}

QJsonObject textsToJson(const QMap<DialectKind, QString> &texts)
{
    QJsonObject json;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        json.insert(toWord(text.key()), text.value());
    return json;
}

// The values as the schema writes them: within an enum.
QJsonArray valuesToJson(const QList<EnumValue> &values)
{
    QJsonArray json;
    for (const EnumValue &value : values)
        json.append(QJsonObject{{u"id"_s, value.id.toString()}, {u"name"_s, value.name}});
    return json;
}

// The object without its empty members, so that files stay small.
QJsonObject compact(QJsonObject json)
{
    for (auto member = json.begin(); member != json.end();) {
        const bool empty = (member->isString() && member->toString().isEmpty())
                           || (member->isObject() && member->toObject().isEmpty());
        member = empty ? json.erase(member) : std::next(member);
    }
    return json;
}

QJsonObject ofTable(TableId table, const QString &name, QJsonObject json)
{
    json.insert(u"table"_s, table.toString());
    json.insert(u"tableName"_s, name);
    return compact(json);
}

struct Writer
{
    QJsonObject operator()(const CreateTable &o) const { return {{u"table"_s, toJson(o.table)}}; }
    QJsonObject operator()(const DropTable &o) const { return {{u"table"_s, toJson(o.table)}}; }
    QJsonObject operator()(const RenameTable &o) const
    {
        return compact({{u"table"_s, o.table.toString()},
                        {u"fromSchema"_s, o.fromSchema},
                        {u"from"_s, o.from},
                        {u"toSchema"_s, o.toSchema},
                        {u"to"_s, o.to}});
    }
    QJsonObject operator()(const AlterTable &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"commentBefore"_s, o.commentBefore},
                        {u"commentAfter"_s, o.commentAfter},
                        {u"optionsBefore"_s, textsToJson(o.optionsBefore)},
                        {u"optionsAfter"_s, textsToJson(o.optionsAfter)}});
    }
    QJsonObject operator()(const AddColumn &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"column"_s, toJson(o.column)}, {u"position"_s, o.position}});
    }
    QJsonObject operator()(const DropColumn &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"column"_s, toJson(o.column)}, {u"position"_s, o.position}});
    }
    QJsonObject operator()(const RenameColumn &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"column"_s, o.column.toString()}, {u"from"_s, o.from}, {u"to"_s, o.to}});
    }
    QJsonObject operator()(const AlterColumn &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"before"_s, toJson(o.before)}, {u"after"_s, toJson(o.after)}});
    }
    QJsonObject operator()(const ReorderColumns &o) const
    {
        return ofTable(o.table,
                       o.tableName,
                       {{u"before"_s, idsToJson(o.before)}, {u"after"_s, idsToJson(o.after)}});
    }
    QJsonObject operator()(const AddConstraint &o) const
    {
        return ofTable(o.table, o.tableName, {{u"constraint"_s, toJson(o.constraint)}});
    }
    QJsonObject operator()(const DropConstraint &o) const
    {
        return ofTable(o.table, o.tableName, {{u"constraint"_s, toJson(o.constraint)}});
    }
    QJsonObject operator()(const RenameConstraint &o) const
    {
        return ofTable(o.table, o.tableName, {{u"before"_s, toJson(o.before)}, {u"to"_s, o.to}});
    }
    QJsonObject operator()(const CreateIndex &o) const
    {
        return ofTable(o.table, o.tableName, {{u"index"_s, toJson(o.index)}});
    }
    QJsonObject operator()(const DropIndex &o) const
    {
        return ofTable(o.table, o.tableName, {{u"index"_s, toJson(o.index)}});
    }
    QJsonObject operator()(const RenameIndex &o) const
    {
        return ofTable(o.table, o.tableName, {{u"before"_s, toJson(o.before)}, {u"to"_s, o.to}});
    }
    QJsonObject operator()(const CreateEnum &o) const
    {
        return {{u"enum"_s, toJson(o.enumeration)}};
    }
    QJsonObject operator()(const DropEnum &o) const { return {{u"enum"_s, toJson(o.enumeration)}}; }
    QJsonObject operator()(const AlterEnum &o) const
    {
        return {{u"before"_s, toJson(o.before)}, {u"after"_s, toJson(o.after)}};
    }
    QJsonObject operator()(const AlterEnumValues &o) const
    {
        return {{u"enum"_s, o.enumeration.toString()},
                {u"enumName"_s, o.enumName},
                {u"before"_s, valuesToJson(o.before)},
                {u"after"_s, valuesToJson(o.after)}};
    }
    QJsonObject operator()(const RunSql &o) const
    {
        return compact(
            {{u"title"_s, o.title}, {u"up"_s, textsToJson(o.up)}, {u"down"_s, textsToJson(o.down)}});
    }
};

template<typename T>
T required(JsonReader &json, QLatin1String key, Result<T> (*read)(const QJsonValue &))
{
    if (!json.has(key))
        json.failAt(key, u"missing"_s);
    return json.value<T>(key, read);
}

template<typename ElementId>
QList<ElementId> ids(JsonReader &json, QLatin1String key)
{
    QList<ElementId> result;
    const QList<QUuid> uuids = json.uuids(key);
    for (const QUuid &uuid : uuids)
        result.append(ElementId{uuid});
    return result;
}

Result<EnumValue> valueFromJson(const QJsonValue &value)
{
    JsonReader json(value);
    const EnumValue result{EnumValueId{json.requiredUuid("id"_L1)}, json.requiredString("name"_L1)};
    return json.result(result);
}

QMap<DialectKind, QString> textsByDialect(JsonReader &json, QLatin1String key)
{
    QMap<DialectKind, QString> texts;
    const QMap<QString, QString> words = json.stringMap(key);
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        const std::optional<DialectKind> dialect = dialectFromWord(word.key());
        if (dialect)
            texts.insert(*dialect, word.value());
        else
            json.failAt(key, u"unknown dialect \"%1\""_s.arg(word.key()));
    }
    return texts;
}

using Read = Operation (*)(JsonReader &, TableId, const QString &);

// Each reads the members that its writer wrote, in the order of the struct.
const QHash<QString, Read> &readers()
{
    static const QHash<QString, Read> all{
        {u"create-table"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return CreateTable{required(json, "table"_L1, tableFromJson)};
         }},
        {u"drop-table"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return DropTable{required(json, "table"_L1, tableFromJson)};
         }},
        {u"rename-table"_s,
         [](JsonReader &json, TableId table, const QString &) -> Operation {
             return RenameTable{table,
                                json.string("fromSchema"_L1),
                                json.string("from"_L1),
                                json.string("toSchema"_L1),
                                json.string("to"_L1)};
         }},
        {u"alter-table"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return AlterTable{table,
                               name,
                               json.string("commentBefore"_L1),
                               json.string("commentAfter"_L1),
                               json.stringMap("optionsBefore"_L1),
                               json.stringMap("optionsAfter"_L1)};
         }},
        {u"add-column"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return AddColumn{table,
                              name,
                              required(json, "column"_L1, columnFromJson),
                              json.optionalInteger("position"_L1).value_or(0)};
         }},
        {u"drop-column"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return DropColumn{table,
                               name,
                               required(json, "column"_L1, columnFromJson),
                               json.optionalInteger("position"_L1).value_or(0)};
         }},
        {u"rename-column"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return RenameColumn{table,
                                 name,
                                 ColumnId{json.requiredUuid("column"_L1)},
                                 json.string("from"_L1),
                                 json.string("to"_L1)};
         }},
        {u"alter-column"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return AlterColumn{table,
                                name,
                                required(json, "before"_L1, columnFromJson),
                                required(json, "after"_L1, columnFromJson)};
         }},
        {u"reorder-columns"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return ReorderColumns{table,
                                   name,
                                   ids<ColumnId>(json, "before"_L1),
                                   ids<ColumnId>(json, "after"_L1)};
         }},
        {u"add-constraint"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return AddConstraint{table, name, required(json, "constraint"_L1, constraintFromJson)};
         }},
        {u"drop-constraint"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return DropConstraint{table, name, required(json, "constraint"_L1, constraintFromJson)};
         }},
        {u"rename-constraint"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return RenameConstraint{table,
                                     name,
                                     required(json, "before"_L1, constraintFromJson),
                                     json.string("to"_L1)};
         }},
        {u"create-index"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return CreateIndex{table, name, required(json, "index"_L1, indexFromJson)};
         }},
        {u"drop-index"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return DropIndex{table, name, required(json, "index"_L1, indexFromJson)};
         }},
        {u"rename-index"_s,
         [](JsonReader &json, TableId table, const QString &name) -> Operation {
             return RenameIndex{table,
                                name,
                                required(json, "before"_L1, indexFromJson),
                                json.string("to"_L1)};
         }},
        {u"create-enum"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return CreateEnum{required(json, "enum"_L1, enumFromJson)};
         }},
        {u"drop-enum"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return DropEnum{required(json, "enum"_L1, enumFromJson)};
         }},
        {u"alter-enum"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return AlterEnum{required(json, "before"_L1, enumFromJson),
                              required(json, "after"_L1, enumFromJson)};
         }},
        {u"alter-enum-values"_s,
         [](JsonReader &json, TableId, const QString &) -> Operation {
             return AlterEnumValues{EnumId{json.requiredUuid("enum"_L1)},
                                    json.string("enumName"_L1),
                                    json.list<EnumValue>("before"_L1, valueFromJson),
                                    json.list<EnumValue>("after"_L1, valueFromJson)};
         }},
        {u"run-sql"_s, [](JsonReader &json, TableId, const QString &) -> Operation {
             return RunSql{json.string("title"_L1),
                           textsByDialect(json, "up"_L1),
                           textsByDialect(json, "down"_L1)};
         }}};
    return all;
}

} // namespace

QJsonObject toJson(const Operation &operation)
{
    QJsonObject json = std::visit(Writer{}, operation);
    json.insert(u"operation"_s, toWord(operation));
    return json;
}

Result<Operation> operationFromJson(const QJsonValue &value)
{
    JsonReader json(value);
    const QString word = json.requiredString("operation"_L1);
    if (json.failed())
        return Failure(json.error());
    const Read read = readers().value(word);
    if (!read) {
        json.failAt(u"operation"_s, u"unknown operation \"%1\""_s.arg(word));
        return Failure(json.error());
    }
    const bool hasTableId = json.field("table"_L1).isString();
    const TableId table = hasTableId ? TableId{json.requiredUuid("table"_L1)} : TableId();
    const QString name = json.has("tableName"_L1) ? json.string("tableName"_L1) : QString();
    const Operation operation = read(json, table, name);
    if (!hasTableId && tableOf(operation).isNull() && json.has("tableName"_L1))
        json.failAt(u"table"_s, u"missing"_s);
    return json.result(operation);
}

} // namespace core
