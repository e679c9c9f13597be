// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A database on each of the three engines, brought to a schema as the program does it and compared, for
// tests of one model on all of them.

#include "core/database/connection.h"
#include "core/migration/history.h"
#include "tests/support/servers.h"

#include <QTemporaryDir>

#include <array>
#include <memory>
#include <optional>

inline constexpr std::array kinds{core::DialectKind::Sqlite,
                                  core::DialectKind::PostgreSql,
                                  core::DialectKind::MariaDb};

QString nameOf(core::DialectKind kind);

// A database on one of the engines, empty at first.
class Engine
{
public:
    explicit Engine(core::DialectKind kind);

    const core::Connection &connection() const { return *m_connection; }
    const core::Dialect &dialect() const { return core::dialectFor(m_kind); }
    core::DatabaseUrl url() const;
    core::Schema schema() const;
    // Runs a script of others'; what went wrong, or empty.
    QString load(const QByteArray &script) const;
    // Brings the database to the target; what went wrong, or empty.
    QString go(const core::History &history, const QString &target, core::Direction direction) const;
    // To go there, before anything ran: why; empty: it has not refused.
    const QString &refusal() const { return m_refusal; }
    // What the engine has that the schema does not say, in words.
    QString difference(const core::Schema &wanted) const;
    void clear(); // as new

private:
    QString message(const core::Error &error) const;
    void open();

    core::DialectKind m_kind;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::TemporaryDatabase> m_server;
    std::optional<core::Connection> m_connection;
    mutable QString m_refusal;
};

// One revision that makes all of the schema.
core::History historyOf(const core::Schema &schema);
// What diff() finds between two live databases, in words.
QString between(const Engine &from, const Engine &to);
// The same among all of them; the first that is found.
QString amongAll(const QList<const Engine *> &engines);
