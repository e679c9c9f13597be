// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `export models`: the model as a models.py, in one of SQLAlchemy's styles.

#include "app/cli/session.h"

namespace cli {

struct ModelsChoice
{
    std::string style;   // flask, typed, classic
    std::string dialect; // empty: what the project's databases are
};

// The text; Usage for a style or dialect that there is none of.
Outcome<QString> modelsPy(const ModelsChoice &choice, const core::LoadedProject &loaded);

} // namespace cli
