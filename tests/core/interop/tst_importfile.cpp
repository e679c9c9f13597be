// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of others as projects: DBML, and SQL that the engines themselves read. What could do harm or
// reach another database is not run; a mistake names file, line and statement; nothing stays behind.

#include "core/database/connection.h"
#include "core/interop/importfile.h"
#include "core/interop/layoutprocess.h"
#include "core/mapping/mapping.h"
#include "core/project/files.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Monitor monitor;

// A database on the server of a dialect; none for SQLite.
class Place
{
public:
    explicit Place(DialectKind dialect)
        : m_database(dialect == DialectKind::Sqlite
                         ? nullptr
                         : std::make_unique<support::TemporaryDatabase>(dialect))
    {}
    std::optional<DatabaseUrl> url() const
    {
        return m_database ? std::optional(m_database->url()) : std::nullopt;
    }
    // Scratch databases that are still there.
    QStringList leftBehind() const
    {
        if (!m_database)
            return {};
        return m_database->rows(
            m_database->kind() == DialectKind::PostgreSql
                ? u"SELECT datname FROM pg_database WHERE datname LIKE 'schemawright_scratch%'"_s
                : u"SHOW DATABASES LIKE 'schemawright_scratch%'"_s);
    }

private:
    std::unique_ptr<support::TemporaryDatabase> m_database;
};

QString classNames(const Model &model)
{
    QStringList names;
    for (const Class &value : model.classes)
        names << value.name;
    return names.join(u' ');
}

} // namespace

class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("SCHEMAWRIGHT_LAYOUT", LAYOUT_PROGRAM); }
    void onlyTablesAreRun_data();
    void onlyTablesAreRun();
    void sqliteScriptBecomesClasses();
    void corpusIsRead_data();
    void corpusIsRead();
    void mistakesNameTheirLine_data();
    void mistakesNameTheirLine();
    void noScriptReachesAFile();
    void otherDatabasesOfMariaDbAreRefused();
    void groupsBecomeAreas();
    void importTwiceIntoOneProject();
    void modelsJoinAProjectWhole();
    void cancelEndsAnEndlessScript();

private:
    QString file(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void TestImportFile::onlyTablesAreRun_data()
{
    QTest::addColumn<DialectKind>("dialect");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("run"); // line: first words
    QTest::newRow("SQLite") << DialectKind::Sqlite
                            << u"BEGIN;\nCREATE TABLE a (x);\nINSERT INTO a VALUES (';');\n\n"
                               "ATTACH 'x' AS y;\nVACUUM INTO 'x';\n"
                               "CREATE INDEX i ON a (x);\nCOMMIT;"_s
                            << u"2:CREATE TABLE 7:CREATE INDEX"_s;
    QTest::newRow("PostgreSQL")
        << DialectKind::PostgreSql
        << u"\\connect shop\nCREATE ROLE r;\nCREATE TABLE a (x int);\nCOPY a (x) FROM stdin;\n1;\n"
           "DROP TABLE b;\n\\.\nALTER TABLE a OWNER TO r;\nALTER SYSTEM SET x = 1;\n"
           "GRANT ALL ON a TO r;\nCREATE TYPE m AS ENUM ('a;b');\nDROP DATABASE shop;\n"
           "DO $$ BEGIN DROP TABLE b; END $$;"_s
        << u"3:CREATE TABLE 11:CREATE TYPE"_s;
    QTest::newRow("MariaDB")
        << DialectKind::MariaDb
        << u"CREATE DATABASE shop;\nUSE shop;\nDROP TABLE IF EXISTS a;\nCREATE TABLE a (x int);\n"
           "DELIMITER ;;\nCREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN\n"
           "CREATE TABLE b (x int);\nEND;;\nDELIMITER ;\nTRUNCATE a;\nRENAME TABLE a TO b;\n"
           "DELETE FROM a;\nSET GLOBAL x = 1;\nALTER TABLE a ADD y int;"_s
        << u"4:CREATE TABLE 14:ALTER TABLE"_s;
}

void TestImportFile::onlyTablesAreRun()
{
    QFETCH(DialectKind, dialect);
    QFETCH(QString, text);
    QFETCH(QString, run);
    QStringList leftOut;
    QStringList found;
    for (const ScriptStatement &statement : schemaStatements({text, {}, dialect}, leftOut))
        found << u"%1:%2"_s.arg(statement.line).arg(statement.sql.section(u' ', 0, 1));
    QCOMPARE(found.join(u' '), run);
    QVERIFY(!leftOut.isEmpty());
}

void TestImportFile::sqliteScriptBecomesClasses()
{
    const QString name = file(u"shop.sql"_s,
                              u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(80));\n"
                              "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER "
                              "REFERENCES customer (id));\nGRANT nothing;"_s);
    const auto read = readImport({name, DialectKind::Sqlite, {}}, monitor);
    QVERIFY(read);
    QCOMPARE(classNames(read->model), u"Customer Orders"_s);
    QCOMPARE(read->notes, QStringList{u"GRANT NOTHING"_s});
    const Project project = projectOf(*read, graphvizForces(monitor.canceled));
    QCOMPARE(project.name, u"shop"_s);
    QCOMPARE(project.diagrams.first().positions.size(), 2);
    QVERIFY(project.history.revisions.isEmpty());
    QVERIFY(!pendingChanges(project)->isEmpty());
}

