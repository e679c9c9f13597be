// SPDX-License-Identifier: GPL-3.0-or-later

// What is known to go wrong on MariaDB, each shown on a real server.

#include "core/migration/diff.h"
#include "core/schema/options.h"
#include "tests/core/dialect/mariadbfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

class TestMariaDbTraps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void a_longer_column_keeps_all_that_it_had();
    void only_changes_of_rows_are_transactional();
    void indexes_of_foreign_keys_are_no_differences();
    void no_difference_after_create();
    void a_column_without_default_has_none();
    void long_keys_are_no_differences();
    void a_required_column_is_said_to_be_filled();
    void renames_take_views_and_triggers_along();
    void a_dropped_column_breaks_a_view_only_if_it_is_allowed();
    void labels_are_renamed_in_the_rows_without_their_triggers();
    void a_removed_label_in_use_fails_and_changes_nothing();
    void what_mariadb_cannot_have_is_said_before_anything_runs_data();
    void what_mariadb_cannot_have_is_said_before_anything_runs();
    void a_unique_index_and_a_unique_key_are_one();
    void hazards_can_be_counted();

private:
    QString make(const QStringList &script);
    Schema schema() { return m_database.inspect().schema; }
    Schema after(const Schema &from, const QStringList &renames, const QStringList &script)
    {
        return mariaDbTarget(from, renames, script);
    }

    MariaDbFixture m_database;
};

void TestMariaDbTraps::init()
{
    m_database.clear();
}

QString TestMariaDbTraps::make(const QStringList &script)
{
    for (const QString &sql : script) {
        if (const QString message = m_database.execute(sql); !message.isEmpty())
            return message;
    }
    return {};
}

void TestMariaDbTraps::a_longer_column_keeps_all_that_it_had()
{
    const QString table
        = u"CREATE TABLE t (id int AUTO_INCREMENT PRIMARY KEY, "
          "s varchar(%1) CHARACTER SET latin1 COLLATE latin1_german1_ci NOT NULL INVISIBLE "
          "DEFAULT 'x' COMMENT 'it''s' CHECK (s <> 'q'), "
          "n timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp())"_s;
    QCOMPARE(make({table.arg(10)}), QString());
    const Schema before = schema();
    QCOMPARE(m_database.change(before, after(before, {}, {table.arg(20)})), QString());
    QCOMPARE(m_database.rows(
                 u"SELECT column_type, collation_name, is_nullable, column_default, extra, "
                 "column_comment FROM information_schema.columns WHERE table_schema = "
                 "DATABASE() AND column_name = 's'"_s),
             u"varchar(20),latin1_german1_ci,NO,'x',INVISIBLE,it's"_s);
    QVERIFY(m_database.execute(u"INSERT INTO t (s) VALUES ('q')"_s).contains("CONSTRAINT"_L1));
    QVERIFY(m_database.lastPlan().statements.first().sql.contains("ALGORITHM=INSTANT"_L1));
}

void TestMariaDbTraps::only_changes_of_rows_are_transactional()
{
    QCOMPARE(make({u"CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT 3)"_s,
                   u"INSERT INTO t VALUES (1, NULL)"_s}),
             QString());
    const Schema before = schema();
    QCOMPARE(m_database
                 .change(before,
                         after(before,
                               {},
                               {u"CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL DEFAULT 3)"_s})),
             QString());
    const QList<Statement> statements = m_database.lastPlan().statements;
    QCOMPARE(statements.size(), 2);
    for (const Statement &statement : statements)
        QCOMPARE(statement.transactional, statement.kind == StatementKind::Data);
    QCOMPARE(m_database.rows(u"SELECT * FROM t"_s), u"1,3"_s);
}

void TestMariaDbTraps::indexes_of_foreign_keys_are_no_differences()
{
    QCOMPARE(make({u"CREATE TABLE p (id int PRIMARY KEY)"_s,
                   u"CREATE TABLE c (id int PRIMARY KEY, p int)"_s}),
             QString());
    Schema without = schema();
    Schema with = without;
    ForeignKey key;
    key.id = ConstraintId::create();
    key.columns = {findColumn(with.tables[0], u"p"_s)->id};
    key.target = with.tables[1].id;
    key.targetColumns = {with.tables[1].columns[0].id};
    with.tables[0].foreignKeys = {key};
    Schema explicitly = with;
    Index index;
    index.id = IndexId::create();
    index.name = u"mine"_s;
    index.keys = {IndexKey{key.columns.first(), {}, {}, {}, {}}};
    explicitly.tables[0].indexes = {index};
    const QList<Schema> stations{with, explicitly, with, without, explicitly, without};
    Schema current = without;
    for (const Schema &next : stations) {
        QCOMPARE(m_database.change(current, next), QString());
        QCOMPARE(m_database.difference(next), QString());
        current = m_database.lastPlan().schemaAfter;
    }
}

