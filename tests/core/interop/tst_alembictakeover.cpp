// SPDX-License-Identifier: GPL-3.0-or-later

// Alembic's scripts as revisions: what the real Alembic makes of a database, one revision after the other,
// is what our replay says; our own run leads to the same, and both can go on from there.

#include "core/interop/alembic/takeover.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/project/files.h"
#include "tests/core/interop/alembicsteps.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QString fixture(const QString &name)
{
    return QStringLiteral(SOURCE_FOLDER "/tests/data/alembic/") + name;
}

AlembicEnvironment environmentOf(const QString &folder)
{
    AlembicEnvironment environment;
    environment.root = folder;
    environment.scriptFolder = folder;
    environment.versionFolders = {folder};
    return environment;
}

AlembicScripts scriptsIn(const QString &folder)
{
    const Monitor monitor;
    const auto scripts = readScripts(environmentOf(folder), monitor);
    if (!scripts)
        qFatal("%s", qPrintable(scripts.error().detail));
    return *scripts;
}

TakeOver takenOver(const QString &folder, const Project &project = newProject(u"shop"_s))
{
    const AlembicScripts found = scriptsIn(folder);
    for (const Error &error : found.errors)
        qWarning("%s: %s (%s)",
                 qPrintable(error.subject),
                 qPrintable(error.detail),
                 qPrintable(error.place));
    const auto taken = withScripts(project, environmentOf(folder), found.scripts, folder);
    if (!taken)
        qFatal("%s: %s", qPrintable(taken.error().subject), qPrintable(taken.error().detail));
    return *taken;
}

void write(const QString &file, const QByteArray &text)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(file));
}

QString alembic(AlembicSteps &steps,
                const DatabaseUrl &url,
                const QString &folder,
                const QString &verb,
                const QString &target,
                const QJsonObject &more = {})
{
    QJsonObject order{{u"url"_s, oracleUrl(url)},
                      {u"folder"_s, folder},
                      {u"do"_s, verb},
                      {u"target"_s, target}};
    for (auto it = more.begin(); it != more.end(); ++it)
        order.insert(it.key(), it.value());
    const QString error = steps(order).value("error"_L1).toString().trimmed();
    return error.right(600); // the last words of a traceback
}

#define VERIFY_EMPTY(text) \
    do { \
        const QString verified = (text); \
        QVERIFY2(verified.isEmpty(), qPrintable(verified)); \
    } while (false)

// "0001 understood", "0002 effect-read line 17: a loop" …
QStringList readings(const History &history)
{
    QStringList words;
    for (const QString &id : topologicalOrder(history)) {
        const Script script = findRevision(history, id)->script.value_or(Script());
        words << u"%1 %2 %3"_s.arg(id, toWord(script.reading), script.reason).trimmed();
    }
    return words;
}

} // namespace

class TestAlembicTakeOver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesTheGraphThatAlembicSees_data();
    void seesTheGraphThatAlembicSees();
    void knowsTheSchemaAtEveryRevision_data();
    void knowsTheSchemaAtEveryRevision();
    void runsWhatAlembicTakesBack_data();
    void runsWhatAlembicTakesBack();
    void readsWhatAutogenerateWrites_data();
    void readsWhatAutogenerateWrites();
    void tellsWhatIsOpaque();
    void refusesToRunWhatIsOpaque();
    void takesTurns();
    void keepsRevisionsWhereEnvPyDoes_data();
    void keepsRevisionsWhereEnvPyDoes();
    void findsWhereEnvPyKeepsRevisions_data();
    void findsWhereEnvPyKeepsRevisions();
    void findsTheModelThatIsThere();
    void readsTwiceTheSame();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
};

void TestAlembicTakeOver::seesTheGraphThatAlembicSees_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"shop"_s, u"branches"_s, u"postgres"_s, u"opaque"_s})
        QTest::addRow("%s", qPrintable(name)) << name;
}

