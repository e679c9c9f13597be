// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements of one revision on one MariaDB 10.11 database.

#include "core/dialect/dialect.h"

namespace core {

Result<DialectPlan> planMariaDb(const Schema &from,
                                const QList<Operation> &operations,
                                const QList<ForeignObject> &foreignObjects);

} // namespace core
