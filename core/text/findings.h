// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words for what was not understood in Python sources, and notes of it on the diagram, each beside its
// class: so nothing of it is lost once the window with the list is closed.

#include "core/interop/sqlalchemy/models.h"
#include "core/project/project.h"

namespace core {

QString toWord(FindingReason reason);     // "unknown-type": the stable code, in JSON
QString sentence(const Finding &finding); // without its place
QString placeOf(const Finding &finding);  // "models.py:12"

// Onto the first diagram. One note a class, one for all that is no class's; none where there is nothing.
Project withFindings(const Project &project, const QList<Finding> &findings);

} // namespace core