void TestImportFile::corpusIsRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<DialectKind>("dialect");
    const QDir corpus(QStringLiteral(SHARED_FOLDER "/corpus"));
    for (const auto &[folder, dialect] : {std::pair(u"sqlite"_s, DialectKind::Sqlite),
                                          std::pair(u"postgres"_s, DialectKind::PostgreSql),
                                          std::pair(u"mariadb"_s, DialectKind::MariaDb)}) {
        const QDir inner(corpus.filePath(folder));
        for (const QString &name : inner.entryList({u"*.sql"_s}, QDir::Files))
            QTest::newRow(qPrintable(folder + u'/' + name)) << inner.filePath(name) << dialect;
    }
    QTest::newRow("one table") << file(u"one.sql"_s, u"CREATE TABLE a (x INTEGER)"_s)
                               << DialectKind::Sqlite; // a checkout that stands alone
}

void TestImportFile::corpusIsRead()
{
    QFETCH(QString, file);
    QFETCH(DialectKind, dialect);
    const Place place(dialect);
    const auto read = readImport({file, dialect, place.url()}, monitor);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().place + read.error().detail));
    QVERIFY(!read->model.classes.isEmpty());
    QCOMPARE(place.leftBehind(), QStringList());
}

void TestImportFile::mistakesNameTheirLine_data()
{
    QTest::addColumn<DialectKind>("dialect");
    QTest::newRow("SQLite") << DialectKind::Sqlite;
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

void TestImportFile::mistakesNameTheirLine()
{
    QFETCH(DialectKind, dialect);
    const Place place(dialect);
    const QString name = file(u"bad.sql"_s,
                              u"CREATE TABLE a (x integer);\n\n-- then\nCREATE TABLE b (y "
                              "integer,);\n"_s);
    const auto read = readImport({name, dialect, place.url()}, monitor);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::StatementFailed);
    QCOMPARE(read.error().subject, name);
    QVERIFY2(read.error().place.startsWith(u"line 4: CREATE TABLE b"_s)
                 || read.error().place.startsWith(u"line 3: -- then CREATE TABLE b"_s),
             qPrintable(read.error().place));
    QVERIFY(!read.error().detail.isEmpty());
    QCOMPARE(place.leftBehind(), QStringList());
}

void TestImportFile::noScriptReachesAFile()
{
    const QString target = m_folder.filePath(u"written.db"_s);
    const QString name = file(u"evil.sql"_s,
                              u"CREATE TABLE a (x);\nATTACH '%1' AS y;\nCREATE TABLE y.b (x);"_s.arg(
                                  target));
    QVERIFY(!readImport({name, DialectKind::Sqlite, {}}, monitor));
    QVERIFY(!QFile::exists(target));
}

void TestImportFile::otherDatabasesOfMariaDbAreRefused()
{
    const Place place(DialectKind::MariaDb);
    for (const QString &sql : {u"CREATE TABLE shop.a (x int)"_s,
                               u"CREATE OR REPLACE TABLE `shop`.`a` (x int)"_s,
                               u"ALTER TABLE shop.a DROP COLUMN x"_s,
                               u"CREATE UNIQUE INDEX i ON shop.a (x)"_s}) {
        const auto read = readImport({file(u"other.sql"_s, sql), DialectKind::MariaDb, place.url()},
                                     monitor);
        QVERIFY2(!read, qPrintable(sql));
        QCOMPARE(read.error().code, ErrorCode::NotSupported);
    }
}

