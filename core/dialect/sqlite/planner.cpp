// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/planner.h"

namespace core {

Result<DialectPlan> planSqlite(const Schema &,
                               const QList<Operation> &,
                               const QList<ForeignObject> &)
{
    return failure(ErrorCode::NotSupported);
}

} // namespace core
