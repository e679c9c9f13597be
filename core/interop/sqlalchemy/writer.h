// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A model as models.py: classes with their relationships, mixins, abstract bases and inheritance,
// association tables, enums, the naming convention; laid out as Black does. Faithful: SQLAlchemy's
// create_all makes of it what our own upgrade makes. A class without a primary key, which no mapped
// class can do without, becomes a Table. Pure and total; any thread.

#include "core/model/model.h"

#include <QStringList>

namespace core {

enum class ModelsStyle {
    Flask3,   // db.Model, db.Column: Flask-SQLAlchemy 3
    Typed20,  // DeclarativeBase, Mapped[] and mapped_column: SQLAlchemy 2.0
    Classic14 // declarative_base(), Column: SQLAlchemy 1.4 and later
};

struct ModelsOptions
{
    ModelsStyle style = ModelsStyle::Flask3;
    QList<DialectKind> targets; // where it must be faithful; empty: everywhere
    bool isQualified = false;   // classic: sa.Column, not Column
};

// An argument of Table() or an entry of __table_args__; an option has no callee.
struct ModelsItem
{
    QString callee; // Column, Index, UniqueConstraint …
    QString name;   // of the column, constraint, index, option
    QStringList columns;
    QString text; // at the depth of two, without a newline

    bool operator==(const ModelsItem &) const = default;
};

// A statement of a class's body, at the depth of one.
struct ModelsLine
{
    enum class Kind { Setting, Column, Relationship, Member };

    Kind kind = Kind::Setting;
    QString name;      // of the column (not its attribute), the attribute, the enum's member
    QString text;      // ends with a newline
    QString attribute; // that it binds
    QString target;    // of a relationship: the class, and what leads back from there
    QString backName;
    QList<ModelsItem> items = {}; // of __table_args__

    bool operator==(const ModelsLine &) const = default;
};

// A statement or class of the module: what it defines and its text, which ends with a newline.
struct ModelsPart
{
    enum class Kind { Imports, Definition, Base, Enum, Mixin, Association, Class, Table, After };

    Kind kind = Kind::Class;
    QString name; // of the class, or the variable
    QString text;
    QUuid id; // of the class, mixin, enum, association
    QString head;
    QList<ModelsLine> lines;      // of a class, in their order
    QList<ModelsItem> items = {}; // of a Table

    bool operator==(const ModelsPart &) const = default;
};

// In the order in which they must stand.
QList<ModelsPart> modelsParts(const Model &model, const ModelsOptions &options = {});
// The whole file.
QString modelsText(const Model &model, const ModelsOptions &options = {});

} // namespace core
