// SPDX-License-Identifier: GPL-3.0-or-later
// models.py run by its own interpreter, and its metadata read as it is: classes that only a run can tell,
// every file of tests/data/models, and code that does not want to be read.

#include "core/interop/sqlalchemy/loadmodels.h"
#include "core/mapping/mapping.h"
#include "core/text/findings.h"
#include "tests/core/interop/modelsjudge.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>
#include <QThread>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

QDir dataFolder(const QString &name)
{
    return QDir(QStringLiteral(SOURCE_FOLDER "/tests/data/") + name);
}

// Where SQLAlchemy is.
ProjectCode code(const QString &metadata = {})
{
    ProjectCode result;
    result.python = oraclePython();
    result.metadata = metadata;
    return result;
}

Result<ReadModels> load(const QString &path, const ProjectCode &code)
{
    const Monitor monitor;
    return loadModels(path, code, monitor);
}

QStringList linesOf(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << u"%1: %2: %3: %4"_s.arg(placeOf(finding),
                                         finding.subject,
                                         toWord(finding.reason),
                                         finding.detail);
    return lines;
}

QString write(const QTemporaryDir &place, const QString &name, const QByteArray &text)
{
    const QString path = place.filePath(name);
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

const QByteArray someTable = "from sqlalchemy import Column, Integer\n"
                             "from sqlalchemy.orm import declarative_base\n"
                             "Base = declarative_base()\n"
                             "class User(Base):\n"
                             "    __tablename__ = 'user'\n"
                             "    id = Column(Integer, primary_key=True)\n";

// A process of this id that still does something.
bool isAlive(const QString &pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    return file.open(QIODevice::ReadOnly)
           && !file.readAll().contains(") Z"); // nobody waits for it any more
}

} // namespace

class TestLoadModels : public QObject
{
    Q_OBJECT

private slots:
    void createAllMakesTheSame_data();
    void createAllMakesTheSame();
    void filesAgreeWithWhatTheyMake_data();
    void filesAgreeWithWhatTheyMake();
    void classesKeepWhatTheFilesSay();
    void whatDiffersIsSaid();
    void environmentsAreFound();
    void exceptionsNameTheirPlace_data();
    void exceptionsNameTheirPlace();
    void oneModuleOfManyMayFail();
    void secretsStayInside();
    void outputIsNoAnswer();
    void nothingIsWritten();
    void timeIsLimited();
    void aCancelEndsAllOfIt();

private:
    ModelsJudge m_judge;
};

void TestLoadModels::createAllMakesTheSame_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("judged");
    QTest::addColumn<int>("dialect");
    const auto add = [](const QString &file, const QString &metadata) {
        const QString path = dataFolder(u"exact"_s).filePath(file);
        const QString judged = metadata.isEmpty() ? path : dataFolder(u"exact"_s).path();
        QTest::addRow("%s on SQLite", qPrintable(file))
            << path << metadata << judged << int(DialectKind::Sqlite);
        QTest::addRow("%s on PostgreSQL", qPrintable(file))
            << path << metadata << judged << int(DialectKind::PostgreSql);
    };
    add(u"loop.py"_s, {});
    add(u"kinds.py"_s, {});
    add(u"shop"_s, u"shop:create_app"_s);
}

void TestLoadModels::createAllMakesTheSame()
{
    QFETCH(QString, path);
    QFETCH(QString, metadata);
    QFETCH(QString, judged);
    QFETCH(int, dialect);
    const auto read = load(path, code(metadata));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(!read->model.classes.isEmpty());
    const QStringList lines = m_judge.differences(mapModel(read->model),
                                                  {judged, metadata},
                                                  DialectKind(dialect));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestLoadModels::filesAgreeWithWhatTheyMake_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("dialect");
    const QDir models = dataFolder(u"models"_s);
    for (const QString &file : models.entryList({u"*.py"_s}, QDir::Files, QDir::Name)) {
        if (file.startsWith(u"typed_"_s) || file.startsWith(u"unread_"_s))
            continue; // SQLAlchemy 2.0 is not here; nor do the others run
        const auto kind = file.startsWith(u"postgresql_"_s) ? DialectKind::PostgreSql
                          : file.startsWith(u"mysql_"_s)    ? DialectKind::MariaDb
                                                            : DialectKind::Sqlite;
        QTest::newRow(qPrintable(file)) << models.filePath(file) << int(kind);
    }
}

