// SPDX-License-Identifier: GPL-3.0-or-later
// `import models.py` and `import FOLDER`, as a process: a project made of Python's models, of which
// nothing is run.

#include "tests/app/program.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray models = "import os\n"
                          "from flask_sqlalchemy import SQLAlchemy\n"
                          "os.system('touch ran')\n"
                          "db = SQLAlchemy()\n"
                          "class User(db.Model):\n"
                          "    id = db.Column(db.Integer, primary_key=True)\n"
                          "    place = db.Column(Geometry('POINT'))\n"
                          "class Post(db.Model):\n"
                          "    id = db.Column(db.Integer, primary_key=True)\n"
                          "    user_id = db.Column(db.ForeignKey('user.id'), index=True)\n";

} // namespace

class TestCliModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelsBecomeAProject();
    void foldersAreReadWhole();
    void changesJoinTheProject();
    void whatBothChangedIsLeft();
    void aProjectIsJoinedOnlyWhenAsked();
    void syntaxErrorsAreShownWithACaret();
    void pythonIsNeeded();
    void withConsentTheProjectIsRun();
    void consentIsForPythonOnly();
};

void TestCliModels::modelsBecomeAProject()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s, models);
    const Run run = program(
        {u"import"_s, u"models.py"_s, u"blog"_s, u"--name"_s, u"blog"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.json().value("tables"_L1).toInt(), 2);
    const QJsonArray findings = run.json().value("findings"_L1).toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()["line"_L1].toInt(), 7);
    QCOMPARE(findings.first()["reason"_L1].toString(), u"unknown-type"_s);
    QVERIFY2(run.err.contains(u"models.py:7: User.place: "_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(program.path(u"ran"_s)));
    // The finding stays as a note on the diagram.
    QVERIFY(program.read(u"blog/blog.diagrams"_s).contains("models.py:7"));
    VERIFY_EXIT(program({u"-C"_s, u"blog"_s, u"migrate"_s, u"-m"_s, u"models"_s}), 0);
    VERIFY_EXIT(program({u"-C"_s, u"blog"_s, u"upgrade"_s, u"-d"_s, u"sqlite:///blog.db"_s}), 0);
}

void TestCliModels::foldersAreReadWhole()
{
    const Program program(Program::Start::Empty);
    QDir(program.path()).mkpath(u"shop"_s);
    program.write(u"shop/__init__.py"_s,
                  "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\n");
    program.write(u"shop/user.py"_s,
                  "from . import db\nclass User(db.Model):\n"
                  "    id = db.Column(db.Integer, primary_key=True)\n");
    program.write(u"shop/broken.py"_s, "from . import db\nclass A(db.Model:\n    pass\n");
    const Run run = program({u"import"_s, u"shop"_s, u"out"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.json().value("tables"_L1).toInt(), 1);
    const QJsonArray findings = run.json().value("findings"_L1).toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first()["reason"_L1].toString(), u"not-read"_s);
    QCOMPARE(findings.first()["line"_L1].toInt(), 2);
}

void TestCliModels::changesJoinTheProject()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s, models);
    VERIFY_EXIT(program({u"import"_s, u"models.py"_s, u"."_s, u"--name"_s, u"blog"_s}), 0);
    VERIFY_EXIT(program({u"migrate"_s, u"-m"_s, u"models"_s}), 0);
    // The model's own change, which the file does not have.
    QByteArray project = program.read(u"blog.schemawright"_s);
    project.replace("\"name\": \"Post\",", "\"name\": \"Post\", \"comment\": \"ours\",");
    program.write(u"blog.schemawright"_s, project);
    program.write(u"models.py"_s, models + "    title = db.Column(db.String(80))\n");

    const Run dry = program({u"import"_s, u"models.py"_s, u"--dry-run"_s});
    VERIFY_EXIT(dry, 0);
    QVERIFY2(dry.out.contains(u"Add column title to post"_s), qPrintable(dry.out));
    QCOMPARE(program.read(u"blog.schemawright"_s), project);

    // Taken over from there before, so that no folder need be named.
    const Run run = program({u"import"_s, u"models.py"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(u"Add column title to post"_s), qPrintable(run.out));
    QVERIFY2(!run.out.contains(u"comment"_s), qPrintable(run.out));
    QVERIFY(program.read(u"blog.schemawright"_s).contains("\"ours\""));
    const Run again = program({u"import"_s, u"models.py"_s});
    VERIFY_EXIT(again, 0);
    QVERIFY2(again.out.contains(u"says nothing new"_s), qPrintable(again.out));
    const Run migrate = program({u"migrate"_s, u"-m"_s, u"title"_s});
    VERIFY_EXIT(migrate, 0);
    QVERIFY2(migrate.err.contains(u"Add column title to post"_s), qPrintable(migrate.err));
}

void TestCliModels::whatBothChangedIsLeft()
{
    const Program program(Program::Start::Empty);
    const auto withTitle = [](const QByteArray &length) {
        return models + "    title = db.Column(db.String(" + length + "))\n";
    };
    program.write(u"models.py"_s, withTitle("80"));
    VERIFY_EXIT(program({u"import"_s, u"models.py"_s, u"."_s, u"--name"_s, u"blog"_s}), 0);
    QByteArray project = program.read(u"blog.schemawright"_s);
    QVERIFY(project.contains("\"length\": 80"));
    project.replace("\"length\": 80", "\"length\": 90");
    program.write(u"blog.schemawright"_s, project);
    program.write(u"models.py"_s, withTitle("100"));

    const Run left = program({u"import"_s, u"models.py"_s});
    VERIFY_EXIT(left, 1);
    QVERIFY2(left.out.contains(u"--theirs"_s), qPrintable(left.out));
    QVERIFY(program.read(u"blog.schemawright"_s).contains("\"length\": 90"));
    const Run theirs = program({u"import"_s, u"models.py"_s, u"--theirs"_s, u"--json"_s});
    VERIFY_EXIT(theirs, 0);
    QCOMPARE(theirs.json().value("taken"_L1).toArray().size(), 1);
    QVERIFY(program.read(u"blog.schemawright"_s).contains("\"length\": 100"));
}

