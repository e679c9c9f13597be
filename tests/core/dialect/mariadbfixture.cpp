// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dialect/mariadbfixture.h"

#include "core/database/compare.h"
#include "core/migration/diff.h"
#include "core/schema/json.h"
#include "tests/core/dialect/sqlitefixture.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

using namespace Qt::StringLiterals;
using namespace core;

MariaDbFixture::MariaDbFixture()
    : m_database(DialectKind::MariaDb)
{}

QString MariaDbFixture::execute(const QString &sql)
{
    QSqlQuery query(m_database.sql());
    if (query.exec(sql))
        return {};
    return query.lastError().databaseText() + u"\n  in: "_s + sql;
}

QString MariaDbFixture::create(const Schema &schema)
{
    for (const QString &sql : mariaDb().createScript(schema)) {
        if (const QString message = execute(sql); !message.isEmpty())
            return message;
    }
    return {};
}

QString MariaDbFixture::rows(const QString &sql)
{
    QSqlQuery query(m_database.sql());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return u"error: "_s + query.lastError().databaseText();
    QStringList rows;
    const int count = query.record().count();
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < count; ++i)
            values.append(query.isNull(i) ? u"null"_s : query.value(i).toString());
        rows.append(values.join(u','));
    }
    return rows.join(u'|');
}

Inspection MariaDbFixture::inspect()
{
    return m_database.inspected();
}

QString MariaDbFixture::run(const DialectPlan &plan)
{
    QString failure;
    for (const Statement &statement : plan.before + plan.statements) {
        if (failure.isEmpty())
            failure = execute(statement.sql);
    }
    for (const Statement &statement : plan.after)
        execute(statement.sql);
    return failure;
}

QString MariaDbFixture::change(const Schema &from, const Schema &to)
{
    const Result<DialectPlan> plan = mariaDb().plan(from, diff(from, to), inspect().foreignObjects);
    if (!plan)
        return u"no plan: %1: %2"_s.arg(plan.error().subject, plan.error().detail);
    m_plan = *plan;
    const QString message = run(m_plan);
    return message.isEmpty() ? QString() : message + u"\nplan:\n"_s + sqlOf(m_plan);
}

QString MariaDbFixture::difference(const Schema &wanted)
{
    if (!m_connection) {
        Result<Connection> connection = Connection::open(m_database.url(), OpenMode::ReadWrite);
        if (!connection)
            return u"no connection: "_s + connection.error().detail;
        m_connection = *std::move(connection);
    }
    const Result<Comparison> comparison = compare(*m_connection, wanted, inspect().schema);
    if (!comparison)
        return u"cannot compare: "_s + comparison.error().detail;
    const Schema expected = normalized(comparison->reference, ColumnOrder::Ignored);
    const Schema found = normalized(comparison->live, ColumnOrder::Ignored);
    if (expected == found)
        return {};
    const auto text = [](const Schema &schema) {
        return QString::fromUtf8(QJsonDocument(toJson(schema)).toJson()).split(u'\n');
    };
    const QStringList a = text(expected);
    const QStringList b = text(found);
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i)) {
            const qsizetype first = std::max<qsizetype>(0, i - 6);
            return u"line %1, wanted:\n%2\nfound:\n%3"_s.arg(QString::number(i),
                                                             a.mid(first, 14).join(u'\n'),
                                                             b.mid(first, 14).join(u'\n'));
        }
    }
    return u"not equal, although the JSON is"_s;
}

void MariaDbFixture::clear()
{
    m_database.clear();
}

const Dialect &mariaDb()
{
    return dialectFor(DialectKind::MariaDb);
}

QString sqlOf(const DialectPlan &plan)
{
    QStringList texts;
    for (const Statement &statement : plan.statements)
        texts.append(statement.sql);
    return texts.join(u";\n"_s);
}

Schema mariaDbTarget(const Schema &from, const QStringList &renames, const QStringList &script)
{
    static MariaDbFixture other;
    other.clear();
    for (const QString &sql : script) {
        if (const QString message = other.execute(sql); !message.isEmpty())
            qFatal("%s", qPrintable(message));
    }
    return withIdsOf(renamed(from, renames), other.inspect().schema, DialectKind::MariaDb);
}
