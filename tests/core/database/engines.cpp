// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/database/engines.h"

#include "core/database/compare.h"
#include "core/database/runner.h"
#include "core/migration/diff.h"
#include "core/text/sentences.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

using namespace Qt::StringLiterals;
using namespace core;

QString nameOf(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return u"SQLite"_s;
    case DialectKind::PostgreSql:
        return u"PostgreSQL"_s;
    case DialectKind::MariaDb:
        return u"MariaDB"_s;
    }
    Q_UNREACHABLE();
}

Engine::Engine(DialectKind kind)
    : m_kind(kind)
    , m_server(kind == DialectKind::Sqlite ? nullptr
                                           : std::make_unique<support::TemporaryDatabase>(kind))
{
    open();
}

void Engine::open()
{
    if (!m_server)
        m_folder = std::make_unique<QTemporaryDir>();
    Result<Connection> opened = Connection::open(url(),
                                                 m_server ? OpenMode::ReadWrite : OpenMode::Create);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    m_connection.emplace(*std::move(opened));
}

void Engine::clear()
{
    if (m_server) {
        m_server->clear();
        return;
    }
    m_connection.reset();
    open();
}

DatabaseUrl Engine::url() const
{
    if (m_server)
        return m_server->url();
    DatabaseUrl url;
    url.path = m_folder->filePath(u"shop.db"_s);
    return url;
}

Schema Engine::schema() const
{
    QSqlDatabase database = m_connection->database();
    const Result<Inspection> inspection = dialect().inspect(database);
    return inspection ? inspection->schema : Schema();
}

QString Engine::load(const QByteArray &script) const
{
    if (!m_server)
        return support::loadSql(*m_connection, script);
    if (m_kind == DialectKind::PostgreSql) // some give what they make to a user of this name
        m_server->run({u"DO $$ BEGIN CREATE ROLE postgres; "
                       "EXCEPTION WHEN duplicate_object THEN NULL; END $$"_s});
    return m_server->runScript(script);
}

QString Engine::go(const History &history, const QString &target, Direction direction) const
{
    Monitor monitor;
    const auto prepared = prepare(*m_connection, history, target, direction, monitor);
    const bool hasRefused = !prepared && prepared.error().code == ErrorCode::NotSupported;
    m_refusal = hasRefused ? message(prepared.error()) : QString();
    if (!prepared)
        return message(prepared.error());
    const auto report = core::run(*m_connection, prepared->plan, RunOptions(), monitor);
    if (!report)
        return message(report.error());
    return report->error ? message(*report->error) : QString();
}

QString Engine::difference(const Schema &wanted) const
{
    const auto comparison = compare(*m_connection, wanted, schema());
    if (!comparison)
        return message(comparison.error());
    QStringList texts;
    for (const Operation &operation : drift(*comparison))
        texts.append(sentence(operation));
    if (!texts.isEmpty())
        texts.append(support::difference(comparison->reference, comparison->live));
    return texts.join(u'\n');
}

QString Engine::message(const Error &error) const
{
    return nameOf(m_kind) + u": "_s + sentence(error) + u'\n' + error.place;
}

History historyOf(const Schema &schema)
{
    Revision revision;
    revision.id = u"000000000001"_s;
    revision.message = u"all of it"_s;
    revision.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    revision.operations = diff({}, schema);
    const auto history = addRevision({}, revision);
    if (!history)
        qFatal("%s", qPrintable(history.error().detail));
    return *history;
}

QString between(const Engine &from, const Engine &to)
{
    const auto pair = acrossEngines(from.connection(), from.schema(), to.connection(), to.schema());
    if (!pair)
        return sentence(pair.error());
    QStringList texts;
    for (const Operation &operation : diff(pair->from, pair->to))
        texts.append(sentence(operation));
    if (!texts.isEmpty())
        texts.append(support::difference(pair->from, pair->to));
    return texts.isEmpty() ? QString()
                           : u"from %1 to %2: "_s.arg(nameOf(from.dialect().kind()),
                                                      nameOf(to.dialect().kind()))
                                 + texts.join(u'\n');
}

QString amongAll(const QList<const Engine *> &engines)
{
    for (const Engine *from : engines) {
        for (const Engine *to : engines) {
            const QString difference = from == to ? QString() : between(*from, *to);
            if (!difference.isEmpty())
                return difference;
        }
    }
    return {};
}
