// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project from a database that is there already, a file or a server's (core/interop/import.h), which
// is only read. Plain, for a worker thread.

#include "core/database/databaseurl.h"
#include "core/database/runner.h"
#include "core/project/project.h"

namespace ui {

struct ImportedProject
{
    core::Project project;
    QStringList notes;       // what could not be read
    bool needsStamp = false; // it holds no revision yet
};

core::Result<ImportedProject> readDatabaseProject(const core::DatabaseUrl &url,
                                                  const core::Monitor &monitor);

} // namespace ui
