// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every dialog about a database works with; all of it outlives the dialog.

#include "ui/document.h"
#include "ui/passwords.h"
#include "ui/settings.h"

namespace ui {

struct DatabaseContext
{
    Document &document;
    Settings &settings;
    Passwords &passwords;
};

} // namespace ui
