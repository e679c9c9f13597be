// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A first diagram of a model that has none: parents left of their children, in columns of a readable
// height, classes without foreign keys below. The same model gives the same diagram. Scene pixels, on
// the 8 px grid. Linear but for the sorting; any thread. The designer's own layout is finer.

#include "core/project/project.h"

namespace core {

// Of a class's box: the header and a row a column.
double boxHeight(const Model &model, const Class &classValue);
inline constexpr double boxWidth = 260;

Diagram arranged(const Model &model, const QString &name);

} // namespace core
