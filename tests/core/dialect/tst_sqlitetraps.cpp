// SPDX-License-Identifier: GPL-3.0-or-later

// The traps of SQLite's ALTER TABLE, each with what it would have cost, and what hangs on a table:
// children, views, triggers, the counter of AUTOINCREMENT.

#include "core/database/connection.h"
#include "core/migration/diff.h"
#include "tests/core/dialect/sqlitefixture.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// Brings a database to what the script makes, views and triggers aside.
class Upgrade
{
public:
    explicit Upgrade(SqliteFixture &database)
        : m_database(database)
        , m_before(database.inspect())
    {}

    QString to(const QString &script, const QStringList &renames = {})
    {
        const Schema wanted = target(m_before.schema, renames, script);
        plan = sqlite().plan(m_before.schema,
                             diff(m_before.schema, wanted),
                             m_before.foreignObjects);
        if (!plan)
            return plan.error().detail;
        const QString failed = m_database.run(*plan);
        return failed.isEmpty() ? difference(wanted, m_database.inspect().schema) : failed;
    }

    // The same, by copying rows: where that is the point.
    QString rebuildTo(const QString &script, const QStringList &renames = {})
    {
        const QString failed = to(script, renames);
        const bool isRebuild = plan
                               && std::any_of(plan->statements.cbegin(),
                                              plan->statements.cend(),
                                              [](const Statement &statement) {
                                                  return statement.note == StatementNote::CopyRows;
                                              });
        return failed.isEmpty() && !isRebuild ? u"no rebuild"_s : failed;
    }

    Result<DialectPlan> plan;

private:
    SqliteFixture &m_database;
    Inspection m_before;
};

QList<HazardCode> hazardCodes(const DialectPlan &plan)
{
    QList<HazardCode> codes;
    for (const Hazard &hazard : plan.hazards)
        codes.append(hazard.code);
    return codes;
}

const Hazard *hazard(const DialectPlan &plan, HazardCode code)
{
    for (const Hazard &item : plan.hazards) {
        if (item.code == code)
            return &item;
    }
    return nullptr;
}

const QString parentTable = u"CREATE TABLE p (id INTEGER PRIMARY KEY, v INT)"_s;
const QString changedTable
    = u"CREATE TABLE p (id INTEGER PRIMARY KEY, v TEXT, s INT AS (id) STORED)"_s;

} // namespace

class TestSqliteTraps : public QObject
{
    Q_OBJECT

private slots:
    void a_rebuild_leaves_the_children_alone_data();
    void a_rebuild_leaves_the_children_alone();
    void foreign_keys_are_off_before_the_transaction_begins();
    void views_and_triggers_of_others_survive_a_rebuild();
    void the_table_s_own_triggers_survive_a_rebuild_and_a_rename();
    void triggers_see_nothing_of_the_migration();
    void a_number_given_out_once_is_not_given_out_again_data();
    void a_number_given_out_once_is_not_given_out_again();
    void what_no_pragma_shows_survives_a_rebuild();
    void a_big_integer_key_does_not_count_by_itself();
    void a_typo_in_an_index_is_an_error();
    void rows_that_break_a_new_rule_stop_the_plan_data();
    void rows_that_break_a_new_rule_stop_the_plan();
    void rows_that_were_wrong_before_stop_nothing();
    void a_column_that_a_view_shows_is_not_dropped_silently();
    void a_trigger_that_writes_a_dropped_column_is_found();
    void a_view_that_was_broken_before_is_no_news();
    void a_full_text_index_keeps_its_rows();
};

void TestSqliteTraps::a_rebuild_leaves_the_children_alone_data()
{
    QTest::addColumn<QString>("action");
    QTest::newRow("ON DELETE CASCADE") << u"ON DELETE CASCADE"_s;
    QTest::newRow("ON DELETE SET NULL") << u"ON DELETE SET NULL"_s;
    QTest::newRow("NO ACTION") << QString();
    QTest::newRow("RESTRICT") << u"ON DELETE RESTRICT"_s;
    QTest::newRow("deferred") << u"DEFERRABLE INITIALLY DEFERRED"_s;
}

