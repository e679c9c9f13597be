// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `export models`: the model as a models.py, in one of SQLAlchemy's styles, or an existing one brought
// to the model.

#include "app/cli/session.h"

namespace cli {

struct ModelsChoice
{
    std::string style;   // flask, typed, classic
    std::string dialect; // empty: what the project's databases are
    std::string newFile; // --into: where new classes go
};

// The text; Usage for a style or dialect that there is none of.
Outcome<QString> modelsPy(const ModelsChoice &choice, const core::LoadedProject &loaded);

// --update: only what changed in the file is written anew; with `isDryRun` its changes are shown and
// nothing is written.
Outcome<Answer> updateModelsPy(const ModelsChoice &choice,
                               const QString &file,
                               bool isDryRun,
                               const core::LoadedProject &loaded,
                               Session &session);

} // namespace cli
