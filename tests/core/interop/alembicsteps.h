// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The real Alembic as an oracle: a Python process that runs its commands on the databases and scripts
// that it is told (tests/oracle/alembic_steps.py), and a database of either kind to let both run on.

#include "core/database/runner.h"
#include "tests/support/servers.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

// Debian's own, which has the packages.
QString oraclePython();
// As SQLAlchemy takes it, with a driver that is installed.
QString oracleUrl(const core::DatabaseUrl &url);

class AlembicSteps
{
public:
    AlembicSteps();
    ~AlembicSteps();

    // "error" in the answer says what went wrong.
    QJsonObject operator()(const QJsonObject &order);

private:
    QProcess m_process;
};

// A database, empty at first, that is emptied as often as one likes.
class OracleDatabase
{
public:
    explicit OracleDatabase(core::DialectKind kind);

    core::DialectKind kind() const { return m_kind; }
    core::DatabaseUrl url() const;
    void clear();
    // Statements; the engine's message, or empty.
    QString run(const QStringList &statements);
    // Our own runner's way to the target; what went wrong, or empty.
    QString go(const core::History &history, const QString &target, core::Direction direction);
    core::Schema schema(); // as it is read
    // What the engine has that the schema does not say, as sentences; empty: the same.
    QString difference(const core::Schema &wanted);
    QStringList heads(); // of the version table, sorted
    qint64 count(const core::Table &table);

private:
    const core::Connection &connection();

    core::DialectKind m_kind;
    QTemporaryDir m_folder;
    int m_number = 0;
    std::unique_ptr<support::TemporaryDatabase> m_server;
    std::optional<core::Connection> m_connection;
};
