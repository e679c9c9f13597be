// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"

namespace core {

Result<Prepared> prepareUnwind(const Connection &connection, Monitor &monitor)
{
    const Result<DatabaseState> state = readState(connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    if (monitor.canceled)
        return failure(ErrorCode::Canceled, displayName(connection.url()));
    return failure(ErrorCode::NothingToDo, displayName(connection.url()));
}

} // namespace core