void TestLoadModels::filesAgreeWithWhatTheyMake()
{
    QFETCH(QString, path);
    QFETCH(int, dialect);
    const auto run = load(path, code());
    QVERIFY2(run, run ? "" : qPrintable(run.error().detail));
    QVERIFY(!run->model.classes.isEmpty());
    const Monitor monitor;
    const auto read = readModels(path, monitor);
    QVERIFY(read);
    QStringList lines;
    for (const Finding &finding : run->findings) {
        if (finding.reason == FindingReason::OtherInMetadata
            || finding.reason == FindingReason::OnlyInMetadata
            || finding.reason == FindingReason::NotInMetadata)
            lines << linesOf({finding});
    }
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
    // Then mixins, bases and all the rest are the files' own.
    QCOMPARE(run->model.mixins.size(), read->model.mixins.size());
    QVERIFY(normalized(mapModel(run->model), ColumnOrder::Ignored)
            == normalized(mapModel(read->model), ColumnOrder::Ignored));
    lines = m_judge.differences(mapModel(run->model), {path}, DialectKind(dialect));
    QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestLoadModels::classesKeepWhatTheFilesSay()
{
    const auto read = load(dataFolder(u"exact"_s).filePath(u"shop"_s), code(u"shop:create_app"_s));
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    const Model &model = read->model;
    const Class *user = findClass(model, u"User"_s);
    const Class *admin = findClass(model, u"Admin"_s);
    const Class *author = findClass(model, u"Author"_s);
    QVERIFY(user && admin && author);
    QCOMPARE(admin->base, user->id);
    QCOMPARE(admin->inheritance, Inheritance::Single);
    QCOMPARE(author->base, user->id);
    QCOMPARE(author->inheritance, Inheritance::Joined);
    QCOMPARE(model.mixins.size(), 1);
    QCOMPARE(user->mixins, QList<MixinId>{model.mixins.first().id});
    QCOMPARE(admin->columns.size(), 1); // the table's that it brought
    QCOMPARE(model.associations.size(), 1);
    QCOMPARE(QFileInfo(read->files.value(user->id)).fileName(), u"user.py"_s);
    QCOMPARE(read->places.value(user->id).line, 6);
}

void TestLoadModels::whatDiffersIsSaid()
{
    const auto read = load(dataFolder(u"exact"_s).filePath(u"shop"_s), code(u"shop:create_app"_s));
    QVERIFY(read);
    QCOMPARE(linesOf(read->findings),
             QStringList{u"product.py:13: Product: other-in-metadata: price_0, price_1, price_2"_s});
    const auto loop = load(dataFolder(u"exact"_s).filePath(u"loop.py"_s), code());
    QVERIFY(loop);
    const QStringList lines = linesOf(loop->findings);
    QVERIFY2(lines.contains(u"loop.py: Word_de: only-in-metadata: word_de"_s),
             qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(u"loop.py:37: PlainLog: only-in-metadata: plain_log"_s),
             qPrintable(lines.join(u'\n')));
    // A class that the program does not come to.
    const QTemporaryDir place;
    const QString file = write(place,
                               u"models.py"_s,
                               someTable
                                   + "import os\nif os.environ.get('NEVER'):\n"
                                     "    class Never(Base):\n        __tablename__ = 'never'\n"
                                     "        id = Column(Integer, primary_key=True)\n");
    const auto never = load(file, code());
    QVERIFY(never);
    QCOMPARE(linesOf(never->findings), QStringList{u"models.py:9: Never: not-in-metadata: never"_s});
    QVERIFY(!findClass(never->model, u"Never"_s));
}

void TestLoadModels::environmentsAreFound()
{
    const QTemporaryDir place;
    const QString environment = place.filePath(u"my venv"_s);
    QCOMPARE(QProcess::execute(oraclePython(),
                               {u"-m"_s,
                                u"venv"_s,
                                u"--without-pip"_s,
                                u"--system-site-packages"_s,
                                environment}),
             0);
    ProjectCode own = code();
    own.python = environment;
    const QString file = write(place,
                               u"models.py"_s,
                               "import sys\n"
                                   + QByteArray(someTable).replace("'user'", "sys.prefix[-7:]"));
    const auto read = load(file, own);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QCOMPARE(mapModel(read->model).tables.first().name, u"my venv"_s);
    for (const QString &python :
         {place.filePath(u"nowhere"_s), place.path(), u"no-such-program"_s, file}) {
        own.python = python;
        const auto none = load(file, own);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::PythonNotFound);
        QCOMPARE(none.error().subject, python);
    }
    own.python = u"/bin/false"_s;
    const auto none = load(file, own);
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::PythonNotFound);
}

