// SPDX-License-Identifier: GPL-3.0-or-later

// DDL and the physical form: what others wrote is read, written and read again without a difference.

#include "tests/core/dialect/sqlitefixture.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestSqliteDdl : public QObject
{
    Q_OBJECT

private slots:
    void what_is_read_is_written_again_data();
    void what_is_read_is_written_again();
};

void TestSqliteDdl::what_is_read_is_written_again_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("a table of plain columns")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(80) NOT NULL, b TEXT)"_s;
    QTest::newRow("AUTOINCREMENT") << u"CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a)"_s;
    QTest::newRow("AUTOINCREMENT in the table's key with a name")
        << u"CREATE TABLE t (id INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY(id AUTOINCREMENT))"_s;
    QTest::newRow("a descending key that is no rowid")
        << u"CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a)"_s;
    QTest::newRow("a composite key without rowid")
        << u"CREATE TABLE t (a TEXT, b INT, c, PRIMARY KEY (b, a)) WITHOUT ROWID"_s;
    QTest::newRow("a strict table")
        << u"CREATE TABLE t (a INT, b INTEGER, c REAL, d TEXT, e BLOB, f ANY, PRIMARY KEY (d)) STRICT"_s;
    QTest::newRow("stored and virtual generated columns")
        << u"CREATE TABLE t (a INT, b INT AS (a + 1), c INT GENERATED ALWAYS AS (a * 2) STORED NOT NULL)"_s;
    QTest::newRow("defaults of every form")
        << u"CREATE TABLE t (a DEFAULT 1, b DEFAULT -1.5, c DEFAULT 'x''y', d DEFAULT (1+1), "
           "e DEFAULT CURRENT_TIMESTAMP, f DEFAULT (strftime('%Y','now')), g DEFAULT x'00ff', "
           "h DEFAULT \"dq\", i DEFAULT bare, j DEFAULT NULL, k DEFAULT TRUE, l DEFAULT (abs(-1)))"_s;
    QTest::newRow("collations")
        << u"CREATE TABLE t (a TEXT COLLATE NOCASE, b TEXT COLLATE BINARY, c TEXT COLLATE rtrim)"_s;
    QTest::newRow("named and unnamed checks")
        << u"CREATE TABLE t (a INT CHECK (a > 0), b INT CONSTRAINT ck CHECK (b < 9), "
           "CHECK (a < b), CONSTRAINT other CHECK (a <> 5 /* no */))"_s;
    QTest::newRow("conflict clauses")
        << u"CREATE TABLE t (a INT NOT NULL ON CONFLICT IGNORE, b INT UNIQUE ON CONFLICT REPLACE, "
           "PRIMARY KEY (a, b) ON CONFLICT ROLLBACK)"_s;
    QTest::newRow("keys with order and collation")
        << u"CREATE TABLE t (a TEXT, b TEXT, PRIMARY KEY (a COLLATE NOCASE DESC, b), UNIQUE (b DESC))"_s;
    QTest::newRow("foreign keys of every kind")
        << u"CREATE TABLE p (id INTEGER PRIMARY KEY, x INT, y INT, UNIQUE (x, y)); "
           "CREATE TABLE c (a INT REFERENCES p, b INT CONSTRAINT fk REFERENCES p (id) ON DELETE CASCADE "
           "ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED, x INT, y INT, z INT REFERENCES nowhere (q) "
           "ON DELETE RESTRICT, s INT REFERENCES c (a), "
           "CONSTRAINT two FOREIGN KEY (x, y) REFERENCES p (x, y) ON DELETE SET DEFAULT MATCH FULL)"_s;
    QTest::newRow("indexes of every kind")
        << u"CREATE TABLE t (a TEXT, b INT); CREATE INDEX i1 ON t (a DESC, b); "
           "CREATE UNIQUE INDEX i2 ON t (lower(a)) WHERE b > 0; "
           "CREATE INDEX i3 ON t (a COLLATE NOCASE); CREATE INDEX i4 ON t (b + 1, a)"_s;
    QTest::newRow("names in every quote")
        << u"CREATE TABLE [my table] (`a b` INT, \"c\"\"d\" TEXT, 'e f' INT, [select] INT CHECK ([select] > 0)); "
           "CREATE INDEX \"i.x\" ON [my table] (`a b`)"_s;
    QTest::newRow("names in other scripts")
        << u"CREATE TABLE \"Größe\" (\"É\" INT, \"é\" INT, \"😀\" TEXT DEFAULT '😀', CHECK (\"É\" > \"é\"))"_s;
    QTest::newRow("unusual types")
        << u"CREATE TABLE t (a, b unsigned  big int, c decimal( 10 , -2 ), d \"double precision\", "
           "e varchar ( 20 ), f nchar(55), g STRING)"_s;
    QTest::newRow("a check that names its own table")
        << u"CREATE TABLE t (a INT, b INT, CHECK (t.a > \"t\".b))"_s;
    QTest::newRow("what CREATE TABLE AS leaves")
        << u"CREATE TABLE s (x TEXT, y INT); CREATE TABLE t AS SELECT x, y, x || y AS z FROM s"_s;
}

void TestSqliteDdl::what_is_read_is_written_again()
{
    QFETCH(QString, script);
    SqliteFixture original;
    QCOMPARE(original.executeScript(script), QString());
    const Schema read = original.inspect().schema;
    const Schema physical = sqlite().physical(read);
    QCOMPARE(sqlite().physical(physical), physical);

    for (const Schema &schema : {read, physical}) {
        SqliteFixture copy;
        QCOMPARE(copy.executeScript(sqlite().createScript(schema).join(u";\n"_s)), QString());
        QCOMPARE(difference(read, copy.inspect().schema), QString());
    }
}

QTEST_GUILESS_MAIN(TestSqliteDdl)
#include "tst_sqliteddl.moc"
