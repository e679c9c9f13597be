// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a schema of 1,000 tables from PostgreSQL and MariaDB beside the same queries through their C
// libraries; an upgrade of 1,000 small operations beside its own script in psql.

#include "core/database/runner.h"
#include "core/dialect/postgres/foreignqueries.h"
#include "core/dialect/postgres/inspectqueries.h"
#include "core/migration/diff.h"
#include "tests/bench/bench.h"
#include "tests/support/serverprograms.h"

#include <QCoreApplication>

#include <libpq-fe.h>
#include <mysql.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int tableCount = 1000;
constexpr int runs = 9;

// Connecting is not measured, but each reading has a connection of its own: nothing is in its caches.
double readThroughLibpq(const core::DatabaseUrl &url, const QStringList &queries)
{
    PGconn *connection = PQsetdbLogin(url.parameters.value(u"host"_s).toUtf8(),
                                      QByteArray::number(url.port),
                                      nullptr,
                                      nullptr,
                                      url.path.toUtf8(),
                                      url.user.toUtf8(),
                                      nullptr);
    const double time = bench::once([&] {
        for (const QString &query : queries) {
            PGresult *result = PQexec(connection, query.toUtf8());
            const ExecStatusType status = PQresultStatus(result);
            if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK)
                qFatal("%s", PQerrorMessage(connection));
            for (int row = 0; row < PQntuples(result); ++row) {
                for (int i = 0; i < PQnfields(result); ++i)
                    (void) PQgetvalue(result, row, i);
            }
            PQclear(result);
        }
    });
    PQfinish(connection);
    return time;
}

double readThroughLibmariadb(const core::DatabaseUrl &url, const QStringList &queries)
{
    MYSQL *connection = mysql_init(nullptr);
    mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
    if (mysql_real_connect(connection,
                           url.host.toUtf8(),
                           url.user.toUtf8(),
                           nullptr,
                           url.path.toUtf8(),
                           0,
                           url.parameters.value(u"unix_socket"_s).toUtf8(),
                           0)
        == nullptr)
        qFatal("%s", mysql_error(connection));
    const double time = bench::once([&] {
        for (const QString &query : queries) {
            const QByteArray text = query.toUtf8();
            if (mysql_real_query(connection, text, ulong(text.size())) != 0)
                qFatal("%s", mysql_error(connection));
            MYSQL_RES *result = mysql_use_result(connection);
            while (mysql_fetch_row(result) != nullptr) {
            }
            if (mysql_errno(connection) != 0)
                qFatal("%s", mysql_error(connection));
            mysql_free_result(result);
        }
    });
    mysql_close(connection);
    return time;
}

double readOurWay(const core::DatabaseUrl &url)
{
    const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
    if (!connection)
        qFatal("cannot connect: %s", qPrintable(connection.error().detail));
    QSqlDatabase database = connection->database();
    return bench::once([&] {
        const auto inspection = core::dialectFor(url.dialect).inspect(database);
        if (!inspection || inspection->schema.tables.size() != tableCount)
            qFatal("reading failed");
    });
}

// What inspect() sends, in its transaction and with its settings.
QStringList postgresQueries()
{
    using namespace core::catalogue;
    QStringList queries{u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s,
                        u"SET LOCAL search_path = pg_catalog"_s,
                        u"SET LOCAL jit = off"_s,
                        types,
                        relations,
                        columns,
                        sequences,
                        constraints,
                        indexes};
    for (const ForeignQuery &query : foreignQueries())
        queries.append(query.sql);
    return queries + QStringList{u"ROLLBACK"_s};
}

// What inspect() sends, as the server's log has it.
QStringList mariaDbQueries(support::TemporaryDatabase &database)
{
    const auto run = [&database](const QStringList &statements) {
        if (const QString message = database.run(statements); !message.isEmpty())
            qFatal("%s", qPrintable(message));
    };
    run({u"TRUNCATE mysql.general_log"_s,
         u"SET GLOBAL log_output = 'TABLE'"_s,
         u"SET GLOBAL general_log = ON"_s});
    (void) database.inspected();
    run({u"SET GLOBAL general_log = OFF"_s, u"SET GLOBAL log_output = 'FILE'"_s});
    const QStringList queries = database.rows(
        u"SELECT argument FROM mysql.general_log WHERE thread_id = CONNECTION_ID() "
        "AND argument LIKE 'SET STATEMENT%FROM information_schema.%'"_s);
    if (queries.size() < 6)
        qFatal("the log of MariaDB has too few queries:\n%s", qPrintable(queries.join(u'\n')));
    return queries;
}

void create(support::TemporaryDatabase &database, const core::Schema &schema)
{
    const QStringList script = core::dialectFor(database.kind()).createScript(schema);
    // Through a client, so that no connection of ours stays open.
    const QString message = database.runScript(
        ("BEGIN;\n"_L1 + script.join(u";\n"_s) + ";\nCOMMIT;\n"_L1).toUtf8());
    if (!message.isEmpty())
        qFatal("%s", qPrintable(message));
}