void TestAlembicTakeOver::seesTheGraphThatAlembicSees()
{
    QFETCH(QString, name);
    AlembicSteps steps;
    OracleDatabase database(DialectKind::Sqlite);
    const QJsonObject answer = steps({{u"url"_s, oracleUrl(database.url())},
                                      {u"folder"_s, fixture(name)},
                                      {u"do"_s, u"graph"_s}});
    QCOMPARE(answer.value("error"_L1).toString(), QString());
    const History history = takenOver(fixture(name)).project.history;
    QStringList ours = heads(history);
    ours.sort();
    QCOMPARE(QJsonArray::fromStringList(ours), answer.value("heads"_L1).toArray());
    const QJsonObject revisions = answer.value("revisions"_L1).toObject();
    QCOMPARE(history.revisions.size(), revisions.size());
    for (const Revision &revision : history.revisions) {
        const QJsonObject theirs = revisions.value(revision.id).toObject();
        QStringList parents = revision.parents;
        parents.sort();
        QCOMPARE(QJsonArray::fromStringList(parents), theirs.value("parents"_L1).toArray());
        QCOMPARE(QJsonArray::fromStringList(labelsAt(history, revision.id)),
                 theirs.value("labels"_L1).toArray());
        QCOMPARE(revision.message, theirs.value("message"_L1).toString().simplified());
    }
    QVERIFY(check(history).isEmpty());
}

void TestAlembicTakeOver::knowsTheSchemaAtEveryRevision_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("SQLite") << u"shop"_s << DialectKind::Sqlite;
    QTest::newRow("PostgreSQL") << u"shop"_s << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << u"shop"_s << DialectKind::MariaDb;
    QTest::newRow("branches on SQLite") << u"branches"_s << DialectKind::Sqlite;
    QTest::newRow("branches on PostgreSQL") << u"branches"_s << DialectKind::PostgreSql;
    QTest::newRow("PostgreSQL's own types") << u"postgres"_s << DialectKind::PostgreSql;
    QTest::newRow("a program on SQLite") << u"program"_s << DialectKind::Sqlite;
    QTest::newRow("a program on PostgreSQL") << u"program"_s << DialectKind::PostgreSql;
    QTest::newRow("a program on MariaDB") << u"program"_s << DialectKind::MariaDb;
    QTest::newRow("names by a convention") << u"conventions"_s << DialectKind::Sqlite;
}

void TestAlembicTakeOver::knowsTheSchemaAtEveryRevision()
{
    QFETCH(QString, name);
    QFETCH(DialectKind, kind);
    AlembicSteps steps;
    OracleDatabase database(kind);
    const History history = takenOver(fixture(name)).project.history;
    for (const QString &reading : readings(history))
        QVERIFY2(!reading.contains(" effect-"_L1), qPrintable(reading));
    for (const QString &id : topologicalOrder(history)) {
        VERIFY_EMPTY(alembic(steps, database.url(), fixture(name), u"upgrade"_s, id));
        const auto schema = schemaAt(history, database.heads());
        QVERIFY(schema);
        const QString difference = database.difference(*schema);
        QVERIFY2(difference.isEmpty(), qPrintable(id + u": "_s + difference));
    }
}

// On SQLite Alembic 1.8 does not see the names of checks and foreign keys that are quoted, and on MariaDB
// it drops indexes that a foreign key needs: shop's own way back is PostgreSQL's alone.
void TestAlembicTakeOver::runsWhatAlembicTakesBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << u"shop"_s << DialectKind::PostgreSql;
    QTest::newRow("branches on SQLite") << u"branches"_s << DialectKind::Sqlite;
    QTest::newRow("branches on PostgreSQL") << u"branches"_s << DialectKind::PostgreSql;
    QTest::newRow("branches on MariaDB") << u"branches"_s << DialectKind::MariaDb;
    QTest::newRow("a program on SQLite") << u"program"_s << DialectKind::Sqlite;
    QTest::newRow("a program on PostgreSQL") << u"program"_s << DialectKind::PostgreSql;
    QTest::newRow("a program on MariaDB") << u"program"_s << DialectKind::MariaDb;
}