void TestSqliteTraps::a_rebuild_leaves_the_children_alone()
{
    QFETCH(QString, action);
    const QString child = u"CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p (id) %1)"_s
                              .arg(action);
    SqliteFixture database;
    QCOMPARE(database.executeScript(parentTable + u';' + child), QString());
    QCOMPARE(database.executeScript(u"INSERT INTO p VALUES (1, 1), (2, 2); "
                                    "INSERT INTO c VALUES (1, 1), (2, 2), (3, NULL)"_s),
             QString());
    QCOMPARE(database.execute(u"PRAGMA foreign_keys = ON"_s), QString());
    QCOMPARE(Upgrade(database).rebuildTo(changedTable + u';' + child), QString());
    QCOMPARE(database.rows(u"SELECT p FROM c ORDER BY id"_s), u"1|2|null"_s);
    QVERIFY(database.rows(u"SELECT sql FROM sqlite_master WHERE name = 'c'"_s)
                .contains(u"REFERENCES p (id)"_s));
    QCOMPARE(database.rows(u"PRAGMA foreign_keys"_s), u"1"_s);
    QCOMPARE(database.rows(u"PRAGMA legacy_alter_table"_s), u"0"_s);
}

void TestSqliteTraps::foreign_keys_are_off_before_the_transaction_begins()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(parentTable), QString());
    Upgrade upgrade(database);
    QCOMPARE(upgrade.rebuildTo(changedTable), QString());
    QCOMPARE(upgrade.plan->before.first().sql, u"PRAGMA foreign_keys = OFF"_s);
    QVERIFY(upgrade.plan->after.first().restores);
    for (const Statement &statement : upgrade.plan->statements)
        QVERIFY(!statement.sql.startsWith("PRAGMA foreign_keys"_L1));
}

void TestSqliteTraps::views_and_triggers_of_others_survive_a_rebuild()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(
                 parentTable
                 + u"; CREATE TABLE o (x INT); CREATE VIEW w AS SELECT id, v FROM p; "
                   "CREATE VIEW ww AS SELECT v FROM w WHERE id > 0; "
                   "CREATE TRIGGER iw INSTEAD OF INSERT ON w BEGIN INSERT INTO p VALUES (new.id, new.v); END; "
                   "CREATE TRIGGER ot AFTER INSERT ON o BEGIN UPDATE p SET v = new.x; END"_s),
             QString());
    const QString objects
        = u"SELECT sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY name"_s;
    const QString before = database.rows(objects);
    Upgrade upgrade(database);
    QCOMPARE(upgrade.rebuildTo(changedTable + u"; CREATE TABLE o (x INT)"_s), QString());
    QCOMPARE(database.rows(objects), before);
    QCOMPARE(database.executeScript(u"INSERT INTO w VALUES (3, 'c'); INSERT INTO o VALUES (9)"_s),
             QString());
    QCOMPARE(database.rows(u"SELECT * FROM ww"_s), u"9"_s);
    QVERIFY(!hazard(*upgrade.plan, HazardCode::BrokenView));
}

void TestSqliteTraps::the_table_s_own_triggers_survive_a_rebuild_and_a_rename()
{
    SqliteFixture database;
    QCOMPARE(
        database.executeScript(
            parentTable
            + u"; CREATE TABLE l (t TEXT); CREATE TRIGGER tr AFTER UPDATE OF v ON p WHEN new.v > 0 "
              "BEGIN INSERT INTO l VALUES (old.v || '>' || new.v); END; INSERT INTO p VALUES (1, 1)"_s),
        QString());
    Upgrade upgrade(database);
    QCOMPARE(
        upgrade.rebuildTo(
            u"CREATE TABLE q (id INTEGER PRIMARY KEY, w TEXT, s INT AS (id) STORED); CREATE TABLE l (t TEXT)"_s,
            {u"p>q"_s, u"q.v>w"_s}),
        QString());
    QCOMPARE(database.execute(u"UPDATE q SET w = 5"_s), QString());
    QCOMPARE(database.rows(u"SELECT t FROM l"_s), u"1>5"_s);
    QCOMPARE(database.inspect().foreignObjects, upgrade.plan->foreignObjectsAfter);
}

