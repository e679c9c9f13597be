// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema as the command line names it: "model", a revision, or a database.

#include "app/cli/session.h"

namespace cli {

struct Side
{
    core::Schema schema;
    // Read from a database that is no revision of the project: some of its ids are nobody's.
    bool isLive = false;
    QList<core::ForeignObject> foreignObjects;
    std::shared_ptr<core::Connection> connection; // of a database

    std::optional<core::DialectKind> dialect() const
    {
        return connection ? std::optional(connection->dialect()) : std::nullopt;
    }
};

Outcome<Side> sideOf(Session &session, const core::LoadedProject &loaded, const QString &name);

} // namespace cli
