// SPDX-License-Identifier: GPL-3.0-or-later
// `import migrations/`, as a process: a project made of Alembic's scripts, which goes on with them.

#include "tests/app/program.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// A Flask-Migrate folder with the scripts of one of the fixtures.
void copyScripts(const Program &program, const QString &fixture, const QStringList &names = {})
{
    QDir(program.path()).mkpath(u"migrations/versions"_s);
    program.write(u"migrations/env.py"_s,
                  "from flask import current_app\nraise SystemExit('run')\n");
    program.write(u"migrations/alembic.ini"_s, "[alembic]\n");
    const QDir source(QStringLiteral(SOURCE_FOLDER "/tests/data/alembic/") + fixture);
    for (const QString &name : source.entryList({u"*.py"_s}, QDir::Files)) {
        if (names.isEmpty() || names.contains(name))
            QFile::copy(source.filePath(name), program.path(u"migrations/versions/"_s + name));
    }
}

QStringList strings(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue &value : array)
        texts << value.toString();
    return texts;
}

} // namespace

class TestCliMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scriptsBecomeAProject();
    void laterScriptsJoinIt();
    void opaqueRevisionsAreShownAndNotRun();
    void databasesTellWhatOpaqueScriptsDid();
    void brokenGraphsAreNamed();
    void pythonIsNeeded();
    void settingsNameTheDatabase();
    void revisionsAreWhereFlaskMigrateKeepsThem();
    void scriptsAreHandedBackAsTheyCame();
};

void TestCliMigrations::scriptsBecomeAProject()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"shop"_s);
    const Run run = program({u"import"_s, u"migrations/"_s, u"--name"_s, u"shop"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(strings(run.json().value("added"_L1).toArray()),
             (QStringList{u"0001"_s, u"0002"_s, u"0003"_s, u"0004"_s}));
    QVERIFY(run.json().value("opaque"_L1).toArray().isEmpty());
    QVERIFY(QFile::exists(program.path(u"shop.schemawright"_s)));
    const Run history = program({u"history"_s});
    VERIFY_EXIT(history, 0);
    QVERIFY2(history.out.contains("0003 -> 0004 (head), more tables, told in two lines"_L1),
             describe(history).constData());
    VERIFY_EXIT(program({u"check"_s}), 0);
    VERIFY_EXIT(program({u"upgrade"_s, u"-d"_s, u"sqlite:///new.db"_s}), 0);
    const Run current = program({u"current"_s, u"-d"_s, u"sqlite:///new.db"_s});
    QVERIFY2(current.out.contains("0004 (head)"_L1), describe(current).constData());
    QCOMPARE(program.sql(u"new.db"_s, u"SELECT word FROM kinds ORDER BY id"_s),
             (QStringList{u"it's"_s, u"back\\slash"_s, QString()}));
    VERIFY_EXIT(program({u"downgrade"_s,
                         u"base"_s,
                         u"-d"_s,
                         u"sqlite:///new.db"_s,
                         u"--allow-data-loss"_s}),
                0);
}

void TestCliMigrations::laterScriptsJoinIt()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"shop"_s, {u"0001_create_users.py"_s});
    VERIFY_EXIT(program({u"import"_s, u"migrations"_s}), 0);
    const QByteArray first = program.read(u"migrations/0001_create_users_and_orders.json"_s);
    QVERIFY(!first.isEmpty());
    copyScripts(program, u"shop"_s, {u"0002_batch.py"_s});
    const Run run = program({u"import"_s, u"migrations"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(strings(run.json().value("added"_L1).toArray()), QStringList{u"0002"_s});
    QCOMPARE(program.read(u"migrations/0001_create_users_and_orders.json"_s), first);
    VERIFY_EXIT(program({u"check"_s}), 0);
    const QMap<QString, QByteArray> before = program.contents();
    VERIFY_EXIT(program({u"import"_s, u"migrations"_s}), 0);
    QCOMPARE(program.contents(), before);
}

void TestCliMigrations::opaqueRevisionsAreShownAndNotRun()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"opaque"_s);
    const Run run = program({u"import"_s, u"migrations"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains("0003.py"_L1) && run.out.contains("a loop"_L1),
             describe(run).constData());
    const Run history = program({u"history"_s});
    QVERIFY2(history.out.contains("0001 -> 0002 (opaque), rows worked out"_L1),
             describe(history).constData());
    const Run show = program({u"show"_s, u"0002"_s});
    QVERIFY2(show.out.contains("line 15: a loop"_L1) && show.out.contains("0002.py"_L1),
             describe(show).constData());
    for (const QStringList &more : {QStringList(), QStringList{u"--sql"_s}}) {
        const Run upgrade = program(QStringList{u"upgrade"_s, u"-d"_s, u"sqlite:///new.db"_s}
                                    + more);
        VERIFY_EXIT(upgrade, 3);
        QVERIFY2(upgrade.err.contains("migrations/versions/0002.py"_L1)
                     && upgrade.err.contains("flask db upgrade 0002"_L1),
                 describe(upgrade).constData());
    }
    VERIFY_EXIT(program({u"upgrade"_s, u"0001"_s, u"-d"_s, u"sqlite:///new.db"_s}), 0);
    VERIFY_EXIT(program({u"stamp"_s, u"0004"_s, u"-d"_s, u"sqlite:///new.db"_s}), 0);
}

