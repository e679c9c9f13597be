// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectjson.h"

#include <QJsonArray>

namespace core {

using namespace Qt::StringLiterals;

void Damages::add(const QString &place, const QString &detail)
{
    add(Error{ErrorCode::FileDamaged, {}, detail, {}}, place);
}

void Damages::add(const Error &error, const QString &place)
{
    Error damage = error;
    damage.subject = file;
    if (damage.place.isEmpty())
        damage.place = place;
    else if (!place.isEmpty())
        damage.place = place + u'.' + damage.place;
    list.append(damage);
}

namespace {

// Which keys there are is asked of the writing half: of a value in which nothing has its default.
Column fullColumn()
{
    Column column;
    column.id = ColumnId::create();
    column.name = u"x"_s;
    column.type
        = {TypeKind::Native, 1, 1, 1, true, 1, EnumId::create(), DialectKind::MariaDb, u"x"_s};
    column.nullable = false;
    column.defaultSql = u"x"_s;
    column.identity = Identity{IdentityKind::Always, 1, 1};
    column.generated = Generated{u"x"_s, GeneratedKind::Stored};
    column.collation = column.comment = u"x"_s;
    column.options.insert(u"x"_s, u"x"_s);
    return column;
}

template<typename Constraint>
Constraint fullConstraint()
{
    Constraint constraint;
    constraint.id = ConstraintId::create();
    constraint.name = constraint.comment = u"x"_s;
    constraint.options.insert(u"x"_s, u"x"_s);
    if constexpr (requires { constraint.columns; })
        constraint.columns = {ColumnId::create()};
    if constexpr (requires { constraint.deferrable; })
        constraint.deferrable = Deferrable::InitiallyDeferred;
    if constexpr (requires { constraint.sql; })
        constraint.sql = u"x"_s;
    return constraint;
}

ForeignKey fullForeignKey()
{
    auto key = fullConstraint<ForeignKey>();
    key.target = {QUuid::createUuid()};
    key.targetColumns = {ColumnId::create()};
    key.foreignTable = u"x"_s;
    key.foreignColumns = {u"x"_s};
    key.onDelete = key.onUpdate = ReferentialAction::Cascade;
    return key;
}

Index fullIndex()
{
    Index index;
    index.id = IndexId::create();
    index.name = index.method = index.predicateSql = index.comment = u"x"_s;
    index.unique = true;
    index.keys = {{ColumnId::create(), u"x"_s, SortOrder::Descending, u"x"_s, {{u"x"_s, u"x"_s}}}};
    index.include = {ColumnId::create()};
    index.options.insert(u"x"_s, u"x"_s);
    return index;
}

template<typename Holder>
void fillMembers(Holder &holder)
{
    holder.name = holder.comment = u"x"_s;
    holder.columns = {fullColumn()};
    holder.uniqueKeys = {fullConstraint<UniqueKey>()};
    holder.checks = {fullConstraint<Check>()};
    holder.foreignKeys = {fullForeignKey()};
    holder.indexes = {fullIndex()};
}

Project fullProject()
{
    Class classValue;
    classValue.id = ClassId::create();
    classValue.tableName = classValue.schemaName = u"x"_s;
    classValue.isAbstract = true;
    classValue.base = ClassId::create();
    classValue.inheritance = Inheritance::Joined;
    classValue.mixins = {MixinId::create()};
    classValue.primaryKey = fullConstraint<PrimaryKey>();
    classValue.options.insert(u"x"_s, u"x"_s);
    fillMembers(classValue);
    Mixin mixin;
    mixin.id = MixinId::create();
    mixin.placement = Placement::Before;
    fillMembers(mixin);
    const AssociationEnd end{classValue.id, u"x"_s, ReferentialAction::SetNull};

    Project project;
    project.name = u"x"_s;
    project.databases = {{u"x"_s, u"x"_s, true}};
    project.alembicFolder = u"x"_s;
    project.versionTable = {u"x"_s, u"x"_s};
    project.model.classes = {classValue};
    project.model.mixins = {mixin};
    project.model.associations = {{AssociationId::create(), u"x"_s, u"x"_s, end, end}};
    project.model.enums = {
        {EnumId::create(), u"x"_s, u"x"_s, {{EnumValueId::create(), u"x"_s}}, u"x"_s}};
    project.model.naming = {TableNaming::AsIs, u"x"_s, u"x"_s, u"x"_s, u"x"_s, u"x"_s};

    Diagram diagram;
    diagram.id = DiagramId::create();
    diagram.name = u"x"_s;
    diagram.coverage = Coverage::Partial;
    diagram.detail = DetailLevel::Keys;
    diagram.hidden = {classValue.id.uuid};
    diagram.bends.insert(classValue.id.uuid, {{1, 1}});
    diagram.positions.insert(classValue.id.uuid, {1, 1});
    diagram.colours.insert(classValue.id.uuid, u"x"_s);
    diagram.notes = {{NoteId::create(), {1, 1, 1, 1}, u"x"_s, u"x"_s}};
    diagram.areas = {{AreaId::create(), {1, 1, 1, 1}, u"x"_s, u"x"_s}};
    project.diagrams = {diagram};
    return project;
}

// Paths without the places in lists: "classes.columns.type.kind".
void collectKeys(const QJsonValue &value, const QString &path, QSet<QString> &keys)
{
    for (const QJsonValue item : value.toArray())
        collectKeys(item, path, keys);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = path.isEmpty() ? it.key() : path + u'.' + it.key();
        keys.insert(below);
        if (it.key() != "options"_L1)
            collectKeys(it.value(), below, keys);
    }
}

const QSet<QString> &knownKeys(FileKind kind)
{
    static const auto keysOf = [](const QJsonObject &json) {
        QSet<QString> keys{u"format"_s};
        collectKeys(json, {}, keys);
        return keys;
    };
    static const QSet<QString> ofModel = keysOf(modelToJson(fullProject()));
    static const QSet<QString> ofDiagrams = keysOf(diagramsToJson(fullProject().diagrams));
    return kind == FileKind::Model ? ofModel : ofDiagrams;
}

void report(const QJsonValue &value,
            const QString &path,
            const QString &place,
            const QSet<QString> &known,
            Damages &damages)
{
    const QJsonArray items = value.toArray();
    for (qsizetype i = 0; i < items.size(); ++i)
        report(items.at(i), path, u"%1[%2]"_s.arg(place).arg(i), known, damages);
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString below = path.isEmpty() ? it.key() : path + u'.' + it.key();
        const QString placeBelow = place.isEmpty() ? it.key() : place + u'.' + it.key();
        if (!known.contains(below))
            damages.add(placeBelow, u"unknown"_s);
        else if (it.key() != "options"_L1)
            report(it.value(), below, placeBelow, known, damages);
    }
}

} // namespace

void reportUnknownKeys(const QJsonObject &json, FileKind kind, Damages &damages)
{
    report(json, {}, {}, knownKeys(kind), damages);
}

} // namespace core