void TestImportFile::groupsBecomeAreas()
{
    const QString name = file(u"groups.dbml"_s,
                              u"Table a { id int [pk] }\nTable b { a_id int [ref: > a.id] }\n"
                              "Table c { id int [pk] }\nTableGroup g { a\n b }"_s);
    const auto read = readImport({name, {}, {}}, monitor);
    QVERIFY(read);
    const Project project = projectOf(*read, graphvizForces(monitor.canceled));
    const Diagram &diagram = project.diagrams.first();
    QCOMPARE(diagram.areas.size(), 1);
    QCOMPARE(diagram.areas.first().title, u"g"_s);
    for (const Class &value : project.model.classes)
        QCOMPARE(diagram.areas.first().rectangle.contains(diagram.positions.value(value.id.uuid)),
                 value.name != u"C"_s);
}

void TestImportFile::importTwiceIntoOneProject()
{
    const QString name = file(u"a.dbml"_s,
                              u"Enum mood { x }\nTable a { id int [pk]\n m mood }\n"
                              "Table b { a_id int [ref: > a.id] }"_s);
    const auto read = readImport({name, {}, {}}, monitor);
    QVERIFY(read);
    const Forces forces = graphvizForces(monitor.canceled);
    const auto once = withImported(newProject(u"p"_s), *read, forces);
    QVERIFY(once);
    const auto twice = withImported(*once, *read, forces);
    QVERIFY(twice);
    QCOMPARE(twice->model.classes.size(), 4);
    QCOMPARE(twice->model.enums.size(), 2);
    QCOMPARE(twice->diagrams.first().positions.size(), 4);
    QSet<QUuid> ids;
    QSet<QString> names;
    QSet<QString> tables;
    for (const Class &value : twice->model.classes) {
        ids.insert(value.id.uuid);
        names.insert(value.name);
        tables.insert(tableNameOf(twice->model, value));
        for (const ForeignKey &key : value.foreignKeys)
            QVERIFY(findClass(twice->model, classIdOf(key.target)));
    }
    QCOMPARE(ids.size(), 4);
    QCOMPARE(names.size(), 4);
    QCOMPARE(tables.size(), 4);
}

// With all that they are made of: mixins, bases, associations.
void TestImportFile::modelsJoinAProjectWhole()
{
    const QString name = file(u"models.py"_s, uR"(
from flask_sqlalchemy import SQLAlchemy
db = SQLAlchemy()
class Timed:
    created = db.Column(db.DateTime, nullable=False)
tagging = db.Table("tagging",
    db.Column("book_id", db.ForeignKey("book.id"), primary_key=True),
    db.Column("tag_id", db.ForeignKey("tag.id"), primary_key=True))
class Book(Timed, db.Model):
    id = db.Column(db.Integer, primary_key=True)
    tags = db.relationship("Tag", secondary=tagging)
class Tag(Timed, db.Model):
    id = db.Column(db.Integer, primary_key=True)
)"_s);
    const auto read = readImport({name, {}, {}}, monitor);
    QVERIFY(read);
    const Schema wanted = mapModel(read->model);
    QCOMPARE(wanted.tables.size(), 3);
    const auto joined = withImported(newProject(u"p"_s), *read, graphvizForces(monitor.canceled));
    QVERIFY(joined);
    const Schema tables = mapModel(joined->model);
    QCOMPARE(tables.tables.size(), 3);
    for (const Table &table : wanted.tables) {
        const Table *copy = findTable(tables, table.name);
        QVERIFY2(copy, qPrintable(table.name));
        QCOMPARE(copy->columns.size(), table.columns.size());
        QCOMPARE(copy->foreignKeys.size(), table.foreignKeys.size());
    }
}

void TestImportFile::cancelEndsAnEndlessScript()
{
    const QString name = file(u"endless.sql"_s,
                              u"CREATE TABLE a AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL "
                              "SELECT x + 1 FROM c) SELECT count(*) FROM c"_s);
    Monitor canceled;
    canceled.progress = [&canceled](const Progress &) { canceled.canceled = true; };
    const auto read = readImport({name, DialectKind::Sqlite, {}}, canceled);
    QVERIFY(!read);
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"
