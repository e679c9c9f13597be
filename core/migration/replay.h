// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The operations of revisions, carried out on a schema one after the other.

#include "core/migration/revisiongraph.h"

namespace core {

// OperationMismatch: subject is the revision, place the operation.
Result<Schema> replayed(const RevisionGraph &graph, const QList<int> &order, const Schema &start);

// Parents first. RevisionMissing and RevisionCycle: nothing that is damaged may be replayed.
Result<QList<int>> replayOrder(const RevisionGraph &graph, const QSet<int> &nodes);

} // namespace core
