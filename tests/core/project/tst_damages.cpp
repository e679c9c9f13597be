// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/files.h"
#include "core/project/jsontext.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

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

const QString revisionFile = u"migrations/3f2a9c1b7d04_create_tables.json"_s;

// Three classes and a revision, in a folder.
struct Shop
{
    QTemporaryDir folder;
    Project project;
    QString file;

    Shop()
        : project(newProject(u"shop"_s))
        , file(folder.filePath(u"shop.schemawright"_s))
    {
        project.model = modelWith({newClass(u"User"_s), newClass(u"Order"_s), newClass(u"Tag"_s)});
        project.model.classes[1].columns.append(column(u"total"_s));
        project.diagrams[0].positions.insert(project.model.classes.at(0).id.uuid, {8, 16});
        NewRevision revision;
        revision.message = u"create tables"_s;
        revision.id = u"3f2a9c1b7d04"_s;
        project = withRevision(project, revision).value_or(project);
        if (!saveProject(project, file))
            file.clear();
    }
};

QStringList classNames(const Model &model)
{
    QStringList names;
    for (const Class &classValue : model.classes)
        names.append(classValue.name);
    return names;
}

using Damage = std::function<QByteArray(QByteArray)>;

Damage replacing(const QByteArray &from, const QByteArray &to)
{
    return [from, to](QByteArray bytes) {
        const qsizetype place = bytes.indexOf(from);
        return place < 0 ? QByteArray() : bytes.replace(place, from.size(), to);
    };
}

} // namespace

Q_DECLARE_METATYPE(Damage)

class TestDamages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRestOfTheModelOpens_data();
    void theRestOfTheModelOpens();
    void whatIsNoProjectIsRefused_data();
    void whatIsNoProjectIsRefused();
    void aBrokenColumnLeavesTheOthers();
    void damagedDiagramsLeaveTheModel();
    void aDamagedRevisionIsListed_data();
    void aDamagedRevisionIsListed();
    void aMissingParentIsListed();
    void aCopiedRevisionIsListed();
    void unknownKeysAreListed();
    void aDamagedFileIsKeptAside();
    void cutAnywhereItNeverCrashes();
    void scrambledAnywhereItNeverCrashes();
};

void TestDamages::theRestOfTheModelOpens_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QStringList>("classes");
    QTest::addColumn<QString>("place");
    const QStringList all{u"User"_s, u"Order"_s, u"Tag"_s};
    const QStringList others{u"User"_s, u"Tag"_s};
    QTest::newRow("a class that is no object") << Damage([](const QByteArray &bytes) {
        return QByteArray(bytes).replace("\"classes\": [", "\"classes\": [\n    7,");
    }) << all << u"classes[0]"_s;
    QTest::newRow("a class without an id") << Damage([](QByteArray bytes) {
        const qsizetype name = bytes.indexOf("\"name\": \"Order\"");
        const qsizetype id = bytes.lastIndexOf("\"id\"", name);
        return bytes.replace(id, 4, "\"ix\"");
    }) << others << u"classes[1]"_s;
    QTest::newRow("a name of the wrong type")
        << replacing("\"name\": \"Order\"", "\"name\": 7") << others << u"classes[1]"_s;
    QTest::newRow("a syntax error inside a class")
        << replacing("\"name\": \"Order\",", "\"name\": \"Order\"") << others << u"line "_s;
    QTest::newRow("a conflict of git inside a class")
        << replacing("      \"name\": \"Order\",",
                     "<<<<<<< HEAD\n      \"name\": \"Order\",\n=======\n      \"name\": "
                     "\"Sale\",\n>>>>>>> other")
        << QStringList{u"User"_s, u"Sale"_s, u"Tag"_s} << u"line "_s;
    QTest::newRow("cut in the last class")
        << Damage([](const QByteArray &bytes) { return bytes.left(bytes.indexOf("\"Tag\"") + 5); })
        << QStringList{u"User"_s, u"Order"_s} << u"line "_s;
    QTest::newRow("cut between two classes") << Damage([](const QByteArray &bytes) {
        return bytes.left(bytes.lastIndexOf("    {\n", bytes.indexOf("\"Tag\"")));
    }) << QStringList{u"User"_s, u"Order"_s} << u"line "_s;
    QTest::newRow("a byte that is not UTF-8")
        << replacing("\"Order\"", "\"Ord\xff\"") << QStringList{u"User"_s, u"Ord\uFFFD"_s, u"Tag"_s}
        << u"line "_s;
    QTest::newRow("the same class twice") << Damage([](QByteArray bytes) {
        const qsizetype start = bytes.indexOf("    {\n", bytes.indexOf("\"classes\""));
        const qsizetype end = bytes.indexOf("    },\n", start) + 7;
        return bytes.insert(end, bytes.mid(start, end - start));
    }) << all << u"classes[1]"_s;
    QTest::newRow("a list that is none") << Damage([](QByteArray bytes) {
        return bytes.replace("\"classes\": [", "\"enums\": 5,\n  \"classes\": [");
    }) << all << u"enums"_s;
    QTest::newRow("a naming rule that nobody knows") << Damage([](QByteArray bytes) {
        return bytes.replace("\"classes\": [", "\"naming\": {\"tables\": \"x\"},\n  \"classes\": [");
    }) << all << u"naming.tables"_s;
    QTest::newRow("no format") << replacing("  \"format\": 1,\n", "") << all << u"format"_s;
}

