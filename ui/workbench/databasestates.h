// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the project's databases stand: what each one's version table holds, read when a project is
// opened, after a run, and on request; each database by a task of its own, so that one that does not
// answer holds up nothing else. What is remembered is only as fresh as that.

#include "ui/document.h"
#include "ui/passwords.h"
#include "ui/task.h"

#include <map>

namespace ui {

struct DatabaseStanding
{
    core::DatabaseEntry entry;
    QStringList heads;      // empty: at the base
    bool isReading = false; // the rest is of the time before, if anything is known at all
    bool isKnown = false;
    bool exists = false; // a file that is not there yet is made by the first upgrade
    std::optional<core::Error> error;
    // Revisions between it and the heads of the history; none where that cannot be told.
    std::optional<int> pending;
    // Operations that would take it back to what its revision stands for; none: not asked.
    std::optional<QList<core::Operation>> drift;
    // A run that ended in the middle of a revision.
    std::optional<core::Interruption> interruption;
};

enum class StandingDepth { Versions, Drift };

// Plain, for a worker. `url`: of the entry, with the password.
DatabaseStanding standingOf(const core::DatabaseEntry &entry,
                            const core::Result<core::DatabaseUrl> &url,
                            const core::History &history,
                            StandingDepth depth);

class DatabaseStates : public QObject
{
    Q_OBJECT

public:
    DatabaseStates(Document &document, Passwords &passwords, QObject *parent = nullptr);

    const QList<DatabaseStanding> &standings() const { return m_standings; }
    const DatabaseStanding *standing(const QString &name) const;
    bool isBusy() const;
    void refresh(StandingDepth depth = StandingDepth::Versions);
    void refresh(const QString &name, StandingDepth depth = StandingDepth::Versions);
    // Where relative SQLite files are looked for.
    QString folder() const;
    QList<const DatabaseStanding *> at(const QString &revision) const;

Q_SIGNALS:
    void updated();

private:
    void adoptEntries();
    void refreshRefused();

    Document &m_document;
    Passwords &m_passwords;
    std::map<QString, std::unique_ptr<Task>> m_tasks; // by the database's name
    QList<DatabaseStanding> m_standings;
};

// "3 revisions behind", "up to date", "not created yet" …
QString standingText(const DatabaseStanding &standing);

} // namespace ui
