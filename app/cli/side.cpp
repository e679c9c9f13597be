// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/side.h"

#include "core/database/compare.h"
#include "core/mapping/mapping.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

bool isDatabase(const core::Project &project, const QString &name)
{
    const auto has = [&name](const core::DatabaseEntry &entry) { return entry.name == name; };
    return name.contains("://"_L1) || QFileInfo::exists(name)
           || std::any_of(project.databases.begin(), project.databases.end(), has);
}

// Where the database is at a revision of the project its elements are known by that revision's ids, so
// that a rename since then is seen as one.
Outcome<Side> databaseSide(Session &session, const core::LoadedProject &loaded, const QString &name)
{
    auto opened = connectTo(session, loaded, name, core::OpenMode::ReadOnly);
    if (!opened)
        return Unable(opened.error());
    const auto connection = std::make_shared<core::Connection>(*std::move(opened));
    const auto state = core::readState(*connection, core::ReadDepth::WithSchema);
    if (!state)
        return core::Failure(state.error());
    Side side{state->live->schema, true, state->live->foreignObjects, connection};
    const auto reference = core::schemaAt(loaded.project.history, state->heads);
    if (reference && !state->heads.isEmpty()) {
        const auto comparison = core::compare(*connection, *reference, side.schema);
        if (!comparison)
            return core::Failure(comparison.error());
        side.isLive = !core::drift(*comparison).isEmpty();
        side.schema = core::adopted(core::dialectFor(connection->dialect()),
                                    *reference,
                                    side.schema,
                                    *comparison);
    }
    return side;
}

} // namespace

Outcome<Side> sideOf(Session &session, const core::LoadedProject &loaded, const QString &name)
{
    if (name == "model"_L1)
        return Side{core::mapModel(loaded.project.model), false, {}, {}};
    if (isDatabase(loaded.project, name))
        return databaseSide(session, loaded, name);
    const auto ids = core::resolve(loaded.project.history, name);
    if (!ids)
        return core::Failure(ids.error());
    const auto schema = core::schemaAt(loaded.project.history, *ids);
    if (!schema)
        return core::Failure(schema.error());
    return Side{*schema, false, {}, {}};
}

} // namespace cli
