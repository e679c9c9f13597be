// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// After the connection was lost in a run: finds out, on a new one, where the database stands. Waits
// until the server has ended what was running (the lock of the run tells that), or it gives up.

#include "core/database/runner.h"

namespace core {

// ConnectionLost, RunnerBusy: it could not be found out in time. Canceled.
Result<DatabaseState> stateAfterLoss(const DatabaseUrl &url,
                                     const RunOptions &options,
                                     const Monitor &monitor);

} // namespace core
