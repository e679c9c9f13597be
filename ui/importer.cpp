// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer.h"

#include "ui/passwords.h"

#include "core/database/runner.h"
#include "core/interop/import.h"
#include "core/interop/layoutprocess.h"

#include <QFileInfo>

namespace ui {

core::Result<ImportedProject> readDatabaseProject(const core::DatabaseUrl &url,
                                                  const core::Monitor &monitor)
{
    const auto connection = connectTo(url, {}, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    const auto state = core::readState(*connection, core::ReadDepth::WithSchema);
    if (!state)
        return core::Failure(state.error());
    const bool isFile = url.dialect == core::DialectKind::Sqlite;
    core::DatabaseEntry entry;
    entry.name = isFile ? QFileInfo(url.path).completeBaseName() : url.path;
    entry.url = core::toString(url);
    const auto project = core::projectOf(entry.name,
                                         entry,
                                         *state,
                                         core::graphvizForces(monitor.canceled));
    if (!project)
        return core::Failure(project.error());
    return ImportedProject{*project,
                           state->live ? state->live->notes : QStringList(),
                           !state->hasVersionTable};
}

} // namespace ui
