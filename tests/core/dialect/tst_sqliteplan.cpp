// SPDX-License-Identifier: GPL-3.0-or-later

// A row per alteration: from one real database to another and back, with rows, views and triggers.

#include "core/migration/diff.h"
#include "tests/core/dialect/sqlitefixture.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QString treatmentOf(const DialectPlan &plan)
{
    QStringList words;
    for (const Statement &statement : plan.statements) {
        if (statement.note == StatementNote::CopyRows)
            words.append(statement.sql.contains("SELECT *"_L1) ? u"transfer"_s : u"rebuild"_s);
        else if (statement.sql.startsWith("UPDATE sqlite_master"_L1))
            words.append(u"in place"_s);
        else if (statement.sql.startsWith("ALTER TABLE"_L1) && statement.note == StatementNote::None)
            words.append(u"native"_s);
    }
    words.removeDuplicates();
    return words.join(u", "_s);
}

} // namespace

class TestSqlitePlan : public QObject
{
    Q_OBJECT

private slots:
    void an_alteration_keeps_the_rows_data();
    void an_alteration_keeps_the_rows();
};

void TestSqlitePlan::an_alteration_keeps_the_rows_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("renames");
    QTest::addColumn<QString>("treatment");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("answer");

    const auto row = [](const char *name,
                        const QString &from,
                        const QString &data,
                        const QString &to,
                        const QStringList &renames,
                        const QString &treatment,
                        const QString &query,
                        const QString &answer) {
        QTest::newRow(name) << from << data << to << renames << treatment << query << answer;
    };
    const QString t = u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT)"_s;
    const QString two = u"INSERT INTO t VALUES (1, 10, 'x'), (7, 20, 'y')"_s;
    const QString all = u"SELECT * FROM t ORDER BY id"_s;

    row("a table is created",
        t,
        two,
        t + u"; CREATE TABLE u (k TEXT PRIMARY KEY, t INT REFERENCES t (id)); CREATE INDEX i ON u (t)"_s,
        {},
        {},
        all,
        u"1,10,x|7,20,y"_s);
    row("a table is dropped",
        t + u"; CREATE TABLE u (k TEXT)"_s,
        two,
        t,
        {},
        {},
        all,
        u"1,10,x|7,20,y"_s);
    row("a table is renamed",
        t,
        two,
        u"CREATE TABLE v (id INTEGER PRIMARY KEY, a INT, b TEXT)"_s,
        {u"t>v"_s},
        u"native"_s,
        u"SELECT * FROM v"_s,
        u"1,10,x|7,20,y"_s);
    row("a table's name changes its case",
        t,
        two,
        u"CREATE TABLE T (id INTEGER PRIMARY KEY, a INT, b TEXT)"_s,
        {u"t>T"_s},
        u"native"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("two tables exchange their names",
        t + u"; CREATE TABLE u (id INTEGER PRIMARY KEY, c TEXT)"_s,
        two + u"; INSERT INTO u VALUES (3, 'c')"_s,
        u"CREATE TABLE u (id INTEGER PRIMARY KEY, a INT, b TEXT); CREATE TABLE t (id INTEGER PRIMARY KEY, c TEXT)"_s,
        {u"t>x"_s, u"u>t"_s, u"x>u"_s},
        u"native"_s,
        u"SELECT * FROM t"_s,
        u"3,c"_s);
    row("a table takes the name of one that is dropped",
        t + u"; CREATE TABLE u (k TEXT)"_s,
        two + u"; INSERT INTO u VALUES ('gone')"_s,
        u"CREATE TABLE u (id INTEGER PRIMARY KEY, a INT, b TEXT)"_s,
        {u"u>w"_s, u"t>u"_s},
        u"native"_s,
        u"SELECT * FROM u"_s,
        u"1,10,x|7,20,y"_s);
    row("a column is added at the end",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT NOT NULL DEFAULT 'new')"_s,
        {},
        u"native"_s,
        all,
        u"1,10,x,new|7,20,y,new"_s);
    row("a column is added in the middle",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INT, a INT, b TEXT)"_s,
        {},
        u"native"_s,
        u"SELECT id, n, a, b FROM t"_s,
        u"1,null,10,x|7,null,20,y"_s);
    row("a column is added with a foreign key and a check",
        t + u"; CREATE TABLE p (id INTEGER PRIMARY KEY)"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, p_id INT CONSTRAINT fk REFERENCES p (id) "
        "ON DELETE CASCADE, CONSTRAINT ck CHECK (p_id > 0)); CREATE TABLE p (id INTEGER PRIMARY KEY)"_s,
        {},
        u"native"_s,
        all,
        u"1,10,x,null|7,20,y,null"_s);
    row("a column is added with a default that is computed",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c TEXT DEFAULT (upper('z')))"_s,
        {},
        u"rebuild"_s,
        all,
        u"1,10,x,Z|7,20,y,Z"_s);
    row("a virtual column is added",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c INT AS (a + 1))"_s,
        {},
        u"native"_s,
        u"SELECT id, c FROM t"_s,
        u"1,11|7,21"_s);
    row("a stored column is added",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c INT AS (a + 1) STORED)"_s,
        {},
        u"rebuild"_s,
        u"SELECT id, c FROM t"_s,
        u"1,11|7,21"_s);
    row("a column is dropped",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT)"_s,
        {},
        u"native"_s,
        all,
        u"1,x|7,y"_s);
    row("an indexed column is dropped with its index",
        t + u"; CREATE INDEX i ON t (a)"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b TEXT)"_s,
        {},
        u"native"_s,
        all,
        u"1,x|7,y"_s);
    row("two columns are dropped and one is added",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, c INT)"_s,
        {},
        u"rebuild"_s,
        all,
        u"1,null|7,null"_s);
    row("a column is renamed",
        t + u"; CREATE INDEX i ON t (a) WHERE a > 0"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, z INT, b TEXT); CREATE INDEX i ON t (z) WHERE z > 0"_s,
        {u"t.a>z"_s},
        u"native"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a column changes the case of its name",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, A INT, b TEXT)"_s,
        {u"t.a>A"_s},
        u"native"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("two columns exchange their names",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b INT, a TEXT)"_s,
        {u"t.a>c"_s, u"t.b>a"_s, u"t.c>b"_s},
        u"native"_s,
        u"SELECT id, b, a FROM t"_s,
        u"1,10,x|7,20,y"_s);
    row("a column is renamed and changes its type",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, z TEXT, b TEXT)"_s,
        {u"t.a>z"_s},
        u"native, in place"_s,
        u"SELECT id, z, typeof(z) FROM t"_s,
        u"1,10,text|7,20,text"_s);
    row("a column takes the name of one that is dropped",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b INT)"_s,
        {u"t.b>x"_s, u"t.a>b"_s},
        u"native"_s,
        all,
        u"1,10|7,20"_s);
    row("a type gets longer",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b VARCHAR(2))"_s,
        u"INSERT INTO t VALUES (1, 'x')"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, b VARCHAR(20))"_s,
        {},
        u"in place"_s,
        all,
        u"1,x"_s);
    row("a type with another affinity",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL, b TEXT)"_s,
        {},
        u"in place"_s,
        u"SELECT id, typeof(a) FROM t"_s,
        u"1,real|7,real"_s);
    row("NOT NULL is set",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT NOT NULL, b TEXT)"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("NOT NULL is set and NULLs get the default",
        t,
        two + u"; INSERT INTO t VALUES (8, NULL, 'z')"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT NOT NULL DEFAULT 5, b TEXT)"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y|8,5,z"_s);
    row("NOT NULL is set in a rebuild and NULLs get the default",
        t,
        two + u"; INSERT INTO t VALUES (8, NULL, 'z')"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT NOT NULL DEFAULT 5, b TEXT, s INT AS (1) STORED)"_s,
        {},
        u"rebuild"_s,
        u"SELECT a FROM t WHERE id = 8"_s,
        u"5"_s);
    row("a default changes, also for rows that were never written with it",
        t,
        two + u"; ALTER TABLE t ADD COLUMN c INT DEFAULT 5; INSERT INTO t VALUES (9, 0, '', 6)"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, c INT DEFAULT 99)"_s,
        {},
        u"in place"_s,
        u"SELECT id, c FROM t"_s,
        u"1,5|7,5|9,6"_s);
    row("a check is added",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, CONSTRAINT c CHECK (a > 0))"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a check is dropped, an unnamed one is kept",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT CHECK (a < 100), b TEXT, CONSTRAINT c CHECK (a > 0))"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, CHECK (a < 100))"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a foreign key is added",
        t + u"; CREATE TABLE p (id INTEGER PRIMARY KEY)"_s,
        two + u"; INSERT INTO p VALUES (10), (20)"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, CONSTRAINT fk FOREIGN KEY (a) REFERENCES p (id)); CREATE TABLE p (id INTEGER PRIMARY KEY)"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a unique key is added",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, CONSTRAINT u UNIQUE (b))"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("an id counts up for ever, and whole rows are moved",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a INT, b TEXT)"_s,
        {},
        u"transfer"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("of many keys some go, some come, and they are in another order",
        u"CREATE TABLE t (id INT UNIQUE, a INT, b TEXT COLLATE NOCASE, PRIMARY KEY (b), UNIQUE (a, b))"_s,
        two,
        u"CREATE TABLE t (id INT, a INT CHECK (a > 0), b TEXT COLLATE NOCASE, UNIQUE (b, id), "
        "PRIMARY KEY (b), UNIQUE (a))"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a check is added to a table of many keys",
        u"CREATE TABLE t (id INT UNIQUE, a INT UNIQUE, b TEXT, PRIMARY KEY (b))"_s,
        two,
        u"CREATE TABLE t (id INT UNIQUE, a INT UNIQUE, b TEXT, PRIMARY KEY (b), CHECK (a > 0))"_s,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a unique key is dropped",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, UNIQUE (b))"_s,
        two,
        t,
        {},
        u"in place"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("the primary key changes",
        t,
        two,
        u"CREATE TABLE t (id INTEGER NOT NULL, a INT NOT NULL, b TEXT, PRIMARY KEY (id, a))"_s,
        {},
        u"rebuild"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a table loses its rowid",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT) WITHOUT ROWID"_s,
        {},
        u"rebuild"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a table becomes strict",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT) STRICT"_s,
        {},
        u"rebuild"_s,
        all,
        u"1,10,x|7,20,y"_s);
    row("a collation changes",
        t,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT COLLATE NOCASE)"_s,
        {},
        u"in place"_s,
        u"SELECT id FROM t WHERE b = 'X'"_s,
        u"1"_s);
    row("a collation changes under an index",
        t + u"; CREATE INDEX i ON t (b)"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT COLLATE NOCASE); CREATE INDEX i ON t (b)"_s,
        {},
        u"rebuild"_s,
        u"SELECT id FROM t WHERE b = 'X'"_s,
        u"1"_s);
    row("indexes are added, dropped and changed",
        t + u"; CREATE INDEX i1 ON t (a); CREATE INDEX i2 ON t (b)"_s,
        two,
        t + u"; CREATE INDEX i2 ON t (b DESC); CREATE UNIQUE INDEX i3 ON t (lower(b)) WHERE a > 0"_s,
        {},
        {},
        all,
        u"1,10,x|7,20,y"_s);
    row("a rowid that no column names is kept",
        u"CREATE TABLE t (a INT, b TEXT)"_s,
        u"INSERT INTO t (rowid, a, b) VALUES (5, 1, 'x'), (9, 2, 'y')"_s,
        u"CREATE TABLE t (a TEXT, b TEXT, s INT AS (1) STORED)"_s,
        {},
        u"rebuild"_s,
        u"SELECT rowid, a, b FROM t"_s,
        u"5,1,x|9,2,y"_s);
    row("rows that a new integer key numbers keep their numbers",
        u"CREATE TABLE t (a INT)"_s,
        u"INSERT INTO t (rowid, a) VALUES (5, 1), (9, 2)"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT)"_s,
        {},
        u"rebuild"_s,
        u"SELECT id, a FROM t"_s,
        u"5,1|9,2"_s);
    row("a type with another affinity under an index",
        t + u"; CREATE INDEX i ON t (a)"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT); CREATE INDEX i ON t (a)"_s,
        {},
        u"rebuild"_s,
        u"SELECT id FROM t INDEXED BY i WHERE a = '20'"_s,
        u"7"_s);
    row("whole numbers of a REAL column become text as they were shown",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a REAL, b TEXT)"_s,
        two,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)"_s,
        {},
        u"rebuild"_s,
        u"SELECT a FROM t"_s,
        u"10.0|20.0"_s);
    row("text that is no number stays as it is in a column of numbers",
        t,
        u"INSERT INTO t VALUES (1, 1, 'abc'), (2, 2, '12')"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b INT)"_s,
        {},
        u"in place"_s,
        u"SELECT b, typeof(b) FROM t"_s,
        u"abc,text|12,integer"_s);
    row("a table refers to itself",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT REFERENCES t (id) ON DELETE CASCADE, b TEXT)"_s,
        u"INSERT INTO t VALUES (1, NULL, 'x'), (7, 1, 'y')"_s,
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT REFERENCES t (id) ON DELETE CASCADE, b TEXT, s INT AS (1) STORED)"_s,
        {},
        u"rebuild"_s,
        u"SELECT id, a, b FROM t ORDER BY id"_s,
        u"1,null,x|7,1,y"_s);
    row("everything of a table changes in one copy",
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a INT, b TEXT, UNIQUE (a)); CREATE INDEX i ON t (b)"_s,
        two,
        u"CREATE TABLE s (id INTEGER PRIMARY KEY AUTOINCREMENT, z TEXT NOT NULL, b VARCHAR(9), c INT DEFAULT (1+2), "
        "CHECK (z <> ''), UNIQUE (b)); CREATE INDEX i ON s (z, c)"_s,
        {u"t>s"_s, u"s.a>z"_s},
        u"native, rebuild"_s,
        u"SELECT * FROM s"_s,
        u"1,10,x,3|7,20,y,3"_s);
}