void TestLoadModels::exceptionsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("detail");
    const auto add =
        [](const char *name, const QByteArray &text, const QString &place, const QString &detail) {
            QTest::newRow(name) << text << QString() << u"models.py"_s << place << detail;
        };
    add("an exception",
        someTable + "\n\n1 / 0\n",
        u"line 9"_s,
        u"ZeroDivisionError: division by zero"_s);
    add("an exception deep in a library",
        someTable + "import json\njson.loads('{')\n",
        u"line 8"_s,
        u"JSONDecodeError: Expecting property name enclosed in double quotes: line 1 column 2 "
        "(char 1)"_s);
    add("a module that is not there",
        "import nowhere_at_all\n" + someTable,
        u"line 1"_s,
        u"ModuleNotFoundError: No module named 'nowhere_at_all'"_s);
    add("an exit", someTable + "raise SystemExit(3)\n", u"line 7"_s, u"SystemExit: 3"_s);
    add("an exit without a word",
        someTable + "import os\nos._exit(7)\n",
        {},
        u"the project's code ended the interpreter with the exit code 7"_s);
    add("a crash",
        someTable + "import os\nos.kill(os.getpid(), 11)\n",
        {},
        u"the project's code crashed the interpreter"_s);
    add("a syntax error", "class A(:\n", u"line 1"_s, u"SyntaxError: invalid syntax"_s);
    add("no tables",
        "x = 1\n",
        {},
        u"LookupError: no SQLAlchemy metadata that has tables was found"_s);
    QTest::newRow("an attribute that is not there")
        << someTable << u"models:Bose"_s << QString() << QString()
        << u"AttributeError: module 'models' has no attribute 'Bose'"_s;
    QTest::newRow("a factory that wants an argument")
        << someTable + "def make(name): pass\n"
        << u"models:make"_s << QString() << QString()
        << u"TypeError: make() missing 1 required positional argument: 'name'"_s;
}

void TestLoadModels::exceptionsNameTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, metadata);
    QFETCH(QString, file);
    QFETCH(QString, place);
    QFETCH(QString, detail);
    const QTemporaryDir folder;
    const auto read = load(write(folder, u"models.py"_s, text), code(metadata));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ParseFailed);
    QVERIFY2(read.error().detail.startsWith(detail), qPrintable(read.error().detail));
    QCOMPARE(read.error().place, place);
    if (!place.isEmpty())
        QCOMPARE(QFileInfo(read.error().subject).fileName(), file);
}

void TestLoadModels::oneModuleOfManyMayFail()
{
    const QTemporaryDir folder;
    write(folder, u"shop/__init__.py"_s, "");
    write(folder, u"shop/good.py"_s, someTable);
    write(folder,
          u"shop/bad.py"_s,
          QByteArray(someTable).replace("User", "Bad").replace("'user'", "'bad'")
              + "raise ValueError('not today')\n");
    const auto read = load(folder.filePath(u"shop"_s), code());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(findClass(read->model, u"User"_s));
    const QStringList lines = linesOf(read->findings);
    QVERIFY2(lines.contains(u"bad.py:7: shop.bad: not-read: ValueError: not today"_s),
             qPrintable(lines.join(u'\n')));
}