void TestMariaDbTraps::no_difference_after_create()
{
    QCOMPARE(make({u"CREATE TABLE t (id int(11) PRIMARY KEY, j json, b bool DEFAULT true, n numeric DEFAULT 1, "
                   "d decimal(6,2) DEFAULT 1, y year, f float(30), r real, v varchar(3) DEFAULT 0, "
                   "ts timestamp(3) DEFAULT now(3), c char)"_s}),
             QString());
    const Schema first = schema();
    QCOMPARE(m_database.difference(first), QString());
    m_database.clear();
    QCOMPARE(m_database.create(first), QString());
    QCOMPARE(m_database.difference(first), QString());
}

void TestMariaDbTraps::a_column_without_default_has_none()
{
    QCOMPARE(
        make(
            {u"CREATE TABLE t (id int PRIMARY KEY, a int NULL, b int NOT NULL, c text, d varchar(9) DEFAULT 'NULL')"_s}),
        QString());
    const Schema read = schema();
    for (const Column &column : read.tables.first().columns)
        QCOMPARE(column.defaultSql, column.name == "d"_L1 ? u"'NULL'"_s : QString());
    Schema explicitly = read;
    explicitly.tables[0].columns[1].defaultSql = u"NULL"_s;
    QCOMPARE(m_database.difference(explicitly), QString());
    QCOMPARE(m_database.change(read, explicitly), QString());
    QVERIFY(m_database.lastPlan().statements.isEmpty());
}

void TestMariaDbTraps::long_keys_are_no_differences()
{
    Table table;
    table.id = TableId::create();
    table.name = u"t"_s;
    Column column{ColumnId::create(), u"s"_s, stringType(800), true, {}, {}, {}, {}, {}, {}};
    Column text{ColumnId::create(), u"x"_s, plainType(TypeKind::Text), true, {}, {}, {}, {}, {}, {}};
    table.columns = {column, text};
    for (const Column &each : {column, text}) {
        Index index;
        index.id = IndexId::create();
        index.name = u"i_"_s + each.name;
        index.keys = {IndexKey{each.id, {}, {}, {}, {}}};
        table.indexes.append(index);
        UniqueKey key;
        key.id = ConstraintId::create();
        key.name = u"u_"_s + each.name;
        key.columns = {each.id};
        table.uniqueKeys.append(key);
    }
    const Schema wanted{{table}, {}};
    QCOMPARE(m_database.create(wanted), QString());
    QCOMPARE(m_database.difference(wanted), QString());
    QCOMPARE(m_database.execute(u"INSERT INTO t (x) VALUES (repeat('a', 5000))"_s), QString());
    QVERIFY(!m_database.execute(u"INSERT INTO t (x) VALUES (repeat('a', 5000))"_s).isEmpty());
}

void TestMariaDbTraps::a_required_column_is_said_to_be_filled()
{
    QCOMPARE(make({u"CREATE TABLE t (id int PRIMARY KEY)"_s, u"INSERT INTO t VALUES (1)"_s}),
             QString());
    const Schema before = schema();
    QCOMPARE(m_database.change(before,
                               after(before,
                                     {},
                                     {u"CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL)"_s})),
             QString());
    const QList<Hazard> hazards = m_database.lastPlan().hazards;
    QCOMPARE(hazards.size(), 1);
    QCOMPARE(hazards.first().code, HazardCode::AddRequiredColumn);
    QCOMPARE(m_database.rows(hazards.first().countSql), u"1"_s);
    QCOMPARE(m_database.rows(u"SELECT a FROM t"_s), u"0"_s);
}

