// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// `import migrations/`: the scripts of an Alembic or Flask-Migrate environment as revisions, of a new
// project or of the one that is there.

#include "app/cli/session.h"

namespace cli {

struct AlembicImport
{
    QString path;         // what core::isAlembicEnvironment accepts
    QString folder;       // of the project; empty: beside the environment
    QString name;         // of a new project; empty: its folder's
    QString effectsFrom;  // a database that tells what opaque scripts did; empty: none
    QString versionTable; // [schema.]name; empty: as env.py says
};

Outcome<Answer> importAlembic(const AlembicImport &import, Session &session);

} // namespace cli
