// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// High contrast, on top of the light or the dark theme: black on white or white on black, every line
// and icon at 7:1 at least. Live, like the themes themselves (ui/theme.h). GUI thread only.

#include <QColor>

class QApplication;

namespace ui {

struct Colours;

const Colours &lightContrastColours();
const Colours &darkContrastColours();
bool isHighContrast();
void setHighContrast(QApplication &application, bool on);
// What cannot be used is paler than the rest, also where nothing else is pale.
QColor disabledText(const Colours &colours);

} // namespace ui
