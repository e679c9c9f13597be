// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A project from an SQLite file that is there already (core/interop/import.h), which is only read.
// Plain, for a worker thread.

#include "core/project/project.h"

namespace ui {

struct ImportedProject
{
    core::Project project;
    QStringList notes;       // what could not be read
    bool needsStamp = false; // it holds no revision yet
};

core::Result<ImportedProject> readSqliteProject(const QString &file);

} // namespace ui
