// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words of the window in the system's language, and English plurals everywhere.

class QApplication;

namespace ui {

void installTranslations(QApplication &application);

} // namespace ui
