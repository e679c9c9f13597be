// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the upgrade dialog lets a worker do: plan a run and execute it. Plain functions of copied
// values; each opens its own connection. A file that is not there yet is planned as an empty database
// and made only by the run.

#include "core/database/runner.h"

namespace ui {

// Unwind: the way back of a run that was interrupted in the middle of a revision.
enum class RunKind { Upgrade, Downgrade, Stamp, Unwind };

struct RunRequest
{
    RunKind kind = RunKind::Upgrade;
    core::DatabaseUrl url;
    QString name; // in the project; may be empty
    core::History history;
    QString target; // Alembic's identifier
};

struct RunPreview
{
    core::Prepared prepared;
    QStringList targets; // what the version table will hold
    bool createsFile = false;
    // What there is to see of the plan; of a large one it takes a while.
    QList<core::Operation> operations;
    QList<core::Hazard> hazards;
    QList<core::Hazard> refused; // of these: to be allowed by name
    QString sql;
};

core::Result<RunPreview> previewRun(const RunRequest &request, core::Monitor &monitor);
core::Result<core::RunReport> executeRun(const RunRequest &request,
                                         const RunPreview &preview,
                                         core::Monitor &monitor);

} // namespace ui