void TestSqlitePlan::an_alteration_keeps_the_rows()
{
    QFETCH(QString, from);
    QFETCH(QString, data);
    QFETCH(QString, to);
    QFETCH(QStringList, renames);
    QFETCH(QString, treatment);
    QFETCH(QString, query);
    QFETCH(QString, answer);

    SqliteFixture database;
    QCOMPARE(database.executeScript(from), QString());
    QCOMPARE(database.executeScript(data), QString());
    const Inspection before = database.inspect();
    const Schema wanted = target(before.schema, renames, to);
    const QList<Operation> operations = diff(before.schema, wanted);

    const Result<DialectPlan> plan = sqlite().plan(before.schema, operations, before.foreignObjects);
    VERIFY_RESULT(plan);
    QCOMPARE(treatmentOf(*plan), treatment);
    QCOMPARE(database.run(*plan), QString());
    QCOMPARE(difference(wanted, database.inspect().schema), QString());
    QCOMPARE(database.rows(query), answer);
    QCOMPARE(database.rows(u"PRAGMA integrity_check"_s), u"ok"_s);

    const Result<DialectPlan> back = sqlite().plan(plan->schemaAfter,
                                                   inverse(operations),
                                                   plan->foreignObjectsAfter);
    VERIFY_RESULT(back);
    QCOMPARE(database.run(*back), QString());
    QCOMPARE(difference(before.schema, database.inspect().schema), QString());
    QCOMPARE(database.rows(u"PRAGMA integrity_check"_s), u"ok"_s);

    const Result<DialectPlan> again = sqlite().plan(back->schemaAfter,
                                                    operations,
                                                    back->foreignObjectsAfter);
    VERIFY_RESULT(again);
    QCOMPARE(database.run(*again), QString());
    QCOMPARE(difference(wanted, database.inspect().schema), QString());
}

QTEST_GUILESS_MAIN(TestSqlitePlan)
#include "tst_sqliteplan.moc"
