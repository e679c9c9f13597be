// SPDX-License-Identifier: GPL-3.0-or-later

// Revisions as Alembic scripts: run by the real Alembic on the three engines, step by step up and down,
// they leave the schema that our own runner leaves, and every row.

#include "core/interop/alembic/export.h"
#include "core/interop/alembic/header.h"
#include "core/interop/alembic/writer.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "tests/core/database/examplehistory.h"
#include "tests/core/interop/alembicsteps.h"
#include "tests/support/generators.h"
#include "tests/support/oracle.h"
#include "tests/support/printing.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

void write(const QDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

// The folder with the scripts of these revisions and no others; what went wrong, or empty.
QString writeScripts(const QDir &folder, const History &history)
{
    for (const QString &name : folder.entryList(QDir::Files))
        QFile::remove(folder.filePath(name));
    for (const Revision &revision : history.revisions) {
        const auto script = alembicScript(history, revision);
        if (!script)
            return script.error().subject + u": "_s + script.error().detail;
        write(folder, alembicFileName(revision), *script);
    }
    return {};
}

QString scripts(const QDir &folder)
{
    QString text;
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            text += QString::fromUtf8(file.readAll());
    }
    return text;
}

History historyOf(const QList<Schema> &schemas)
{
    History history;
    Schema schema;
    for (qsizetype i = 0; i < schemas.size(); ++i) {
        Revision revision;
        revision.id = u"00000000000%1"_s.arg(i + 1);
        if (i > 0)
            revision.parents = {u"00000000000%1"_s.arg(i)};
        revision.message = u"step %1"_s.arg(i + 1);
        revision.created = QDateTime(QDate(2026, 1, 1), QTime(0, int(i)), Qt::UTC);
        revision.operations = diff(schema, schemas.at(i));
        schema = schemas.at(i);
        const auto added = addRevision(history, revision);
        if (!added)
            qFatal("%s", qPrintable(added.error().detail));
        history = *added;
    }
    return history;
}

// One database, the scripts in a folder, and who runs them.
class Bench
{
public:
    explicit Bench(DialectKind kind)
        : m_database(kind)
    {}

    OracleDatabase &database() { return m_database; }
    QDir folder() const { return QDir(m_folder.path()); }

    // What went wrong, or empty.
    QString alembic(const QString &verb, const QString &target)
    {
        return answer(verb, target).value("error"_L1).toString();
    }
    // What Alembic takes the database to be at.
    QStringList heads()
    {
        QStringList ids;
        for (const QJsonValue &id : answer(u"current"_s, {}).value("heads"_L1).toArray())
            ids.append(id.toString());
        return ids;
    }

private:
    QJsonObject answer(const QString &verb, const QString &target)
    {
        return m_alembic({{u"url"_s, oracleUrl(m_database.url())},
                          {u"folder"_s, m_folder.path()},
                          {u"do"_s, verb},
                          {u"target"_s, target}});
    }

    OracleDatabase m_database;
    QTemporaryDir m_folder;
    AlembicSteps m_alembic;
};

void addEngines()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("SQLite") << DialectKind::Sqlite;
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

support::ChangeOptions changesFor(DialectKind kind)
{
    switch (kind) {
    case DialectKind::Sqlite:
        return support::sqliteChanges();
    case DialectKind::PostgreSql:
        return support::postgresChanges();
    case DialectKind::MariaDb:
        return support::mariaDbChanges();
    }
    Q_UNREACHABLE();
}

// What our own runner cannot do says nothing about scripts.
bool canRun(OracleDatabase &database, const History &history, const QStringList &rows)
{
    database.clear();
    return database.go(history, u"+1"_s, Direction::Upgrade).isEmpty()
           && database.run(rows).isEmpty()
           && database.go(history, u"+1"_s, Direction::Upgrade).isEmpty();
}

void require(Bench &bench, const QString &failure)
{
    if (!failure.isEmpty())
        RC_FAIL((failure + u'\n' + scripts(bench.folder())).toStdString());
}

