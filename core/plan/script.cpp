// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/schema/expression.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Ended by a semicolon that no comment at the end of the text can swallow.
QString ended(const QString &sql, DialectKind dialect = DialectKind::Sqlite)
{
    const QString text = sql.trimmed();
    const QList<Token> tokens = tokenize(text, dialect);
    if (!tokens.isEmpty() && tokens.last().kind == TokenKind::Space)
        return text + u"\n;"_s;
    return text.endsWith(u';') ? text : text + u';';
}

QString header(const Step &step)
{
    const QString own = step.revision;
    const QString parents = step.parents.join(u", "_s);
    const bool isUpgrade = step.direction == Direction::Upgrade;
    QString line = isUpgrade ? u"-- Running upgrade %1 -> %2"_s.arg(parents, own)
                             : u"-- Running downgrade %1 -> %2"_s.arg(own, parents);
    const QString message = step.message.simplified();
    return message.isEmpty() ? line : line + u", "_s + message;
}

// For the sqlite3 shell, which ends at the first error and thereby rolls the open transaction back.
// What the runner looks at by itself becomes a statement: a check is a row that a table of this
// session refuses.
class SqliteScript
{
public:
    QString text(const Plan &plan)
    {
        m_lines = {u".bail on"_s};
        const bool hasChecks
            = std::any_of(plan.steps.cbegin(), plan.steps.cend(), [](const Step &step) {
                  return std::any_of(step.statements.cbegin(), step.statements.cend(), isCheck);
              });
        if (hasChecks)
            m_lines.append(u"CREATE TEMP TABLE schemawright_check "
                           "(subject TEXT, holds INTEGER NOT NULL CHECK (holds));"_s);
        for (const Step &step : plan.steps)
            append(step);
        if (hasChecks)
            m_lines.append({QString(), u"DROP TABLE temp.schemawright_check;"_s});
        return m_lines.join(u'\n') + u'\n';
    }

private:
    static bool isCheck(const Statement &statement)
    {
        return statement.kind == StatementKind::Check
               || statement.kind == StatementKind::CheckNoNewRows;
    }

    void append(const Step &step)
    {
        m_lines.append({QString(), header(step), QString()});
        QHash<QString, QString> baselines; // by the query
        for (const Statement &statement : step.statements) {
            switch (statement.kind) {
            case StatementKind::Check:
                m_lines.append(checkRow(statement.subject, statement.sql));
                break;
            case StatementKind::CheckNoNewRows:
                m_lines.append(
                    checkRow(statement.subject,
                             u"SELECT count(*) = 0 FROM (%1 EXCEPT SELECT * FROM temp.%2)"_s
                                 .arg(statement.sql, baselines.value(statement.sql))));
                break;
            case StatementKind::Begin:
                m_lines.append(ended(statement.sql));
                appendBaselines(step, baselines);
                break;
            case StatementKind::Commit:
                for (const QString &table : std::as_const(baselines))
                    m_lines.append(u"DROP TABLE temp.%1;"_s.arg(table));
                m_lines.append(ended(statement.sql));
                break;
            case StatementKind::Setting:
            case StatementKind::Ddl:
            case StatementKind::Data:
            case StatementKind::Version:
                m_lines.append(ended(statement.sql));
                break;
            }
        }
    }

    static QString checkRow(const QString &subject, const QString &query)
    {
        return u"INSERT INTO temp.schemawright_check VALUES (%1, (%2));"_s.arg(quotedString(subject),
                                                                               query);
    }

    void appendBaselines(const Step &step, QHash<QString, QString> &baselines)
    {
        for (const Statement &statement : step.statements) {
            if (statement.kind != StatementKind::CheckNoNewRows || baselines.contains(statement.sql))
                continue;
            const QString table = u"schemawright_before_%1"_s.arg(baselines.size() + 1);
            m_lines.append(u"CREATE TEMP TABLE %1 AS %2;"_s.arg(table, baseline(statement.sql)));
            baselines.insert(statement.sql, table);
        }
    }

    // A table that the step is only about to make has no rows before; the pragma alone would fail.
    static QString baseline(const QString &sql)
    {
        static const QRegularExpression
            pragma(u"^(SELECT .*) FROM pragma_foreign_key_check\\(('(?:[^']|'')*')\\)$"_s,
                   QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = pragma.match(sql);
        if (!match.hasMatch())
            return sql;
        return u"%1 FROM (SELECT name AS of FROM sqlite_master WHERE type = 'table' AND name = %2), "
               "pragma_foreign_key_check(of)"_s.arg(match.captured(1), match.captured(2));
    }

    QStringList m_lines;
};

QString quotedWithBackslashes(QString text)
{
    return quotedString(text.replace(u'\\', u"\\\\"_s));
}

// A query of rows as one that is true when there are none.
QString truth(const Statement &statement)
{
    return statement.kind == StatementKind::CheckNoNewRows
               ? u"SELECT count(*) = 0 FROM (%1) AS found"_s.arg(statement.sql)
               : statement.sql;
}

// For psql. It reads :name and :'name' as its own variables, also in an array's slice.
QString forPsql(const QString &sql)
{
    QString text;
    const QList<Token> tokens = tokenize(sql, DialectKind::PostgreSql);
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QString part = sql.mid(tokens.at(i).start, tokens.at(i).length);
        text += part;
        const bool isColon = tokens.at(i).kind == TokenKind::Operator && part.endsWith(u':')
                             && !part.endsWith("::"_L1);
        if (isColon && i + 1 < tokens.size() && tokens.at(i + 1).kind != TokenKind::Operator)
            text += u' ';
    }
    return text;
}

