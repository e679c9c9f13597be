// SPDX-License-Identifier: GPL-3.0-or-later

// Every alteration of a table on a real server: what was wanted is there afterwards, the rows are
// kept, and the way back leads back.

#include "core/migration/diff.h"
#include "tests/core/dialect/mariadbfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestMariaDbDdl : public QObject
{
    Q_OBJECT

private slots:
    void an_alteration_does_what_was_wanted_data();
    void an_alteration_does_what_was_wanted();
    void types_are_read_back_as_they_were_written_data();
    void types_are_read_back_as_they_were_written();
    void names_are_quoted_whatever_they_are();
};

void TestMariaDbDdl::an_alteration_does_what_was_wanted_data()
{
    QTest::addColumn<QString>("from");    // statements, separated by ";"
    QTest::addColumn<QString>("rows");    // INSERTs
    QTest::addColumn<QString>("renames"); // separated by blanks
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected"); // empty: as before
    const auto row = [](const char *name,
                        const QString &from,
                        const QString &rows,
                        const QString &renames,
                        const QString &to,
                        const QString &query,
                        const QString &expected = {}) {
        QTest::newRow(name) << from << rows << renames << to << query << expected;
    };
    const QString t = u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20))"_s;
    const QString in = u"INSERT INTO t VALUES (1, 10, 'x'), (2, NULL, 'y')"_s;
    const QString all = u"SELECT id, a, s FROM t ORDER BY id"_s;

    row("a column is added",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), b text)"_s,
        all);
    row("a column with everything is added",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), b varchar(9) CHARACTER SET latin1 "
        "COLLATE latin1_bin NOT NULL INVISIBLE DEFAULT 'it''s' COMMENT 'a \\\\ b')"_s,
        all);
    row("computed columns are added",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), v int AS (a + 1) VIRTUAL, "
        "w int AS (a * 2) STORED, d int DEFAULT (id + 1))"_s,
        u"SELECT id, a, s, v, w FROM t ORDER BY id"_s,
        u"1,10,x,11,20|2,null,y,null,null"_s);
    row("a column is dropped with its index",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), b int, KEY kb (b, a), UNIQUE ub (b, s))"_s,
        u"INSERT INTO t VALUES (1, 10, 'x', 1)"_s,
        {},
        t,
        all);
    row("a column is renamed with all that mentions it",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), v int AS (a + 1), KEY k (a), CONSTRAINT c CHECK (a > 1))"_s,
        u"INSERT INTO t (id, a, s) VALUES (1, 10, 'x')"_s,
        u"t.a>b"_s,
        u"CREATE TABLE t (id int PRIMARY KEY, b int, s varchar(20), v int AS (b + 1), KEY k (b), CONSTRAINT c CHECK (b > 1))"_s,
        u"SELECT * FROM t"_s);
    row("two columns exchange their names",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b int, KEY ka (a), CONSTRAINT c CHECK (a < b))"_s,
        u"INSERT INTO t VALUES (1, 10, 20)"_s,
        u"t.a>x t.b>a t.x>b"_s,
        u"CREATE TABLE t (id int PRIMARY KEY, b int, a int, KEY ka (b), CONSTRAINT c CHECK (b < a))"_s,
        u"SELECT * FROM t"_s);
    row("a column takes the name of one that goes",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(9))"_s,
        u"INSERT INTO t VALUES (1, 10, 'z')"_s,
        u"t.a>x t.b>a"_s,
        u"CREATE TABLE t (id int PRIMARY KEY, a varchar(9))"_s,
        u"SELECT id, a FROM t"_s,
        u"1,z"_s);
    row("a renamed column gets another type",
        t,
        in,
        u"t.a>b"_s,
        u"CREATE TABLE t (id int PRIMARY KEY, b bigint, s varchar(20))"_s,
        u"SELECT * FROM t ORDER BY id"_s);
    row("a type grows and keeps everything else",
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(10) CHARACTER SET latin1 NOT NULL DEFAULT 'd' COMMENT 'c' CHECK (s <> ''), ts timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp())"_s,
        u"INSERT INTO t VALUES (1, 'x', '2020-01-01')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(300) CHARACTER SET latin1 NOT NULL DEFAULT 'd' COMMENT 'c' CHECK (s <> ''), ts timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp())"_s,
        u"SELECT * FROM t"_s);
    row("a short varchar grows beyond 255 bytes",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(100))"_s,
        all);
    row("a column must not be NULL any more",
        u"CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT 7, s varchar(20))"_s,
        u"INSERT INTO t VALUES (1, NULL, 'x')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 7, s varchar(20))"_s,
        all,
        u"1,7,x"_s);
    row("a default comes, changes kind and goes",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b int DEFAULT 1, c datetime(3), d text DEFAULT 'q')"_s,
        u"INSERT INTO t (id, a) VALUES (1, 2)"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT 5, b int, c datetime(3) DEFAULT current_timestamp(3), d text DEFAULT (concat('a', id)))"_s,
        u"SELECT id, a FROM t"_s);
    row("comments come and go",
        u"CREATE TABLE t (id int PRIMARY KEY, a int COMMENT 'old') COMMENT 'it''s'"_s,
        u"INSERT INTO t VALUES (1, 2)"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY COMMENT 'new', a int)"_s,
        u"SELECT * FROM t"_s);
    row("indexes change in every way",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), x text, KEY k1 (a), KEY k2 (a, s), KEY k3 (s(5)), UNIQUE u1 (a), FULLTEXT f (x))"_s,
        u"INSERT INTO t VALUES (1, 10, 'x', 'y')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), x text, KEY k1 (a DESC), KEY renamed (a, s), KEY k3 (s(6)), UNIQUE u1 (a, id), UNIQUE u2 (x), KEY k4 (id) IGNORED)"_s,
        all);
    row("the primary key moves",
        u"CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, a int NOT NULL, s varchar(20))"_s,
        u"INSERT INTO t VALUES (1, 10, 'x')"_s,
        {},
        u"CREATE TABLE t (id int NOT NULL, a int NOT NULL PRIMARY KEY, s varchar(20))"_s,
        all);
    row("the primary key goes",
        t,
        in,
        {},
        u"CREATE TABLE t (id int NOT NULL, a int, s varchar(20))"_s,
        all);
    row("a counting column is added as primary key",
        u"CREATE TABLE t (a int, s varchar(20))"_s,
        u"INSERT INTO t VALUES (5, 'x')"_s,
        {},
        u"CREATE TABLE t (a int, s varchar(20), id int AUTO_INCREMENT PRIMARY KEY)"_s,
        u"SELECT a, s FROM t"_s);
    row("AUTO_INCREMENT comes to a row 0",
        t,
        u"INSERT INTO t VALUES (0, 1, 'x')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY AUTO_INCREMENT, a int, s varchar(20))"_s,
        all);
    row("checks come, change and go",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), CONSTRAINT c1 CHECK (a > 0), CHECK (s <> 'q'))"_s,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int CHECK (a > 1), s varchar(20), CONSTRAINT c2 CHECK (a > 0))"_s,
        all);
    row("a virtual column becomes plain and a stored one virtual",
        u"CREATE TABLE t (id int PRIMARY KEY, a int, v int AS (a + 1) VIRTUAL, w int AS (a + 2) STORED, x int AS (a + 3) STORED, KEY kv (v), UNIQUE kw (w))"_s,
        u"INSERT INTO t (id, a) VALUES (1, 10)"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, v int, w int AS (a + 2) VIRTUAL, x int, KEY kv (v), UNIQUE kw (w))"_s,
        u"SELECT id, a, v, w, x FROM t"_s);
    row("an enum's values are added, moved and removed",
        u"CREATE TABLE t (id int PRIMARY KEY, e enum('a','b','unused') NOT NULL DEFAULT 'a')"_s,
        u"INSERT INTO t VALUES (1, 'a'), (2, 'b')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, e enum('b','new','a') NOT NULL DEFAULT 'b')"_s,
        u"SELECT * FROM t ORDER BY id"_s);
    row("the character set changes and text stays text",
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(20), x text, f varchar(5) CHARACTER SET ascii) DEFAULT CHARSET latin1"_s,
        u"INSERT INTO t VALUES (1, 'é', 'ü', 'f')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(20), x text, f varchar(5) CHARACTER SET ascii) DEFAULT CHARSET utf8mb4"_s,
        u"SELECT * FROM t"_s);
    row("the default character set leaves explicit columns alone",
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(20) CHARACTER SET latin1) DEFAULT CHARSET latin1"_s,
        u"INSERT INTO t VALUES (1, 'é')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(20) CHARACTER SET latin1) DEFAULT CHARSET utf8mb4"_s,
        u"SELECT * FROM t"_s);
    row("engine and row format change",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20)) ROW_FORMAT=COMPRESSED"_s,
        all);
    row("tables exchange their names",
        u"CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u (id int PRIMARY KEY, t_id int, FOREIGN KEY (t_id) REFERENCES t (id))"_s,
        u"INSERT INTO t VALUES (1); INSERT INTO u VALUES (2, 1)"_s,
        u"t>x u>t x>u"_s,
        u"CREATE TABLE u (id int PRIMARY KEY); CREATE TABLE t (id int PRIMARY KEY, t_id int, FOREIGN KEY (t_id) REFERENCES u (id))"_s,
        u"SELECT count(*) FROM t, u"_s);
    const QString parents = u"CREATE TABLE p (id int PRIMARY KEY, k int NOT NULL, UNIQUE uk (k)); "_s;
    const QString child
        = u"CREATE TABLE c (id int PRIMARY KEY, p int, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE)"_s;
    const QString family = u"INSERT INTO p VALUES (1, 10); INSERT INTO c VALUES (1, 1)"_s;
    const QString both = u"SELECT c.id, c.p, p.k FROM c, p"_s;
    row("both sides of a foreign key get another type",
        parents + child,
        family,
        {},
        u"CREATE TABLE p (id bigint PRIMARY KEY, k int NOT NULL, UNIQUE uk (k)); CREATE TABLE c (id int PRIMARY KEY, p bigint, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE)"_s,
        both);
    row("a foreign key goes with its index",
        parents + child,
        family,
        {},
        parents + u"CREATE TABLE c (id int PRIMARY KEY, p int)"_s,
        both);
    row("a foreign key goes and an index of its columns stays",
        parents + child,
        family,
        {},
        parents + u"CREATE TABLE c (id int PRIMARY KEY, p int, KEY mine (p))"_s,
        both);
    row("an unnamed foreign key goes with its column",
        parents + u"CREATE TABLE c (id int PRIMARY KEY, p int, FOREIGN KEY (p) REFERENCES p (id))"_s,
        family,
        {},
        parents + u"CREATE TABLE c (id int PRIMARY KEY, q int)"_s,
        u"SELECT id FROM c"_s);
    row("a foreign key does something else",
        parents + child,
        family,
        {},
        parents
            + u"CREATE TABLE c (id int PRIMARY KEY, p int, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE SET NULL ON UPDATE CASCADE)"_s,
        both);
    row("an explicit index serves the foreign key, and back",
        parents + child,
        family,
        {},
        parents
            + u"CREATE TABLE c (id int PRIMARY KEY, p int, KEY both_of (p, id), CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (id) ON DELETE CASCADE)"_s,
        both);
    row("the key that a foreign key points to is replaced",
        parents
            + u"CREATE TABLE c (id int PRIMARY KEY, p int, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (k))"_s,
        u"INSERT INTO p VALUES (1, 10); INSERT INTO c VALUES (1, 10)"_s,
        {},
        u"CREATE TABLE p (id int PRIMARY KEY, k int NOT NULL, UNIQUE other (k, id)); CREATE TABLE c (id int PRIMARY KEY, p int, CONSTRAINT fk FOREIGN KEY (p) REFERENCES p (k))"_s,
        both);
    row("columns of a foreign key are renamed while others change",
        parents + child,
        family,
        u"p.id>pid c.p>parent"_s,
        u"CREATE TABLE p (pid int PRIMARY KEY, k bigint NOT NULL, UNIQUE uk (k)); CREATE TABLE c (id bigint PRIMARY KEY, parent int, CONSTRAINT fk FOREIGN KEY (parent) REFERENCES p (pid) ON DELETE CASCADE)"_s,
        u"SELECT c.id, p.k FROM c, p"_s);
    row("tables that point to each other come and go",
        t,
        in,
        {},
        t + u"; CREATE TABLE x (id int PRIMARY KEY, y int); CREATE TABLE y (id int PRIMARY KEY, x int, CONSTRAINT yx FOREIGN KEY (x) REFERENCES x (id)); ALTER TABLE x ADD CONSTRAINT xy FOREIGN KEY (y) REFERENCES y (id)"_s,
        all);
    row("a table gets a foreign key to itself",
        t,
        in,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), up int, CONSTRAINT self FOREIGN KEY (up) REFERENCES t (id))"_s,
        all);
    row("a long index and a long unique key come",
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(800), x text)"_s,
        u"INSERT INTO t VALUES (1, 'a', 'b')"_s,
        {},
        u"CREATE TABLE t (id int PRIMARY KEY, s varchar(800), x text, KEY i (s), KEY ix (x), UNIQUE u (s), UNIQUE ux (x))"_s,
        u"SELECT * FROM t"_s);
}