void TestMariaDbTraps::renames_take_views_and_triggers_along()
{
    const QStringList tables{u"CREATE TABLE t (id int PRIMARY KEY, a int)"_s,
                             u"CREATE TABLE log (id int AUTO_INCREMENT PRIMARY KEY, what int)"_s};
    QCOMPARE(make(tables), QString());
    QCOMPARE(
        make(
            {u"CREATE VIEW v AS SELECT t.a, x.id AS a_id FROM t JOIN t x ON x.a = t.a WHERE t.a > 0"_s,
             u"CREATE VIEW w AS SELECT a FROM v"_s,

             u"SET SESSION sql_mode = 'PIPES_AS_CONCAT'"_s,
             u"CREATE TRIGGER tr AFTER INSERT ON t FOR EACH ROW INSERT INTO log (what) VALUES (NEW.a)"_s,

             u"SET SESSION sql_mode = DEFAULT"_s,
             u"CREATE TRIGGER tl BEFORE UPDATE ON log FOR EACH ROW SET NEW.what = (SELECT max(a) FROM t)"_s,
             u"INSERT INTO t VALUES (1, 5)"_s}),
        QString());
    const Schema before = schema();
    const Schema wanted
        = after(before,
                {u"t.a>b"_s, u"t>u"_s, u"log.what>value"_s},
                {u"CREATE TABLE u (id int PRIMARY KEY, b int)"_s,
                 u"CREATE TABLE log (id int AUTO_INCREMENT PRIMARY KEY, value int)"_s});
    const auto works = [this](const QString &table) {
        QCOMPARE(m_database.rows(u"SELECT count(*), min(a), min(a_id) FROM v"_s).section(u',', 1),
                 u"5,1"_s);
        QCOMPARE(m_database.rows(u"SELECT min(a) FROM w"_s), u"5"_s);
        const QString message = m_database.execute(
            u"INSERT INTO %1 SELECT max(id) + 1, 7 FROM %1"_s.arg(table));
        QVERIFY2(message.isEmpty(), qPrintable(message + sqlOf(m_database.lastPlan())));
        QCOMPARE(m_database.execute(u"UPDATE log SET id = id + 1000 ORDER BY id DESC"_s), QString());
    };
    QCOMPARE(m_database.change(before, wanted), QString());
    QCOMPARE(m_database.difference(wanted), QString());
    works(u"u"_s);
    QCOMPARE(m_database.inspect().foreignObjects.size(),
             m_database.lastPlan().foreignObjectsAfter.size());
    for (const Hazard &hazard : m_database.lastPlan().hazards)
        QVERIFY(hazard.code != HazardCode::BrokenView);
    QCOMPARE(m_database.change(m_database.lastPlan().schemaAfter, before), QString());
    works(u"t"_s);
}

void TestMariaDbTraps::a_dropped_column_breaks_a_view_only_if_it_is_allowed()
{
    QCOMPARE(make({u"CREATE TABLE t (id int PRIMARY KEY, a int, b int)"_s,
                   u"CREATE VIEW v AS SELECT a FROM t"_s,
                   u"CREATE VIEW w AS SELECT b FROM t"_s}),
             QString());
    const Schema before = schema();
    QCOMPARE(m_database.change(before,
                               after(before, {}, {u"CREATE TABLE t (id int PRIMARY KEY, b int)"_s})),
             QString());
    QStringList broken;
    for (const Hazard &hazard : m_database.lastPlan().hazards) {
        if (hazard.code == HazardCode::BrokenView && hazard.level == HazardLevel::Destructive)
            broken.append(hazard.element);
    }
    QCOMPARE(broken, QStringList{u"v"_s});
}

