// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The designer, which stands beside this program: where it is, and starting it without waiting for it.

#include "app/cli/trouble.h"

namespace cli {

// Failed where it is not installed.
Outcome<QString> designerProgram();
// `project`: a project's file or folder; empty: the designer's start page.
Outcome<void> startDesigner(const QString &project);

} // namespace cli
