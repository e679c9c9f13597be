// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/project/files.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

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

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString describe(const QList<Error> &errors)
{
    QStringList lines;
    for (const Error &error : errors)
        lines.append(
            u"%1 %2 %3 %4"_s.arg(int(error.code)).arg(error.subject, error.place, error.detail));
    return lines.join(u'\n');
}

// Three classes, a revision of them, and a class that is pending.
Project shop()
{
    Project project = newProject(u"shop"_s);
    project.model = modelWith({newClass(u"User"_s), newClass(u"Order"_s), newClass(u"Tag"_s)});
    NewRevision revision;
    revision.message = u"create tables"_s;
    revision.id = u"3f2a9c1b7d04"_s;
    const auto stored = withRevision(project, revision);
    return stored ? *stored : project;
}

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyProjectIsLoadedAsItWasSaved();
    void bytesAreAsStableAsTheProject();
    void aProjectHasThreeKindsOfFiles();
    void aColumnIsALine();
    void anUnchangedFileIsNotTouched();
    void aMovedBoxTouchesTheDiagramsAlone();
    void aTakenBackRevisionIsRemoved();
    void anEditedRevisionFileIsNotOverwritten();
    void aRevisionFileMayHaveAnotherName();
    void idsMayHoldWhatPartsThemFromTheSlug();
    void whatIsKnownOfAScriptMayGrow();
    void aFolderWithoutAProject();
    void aNewerVersionIsRefused();
    void theAutosaveHoldsEverything();
    void aPasswordIsNotSaved();
    void theSampleOpensWhole();
};

void TestFiles::initTestCase()
{
    QVERIFY(!shop().history.revisions.isEmpty());
}

void TestFiles::anyProjectIsLoadedAsItWasSaved()
{
    CHECK_PROPERTY(500, [] {
        const Project project = randomProject(*seeds());
        QTemporaryDir folder;
        const QString file = folder.filePath(u"shop.schemawright"_s);
        const auto saved = saveProject(project, file);
        if (!saved)
            RC_FAIL(describe({saved.error()}).toStdString());
        const auto before = filesIn(folder.path());
        const auto loaded = loadProject(folder.path());
        if (!loaded)
            RC_FAIL(describe({loaded.error()}).toStdString());
        if (!loaded->damages.isEmpty())
            RC_FAIL(describe(loaded->damages).toStdString());
        RC_ASSERT(loaded->file == file);
        RC_ASSERT(loaded->project.name == project.name);
        RC_ASSERT(loaded->project.model == project.model);
        RC_ASSERT(loaded->project.history == project.history);
        RC_ASSERT(loaded->project == project);
        RC_ASSERT(saveProject(loaded->project, file).has_value());
        RC_ASSERT(filesIn(folder.path()) == before);
    });
}

void TestFiles::bytesAreAsStableAsTheProject()
{
    CHECK_PROPERTY(2000, [] {
        const quint64 seed = *seeds();
        const Project project = randomProject(seed);
        const QByteArray bytes = toBytes(project);
        RC_ASSERT(toBytes(randomProject(seed)) == bytes);
        const auto read = projectFromBytes(bytes, u"x"_s);
        if (!read)
            RC_FAIL(describe({read.error()}).toStdString());
        RC_ASSERT(*read == project);
    });
}

void TestFiles::aProjectHasThreeKindsOfFiles()
{
    QTemporaryDir folder;
    VERIFY_RESULT(saveProject(shop(), folder.filePath(u"shop.schemawright"_s)));
    QCOMPARE(filesIn(folder.path()).keys(),
             QStringList({u"./shop.diagrams"_s,
                          u"./shop.schemawright"_s,
                          u"migrations/3f2a9c1b7d04_create_tables.json"_s}));
    for (const QByteArray &bytes : filesIn(folder.path())) {
        QVERIFY(bytes.startsWith("{\n  \"format\": 1,\n"));
        QVERIFY(bytes.endsWith("\n}\n"));
    }
}

void TestFiles::aColumnIsALine()
{
    QTemporaryDir folder;
    Project project = shop();
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(project, file));
    const QList<QByteArray> before = contents(file).split('\n');
    project.model = *addColumn(project.model, project.model.classes.at(1).id, column(u"total"_s), 0);
    VERIFY_RESULT(saveProject(project, file));
    QList<QByteArray> after = contents(file).split('\n');
    QCOMPARE(after.size(), before.size() + 1);
    after.removeIf([](const QByteArray &line) { return line.contains("\"total\""); });
    QCOMPARE(after, before);
}