void TestDamages::theRestOfTheModelOpens()
{
    QFETCH(Damage, damage);
    QFETCH(QString, place);
    Shop shop;
    const QByteArray damaged = damage(contents(shop.file));
    QVERIFY(!damaged.isEmpty());
    write(shop.file, damaged);
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QTEST(classNames(loaded->project.model), "classes");
    QVERIFY(!loaded->damages.isEmpty());
    for (const Error &error : loaded->damages) {
        QCOMPARE(error.code, ErrorCode::FileDamaged);
        QCOMPARE(error.subject, u"shop.schemawright"_s);
        QVERIFY(!error.detail.isEmpty());
    }
    QVERIFY2(loaded->damages.first().place.startsWith(place),
             qPrintable(loaded->damages.first().place));
    QCOMPARE(loaded->project.history, shop.project.history);
    QCOMPARE(loaded->project.diagrams, shop.project.diagrams);
}

void TestDamages::whatIsNoProjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    QTest::newRow("a text") << QByteArray("Dear diary,\n  today\n    nothing\n");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0\"\0n\0", 8);
    QTest::newRow("a list") << QByteArray("[1, 2]");
    QTest::newRow("an object of something else") << QByteArray("{\"version\": 3}");
    QTest::newRow("a thousand brackets") << QByteArray(100000, '[');
    QTest::newRow("a thousand objects") << QByteArray("{\"a\":").repeated(100000);
    QTest::newRow("a format that is no number")
        << QByteArray("{\"format\": \"x\", \"name\": \"a\"}");
}

void TestDamages::whatIsNoProjectIsRefused()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"shop.schemawright"_s);
    write(file, bytes);
    const auto loaded = loadProject(file);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::FileDamaged);
    QCOMPARE(loaded.error().subject, file);
    QVERIFY(!loaded.error().detail.isEmpty());
}

void TestDamages::aBrokenColumnLeavesTheOthers()
{
    Shop shop;
    write(shop.file,
          replacing("\"name\": \"total\", \"type\": {\"kind\": \"integer\"}",
                    "\"name\": \"total\", \"type\": {\"kind\": \"quark\"}")(contents(shop.file)));
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->damages.size(), 1);
    QCOMPARE(loaded->damages.at(0).place, u"classes[1].columns[1].type.kind"_s);
    QVERIFY(loaded->damages.at(0).detail.contains(u"quark"_s));
    QCOMPARE(loaded->project.model.classes.at(1).columns.size(), 1);
    QCOMPARE(loaded->project.model.classes.size(), 3);
}

void TestDamages::damagedDiagramsLeaveTheModel()
{
    Shop shop;
    const QString diagrams = shop.folder.filePath(u"shop.diagrams"_s);
    write(diagrams, replacing("\"x\": 8", "\"x\": \"left\"")(contents(diagrams)));
    auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->damages.size(), 1);
    QCOMPARE(loaded->damages.at(0).subject, u"shop.diagrams"_s);
    QCOMPARE(loaded->damages.at(0).place, u"diagrams[0].positions[0].x"_s);
    QCOMPARE(loaded->project.model, shop.project.model);

    write(diagrams, "no JSON");
    loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QVERIFY(!loaded->damages.isEmpty());
    QCOMPARE(loaded->project.diagrams.size(), 1); // never without one

    QVERIFY(QFile::remove(diagrams));
    loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QVERIFY(loaded->damages.isEmpty());
    QCOMPARE(loadProject(shop.file)->project, loaded->project); // also its ids
}

void TestDamages::aDamagedRevisionIsListed_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::newRow("cut") << Damage([](const QByteArray &bytes) { return bytes.left(200); });
    QTest::newRow("empty") << Damage([](const QByteArray &) { return QByteArray(); });
    QTest::newRow("another kind of file")
        << Damage([](const QByteArray &) { return "{\"a\": 1}"; });
    QTest::newRow("an operation that nobody knows")
        << replacing("\"create-table\"", "\"make-coffee\"");
    QTest::newRow("not UTF-8") << replacing("create tables", "create \xfftables");
}

