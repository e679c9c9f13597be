// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The diagram for screen readers: its classes are its children, with their names, how many columns
// they have, their places and whether they are selected. GUI thread only.

namespace ui {

// Once for the program, before the first diagram is asked for.
void installDiagramAccess();

} // namespace ui