void TestFiles::anUnchangedFileIsNotTouched()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(shop(), file));
    const auto project = loadProject(file);
    VERIFY_RESULT(project);
    for (const QString &path : {file,
                                folder.filePath(u"shop.diagrams"_s),
                                folder.filePath(u"migrations/3f2a9c1b7d04_create_tables.json"_s)}) {
        QFile touched(path);
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(QDateTime::fromSecsSinceEpoch(1000),
                                    QFileDevice::FileModificationTime));
    }
    VERIFY_RESULT(saveProject(project->project, file));
    for (const QFileInfo &info : QDir(folder.path()).entryInfoList(QDir::Files))
        QCOMPARE(info.lastModified().toSecsSinceEpoch(), 1000);
}

void TestFiles::aMovedBoxTouchesTheDiagramsAlone()
{
    QTemporaryDir folder;
    Project project = shop();
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(project, file));
    const auto before = filesIn(folder.path());
    project.diagrams[0].positions.insert(project.model.classes.at(0).id.uuid, {8, 16});
    VERIFY_RESULT(saveProject(project, file));
    auto after = filesIn(folder.path());
    QVERIFY(after.take(u"./shop.diagrams"_s) != before.value(u"./shop.diagrams"_s));
    for (auto it = after.cbegin(); it != after.cend(); ++it)
        QCOMPARE(it.value(), before.value(it.key()));
}

void TestFiles::aTakenBackRevisionIsRemoved()
{
    QTemporaryDir folder;
    const Project with = shop();
    Project without = with;
    without.history = {};
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(with, file));
    write(folder.filePath(u"migrations/other.json"_s), "{}");
    VERIFY_RESULT(saveProject(without, file, with.history));
    QCOMPARE(filesIn(folder.path()).keys().last(), u"migrations/other.json"_s);
    QVERIFY(!QFile::exists(folder.filePath(u"migrations/3f2a9c1b7d04_create_tables.json"_s)));
}

void TestFiles::anEditedRevisionFileIsNotOverwritten()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    const QString path = folder.filePath(u"migrations/3f2a9c1b7d04_create_tables.json"_s);
    Project project = shop();
    VERIFY_RESULT(saveProject(project, file));
    QByteArray bytes = contents(path);
    bytes.replace("create tables", "create tablets");
    write(path, bytes);
    project.name = u"other"_s;
    const auto before = filesIn(folder.path());
    const auto refused = saveProject(project, file);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RevisionEdited);
    QCOMPARE(filesIn(folder.path()), before);
    // Loaded, it is listed, and saving leaves it as it is.
    const auto loaded = loadProject(file);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->damages.size(), 1);
    QCOMPARE(loaded->damages.at(0).code, ErrorCode::RevisionEdited);
    QVERIFY(loaded->damages.at(0).subject.contains(u"3f2a9c1b7d04_create_tables.json"_s));
    QCOMPARE(loaded->project.history.revisions.at(0).message, u"create tablets"_s);
    VERIFY_RESULT(saveProject(loaded->project, file));
    QCOMPARE(filesIn(folder.path()), before);
}

void TestFiles::aRevisionFileMayHaveAnotherName()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    VERIFY_RESULT(saveProject(shop(), file));
    const QDir migrations(folder.filePath(u"migrations"_s));
    QVERIFY(QFile::rename(migrations.filePath(u"3f2a9c1b7d04_create_tables.json"_s),
                          migrations.filePath(u"3f2a9c1b7d04_first.json"_s)));
    const auto loaded = loadProject(file);
    VERIFY_RESULT(loaded);
    VERIFY_RESULT(saveProject(loaded->project, file));
    QCOMPARE(migrations.entryList(QDir::Files), QStringList({u"3f2a9c1b7d04_first.json"_s}));
    Project without = loaded->project;
    without.history = {};
    VERIFY_RESULT(saveProject(without, file, loaded->project.history));
    QVERIFY(migrations.isEmpty());
}

void TestFiles::idsMayHoldWhatPartsThemFromTheSlug()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    Project project = newProject(u"shop"_s);
    // Both would be a_b_c.json; "a" is the beginning of both.
    for (const auto &[id, message] : QList<std::pair<QString, QString>>{{u"a_b"_s, u"c"_s},
                                                                        {u"a"_s, u"b c"_s},
                                                                        {u"a_b_c"_s, u""_s}}) {
        NewRevision revision;
        revision.id = id;
        revision.message = message;
        revision.operations = QList<Operation>();
        const auto extended = withRevision(project, revision);
        QVERIFY(extended);
        project = *extended;
        QVERIFY(saveProject(project, file));
        QVERIFY(saveProject(project, file));
    }
    const auto loaded = loadProject(file);
    QVERIFY(loaded && loaded->damages.isEmpty());
    QCOMPARE(loaded->project.history, project.history);
}