void TestSqliteTraps::triggers_see_nothing_of_the_migration()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(
                 u"CREATE TABLE p (id INTEGER PRIMARY KEY, v INT DEFAULT 1, w INT); CREATE TABLE l (t TEXT); "
                 "CREATE TRIGGER t1 AFTER UPDATE ON p BEGIN INSERT INTO l VALUES ('updated'); END; "
                 "INSERT INTO p VALUES (1, 1, NULL)"_s),
             QString());
    QCOMPARE(Upgrade(database).to(u"CREATE TABLE p (id INTEGER PRIMARY KEY, v INT DEFAULT 2, "
                                  "w INT NOT NULL DEFAULT 7); CREATE TABLE l (t TEXT)"_s),
             QString());
    QCOMPARE(database.rows(u"SELECT * FROM l"_s), QString());
    QCOMPARE(database.rows(u"SELECT * FROM p"_s), u"1,1,7"_s);
    QCOMPARE(database.execute(u"UPDATE p SET v = 3"_s), QString());
    QCOMPARE(database.rows(u"SELECT * FROM l"_s), u"updated"_s);
}

void TestSqliteTraps::a_number_given_out_once_is_not_given_out_again_data()
{
    QTest::addColumn<QString>("deletion");
    QTest::addColumn<QString>("name");
    QTest::newRow("after the last row is deleted") << u"DELETE FROM t WHERE id = 9"_s << u"t"_s;
    QTest::newRow("after all rows are deleted") << u"DELETE FROM t"_s << u"t"_s;
    QTest::newRow("after all rows are deleted, and renamed") << u"DELETE FROM t"_s << u"it's"_s;
}

void TestSqliteTraps::a_number_given_out_once_is_not_given_out_again()
{
    QFETCH(QString, deletion);
    QFETCH(QString, name);
    SqliteFixture database;
    QCOMPARE(database.executeScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT); "
                                    "INSERT INTO t VALUES (1, 1), (9, 9); "_s
                                    + deletion),
             QString());
    const QString wanted
        = u"CREATE TABLE \"%1\" (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, s INT AS (id) STORED)"_s
              .arg(name);
    QCOMPARE(Upgrade(database).rebuildTo(wanted,
                                         name == "t"_L1 ? QStringList()
                                                        : QStringList{u"t>"_s + name}),
             QString());
    QCOMPARE(database.execute(u"INSERT INTO \"%1\" (a) VALUES ('new')"_s.arg(name)), QString());
    QCOMPARE(database.rows(u"SELECT id FROM \"%1\" WHERE a = 'new'"_s.arg(name)), u"10"_s);
    QCOMPARE(database.rows(u"SELECT name, seq FROM sqlite_sequence"_s), name + u",10"_s);
}

void TestSqliteTraps::what_no_pragma_shows_survives_a_rebuild()
{
    const QString table
        = u"CREATE TABLE t (a %1, b INT CHECK (b < 100), d TEXT DEFAULT (strftime('%Y','now')), "
          "g INT AS (b + 1) STORED, h INT AS (b + 2) VIRTUAL, e TEXT COLLATE NOCASE, "
          "CONSTRAINT ck CHECK (b > 0), CONSTRAINT uq UNIQUE (b) ON CONFLICT REPLACE); "
          "CREATE INDEX ix ON t (lower(e), b DESC) WHERE b > 5"_s;
    SqliteFixture database;
    QCOMPARE(database.executeScript(u"%1; INSERT INTO t (a, b, e) VALUES (1, 7, 'E')"_s.arg(
                 QString(table).replace("%1"_L1, "REAL"_L1))),
             QString());
    QCOMPARE(Upgrade(database).rebuildTo(QString(table).replace("%1"_L1, "TEXT"_L1)), QString());
    QCOMPARE(database.rows(u"SELECT a, b, d = strftime('%Y','now'), g, h FROM t WHERE e = 'e'"_s),
             u"1.0,7,1,8,9"_s);
    QVERIFY(!database.execute(u"INSERT INTO t (b) VALUES (0)"_s).isEmpty());
    QVERIFY(!database.execute(u"INSERT INTO t (b) VALUES (100)"_s).isEmpty());
}

