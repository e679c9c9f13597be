// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Starts the designer, which stands beside this program, and does not wait for it.

#include "app/cli/trouble.h"

namespace cli {

// `project`: a project's file or folder; empty: the designer's start page.
Outcome<void> startDesigner(const QString &project);

} // namespace cli