void TestCliMigrations::databasesTellWhatOpaqueScriptsDid()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"opaque"_s);
    VERIFY_EXIT(program({u"import"_s, u"migrations"_s}), 0);
    // What Alembic would have made of a database until 0003.
    program.sql(u"live.db"_s,
                u"CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, n INTEGER, m INTEGER)"_s);
    program.sql(u"live.db"_s, u"CREATE TABLE u (id INTEGER NOT NULL PRIMARY KEY)"_s);
    program.sql(u"live.db"_s, u"CREATE TABLE v (id INTEGER NOT NULL PRIMARY KEY)"_s);
    program.sql(u"live.db"_s,
                u"CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"_s);
    program.sql(u"live.db"_s, u"INSERT INTO alembic_version VALUES ('0003')"_s);
    const Run run = program(
        {u"import"_s, u"migrations"_s, u"--effects-from"_s, u"sqlite:///live.db"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    // And what was made on it is understood now.
    QCOMPARE(strings(run.json().value("readAgain"_L1).toArray()),
             (QStringList{u"0003"_s, u"0004"_s}));
    QCOMPARE(strings(run.json().value("opaque"_L1).toArray()), (QStringList{u"0002"_s, u"0003"_s}));
    QCOMPARE(run.json().value("tables"_L1).toInt(), 3);
    VERIFY_EXIT(program({u"check"_s}), 0);
    VERIFY_EXIT(program({u"upgrade"_s, u"-d"_s, u"sqlite:///live.db"_s}), 0);
    QVERIFY(program.sql(u"live.db"_s, u"SELECT sql FROM sqlite_master WHERE name = 'u'"_s)
                .value(0)
                .contains("word"_L1));
}

void TestCliMigrations::brokenGraphsAreNamed()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"shop"_s);
    program.write(u"migrations/versions/x.py"_s, "revision = 'x'\ndown_revision = 'nobody'\n");
    program.write(u"migrations/versions/y.py"_s, "revision = 'y'\ndown_revision = (\n");
    const QMap<QString, QByteArray> before = program.contents();
    const Run run = program({u"import"_s, u"migrations"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains("x.py"_L1) && run.err.contains("nobody"_L1)
                 && run.err.contains("y.py"_L1) && run.err.contains("line 2"_L1),
             describe(run).constData());
    QCOMPARE(program.contents(), before);
}

void TestCliMigrations::pythonIsNeeded()
{
    Program program(Program::Start::Empty);
    copyScripts(program, u"shop"_s);
    program.setEnvironment(u"SCHEMAWRIGHT_PYTHON"_s, u"/nowhere/python3"_s);
    const Run run = program({u"import"_s, u"migrations"_s, u"--json"_s});
    VERIFY_EXIT(run, 4);
    QCOMPARE(run.json().value("error"_L1).toObject().value("code"_L1).toString(),
             u"python-not-found"_s);
}

void TestCliMigrations::settingsNameTheDatabase()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"shop"_s);
    program.write(u"alembic.ini"_s,
                  "# settings\n[alembic]\nscript_location = %(here)s/migrations\n"
                  "sqlalchemy.url = postgresql+psycopg2://anna:se%%cret@db.example.org/shop\n"
                  "[loggers]\nkeys = root\n");
    const Run run = program({u"import"_s, u"alembic.ini"_s, u"--name"_s, u"shop"_s});
    VERIFY_EXIT(run, 0);
    const QByteArray project = program.read(u"shop.schemawright"_s);
    QVERIFY(project.contains("postgresql://anna@db.example.org/shop"));
    QVERIFY(!project.contains("cret"));
}

