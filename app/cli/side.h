// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as the command line names it: "model", a revision, or a database.

#include "app/cli/session.h"

namespace cli {

struct Side
{
    core::Schema schema;
    bool isLive = false; // read from a database: its ids are not the project's
    QList<core::ForeignObject> foreignObjects;
    std::optional<core::DialectKind> dialect; // of a database
};

Outcome<Side> sideOf(const core::LoadedProject &loaded, const QString &name);

} // namespace cli
