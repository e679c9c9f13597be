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
    void syntaxErrorsAreShownWithACaret();
    void pythonIsNeeded();
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

QTEST_GUILESS_MAIN(TestCliModels)
#include "tst_climodels.moc"
