// SPDX-License-Identifier: GPL-3.0-or-later

// One model on three engines: brought to each by the same revision and read back, it is the same one,
// as each engine has it and as any two of them have it between them.

#include "core/mapping/mapping.h"
#include "core/project/files.h"
#include "core/schema/nearesttype.h"
#include "tests/core/database/engines.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

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

// The whole of it goes out by itself, since QtTest cuts long messages.
QString told(const QString &text)
{
    if (!text.isEmpty())
        qWarning("%s", qPrintable(text));
    return text;
}

struct Outcome
{
    QString difference;  // as any engine has the schema, and as any two have it between them
    QStringList refused; // who cannot have it, and says so before anything runs
};

// The schema on all three; `original` is the database that it comes from, if any.
Outcome onAll(const Schema &schema, const Engine *original = nullptr)
{
    std::vector<std::unique_ptr<Engine>> made;
    QList<const Engine *> engines;
    Outcome outcome;
    QStringList texts;
    for (const DialectKind kind : kinds) {
        if (original && original->dialect().kind() == kind) {
            engines.append(original);
            continue;
        }
        made.push_back(std::make_unique<Engine>(kind));
        const Engine &engine = *made.back();
        texts.append(engine.go(historyOf(schema), u"head"_s, Direction::Upgrade));
        if (!engine.refusal().isEmpty()) {
            outcome.refused.append(nameOf(kind));
            qInfo("%s", qPrintable(texts.takeLast()));
            continue;
        }
        engines.append(&engine);
        if (texts.last().isEmpty())
            texts.append(engine.difference(schema));
    }
    texts.removeAll(QString());
    if (texts.isEmpty())
        texts.append(amongAll(engines));
    outcome.difference = texts.join(u'\n');
    return outcome;
}

// Who cannot have what: keys over texts without a length and keys that are too long for MariaDB, a day 0
// and a text of zeros that PostgreSQL has not, a day that PostgreSQL alone calls 'now'.
const QHash<QString, QStringList> &refusals()
{
    static const QHash<QString, QStringList> known{{u"sqlite ejabberd_new.sql"_s, {u"MariaDB"_s}},
                                                   {u"sqlite mediawiki.sql"_s, {u"MariaDB"_s}},
                                                   {u"sqlite roundcube.sql"_s, {u"PostgreSQL"_s}},
                                                   {u"postgres icinga2_ido.sql"_s, {u"MariaDB"_s}},
                                                   {u"postgres mediawiki.sql"_s, {u"MariaDB"_s}},
                                                   {u"postgres sakila.sql"_s,
                                                    {u"SQLite"_s, u"MariaDB"_s}},
                                                   {u"postgres ttrss.sql"_s, {u"MariaDB"_s}},
                                                   {u"sqlite zabbix_proxy.sql"_s, {u"MariaDB"_s}},
                                                   {u"postgres zabbix.sql"_s, {u"MariaDB"_s}},
                                                   {u"mariadb mediawiki.sql"_s, {u"PostgreSQL"_s}},
                                                   {u"mariadb wordpress.sql"_s, {u"PostgreSQL"_s}}};
    return known;
}

QByteArray scriptOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArrayList lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray start = line.trimmed().toUpper();
        const bool isOwn = start.startsWith("DROP DATABASE") || start.startsWith("CREATE DATABASE")
                           || start.startsWith("USE ") || start.startsWith("\\C ");
        if (!isOwn)
            lines.append(line);
    }
    return lines.join('\n').replace("sakila.", "");
}

} // namespace

class TestThreeEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nativeTypesAreHadByAll_data();
    void nativeTypesAreHadByAll();
    void theSampleGoesUpAndDown();
    void corporaAreHadByAll_data();
    void corporaAreHadByAll();
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

void TestThreeEngines::theSampleGoesUpAndDown()
{
    const auto loaded = loadProject(QStringLiteral(SOURCE_FOLDER "/resources/samples/shop"));
    VERIFY_RESULT(loaded);
    const History &history = loaded->project.history;
    std::vector<std::unique_ptr<Engine>> engines;
    for (const DialectKind kind : kinds) {
        engines.push_back(std::make_unique<Engine>(kind));
        const Engine &engine = *engines.back();
        for (const Revision &revision : history.revisions) {
            QCOMPARE(told(engine.go(history, revision.id, Direction::Upgrade)), QString());
            QCOMPARE(told(engine.difference(*schemaAt(history, {revision.id}))), QString());
        }
        for (qsizetype i = history.revisions.size() - 2; i >= 0; --i) {
            const QString id = history.revisions.at(i).id;
            QCOMPARE(told(engine.go(history, id, Direction::Downgrade)), QString());
            QCOMPARE(told(engine.difference(*schemaAt(history, {id}))), QString());
        }
        QCOMPARE(told(engine.go(history, u"base"_s, Direction::Downgrade)), QString());
        QVERIFY(engine.schema().tables.isEmpty());
        QCOMPARE(told(engine.go(history, u"head"_s, Direction::Upgrade)), QString());
        QCOMPARE(told(engine.difference(mapModel(loaded->project.model))), QString());
    }
    for (const auto &from : engines) {
        for (const auto &to : engines) {
            if (from != to)
                QCOMPARE(told(between(*from, *to)), QString());
        }
    }
}

void TestThreeEngines::corporaAreHadByAll_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("refused");
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus"));
    if (!folder.exists())
        QSKIP("the schemas written by others are not on this machine and are not tested");
    const std::array names{std::pair{DialectKind::Sqlite, u"sqlite"_s},
                           std::pair{DialectKind::PostgreSql, u"postgres"_s},
                           std::pair{DialectKind::MariaDb, u"mariadb"_s}};
    for (const auto &[kind, name] : names) {
        const QDir files(folder.filePath(name));
        for (const QString &file : files.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name + u' ' + file))
                << kind << files.filePath(file) << refusals().value(name + u' ' + file);
    }
}

void TestThreeEngines::corporaAreHadByAll()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, file);
    QFETCH(QStringList, refused);
    const Engine original(kind);
    QCOMPARE(told(original.load(scriptOf(file))), QString());
    const Schema schema = mapModel(modelOf(original.schema()));
    QVERIFY(schema.tables.size() > 5);
    const Outcome outcome = onAll(schema, &original);
    QCOMPARE(told(outcome.difference), QString());
    QCOMPARE(outcome.refused, refused);
}

QTEST_GUILESS_MAIN(TestThreeEngines)
#include "tst_threeengines.moc"
