// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/inspect.h"

namespace core {

Result<Inspection> inspectPostgres(QSqlDatabase &)
{
    return failure(ErrorCode::NotSupported);
}

} // namespace core