void TestCliModels::aProjectIsJoinedOnlyWhenAsked()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s, models);
    VERIFY_EXIT(program({u"new"_s, u"shop"_s}), 0);
    const Run refused = program({u"-C"_s, u"shop"_s, u"import"_s, u"../models.py"_s});
    VERIFY_EXIT(refused, 3);
    QVERIFY2(refused.err.contains(u"import ../models.py ."_s), qPrintable(refused.err));
    const Run joined = program({u"-C"_s, u"shop"_s, u"import"_s, u"../models.py"_s, u"."_s});
    VERIFY_EXIT(joined, 0);
    QVERIFY2(joined.out.contains(u"Create table post"_s), qPrintable(joined.out));
    // What nobody took over from there before may be the project's own: it stays.
    program.write(u"other.py"_s,
                  "from sqlalchemy import Column, Integer\n"
                  "from sqlalchemy.orm import declarative_base\n"
                  "Base = declarative_base()\n"
                  "class Tag(Base):\n    __tablename__ = 'tag'\n"
                  "    id = Column(Integer, primary_key=True)\n");
    const Run other = program({u"-C"_s, u"shop"_s, u"import"_s, u"../other.py"_s, u"."_s});
    VERIFY_EXIT(other, 1);
    QVERIFY2(other.out.contains(u"Create table tag"_s), qPrintable(other.out));
    QVERIFY2(other.out.contains(u"Drop table post"_s), qPrintable(other.out));
    QVERIFY(program.read(u"shop/shop.schemawright"_s).contains("\"Post\""));
}

void TestCliModels::syntaxErrorsAreShownWithACaret()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s, "import sqlalchemy\nclass A(:\n    pass\n");
    const Run run = program({u"import"_s, u"models.py"_s, u"out"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"line 2, column 9"_s), qPrintable(run.err));
    QVERIFY2(run.err.contains(u"        ^"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(program.path(u"out"_s)));
}

void TestCliModels::pythonIsNeeded()
{
    Program program(Program::Start::Empty);
    program.write(u"models.py"_s, models);
    program.setEnvironment(u"SCHEMAWRIGHT_PYTHON"_s, u"/nowhere/python3"_s);
    const Run run = program({u"import"_s, u"models.py"_s, u"out"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"/nowhere/python3"_s), qPrintable(run.err));
    QVERIFY2(run.err.contains(u"SCHEMAWRIGHT_PYTHON"_s), qPrintable(run.err));
}

void TestCliModels::withConsentTheProjectIsRun()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s,
                  "import os\nfrom flask_sqlalchemy import SQLAlchemy\nopen('ran', 'w').close()\n"
                  "print('noise')\ndb = SQLAlchemy()\n"
                  "for word in ('User', 'Post'):\n"
                  "    globals()[word] = type(word, (db.Model,),\n"
                  "                           {'id': db.Column(db.Integer, primary_key=True)})\n");
    const QStringList import{u"import"_s,
                             u"models.py"_s,
                             u"blog"_s,
                             u"--python"_s,
                             u"/usr/bin/python3"_s};
    const Run run = program(import + QStringList{u"--metadata"_s, u"models:db"_s, u"--json"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.json().value("tables"_L1).toInt(), 2);
    QVERIFY2(run.err.contains(u"Running your project's code with /usr/bin/python3"_s),
             qPrintable(run.err));
    QVERIFY(QFile::exists(program.path(u"ran"_s)));
    QVERIFY(!QFile::exists(program.path(u"__pycache__"_s)));
    QCOMPARE(run.json().value("findings"_L1).toArray().first()["reason"_L1].toString(),
             u"only-in-metadata"_s);
    program.write(u"models.py"_s, "import sqlalchemy\n\nraise ValueError('not today')\n");
    const Run failed = program(import + QStringList{u"--name"_s, u"other"_s});
    VERIFY_EXIT(failed, 4);
    QVERIFY2(failed.err.contains(u"ValueError: not today"_s), qPrintable(failed.err));
    QVERIFY2(failed.err.contains(u"line 3"_s), qPrintable(failed.err));
    const Run help = program({u"import"_s, u"--help"_s});
    QVERIFY2(help.out.simplified().contains(u"runs your project's code"_s), qPrintable(help.out));
}

void TestCliModels::consentIsForPythonOnly()
{
    const Program program(Program::Start::Empty);
    program.write(u"models.py"_s, models);
    program.write(u"shop.sql"_s, "CREATE TABLE a (id INTEGER PRIMARY KEY);\n");
    VERIFY_EXIT(program({u"import"_s, u"models.py"_s, u"--metadata"_s, u"models:db"_s}), 2);
    VERIFY_EXIT(program({u"import"_s, u"shop.sql"_s, u"--python"_s, u"/usr/bin/python3"_s}), 2);
    const Run run = program({u"import"_s, u"models.py"_s, u"--python"_s, program.path()});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"Python"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(program.path(u"ran"_s)));
}

QTEST_GUILESS_MAIN(TestCliModels)
#include "tst_climodels.moc"
