// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/versionstatements.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Statement versionStatement(const QString &sql)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Version;
    statement.tables = {u"alembic_version"_s};
    statement.note = StatementNote::VersionTable;
    return statement;
}

QString versionSql(const VersionChange &change)
{
    const QString from = quotedString(change.from);
    const QString to = quotedString(change.to);
    if (change.from.isEmpty())
        return u"INSERT INTO alembic_version (version_num) VALUES (%1)"_s.arg(to);
    if (change.to.isEmpty())
        return u"DELETE FROM alembic_version WHERE alembic_version.version_num = %1"_s.arg(from);
    return u"UPDATE alembic_version SET version_num=%1 WHERE alembic_version.version_num = %2"_s
        .arg(to, from);
}

} // namespace

Statement beginStatement(DialectKind dialect)
{
    Statement statement;
    // SQLite: the write lock at once, or two runners could both read and then wait for each other.
    statement.sql = dialect == DialectKind::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
    statement.kind = StatementKind::Begin;
    return statement;
}

Statement commitStatement()
{
    Statement statement;
    statement.sql = u"COMMIT"_s;
    statement.kind = StatementKind::Commit;
    return statement;
}

QList<Statement> inTransactions(const QList<Statement> &statements, DialectKind dialect)
{
    QList<Statement> result;
    bool isInside = false;
    for (const Statement &statement : statements) {
        if (statement.transactional != isInside)
            result.append(isInside ? commitStatement() : beginStatement(dialect));
        isInside = statement.transactional;
        result.append(statement);
    }
    if (isInside)
        result.append(commitStatement());
    return result;
}

Statement createVersionTable(DialectKind dialect)
{
    Statement statement = versionStatement(
        u"CREATE TABLE alembic_version (\n"
        "\tversion_num VARCHAR(32) NOT NULL, \n"
        "\tCONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n"
        ")"_s);
    statement.transactional = dialect != DialectKind::MariaDb;
    return statement;
}

QList<Statement> versionStatements(const QList<VersionChange> &changes)
{
    QList<Statement> statements;
    for (const VersionChange &change : changes)
        statements.append(versionStatement(versionSql(change)));
    return statements;
}

} // namespace core
