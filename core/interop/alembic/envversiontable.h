// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where an environment keeps its databases' revisions, as its own code says it: version_table and
// version_table_schema, of Alembic's configure() in env.py or of Flask-Migrate's Migrate() in the
// application. Literals, constants of the file, and options of the settings; nothing is run.

#include "core/interop/python/process.h"
#include "core/plan/versionname.h"

#include <QMap>

namespace core {

// Of the calls of `function` in the module; nothing: none of them says it.
std::optional<VersionTable> versionTableIn(const PyNode &module,
                                           const QString &function,
                                           const QMap<QString, QString> &settings);

// Of Migrate(…) and init_app(…) in the application's files below `root`. PythonNotFound, Canceled.
Result<VersionTable> applicationVersionTable(const QString &root, const Monitor &monitor);

} // namespace core