void TestLoadModels::secretsStayInside()
{
    qputenv("SHOP_DB_PASSWORD", "tr0ub4dor");
    qputenv("SCHEMAWRIGHT_TEST_WORD", "ours");
    const QTemporaryDir folder;
    const QString file = write(
        folder,
        u"models.py"_s,
        someTable
            + "import os, sys\nprint(os.environ['SHOP_DB_PASSWORD'])\n"
              "print(os.environ['SHOP_DB_PASSWORD'], file=sys.stderr)\n"
              "raise ValueError('no ' + os.environ['SHOP_DB_PASSWORD'] + ' postgresql://me:s3cr3t@h/d '"
              " + 'token=abcdef ' + os.environ.get('SCHEMAWRIGHT_TEST_WORD', 'none'))\n");
    const auto read = load(file, code());
    qunsetenv("SHOP_DB_PASSWORD");
    qunsetenv("SCHEMAWRIGHT_TEST_WORD");
    QVERIFY(!read);
    QCOMPARE(read.error().detail, u"ValueError: no *** postgresql://me:***@h/d token=*** none"_s);
}

void TestLoadModels::outputIsNoAnswer()
{
    const QTemporaryDir folder;
    const auto read
        = load(write(folder,
                     u"models.py"_s,
                     someTable
                         + "import os, subprocess, sys, threading, atexit\n"
                           "print('{\"modules\": []}')\nsys.stdout.write('ready\\n' * 100000)\n"
                           "os.write(1, b'{}\\n')\nsubprocess.run(['echo', '{}'])\n"
                           "sys.stderr.write('x' * 1000000)\nsys.stdout.close()\n"
                           "assert sys.stdin.read() == ''\n"
                           "threading.Thread(target=threading.Event().wait).start()\n"
                           "atexit.register(lambda: threading.Event().wait())\n"),
               code());
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    QVERIFY(findClass(read->model, u"User"_s));
}

void TestLoadModels::nothingIsWritten()
{
    const QTemporaryDir folder;
    write(folder, u"shop/__init__.py"_s, "from . import models\n");
    write(folder, u"shop/models.py"_s, someTable);
    QVERIFY(load(folder.filePath(u"shop"_s), code()));
    QCOMPARE(QDir(folder.filePath(u"shop"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"__init__.py"_s, u"models.py"_s}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"shop"_s});
}

namespace {

// Code that starts another process, which does nothing for ever, and never ends itself.
const QByteArray endless = "import os, subprocess, time\n"
                           "child = subprocess.Popen(['sleep', '1000'])\n"
                           "with open('pids.tmp', 'w') as file:\n"
                           "    file.write('%d %d' % (os.getpid(), child.pid))\n"
                           "os.rename('pids.tmp', 'pids')\n"
                           "while True:\n    time.sleep(1)\n";

QStringList pidsIn(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"pids"_s));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u' ')
                                          : QStringList();
}

bool areGone(const QStringList &pids)
{
    return std::none_of(pids.cbegin(), pids.cend(), isAlive);
}

} // namespace

void TestLoadModels::timeIsLimited()
{
    const QTemporaryDir folder;
    ProjectCode slow = code();
    slow.seconds = 2;
    const auto read = load(write(folder, u"models.py"_s, someTable + endless), slow);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ParseFailed);
    QCOMPARE(read.error().detail, u"the project's code did not end within 2 s"_s);
    // Where it came as far as to start a process at all, which a busy machine may not give it time for.
    QTRY_VERIFY(areGone(pidsIn(folder)));
}

void TestLoadModels::aCancelEndsAllOfIt()
{
    const QTemporaryDir folder;
    const QString file = write(folder, u"models.py"_s, someTable + endless);
    Monitor monitor;
    std::atomic<bool> isOver = false;
    std::unique_ptr<QThread> watcher(QThread::create([&] {
        while (pidsIn(folder).isEmpty() && !isOver)
            QThread::msleep(10);
        monitor.canceled = true;
    }));
    watcher->start();
    const auto read = loadModels(file, code(), monitor);
    isOver = true;
    watcher->wait();
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Canceled);
    const QStringList pids = pidsIn(folder);
    QCOMPARE(pids.size(), 2);
    QTRY_VERIFY(areGone(pids));
}

QTEST_GUILESS_MAIN(TestLoadModels)
#include "tst_loadmodels.moc"