void TestSqliteTraps::a_big_integer_key_does_not_count_by_itself()
{
    const auto insertedId = [](bool hasIdentity) {
        Column id;
        id.id = ColumnId::create();
        id.name = u"id"_s;
        id.type = plainType(TypeKind::BigInteger);
        if (hasIdentity)
            id.identity = Identity();
        Table table;
        table.id = TableId::create();
        table.name = u"t"_s;
        table.columns = {id};
        table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {id.id}, {}, {}};
        SqliteFixture database;
        database.executeScript(sqlite().createScript({{table}, {}}).join(u';'));
        database.execute(u"INSERT INTO t DEFAULT VALUES"_s);
        return database.rows(u"SELECT id FROM t"_s);
    };
    QCOMPARE(insertedId(false), u"null"_s);
    QCOMPARE(insertedId(true), u"1"_s);
}

void TestSqliteTraps::a_typo_in_an_index_is_an_error()
{
    const Connection connection = support::openInMemory();
    VERIFY_RESULT(connection.execute(u"CREATE TABLE t (a INT)"_s));
    QVERIFY(!connection.execute(u"CREATE INDEX i ON t (\"nocol\")"_s));
}

void TestSqliteTraps::rows_that_break_a_new_rule_stop_the_plan_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("count");
    const auto row =
        [](const char *name, const QString &table, HazardCode code, const QString &count) {
            QTest::newRow(name) << u"CREATE TABLE p (id INTEGER PRIMARY KEY); "_s + table
                                << int(code) << count;
        };
    row("NOT NULL",
        u"CREATE TABLE t (a INT NOT NULL, b INT, c TEXT)"_s,
        HazardCode::NotNull,
        u"1"_s);
    row("a check",
        u"CREATE TABLE t (a INT, b INT CHECK (b < 3), c TEXT)"_s,
        HazardCode::CheckViolation,
        u"1"_s);
    row("a foreign key",
        u"CREATE TABLE t (a INT REFERENCES p (id), b INT, c TEXT)"_s,
        HazardCode::ForeignKeyViolation,
        u"1"_s);
    row("a unique key",
        u"CREATE TABLE t (a INT, b INT, c TEXT UNIQUE)"_s,
        HazardCode::UniqueViolation,
        u"1"_s);
    row("a unique index",
        u"CREATE TABLE t (a INT, b INT, c TEXT); CREATE UNIQUE INDEX i ON t (c)"_s,
        HazardCode::UniqueViolation,
        u"1"_s);
    row("a required column",
        u"CREATE TABLE t (a INT, b INT, c TEXT, d INT NOT NULL)"_s,
        HazardCode::AddRequiredColumn,
        u"3"_s);
    row("a strict type",
        u"CREATE TABLE t (a INT, b INT, c INT) STRICT"_s,
        HazardCode::ChangeType,
        u"3"_s);
}

void TestSqliteTraps::rows_that_break_a_new_rule_stop_the_plan()
{
    QFETCH(QString, table);
    QFETCH(int, code);
    QFETCH(QString, count);
    SqliteFixture database;
    QCOMPARE(database.executeScript(
                 u"CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE t (a INT, b INT, c TEXT); "
                 "INSERT INTO p VALUES (1); "
                 "INSERT INTO t VALUES (1, 1, 'x'), (NULL, 2, 'x'), (9, 3, 'y')"_s),
             QString());
    const QString before = database.contents();
    const QString text = database.rows(u"SELECT sql FROM sqlite_master"_s);
    Upgrade upgrade(database);
    QVERIFY(!upgrade.to(table).isEmpty());
    QCOMPARE(database.contents(), before);
    QCOMPARE(database.rows(u"SELECT sql FROM sqlite_master"_s), text);
    QStringList counts;
    for (const Hazard &item : upgrade.plan->hazards) {
        if (item.code == HazardCode(code))
            counts.append(database.rows(item.countSql));
    }
    QVERIFY2(counts.contains(count), qPrintable(counts.join(u' ')));
}

