// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Views and triggers that a plan has to take away for a while, because PostgreSQL alters no column
// that they use; and what a plan makes of those that it leaves alone. Read by their tokens: one too
// many is made anew, none too few.

#include "core/dialect/dialect.h"
#include "core/dialect/postgres/tablechange.h"

namespace core {

struct PostgresObjects
{
    QList<Statement> drops;    // after the renames
    QList<Statement> restores; // at the end
    QList<ForeignObject> after;
    QList<Hazard> hazards;
};

// NotSupported where one is in the way and it is not known how to make it again.
Result<PostgresObjects> postgresObjects(const PostgresChanges &changes,
                                        const QList<ForeignObject> &objects);

} // namespace core