// Up by us, down by Alembic, up by Alembic, down by us: each leaves what the other can go on from.
void TestAlembicTakeOver::runsWhatAlembicTakesBack()
{
    QFETCH(QString, name);
    QFETCH(DialectKind, kind);
    AlembicSteps steps;
    OracleDatabase database(kind);
    const History history = takenOver(fixture(name)).project.history;
    const auto whole = schemaAtHeads(history);
    QVERIFY(whole);
    VERIFY_EMPTY(database.go(history, u"heads"_s, Direction::Upgrade));
    const QStringList top = database.heads();
    VERIFY_EMPTY(database.difference(*whole));
    VERIFY_EMPTY(alembic(steps, database.url(), fixture(name), u"downgrade"_s, u"base"_s));
    QCOMPARE(database.heads(), QStringList());
    VERIFY_EMPTY(database.difference({}));
    VERIFY_EMPTY(alembic(steps, database.url(), fixture(name), u"upgrade"_s, u"heads"_s));
    QCOMPARE(database.heads(), top);
    VERIFY_EMPTY(database.difference(*whole));
    VERIFY_EMPTY(database.go(history, u"base"_s, Direction::Downgrade));
    VERIFY_EMPTY(database.difference({}));
}

void TestAlembicTakeOver::readsWhatAutogenerateWrites_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<bool>("isBatch");
    QTest::newRow("SQLite in batches") << DialectKind::Sqlite << true;
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql << false;
    QTest::newRow("PostgreSQL in batches") << DialectKind::PostgreSql << true;
    QTest::newRow("MariaDB") << DialectKind::MariaDb << false;
}

void TestAlembicTakeOver::readsWhatAutogenerateWrites()
{
    QFETCH(DialectKind, kind);
    QFETCH(bool, isBatch);
    const QByteArray head
        = "from sqlalchemy import *\n"
          "metadata = MetaData(naming_convention={'ix': 'ix_%(column_0_label)s',\n"
          "    'uq': 'uq_%(table_name)s_%(column_0_name)s',\n"
          "    'fk': 'fk_%(table_name)s_%(column_0_name)s', 'pk': 'pk_%(table_name)s'})\n";
    const QList<QByteArray> models{
        "Table('author', metadata, Column('id', Integer, primary_key=True),\n"
        "    Column('name', String(40), nullable=False, index=True),\n"
        "    Column('born', Date), Column('rank', Numeric(8, 2), server_default='1.50'))\n",
        "Table('author', metadata, Column('id', Integer, primary_key=True),\n"
        "    Column('name', String(60), unique=True), Column('born', Date, nullable=False),\n"
        "    Column('rank', Numeric(8, 2)), Column('alive', Boolean, server_default=true()))\n"
        "Table('book', metadata, Column('id', BigInteger, primary_key=True, autoincrement=False),\n"
        "    Column('author_id', ForeignKey('author.id', ondelete='CASCADE'), index=True),\n"
        "    Column('isbn', String(13), unique=True), Column('blob', LargeBinary),\n"
        "    Column('at', DateTime, server_default=text('CURRENT_TIMESTAMP')))\n",
        "Table('author', metadata, Column('id', Integer, primary_key=True),\n"
        "    Column('name', Text), Column('alive', Boolean, server_default=true()))\n"};
    // Alembic's own script would drop an index there that a foreign key needs.
    const qsizetype count = kind == DialectKind::MariaDb ? 2 : models.size();
    AlembicSteps steps;
    OracleDatabase database(kind);
    QTemporaryDir folder, scratch;
    const QString file = scratch.filePath(u"models.py"_s);
    Project project = newProject(u"shop"_s);
    for (qsizetype i = 0; i < count; ++i) {
        const QString id = u"%1"_s.arg(i + 1, 4, 10, QChar(u'0'));
        write(file, head + models.at(i));
        VERIFY_EMPTY(alembic(steps,
                             database.url(),
                             folder.path(),
                             u"autogenerate"_s,
                             id,
                             {{u"models"_s, file}, {u"batch"_s, isBatch}}));
        const TakeOver taken = takenOver(folder.path(), project);
        QCOMPARE(taken.added, QStringList{id});
        project = taken.project;
        for (const QString &reading : readings(project.history))
            QVERIFY2(!reading.contains(" effect-"_L1), qPrintable(reading));
        VERIFY_EMPTY(alembic(steps, database.url(), folder.path(), u"upgrade"_s, u"head"_s));
        const auto schema = schemaAtHeads(project.history);
        QVERIFY(schema);
        VERIFY_EMPTY(database.difference(*schema));
        const auto pending = pendingChanges(project);
        QVERIFY(pending);
        QVERIFY2(pending->isEmpty(), "the model follows");
    }
    database.clear();
    VERIFY_EMPTY(database.go(project.history, u"head"_s, Direction::Upgrade));
    VERIFY_EMPTY(database.difference(*schemaAtHeads(project.history)));
}

