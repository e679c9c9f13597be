// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What follows from the project: the pending changes, what they would cost and the SQL they come to on
// one kind of database, and the problems of the model. Computed in a worker a moment after each change; panels
// show the latest and are told by `updated`. Never changes anything. GUI thread only.

#include "ui/document.h"
#include "ui/task.h"

#include "core/mapping/fix.h"
#include "core/plan/plan.h"

#include <QTimer>

namespace ui {

struct Findings
{
    QList<core::Operation> operations;
    QList<core::Hazard> hazards;
    QString sql;
    std::optional<core::Error> error; // why there are none, e.g. several heads
    QList<core::Problem> problems;
    core::DialectKind dialect = core::DialectKind::Sqlite; // of hazards and sql
};

// Pure; any thread.
Findings findingsOf(const core::Project &project, core::DialectKind dialect);
// One revision's SQL on a database that holds nothing but its ancestors; an error's sentence else.
QString revisionSql(const core::Project &project,
                    const QString &revision,
                    core::Direction direction,
                    core::DialectKind dialect);

class Analysis : public QObject
{
    Q_OBJECT

public:
    explicit Analysis(Document &document, QObject *parent = nullptr);

    const Findings &findings() const { return m_findings; }
    bool isUpToDate() const { return !m_timer.isActive() && !m_task.isRunning(); }
    int destructiveCount() const;
    // The kind of database that SQL and hazards are of.
    core::DialectKind dialect() const { return m_dialect; }
    // The kind of the database that is chosen; stays until another kind is chosen by hand.
    void followDialect(core::DialectKind dialect);
    void chooseDialect(core::DialectKind dialect);

Q_SIGNALS:
    void updated();
    void dialectChanged();

private:
    void compute();

    Document &m_document;
    Task m_task;
    QTimer m_timer;
    Findings m_findings;
    core::DialectKind m_dialect = core::DialectKind::Sqlite;
    core::DialectKind m_followed = core::DialectKind::Sqlite;
};

} // namespace ui
