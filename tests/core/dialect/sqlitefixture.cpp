// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/dialect/sqlitefixture.h"

#include "core/dialect/sqlite/splitter.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "core/schema/json.h"

#include <QJsonDocument>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace core;

SqliteFixture::SqliteFixture(const QString &file)
    : m_connection(QUuid::createUuid().toString())
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(file);
    if (!m_database.open())
        qFatal("cannot open %s", qPrintable(file));
}

SqliteFixture::~SqliteFixture()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QString SqliteFixture::execute(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return query.lastError().databaseText() + u"\n  in: "_s + sql;
}

QString SqliteFixture::executeScript(const QString &script)
{
    for (const QString &sql : splitSqlite(script)) {
        const QString message = execute(sql);
        if (!message.isEmpty())
            return message;
    }
    return {};
}

QStringList SqliteFixture::list(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return {u"error: "_s + query.lastError().databaseText()};
    QStringList rows;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values.append(query.value(i).isNull() ? u"null"_s : query.value(i).toString());
        rows.append(values.join(u','));
    }
    return rows;
}

QString SqliteFixture::rows(const QString &sql)
{
    return list(sql).join(u'|');
}

Inspection SqliteFixture::inspect()
{
    const Result<Inspection> inspection = sqlite().inspect(m_database);
    if (!inspection)
        qFatal("cannot inspect: %s", qPrintable(inspection.error().detail));
    return *inspection;
}

QString SqliteFixture::runStatement(const Statement &statement)
{
    if (statement.kind == StatementKind::Check) {
        const QString value = rows(statement.sql);
        if (value == "0"_L1 || value == "null"_L1 || value.startsWith("error"_L1))
            return u"check failed: %1 (%2)\n  in: %3"_s.arg(statement.subject, value, statement.sql);
        return {};
    }
    if (statement.kind == StatementKind::CheckNoNewRows) {
        const QStringList before = m_baselines.value(statement.sql);
        for (const QString &row : list(statement.sql)) {
            if (!before.contains(row))
                return u"new row: %1\n  in: %2"_s.arg(row, statement.sql);
        }
        return {};
    }
    return execute(statement.sql);
}

QString SqliteFixture::run(const DialectPlan &plan)
{
    for (const Statement &statement : plan.before) {
        if (const QString message = runStatement(statement); !message.isEmpty())
            return message;
    }
    m_baselines.clear();
    for (const Statement &statement : plan.statements) {
        if (statement.kind == StatementKind::CheckNoNewRows)
            m_baselines.insert(statement.sql, list(statement.sql));
    }
    QString failure = execute(u"BEGIN IMMEDIATE"_s);
    for (const Statement &statement : plan.statements) {
        if (failure.isEmpty())
            failure = runStatement(statement);
    }
    const QString ended = execute(failure.isEmpty() ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (failure.isEmpty())
        failure = ended;
    for (const Statement &statement : plan.statements) {
        if (!failure.isEmpty() && statement.restores)
            execute(statement.sql);
    }
    for (const Statement &statement : plan.after)
        execute(statement.sql);
    return failure;
}

QString SqliteFixture::contents()
{
    QStringList result;
    for (const QString &table : list(
             u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' "
             "AND name NOT LIKE 'sqlite_%' ORDER BY name"_s)) {
        QStringList columns = list(u"SELECT name FROM pragma_table_xinfo(%1) WHERE hidden = 0 "
                                   "ORDER BY name"_s.arg(quotedString(table)));
        QStringList terms;
        for (const QString &column : columns)
            terms.append(u"quote(%1)"_s.arg(quotedName(column)));
        QStringList lines = list(u"SELECT %1 FROM %2"_s.arg(terms.join(u", "_s), quotedName(table)));
        lines.sort();
        result.append(table + u'(' + columns.join(u',') + u"): "_s + lines.join(u" | "_s));
    }
    return result.join(u'\n');
}

const Dialect &sqlite()
{
    return dialectFor(DialectKind::Sqlite);
}

Schema comparable(const Schema &schema, const Schema &reference)
{
    return normalized(withIdsOf(sqlite().physical(reference),
                                sqlite().physical(schema),
                                DialectKind::Sqlite),
                      ColumnOrder::Ignored);
}

QString difference(const Schema &wanted, const Schema &live)
{
    const Schema expected = normalized(sqlite().physical(wanted), ColumnOrder::Ignored);
    const Schema found = comparable(live, wanted);
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

Schema renamed(Schema schema, const QStringList &renames)
{
    for (const QString &rename : renames) {
        const QString to = rename.section(u'>', 1);
        const QString path = rename.section(u'>', 0, 0);
        Operation operation;
        if (!path.contains(u'.')) {
            operation = RenameTable{findTable(schema, path)->id, {}, path, {}, to};
        } else {
            const Table *table = findTable(schema, path.section(u'.', 0, 0));
            const QString from = path.section(u'.', 1);
            operation = RenameColumn{table->id, table->name, findColumn(*table, from)->id, from, to};
        }
        const Result<Schema> next = core::apply(operation, schema);
        if (!next)
            qFatal("%s", qPrintable(next.error().detail));
        schema = *next;
    }
    return schema;
}

Schema target(const Schema &from, const QStringList &renames, const QString &script)
{
    SqliteFixture other;
    if (const QString message = other.executeScript(script); !message.isEmpty())
        qFatal("%s", qPrintable(message));
    return withIdsOf(renamed(from, renames), other.inspect().schema, DialectKind::Sqlite);
}
