// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/runner.h"
#include "tests/core/database/exampleplan.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/mount.h>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

DatabaseUrl urlOf(const QString &path)
{
    DatabaseUrl url;
    url.path = path;
    return url;
}

QStringList helper(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + u"/databasehelper"_s, arguments);
    if (!process.waitForFinished())
        return {u"the helper did not end"_s};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed().split(u'|');
}

QString word(ErrorCode code)
{
    return QString::number(int(code));
}

// A small file system of its own, for as long as it lives.
class SmallDisk
{
public:
    SmallDisk(const QString &path, const QByteArray &size)
        : m_path(path.toUtf8())
        , m_isMounted(mount("none", m_path, "tmpfs", 0, ("size=" + size).constData()) == 0)
    {}
    ~SmallDisk()
    {
        if (m_isMounted)
            umount(m_path);
    }
    bool isMounted() const { return m_isMounted; }
    bool makeReadOnly() const
    {
        return mount("none", m_path, "tmpfs", MS_REMOUNT | MS_RDONLY, "") == 0;
    }

private:
    QByteArray m_path;
    bool m_isMounted = false;
};

} // namespace

class TestBadInput : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void neverCreatesAFileUnlessAsked_data();
    void neverCreatesAFileUnlessAsked();
    void refusesWhatIsNoDatabase_data();
    void refusesWhatIsNoDatabase();
    void opensAnEmptyFileAndStrangeNames_data();
    void opensAnEmptyFileAndStrangeNames();
    void saysThatAnotherHoldsTheFile();
    void saysThatTheFileIsReadOnly();
    void saysThatTheFolderIsReadOnly();
    void readsWhatItMayNotWrite();
    void leavesTheDatabaseAsItWasOnAFullDisk_data();
    void leavesTheDatabaseAsItWasOnAFullDisk();
    void leavesTheDatabaseAsItWasWhenFilesMayNotGrow_data();
    void leavesTheDatabaseAsItWasWhenFilesMayNotGrow();
    void takesAMisspeltNameInQuotesForAnError();
    void saysWhichRevisionTheHistoryLacks();
    void removesTheConnectionWithItsLastUser();

private:
    QString path() const { return m_folder->filePath(u"shop.db"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBadInput::init()
{
    QTest::failOnWarning(QRegularExpression(u"still in use"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestBadInput::neverCreatesAFileUnlessAsked_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::addColumn<bool>("creates");
    QTest::newRow("to read") << OpenMode::ReadOnly << false;
    QTest::newRow("to write") << OpenMode::ReadWrite << false;
    QTest::newRow("to create") << OpenMode::Create << true;
}

void TestBadInput::neverCreatesAFileUnlessAsked()
{
    QFETCH(OpenMode, mode);
    const auto opened = Connection::open(urlOf(path()), mode);
    QTEST(opened.has_value(), "creates");
    QTEST(QFileInfo::exists(path()), "creates");
    if (opened)
        return;
    QCOMPARE(opened.error().code, ErrorCode::FileNotFound);
    QCOMPARE(opened.error().subject, path());
}

void TestBadInput::refusesWhatIsNoDatabase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const QByteArray header("SQLite format 3\0", 16);
    QByteArray random;
    for (int i = 0; i < 8192; ++i)
        random.append(char((i * 7919 + i * i * 31) % 251));
    const ErrorCode none = ErrorCode::DatabaseNotADatabase;
    QTest::newRow("text") << QByteArray("a text, long enough to be looked at\n").repeated(40)
                          << none;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").repeated(200) << none;
    QTest::newRow("random, as an encrypted database is") << random << none;
    QTest::newRow("the right beginning and then nonsense") << header + random << none;
    QTest::newRow("a short text") << QByteArray("hello") << none;
}

void TestBadInput::refusesWhatIsNoDatabase()
{
    QFETCH(QByteArray, content);
    write(path(), content);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create}) {
        const auto opened = Connection::open(urlOf(path()), mode);
        QVERIFY(!opened);
        QTEST(opened.error().code, "code");
        QCOMPARE(opened.error().detail, u"file is not a database"_s);
        QCOMPARE(opened.error().subject, path());
    }
    QCOMPARE(contentOf(path()), content);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    const auto folder = Connection::open(urlOf(m_folder->path()), OpenMode::ReadWrite);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::ConnectionFailed);
    QVERIFY(!folder.error().detail.isEmpty());
}

