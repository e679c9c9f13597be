// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random models and projects for property tests: classes with mixins, bases and associations, notes
// and colours, a history of revisions. Names hold what a file format may stumble over: quotes, line
// ends, other scripts, lone surrogates. Made from one number, the seed, so that a failure can be had
// again; nothing is shrunk.

#include "core/project/project.h"

#include <rapidcheck.h>

#include <random>

namespace support {

enum class Wholeness {
    Whole, // references exist; what edits keep
    Broken // any id anywhere: cycles, dangling references, twice the same
};

core::Model randomModel(quint64 seed, Wholeness wholeness = Wholeness::Whole);
core::Project randomProject(quint64 seed);

// Any seed: `const auto seed = *support::seeds();`
rc::Gen<quint64> seeds();

} // namespace support
