// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/versionstatements.h"

#include "core/dialect/dialect.h"
#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Statement versionStatement(const QString &sql, const VersionTable &table)
{
    Statement statement;
    statement.sql = sql;
    statement.kind = StatementKind::Version;
    statement.tables = {table.name};
    statement.note = StatementNote::VersionTable;
    return statement;
}

QString versionSql(const VersionChange &change, const QString &table)
{
    const QString from = quotedString(change.from);
    const QString to = quotedString(change.to);
    if (change.from.isEmpty())
        return u"INSERT INTO %1 (version_num) VALUES (%2)"_s.arg(table, to);
    if (change.to.isEmpty())
        return u"DELETE FROM %1 WHERE %1.version_num = %2"_s.arg(table, from);
    return u"UPDATE %1 SET version_num=%2 WHERE %1.version_num = %3"_s.arg(table, to, from);
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

Statement createVersionTable(DialectKind dialect, const VersionTable &table)
{
    const bool isUsual = table.name == VersionTable().name;
    const QString key = table.name + "_pkc"_L1;
    Statement statement = versionStatement(u"CREATE TABLE %1 (\n"
                                           "\tversion_num VARCHAR(32) NOT NULL, \n"
                                           "\tCONSTRAINT %2 PRIMARY KEY (version_num)\n"
                                           ")"_s.arg(versionTableText(table, dialect),
                                                     isUsual ? key
                                                             : dialectFor(dialect).quoted(key)),
                                           table);
    statement.transactional = dialect != DialectKind::MariaDb;
    return statement;
}

QList<Statement> versionStatements(const QList<VersionChange> &changes,
                                   DialectKind dialect,
                                   const VersionTable &table)
{
    const QString name = versionTableText(table, dialect);
    QList<Statement> statements;
    for (const VersionChange &change : changes)
        statements.append(versionStatement(versionSql(change, name), table));
    return statements;
}

} // namespace core