void TestMariaDbTraps::labels_are_renamed_in_the_rows_without_their_triggers()
{
    QCOMPARE(
        make(
            {u"CREATE TABLE t (id int PRIMARY KEY, e enum('a','b','open') NOT NULL DEFAULT 'a', "
             "n timestamp NOT NULL DEFAULT current_timestamp() ON UPDATE current_timestamp())"_s,
             u"CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW SET NEW.id = NEW.id + 100"_s,
             u"INSERT INTO t VALUES (1, 'a', '2020-01-01'), (2, 'b', '2020-01-01'), (3, 'open', '2020-01-01')"_s}),
        QString());
    const Schema before = schema();
    Schema wanted = before;
    wanted.enums[0].values[0].name = u"b"_s;
    wanted.enums[0].values[1].name = u"a"_s;
    wanted.enums[0].values[2].name = u"Open"_s;
    wanted.tables[0].columns[1].defaultSql = u"'Open'"_s;
    QCOMPARE(m_database.change(before, wanted), QString());
    QCOMPARE(m_database.difference(wanted), QString());
    QCOMPARE(m_database.rows(u"SELECT id, e, year(n) FROM t ORDER BY id"_s),
             u"1,b,2020|2,a,2020|3,Open,2020"_s);
    QCOMPARE(m_database.inspect().foreignObjects.size(), 1);
    QCOMPARE(m_database.change(wanted, before), QString());
    QCOMPARE(m_database.rows(u"SELECT id, e FROM t ORDER BY id"_s), u"1,a|2,b|3,open"_s);
    Schema other = before;
    other.enums[0].values[0].name = u"x"_s;
    other.tables[0].columns[1].defaultSql = u"'x'"_s;
    QCOMPARE(m_database.change(before, other), QString());
    QCOMPARE(m_database.rows(u"SELECT id, e FROM t ORDER BY id"_s), u"1,x|2,b|3,open"_s);
}

void TestMariaDbTraps::a_removed_label_in_use_fails_and_changes_nothing()
{
    QCOMPARE(make({u"CREATE TABLE t (id int PRIMARY KEY, e enum('a','b'))"_s,
                   u"INSERT INTO t VALUES (1, 'b')"_s}),
             QString());
    const Schema before = schema();
    Schema wanted = before;
    wanted.enums[0].values.removeLast();
    QVERIFY(m_database.change(before, wanted).contains("truncated"_L1));
    QCOMPARE(m_database.difference(before), QString());
    QCOMPARE(m_database.rows(u"SELECT * FROM t"_s), u"1,b"_s);
    const QList<Hazard> hazards = m_database.lastPlan().hazards;
    const auto removal = std::find_if(hazards.cbegin(), hazards.cend(), [](const Hazard &hazard) {
        return hazard.code == HazardCode::EnumValueRemoved;
    });
    QVERIFY(removal != hazards.cend());
    QCOMPARE(m_database.rows(removal->countSql), u"1"_s);
}

void TestMariaDbTraps::what_mariadb_cannot_have_is_said_before_anything_runs_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("detail");
    QTest::newRow("a unique partial index") << u"partial"_s << u"partial"_s;
    QTest::newRow("a unique index on an expression") << u"expression"_s << u"expressions"_s;
    QTest::newRow("a text without a length as primary key") << u"textkey"_s << u"length"_s;
    QTest::newRow("counting without a key") << u"counting"_s << u"AUTO_INCREMENT"_s;
    QTest::newRow("a type that it does not know") << u"type"_s << u"tsvector"_s;
    QTest::newRow("a name that is too long") << u"name"_s << u"64"_s;
    QTest::newRow("a name with an emoji") << u"emoji"_s << u"U+FFFF"_s;
    QTest::newRow("a key that is too long") << u"longkey"_s << u"3072"_s;
    QTest::newRow("a key that is too long by its number") << u"longpair"_s << u"3080"_s;
    QTest::newRow("a key that is too long for compressed rows") << u"compressed"_s << u"4000"_s;
    QTest::newRow("a column computed from one that is computed later") << u"order"_s << u"before"_s;
}

