// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements of one revision on one PostgreSQL 15 database.

#include "core/dialect/dialect.h"

namespace core {

Result<DialectPlan> planPostgres(const Schema &from,
                                 const QList<Operation> &operations,
                                 const QList<ForeignObject> &foreignObjects);

} // namespace core
