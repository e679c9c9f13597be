// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a revision may cost on PostgreSQL, with the question to the rows that says how much.

#include "core/dialect/postgres/tablechange.h"

namespace core {

QList<Hazard> postgresHazards(const PostgresChanges &changes);

} // namespace core