void TestMariaDbTraps::what_mariadb_cannot_have_is_said_before_anything_runs()
{
    QFETCH(QString, what);
    QFETCH(QString, detail);
    Table table;
    table.id = TableId::create();
    table.name = u"t"_s;
    Column column{ColumnId::create(), u"a"_s, integerType(), true, {}, {}, {}, {}, {}, {}};
    Index index;
    index.id = IndexId::create();
    index.name = u"i"_s;
    index.keys = {IndexKey{column.id, {}, {}, {}, {}}};
    if (what == "partial"_L1) {
        index.predicateSql = u"a > 0"_s;
        index.unique = true; // one that is not is left out
        table.indexes = {index};
    } else if (what == "expression"_L1) {
        index.keys = {IndexKey{{}, u"a + 1"_s, {}, {}, {}}};
        index.unique = true;
        table.indexes = {index};
    } else if (what == "textkey"_L1) {
        column.type = stringType();
        table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {column.id}, {}, {}};
    } else if (what == "counting"_L1) {
        column.identity = Identity{};
    } else if (what == "type"_L1) {
        column.type = nativeType(DialectKind::MariaDb, u"tsvector"_s);
    } else if (what == "name"_L1) {
        column.name = QString(65, u'é');
    } else if (what == "emoji"_L1) {
        column.name = u"🙂"_s;
    } else if (what == "compressed"_L1) {
        column.type = stringType(700);
        table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {column.id}, {}, {}};
        table.options = {{option::mariaDbRowFormat, u"COMPRESSED"_s}};
        Column other = column;
        other.id = ColumnId::create();
        other.name = u"b"_s;
        other.type = stringType(400);
        index.keys.first().column = other.id;
        table.columns = {other};
        table.indexes = {index};
    } else if (what == "longpair"_L1) {
        Column number = column;
        number.id = ColumnId::create();
        number.name = u"b"_s;
        number.type = plainType(TypeKind::BigInteger);
        column.type = stringType(2048);
        index.keys.prepend(IndexKey{number.id, {}, {}, {}, {}});
        table.columns = {number};
        table.indexes = {index};
    } else if (what == "order"_L1) {
        Column first = column;
        first.id = ColumnId::create();
        first.name = u"b"_s;
        first.generated = Generated{u"a + 1"_s, GeneratedKind::Virtual};
        column.generated = Generated{u"1 + 1"_s, GeneratedKind::Virtual};
        table.columns = {first};
    } else {
        column.type = stringType(800);
        table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {column.id}, {}, {}};
    }
    table.columns.append(column);
    const Result<DialectPlan> plan = mariaDb().plan({}, {CreateTable{table}}, {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::NotSupported);
    QVERIFY2(plan.error().detail.contains(detail), qPrintable(plan.error().detail));
}

void TestMariaDbTraps::a_unique_index_and_a_unique_key_are_one()
{
    QCOMPARE(make({u"CREATE TABLE t (id int PRIMARY KEY, a int, UNIQUE q (a))"_s}), QString());
    Schema wanted = schema();
    Index index;
    index.id = IndexId::create();
    index.name = u"q"_s;
    index.unique = true;
    index.keys = {IndexKey{wanted.tables[0].columns[1].id, {}, {}, {}, {}}};
    wanted.tables[0].uniqueKeys.clear();
    wanted.tables[0].indexes = {index};
    QCOMPARE(m_database.difference(wanted), QString());
    QCOMPARE(m_database.change(schema(), wanted), QString());
    QVERIFY(m_database.lastPlan().statements.isEmpty());
}

void TestMariaDbTraps::hazards_can_be_counted()
{
    QCOMPARE(
        make(
            {u"CREATE TABLE p (id int PRIMARY KEY, x int)"_s,
             u"CREATE TABLE t (id int PRIMARY KEY, a int, s varchar(20), d decimal(8,3), m datetime, f double, o int)"_s,
             u"INSERT INTO t VALUES (1, 5, 'long text', 1.234, '2020-01-01 10:00:00', 1.5, 9), (2, 5, 'x', 1, '2020-01-01', 2, NULL)"_s}),
        QString());
    const Schema before = schema();
    const Schema wanted = after(
        before,
        {},
        {u"CREATE TABLE p (id int PRIMARY KEY, x int)"_s,
         u"CREATE TABLE t (id int PRIMARY KEY, a smallint CHECK (a > 7), s varchar(3), d decimal(8,1), m date, f int, "
         "o int NOT NULL, UNIQUE q (a), CONSTRAINT fk FOREIGN KEY (o) REFERENCES p (id))"_s});
    const Result<DialectPlan> plan = mariaDb().plan(before, diff(before, wanted), {});
    QVERIFY(plan.has_value());
    QStringList counts;
    for (const Hazard &hazard : plan->hazards) {
        if (!hazard.countSql.isEmpty())
            counts.append(toWord(hazard.code) + u'=' + m_database.rows(hazard.countSql));
    }
    counts.sort();
    QCOMPARE(counts.join(u' '),
             u"change-type=1 change-type=1 change-type=1 check-violation=2 foreign-key-violation=1 "
             "narrow-type=0 narrow-type=1 not-null=1 table-copy=2 unique-violation=1"_s);
}

QTEST_GUILESS_MAIN(TestMariaDbTraps)
#include "tst_mariadbtraps.moc"