// Another table, which the application names: the real "flask db" and we agree on it.
void TestCliMigrations::revisionsAreWhereFlaskMigrateKeepsThem()
{
    const Program program(Program::Start::Empty);
    program.write(u"app.py"_s,
                  "from flask import Flask\n"
                  "from flask_migrate import Migrate\n"
                  "from flask_sqlalchemy import SQLAlchemy\n"
                  "app = Flask(__name__)\n"
                  "app.config['SQLALCHEMY_DATABASE_URI'] = 'sqlite:///' + app.root_path + '/live.db'\n"
                  "db = SQLAlchemy(app)\n"
                  "migrate = Migrate(app, db, version_table='shop_versions')\n");
    const auto flask = [&program](const QStringList &arguments) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(program.path());
        process.start(QFileInfo::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s
                                                               : u"python3"_s,
                      QStringList{u"-m"_s, u"flask"_s, u"--app"_s, u"app"_s, u"db"_s} + arguments);
        const bool isDone = process.waitForFinished(60'000) && process.exitCode() == 0;
        return isDone ? QString::fromUtf8(process.readAllStandardOutput()).trimmed()
                      : u"failed: "_s + QString::fromUtf8(process.readAllStandardError());
    };
    const QString made = flask({u"init"_s});
    QVERIFY2(!made.startsWith("failed"_L1), qPrintable(made));
    const QDir source(QStringLiteral(SOURCE_FOLDER "/tests/data/alembic/shop"));
    for (const QString &name : source.entryList({u"*.py"_s}, QDir::Files))
        QFile::copy(source.filePath(name), program.path(u"migrations/versions/"_s + name));
    const QString upgraded = flask({u"upgrade"_s, u"0002"_s});
    QVERIFY2(!upgraded.startsWith("failed"_L1), qPrintable(upgraded));
    const Run run = program({u"import"_s, u"migrations"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.json().value("versionTable"_L1).toString(), u"shop_versions"_s);
    const QStringList database{u"-d"_s, u"sqlite:///live.db"_s};
    const Run current = program(QStringList{u"current"_s} + database);
    QVERIFY2(current.out.contains("0002"_L1), describe(current).constData());
    VERIFY_EXIT(program(QStringList{u"upgrade"_s} + database), 0);
    QCOMPARE(flask({u"current"_s}), u"0004 (head)"_s);
    QCOMPARE(program.sql(u"live.db"_s, u"SELECT version_num FROM shop_versions"_s),
             QStringList{u"0004"_s});
    QCOMPARE(program.sql(u"live.db"_s,
                         u"SELECT name FROM sqlite_master WHERE name LIKE 'alembic%'"_s),
             QStringList());
    VERIFY_EXIT(program(QStringList{u"diff"_s, u"sqlite:///live.db"_s, u"head"_s}), 0);
    const Run script = program({u"upgrade"_s, u"--sql"_s, u"--dialect"_s, u"postgresql"_s});
    QVERIFY2(script.out.contains("\"shop_versions\""_L1), describe(script).constData());
    VERIFY_EXIT(program(QStringList{u"stamp"_s, u"0003"_s} + database), 0);
    QCOMPARE(flask({u"current"_s}), u"0003"_s);
    const QString back = flask({u"stamp"_s, u"0004"_s});
    QVERIFY2(!back.startsWith("failed"_L1), qPrintable(back));
    VERIFY_EXIT(program(QStringList{u"downgrade"_s, u"0001"_s} + database
                        + QStringList{u"--allow-data-loss"_s}),
                0);
    QCOMPARE(flask({u"current"_s}), u"0001"_s);
}

// Into another environment: the opaque ones, and those that were understood, byte by byte.
void TestCliMigrations::scriptsAreHandedBackAsTheyCame()
{
    const Program program(Program::Start::Empty);
    copyScripts(program, u"opaque"_s);
    VERIFY_EXIT(program({u"import"_s, u"migrations"_s}), 0);
    VERIFY_EXIT(program({u"revision"_s, u"-m"_s, u"ours"_s, u"--rev-id"_s, u"0006"_s}), 0);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"-o"_s, u"other"_s}), 0);
    const QDir folder(program.path(u"other/versions"_s));
    const QStringList names = folder.entryList({u"*.py"_s}, QDir::Files, QDir::Name);
    QCOMPARE(names.size(), 6);
    for (const QString &name : names) {
        const QString id = name.left(4);
        if (id == "0006"_L1)
            QVERIFY(program.read(u"other/versions/"_s + name).contains("down_revision = \"0005\""));
        else
            QCOMPARE(program.read(u"other/versions/"_s + name),
                     program.read(u"migrations/versions/%1.py"_s.arg(id)));
    }
}

QTEST_GUILESS_MAIN(TestCliMigrations)
#include "tst_climigrations.moc"