void TestFiles::whatIsKnownOfAScriptMayGrow()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    Project project = newProject(u"shop"_s);
    Revision opaque;
    opaque.id = u"first"_s;
    opaque.created = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    opaque.script = Script{u"a.py"_s, u"cafe"_s, ScriptReading::EffectUnknown, u"line 1: a loop"_s};
    project.history = *addRevision({}, opaque);
    QVERIFY(saveProject(project, file));
    Project better = project;
    better.history.revisions.first().script->reading = ScriptReading::EffectAdopted;
    const auto refused = saveProject(better, file); // whoever did not read it may not replace it
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::RevisionEdited);
    QVERIFY(saveProject(better, file, project.history));
    QCOMPARE(loadProject(file)->project.history, better.history);
    QVERIFY(!saveProject(project, file, project.history)); // it is no longer as it was read
}

void TestFiles::aFolderWithoutAProject()
{
    QTemporaryDir folder;
    const auto none = loadProject(folder.path());
    QVERIFY(!none);
    QCOMPARE(none.error().code, ErrorCode::ProjectNotFound);
    const auto missing = loadProject(folder.filePath(u"x.schemawright"_s));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
    VERIFY_RESULT(saveProject(shop(), folder.filePath(u"a.schemawright"_s)));
    VERIFY_RESULT(saveProject(newProject(u"b"_s), folder.filePath(u"b.schemawright"_s)));
    const auto two = loadProject(folder.path());
    QVERIFY(!two);
    QCOMPARE(two.error().code, ErrorCode::ProjectNotFound);
    QCOMPARE(two.error().detail, u"a.schemawright, b.schemawright"_s);
    VERIFY_RESULT(loadProject(folder.filePath(u"a.schemawright"_s)));
}

void TestFiles::aNewerVersionIsRefused()
{
    for (const QString &name : {u"shop.schemawright"_s,
                                u"shop.diagrams"_s,
                                u"migrations/3f2a9c1b7d04_create_tables.json"_s}) {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"shop.schemawright"_s);
        const Project project = shop();
        VERIFY_RESULT(saveProject(project, file));
        QByteArray bytes = contents(folder.filePath(name));
        bytes.replace("\"format\": 1,", "\"format\": 2,");
        write(folder.filePath(name), bytes);
        const auto before = filesIn(folder.path());
        const auto loaded = loadProject(file);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::FileTooNew);
        QVERIFY(loaded.error().subject.contains(QFileInfo(name).fileName()));
        // Nor does a save run it over.
        const auto saved = saveProject(project, file);
        QVERIFY(!saved);
        QCOMPARE(filesIn(folder.path()), before);
    }
}

void TestFiles::theAutosaveHoldsEverything()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    const Project project = shop();
    QCOMPARE(readAutosave(file).error().code, ErrorCode::FileNotFound);
    VERIFY_RESULT(writeAutosave(project, file));
    const auto read = readAutosave(file);
    VERIFY_RESULT(read);
    QCOMPARE(*read, project);
    VERIFY_RESULT(saveProject(project, file));
    VERIFY_RESULT(loadProject(folder.path())); // it is no second project
    removeAutosave(file);
    QVERIFY(!QFile::exists(autosaveFile(file)));
    write(autosaveFile(file), "{\"format\": 9}");
    QCOMPARE(readAutosave(file).error().code, ErrorCode::FileTooNew);
    write(autosaveFile(file), "half");
    QCOMPARE(readAutosave(file).error().code, ErrorCode::FileDamaged);
}

void TestFiles::aPasswordIsNotSaved()
{
    Project project = shop();
    project.databases = {{u"live"_s, u"postgresql://anna:s3cret@host:5432/shop"_s, true},
                         {u"local"_s, u"sqlite:///a:b@c.db"_s, false}};
    const QByteArray bytes = toBytes(project);
    QVERIFY(!bytes.contains("s3cret"));
    const auto read = projectFromBytes(bytes, u"x"_s);
    VERIFY_RESULT(read);
    QCOMPARE(read->databases.at(0).url, u"postgresql://anna@host:5432/shop"_s);
    QCOMPARE(read->databases.at(1).url, u"sqlite:///a:b@c.db"_s);
}

void TestFiles::theSampleOpensWhole()
{
    const auto sample = loadProject(QStringLiteral(SOURCE_FOLDER "/resources/samples/shop"));
    VERIFY_RESULT(sample);
    QVERIFY2(sample->damages.isEmpty(), qPrintable(describe(sample->damages)));
    QTemporaryDir folder;
    VERIFY_RESULT(saveProject(sample->project, folder.filePath(u"shop.schemawright"_s)));
    QCOMPARE(filesIn(folder.path()), filesIn(QFileInfo(sample->file).path()));
}

QTEST_APPLESS_MAIN(TestFiles)
#include "tst_files.moc"