void TestMariaDbDdl::an_alteration_does_what_was_wanted()
{
    QFETCH(QString, from);
    QFETCH(QString, rows);
    QFETCH(QString, renames);
    QFETCH(QString, to);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    static MariaDbFixture database;
    database.clear();
    for (const QString &sql : from.split(u"; "_s) + rows.split(u"; "_s))
        QCOMPARE(database.execute(sql), QString());
    const Schema before = database.inspect().schema;
    const Schema after = mariaDbTarget(before,
                                       renames.split(u' ', Qt::SkipEmptyParts),
                                       to.split(u"; "_s));
    const bool hasOldQuery = renames.isEmpty() && expected.isEmpty();
    const QString kept = hasOldQuery ? database.rows(query) : QString();
    QCOMPARE(database.change(before, after), QString());
    QCOMPARE(database.difference(after), QString());
    QCOMPARE(mariaDb().physical(database.lastPlan().schemaAfter).tables.size(), after.tables.size());
    if (hasOldQuery || !expected.isEmpty())
        QCOMPARE(database.rows(query), hasOldQuery ? kept : expected);
    else
        QVERIFY(!database.rows(query).isEmpty() && !database.rows(query).startsWith("error"_L1));
    QCOMPARE(database.change(database.inspect().schema, database.inspect().schema), QString());
    QVERIFY(database.lastPlan().statements.isEmpty());
    const Schema live = withIdsOf(after, database.inspect().schema, DialectKind::MariaDb);
    QCOMPARE(database.change(live, before), QString());
    QCOMPARE(database.difference(before), QString());
}

