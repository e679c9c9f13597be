// SPDX-License-Identifier: GPL-3.0-or-later
// A server's database as a project: every table a class on the first diagram, the revision what is
// there, nothing left to migrate, nothing in the database changed.

#include "core/database/compare.h"
#include "core/database/runner.h"
#include "core/interop/import.h"
#include "core/mapping/mapping.h"
#include "core/text/sentences.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr DialectKind postgres = DialectKind::PostgreSql;
constexpr DialectKind mariadb = DialectKind::MariaDb;

// What both have, each in its own words: an identity, an enum, a composite key, a reference to
// itself, an association, a computed column, a check, comments, a view.
QStringList shop(DialectKind kind)
{
    const bool isPostgres = kind == postgres;
    QStringList statements;
    if (isPostgres)
        statements << u"CREATE TYPE state AS ENUM ('new', 'sent')"_s;
    const QString id = isPostgres ? u"id serial PRIMARY KEY"_s
                                  : u"id int AUTO_INCREMENT PRIMARY KEY"_s;
    const QString state = isPostgres ? u"state"_s : u"enum('new','sent')"_s;
    const QString computed = isPostgres ? u"STORED"_s : u"PERSISTENT"_s;
    return statements
           << u"CREATE TABLE category (%1, parent_id int, name varchar(80) NOT NULL UNIQUE, "
              "FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE SET NULL)"_s.arg(id)
           << u"CREATE TABLE product (%1, category_id int NOT NULL, price numeric(10,2) NOT NULL "
              "DEFAULT 1.5, twice numeric(12,2) GENERATED ALWAYS AS (price * 2) %2, "
              "CONSTRAINT price_is_sane CHECK (price >= 0), "
              "FOREIGN KEY (category_id) REFERENCES category (id))"_s.arg(id, computed)
           << u"CREATE TABLE tag (%1, name varchar(40))"_s.arg(id)
           << u"CREATE TABLE product_tag (product_id int NOT NULL, tag_id int NOT NULL, "
              "PRIMARY KEY (product_id, tag_id), "
              "FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE, "
              "FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE)"_s
           << u"CREATE TABLE orders (%1, state %2 NOT NULL DEFAULT 'new', placed_at timestamp NULL)"_s
                  .arg(id, state)
           << u"CREATE TABLE order_line (order_id int NOT NULL, line smallint NOT NULL, "
              "product_id int NOT NULL, PRIMARY KEY (order_id, line), "
              "FOREIGN KEY (order_id) REFERENCES orders (id), "
              "FOREIGN KEY (product_id) REFERENCES product (id))"_s
           << u"CREATE INDEX ix_placed ON orders (placed_at)"_s
           << u"CREATE VIEW cheap AS SELECT id FROM product WHERE price < 2"_s;
}

Result<DatabaseState> stateOf(const DatabaseUrl &url)
{
    const auto connection = Connection::open(url, OpenMode::ReadOnly);
    if (!connection)
        return Failure(connection.error());
    return readState(*connection, ReadDepth::WithSchema);
}

Result<Project> imported(const support::TemporaryDatabase &database)
{
    const auto state = stateOf(database.url());
    if (!state)
        return Failure(state.error());
    return projectOf(u"shop"_s, {u"server"_s, toString(database.url()), false}, *state);
}

// What still leads from the database to the model, in words.
QString differences(const support::TemporaryDatabase &database, const Project &project)
{
    const auto connection = Connection::open(database.url(), OpenMode::ReadOnly);
    const auto state = readState(*connection, ReadDepth::WithSchema);
    const auto comparison = compare(*connection, mapModel(project.model), state->live->schema);
    if (!comparison)
        return comparison.error().detail;
    QStringList texts;
    for (const Operation &operation : drift(*comparison))
        texts.append(sentence(operation));
    return texts.join(u'\n');
}

