// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The example's database on a server, put again and again to where a migration of three revisions
// starts, up or down; and what must be true of it at each revision, whatever happened on the way. What
// must be true fails the running test.

#include "tests/core/database/examplehistory.h"

// "error|subject|detail|place"; empty: none.
QString described(const std::optional<core::Error> &error);
std::optional<core::Error> errorOf(const core::Result<core::RunReport> &report);

class FaultBench
{
public:
    // An empty database, which it migrates up once to know what to expect.
    explicit FaultBench(const core::DatabaseUrl &url);

    core::DialectKind kind() const { return m_url.dialect; }
    const core::DatabaseUrl &url() const { return m_url; }
    core::Connection opened() const; // a new one
    core::Connection &own();         // the bench's
    void forget() { m_own.reset(); } // its server is gone

    void fresh(core::Direction way);
    core::Plan planned(const core::Connection &connection, core::Direction way) const;
    // The numbers of the plan's statements (through all steps) at which a fault makes a difference: all,
    // but of a step that PostgreSQL takes back as a whole only some.
    QList<int> places(const core::Plan &plan) const;
    bool isInterrupted();
    bool isAlone(); // waits: a server notices after the statement that its client is dead

    void isWhole();                      // as the version table says
    void completes(core::Direction way); // from wherever it stands
    void unwinds();
    // What SQL of the user's own did before an unwinding is the user's to take back: its hazards say so.
    void takesBackUserSql(const core::Plan &unwinding);
    // What is whole must be so; what is not can be resumed, or unwound first.
    void checkAfterFault(core::Direction way, bool isUnwound);

private:
    void execute(const QStringList &statements);
    void clear();
    QStringList rows(const QString &query);
    QStringList facts(); // of the rows and the schema
    QStringList descriptions();

    core::DatabaseUrl m_url;
    core::History m_history;
    std::optional<core::Connection> m_own;
    QStringList m_first, m_last;            // statements that lead to either end, with rows
    QHash<QString, QStringList> m_expected; // facts by head
};
