// SPDX-License-Identifier: GPL-3.0-or-later
// A database as a project: its classes, its first revision, and a diagram without one box on another,
// whatever points to whatever.

#include "core/database/runner.h"
#include "core/interop/arrange.h"
#include "core/interop/import.h"
#include "core/model/edit.h"
#include "tests/support/printing.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QString makeDatabase(const QString &file, const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    sqlite3_open(file.toUtf8().constData(), &database);
    sqlite3_exec(database, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    char *message = nullptr;
    sqlite3_exec(database, sql.constData(), nullptr, nullptr, &message);
    const QString error = QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_close(database);
    return error;
}

Result<Project> imported(const QString &file)
{
    const auto connection = Connection::open(*parseDatabaseUrl(file), OpenMode::ReadOnly);
    if (!connection)
        return Failure(connection.error());
    const auto state = readState(*connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    return projectOf(u"old"_s, {u"local"_s, u"sqlite:///old.db"_s, false}, *state);
}

// Two boxes that meet, or one off the grid; sorted by place, so that thousands are quick.
QString faultOf(const Model &model, const Diagram &diagram)
{
    QMap<QPair<double, double>, const Class *> places; // column by column, downwards
    for (const Class &value : model.classes) {
        const QPointF corner = diagram.positions.value(value.id.uuid, {1, 1});
        if (std::fmod(corner.x(), 8) != 0 || std::fmod(corner.y(), 8) != 0)
            return value.name + " is off the grid"_L1;
        if (places.contains({corner.x(), corner.y()}))
            return value.name + " stands on another"_L1;
        places.insert({corner.x(), corner.y()}, &value);
    }
    for (auto it = places.begin(); it != places.end() && std::next(it) != places.end(); ++it) {
        const auto next = std::next(it);
        const bool sameColumn = next.key().first == it.key().first;
        if (!sameColumn && next.key().first - it.key().first < boxWidth)
            return next.value()->name + " overlaps a column"_L1;
        if (sameColumn && next.key().second < it.key().second + boxHeight(model, *it.value()))
            return next.value()->name + " stands on "_L1 + it.value()->name;
    }
    return {};
}

// n classes, each of which points to those that `parents` names.
Model linked(int count, const std::function<QList<int>(int)> &parents)
{
    Model model;
    for (int i = 0; i < count; ++i)
        model.classes << newClass(u"C%1"_s.arg(i));
    for (int i = 0; i < count; ++i) {
        for (const int parent : parents(i)) {
            ForeignKey key;
            key.id = ConstraintId::create();
            key.columns = {model.classes.at(i).columns.first().id};
            key.target = tableIdOf(model.classes.at(parent).id);
            model.classes[i].foreignKeys << key;
        }
    }
    return model;
}

} // namespace

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void corpusBecomesAProject_data();
    void corpusBecomesAProject();
    void emptyDatabaseHasNoRevision();
    void revisionOfAlembicIsKept();
    void parentsStandLeftOfChildren();
    void boxesStandApart_data();
    void boxesStandApart();
};

void TestImport::corpusBecomesAProject_data()
{
    QTest::addColumn<QString>("file");
    const QDir corpus(QStringLiteral(SHARED_FOLDER "/corpus/sqlite"));
    for (const QString &name : corpus.entryList({u"*.sql"_s}, QDir::Files))
        QTest::newRow(qPrintable(name)) << corpus.filePath(name);
    if (corpus.entryList({u"*.sql"_s}).isEmpty()) // a checkout that stands alone
        QTest::newRow("one table") << QString();
}

void TestImport::corpusBecomesAProject()
{
    QFETCH(QString, file);
    QByteArray sql = "CREATE TABLE a (id INTEGER PRIMARY KEY)";
    if (QFile script(file); !file.isEmpty() && script.open(QIODevice::ReadOnly))
        sql = script.readAll();
    QTemporaryDir folder;
    QCOMPARE(makeDatabase(folder.filePath(u"old.db"_s), sql), QString());
    const auto project = imported(folder.filePath(u"old.db"_s));
    VERIFY_RESULT(project);
    QVERIFY(!project->model.classes.isEmpty());
    QCOMPARE(project->history.revisions.size(), 1);
    const auto pending = pendingChanges(*project);
    VERIFY_RESULT(pending);
    QVERIFY(pending->isEmpty());
    QCOMPARE(faultOf(project->model, project->diagrams.first()), QString());
}

void TestImport::emptyDatabaseHasNoRevision()
{
    QTemporaryDir folder;
    QCOMPARE(makeDatabase(folder.filePath(u"old.db"_s), "VACUUM"), QString());
    const auto project = imported(folder.filePath(u"old.db"_s));
    VERIFY_RESULT(project);
    QVERIFY(project->model.classes.isEmpty() && project->history.revisions.isEmpty());
    QCOMPARE(project->diagrams.size(), 1);
}

void TestImport::revisionOfAlembicIsKept()
{
    QTemporaryDir folder;
    const QByteArray sql = "CREATE TABLE a (id INTEGER PRIMARY KEY);"
                           "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                           "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));"
                           "INSERT INTO alembic_version VALUES ('0a1b2c3d4e5f')";
    QCOMPARE(makeDatabase(folder.filePath(u"old.db"_s), sql), QString());
    const auto project = imported(folder.filePath(u"old.db"_s));
    VERIFY_RESULT(project);
    QCOMPARE(heads(project->history), QStringList{u"0a1b2c3d4e5f"_s});
    QCOMPARE(project->model.classes.size(), 1); // the version table is no class
}

void TestImport::parentsStandLeftOfChildren()
{
    const Model model = linked(5, [](int i) { return i == 0 ? QList<int>{} : QList<int>{i - 1}; });
    const Diagram diagram = arranged(model, u"main"_s);
    for (int i = 1; i < 5; ++i)
        QVERIFY(diagram.positions.value(model.classes.at(i - 1).id.uuid).x()
                < diagram.positions.value(model.classes.at(i).id.uuid).x());
    QCOMPARE(arranged(model, u"main"_s).positions, diagram.positions);
}

void TestImport::boxesStandApart_data()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("nothing") << Model();
    QTest::newRow("classes alone") << linked(50, [](int) { return QList<int>{}; });
    QTest::newRow("itself") << linked(1, [](int) { return QList<int>{0}; });
    QTest::newRow("a circle") << linked(7, [](int i) { return QList<int>{(i + 1) % 7}; });
    QTest::newRow("each to each") << linked(12, [](int) { return QList<int>{0, 3, 7, 11}; });
    QTest::newRow("a star") << linked(300, [](int i) { return i ? QList<int>{0} : QList<int>{}; });
    QTest::newRow("a chain of thousands")
        << linked(20'000, [](int i) { return i < 19'999 ? QList<int>{i + 1} : QList<int>{}; });
    QTest::newRow("a tree") << linked(2'000,
                                      [](int i) { return i ? QList<int>{i / 3} : QList<int>{}; });
}

void TestImport::boxesStandApart()
{
    QFETCH(Model, model);
    QElapsedTimer timer;
    timer.start();
    const Diagram diagram = arranged(model, u"main"_s);
    QVERIFY2(timer.elapsed() < 5'000, "arranging takes more than a moment");
    QCOMPARE(diagram.positions.size(), model.classes.size());
    QCOMPARE(faultOf(model, diagram), QString());
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
