// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tables that are nothing but a many-to-many, as associations. Pure.

#include "core/model/model.h"

namespace core {

// Those of `candidates` (classes that a relationship has as its secondary table) that an association maps
// to exactly become one, under the class's uuid; the others stay classes.
Model withAssociations(const Model &model, const QSet<ClassId> &candidates);

} // namespace core
