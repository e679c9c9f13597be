// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A database on a real MariaDB server for tests of the dialect, with the smallest possible runner: it
// executes a dialect's plan as the real one does, statement by statement.

#include "core/database/connection.h"
#include "tests/support/servers.h"

#include <optional>

class MariaDbFixture
{
public:
    MariaDbFixture();

    // The engine's message with the statement; empty on success.
    QString execute(const QString &sql);
    QString create(const core::Schema &schema);
    // Rows by "|", columns by ",": "1,a|2,b". NULL is "null".
    QString rows(const QString &sql);
    core::Inspection inspect();
    QString run(const core::DialectPlan &plan);
    // Plans from → to and runs it; what went wrong, or empty. The plan is kept.
    QString change(const core::Schema &from, const core::Schema &to);
    const core::DialectPlan &lastPlan() const { return m_plan; }
    // The first difference between the schema and the database, expressions as the server has them.
    QString difference(const core::Schema &wanted);
    void clear();

private:
    support::TemporaryDatabase m_database;
    std::optional<core::Connection> m_connection;
    core::DialectPlan m_plan;
};

const core::Dialect &mariaDb();
QString sqlOf(const core::DialectPlan &plan);
// What the script makes, with the ids of `from` after the renames "old>new" and "table.old>new".
core::Schema mariaDbTarget(const core::Schema &from,
                           const QStringList &renames,
                           const QStringList &script);
