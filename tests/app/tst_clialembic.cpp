// SPDX-License-Identifier: GPL-3.0-or-later
// The command line and Alembic's environments, as a process: export alembic, its mirror, and check.

#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// The real Alembic in the program's folder; what it says, or "failed: …".
QString alembic(const Program &program, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(program.path());
    const QString python = QFileInfo::exists(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s
                                                                    : u"python3"_s;
    process.start(python,
                  QStringList{u"-m"_s, u"alembic"_s, u"-c"_s, u"alembic/alembic.ini"_s} + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return u"failed: "_s + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QStringList scriptsIn(const Program &program, const QString &folder = u"alembic/versions"_s)
{
    return QDir(program.path(folder)).entryList({u"*.py"_s}, QDir::Files, QDir::Name);
}

} // namespace

class TestCliAlembic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportMakesAnEnvironmentThatRuns();
    void exportKeepsWhatIsThere();
    void exportIntoAnEnvironmentWritesScriptsAlone();
    void exportOfOneRevisionNeedsItsParents();
    void exportMakesOneForFlaskMigrate();
    void mirrorFollowsEveryRevision();
    void checkFindsWhatTheMirrorLacks();
    void exportRefusesNonsense();
    void scriptsAreForTheProjectsDatabases();
    void exportComparesWithTheModelsBesideIt();
    void exportSaysWhatAnEnvironmentOfOthersFinds();
    void exportKeepsRevisionsWhereTheProjectDoes();
};

void TestCliAlembic::exportMakesAnEnvironmentThatRuns()
{
    const Program program(Program::Start::Sample);
    const Run run = program({u"export"_s, u"alembic"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.json().value("written"_L1).toArray().size(), 6);
    QVERIFY(run.json().value("mirror"_L1).isNull());
    QCOMPARE(alembic(program, {u"upgrade"_s, u"head"_s}), QString());
    QCOMPARE(alembic(program, {u"current"_s}), u"c48e19f0a6d5 (head)"_s);
    QVERIFY(program({u"current"_s}).out.contains(u"c48e19f0a6d5"_s));
    VERIFY_EXIT(program({u"diff"_s, u"local"_s, u"head"_s}), 0);
    // Back by one, and on by the other.
    QCOMPARE(alembic(program, {u"downgrade"_s, u"-1"_s}), QString());
    VERIFY_EXIT(program({u"diff"_s, u"local"_s, u"7d03b85ac2f1"_s}), 0);
    VERIFY_EXIT(program({u"upgrade"_s}), 0);
    QCOMPARE(alembic(program, {u"current"_s}), u"c48e19f0a6d5 (head)"_s);
    QCOMPARE(alembic(program, {u"downgrade"_s, u"base"_s}), QString());
    VERIFY_EXIT(program({u"diff"_s, u"local"_s, u"base"_s}), 0);
    const Run again = program({u"export"_s, u"alembic"_s});
    VERIFY_EXIT(again, 0);
    QVERIFY(again.out.contains(u"Every script is there already."_s));
}

void TestCliAlembic::exportKeepsWhatIsThere()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s}), 0);
    const QString script = u"alembic/versions/"_s + scriptsIn(program).first();
    program.write(script, program.read(script) + "# mine\n");
    const auto before = program.contents();
    const Run refused = program({u"export"_s, u"alembic"_s});
    VERIFY_EXIT(refused, 3);
    QVERIFY2(refused.err.contains(QFileInfo(script).fileName()), describe(refused).constData());
    QVERIFY(refused.err.contains(u"--force"_s));
    QCOMPARE(program.contents(), before);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--force"_s}), 0);
    QVERIFY(!program.read(script).contains("# mine"));
}

void TestCliAlembic::exportIntoAnEnvironmentWritesScriptsAlone()
{
    const Program program(Program::Start::Sample);
    QVERIFY(QDir(program.path()).mkpath(u"api/scripts/versions"_s));
    program.write(u"api/alembic.ini"_s,
                  "[alembic]\nscript_location = %(here)s/scripts\n"
                  "file_template = %%(year)d_%%(month).2d_%%(day).2d-%%(rev)s\n");
    program.write(u"api/scripts/env.py"_s, "# somebody's own\n");
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"-o"_s, u"api"_s}), 0);
    QCOMPARE(scriptsIn(program, u"api/scripts/versions"_s),
             (QStringList{u"2026_03_02-1f6c2a9e4b70.py"_s,
                          u"2026_04_14-7d03b85ac2f1.py"_s,
                          u"2026_06_09-c48e19f0a6d5.py"_s}));
    QCOMPARE(program.read(u"api/scripts/env.py"_s), "# somebody's own\n");
    QVERIFY(!QFileInfo::exists(program.path(u"api/env.py"_s)));
}

