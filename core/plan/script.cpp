// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/schema/expression.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Ended by a semicolon that no comment at the end of the text can swallow.
QString ended(const QString &sql)
{
    const QString text = sql.trimmed();
    const QList<Token> tokens = tokenize(text);
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

QString plainScript(const Plan &plan)
{
    QStringList lines;
    for (const Step &step : plan.steps) {
        lines.append({header(step), QString()});
        for (const Statement &statement : step.statements)
            lines.append(ended(statement.sql));
        lines.append(QString());
    }
    return lines.join(u'\n');
}

} // namespace

QString script(const Plan &plan)
{
    return plan.dialect == DialectKind::Sqlite ? SqliteScript().text(plan) : plainScript(plan);
}

} // namespace core
