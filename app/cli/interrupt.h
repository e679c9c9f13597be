// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ctrl+C and SIGTERM as a clean cancel: the handler only sets the flag that the runner watches.

#include <atomic>

namespace cli {

// From now on a signal sets `canceled`, which must live until the program ends.
void cancelOnSignals(std::atomic<bool> &canceled);

} // namespace cli
