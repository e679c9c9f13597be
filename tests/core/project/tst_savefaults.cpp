// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/files.h"
#include "core/project/filewriter.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    for (const QString &sub : {u"."_s, u"migrations"_s}) {
        const QDir directory(QDir(folder).filePath(sub));
        for (const QString &name : directory.entryList(QDir::Files | QDir::Hidden, QDir::Name)) {
            QFile file(directory.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                files.insert(sub + u'/' + name, file.readAll());
        }
    }
    return files;
}

Project shop(int classes, const QString &message)
{
    Project project = newProject(u"shop"_s);
    for (int i = 0; i < classes; ++i)
        project.model.classes.append(newClass(u"Class%1"_s.arg(i)));
    NewRevision revision;
    revision.message = message;
    return withRevision(project, revision).value_or(project);
}

// No file may grow beyond this many bytes: what a full disk does to a write.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before = {};
    void (*m_handler)(int) = nullptr;
};

// Everybody may read, the owner alone write (and root's group counts as everybody).
const QFileDevice::Permissions readOnly = QFileDevice::ReadOwner | QFileDevice::ExeOwner
                                          | QFileDevice::ReadGroup | QFileDevice::ExeGroup
                                          | QFileDevice::ReadOther | QFileDevice::ExeOther;

// The permissions of somebody who is not root, to whom a read-only folder means nothing.
class Unprivileged
{
public:
    Unprivileged()
    {
        if (geteuid() == 0)
            m_changed = seteuid(65534) == 0;
    }
    ~Unprivileged()
    {
        if (m_changed && seteuid(0) != 0)
            std::abort();
    }

private:
    bool m_changed = false;
};

} // namespace

class TestSaveFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskChangesNothing();
    void aReadOnlyFolderChangesNothing();
    void aFolderThatCannotBeMade();
    void anUnreadableFileIsNamed();
    void aKillLeavesEachFileWhole();
};

void TestSaveFaults::aFullDiskChangesNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    const Project before = shop(2, u"first"_s);
    VERIFY_RESULT(saveProject(before, file));
    const auto files = filesIn(folder.path());
    const Project larger = shop(40, u"second"_s);
    QTemporaryDir elsewhere;
    VERIFY_RESULT(saveProject(larger, elsewhere.filePath(u"shop.schemawright"_s)));
    const auto sizes = filesIn(elsewhere.path());
    const auto modelSize = rlim_t(sizes.value(u"./shop.schemawright"_s).size());
    QVERIFY(rlim_t(sizes.last().size()) > modelSize);
    // At the last of these the model fits, but not the revision.
    for (const rlim_t limit : {rlim_t(0), rlim_t(100), modelSize / 2, modelSize}) {
        Result<void> saved;
        Result<void> autosaved;
        {
            const SizeLimit full(limit);
            saved = saveProject(larger, file, before.history);
            autosaved = writeAutosave(larger, file);
        }
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::DiskFull);
        QVERIFY(saved.error().subject.startsWith(folder.path()));
        QVERIFY(!saved.error().detail.isEmpty());
        QVERIFY(!autosaved);
        QCOMPARE(autosaved.error().code, ErrorCode::DiskFull);
        QCOMPARE(filesIn(folder.path()), files);
    }
    VERIFY_RESULT(saveProject(larger, file, before.history));
    QCOMPARE(loadProject(file)->project, larger);
}

void TestSaveFaults::aReadOnlyFolderChangesNothing()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    const Project before = shop(2, u"first"_s);
    VERIFY_RESULT(saveProject(before, file));
    const auto files = filesIn(folder.path());
    QVERIFY(QFile::setPermissions(folder.path(), readOnly));
    QVERIFY(QFile::setPermissions(folder.filePath(u"migrations"_s), readOnly));
    Result<void> saved;
    Result<void> autosaved;
    {
        const Unprivileged somebody;
        saved = saveProject(shop(3, u"second"_s), file);
        autosaved = writeAutosave(before, file);
        VERIFY_RESULT(loadProject(file)); // reading is allowed
    }
    QVERIFY(QFile::setPermissions(folder.path(), readOnly | QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(folder.filePath(u"migrations"_s),
                                  readOnly | QFileDevice::WriteOwner));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    QVERIFY(!autosaved);
    QCOMPARE(autosaved.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(filesIn(folder.path()), files);
}

void TestSaveFaults::aFolderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile blocking(folder.filePath(u"migrations"_s));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    const auto saved = saveProject(shop(1, u"first"_s), folder.filePath(u"shop.schemawright"_s));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
    QCOMPARE(filesIn(folder.path()).size(), 1);
    const auto below = saveProject(shop(1, u"first"_s),
                                   folder.filePath(u"migrations/a/b.schemawright"_s));
    QVERIFY(!below);
    QCOMPARE(below.error().code, ErrorCode::FileNotWritable);
}

void TestSaveFaults::anUnreadableFileIsNamed()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"a.schemawright"_s));
    const auto isFolder = readFile(folder.filePath(u"a.schemawright"_s));
    QVERIFY(!isFolder);
    QCOMPARE(isFolder.error().code, ErrorCode::FileNotReadable);
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(shop(1, u"first"_s), file));
    QVERIFY(QFile::setPermissions(file, QFileDevice::WriteOwner));
    QVERIFY(QFile::setPermissions(folder.path(), readOnly | QFileDevice::WriteOwner));
    const Unprivileged somebody;
    const auto loaded = loadProject(file);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::FileNotReadable);
}

// A child process saves two versions in turn and is killed at any time: every file is that of one of
// them, whole.
void TestSaveFaults::aKillLeavesEachFileWhole()
{
    const Project first = shop(30, u"first"_s);
    Project second = first;
    second.name = u"other"_s;
    second.model.classes[3].comment = u"changed"_s;
    second.diagrams[0].name = u"changed"_s;
    for (int round = 0; round < 15; ++round) {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"shop.schemawright"_s);
        VERIFY_RESULT(saveProject(first, file));
        const pid_t child = fork();
        if (child == 0) {
            for (;;) {
                if (!saveProject(second, file) || !saveProject(first, file))
                    _exit(1);
            }
        }
        QVERIFY(child > 0);
        usleep(1000 * (1 + round * 3));
        ::kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        QVERIFY(WIFSIGNALED(status));
        const auto loaded = loadProject(file);
        VERIFY_RESULT(loaded);
        QVERIFY(loaded->damages.isEmpty());
        QVERIFY(loaded->project.model == first.model || loaded->project.model == second.model);
        QVERIFY(loaded->project.diagrams == first.diagrams
                || loaded->project.diagrams == second.diagrams);
        QCOMPARE(loaded->project.history, first.history);
        VERIFY_RESULT(saveProject(second, file)); // and what was left behind is in nobody's way
        QCOMPARE(loadProject(file)->project, second);
    }
}

QTEST_APPLESS_MAIN(TestSaveFaults)
#include "tst_savefaults.moc"
