// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/databasestates.h"

#include "ui/errortext.h"

#include "core/database/compare.h"

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
                            const core::Result<core::DatabaseUrl> &url,
                            const core::History &history,
                            StandingDepth depth)
{
    DatabaseStanding standing;
    standing.entry = entry;
    standing.isKnown = true;
    if (!url) {
        standing.error = url.error();
        return standing;
    }
    standing.exists = url->dialect != core::DialectKind::Sqlite || QFileInfo::exists(url->path);
    if (!standing.exists) {
        standing.pending = int(history.revisions.size());
        return standing;
    }
    const auto connection = connectTo(*url, entry.name, core::OpenMode::ReadOnly);
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
    standing.interruption = state->interruption;
    const auto path = core::upgradePath(history, state->heads, core::heads(history));
    if (path)
        standing.pending = int(path->revisions.size());
    else
        standing.error = path.error();
    if (depth == StandingDepth::Drift)
        readDrift(*connection, history, standing);
    return standing;
}

DatabaseStates::DatabaseStates(Document &document, Passwords &passwords, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_passwords(passwords)
{
    connect(&document, &Document::changed, this, [this](const Delta &delta) {
        if (delta.all || delta.history || delta.databases)
            refresh();
    });
    connect(&passwords, &Passwords::remembered, this, &DatabaseStates::refreshRefused);
}

QString DatabaseStates::folder() const
{
    return m_document.file().isEmpty() ? QString() : QFileInfo(m_document.file()).absolutePath();
}

const DatabaseStanding *DatabaseStates::standing(const QString &name) const
{
    const auto found = std::find_if(m_standings.cbegin(),
                                    m_standings.cend(),
                                    [&](const DatabaseStanding &s) { return s.entry.name == name; });
    return found == m_standings.cend() ? nullptr : &*found;
}

bool DatabaseStates::isBusy() const
{
    return std::any_of(m_tasks.cbegin(), m_tasks.cend(), [](const auto &task) {
        return task.second->isRunning();
    });
}

// What is known of the databases that the project has; nothing of new or changed ones.
void DatabaseStates::adoptEntries()
{
    QList<DatabaseStanding> standings;
    for (const core::DatabaseEntry &entry : m_document.project().databases) {
        const DatabaseStanding *known = standing(entry.name);
        const bool isSame = known && known->entry.url == entry.url;
        standings.append(isSame ? *known : DatabaseStanding());
        standings.last().entry = entry;
    }
    m_standings = standings;
    std::erase_if(m_tasks, [this](const auto &task) { return !standing(task.first); });
}

void DatabaseStates::refresh(StandingDepth depth)
{
    adoptEntries();
    for (const core::DatabaseEntry &entry : m_document.project().databases)
        refresh(entry.name, depth);
    Q_EMIT updated();
}

void DatabaseStates::refreshRefused()
{
    for (const DatabaseStanding &standing : QList(m_standings)) {
        if (standing.error && isAboutPassword(*standing.error))
            refresh(standing.entry.name);
    }
}

void DatabaseStates::refresh(const QString &name, StandingDepth depth)
{
    const auto place = [this, name] {
        return std::find_if(m_standings.begin(), m_standings.end(), [&](const DatabaseStanding &s) {
            return s.entry.name == name;
        });
    };
    if (place() == m_standings.end())
        return;
    place()->isReading = true;
    std::unique_ptr<Task> &task = m_tasks[name];
    if (!task)
        task = std::make_unique<Task>(nullptr, Task::Kind::Waits);
    const core::DatabaseEntry entry = place()->entry;
    const auto work =
        [entry,
         url = m_passwords.filled(core::databaseUrl(m_document.project(), entry.url, folder())),
         history = m_document.project().history,
         depth](core::Monitor &) { return standingOf(entry, url, history, depth); };
    task->start(work, [this, place](const DatabaseStanding &standing) {
        if (const auto found = place(); found != m_standings.end())
            *found = standing;
        Q_EMIT updated();
    });
    Q_EMIT updated();
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
    if (!standing.isKnown)
        return DatabaseStates::tr("Being asked…");
    if (standing.error)
        return shortErrorText(*standing.error);
    if (standing.interruption)
        return DatabaseStates::tr("Stopped at statement %1 of %2 of revision %3")
            .arg(standing.interruption->done + 1)
            .arg(standing.interruption->step.statements.size())
            .arg(standing.interruption->step.revision);
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
