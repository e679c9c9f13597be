// SPDX-License-Identifier: GPL-3.0-or-later

// One model on three engines: brought to each by the same revision and read back, it is the same one,
// as each engine has it and as any two of them have it between them.

#include "core/database/compare.h"
#include "core/database/runner.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/text/sentences.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr std::array kinds{DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb};

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

// A database on one of the engines, empty at first.
class Engine
{
public:
    explicit Engine(DialectKind kind)
        : m_kind(kind)
        , m_server(kind == DialectKind::Sqlite ? nullptr
                                               : std::make_unique<support::TemporaryDatabase>(kind))
    {
        Result<Connection> opened = Connection::open(url(),
                                                     kind == DialectKind::Sqlite
                                                         ? OpenMode::Create
                                                         : OpenMode::ReadWrite);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_connection.emplace(*std::move(opened));
    }

    const Connection &connection() const { return *m_connection; }
    const Dialect &dialect() const { return dialectFor(m_kind); }

    DatabaseUrl url() const
    {
        if (m_server)
            return m_server->url();
        DatabaseUrl url;
        url.path = m_folder.filePath(u"shop.db"_s);
        return url;
    }

    Schema schema() const
    {
        QSqlDatabase database = m_connection->database();
        const Result<Inspection> inspection = dialect().inspect(database);
        return inspection ? inspection->schema : Schema();
    }

    // Brings the database to the target; what went wrong, or empty.
    QString go(const History &history, const QString &target, Direction direction) const
    {
        Monitor monitor;
        const auto prepared = prepare(*m_connection, history, target, direction, monitor);
        if (!prepared)
            return message(prepared.error());
        const auto report = core::run(*m_connection, prepared->plan, RunOptions(), monitor);
        if (!report)
            return message(report.error());
        return report->error ? message(*report->error) : QString();
    }

    // What the engine has that the schema does not say, in words.
    QString difference(const Schema &wanted) const
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

private:
    QString message(const Error &error) const
    {
        return nameOf(m_kind) + u": "_s + sentence(error) + u'\n' + error.place;
    }

    DialectKind m_kind;
    QTemporaryDir m_folder;
    std::unique_ptr<support::TemporaryDatabase> m_server;
    std::optional<Connection> m_connection;
};

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

const QStringList &nativeTypes(DialectKind kind)
{
    static const QStringList sqlite{u"NVARCHAR(160)"_s,
                                    u"VARYING CHARACTER(255)"_s,
                                    u"NATIVE CHARACTER(70)"_s,
                                    u"CHAR(300)"_s,
                                    u"CLOB"_s,
                                    u"TINYINT"_s,
                                    u"MEDIUMINT"_s,
                                    u"INT8"_s,
                                    u"UNSIGNED BIG INT"_s,
                                    u"DOUBLE PRECISION"_s,
                                    u"REAL"_s,
                                    u"DECIMAL(10,5)"_s,
                                    u"decimal(10,-2)"_s,
                                    u"BOOL"_s,
                                    u"TIMESTAMP"_s,
                                    u"DATETIME(3)"_s,
                                    u"GUID"_s,
                                    u"VARBINARY(16)"_s,
                                    u"LONGTEXT"_s,
                                    u""_s,
                                    u"ANY"_s,
                                    u"MONEY"_s};
    static const QStringList postgres{u"character(7)"_s,
                                      u"jsonb"_s,
                                      u"inet"_s,
                                      u"macaddr"_s,
                                      u"timestamp(3) without time zone"_s,
                                      u"timestamp(6) with time zone"_s,
                                      u"time(3) without time zone"_s,
                                      u"interval day to second"_s,
                                      u"numeric(3,5)"_s,
                                      u"numeric(5,-2)"_s,
                                      u"bit(8)"_s,
                                      u"bit varying(12)"_s,
                                      u"oid"_s,
                                      u"name"_s,
                                      u"xml"_s,
                                      u"money"_s,
                                      u"integer[]"_s,
                                      u"tsvector"_s,
                                      u"int4range"_s,
                                      u"point"_s};
    static const QStringList mariaDb{u"tinyint"_s,
                                     u"tinyint unsigned"_s,
                                     u"smallint unsigned"_s,
                                     u"mediumint"_s,
                                     u"mediumint unsigned"_s,
                                     u"int unsigned"_s,
                                     u"int(10) unsigned zerofill"_s,
                                     u"bigint unsigned"_s,
                                     u"year(4)"_s,
                                     u"bit(1)"_s,
                                     u"bit(8)"_s,
                                     u"char(7)"_s,
                                     u"tinytext"_s,
                                     u"mediumtext"_s,
                                     u"datetime(6)"_s,
                                     u"timestamp"_s,
                                     u"time(3)"_s,
                                     u"float(7,3)"_s,
                                     u"decimal(10,2) unsigned"_s,
                                     u"binary(16)"_s,
                                     u"varbinary(20)"_s,
                                     u"longblob"_s,
                                     u"uuid"_s,
                                     u"inet6"_s,
                                     u"set('a','it''s')"_s,
                                     u"point"_s};
    switch (kind) {
    case DialectKind::Sqlite:
        return sqlite;
    case DialectKind::PostgreSql:
        return postgres;
    case DialectKind::MariaDb:
        return mariaDb;
    }
    Q_UNREACHABLE();
}

Schema schemaOfNativeTypes(DialectKind kind)
{
    Table table;
    table.id = TableId::derived(QUuid(), u"t"_s);
    table.name = u"t"_s;
    for (const QString &text : nativeTypes(kind)) {
        Column column;
        column.name = u"c%1"_s.arg(table.columns.size());
        column.id = ColumnId::derived(table.id.uuid, column.name);
        column.type = nativeType(kind, text);
        table.columns.append(column);
    }
    return {{table}, {}};
}

} // namespace

class TestThreeEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nativeTypesAreHadByAll_data();
    void nativeTypesAreHadByAll();
};

void TestThreeEngines::nativeTypesAreHadByAll_data()
{
    QTest::addColumn<DialectKind>("source");
    QTest::addColumn<DialectKind>("target");
    for (const DialectKind source : kinds) {
        for (const DialectKind target : kinds)
            QTest::newRow(qPrintable(nameOf(source) + u"'s on "_s + nameOf(target)))
                << source << target;
    }
}

void TestThreeEngines::nativeTypesAreHadByAll()
{
    QFETCH(DialectKind, source);
    QFETCH(DialectKind, target);
    const Schema schema = schemaOfNativeTypes(source);
    const Engine engine(target);
    QCOMPARE(engine.go(historyOf(schema), u"head"_s, Direction::Upgrade), QString());
    QCOMPARE(engine.difference(schema), QString());
    const Dialect &dialect = engine.dialect();
    const Schema physical = dialect.physical(schema);
    QCOMPARE(support::difference(dialect.physical(physical), physical), QString());
    // Read, taken for a model of its own, and brought to an empty database: again no difference.
    const Schema read = engine.schema();
    const Engine again(target);
    QCOMPARE(again.go(historyOf(read), u"head"_s, Direction::Upgrade), QString());
    QCOMPARE(again.difference(schema), QString());
    QCOMPARE(engine.go(historyOf(schema), u"base"_s, Direction::Downgrade), QString());
    QVERIFY(engine.schema().tables.isEmpty());
}

QTEST_GUILESS_MAIN(TestThreeEngines)
#include "tst_threeengines.moc"