void TestDamages::aDamagedRevisionIsListed()
{
    QFETCH(Damage, damage);
    Shop shop;
    const QString path = shop.folder.filePath(revisionFile);
    write(path, damage(contents(path)));
    const QByteArray damaged = contents(path);
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->damages.size(), 1);
    QCOMPARE(loaded->damages.at(0).code, ErrorCode::FileDamaged);
    QCOMPARE(loaded->damages.at(0).subject, revisionFile);
    QVERIFY(loaded->project.history.revisions.isEmpty());
    QCOMPARE(loaded->project.model, shop.project.model);
    // Saving does not touch the file that could not be read.
    VERIFY_RESULT(saveProject(loaded->project, shop.file, shop.project.history));
    QCOMPARE(contents(path), damaged);
}

void TestDamages::aMissingParentIsListed()
{
    Shop shop;
    NewRevision second;
    second.id = u"aaaaaaaaaaaa"_s;
    second.operations = QList<Operation>{};
    const auto project = withRevision(shop.project, second);
    VERIFY_RESULT(project);
    VERIFY_RESULT(saveProject(*project, shop.file));
    QVERIFY(QFile::remove(shop.folder.filePath(revisionFile)));
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QVERIFY(!loaded->damages.isEmpty());
    QCOMPARE(loaded->damages.at(0).code, ErrorCode::RevisionMissing);
    QCOMPARE(loaded->project.history.revisions.size(), 1);
}

void TestDamages::aCopiedRevisionIsListed()
{
    Shop shop;
    QVERIFY(QFile::copy(shop.folder.filePath(revisionFile),
                        shop.folder.filePath(u"migrations/copy.json"_s)));
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->damages.size(), 1);
    QCOMPARE(loaded->damages.at(0).code, ErrorCode::RevisionDuplicate);
    QCOMPARE(loaded->project, shop.project);
}

void TestDamages::unknownKeysAreListed()
{
    Shop shop;
    write(shop.file,
          replacing("\"name\": \"total\",", "\"name\": \"total\", \"tooltip\": \"x\",")(
              replacing("\"name\": \"shop\",",
                        "\"name\": \"shop\",\n  \"theme\": {\"a\": 1},")(contents(shop.file))));
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    QStringList places;
    for (const Error &error : loaded->damages)
        places.append(error.place);
    places.sort();
    QCOMPARE(places, QStringList({u"classes[1].columns[1].tooltip"_s, u"theme"_s}));
    QCOMPARE(loaded->project, shop.project);
}

void TestDamages::aDamagedFileIsKeptAside()
{
    Shop shop;
    const QByteArray damaged = contents(shop.file).chopped(30);
    write(shop.file, damaged);
    const auto loaded = loadProject(shop.file);
    VERIFY_RESULT(loaded);
    VERIFY_RESULT(saveProject(loaded->project, shop.file));
    QCOMPARE(contents(shop.file + u".damaged"_s), damaged);
    QVERIFY(loadProject(shop.file)->damages.isEmpty());
}

void TestDamages::cutAnywhereItNeverCrashes()
{
    Shop shop;
    const QByteArray whole = contents(shop.file);
    qsizetype most = 0;
    for (qsizetype length = 0; length < whole.size() - 1; ++length) {
        write(shop.file, whole.left(length));
        const auto loaded = loadProject(shop.file);
        if (!loaded) {
            QCOMPARE(loaded.error().code, ErrorCode::FileDamaged);
            QCOMPARE(most, 0); // a longer rest never opens less
            continue;
        }
        if (length < whole.size() - 2)
            QVERIFY(!loaded->damages.isEmpty());
        QVERIFY(loaded->project.model.classes.size() >= most);
        most = loaded->project.model.classes.size();
    }
    QCOMPARE(most, 3);
}

void TestDamages::scrambledAnywhereItNeverCrashes()
{
    CHECK_PROPERTY(300, [] {
        const quint64 seed = *seeds();
        QByteArray bytes = toBytes(randomProject(seed));
        std::mt19937_64 random(seed);
        const QByteArray signs = "{}[]\",:\n\\ x0\xff";
        for (int i = int(random() % 6); i >= 0; --i) {
            const qsizetype place = qsizetype(random() % quint64(bytes.size()));
            const char sign = signs.at(qsizetype(random() % quint64(signs.size())));
            if (random() % 2)
                bytes[place] = sign;
            else
                bytes.insert(place, sign);
        }
        QTemporaryDir folder;
        const QString file = folder.filePath(u"x.schemawright"_s);
        QFile target(file);
        RC_ASSERT(target.open(QIODevice::WriteOnly));
        target.write(bytes);
        target.close();
        const auto loaded = loadProject(file);
        RC_ASSERT(loaded || !loaded.error().subject.isEmpty());
        RC_ASSERT(projectFromBytes(bytes, file).has_value()
                  || !projectFromBytes(bytes, file).error().subject.isEmpty());
    });
}

QTEST_APPLESS_MAIN(TestDamages)
#include "tst_damages.moc"