void TestBadInput::opensAnEmptyFileAndStrangeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"a.db"_s;
    QTest::newRow("blanks and signs of a URI") << u"a b?mode=memory&x#y%41.db"_s;
    QTest::newRow("other scripts") << u"été 😀 数据.db"_s;
    QTest::newRow("quotes") << u"it's \"x\".db"_s;
}

void TestBadInput::opensAnEmptyFileAndStrangeNames()
{
    QFETCH(QString, name);
    const QString file = m_folder->filePath(name);
    write(file, {});
    const auto opened = Connection::open(urlOf(file), OpenMode::ReadWrite);
    VERIFY_RESULT(opened);
    QVERIFY(opened->execute(u"CREATE TABLE t (a)"_s));
    QVERIFY(QFileInfo(file).size() > 0);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{name});
}

void TestBadInput::saysThatAnotherHoldsTheFile()
{
    const Connection holder = support::openFile(path());
    QCOMPARE(support::loadSql(holder, example::script(10)), QString());
    QVERIFY(holder.execute(u"BEGIN EXCLUSIVE"_s));
    const auto opened = Connection::open(urlOf(path()), OpenMode::ReadOnly);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::DatabaseLocked);
    QCOMPARE(opened.error().detail, u"database is locked"_s);
}

void TestBadInput::saysThatTheFileIsReadOnly()
{
    {
        const Connection created = support::openFile(path());
        QCOMPARE(support::loadSql(created, example::script(10)), QString());
    }
    const QByteArray before = contentOf(path());
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    // The administrator may write everything: another has to try.
    const QStringList answer = helper({u"run-without-rights"_s, path()});
    QCOMPARE(answer.at(0), word(ErrorCode::DatabaseReadOnly));
    QCOMPARE(answer.at(1), path());
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

void TestBadInput::saysThatTheFolderIsReadOnly()
{
    {
        const Connection created = support::openFile(path());
        QCOMPARE(support::loadSql(created, example::script(10)), QString());
    }
    const QByteArray before = contentOf(path());
    QVERIFY(QFile::setPermissions(path(), QFile::Permissions(0x6666)));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x5555)));
    const QStringList answer = helper({u"run-without-rights"_s, path()});
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)));
    QCOMPARE(answer.at(0), word(ErrorCode::DatabaseReadOnly));
    QVERIFY(!answer.value(2).isEmpty());
    QCOMPARE(contentOf(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
}

// A database in write-ahead mode wants to write even where it is only read.
void TestBadInput::readsWhatItMayNotWrite()
{
    const SmallDisk disk(m_folder->path(), "4m");
    if (!disk.isMounted() || geteuid() != 0)
        QSKIP("only an administrator can make a file system that nobody can write");
    {
        const Connection created = support::openFile(path());
        QVERIFY(created.execute(u"PRAGMA journal_mode = WAL"_s));
        QCOMPARE(support::loadSql(created, example::script(10)), QString());
    }
    QVERIFY(disk.makeReadOnly());
    const auto opened = Connection::open(urlOf(path()), OpenMode::ReadOnly);
    VERIFY_RESULT(opened);
    QCOMPARE(opened->value(u"SELECT count(*) FROM a"_s)->toInt(), 10);
    const auto writing = Connection::open(urlOf(path()), OpenMode::ReadWrite);
    QVERIFY(!writing);
    QCOMPARE(writing.error().code, ErrorCode::DatabaseReadOnly);
}

void TestBadInput::leavesTheDatabaseAsItWasOnAFullDisk_data()
{
    QTest::addColumn<QByteArray>("size");
    QTest::addColumn<BackupPolicy>("backup");
    QTest::newRow("too small for the backup") << QByteArray("1536k") << BackupPolicy::BeforeRun;
    QTest::newRow("too small for the rebuild") << QByteArray("2600k") << BackupPolicy::BeforeRun;
    QTest::newRow("too small without a backup") << QByteArray("1300k") << BackupPolicy::None;
}

void TestBadInput::leavesTheDatabaseAsItWasOnAFullDisk()
{
    QFETCH(QByteArray, size);
    const SmallDisk disk(m_folder->path(), size);
    if (!disk.isMounted())
        QSKIP(
            "only an administrator can make a small file system; limits on files are tested below");
    {
        const Connection created = support::openFile(path());
        QCOMPARE(support::loadSql(created, example::script(110000)), QString());
    }
    const QByteArray before = contentOf(path());
    QVERIFY(before.size() > 1000000);
    {
        const auto connection = Connection::open(urlOf(path()), OpenMode::ReadWrite);
        VERIFY_RESULT(connection);
        Monitor monitor;
        RunOptions options;
        QFETCH(BackupPolicy, backup);
        options.backup = backup;
        const auto report = run(*connection, example::plan(), options, monitor);
        const std::optional<Error> error = report ? report->error : report.error();
        QVERIFY(error);
        QCOMPARE(error->code, ErrorCode::DiskFull);
        QVERIFY(!error->detail.isEmpty());
        QCOMPARE(report && !report->applied.isEmpty(), false);
    }
    QCOMPARE(contentOf(path()) == before, true);
    // What could be given back was: the backup that did not come to its end is gone.
    for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
        if (name.contains("backup"_L1))
            QCOMPARE(QFileInfo(m_folder->filePath(name)).size(), before.size());
        else
            QCOMPARE(name, u"shop.db"_s);
    }
}

