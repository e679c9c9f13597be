// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project's databases as the person manages them: added, changed, renamed, forgotten. Pure
// functions from project to project, so that each is one undo step. `folder`: where the relative
// SQLite files of the project are looked for.

#include "core/database/databaseurl.h"
#include "core/project/project.h"

namespace ui {

// The entry of that name, or null.
const core::DatabaseEntry *entryNamed(const core::Project &project, const QString &name);
// The entry that leads to this database, or null.
const core::DatabaseEntry *entryOf(const core::Project &project,
                                   const core::DatabaseUrl &url,
                                   const QString &folder);
QString freeDatabaseName(const core::Project &project, const QString &wish);

// With the entry in the place of the one called `name`; at the end if `name` is empty. DuplicateName,
// InvalidName, UnknownElement.
core::Result<core::Project> withEntry(const core::Project &project,
                                      const QString &name,
                                      const core::DatabaseEntry &entry);
core::Project withoutEntry(const core::Project &project, const QString &name);
// With this database under a name that is free; as it is, if it has it. A file is kept relative to the
// project's folder where it lies in it.
core::Project withDatabase(const core::Project &project,
                           const core::DatabaseUrl &url,
                           const QString &folder);

// What the project keeps of an URL: no password, and a file relative to the folder.
QString storedUrl(const core::DatabaseUrl &url, const QString &folder);

// The kind of the entry called `name`, else of the first, else SQLite.
core::DialectKind dialectOfEntry(const core::Project &project, const QString &name);
// Of all databases; SQLite where there are none.
QList<core::DialectKind> dialectsOf(const core::Project &project);

} // namespace ui
