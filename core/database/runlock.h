// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps two runs off one database: a lock file beside it, held by one process at a time, given back
// by the end of the scope, and taken over when its process no longer lives.

#include "core/database/runner.h"

#include <QLockFile>

namespace core {

class RunLock
{
public:
    // Waits up to `timeoutMilliseconds`. RunnerBusy (detail: who holds it), DatabaseReadOnly or
    // DiskFull (the lock file cannot be made), Canceled.
    static Result<RunLock> acquire(const DatabaseUrl &url,
                                   int timeoutMilliseconds,
                                   const Monitor &monitor);

private:
    RunLock() = default;

    std::unique_ptr<QLockFile> m_file; // null for a database in memory
};

} // namespace core