// Up with rows: they stay. Without: up, and step by step down again.
void checkPair(Bench &bench, const support::SchemaPair &pair, bool hasRows)
{
    OracleDatabase &database = bench.database();
    const History history = historyOf({pair.before, pair.after});
    const QStringList rows = hasRows ? support::rowsFor(pair.before, 3, 1, database.kind())
                                     : QStringList();
    require(bench, writeScripts(bench.folder(), history));
    database.clear();
    require(bench, bench.alembic(u"upgrade"_s, u"+1"_s));
    require(bench, database.difference(pair.before));
    if (!database.run(rows).isEmpty())
        RC_DISCARD("no rows");
    const QString failure = bench.alembic(u"upgrade"_s, u"+1"_s);
    if (!failure.isEmpty() && !canRun(database, history, rows))
        RC_DISCARD("our own runner cannot either");
    require(bench, failure);
    require(bench, database.difference(pair.after));
    for (const Table &table : hasRows ? pair.after.tables : QList<Table>()) {
        if (findTable(pair.before, table.id))
            require(bench,
                    database.count(table) == 3 ? QString() : u"rows are lost: "_s + table.name);
    }
    if (hasRows)
        return;
    require(bench, bench.alembic(u"downgrade"_s, u"-1"_s));
    require(bench, database.difference(pair.before));
    require(bench, bench.alembic(u"downgrade"_s, u"base"_s));
    require(bench, database.difference({}));
}

} // namespace

class TestAlembicScripts : public QObject
{
    Q_OBJECT

private slots:
    void leavesOurSchemaStepByStep_data() { addEngines(); }
    void leavesOurSchemaStepByStep();
    void findsKeysWithoutNamesAgain_data() { addEngines(); }
    void findsKeysWithoutNamesAgain();
    void takesTurnsOverKeysWithoutNames_data();
    void takesTurnsOverKeysWithoutNames();
    void isAsBlackLaysItOut();
    void takesTurnsWithOurRunner_data() { addEngines(); }
    void takesTurnsWithOurRunner();
    void runsUnderFlask_data() { addEngines(); }
    void runsUnderFlask();
    void leavesOurSchemaForGeneratedRevisions_data() { addEngines(); }
    void leavesOurSchemaForGeneratedRevisions();
};

void TestAlembicScripts::leavesOurSchemaStepByStep()
{
    QFETCH(DialectKind, kind);
    Bench bench(kind);
    const History history = example::history();
    QCOMPARE(writeScripts(bench.folder(), history), QString());
    // Beside a database that our own runner brings to the same revisions.
    OracleDatabase ours(kind);
    QStringList ids;
    for (const Revision &revision : history.revisions) {
        QCOMPARE(bench.alembic(u"upgrade"_s, revision.id), QString());
        QCOMPARE(ours.go(history, revision.id, Direction::Upgrade), QString());
        QCOMPARE(bench.database().difference(ours.schema()), QString());
        QCOMPARE(bench.database().heads(), ours.heads());
        ids.prepend(revision.id);
    }
    for (qsizetype i = 1; i <= ids.size(); ++i) {
        QCOMPARE(bench.alembic(u"downgrade"_s, u"-1"_s), QString());
        QCOMPARE(ours.go(history, u"-1"_s, Direction::Downgrade), QString());
        QCOMPARE(bench.database().difference(ours.schema()), QString());
        QCOMPARE(bench.database().heads(), ids.mid(i, 1));
    }
}

// A server's names for keys without one are counted: they move when one before them gets a name of its
// own.
static QList<Schema> schemasOfKeysWithoutNames()
{
    Table author = builders::table(u"author"_s, {u"id"_s});
    author.columns[0].identity = Identity{};
    author.columns[0].nullable = false;
    Table book = builders::table(u"book"_s, {u"id"_s, u"author_id"_s, u"editor_id"_s});
    book.columns[0].nullable = false;
    book.foreignKeys = {builders::foreignKey(u"book.author_id"_s, u"author.id"_s),
                        builders::foreignKey(u"book.editor_id"_s, u"author.id"_s)};
    for (ForeignKey &key : book.foreignKeys)
        key.name.clear();
    const Schema first{{author, book}, {}};
    Schema second = first;
    second.tables[1].foreignKeys[0].name = u"fk_author"_s;
    Schema third = second;
    third.tables[1].foreignKeys[1].onDelete = ReferentialAction::Cascade;
    return {{}, first, second, third};
}

