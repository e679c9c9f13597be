// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The modules of the project's own that scripts import, as trees: for the constants and types in them.
// Never run; packages that are installed elsewhere are not looked for.

#include "core/interop/alembic/scripts.h"

namespace core {

// The scripts with the modules that each of them reaches. What cannot be read or parsed is left out.
// PythonNotFound, Canceled.
Result<QList<AlembicScript>> withModules(const AlembicEnvironment &environment,
                                         const QList<AlembicScript> &scripts,
                                         const Monitor &monitor);

} // namespace core