void TestBadInput::leavesTheDatabaseAsItWasWhenFilesMayNotGrow_data()
{
    QTest::addColumn<int>("kilobytes");
    QTest::newRow("not even a lock file") << 0;
    QTest::newRow("no backup") << 500;
    QTest::newRow("no new pages") << 1100;
}

void TestBadInput::leavesTheDatabaseAsItWasWhenFilesMayNotGrow()
{
    QFETCH(int, kilobytes);
    {
        const Connection created = support::openFile(path());
        QCOMPARE(support::loadSql(created, example::script(80000)), QString());
    }
    const QByteArray before = contentOf(path());
    QVERIFY(before.size() < 1100000);
    const QStringList answer = helper(
        {u"run-with-small-files"_s, path(), QString::number(kilobytes * 1024)});
    QCOMPARE(answer.at(0), word(ErrorCode::DiskFull));
    const Connection again = support::openFile(path());
    QCOMPARE(again.value(u"SELECT count(*) FROM a"_s)->toInt(), 80000);
    QCOMPARE(contentOf(path()) == before, true);
}

void TestBadInput::takesAMisspeltNameInQuotesForAnError()
{
    const Connection connection = support::openFile(path());
    QCOMPARE(support::loadSql(connection, example::script(10)), QString());
    auto done = connection.execute(u"CREATE INDEX i ON a (\"nocolumn\")"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::StatementFailed);
    QCOMPARE(done.error().place, u"CREATE INDEX i ON a (\"nocolumn\")"_s);
    done = connection.execute(u"SELECT count(*) FROM a WHERE \"nocolumn\" = 1"_s);
    QVERIFY(!done);
    QCOMPARE(done.error().detail, u"no such column: nocolumn"_s);
}

void TestBadInput::saysWhichRevisionTheHistoryLacks()
{
    const Connection connection = support::openFile(path());
    Monitor monitor;
    VERIFY_RESULT(stamp(connection, {u"feedbeef0001"_s}, monitor));
    const auto prepared = prepare(connection, History(), u"head"_s, Direction::Upgrade, monitor);
    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, ErrorCode::DatabaseUnknownRevision);
    QCOMPARE(prepared.error().subject, u"feedbeef0001"_s);
    const auto stamped = stampedHeads(History(), {u"feedbeef0001"_s}, {});
    QVERIFY(!stamped);
    QCOMPARE(stamped.error().code, ErrorCode::DatabaseUnknownRevision);
}

void TestBadInput::removesTheConnectionWithItsLastUser()
{
    const qsizetype before = QSqlDatabase::connectionNames().size();
    {
        Connection first = support::openFile(path());
        Connection second = std::move(first);
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
        second = support::openFile(path());
        QCOMPARE(QSqlDatabase::connectionNames().size(), before + 1);
        QVERIFY(second.execute(u"CREATE TABLE t (a)"_s));
    }
    QCOMPARE(QSqlDatabase::connectionNames().size(), before);
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
