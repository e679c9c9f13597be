// SPDX-License-Identifier: GPL-3.0-or-later
// The command line and foreign formats, as a process: export, render, import of DBML and SQL.

#include "tests/app/program.h"
#include "tests/support/oracle.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportPrintsEveryFormat_data();
    void exportPrintsEveryFormat();
    void exportWritesModels_data();
    void exportWritesModels();
    void exportUpdatesModels();
    void exportWritesAFile();
    void exportOfSomeClasses();
    void exportRefusesNonsense();
    void dbmlComesBackAsAProject();
    void sqlScriptBecomesAProject();
    void scriptOfAServerNeedsOne();
    void mistakeInAFileIsNamed();
    void renderWritesPictures_data();
    void renderWritesPictures();
    void renderRefusesNonsense_data();
    void renderRefusesNonsense();
};

void TestCliExport::exportPrintsEveryFormat_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("start");
    QTest::newRow("sql") << u"sql"_s << u"CREATE TABLE"_s;
    QTest::newRow("dbml") << u"dbml"_s << u"Project"_s;
    QTest::newRow("mermaid") << u"mermaid"_s << u"erDiagram"_s;
    QTest::newRow("html") << u"html"_s << u"<!DOCTYPE html>"_s;
    QTest::newRow("markdown") << u"markdown"_s << u"# "_s;
}

void TestCliExport::exportPrintsEveryFormat()
{
    QFETCH(QString, format);
    QFETCH(QString, start);
    const Program program(Program::Start::Sample);
    const Run run = program({u"export"_s, format});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.startsWith(start), describe(run).constData());
    QVERIFY(run.out.contains(u"customer"_s));
    const Run json = program({u"export"_s, format, u"--json"_s});
    VERIFY_EXIT(json, 0);
    QCOMPARE(json.json().value("text"_L1).toString().trimmed(), run.out.trimmed());
}

void TestCliExport::exportWritesModels_data()
{
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("base");
    QTest::newRow("Flask-SQLAlchemy, unless told otherwise")
        << QString() << u"(Timestamps, db.Model):"_s;
    QTest::newRow("Flask-SQLAlchemy by name") << u"flask"_s << u"db = SQLAlchemy("_s;
    QTest::newRow("typed") << u"typed"_s << u"email: Mapped[str] = mapped_column("_s;
    QTest::newRow("classic") << u"classic"_s << u"Base = declarative_base("_s;
}

void TestCliExport::exportWritesModels()
{
    QFETCH(QString, style);
    QFETCH(QString, base);
    const Program program(Program::Start::Sample);
    QStringList arguments{u"export"_s, u"models"_s};
    if (!style.isEmpty())
        arguments << u"--style"_s << style;
    const Run run = program(arguments);
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(base), describe(run).constData());
    VERIFY_EXIT(program(arguments + QStringList{u"-o"_s, u"models.py"_s}), 0);
    QCOMPARE(QString::fromUtf8(program.read(u"models.py"_s)).trimmed(), run.out.trimmed());
    QCOMPARE(support::blackDifference(program.read(u"models.py"_s)), QString());
    VERIFY_EXIT(program({u"export"_s, u"models"_s, u"--style"_s, u"cobol"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"models"_s, u"--class"_s, u"Customer"_s}), 2);
}

