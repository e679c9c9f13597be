// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importer.h"

#include "core/database/runner.h"
#include "core/interop/import.h"

#include <QFileInfo>

namespace ui {

core::Result<ImportedProject> readSqliteProject(const QString &file)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    core::DatabaseUrl url;
    url.path = absolute;
    const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    const auto state = core::readState(*connection, core::ReadDepth::WithSchema);
    if (!state)
        return core::Failure(state.error());
    const QString name = QFileInfo(absolute).completeBaseName();
    core::DatabaseEntry entry;
    entry.name = name;
    entry.url = core::toString(url);
    const auto project = core::projectOf(name, entry, *state);
    if (!project)
        return core::Failure(project.error());
    return ImportedProject{*project,
                           state->live ? state->live->notes : QStringList(),
                           !state->hasVersionTable};
}

} // namespace ui
