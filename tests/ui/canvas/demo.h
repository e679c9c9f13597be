// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A small shop that has everything a diagram can show: foreign keys of every kind, a reference to
// itself, an association, a mixin, an enum, long names, nullable columns; and a large model of many
// classes for what must be quick.

#include "core/project/project.h"

core::Project demoProject();
core::Project largeProject(int classes);