void TestCliAlembic::exportOfOneRevisionNeedsItsParents()
{
    const Program program(Program::Start::Sample);
    const auto before = program.contents();
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"head"_s}), 4);
    QCOMPARE(program.contents(), before);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"1f6c"_s}), 0);
    QCOMPARE(scriptsIn(program).size(), 1);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"7d03"_s, u"c48e"_s}), 0);
    QCOMPARE(scriptsIn(program).size(), 3);
}

void TestCliAlembic::exportMakesOneForFlaskMigrate()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--flask"_s}), 0);
    QVERIFY(program.read(u"migrations/env.py"_s).contains("current_app"));
    QCOMPARE(scriptsIn(program, u"migrations/versions"_s).size(), 3);
    VERIFY_EXIT(program({u"check"_s}), 0);
}

void TestCliAlembic::mirrorFollowsEveryRevision()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--mirror"_s, u"on"_s}), 0);
    const QString sql = u"UPDATE tag SET name = name"_s;
    VERIFY_EXIT(program({u"revision"_s,
                         u"-m"_s,
                         u"one"_s,
                         u"--rev-id"_s,
                         u"aaaa00000001"_s,
                         u"--sql-up"_s,
                         sql,
                         u"--sql-down"_s,
                         sql}),
                0);
    VERIFY_EXIT(program({u"revision"_s,
                         u"-m"_s,
                         u"two"_s,
                         u"--rev-id"_s,
                         u"aaaa00000002"_s,
                         u"--head"_s,
                         u"c48e19f0a6d5"_s,
                         u"--splice"_s}),
                0);
    VERIFY_EXIT(program({u"merge"_s, u"-m"_s, u"both"_s, u"--rev-id"_s, u"aaaa00000003"_s}), 0);
    QCOMPARE(scriptsIn(program).size(), 6);
    QVERIFY(program.read(u"alembic/versions/aaaa00000001_one.py"_s).contains(sql.toUtf8()));
    QVERIFY(program.read(u"alembic/versions/aaaa00000003_both.py"_s)
                .contains("down_revision = (\"aaaa00000001\", \"aaaa00000002\")"));
    QCOMPARE(alembic(program, {u"heads"_s}), u"aaaa00000003 (head)"_s);
    QCOMPARE(alembic(program, {u"upgrade"_s, u"head"_s}), QString());
    VERIFY_EXIT(program({u"diff"_s, u"local"_s, u"head"_s}), 0);
    VERIFY_EXIT(program({u"check"_s}), 0);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--mirror"_s, u"off"_s}), 0);
    VERIFY_EXIT(program({u"revision"_s, u"-m"_s, u"three"_s}), 0);
    QCOMPARE(scriptsIn(program).size(), 6);
}

void TestCliAlembic::checkFindsWhatTheMirrorLacks()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--mirror"_s, u"on"_s}), 0);
    const QStringList scripts = scriptsIn(program);
    QVERIFY(QFile::remove(program.path(u"alembic/versions/"_s + scripts.at(2))));
    program.write(u"alembic/versions/"_s + scripts.at(0), "revision = \"1f6c2a9e4b70\"\n");
    const Run run = program({u"check"_s, u"--json"_s});
    VERIFY_EXIT(run, 1);
    const QJsonArray found = run.json().value("scripts"_L1).toArray();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).toObject().value("revision"_L1).toString(), u"1f6c2a9e4b70"_s);
    QVERIFY(!found.at(0).toObject().value("isMissing"_L1).toBool());
    QVERIFY(found.at(1).toObject().value("isMissing"_L1).toBool());
    // The next revision writes what is missing, and leaves the other alone.
    const Run next = program({u"revision"_s, u"-m"_s, u"next"_s});
    VERIFY_EXIT(next, 0);
    QCOMPARE(scriptsIn(program).size(), 4);
    QCOMPARE(program.read(u"alembic/versions/"_s + scripts.at(0)), "revision = \"1f6c2a9e4b70\"\n");
    QVERIFY(QFile::remove(program.path(u"alembic/env.py"_s)));
    VERIFY_EXIT(program({u"check"_s}), 1);
}

