// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shape of the window's widgets (flat tabs, quiet headers, round fields) in the theme's colours.
// What the palette alone can say is said by the palette.

#include <QString>

namespace ui {

struct Colours;

QString styleSheet(const Colours &colours);

} // namespace ui
