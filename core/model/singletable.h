// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Room for copies in a table that is there already: the columns of a class that is copied without
// the class whose table its rows are in (single-table inheritance) would stand there twice. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

#include <QSet>

namespace core {

struct Joining
{
    QSet<QUuid> brought;            // of the donor: what is copied
    QHash<QUuid, QUuid> standingIn; // of the donor, not copied → what the target has in its place
};

// The donor with free names for the columns that come into a table of the target. What such a class
// has from mixins and abstract bases becomes its own, for their columns are in that table, too.
Result<Model> withRoomInTables(const Model &target, const Model &donor, const Joining &joining);

} // namespace core
