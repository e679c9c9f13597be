// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names that the user left empty, made by the rules. Names that we make up never collide: where two
// would, the later one says more (its other columns, at last four digits made of its id), so that a
// name depends on as little as can be. They are cut to what every dialect takes.

#include "core/mapping/mapping.h"
#include "core/model/inheritance.h"

namespace core {

inline constexpr int madeUpNameLimit = 63; // PostgreSQL, in bytes: the least of the three

QString tableNameOf(const ModelIndex &index, const Class &classValue);
QString tableNameOf(const ModelIndex &index, const Association &association);

// The schema with a name for whatever the rules have a name for.
Schema named(const NamingRules &rules, const Schema &schema);

} // namespace core