void TestAlembicTakeOver::tellsWhatIsOpaque()
{
    const History history = takenOver(fixture(u"opaque"_s)).project.history;
    QCOMPARE(readings(history),
             (QStringList{u"0001 understood"_s,
                          u"0002 effect-read line 15: a loop"_s,
                          u"0003 effect-unknown line 11: a loop"_s,
                          u"0004 effect-unknown line 11: there is no table u, as far as is known"_s,
                          u"0005 understood downgrade() takes nothing back"_s}));
    QCOMPARE(unknownEffects(history, heads(history)), (QStringList{u"0003"_s, u"0004"_s}));
    QCOMPARE(unknownEffects(history, {u"0002"_s}), QStringList());
    const auto schema = schemaAtHeads(history);
    QVERIFY(schema);
    QCOMPARE(schema->tables.size(), 1);
    QCOMPARE(columnNames(schema->tables.first(),
                         {schema->tables.first().columns.at(2).id,
                          schema->tables.first().columns.at(3).id}),
             (QStringList{u"m"_s, u"k"_s}));
}

void TestAlembicTakeOver::refusesToRunWhatIsOpaque()
{
    OracleDatabase database(DialectKind::Sqlite);
    AlembicSteps steps;
    const QString folder = fixture(u"opaque"_s);
    const History history = takenOver(folder).project.history;
    VERIFY_EMPTY(database.go(history, u"0001"_s, Direction::Upgrade));
    const QString refusal = database.go(history, u"head"_s, Direction::Upgrade);
    QVERIFY2(refusal.contains("0002"_L1) && refusal.contains("0002.py"_L1), qPrintable(refusal));
    QCOMPARE(database.heads(), QStringList{u"0001"_s});
    VERIFY_EMPTY(alembic(steps, database.url(), folder, u"upgrade"_s, u"0004"_s));
    QCOMPARE(database.heads(), QStringList{u"0004"_s});
    VERIFY_EMPTY(database.go(history, u"head"_s, Direction::Upgrade));
    QCOMPARE(database.heads(), QStringList{u"0005"_s});
    QVERIFY(!database.go(history, u"0003"_s, Direction::Downgrade).isEmpty());
    QCOMPARE(database.heads(), QStringList{u"0005"_s});
}

// Alembic, then we, then Alembic again; the project is saved and loaded in between.
void TestAlembicTakeOver::keepsRevisionsWhereEnvPyDoes_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::addColumn<QString>("schemaName");
    QTest::newRow("SQLite") << DialectKind::Sqlite << QString();
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql << QString();
    QTest::newRow("PostgreSQL, in another schema") << DialectKind::PostgreSql << u"Meta"_s;
    QTest::newRow("PostgreSQL, in the usual schema by its name")
        << DialectKind::PostgreSql << u"public"_s;
    QTest::newRow("MariaDB") << DialectKind::MariaDb << QString();
}

