// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One change to a schema, as a value: the whole vocabulary on this page. An operation carries what it
// needs to be read, inverted and hashed without a database: what it drops or replaces it carries
// whole. `tableName` and the like are for readers; the id decides.

#include "core/base/error.h"
#include "core/schema/schema.h"

#include <QJsonObject>

#include <variant>

namespace core {

struct CreateTable
{
    Table table;

    bool operator==(const CreateTable &) const = default;
};

struct DropTable
{
    Table table;

    bool operator==(const DropTable &) const = default;
};

// Also a move to another namespace.
struct RenameTable
{
    TableId table;
    QString fromSchema, from;
    QString toSchema, to;

    bool operator==(const RenameTable &) const = default;
};

// Comment and options of a table.
struct AlterTable
{
    TableId table;
    QString tableName;
    QString commentBefore, commentAfter;
    Options optionsBefore, optionsAfter;

    bool operator==(const AlterTable &) const = default;
};

struct AddColumn
{
    TableId table;
    QString tableName;
    Column column;
    int position = 0; // in the table's list of columns

    bool operator==(const AddColumn &) const = default;
};

struct DropColumn
{
    TableId table;
    QString tableName;
    Column column;
    int position = 0;

    bool operator==(const DropColumn &) const = default;
};

// Rewrites the expressions of the table that mention the column.
struct RenameColumn
{
    TableId table;
    QString tableName;
    ColumnId column;
    QString from, to;

    bool operator==(const RenameColumn &) const = default;
};

// Everything of a column but its id and name.
struct AlterColumn
{
    TableId table;
    QString tableName;
    Column before, after;

    bool operator==(const AlterColumn &) const = default;
};

// The order of columns alone; no database is asked to follow.
struct ReorderColumns
{
    TableId table;
    QString tableName;
    QList<ColumnId> before, after;

    bool operator==(const ReorderColumns &) const = default;
};

struct AddConstraint
{
    TableId table;
    QString tableName;
    Constraint constraint;

    bool operator==(const AddConstraint &) const = default;
};

struct DropConstraint
{
    TableId table;
    QString tableName;
    Constraint constraint;

    bool operator==(const DropConstraint &) const = default;
};

struct RenameConstraint
{
    TableId table;
    QString tableName;
    Constraint before; // its name is what changes
    QString to;

    bool operator==(const RenameConstraint &) const = default;
};

struct CreateIndex
{
    TableId table;
    QString tableName;
    Index index;

    bool operator==(const CreateIndex &) const = default;
};

struct DropIndex
{
    TableId table;
    QString tableName;
    Index index;

    bool operator==(const DropIndex &) const = default;
};

struct RenameIndex
{
    TableId table;
    QString tableName;
    Index before;
    QString to;

    bool operator==(const RenameIndex &) const = default;
};

struct CreateEnum
{
    Enum enumeration;

    bool operator==(const CreateEnum &) const = default;
};

struct DropEnum
{
    Enum enumeration;

    bool operator==(const DropEnum &) const = default;
};

// Everything of an enum but its values.
struct AlterEnum
{
    Enum before, after;

    bool operator==(const AlterEnum &) const = default;
};

// Values added, removed, renamed (by id) and reordered, in one step: engines without these verbs
// change the type once.
struct AlterEnumValues
{
    EnumId enumeration;
    QString enumName;
    QList<EnumValue> before, after;

    bool operator==(const AlterEnumValues &) const = default;
};

// SQL of the user's own, by dialect; a dialect without a text does nothing.
struct RunSql
{
    QString title;
    QMap<DialectKind, QString> up, down;

    bool operator==(const RunSql &) const = default;
};

using Operation = std::variant<CreateTable,
                               DropTable,
                               RenameTable,
                               AlterTable,
                               AddColumn,
                               DropColumn,
                               RenameColumn,
                               AlterColumn,
                               ReorderColumns,
                               AddConstraint,
                               DropConstraint,
                               RenameConstraint,
                               CreateIndex,
                               DropIndex,
                               RenameIndex,
                               CreateEnum,
                               DropEnum,
                               AlterEnum,
                               AlterEnumValues,
                               RunSql>;

// The schema after the operation; OperationMismatch if it does not fit (a table that is there
// already, a column that is not, a `before` that differs in its name).
Result<Schema> apply(const Operation &operation, const Schema &schema);
Result<Schema> apply(const QList<Operation> &operations, const Schema &schema);
// What takes the operation back: apply(inverse(op), apply(op, s)) is s, up to the order of what is
// unordered (normalized()).
Operation inverse(const Operation &operation);
QList<Operation> inverse(const QList<Operation> &operations);

// The table the operation is about; null for enums and SQL.
TableId tableOf(const Operation &operation);
// "add-column": the stable word, in JSON, on the command line and in the manual.
QString toWord(const Operation &operation);

QJsonObject toJson(const Operation &operation);
Result<Operation> operationFromJson(const QJsonValue &json);

} // namespace core
