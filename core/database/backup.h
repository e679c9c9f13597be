// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A copy of a SQLite database made by SQLite itself, page by page, through a connection of its own:
// the run may hold the database's write lock meanwhile, so that nothing changes between copy and run.
// The copy has the permissions of the original, and is on the disk when this returns.

#include "core/database/runner.h"

namespace core {

// The place of the copy, beside the database; empty for a database in memory. BackupFailed, DiskFull,
// Canceled: nothing is left behind. `progress` is passed on with the pages filled in.
Result<QString> backup(const DatabaseUrl &url, const Progress &progress, const Monitor &monitor);

} // namespace core
