// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person types or pastes in the row of a column: "email", "email str80", "price numeric(10, 2)?",
// "fk user", "owner fk user?", and SQL's own "name varchar(80) not null default 'x',". A "?" makes it
// nullable; enums and classes are known by name, whatever their case. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

// What stands after the name.
struct TypeEntry
{
    core::DataType type; // of a foreign key: that of the (first) key column it refers to
    bool nullable = false;
    bool primaryKey = false;
    bool unique = false;
    bool countsUp = false; // AUTOINCREMENT
    QString defaultSql;
    core::ClassId target; // of a foreign key; null: none

    bool operator==(const TypeEntry &) const = default;
};

struct ColumnEntry
{
    QString name; // empty where a foreign key was typed without one
    std::optional<TypeEntry> type;

    bool operator==(const ColumnEntry &) const = default;
};

// ParseFailed names the word that is no type (detail "type") or no class ("class", or "key" where the
// class has no key to refer to).
core::Result<TypeEntry> parseTypeEntry(const core::Model &model, const QString &text);
core::Result<ColumnEntry> parseColumnEntry(const core::Model &model, const QString &text);
// Where the name ends and the type begins; both parts trimmed, the rest empty where none was begun.
struct EntryParts
{
    QString name;
    QString rest;
    qsizetype restBegin = -1; // in the text; -1: nothing was typed after the name
};
EntryParts partsOf(const QString &text);
// By name or by its table's, without regard to case, "_" and a plural "s"; null if none.
const core::Class *classCalled(const core::Model &model, const QString &name);
// For a column whose type was not typed: by the usual endings of names.
core::DataType guessedType(const QString &columnName);
core::Column newColumn(const ColumnEntry &entry);
// The place of a column among the class's own; -1: not its own.
int ownIndexOf(const core::Class &owner, core::ColumnId id);

// Edits.
struct AddedColumn
{
    core::Model model;
    core::ColumnId column; // the last one, where a foreign key made several
};
core::Result<AddedColumn> addEntry(const core::Model &model,
                                   core::ClassId owner,
                                   const ColumnEntry &entry,
                                   int position);
// The columns take the type and what else was typed; those that were in a key or unique stay so.
core::Result<core::Model> applyEntry(const core::Model &model,
                                     const QList<core::ColumnId> &columns,
                                     const TypeEntry &entry);
// All become nullable, or none where all were.
core::Result<core::Model> toggleNullable(const core::Model &model,
                                         const QList<core::ColumnId> &columns);
// All join the primary key of their class, or leave it where all were in it.
core::Result<core::Model> toggleKey(const core::Model &model, const QList<core::ColumnId> &columns);
// Each one place up (-1) or down (1) within its class, in step.
core::Result<core::Model> moveColumns(const core::Model &model,
                                      const QList<core::ColumnId> &columns,
                                      int step);

} // namespace ui
