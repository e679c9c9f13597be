// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An edit that needs the mapping: an association that has outgrown its two keys becomes a class. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

namespace core {

// The class has the association's uuid, and its columns and constraints the ids and names that the
// association's table has: the schema stays as it is, and no migration follows. UnknownElement; or
// InvalidEdit where the association has no table, as an end has no primary key.
Result<Model> associationToClass(const Model &model, AssociationId id);

} // namespace core
