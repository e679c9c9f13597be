// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspect.h"

namespace core {

Result<Inspection> inspectMariaDb(QSqlDatabase &)
{
    return failure(ErrorCode::NotSupported);
}

} // namespace core
