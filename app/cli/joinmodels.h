// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `import models.py .`: what a project's models.py says newly, into the model that is there. What the
// model changed itself stays; what both changed is left to a person.

#include "app/cli/session.h"
#include "core/interop/importfile.h"

namespace cli {

struct ModelsJoin
{
    core::TextImport import;
    bool isDryRun = false;
    bool takesAll = false; // the file is right wherever both changed something
};

Outcome<Answer> joinModels(const ModelsJoin &join,
                           const core::LoadedProject &loaded,
                           Session &session);

} // namespace cli