// Another engineer's comments outlive the update; a preview writes nothing.
void TestCliExport::exportUpdatesModels()
{
    const Program program(Program::Start::Sample);
    const QString file = u"models.py"_s;
    VERIFY_EXIT(program({u"export"_s, u"models"_s, u"-o"_s, file}), 0);
    const QByteArray same = "# By hand.\n" + program.read(file);
    program.write(file, same);
    const QStringList update{u"export"_s, u"models"_s, u"--update"_s, file};
    VERIFY_EXIT(program(update), 0);
    QCOMPARE(program.read(file), same);
    QList<QByteArray> lines = same.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("    email = "); });
    const QByteArray older = lines.join('\n');
    QVERIFY(older != same);
    program.write(file, older);
    const Run preview = program(update + QStringList{u"--dry-run"_s});
    VERIFY_EXIT(preview, 0);
    QVERIFY2(preview.out.contains("\n+    email = db.Column("_L1), describe(preview).constData());
    QCOMPARE(program.read(file), older);
    VERIFY_EXIT(program(update + QStringList{u"-o"_s, u"other.py"_s}), 2);
    QCOMPARE(program.read(file), older);
    const Run run = program(update);
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(u"Customer"_s), describe(run).constData());
    QVERIFY(program.read(file).startsWith("# By hand.\n"));
    QVERIFY(program.read(file).contains("    email = db.Column("));
    program.write(file, "class (:\n");
    const Run broken = program(update);
    QVERIFY(broken.exitCode != 0);
    QCOMPARE(program.read(file), QByteArray("class (:\n"));
}

void TestCliExport::exportWritesAFile()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"mermaid"_s, u"-o"_s, u"shop.mmd"_s}), 0);
    QVERIFY(program.read(u"shop.mmd"_s).startsWith("erDiagram"));
    VERIFY_EXIT(program({u"export"_s, u"mermaid"_s, u"-o"_s, u"nowhere/shop.mmd"_s}), 4);
}

void TestCliExport::exportOfSomeClasses()
{
    const Program program(Program::Start::Sample);
    const Run run = program(
        {u"export"_s, u"mermaid"_s, u"--class"_s, u"Customer"_s, u"--class"_s, u"Address"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.out.contains(u"customer ||..o{ address"_s));
    QVERIFY(!run.out.contains(u"product"_s));
    VERIFY_EXIT(program({u"export"_s, u"mermaid"_s, u"--class"_s, u"Nobody"_s}), 2);
}

void TestCliExport::exportRefusesNonsense()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"cobol"_s}), 2);
    VERIFY_EXIT(program({u"export"_s, u"sql"_s, u"--dialect"_s, u"cobol"_s}), 2);
    const Program empty(Program::Start::Empty);
    VERIFY_EXIT(empty({u"export"_s, u"sql"_s}), 2);
}

