// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window's menu bar and tool bar, made of the one set of actions.

#include "ui/actions.h"
#include "ui/settings.h"

class QMainWindow;
class QMenu;
class QToolBar;

namespace ui {

// The menu of recent projects, which the window fills.
QMenu *buildMenus(QMainWindow &window, Actions &actions);
// `trailing` stands at its right end.
QToolBar *buildToolBar(QMainWindow &window, Actions &actions, QWidget *trailing);

} // namespace ui
