// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random models of all that people say in a models.py: classes on generated tables, mixins, abstract
// bases, joined and single-table inheritance, association tables, enums, rules for names with names that
// they give, comments that are hard to quote, what only one engine has. Made from one number; a model
// has no problem that would keep it from being mapped.

#include "core/model/model.h"
#include "tests/support/generators.h"

namespace support {

core::Model pythonModel(quint64 seed, Target target = Target::Any);

} // namespace support