// Alembic and we take turns, in a table that is called otherwise.
void TestAlembicTakeOver::keepsRevisionsWhereEnvPyDoes()
{
    QFETCH(DialectKind, kind);
    QFETCH(QString, schemaName);
    AlembicSteps steps;
    OracleDatabase database(kind);
    if (!schemaName.isEmpty() && schemaName != "public"_L1)
        VERIFY_EMPTY(database.run({u"CREATE SCHEMA \"Meta\""_s}));
    DatabaseUrl url = database.url();
    url.versionTable = {u"our Versions"_s, schemaName};
    QJsonObject version{{u"version_table"_s, url.versionTable.name}};
    if (!schemaName.isEmpty())
        version.insert(u"version_table_schema"_s, schemaName);
    const QString folder = fixture(u"program"_s);
    const History history = takenOver(folder).project.history;
    const auto ours = [&](const QString &target, Direction direction) {
        const auto connection = Connection::open(url, OpenMode::ReadWrite);
        Monitor monitor;
        const auto prepared = connection ? prepare(*connection, history, target, direction, monitor)
                                         : Failure(connection.error());
        if (!prepared)
            return prepared.error().subject + prepared.error().detail;
        const auto report = run(*connection, prepared->plan, {}, monitor);
        if (!report || report->error)
            return report ? report->error->detail : report.error().detail;
        return QString();
    };
    const auto theirs = [&](const QString &verb, const QString &target) {
        return alembic(steps, url, folder, verb, target, {{u"version"_s, version}});
    };
    const auto stands = [&](const QString &id) {
        const auto connection = Connection::open(url, OpenMode::ReadWrite);
        const auto state = connection ? readState(*connection, ReadDepth::WithSchema)
                                      : Failure(connection.error());
        const auto schema = schemaAt(history, {id});
        if (!state || !schema || state->heads != QStringList{id})
            return false;
        return state->live->schema.tables.size() == schema->tables.size();
    };
    VERIFY_EMPTY(theirs(u"upgrade"_s, u"0001"_s));
    QVERIFY(stands(u"0001"_s));
    VERIFY_EMPTY(ours(u"0002"_s, Direction::Upgrade));
    QVERIFY(stands(u"0002"_s));
    VERIFY_EMPTY(theirs(u"upgrade"_s, u"+1"_s));
    VERIFY_EMPTY(ours(u"0001"_s, Direction::Downgrade));
    QVERIFY(stands(u"0001"_s));
    VERIFY_EMPTY(theirs(u"downgrade"_s, u"base"_s));
    VERIFY_EMPTY(ours(u"0001"_s, Direction::Upgrade));
    VERIFY_EMPTY(theirs(u"upgrade"_s, u"head"_s));
    QVERIFY(stands(u"0003"_s));
    // Nobody made the usual one beside it.
    QVERIFY(!database.run({u"SELECT * FROM alembic_version"_s}).isEmpty());
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    Monitor monitor;
    QVERIFY(stamp(*connection, {u"0002"_s}, monitor));
    const QJsonObject answer = steps({{u"url"_s, oracleUrl(url)},
                                      {u"folder"_s, folder},
                                      {u"do"_s, u"current"_s},
                                      {u"version"_s, version}});
    QCOMPARE(answer.value("heads"_L1).toArray(), QJsonArray{u"0002"_s});
}