QStringList classNames(const Project &project)
{
    QStringList names;
    for (const Class &value : project.model.classes)
        names.append(value.name);
    names.sort();
    return names;
}

} // namespace

class TestImportServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void aServersDatabaseBecomesAProject();
    void theFirstDiagramShowsEverything();
    void aDatabaseOfAlembicGoesOnFromWhereItIs();
    void nothingIsThereInAnEmptyOne();
    void bothEnginesGiveTheSameClasses();
};

void TestImportServers::initTestCase_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << postgres;
    QTest::newRow("MariaDB") << mariadb;
}

void TestImportServers::aServersDatabaseBecomesAProject()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(shop(kind)), QString());
    const QString before = database.dump();
    const auto project = imported(database);
    VERIFY_RESULT(project);
    QCOMPARE(project->model.enums.size(), 1);
    QCOMPARE(project->history.revisions.size(), 1);
    const auto pending = pendingChanges(*project);
    VERIFY_RESULT(pending);
    QVERIFY(pending->isEmpty());
    QCOMPARE(differences(database, *project), QString());
    QCOMPARE(database.dump(), before);
}

void TestImportServers::theFirstDiagramShowsEverything()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(shop(kind)), QString());
    const auto project = imported(database);
    VERIFY_RESULT(project);
    const Diagram &diagram = project->diagrams.first();
    QList<QRectF> boxes;
    for (const Class &value : project->model.classes) {
        QVERIFY2(diagram.positions.contains(value.id.uuid), qPrintable(value.name));
        const QRectF box(diagram.positions.value(value.id.uuid),
                         estimatedSize(project->model, value));
        for (const QRectF &other : std::as_const(boxes))
            QVERIFY2(!box.intersects(other), qPrintable(value.name));
        boxes.append(box);
    }
}

void TestImportServers::aDatabaseOfAlembicGoesOnFromWhereItIs()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(shop(kind)
                          + QStringList{u"CREATE TABLE alembic_version (version_num VARCHAR(32) "
                                        "NOT NULL PRIMARY KEY)"_s,
                                        u"INSERT INTO alembic_version VALUES ('0a1b2c3d4e5f')"_s}),
             QString());
    const auto project = imported(database);
    VERIFY_RESULT(project);
    QCOMPARE(heads(project->history), QStringList{u"0a1b2c3d4e5f"_s});
    QVERIFY(!classNames(*project).contains(u"AlembicVersion"_s));
    // At head, and with nothing to do.
    const auto connection = Connection::open(database.url(), OpenMode::ReadOnly);
    VERIFY_RESULT(connection);
    Monitor monitor;
    const auto prepared = prepare(*connection,
                                  project->history,
                                  u"head"_s,
                                  Direction::Upgrade,
                                  monitor);
    VERIFY_RESULT(prepared);
    QVERIFY(prepared->plan.steps.isEmpty());
}

void TestImportServers::nothingIsThereInAnEmptyOne()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    const auto project = imported(database);
    VERIFY_RESULT(project);
    QVERIFY(project->model.classes.isEmpty() && project->history.revisions.isEmpty());
    QCOMPARE(project->diagrams.size(), 1);
}

void TestImportServers::bothEnginesGiveTheSameClasses()
{
    QFETCH_GLOBAL(DialectKind, kind);
    const DialectKind other = kind == postgres ? mariadb : postgres;
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run(shop(kind)), QString());
    const auto project = imported(database);
    VERIFY_RESULT(project);
    // Created on the other engine from the model alone, and imported from there.
    support::TemporaryDatabase copy(other);
    QCOMPARE(copy.run(dialectFor(other).createScript(mapModel(project->model))), QString());
    const auto back = imported(copy);
    VERIFY_RESULT(back);
    QCOMPARE(classNames(*back), classNames(*project));
    QCOMPARE(back->model.associations.size(), project->model.associations.size());
}

QTEST_GUILESS_MAIN(TestImportServers)
#include "tst_importservers.moc"
