// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What has to happen to one table, decided once for all of its changes together.

#include "core/dialect/sqlite/tablechange.h"
#include "core/dialect/sqlite/types.h"

namespace core {

struct TreatmentContext
{
    const Schema &before;
    const Schema &after;
    const SchemaIndex &beforeIndex;
    const SchemaIndex &afterIndex;
    const QList<ForeignObject> &foreignObjects;
};

TableChange decideTreatment(const Table &before,
                            const Table &after,
                            const TreatmentContext &context);

} // namespace core
