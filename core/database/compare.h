// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema compared with the live one as the engine sees both: types in its terms, and expressions
// that differ as texts in the server's own words, so that what it rewrites (PostgreSQL's deparser,
// MariaDB's normalised clauses) is no difference. Asks only about the tables where texts differ.
// Thread: the connection's. Errors: StatementFailed, ConnectionLost, Canceled.

#include "core/database/connection.h"
#include "core/plan/plan.h"

namespace core {

Result<Comparison> compare(const Connection &connection,
                           const Schema &reference,
                           const Schema &live);

// The schema without the names that its engine gave by itself: for a comparison across engines.
Schema withoutServerNames(const Dialect &dialect, const Schema &schema);

} // namespace core
