// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Errors of databases for narrow places.

#include "core/base/error.h"

namespace ui {

// The whole sentence, with the database called as the person calls it (empty: as the error does), and
// the engine's lines joined.
QString errorText(core::Error error, const QString &database = {});
// A few words for a list: "Not reachable".
QString shortErrorText(const core::Error &error);

} // namespace ui
