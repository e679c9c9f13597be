// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonreader.h"
#include "core/database/databaseurl.h"
#include "core/project/listjson.h"
#include "core/project/projectjson.h"
#include "core/schema/json.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

QString toWord(Placement placement)
{
    switch (placement) {
    case Placement::Before:
        return u"before"_s;
    case Placement::After:
        return u"after"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(Inheritance inheritance)
{
    switch (inheritance) {
    case Inheritance::None:
        return u"none"_s;
    case Inheritance::Joined:
        return u"joined"_s;
    case Inheritance::Single:
        return u"single"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(TableNaming naming)
{
    switch (naming) {
    case TableNaming::FlaskSqlAlchemy:
        return u"flask-sqlalchemy"_s;
    case TableNaming::Plural:
        return u"plural"_s;
    case TableNaming::AsIs:
        return u"as-is"_s;
    }
    Q_UNREACHABLE();
}

template<typename Value>
std::optional<Value> valueOf(const QString &word, std::initializer_list<Value> values)
{
    for (const Value value : values) {
        if (toWord(value) == word)
            return value;
    }
    return std::nullopt;
}

std::optional<Placement> placementFromWord(const QString &word)
{
    return valueOf(word, {Placement::Before, Placement::After});
}

std::optional<Inheritance> inheritanceFromWord(const QString &word)
{
    return valueOf(word, {Inheritance::None, Inheritance::Joined, Inheritance::Single});
}

std::optional<TableNaming> namingFromWord(const QString &word)
{
    return valueOf(word, {TableNaming::FlaskSqlAlchemy, TableNaming::Plural, TableNaming::AsIs});
}

QJsonObject toJson(const NamingRules &rules)
{
    const NamingRules usual;
    QJsonObject json;
    if (rules.tables != usual.tables)
        json.insert("tables"_L1, toWord(rules.tables));
    const auto putTemplate = [&json](QLatin1String key, const QString &text, const QString &other) {
        if (text != other)
            json.insert(key, text);
    };
    putTemplate("index"_L1, rules.index, usual.index);
    putTemplate("uniqueKey"_L1, rules.uniqueKey, usual.uniqueKey);
    putTemplate("check"_L1, rules.check, usual.check);
    putTemplate("foreignKey"_L1, rules.foreignKey, usual.foreignKey);
    putTemplate("primaryKey"_L1, rules.primaryKey, usual.primaryKey);
    return json;
}

NamingRules namingFromJson(const QJsonValue &json, Damages &damages)
{
    const NamingRules usual;
    JsonReader reader(json);
    NamingRules rules;
    rules.tables = reader.word("tables"_L1, namingFromWord, usual.tables);
    rules.index = reader.string("index"_L1, usual.index);
    rules.uniqueKey = reader.string("uniqueKey"_L1, usual.uniqueKey);
    rules.check = reader.string("check"_L1, usual.check);
    rules.foreignKey = reader.string("foreignKey"_L1, usual.foreignKey);
    rules.primaryKey = reader.string("primaryKey"_L1, usual.primaryKey);
    if (reader.failed())
        damages.add(reader.error(), u"naming"_s);
    return rules;
}

// What classes and mixins have alike.
template<typename Holder>
void putMembers(QJsonObject &json, const Holder &holder)
{
    putText(json, "comment"_L1, holder.comment);
    putList(json, "columns"_L1, holder.columns);
    putList(json, "uniqueKeys"_L1, holder.uniqueKeys);
    putList(json, "checks"_L1, holder.checks);
    putList(json, "foreignKeys"_L1, holder.foreignKeys);
    putList(json, "indexes"_L1, holder.indexes);
}

template<typename Holder>
void readMembers(Holder &holder, const QJsonObject &json, Damages &damages, const QString &place)
{
    holder.columns = readList<Column>(json, "columns"_L1, columnFromJson, damages, place);
    holder.uniqueKeys = readList<UniqueKey>(json, "uniqueKeys"_L1, uniqueKeyFromJson, damages, place);
    holder.checks = readList<Check>(json, "checks"_L1, checkFromJson, damages, place);
    holder.foreignKeys = readList<ForeignKey>(json,
                                              "foreignKeys"_L1,
                                              foreignKeyFromJson,
                                              damages,
                                              place);
    holder.indexes = readList<Index>(json, "indexes"_L1, indexFromJson, damages, place);
}

QJsonObject toJson(const Class &classValue)
{
    QJsonObject json{{u"id"_s, classValue.id.toString()}, {u"name"_s, classValue.name}};
    putText(json, "tableName"_L1, classValue.tableName);
    putText(json, "schema"_L1, classValue.schemaName);
    if (classValue.isAbstract)
        json.insert("abstract"_L1, true);
    putId(json, "base"_L1, classValue.base);
    if (classValue.inheritance != Inheritance::None)
        json.insert("inheritance"_L1, toWord(classValue.inheritance));
    QJsonArray mixins;
    for (const MixinId &id : classValue.mixins)
        mixins.append(id.toString());
    if (!mixins.isEmpty())
        json.insert("mixins"_L1, mixins);
    putMembers(json, classValue);
    if (classValue.primaryKey)
        json.insert("primaryKey"_L1, core::toJson(*classValue.primaryKey));
    putTexts(json, "options"_L1, classValue.options);
    return json;
}

Result<Class> classFromJson(const QJsonValue &json, Damages &damages, const QString &place)
{
    JsonReader reader(json);
    Class classValue;
    classValue.id = {reader.requiredUuid("id"_L1)};
    classValue.tableName = reader.string("tableName"_L1);
    classValue.schemaName = reader.string("schema"_L1);
    classValue.isAbstract = reader.boolean("abstract"_L1);
    classValue.base = {reader.uuid("base"_L1)};
    classValue.inheritance = reader.word("inheritance"_L1, inheritanceFromWord, Inheritance::None);
    for (const QUuid &uuid : reader.uuids("mixins"_L1))
        classValue.mixins.append({uuid});
    classValue.options = reader.stringMap("options"_L1);
    classValue.name = reader.requiredString("name"_L1);
    classValue.comment = reader.string("comment"_L1);
    readMembers(classValue, json.toObject(), damages, place);
    if (reader.has("primaryKey"_L1)) {
        const auto key = primaryKeyFromJson(reader.field("primaryKey"_L1));
        if (key)
            classValue.primaryKey = *key;
        else
            damages.add(key.error(), place + u".primaryKey"_s);
    }
    return reader.result(classValue);
}

QJsonObject toJson(const Mixin &mixin)
{
    QJsonObject json{{u"id"_s, mixin.id.toString()}, {u"name"_s, mixin.name}};
    if (mixin.placement != Placement::After)
        json.insert("placement"_L1, toWord(mixin.placement));
    putMembers(json, mixin);
    return json;
}

Result<Mixin> mixinFromJson(const QJsonValue &json, Damages &damages, const QString &place)
{
    JsonReader reader(json);
    Mixin mixin;
    mixin.id = {reader.requiredUuid("id"_L1)};
    mixin.placement = reader.word("placement"_L1, placementFromWord, Placement::After);
    mixin.name = reader.requiredString("name"_L1);
    mixin.comment = reader.string("comment"_L1);
    readMembers(mixin, json.toObject(), damages, place);
    return reader.result(mixin);
}

QJsonObject toJson(const AssociationEnd &end)
{
    QJsonObject json{{u"class"_s, end.target.toString()}};
    putText(json, "columnPrefix"_L1, end.columnPrefix);
    if (end.onDelete != ReferentialAction::Cascade)
        json.insert("onDelete"_L1, core::toWord(end.onDelete));
    return json;
}

Result<AssociationEnd> endFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    AssociationEnd end;
    end.target = {reader.requiredUuid("class"_L1)};
    end.columnPrefix = reader.string("columnPrefix"_L1);
    end.onDelete = reader.word("onDelete"_L1, referentialActionFromWord, ReferentialAction::Cascade);
    return reader.result(end);
}

QJsonObject toJson(const Association &association)
{
    QJsonObject json{{u"id"_s, association.id.toString()}};
    putText(json, "name"_L1, association.name);
    putText(json, "comment"_L1, association.comment);
    json.insert("left"_L1, toJson(association.left));
    json.insert("right"_L1, toJson(association.right));
    return json;
}

Result<Association> associationFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    Association association;
    association.id = {reader.requiredUuid("id"_L1)};
    association.name = reader.string("name"_L1);
    association.comment = reader.string("comment"_L1);
    for (const auto key : {"left"_L1, "right"_L1}) {
        if (!reader.has(key))
            reader.failAt(key, u"missing"_s);
    }
    association.left = reader.value<AssociationEnd>("left"_L1, endFromJson);
    association.right = reader.value<AssociationEnd>("right"_L1, endFromJson);
    return reader.result(association);
}

// A password does not belong into a file that is shared, however it came into the URL.
QJsonObject toJson(const DatabaseEntry &entry)
{
    QJsonObject json{{u"name"_s, entry.name}, {u"url"_s, withoutPassword(entry.url)}};
    if (entry.isProduction)
        json.insert("production"_L1, true);
    return json;
}

Result<DatabaseEntry> databaseFromJson(const QJsonValue &json)
{
    JsonReader reader(json);
    DatabaseEntry entry;
    entry.name = reader.requiredString("name"_L1);
    entry.url = reader.requiredString("url"_L1);
    entry.isProduction = reader.boolean("production"_L1);
    return reader.result(entry);
}

} // namespace

QJsonObject modelToJson(const Project &project)
{
    const Model &model = project.model;
    QJsonObject json{{u"name"_s, project.name}};
    const auto put = [&json](QLatin1String key, const QJsonArray &items) {
        if (!items.isEmpty())
            json.insert(key, items);
    };
    if (const QJsonObject naming = toJson(model.naming); !naming.isEmpty())
        json.insert("naming"_L1, naming);
    put("databases"_L1,
        jsonList(project.databases, [](const DatabaseEntry &item) { return toJson(item); }));
    if (!project.alembicFolder.isEmpty())
        json.insert("alembicFolder"_L1, project.alembicFolder);
    if (project.versionTable.name != VersionTable().name)
        json.insert("versionTable"_L1, project.versionTable.name);
    if (!project.versionTable.schemaName.isEmpty())
        json.insert("versionTableSchema"_L1, project.versionTable.schemaName);
    putList(json, "enums"_L1, model.enums);
    put("mixins"_L1, jsonList(model.mixins, [](const Mixin &item) { return toJson(item); }));
    put("classes"_L1, jsonList(model.classes, [](const Class &item) { return toJson(item); }));
    put("associations"_L1,
        jsonList(model.associations, [](const Association &item) { return toJson(item); }));
    return json;
}

Project modelFromJson(const QJsonObject &json, Damages &damages)
{
    Project project;
    JsonReader reader(json);
    project.name = reader.string("name"_L1);
    project.alembicFolder = reader.string("alembicFolder"_L1);
    if (const QString name = reader.string("versionTable"_L1); !name.isEmpty())
        project.versionTable.name = name;
    project.versionTable.schemaName = reader.string("versionTableSchema"_L1);
    if (reader.failed())
        damages.add(reader.error(), {});
    if (json.contains("naming"_L1))
        project.model.naming = namingFromJson(json.value("naming"_L1), damages);
    const auto inside = [&damages](auto read) {
        return [&damages, read](const QJsonValue &item, const QString &place) {
            return read(item, damages, place);
        };
    };
    Model &model = project.model;
    project.databases = readList<DatabaseEntry>(json, "databases"_L1, databaseFromJson, damages, {});
    model.enums = readList<Enum>(json, "enums"_L1, enumFromJson, damages, {});
    model.mixins = readList<Mixin>(json, "mixins"_L1, inside(mixinFromJson), damages, {});
    model.classes = readList<Class>(json, "classes"_L1, inside(classFromJson), damages, {});
    model.associations = readList<Association>(json,
                                               "associations"_L1,
                                               associationFromJson,
                                               damages,
                                               {});
    return project;
}

} // namespace core
