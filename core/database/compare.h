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

// Two live databases of two engines, each without what its engine makes by itself (names, the index of a
// foreign key on MariaDB); what is alike in the terms of either engine is spelled in `to` as it is in
// `from`, so that diff() finds the rest. Errors: as compare().
struct LivePair
{
    Schema from, to;
};
Result<LivePair> acrossEngines(const Connection &fromServer,
                               const Schema &from,
                               const Connection &toServer,
                               const Schema &to);

} // namespace core
