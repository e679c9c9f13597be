// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A database that somebody else made, as a project: its tables as classes, a first diagram, and one
// revision that stands for what is there. Nothing is written, to the database least of all.

#include "core/interop/layout.h"
#include "core/plan/plan.h"

namespace core {

// `state` with its live schema. The revision takes the id that the version table holds, so that a
// database of Alembic's goes on from where it is; else a new one.
Result<Project> projectOf(const QString &name,
                          const DatabaseEntry &database,
                          const DatabaseState &state,
                          const Forces &forces = {});
// A diagram of the whole model: laid out by the forces, or plainly where there are none or they fail.
Diagram firstDiagram(const Model &model, const QString &name, const Forces &forces);

} // namespace core