void TestCliExport::dbmlComesBackAsAProject()
{
    const Program program(Program::Start::Sample);
    VERIFY_EXIT(program({u"export"_s, u"dbml"_s, u"-o"_s, u"shop.dbml"_s}), 0);
    const Run run = program({u"import"_s, u"shop.dbml"_s, u"again"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(QFileInfo(run.json().value("project"_L1).toString()).fileName(),
             u"shop.schemawright"_s);
    const Run again = program({u"-C"_s, u"again"_s, u"export"_s, u"mermaid"_s});
    VERIFY_EXIT(again, 0);
    QCOMPARE(again.out, program({u"export"_s, u"mermaid"_s}).out);
    // Nothing is overwritten.
    VERIFY_EXIT(program({u"import"_s, u"shop.dbml"_s, u"again"_s}), 3);
}

void TestCliExport::sqlScriptBecomesAProject()
{
    const Program program(Program::Start::Empty);
    program.write(u"old.sql"_s,
                  "CREATE TABLE a (id INTEGER PRIMARY KEY);\nINSERT INTO a VALUES (1);\n");
    const Run run = program({u"import"_s, u"old.sql"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.err.contains(u"INSERT INTO"_s), describe(run).constData());
    const Run sql = program({u"-C"_s, u"old"_s, u"export"_s, u"sql"_s});
    VERIFY_EXIT(sql, 0);
    QVERIFY(sql.out.contains(u"CREATE TABLE"_s));
    VERIFY_EXIT(program({u"-C"_s, u"old"_s, u"check"_s}), 1); // all is pending
}

void TestCliExport::scriptOfAServerNeedsOne()
{
    const Program program(Program::Start::Empty);
    program.write(u"old.sql"_s, "CREATE TABLE a (id int);");
    const Run run = program({u"import"_s, u"old.sql"_s, u"--dialect"_s, u"postgresql"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY(run.err.contains(u"--server"_s));
}

void TestCliExport::mistakeInAFileIsNamed()
{
    const Program program(Program::Start::Empty);
    program.write(u"bad.dbml"_s, "Table a {\n  id\n}\n");
    const Run run = program({u"import"_s, u"bad.dbml"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"bad.dbml"_s) && run.err.contains(u"line 3"_s),
             describe(run).constData());
    VERIFY_EXIT(program({u"import"_s, u"missing.dbml"_s}), 4);
    QVERIFY(!QFileInfo::exists(program.path(u"bad"_s)));
}

void TestCliExport::renderWritesPictures_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("SVG") << QStringList{u"-o"_s, u"x.svg"_s} << QByteArray("<?xml");
    QTest::newRow("PNG") << QStringList{u"-o"_s, u"x.png"_s, u"--scale"_s, u"0.5"_s}
                         << QByteArray("\x89PNG");
    QTest::newRow("dark PNG") << QStringList{u"-o"_s, u"x.png"_s, u"--theme"_s, u"dark"_s}
                              << QByteArray("\x89PNG");
    QTest::newRow("PDF") << QStringList{u"-o"_s, u"x.pdf"_s} << QByteArray("%PDF");
    QTest::newRow("PDF over pages")
        << QStringList{u"-o"_s, u"x.pdf"_s, u"--page"_s, u"pages:a5-portrait"_s}
        << QByteArray("%PDF");
    QTest::newRow("PDF of its own size")
        << QStringList{u"-o"_s, u"x.pdf"_s, u"--page"_s, u"own"_s} << QByteArray("%PDF");
}

void TestCliExport::renderWritesPictures()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, start);
    const Program program(Program::Start::Sample);
    const Run run = program(QStringList{u"render"_s} + arguments);
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.err.isEmpty(), describe(run).constData());
    const QByteArray bytes = program.read(arguments.at(1));
    QVERIFY(bytes.startsWith(start));
    QVERIFY(bytes.size() > 5000);
    // The same again, byte by byte, where no time is in it.
    if (start.startsWith("%PDF"))
        return;
    VERIFY_EXIT(program(QStringList{u"render"_s} + arguments), 0);
    QVERIFY(program.read(arguments.at(1)) == bytes);
}

void TestCliExport::renderRefusesNonsense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no file") << QStringList{} << 2;
    QTest::newRow("an unknown kind of file") << QStringList{u"-o"_s, u"x.cobol"_s} << 4;
    QTest::newRow("an unknown diagram")
        << QStringList{u"-o"_s, u"x.svg"_s, u"--diagram"_s, u"nothing"_s} << 4;
    QTest::newRow("an unknown theme")
        << QStringList{u"-o"_s, u"x.svg"_s, u"--theme"_s, u"pink"_s} << 2;
    QTest::newRow("a scale that is none")
        << QStringList{u"-o"_s, u"x.png"_s, u"--scale"_s, u"big"_s} << 2;
    QTest::newRow("a page that is none")
        << QStringList{u"-o"_s, u"x.pdf"_s, u"--page"_s, u"b99"_s} << 2;
    QTest::newRow("no project") << QStringList{u"nowhere"_s, u"-o"_s, u"x.svg"_s} << 4;
    QTest::newRow("a folder that is not there") << QStringList{u"-o"_s, u"nowhere/x.svg"_s} << 4;
}

void TestCliExport::renderRefusesNonsense()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    const Program program(Program::Start::Sample);
    const auto before = program.contents();
    const Run run = program(QStringList{u"render"_s} + arguments);
    VERIFY_EXIT(run, exitCode);
    QVERIFY(!run.err.isEmpty());
    QCOMPARE(program.contents(), before);
}

QTEST_GUILESS_MAIN(TestCliExport)
#include "tst_cliexport.moc"