void TestAlembicScripts::findsKeysWithoutNamesAgain()
{
    QFETCH(DialectKind, kind);
    Bench bench(kind);
    const QList<Schema> schemas = schemasOfKeysWithoutNames();
    QCOMPARE(writeScripts(bench.folder(), historyOf(schemas.mid(1))), QString());
    for (const Schema &schema : schemas.mid(1)) {
        QCOMPARE(bench.alembic(u"upgrade"_s, u"+1"_s), QString());
        QCOMPARE(bench.database().difference(schema), QString());
    }
    for (qsizetype i = 2; i >= 0; --i) {
        QCOMPARE(bench.alembic(u"downgrade"_s, u"-1"_s), QString());
        QCOMPARE(bench.database().difference(schemas.at(i)), QString());
    }
}

// On MariaDB our own run leaves other names behind than scripts can know.
void TestAlembicScripts::takesTurnsOverKeysWithoutNames_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("SQLite") << DialectKind::Sqlite;
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
}

// … and the other one goes on from where this one left them.
void TestAlembicScripts::takesTurnsOverKeysWithoutNames()
{
    QFETCH(DialectKind, kind);
    Bench bench(kind);
    const QList<Schema> schemas = schemasOfKeysWithoutNames();
    const History history = historyOf(schemas.mid(1));
    QCOMPARE(writeScripts(bench.folder(), history), QString());
    for (const int first : {0, 1}) { // who begins
        bench.database().clear();
        for (int i = 1; i < schemas.size(); ++i) {
            QCOMPARE((i + first) % 2 == 1
                         ? bench.alembic(u"upgrade"_s, u"+1"_s)
                         : bench.database().go(history, u"+1"_s, Direction::Upgrade),
                     QString());
            QCOMPARE(bench.database().difference(schemas.at(i)), QString());
        }
        for (int i = int(schemas.size()) - 2; i >= 0; --i) {
            QCOMPARE((i + first) % 2 == 1
                         ? bench.alembic(u"downgrade"_s, u"-1"_s)
                         : bench.database().go(history, u"-1"_s, Direction::Downgrade),
                     QString());
            QCOMPARE(bench.database().difference(schemas.at(i)), QString());
        }
    }
}

void TestAlembicScripts::isAsBlackLaysItOut()
{
    const History history = example::history();
    for (const Revision &revision : history.revisions)
        QCOMPARE(support::blackDifference(alembicScript(history, revision)->toUtf8()), QString());
    for (const AlembicFlavour flavour : {AlembicFlavour::Plain, AlembicFlavour::Flask}) {
        for (const QString &models : {QString(), u"models:Base"_s, u"zoo.models:db.metadata"_s}) {
            for (const VersionTable &table :
                 {VersionTable(), VersionTable{u"our \"versions\""_s, u"meta"_s}}) {
                const auto files = environmentFiles({flavour, {}, models, u".."_s, table});
                QCOMPARE(support::blackDifference(files.at(1).text.toUtf8()), QString());
            }
        }
    }
    Revision odd;
    odd.id = u"0123456789abcdef0123456789abcdef"_s;
    odd.parents = {u"a"_s.repeated(32), u"b"_s.repeated(32), u"c"_s.repeated(32)};
    odd.labels = {u"orders"_s};
    odd.dependsOn = {u"d"_s.repeated(12)};
    odd.message = u"it's \"\"\" a \\ message\nof two lines\""_s;
    odd.created = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
    QCOMPARE(support::blackDifference(alembicHeader(odd, {}).toUtf8()), QString());
}

