// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements of one revision on one SQLite database. Each table that changes gets one treatment
// for all of its changes together: native ALTER TABLE, its text replaced in place (no row is
// touched), or one rebuild.

#include "core/dialect/dialect.h"

namespace core {

Result<DialectPlan> planSqlite(const Schema &from,
                               const QList<Operation> &operations,
                               const QList<ForeignObject> &foreignObjects);

} // namespace core
