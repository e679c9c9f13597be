// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real SQLite database for tests of the dialect, with the smallest possible runner: it executes a
// dialect's plan as the real one does, statement by statement.

#include "core/dialect/dialect.h"

#include <QSqlDatabase>

class SqliteFixture
{
public:
    explicit SqliteFixture(const QString &file = QStringLiteral(":memory:"));
    ~SqliteFixture();
    Q_DISABLE_COPY_MOVE(SqliteFixture)

    // The engine's message with the statement; empty on success.
    QString execute(const QString &sql);
    QString executeScript(const QString &script);
    // Rows by "|", columns by ",": "1,a|2,b". NULL is "null".
    QString rows(const QString &sql);
    core::Inspection inspect();

    // Before, BEGIN IMMEDIATE, the statements, COMMIT, after; rolled back on a failure.
    QString run(const core::DialectPlan &plan);

    // Every table's rows with their types, columns by name, in the order of the rowid where there
    // is one: equal before and after if nothing was lost.
    QString contents();

private:
    QString runStatement(const core::Statement &statement);
    QStringList list(const QString &sql);

    QString m_connection;
    QSqlDatabase m_database;
    QMap<QString, QStringList> m_baselines;
};

const core::Dialect &sqlite();
// In SQLite's terms, with the ids of `reference`, in the order of ids.
core::Schema comparable(const core::Schema &schema, const core::Schema &reference);
// The first difference in words; empty if there is none.
QString difference(const core::Schema &wanted, const core::Schema &live);
// The tables "old>new" and columns "table.old>new" renamed, in this order; ids stay.
core::Schema renamed(core::Schema schema, const QStringList &renames);
// What the script makes, with the ids of `from` after the renames.
core::Schema target(const core::Schema &from, const QStringList &renames, const QString &script);