void TestAlembicTakeOver::findsWhereEnvPyKeepsRevisions_data()
{
    QTest::addColumn<QByteArray>("environment");
    QTest::addColumn<QByteArray>("application");
    QTest::addColumn<QString>("table");
    const QByteArray none;
    QTest::newRow("nothing said") << QByteArray("context.configure(connection=c)\n") << none
                                  << u"alembic_version"_s;
    QTest::newRow("a literal") << QByteArray("context.configure(connection=c, version_table='v')\n")
                               << none << u"v"_s;
    QTest::newRow("with its schema")
        << QByteArray("context.configure(version_table='v', version_table_schema='s')\n") << none
        << u"s.v"_s;
    QTest::newRow("a constant") << QByteArray("T = 'v' + '_1'\ncontext.configure(version_table=T)\n")
                                << none << u"v_1"_s;
    QTest::newRow("an option of the settings")
        << QByteArray("config = context.config\ncontext.configure(\n"
                      "    version_table=config.get_main_option('version_table'))\n")
        << none << u"from_ini"_s;
    QTest::newRow("an option that is not there")
        << QByteArray("context.configure(\n"
                      "    version_table=context.config.get_main_option('other', 'plan_b'))\n")
        << none << u"plan_b"_s;
    QTest::newRow("worked out") << QByteArray("context.configure(version_table=name())\n") << none
                                << u"alembic_version"_s;
    QTest::newRow("by Flask-Migrate's caller")
        << QByteArray("from flask import current_app\n")
        << QByteArray("Migrate(app, db, version_table='shop_v')\n") << u"shop_v"_s;
    QTest::newRow("by Flask-Migrate's later caller")
        << QByteArray("from flask import current_app\n")
        << QByteArray("migrate = Migrate()\nmigrate.init_app(app, db, version_table='v2')\n")
        << u"v2"_s;
    QTest::newRow("no Python") << QByteArray("context.configure(version_table=\n") << none
                               << u"alembic_version"_s;
}

void TestAlembicTakeOver::findsWhereEnvPyKeepsRevisions()
{
    QFETCH(QByteArray, environment);
    QFETCH(QByteArray, application);
    QFETCH(QString, table);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"migrations/versions"_s));
    write(folder.filePath(u"migrations/env.py"_s), environment);
    write(folder.filePath(u"migrations/alembic.ini"_s), "[alembic]\nversion_table = from_ini\n");
    if (!application.isEmpty())
        write(folder.filePath(u"app.py"_s), application);
    const Monitor monitor;
    const auto found = readEnvironment(folder.filePath(u"migrations"_s), monitor);
    QVERIFY(found);
    QCOMPARE(displayName(found->versionTable), table);
    const auto taken = withScripts(newProject(u"shop"_s), *found, {}, folder.path());
    QVERIFY(taken);
    QCOMPARE(displayName(taken->project.versionTable), table);
}

void TestAlembicTakeOver::takesTurns()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    const auto copy = [&folder](const QString &name) {
        QFile::copy(fixture(u"shop/"_s + name), folder.filePath(name));
    };
    copy(u"0001_create_users.py"_s);
    TakeOver taken = takenOver(folder.path());
    QCOMPARE(taken.project.model.classes.size(), 2);
    QVERIFY(saveProject(taken.project, file));
    copy(u"0002_batch.py"_s);
    auto loaded = loadProject(file);
    QVERIFY(loaded);
    QVERIFY(loaded->damages.isEmpty());
    const History before = loaded->project.history;
    taken = takenOver(folder.path(), loaded->project);
    QCOMPARE(taken.added, QStringList{u"0002"_s});
    QVERIFY(!taken.isModelKept);
    QCOMPARE(taken.project.history.revisions.first(), before.revisions.first());
    QVERIFY(saveProject(taken.project, file, before));
    loaded = loadProject(file);
    QVERIFY(loaded && loaded->damages.isEmpty());
    QCOMPARE(loaded->project.history, taken.project.history);
    const auto pending = pendingChanges(loaded->project);
    QVERIFY(pending && pending->isEmpty());
    taken = takenOver(folder.path(), loaded->project);
    QVERIFY(taken.added.isEmpty() && taken.reread.isEmpty());
    QCOMPARE(taken.project, loaded->project);
}

void TestAlembicTakeOver::findsTheModelThatIsThere()
{
    // Read from models.py, say: with ids of its own.
    const TakeOver first = takenOver(fixture(u"shop"_s));
    Project project = newProject(u"shop"_s);
    project.model = first.project.model;
    const Schema mapped = mapModel(project.model);
    const Table *kinds = findTable(mapped, u"kinds"_s);
    const auto fresh = projectFromBytes(QString::fromUtf8(toBytes(project))
                                            .replace(kinds->id.toString(),
                                                     TableId::create().toString())
                                            .replace(kinds->columns.at(1).id.toString(),
                                                     ColumnId::create().toString())
                                            .toUtf8(),
                                        {});
    QVERIFY(fresh);
    const TakeOver taken = takenOver(fixture(u"shop"_s), *fresh);
    QCOMPARE(taken.project.model, fresh->model);
    const auto pending = pendingChanges(taken.project);
    QVERIFY(pending && pending->isEmpty());
}

