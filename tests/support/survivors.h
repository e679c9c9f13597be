// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whose values must come back when a database goes from one version of a schema to a later one, back,
// and there again: all but those of what is dropped or becomes computed, and of what is computed from
// that. (The conversions of generated changes keep every value: support::Rows::Fit.)

#include "core/schema/schema.h"

#include <QSet>

namespace support {

// Of `before`: as they were, after the way there and back.
QSet<core::ColumnId> survivingColumns(const core::Schema &before, const core::Schema &after);
// Of `after`: as they were, after the second way there.
QSet<core::ColumnId> repeatedColumns(const core::Schema &before, const core::Schema &after);

} // namespace support
