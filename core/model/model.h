// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the user draws: classes, mixins, associations and enums, the whole of it on this page. A class
// maps to one table (core/mapping); its columns and constraints are the schema's own types. The table
// of a class has the class's uuid, so ForeignKey::target names classes too. Plain values; any model,
// also an invalid one, can be opened, shown and repaired (core/model/validate.h).

#include "core/schema/schema.h"

#include <QList>
#include <QMap>
#include <QString>

#include <variant>

namespace core {

// A mixin's column takes its place before or after the class's own columns.
enum class Placement { Before, After };

struct Mixin
{
    MixinId id;
    QString name;
    QString comment;
    Placement placement = Placement::After;
    QList<Column> columns;
    QList<UniqueKey> uniqueKeys;
    QList<Check> checks;
    QList<ForeignKey> foreignKeys;
    QList<Index> indexes;

    bool operator==(const Mixin &) const = default;
};

// How a class with a base is mapped. An abstract base has no table and gives its columns, as a mixin.
enum class Inheritance {
    None,
    Joined, // own table, whose key is a foreign key to the base's
    Single  // no table: its columns are added to the base's
};

struct Class
{
    ClassId id;
    QString name;
    QString tableName; // empty: by the naming rules
    QString schemaName;
    QString comment;
    bool isAbstract = false;
    ClassId base; // null: none
    Inheritance inheritance = Inheritance::None;
    QList<MixinId> mixins;
    QList<Column> columns;
    std::optional<PrimaryKey> primaryKey;
    QList<UniqueKey> uniqueKeys;
    QList<Check> checks;
    QList<ForeignKey> foreignKeys;
    QList<Index> indexes;
    Options options;

    bool operator==(const Class &) const = default;
};

struct AssociationEnd
{
    ClassId target;
    QString columnPrefix; // empty: the target's table name; the column is prefix_key
    ReferentialAction onDelete = ReferentialAction::Cascade;

    bool operator==(const AssociationEnd &) const = default;
};

// Many-to-many: a table whose primary key is the two foreign keys. More than that is a class.
struct Association
{
    AssociationId id;
    QString name; // of the table; empty: the two tables' names joined by "_"
    QString comment;
    AssociationEnd left;
    AssociationEnd right;

    bool operator==(const Association &) const = default;
};

enum class TableNaming {
    FlaskSqlAlchemy, // UserAccount → user_account
    Plural,          // UserAccount → user_accounts
    AsIs             // UserAccount → UserAccount
};

// SQLAlchemy's naming_convention: templates with %(table_name)s and its other tokens. An empty
// template leaves an unnamed constraint unnamed (an unnamed index gets ix_%(column_0_label)s always).
struct NamingRules
{
    TableNaming tables = TableNaming::FlaskSqlAlchemy;
    QString index = QStringLiteral("ix_%(column_0_label)s");
    QString uniqueKey = QStringLiteral("uq_%(table_name)s_%(column_0_name)s");
    QString check = QStringLiteral("ck_%(table_name)s_%(constraint_name)s");
    QString foreignKey = QStringLiteral(
        "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s");
    QString primaryKey = QStringLiteral("pk_%(table_name)s");

    bool operator==(const NamingRules &) const = default;
};

struct Model
{
    QList<Class> classes;
    QList<Mixin> mixins;
    QList<Association> associations;
    QList<Enum> enums;
    NamingRules naming;

    bool operator==(const Model &) const = default;
};

// Something of the model, or (notes, areas) of a diagram of it; for selections, problems and deltas.
using ElementId = std::variant<std::monostate,
                               ClassId,
                               MixinId,
                               AssociationId,
                               EnumId,
                               ColumnId,
                               ConstraintId,
                               IndexId,
                               EnumValueId,
                               NoteId,
                               AreaId>;

inline TableId tableIdOf(ClassId id)
{
    return {id.uuid};
}
inline TableId tableIdOf(AssociationId id)
{
    return {id.uuid};
}
inline ClassId classIdOf(TableId id)
{
    return {id.uuid};
}

// A mixin's (or abstract base's) element as the class has it: the same for ever.
ColumnId inheritedId(ClassId owner, ColumnId id);
ConstraintId inheritedId(ClassId owner, ConstraintId id);
IndexId inheritedId(ClassId owner, IndexId id);

const Class *findClass(const Model &model, ClassId id);
const Class *findClass(const Model &model, const QString &name);
const Mixin *findMixin(const Model &model, MixinId id);
const Association *findAssociation(const Model &model, AssociationId id);
const Enum *findEnum(const Model &model, EnumId id);
// The class that declares the column, constraint or index itself (not by a mixin); null if none.
const Class *ownerOf(const Model &model, ColumnId id);
const Class *ownerOf(const Model &model, ConstraintId id);
const Class *ownerOf(const Model &model, IndexId id);
// Every column of the class as its table has it: own, mixins', abstract bases', in mapped order.
QList<Column> effectiveColumns(const Model &model, const Class &classValue);

} // namespace core
