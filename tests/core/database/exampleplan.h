// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A plan of two revisions written by hand, so that the runner is tested without the planner: "r1"
// adds a column and an index to table a, "r2" rebuilds it with a check.

#include "core/database/runner.h"

namespace example {

using core::StatementKind;

inline core::Statement statement(const QString &sql, StatementKind kind = StatementKind::Ddl)
{
    core::Statement result;
    result.sql = sql;
    result.kind = kind;
    return result;
}

inline core::Statement check(const QString &sql, const QString &subject)
{
    core::Statement result = statement(sql, StatementKind::Check);
    result.subject = subject;
    return result;
}

inline core::Statement userSql(const QString &sql)
{
    core::Statement result = statement(sql, StatementKind::Data);
    result.note = core::StatementNote::UserSql;
    return result;
}

// The statements between the settings and the version's, as one transaction.
inline core::Step step(const QString &revision,
                       const QStringList &fromHeads,
                       const QList<core::Statement> &inside)
{
    core::Step result;
    result.revision = revision;
    result.fromHeads = fromHeads;
    result.toHeads = {revision};
    core::Statement off = statement(QStringLiteral("PRAGMA foreign_keys = OFF"),
                                    StatementKind::Setting);
    off.note = core::StatementNote::ForeignKeysOff;
    core::Statement back = statement(QStringLiteral("PRAGMA foreign_keys = ON"),
                                     StatementKind::Setting);
    back.note = core::StatementNote::ForeignKeysBack;
    back.restores = true;
    result.statements = {off, statement(QStringLiteral("BEGIN IMMEDIATE"), StatementKind::Begin)};
    if (fromHeads.isEmpty())
        result.statements.append(
            statement(QStringLiteral(
                          "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                          "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"),
                      StatementKind::Version));
    result.statements += inside;
    const QString version
        = fromHeads.isEmpty()
              ? QStringLiteral("INSERT INTO alembic_version (version_num) VALUES ('%1')")
                    .arg(revision)
              : QStringLiteral(
                    "UPDATE alembic_version SET version_num = '%1' WHERE version_num = '%2'")
                    .arg(revision, fromHeads.first());
    result.statements += {statement(version, StatementKind::Version),
                          statement(QStringLiteral("COMMIT"), StatementKind::Commit),
                          back};
    return result;
}

inline core::Plan plan()
{
    core::Plan result;
    result.steps
        = {step(QStringLiteral("r1"),
                {},
                {statement(QStringLiteral("ALTER TABLE a ADD COLUMN note TEXT")),
                 statement(QStringLiteral("UPDATE a SET note = 'n' || x"), StatementKind::Data),
                 statement(QStringLiteral("CREATE INDEX i ON a (note)"))}),
           step(QStringLiteral("r2"),
                {QStringLiteral("r1")},
                {statement(QStringLiteral(
                     "CREATE TABLE tmp (id INTEGER PRIMARY KEY, x INT CHECK (x >= 0), note TEXT)")),
                 statement(QStringLiteral("INSERT INTO tmp SELECT id, x, note FROM a"),
                           StatementKind::Data),
                 check(QStringLiteral("SELECT (SELECT count(*) FROM tmp) = (SELECT count(*) FROM a)"),
                       QStringLiteral("a")),
                 statement(QStringLiteral("DROP TABLE a")),
                 statement(QStringLiteral("ALTER TABLE tmp RENAME TO a")),
                 statement(QStringLiteral("CREATE INDEX i ON a (note)"))})};
    return result;
}

// Table a with `rows` rows.
inline QByteArray script(int rows)
{
    return QByteArray("CREATE TABLE a (id INTEGER PRIMARY KEY, x INT);"
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ")
           + QByteArray::number(rows) + ") INSERT INTO a SELECT i, i * 2 FROM n;";
}

} // namespace example
