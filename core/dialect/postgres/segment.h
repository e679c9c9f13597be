// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements that lead from one schema to another between two pieces of the user's own SQL: a
// whole revision, as a rule. Only the two ends count, not the operations between them.

#include "core/dialect/revision.h"

namespace core {

Result<PlanSegment> planPostgresSegment(const Schema &from,
                                        const Schema &to,
                                        const QList<ForeignObject> &foreignObjects);

} // namespace core