// Each takes the database where the other left it, forth and back, with rows in it.
void TestAlembicScripts::takesTurnsWithOurRunner()
{
    QFETCH(DialectKind, kind);
    Bench bench(kind);
    OracleDatabase &database = bench.database();
    OracleDatabase reference(kind);
    const History history = example::history();
    QCOMPARE(writeScripts(bench.folder(), history), QString());
    const auto ours = [&](const QString &target, Direction direction) {
        return database.go(history, target, direction);
    };
    const QStringList ids = topologicalOrder(history);
    for (const int first : {0, 1}) { // who begins
        database.clear();
        reference.clear();
        for (int i = 0; i < ids.size(); ++i) {
            const bool isAlembic = (i + first) % 2 == 1;
            QCOMPARE(isAlembic ? bench.alembic(u"upgrade"_s, u"+1"_s)
                               : ours(u"+1"_s, Direction::Upgrade),
                     QString());
            QCOMPARE(reference.go(history, u"+1"_s, Direction::Upgrade), QString());
            QCOMPARE(database.difference(reference.schema()), QString());
            QCOMPARE(database.heads(), QStringList{ids.at(i)});
            QCOMPARE(bench.heads(), database.heads());
            if (i == 0)
                QCOMPARE(database.run(example::firstServerRows()), QString());
        }
        for (int i = int(ids.size()) - 1; i > 0; --i) {
            const bool isAlembic = (i + first) % 2 == 0;
            QCOMPARE(isAlembic ? bench.alembic(u"downgrade"_s, u"-1"_s)
                               : ours(u"-1"_s, Direction::Downgrade),
                     QString());
            QCOMPARE(reference.go(history, u"-1"_s, Direction::Downgrade), QString());
            QCOMPARE(database.difference(reference.schema()), QString());
            QCOMPARE(bench.heads(), QStringList{ids.at(i - 1)});
        }
        for (const Table &table : example::firstSchema().tables)
            QCOMPARE(database.count(table), table.name == u"author"_s ? 20 : 40);
    }
}

// A new Flask-Migrate environment, run by the real "flask db".
void TestAlembicScripts::runsUnderFlask()
{
    QFETCH(DialectKind, kind);
    OracleDatabase database(kind);
    OracleDatabase reference(kind);
    Project project = newProject(u"shop"_s);
    project.history = example::history();
    const QTemporaryDir folder;
    AlembicExport choice;
    choice.folder = folder.filePath(u"migrations"_s);
    choice.flavour = AlembicFlavour::Flask;
    QVERIFY(exportAlembic(project, folder.path(), choice));
    const auto flask = [&](const QStringList &arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DATABASE_URL"_s, oracleUrl(database.url()));
        environment.insert(u"MIGRATIONS"_s, choice.folder);
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        const QString app = QStringLiteral(SOURCE_FOLDER "/tests/oracle/flask_app.py");
        process.start(oraclePython(), QStringList{u"-m"_s, u"flask"_s, u"--app"_s, app} + arguments);
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? QString()
                                       : QString::fromUtf8(process.readAllStandardError());
    };
    QCOMPARE(flask({u"db"_s, u"upgrade"_s}), QString());
    QCOMPARE(reference.go(project.history, u"head"_s, Direction::Upgrade), QString());
    QCOMPARE(database.difference(reference.schema()), QString());
    QCOMPARE(database.heads(), heads(project.history));
    QCOMPARE(flask({u"db"_s, u"downgrade"_s, u"base"_s}), QString());
    QCOMPARE(database.heads(), QStringList());
    QCOMPARE(reference.go(project.history, u"base"_s, Direction::Downgrade), QString());
    QCOMPARE(database.difference(reference.schema()), QString());
}

void TestAlembicScripts::leavesOurSchemaForGeneratedRevisions()
{
    QFETCH(DialectKind, kind);
    Bench bench(kind);
    CHECK_PROPERTY(100, [&] {
        const support::SchemaPair pair = *support::schemaPairs(changesFor(kind));
        checkPair(bench, pair, *rc::gen::arbitrary<bool>());
    });
}

QTEST_GUILESS_MAIN(TestAlembicScripts)
#include "tst_alembicscripts.moc"
