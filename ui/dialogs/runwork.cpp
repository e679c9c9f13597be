// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/runwork.h"

#include "ui/passwords.h"
#include "ui/workbench/plansql.h"

#include <QFileInfo>

namespace ui {

namespace {

core::Result<RunPreview> previewOfNewFile(const RunRequest &request)
{
    RunPreview preview;
    preview.createsFile = true;
    preview.prepared.state.live = core::Inspection();
    const auto targets = core::resolve(request.history, request.target);
    if (!targets)
        return core::Failure(targets.error());
    preview.targets = *targets;
    if (request.kind != RunKind::Upgrade)
        return preview;
    const auto prepared = core::prepareNew(request.url, request.history, request.target);
    if (!prepared)
        return core::Failure(prepared.error());
    preview.prepared = *prepared;
    // Nothing is there that could be lost, locked or broken.
    for (core::Step &step : preview.prepared.plan.steps)
        step.hazards.clear();
    return preview;
}

core::Result<core::Prepared> preparedFor(const core::Connection &connection,
                                         const RunRequest &request,
                                         core::Monitor &monitor)
{
    if (request.kind == RunKind::Unwind)
        return core::prepareUnwind(connection, monitor);
    const auto direction = request.kind == RunKind::Upgrade ? core::Direction::Upgrade
                                                            : core::Direction::Downgrade;
    return core::prepare(connection, request.history, request.target, direction, monitor);
}

core::Result<RunPreview> previewOfStamp(const core::Connection &connection,
                                        const RunRequest &request)
{
    const auto state = core::readState(connection, core::ReadDepth::VersionsOnly);
    if (!state)
        return core::Failure(state.error());
    const auto targets = core::resolve(request.history, request.target, state->heads);
    if (!targets)
        return core::Failure(targets.error());
    RunPreview preview;
    preview.prepared.state = *state;
    preview.targets = *targets;
    return preview;
}

core::Result<RunPreview> planned(const RunRequest &request, core::Monitor &monitor)
{
    const bool isFile = request.url.dialect == core::DialectKind::Sqlite;
    if (isFile && !QFileInfo::exists(request.url.path))
        return previewOfNewFile(request);
    const auto connection = connectTo(request.url, request.name, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    if (request.kind == RunKind::Stamp)
        return previewOfStamp(*connection, request);
    const auto prepared = preparedFor(*connection, request, monitor);
    if (!prepared)
        return core::Failure(prepared.error());
    RunPreview preview;
    preview.prepared = *prepared;
    preview.targets = prepared->plan.steps.isEmpty() ? prepared->state.heads
                                                     : prepared->plan.steps.last().toHeads;
    return preview;
}

} // namespace

core::Result<RunPreview> previewRun(const RunRequest &request, core::Monitor &monitor)
{
    auto preview = planned(request, monitor);
    if (!preview)
        return preview;
    const core::Plan &plan = preview->prepared.plan;
    for (const core::Step &step : plan.steps)
        preview->operations += step.operations;
    preview->hazards = core::hazards(plan);
    preview->refused = core::refused(plan, {});
    preview->sql = planSql(plan);
    return preview;
}

core::Result<core::RunReport> executeRun(const RunRequest &request,
                                         const RunPreview &preview,
                                         core::Monitor &monitor)
{
    const auto mode = preview.createsFile ? core::OpenMode::Create : core::OpenMode::ReadWrite;
    const auto connection = connectTo(request.url, request.name, mode);
    if (!connection)
        return core::Failure(connection.error());
    if (request.kind == RunKind::Stamp)
        return core::stamp(*connection, preview.targets, monitor);
    return core::run(*connection, preview.prepared.plan, core::RunOptions(), monitor);
}

} // namespace ui
