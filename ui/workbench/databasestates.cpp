// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/databasestates.h"

#include "core/database/compare.h"
#include "core/text/sentences.h"

#include <QFileInfo>

namespace ui {

namespace {

void readDrift(const core::Connection &connection,
               const core::History &history,
               DatabaseStanding &standing)
{
    const auto state = core::readState(connection, core::ReadDepth::WithSchema);
    const auto reference = core::schemaAt(history, standing.heads);
    if (!state) {
        standing.error = state.error();
    } else if (!reference) {
        standing.error = reference.error();
    } else if (const auto comparison = core::compare(connection, *reference, state->live->schema)) {
        standing.drift = core::drift(*comparison);
    } else {
        standing.error = comparison.error();
    }
}

} // namespace

DatabaseStanding standingOf(const core::DatabaseEntry &entry,
                            const core::History &history,
                            const QString &folder,
                            StandingDepth depth)
{
    DatabaseStanding standing{.entry = entry, .heads = {}, .error = {}, .pending = {}, .drift = {}};
    const auto url = core::parseDatabaseUrl(entry.url, folder);
    if (!url) {
        standing.error = url.error();
        return standing;
    }
    standing.exists = QFileInfo::exists(url->path);
    if (!standing.exists) {
        standing.pending = int(history.revisions.size());
        return standing;
    }
    const auto connection = core::Connection::open(*url, core::OpenMode::ReadOnly);
    if (!connection) {
        standing.error = connection.error();
        return standing;
    }
    const auto state = core::readState(*connection, core::ReadDepth::VersionsOnly);
    if (!state) {
        standing.error = state.error();
        return standing;
    }
    standing.heads = state->heads;
    const auto path = core::upgradePath(history, state->heads, core::heads(history));
    if (path)
        standing.pending = int(path->revisions.size());
    else
        standing.error = path.error();
    if (depth == StandingDepth::Drift)
        readDrift(*connection, history, standing);
    return standing;
}

DatabaseStates::DatabaseStates(Document &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.all || delta.history || delta.databases)
            refresh();
    });
}

QString DatabaseStates::folder() const
{
    return m_document.file().isEmpty() ? QString() : QFileInfo(m_document.file()).absolutePath();
}

void DatabaseStates::refresh(StandingDepth depth)
{
    const auto work = [databases = m_document.project().databases,
                       history = m_document.project().history,
                       folder = folder(),
                       depth](core::Monitor &) {
        QList<DatabaseStanding> standings;
        for (const core::DatabaseEntry &entry : databases)
            standings.append(standingOf(entry, history, folder, depth));
        return standings;
    };
    m_task.start(work, [this](const QList<DatabaseStanding> &standings) {
        m_standings = standings;
        Q_EMIT updated();
    });
}

QList<const DatabaseStanding *> DatabaseStates::at(const QString &revision) const
{
    QList<const DatabaseStanding *> found;
    for (const DatabaseStanding &standing : m_standings) {
        if (standing.heads.contains(revision))
            found.append(&standing);
    }
    return found;
}

QString standingText(const DatabaseStanding &standing)
{
    if (standing.error)
        return core::sentence(*standing.error);
    if (!standing.exists)
        return DatabaseStates::tr("Not there yet: the first upgrade makes it");
    if (standing.drift && !standing.drift->isEmpty())
        return DatabaseStates::tr("%n difference(s) from its revision",
                                  nullptr,
                                  int(standing.drift->size()));
    if (standing.pending.value_or(0) > 0)
        return DatabaseStates::tr("%n revision(s) behind", nullptr, *standing.pending);
    return standing.drift ? DatabaseStates::tr("At head, as its revision says")
                          : DatabaseStates::tr("At head");
}

} // namespace ui