void benchReading(core::DialectKind kind)
{
    support::TemporaryDatabase database(kind);
    create(database, bench::largeSchema(tableCount));
    const core::DatabaseUrl url = database.url();
    const bool isPostgres = kind == core::DialectKind::PostgreSql;
    const QStringList queries = isPostgres ? postgresQueries() : mariaDbQueries(database);
    const bench::Medians medians = bench::alternated(
        runs,
        [&] { return readOurWay(url); },
        [&] {
            return isPostgres ? readThroughLibpq(url, queries)
                              : readThroughLibmariadb(url, queries);
        });
    bench::reportRatio(u"read a %1 schema of 1,000 tables"_s.arg(isPostgres ? u"PostgreSQL"_s
                                                                            : u"MariaDB"_s),
                       medians.ours,
                       medians.floor,
                       1.5);
}

core::Schema withOneMoreColumnEach(core::Schema schema)
{
    for (core::Table &table : schema.tables) {
        core::Column column;
        column.id = core::ColumnId::create();
        column.name = u"added"_s;
        column.type = core::integerType();
        table.columns.append(column);
    }
    return schema;
}

core::Revision revision(const QString &id, const core::Schema &before, const core::Schema &after)
{
    core::Revision result;
    result.id = id;
    result.operations = core::diff(before, after);
    return result;
}

core::Connection opened(const core::DatabaseUrl &url)
{
    auto connection = core::Connection::open(url, core::OpenMode::ReadWrite);
    if (!connection)
        qFatal("cannot connect: %s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

core::Plan planned(const core::DatabaseUrl &url, const core::Schema &before)
{
    const core::Revision first = revision(u"000000000001"_s, {}, before);
    core::Revision second = revision(u"000000000002"_s, before, withOneMoreColumnEach(before));
    second.parents = {first.id};
    auto history = core::addRevision({}, first);
    history = core::addRevision(*history, second);
    if (!history || second.operations.size() != tableCount)
        qFatal("the history is wrong");
    const core::Connection connection = opened(url);
    core::Monitor monitor;
    if (!core::stamp(connection, {first.id}, monitor))
        qFatal("cannot stamp");
    const auto prepared = core::prepare(connection,
                                        *history,
                                        u"head"_s,
                                        core::Direction::Upgrade,
                                        monitor);
    if (!prepared)
        qFatal("%s", qPrintable(prepared.error().detail));
    return prepared->plan;
}

// Connecting included, as it is in psql's time.
double upgradeOurWay(const core::DatabaseUrl &url, const core::Plan &plan)
{
    return bench::once([&] {
        const core::Connection connection = opened(url);
        core::Monitor monitor;
        core::RunOptions options;
        options.backup = core::BackupPolicy::None;
        const auto report = core::run(connection, plan, options, monitor);
        if (!report || report->error)
            qFatal("%s", qPrintable(report ? report->error->detail : report.error().detail));
    });
}

double upgradeThroughPsql(const QString &database, const QByteArray &script)
{
    return bench::once([&] {
        const support::Output output = support::clientOutput(support::server(
                                                                 core::DialectKind::PostgreSql),
                                                             database,
                                                             script);
        if (!output.failure.isEmpty())
            qFatal("%s", qPrintable(output.failure));
    });
}

// Both start from copies of one database, made anew for each run.
void benchUpgrade()
{
    const core::Schema before = bench::largeSchema(tableCount);
    support::TemporaryDatabase original(core::DialectKind::PostgreSql);
    create(original, before);
    const core::Plan plan = planned(original.url(), before);
    const QByteArray script = core::script(plan).toUtf8();
    support::TemporaryDatabase control(core::DialectKind::PostgreSql);
    core::DatabaseUrl copy = original.url();
    copy.path = original.name() + "_copy"_L1;
    const auto onCopy = [&](const std::function<double()> &work) {
        const QString drop = "DROP DATABASE IF EXISTS "_L1 + copy.path;
        QString message = control.run(
            {drop, "CREATE DATABASE "_L1 + copy.path + " TEMPLATE "_L1 + original.name()});
        const double time = work();
        message += control.run({drop});
        if (!message.isEmpty())
            qFatal("%s", qPrintable(message));
        return time;
    };
    const bench::Medians medians = bench::alternated(
        runs,
        [&] { return onCopy([&] { return upgradeOurWay(copy, plan); }); },
        [&] { return onCopy([&] { return upgradeThroughPsql(copy.path, script); }); });
    bench::reportRatio(u"upgrade of 1,000 operations on PostgreSQL"_s,
                       medians.ours,
                       medians.floor,
                       1.3);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    benchReading(core::DialectKind::PostgreSql);
    benchReading(core::DialectKind::MariaDb);
    benchUpgrade();
    return bench::failures();
}
