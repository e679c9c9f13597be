// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/planner.h"

namespace core {

Result<DialectPlan> planMariaDb(const Schema &,
                                const QList<Operation> &,
                                const QList<ForeignObject> &)
{
    return failure(ErrorCode::NotSupported);
}

} // namespace core