QString postgresCheck(const Statement &statement)
{
    QString tag = u"$schemawright$"_s;
    while (statement.sql.contains(tag) || statement.subject.contains(tag))
        tag.insert(1, u'x');
    return u"DO %1\nBEGIN\n    IF coalesce((%2)::text, '0') IN ('0', 'false') THEN\n"
           "        RAISE EXCEPTION USING MESSAGE = %3;\n    END IF;\nEND\n%1;"_s
               .arg(tag, truth(statement), quotedString(u"A check failed: "_s + statement.subject));
}

// The mariadb shell cuts at the delimiter, whatever stands around it.
QString delimited(const QString &sql)
{
    QString delimiter = u"$$"_s;
    while (sql.contains(delimiter))
        delimiter += u'$';
    return u"DELIMITER %1\n%2\n%1\nDELIMITER ;"_s.arg(delimiter, sql.trimmed());
}

QString forMariadb(const QString &sql)
{
    const QString text = sql.trimmed();
    const QList<Token> tokens = tokenize(text, DialectKind::MariaDb);
    const bool hasStatementsInside
        = std::any_of(tokens.cbegin(), tokens.cend(), [&text](const Token &token) {
              return token.kind == TokenKind::Operator
                     && QStringView(text).mid(token.start, token.length).contains(u';')
                     && token.start + token.length < text.size();
          });
    return hasStatementsInside ? delimited(text) : ended(text, DialectKind::MariaDb);
}

// The mariadb shell leaves comments out, also those of a routine's body, unless it is told not to.
bool hasCommentsInside(const Plan &plan)
{
    const auto isComment = [](const QString &sql, const Token &token) {
        return token.kind == TokenKind::Space
               && !QStringView(sql).mid(token.start, token.length).trimmed().isEmpty();
    };
    return std::any_of(plan.steps.cbegin(), plan.steps.cend(), [&](const Step &step) {
        return std::any_of(step.statements.cbegin(), step.statements.cend(), [&](const auto &each) {
            const QList<Token> tokens = tokenize(each.sql, DialectKind::MariaDb);
            return std::any_of(tokens.cbegin(), tokens.cend(), [&](const Token &token) {
                return isComment(each.sql, token);
            });
        });
    });
}

QString mariadbCheck(const Statement &statement)
{
    constexpr qsizetype longestMessage = 100; // the server's limit is 128
    const QString message = (u"A check failed: "_s + statement.subject).left(longestMessage);
    return delimited(u"BEGIN NOT ATOMIC\n    IF NOT coalesce((%1), 0) THEN\n"
                     "        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = %2;\n    END IF;\nEND"_s
                         .arg(truth(statement), quotedWithBackslashes(message)));
}

// For psql or mariadb. Each ends at the first error (mariadb by itself); the session is set up as
// ours are, so that the text means the same.
QString serverScript(const Plan &plan)
{
    const bool isPostgres = plan.dialect == DialectKind::PostgreSql;
    QStringList lines;
    if (isPostgres)
        lines = {u"\\set ON_ERROR_STOP on"_s,
                 u"SET client_encoding = 'UTF8';"_s,
                 u"SET standard_conforming_strings = on;"_s,
                 u"SET client_min_messages = warning;"_s,
                 u"SET lock_timeout = '5s';"_s,
                 u"SET TimeZone = 'UTC';"_s};
    else
        lines = {u"SET NAMES utf8mb4;"_s,
                 u"SET SESSION sql_mode = 'STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,"
                 "NO_AUTO_VALUE_ON_ZERO,NO_ENGINE_SUBSTITUTION';"_s,
                 u"SET SESSION time_zone = '+00:00';"_s,
                 u"SET SESSION lock_wait_timeout = 10;"_s,
                 u"SET SESSION autocommit = 1, foreign_key_checks = 1, unique_checks = 1, "
                 "sql_safe_updates = 0;"_s};
    if (!isPostgres && hasCommentsInside(plan))
        lines.prepend(u"-- Run it with: mariadb --comments (else comments in routines get lost)"_s);
    for (const Step &step : plan.steps) {
        lines.append({QString(), header(step), QString()});
        for (const Statement &statement : step.statements) {
            const bool isCheck = statement.kind == StatementKind::Check
                                 || statement.kind == StatementKind::CheckNoNewRows;
            if (isPostgres)
                lines.append(isCheck ? postgresCheck(statement)
                                     : ended(forPsql(statement.sql), plan.dialect));
            else
                lines.append(isCheck ? mariadbCheck(statement) : forMariadb(statement.sql));
        }
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString script(const Plan &plan)
{
    return plan.dialect == DialectKind::Sqlite ? SqliteScript().text(plan) : serverScript(plan);
}

} // namespace core
