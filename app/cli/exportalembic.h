// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `export alembic`: revisions as scripts in an Alembic or Flask-Migrate environment, and the setting that
// mirrors every new one there.

#include "app/cli/session.h"

namespace CLI {
class App;
}

namespace cli {

struct AlembicOptions
{
    std::vector<std::string> revisions;
    std::string mirror; // "on", "off" or neither
    std::string models;
    std::string dialect; // one or several; empty: those of the project's databases
    bool flask = false;
    bool force = false;
};

void addAlembicOptions(CLI::App &command, AlembicOptions &options);
// `folder`: empty: the mirror's, or the usual one.
Outcome<Answer> exportAlembic(const AlembicOptions &options,
                              const QString &folder,
                              Session &session);

} // namespace cli
