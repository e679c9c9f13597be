// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person types in the row of a column: "email", "email str80", "price numeric(10, 2)?". A "?"
// makes it nullable; enums are known by name. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

struct TypeEntry
{
    core::DataType type;
    bool nullable = false;

    bool operator==(const TypeEntry &) const = default;
};

struct ColumnEntry
{
    QString name;
    std::optional<TypeEntry> type;

    bool operator==(const ColumnEntry &) const = default;
};

// ParseFailed names the word that is no type.
core::Result<TypeEntry> parseTypeEntry(const core::Model &model, const QString &text);
core::Result<ColumnEntry> parseColumnEntry(const core::Model &model, const QString &text);
// For a column whose type was not typed: by the usual endings of names.
core::DataType guessedType(const QString &columnName);
core::Column newColumn(const ColumnEntry &entry);
// The place of a column among the class's own; -1: not its own.
int ownIndexOf(const core::Class &owner, core::ColumnId id);
QStringList typeSuggestions(const core::Model &model);

} // namespace ui
