// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A model as lines of text in which names stand for ids: two models say the same if the lines of one
// are those of the other. Left out is what is no part of what they say: ids, the order of whatever has
// none, and whether a name is the user's or made by the rules (what it is counts). A key, check or index
// counts for the tables that have it, whichever mixin or class declared it; a column counts for both.

#include "core/model/model.h"

#include <QStringList>

namespace support {

QStringList linesOf(const core::Model &model); // sorted
// "- …" for a line of the first model only, "+ …" for one of the second only; empty: they are the same.
QStringList modelDifference(const core::Model &wanted, const core::Model &found);

} // namespace support