void TestCliAlembic::exportRefusesNonsense()
{
    const Program program(Program::Start::Sample);
    const auto before = program.contents();
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"ffff"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--mirror"_s, u"maybe"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--models"_s, u"models"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--dialect"_s, u"oracle"_s}), 2);
    QCOMPARE(program.contents(), before);
}

// One kind of database needs no branches; what was written for others is ours all the same.
void TestCliAlembic::scriptsAreForTheProjectsDatabases()
{
    const Program program(Program::Start::Sample);
    const auto all = [&program] {
        QByteArray text;
        for (const QString &name : scriptsIn(program))
            text += program.read(u"alembic/versions/"_s + name);
        return text;
    };
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s}), 0);
    QVERIFY(!all().contains("dialect"));
    QVERIFY(all().contains("    # Loses data: drop-"));
    const QByteArray plain = all();
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s, u"--dialect"_s, u"sqlite,postgresql,mariadb"_s}),
                0);
    QVERIFY(all().contains("dialect = op.get_context().dialect.name"));
    QCOMPARE(alembic(program, {u"upgrade"_s, u"head"_s}), QString());
    VERIFY_EXIT(program({u"diff"_s, u"local"_s, u"head"_s}), 0);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s}), 0);
    QCOMPARE(all(), plain);
    QCOMPARE(alembic(program, {u"downgrade"_s, u"base"_s}), QString());
}

void TestCliAlembic::exportComparesWithTheModelsBesideIt()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program(
                    {u"export"_s, u"models"_s, u"--style"_s, u"classic"_s, u"-o"_s, u"models.py"_s}),
                0);
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s}), 0);
    QVERIFY(program.read(u"alembic/env.py"_s).contains("target_metadata = Base.metadata"));
    QCOMPARE(alembic(program, {u"upgrade"_s, u"head"_s}), QString());
    const QString made = alembic(program,
                                 {u"revision"_s,
                                  u"--autogenerate"_s,
                                  u"--rev-id"_s,
                                  u"aaaa00000001"_s,
                                  u"-m"_s,
                                  u"x"_s});
    QVERIFY2(!made.startsWith("failed"_L1), qPrintable(made));
    const QByteArray script = program.read(u"alembic/versions/aaaa00000001_x.py"_s);
    QVERIFY2(script.count("\n    pass\n") == 2, script.constData());
    const Program other(Program::Start::Sample);
    VERIFY_EXIT(other({u"export"_s, u"alembic"_s, u"--models"_s, u"shop.models:db.metadata"_s}), 0);
    const QByteArray environment = other.read(u"alembic/env.py"_s);
    QVERIFY(environment.contains("from shop.models import db\n"));
    QVERIFY(environment.contains("target_metadata = db.metadata\n"));
}

void TestCliAlembic::exportSaysWhatAnEnvironmentOfOthersFinds()
{
    const Program program(Program::Start::Sample);
    QVERIFY(QDir(program.path()).mkpath(u"api/versions"_s));
    program.write(u"api/env.py"_s, "# somebody's own\n");
    const Run run = program({u"export"_s, u"alembic"_s, u"-o"_s, u"api"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains("def include_object("_L1) && run.out.contains("ix_product_offered"_L1),
             describe(run).constData());
    QCOMPARE(program.read(u"api/env.py"_s), "# somebody's own\n");
    program.write(u"api/env.py"_s, "context.configure(include_object=mine)\n");
    const Run quiet = program({u"export"_s, u"alembic"_s, u"-o"_s, u"api"_s});
    VERIFY_EXIT(quiet, 0);
    QVERIFY(!quiet.out.contains("def include_object("_L1));
}

void TestCliAlembic::exportKeepsRevisionsWhereTheProjectDoes()
{
    const Program program(Program::Start::Sample);
    const QByteArray project = program.read(u"shop.schemawright"_s);
    program.write(u"shop.schemawright"_s,
                  QByteArray(project).replace(project.indexOf("\"name\""),
                                              6,
                                              "\"versionTable\": \"shop_versions\",\n  \"name\""));
    VERIFY_EXIT(program({u"export"_s, u"alembic"_s}), 0);
    QCOMPARE(alembic(program, {u"upgrade"_s, u"+2"_s}), QString());
    const Run current = program({u"current"_s});
    QVERIFY2(current.out.contains("7d03b85ac2f1"_L1), describe(current).constData());
    VERIFY_EXIT(program({u"upgrade"_s}), 0);
    QCOMPARE(alembic(program, {u"current"_s}), u"c48e19f0a6d5 (head)"_s);
}

QTEST_GUILESS_MAIN(TestCliAlembic)
#include "tst_clialembic.moc"