void TestAlembicTakeOver::readsTwiceTheSame()
{
    for (const QString &name : {u"shop"_s, u"branches"_s, u"postgres"_s, u"opaque"_s})
        QCOMPARE(takenOver(fixture(name)).project.history, takenOver(fixture(name)).project.history);
}

void TestAlembicTakeOver::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("place");
    const QByteArray good = "revision = 'good'\ndown_revision = None\n";
    const auto row = [&good](const char *name,
                             const QByteArray &second,
                             ErrorCode code,
                             const QString &subject,
                             const QString &place) {
        QTest::newRow(name) << good << second << code << subject << place;
    };
    row("no revision", "x = 1\n", ErrorCode::ParseFailed, u"b.py"_s, u"line 1"_s);
    row("a revision that is worked out",
        "import uuid\nrevision = uuid.uuid4().hex\n",
        ErrorCode::ParseFailed,
        u"b.py"_s,
        u"line 2"_s);
    row("a parent that is not there",
        "revision = 'x'\ndown_revision = 'nobody'\n",
        ErrorCode::RevisionMissing,
        u"nobody"_s,
        u"b.py"_s);
    row("a dependency that is not there",
        "revision = 'x'\ndown_revision = 'good'\ndepends_on = ['nobody']\n",
        ErrorCode::RevisionMissing,
        u"nobody"_s,
        u"b.py"_s);
    row("its own parent",
        "revision = 'x'\ndown_revision = 'x'\n",
        ErrorCode::RevisionCycle,
        u"x"_s,
        u"b.py"_s);
    row("two files with one revision",
        "revision = 'good'\ndown_revision = None\n",
        ErrorCode::RevisionDuplicate,
        u"good"_s,
        u"b.py"_s);
    row("a syntax error",
        "revision = 'x'\ndown_revision = (\n",
        ErrorCode::ParseFailed,
        u"b.py"_s,
        u"line 2"_s);
    row("Python 2", "revision = 'x'\nprint 'x'\n", ErrorCode::ParseFailed, u"b.py"_s, u"line 2"_s);
    row("a NUL byte",
        QByteArray("revision = 'x'\0\n", 15),
        ErrorCode::ParseFailed,
        u"b.py"_s,
        QString());
    row("an id longer than the version table's column",
        "revision = '012345678901234567890123456789012'\ndown_revision = None\n",
        ErrorCode::InvalidName,
        u"012345678901234567890123456789012"_s,
        u"line 1"_s);
    row("an id with a minus", "\nrevision = 'a-b'\n", ErrorCode::InvalidName, u"a-b"_s, u"line 2"_s);
    QTest::newRow("a circle of two") << QByteArray("revision = 'y'\ndown_revision = 'x'\n")
                                     << QByteArray("revision = 'x'\ndown_revision = 'y'\n")
                                     << ErrorCode::RevisionCycle << u"y, x"_s << u"b.py"_s;
}

void TestAlembicTakeOver::namesWhatIsWrong()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QFETCH(ErrorCode, code);
    QFETCH(QString, subject);
    QFETCH(QString, place);
    QTemporaryDir folder;
    write(folder.filePath(u"a.py"_s), first);
    write(folder.filePath(u"b.py"_s), second);
    const AlembicScripts found = scriptsIn(folder.path());
    QCOMPARE(found.errors.size(), 1);
    const Error error = found.errors.first();
    QCOMPARE(int(error.code), int(code));
    QVERIFY2(error.subject.endsWith(subject), qPrintable(error.subject));
    QVERIFY2(error.place.contains(place), qPrintable(error.place));
}

QTEST_GUILESS_MAIN(TestAlembicTakeOver)
#include "tst_alembictakeover.moc"