void TestSqliteTraps::rows_that_were_wrong_before_stop_nothing()
{
    const QString child = u"CREATE TABLE c (id INTEGER PRIMARY KEY, p INT REFERENCES p (id), x %1)"_s;
    SqliteFixture database;
    QCOMPARE(database.executeScript(parentTable + u';' + child.arg(u"REAL"_s)
                                    + u"; INSERT INTO c VALUES (1, 404, 5)"_s),
             QString());
    QCOMPARE(Upgrade(database).rebuildTo(changedTable + u';' + child.arg(u"TEXT"_s)), QString());
    QCOMPARE(database.rows(u"SELECT * FROM c"_s), u"1,404,5.0"_s);
}

void TestSqliteTraps::a_column_that_a_view_shows_is_not_dropped_silently()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(parentTable + u"; CREATE VIEW w AS SELECT v FROM p"_s),
             QString());
    Upgrade upgrade(database);
    upgrade.to(u"CREATE TABLE p (id INTEGER PRIMARY KEY)"_s);
    VERIFY_RESULT(upgrade.plan);
    const Hazard *broken = hazard(*upgrade.plan, HazardCode::BrokenView);
    QVERIFY(broken);
    QCOMPARE(broken->level, HazardLevel::Destructive);
    QCOMPARE(broken->element, u"w"_s);
    QVERIFY(broken->detail.contains(u"no such column: v"_s));
    // Allowed by name it runs, and leaves the view as it is.
    QCOMPARE(database.rows(u"SELECT name FROM pragma_table_info('p')"_s), u"id"_s);
}

void TestSqliteTraps::a_trigger_that_writes_a_dropped_column_is_found()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(
                 parentTable
                 + u"; CREATE TABLE o (x INT); CREATE TRIGGER tr AFTER INSERT ON o "
                   "BEGIN UPDATE p SET v = new.x; END"_s),
             QString());
    Upgrade upgrade(database);
    upgrade.to(u"CREATE TABLE p (id INTEGER PRIMARY KEY); CREATE TABLE o (x INT)"_s);
    VERIFY_RESULT(upgrade.plan);
    const Hazard *broken = hazard(*upgrade.plan, HazardCode::BrokenView);
    QVERIFY(broken);
    QCOMPARE(broken->element, u"tr"_s);
    QCOMPARE(broken->table, u"o"_s);
}

void TestSqliteTraps::a_view_that_was_broken_before_is_no_news()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(parentTable + u"; CREATE VIEW w AS SELECT * FROM gone"_s),
             QString());
    Upgrade upgrade(database);
    QCOMPARE(upgrade.rebuildTo(changedTable), QString());
    QVERIFY(!hazardCodes(*upgrade.plan).contains(HazardCode::BrokenView));
}

void TestSqliteTraps::a_full_text_index_keeps_its_rows()
{
    SqliteFixture database;
    QCOMPARE(database.executeScript(
                 u"CREATE TABLE t (body TEXT, n REAL); "
                 "CREATE VIRTUAL TABLE f USING fts5(body, content='t', content_rowid='rowid'); "
                 "CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO f(rowid, body) VALUES (new.rowid, new.body); END; "
                 "INSERT INTO t (rowid, body) VALUES (3, 'three words here'), (8, 'eight')"_s),
             QString());
    QCOMPARE(Upgrade(database).rebuildTo(u"CREATE TABLE t (body TEXT, n TEXT)"_s), QString());
    QCOMPARE(database.execute(u"INSERT INTO t (rowid, body) VALUES (9, 'nine words')"_s), QString());
    QCOMPARE(database.rows(u"SELECT rowid, body FROM f WHERE f MATCH 'words' ORDER BY rowid"_s),
             u"3,three words here|9,nine words"_s);
}

QTEST_GUILESS_MAIN(TestSqliteTraps)
#include "tst_sqlitetraps.moc"