void TestMariaDbDdl::types_are_read_back_as_they_were_written_data()
{
    QTest::addColumn<DataType>("type");
    const auto row = [](const char *name, const DataType &type) { QTest::newRow(name) << type; };
    for (const QString &name : knownTypeNames()) {
        const std::optional<DataType> type = parseTypeName(name);
        if (type && type->kind != TypeKind::Native)
            row(qPrintable(name), *type);
    }
    row("String(80)", stringType(80));
    row("String(20000)", stringType(20000));
    row("Numeric(8)", numericType(8));
    row("Numeric(8, 3)", numericType(8, 3));
    row("Integer[]", *parseTypeName(u"Integer[]"_s));
    const QStringList natives = u"int unsigned;INT(5) ZEROFILL;bit;year;char;binary(3);set('a','b');"
                                "uuid;inet6;point;double(7,2);timestamp(3);mediumint;numeric;"
                                "bool;enum('A','it''s');tinyint unsigned;NCHAR(5);serial"_s.split(
                                    u';');
    for (const QString &text : natives) {
        if (text != "NCHAR(5)"_L1 && text != "serial"_L1)
            row(qPrintable(text), nativeType(DialectKind::MariaDb, text));
    }
}

void TestMariaDbDdl::types_are_read_back_as_they_were_written()
{
    QFETCH(DataType, type);
    static MariaDbFixture database;
    database.clear();
    Table table;
    table.id = TableId::create();
    table.name = u"t"_s;
    Column id;
    id.id = ColumnId::create();
    id.name = u"id"_s;
    Column column = id;
    column.id = ColumnId::create();
    column.name = u"c"_s;
    column.type = type;
    table.columns = {id, column};
    const Schema schema{{table}, {}};
    QCOMPARE(database.create(schema), QString());
    QCOMPARE(database.difference(schema), QString());
    QCOMPARE(mariaDb().physical(mariaDb().physical(schema)), mariaDb().physical(schema));
}

void TestMariaDbDdl::names_are_quoted_whatever_they_are()
{
    MariaDbFixture database;
    const QStringList script{
        u"CREATE TABLE `we``ird \"t\".x` (`select` int PRIMARY KEY, `a b` int CHECK (`a b` > 0), `q\"` int, "
        "`é`text, KEY `k``` (`a b`), CONSTRAINT `c \"c\"` CHECK (`q\"` < `a b`))"_s};
    const Schema schema = mariaDbTarget({}, {}, script);
    QCOMPARE(database.create(schema), QString());
    QCOMPARE(database.difference(schema), QString());
    Schema next = schema;
    next.tables[0].name = u"o'ther"_s;
    next.tables[0].columns[1].type = plainType(TypeKind::BigInteger);
    QCOMPARE(database.change(schema, next), QString());
    QCOMPARE(database.difference(next), QString());
}

Q_DECLARE_METATYPE(core::DataType)
QTEST_GUILESS_MAIN(TestMariaDbDdl)
#include "tst_mariadbddl.moc"
