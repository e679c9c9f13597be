// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What PostgreSQL 15's catalogue says, in the words of our schema.

#include "core/schema/datatype.h"

namespace core {

// The type that format_type() spelled so: a logical one where that is rendered back to the same, else
// Native. Without the [] of an array, and not an enum.
DataType postgresTypeFrom(const QString &formatted);

// A default as a person would write it: 'x'::character varying, stored for a column of that type, is
// 'x', and '-1'::integer is -1. `type` is the column's, as format_type() spells it without a modifier.
QString postgresDefaultFrom(const QString &sql, const QString &type);

} // namespace core
