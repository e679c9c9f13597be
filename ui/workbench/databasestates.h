// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the project's databases stand: what each one's version table holds, read in a worker when a
// project is opened, after a run, and on request. What is remembered is only as fresh as that.

#include "ui/document.h"
#include "ui/task.h"

namespace ui {

struct DatabaseStanding
{
    core::DatabaseEntry entry;
    QStringList heads;   // empty: at the base
    bool exists = false; // a file that is not there yet is made by the first upgrade
    std::optional<core::Error> error;
    // Revisions between it and the heads of the history; none where that cannot be told.
    std::optional<int> pending;
    // Operations that would take it back to what its revision stands for; none: not asked.
    std::optional<QList<core::Operation>> drift;
};

enum class StandingDepth { Versions, Drift };

// Plain, for a worker.
DatabaseStanding standingOf(const core::DatabaseEntry &entry,
                            const core::History &history,
                            const QString &folder,
                            StandingDepth depth);

class DatabaseStates : public QObject
{
    Q_OBJECT

public:
    explicit DatabaseStates(Document &document, QObject *parent = nullptr);

    const QList<DatabaseStanding> &standings() const { return m_standings; }
    bool isBusy() const { return m_task.isRunning(); }
    void refresh(StandingDepth depth = StandingDepth::Versions);
    // Where relative SQLite files are looked for.
    QString folder() const;
    QList<const DatabaseStanding *> at(const QString &revision) const;

Q_SIGNALS:
    void updated();

private:
    Document &m_document;
    Task m_task;
    QList<DatabaseStanding> m_standings;
};

// "3 revisions behind", "up to date", "not created yet" …
QString standingText(const DatabaseStanding &standing);

} // namespace ui
