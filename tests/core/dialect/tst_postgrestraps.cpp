// SPDX-License-Identifier: GPL-3.0-or-later

// What is known to go wrong on PostgreSQL (reference, chapters 2 and 7), one test each.

#include "core/migration/diff.h"
#include "core/schema/options.h"
#include "tests/core/dialect/postgresfixture.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Table &tableNamed(Schema &schema, const QString &name)
{
    for (Table &table : schema.tables) {
        if (table.name == name)
            return table;
    }
    qFatal("no table %s", qPrintable(name));
}

Column &columnNamed(Schema &schema, const QString &table, const QString &name)
{
    for (Column &column : tableNamed(schema, table).columns) {
        if (column.name == name)
            return column;
    }
    qFatal("no column %s", qPrintable(name));
}

EnumValue newValue(const QString &name)
{
    return {EnumValueId::create(), name};
}

QList<Hazard> withCode(const DialectPlan &plan, HazardCode code)
{
    QList<Hazard> found = plan.hazards;
    found.removeIf([code](const Hazard &hazard) { return hazard.code != code; });
    return found;
}

} // namespace

class TestPostgresTraps : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void a_check_in_the_servers_words_is_no_difference();
    void a_value_that_is_new_can_be_a_default_at_once();
    void an_enum_is_exchanged_under_everything_that_uses_it();
    void a_removed_value_that_rows_hold_stops_the_plan();
    void values_change_names();
    void a_value_takes_the_name_of_a_removed_one();
    void an_enum_is_replaced_under_its_name();
    void an_index_is_dropped_concurrently();
    void times_do_not_shift_with_the_sessions_zone();
    void names_that_are_too_long_are_refused();
    void names_of_full_length_stay_apart();
    void a_cut_name_with_a_number_is_the_servers_own();
    void a_narrower_type_never_cuts();
    void the_next_number_stays_the_next_data();
    void the_next_number_stays_the_next();
    void views_come_back_in_their_order();
    void a_trigger_on_a_column_comes_back();
    void a_view_without_a_text_stops_the_plan();
    void a_table_that_a_view_uses_is_not_dropped_by_force();
    void tables_and_indexes_exchange_names();
    void only_names_that_the_server_made_follow_their_table();
    void a_table_moves_to_another_namespace();
    void a_table_is_replaced_under_its_name();
    void a_column_is_replaced_under_its_name();
    void filling_a_column_with_deferred_keys();
    void every_statement_says_what_it_does();

private:
    Schema made(const QString &script)
    {
        const QString message = run(m_database, script);
        if (!message.isEmpty())
            qFatal("%s", qPrintable(message));
        const Inspection inspection = m_database.inspected();
        m_objects = inspection.foreignObjects;
        return inspection.schema;
    }
    // There; what is read is `to`. And back, if asked.
    QString migrated(const Schema &from, const Schema &to, bool andBack = true)
    {
        const QList<Operation> operations = diff(from, to);
        const Result<DialectPlan> up = postgres().plan(from, operations, m_objects);
        if (!up)
            return u"no plan: "_s + up.error().subject + u": "_s + up.error().detail;
        m_plan = *up;
        QString wrong = run(m_database, *up);
        if (wrong.isEmpty())
            wrong = difference(m_database, to);
        if (!wrong.isEmpty() || !andBack)
            return wrong.isEmpty() ? wrong : wrong + u"\n"_s + planText(*up);
        const Result<DialectPlan> down = postgres().plan(up->schemaAfter,
                                                         inverse(operations),
                                                         up->foreignObjectsAfter);
        if (!down)
            return u"no plan back: "_s + down.error().subject + u": "_s + down.error().detail;
        wrong = run(m_database, *down);
        if (wrong.isEmpty())
            wrong = difference(m_database, from);
        return wrong.isEmpty() ? wrong : wrong + u"\n"_s + planText(*down);
    }
    QString row(const QString &sql) { return m_database.rows(sql).join(u'/'); }

    support::TemporaryDatabase m_database{DialectKind::PostgreSql};
    QList<ForeignObject> m_objects;
    DialectPlan m_plan;
};

void TestPostgresTraps::init()
{
    m_database.clear();
    m_objects.clear();
}

void TestPostgresTraps::a_check_in_the_servers_words_is_no_difference()
{
    Schema to;
    Table table;
    table.id = TableId::create();
    table.name = u"t"_s;
    table.columns = {support::column(u"code"_s, stringType(20)),
                     support::column(u"n"_s, numericType(10, 2))};
    table.checks = {support::check(u"code IN ('a', 'b')"_s),
                    support::check(u"n BETWEEN 1 AND 5 OR code LIKE 'x%'"_s)};
    Index index = support::tableIndex({ColumnId()}, u"i"_s);
    index.keys[0].expressionSql = u"lower(code)"_s;
    index.predicateSql = u"code IN ('a', 'b') AND n > 0"_s;
    table.indexes = {index};
    table.columns[1].defaultSql = u"1 + 1"_s;
    to.tables = {table};
    QCOMPARE(migrated({}, to, false), QString());
    // Again, once it was read and written anew.
    const Schema live = m_database.inspected().schema;
    m_database.clear();
    QCOMPARE(m_database.run(postgres().createScript(live)), QString());
    QCOMPARE(difference(m_database, to), QString());
}

void TestPostgresTraps::a_value_that_is_new_can_be_a_default_at_once()
{
    const Schema from = made(u"CREATE TYPE e AS ENUM ('a', 'c'); CREATE TABLE t (x e DEFAULT 'a'); "
                             "INSERT INTO t VALUES ('c')"_s);
    Schema to = from;
    to.enums[0].values.insert(1, newValue(u"b"_s));
    columnNamed(to, u"t"_s, u"x"_s).defaultSql = u"'b'"_s;
    QCOMPARE(migrated(from, to, false), QString());
    QVERIFY(!m_plan.statements.first().transactional);
    QVERIFY(m_plan.statements.first().sql.contains(u"ADD VALUE IF NOT EXISTS 'b' AFTER 'a'"_s));
    QCOMPARE(m_database.run({u"INSERT INTO t DEFAULT VALUES"_s}), QString());
    QCOMPARE(row(u"SELECT x FROM t ORDER BY x"_s), u"b/c"_s);
    // Done twice, it does no harm.
    QCOMPARE(m_database.run({m_plan.statements.first().sql}), QString());
}

void TestPostgresTraps::an_enum_is_exchanged_under_everything_that_uses_it()
{
    const Schema from = made(
        u"CREATE TYPE e AS ENUM ('a', 'b', 'c'); "
        "CREATE TABLE p (x e PRIMARY KEY); "
        "CREATE TABLE t (id int, x e DEFAULT 'a' CHECK (x <> 'c'), l e[] DEFAULT '{a,b}', "
        "g boolean GENERATED ALWAYS AS (x = 'a') STORED, r e REFERENCES p, UNIQUE (id, x)); "
        "CREATE INDEX i ON t (x) WHERE x = 'a'; CREATE INDEX j ON t ((x = 'b')); "
        "CREATE VIEW v AS SELECT id, x FROM t WHERE x = 'a'; CREATE VIEW w AS SELECT * FROM v; "
        "COMMENT ON VIEW v IS 'V'; COMMENT ON TYPE e IS 'E'; "
        "INSERT INTO p VALUES ('b'); INSERT INTO t VALUES (1, 'a', '{a,b}', DEFAULT, 'b'), "
        "(2, 'b', NULL, DEFAULT, NULL)"_s);
    const QString rows = contents(m_database);
    Schema to = from;
    to.enums[0].values = {from.enums[0].values.at(1), newValue(u"d"_s), from.enums[0].values.at(0)};
    Table &table = tableNamed(to, u"t"_s);
    table.checks[0].sql = u"x <> 'd'"_s;
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(contents(m_database), rows);
    QCOMPARE(row(u"SELECT * FROM w"_s), u"1|a"_s);
    QCOMPARE(row(u"SELECT obj_description('v'::regclass)"_s), u"V"_s);
    QCOMPARE(row(u"SELECT count(*) FROM pg_type WHERE typname LIKE 'schemawright%'"_s), u"0"_s);
}

void TestPostgresTraps::a_removed_value_that_rows_hold_stops_the_plan()
{
    const Schema from = made(u"CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e, l e[]); "
                             "INSERT INTO t VALUES ('b', '{a}'), ('a', '{b}'), ('a', '{a}')"_s);
    const QString rows = contents(m_database);
    Schema to = from;
    to.enums[0].values.removeLast();
    QVERIFY(migrated(from, to).contains(u"invalid input value for enum"_s));
    QCOMPARE(contents(m_database), rows);
    QCOMPARE(difference(m_database, from), QString());
    const QList<Hazard> removed = withCode(m_plan, HazardCode::EnumValueRemoved);
    QCOMPARE(removed.size(), 2);
    for (const Hazard &hazard : removed)
        QCOMPARE(row(hazard.countSql), u"1"_s);
}

void TestPostgresTraps::values_change_names()
{
    const Schema from = made(u"CREATE TYPE e AS ENUM ('a', 'b', 'c'); CREATE TABLE t (x e); "
                             "INSERT INTO t VALUES ('a'), ('b'), ('c')"_s);
    Schema to = from;
    std::swap(to.enums[0].values[0].name, to.enums[0].values[1].name);
    to.enums[0].values[2].name = u"it's"_s;
    QCOMPARE(migrated(from, to, false), QString());
    QCOMPARE(row(u"SELECT x FROM t ORDER BY x"_s), u"b/a/it's"_s);
    for (const Statement &statement : m_plan.statements)
        QVERIFY(statement.transactional);
}

void TestPostgresTraps::a_value_takes_the_name_of_a_removed_one()
{
    const Schema from = made(
        u"CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e DEFAULT 'b', l e[]); "
        "INSERT INTO t VALUES ('b', '{b}')"_s);
    Schema to = from;
    to.enums[0].values = {{from.enums[0].values.at(1).id, u"a"_s}, newValue(u"b"_s)};
    columnNamed(to, u"t"_s, u"x"_s).defaultSql = u"'a'"_s;
    QCOMPARE(migrated(from, to, false), QString());
    QCOMPARE(row(u"SELECT x, l FROM t"_s), u"a|{a}"_s);
}

void TestPostgresTraps::an_enum_is_replaced_under_its_name()
{
    const Schema from = made(u"CREATE TYPE e AS ENUM ('a', 'b'); CREATE TABLE t (x e DEFAULT 'b'); "
                             "INSERT INTO t VALUES ('b')"_s);
    Schema to = from;
    to.enums[0].id = EnumId::create();
    to.enums[0].values = {newValue(u"b"_s)};
    columnNamed(to, u"t"_s, u"x"_s).type = enumType(to.enums[0].id);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(row(u"SELECT x FROM t"_s), u"b"_s);
}

void TestPostgresTraps::an_index_is_dropped_concurrently()
{
    Schema from = made(u"CREATE TABLE t (a int); CREATE INDEX i ON t (a)"_s);
    from.tables[0].indexes[0].options.insert(option::postgresConcurrently, option::truth);
    Schema to = from;
    to.tables[0].indexes.clear();
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_plan.statements.size(), 1);
    QVERIFY(!m_plan.statements.first().transactional);
}

void TestPostgresTraps::times_do_not_shift_with_the_sessions_zone()
{
    const Schema from = made(
        u"CREATE TABLE t (a timestamp, b timestamptz, c date, d timestamptz, e text); "
        "INSERT INTO t VALUES ('2020-06-01 12:00', '2020-06-01 12:00+00', '2020-06-01', "
        "'2020-06-01 12:00+00', '2020-06-01 12:00')"_s);
    Schema to = from;
    const auto retype = [&to](const QString &column, TypeKind kind, bool withZone) {
        DataType type = plainType(kind);
        type.withTimeZone = withZone;
        columnNamed(to, u"t"_s, column).type = type;
    };
    retype(u"a"_s, TypeKind::DateTime, true);
    retype(u"b"_s, TypeKind::DateTime, false);
    retype(u"c"_s, TypeKind::DateTime, true);
    retype(u"d"_s, TypeKind::Text, false);
    retype(u"e"_s, TypeKind::DateTime, true);
    QCOMPARE(m_database.run({u"SET TimeZone = 'Europe/Paris'"_s}), QString());
    QCOMPARE(migrated(from, to, false), QString());
    QCOMPARE(m_database.run({u"SET TimeZone = 'UTC'"_s}), QString());
    QCOMPARE(row(u"SELECT a::text, b::text, c::text, d, e::text FROM t"_s),
             u"2020-06-01 12:00:00+00|2020-06-01 12:00:00|2020-06-01 00:00:00+00|"
             "2020-06-01 12:00:00+00|2020-06-01 12:00:00+00"_s);
}

void TestPostgresTraps::names_that_are_too_long_are_refused()
{
    Schema to;
    Table table;
    table.id = TableId::create();
    table.name = u"ä"_s.repeated(32);
    to.tables = {table};
    const Result<DialectPlan> plan = postgres().plan({}, diff({}, to), {});
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::NotSupported);
    QCOMPARE(plan.error().subject, table.name);
}

void TestPostgresTraps::names_of_full_length_stay_apart()
{
    const QString longName = u"ä"_s.repeated(30) + u"xx"_s;
    const auto create = [&](const QString &end) {
        const QString name = u"\"%1%2\""_s.arg(longName, end);
        return u"CREATE TABLE %1 (\"%2\" serial PRIMARY KEY, b int UNIQUE CHECK (b > 0), c int "
               "REFERENCES %1)"_s.arg(name, longName);
    };
    const Schema schema = made(create(u"1"_s) + u"; "_s + create(u"2"_s));
    m_database.clear();
    QCOMPARE(migrated({}, schema), QString());
}

void TestPostgresTraps::a_cut_name_with_a_number_is_the_servers_own()
{
    const QString column = QString(53, u'c');
    const Schema there = made(
        u"CREATE TABLE price_list (%1 text, CHECK (%1 <> ''), CHECK (length(%1) > 0))"_s.arg(
            column));
    const QList<Check> checks = there.tables.at(0).checks;
    QCOMPARE(checks.size(), 2);
    QVERIFY(checks.at(0).name != checks.at(1).name);
    for (const Check &check : postgres().physical(there).tables.at(0).checks)
        QCOMPARE(check.name, QString());
}

void TestPostgresTraps::a_narrower_type_never_cuts()
{
    const Schema from = made(u"CREATE TABLE t (a varchar(9), b int, c numeric(9,3)); "
                             "INSERT INTO t VALUES ('abcdef', 70000, 1.234)"_s);
    const QString rows = contents(m_database);
    const auto refused = [&](const QString &column, const DataType &type) {
        Schema to = from;
        columnNamed(to, u"t"_s, column).type = type;
        const QString message = migrated(from, to);
        return message.startsWith(u"ERROR"_s) && contents(m_database) == rows;
    };
    QVERIFY(refused(u"a"_s, stringType(3)));
    QCOMPARE(row(withCode(m_plan, HazardCode::NarrowType).value(0).countSql), u"1"_s);
    QVERIFY(refused(u"b"_s, plainType(TypeKind::SmallInteger)));
    QCOMPARE(row(withCode(m_plan, HazardCode::ChangeType).value(0).countSql), u"1"_s);
    QVERIFY(refused(u"b"_s, stringType(4)));

    // What is rounded is said in numbers, and needs to be allowed.
    Schema to = from;
    columnNamed(to, u"t"_s, u"c"_s).type = numericType(9, 1);
    QCOMPARE(migrated(from, to, false), QString());
    const Hazard hazard = withCode(m_plan, HazardCode::NarrowType).value(0);
    QCOMPARE(hazard.level, HazardLevel::Destructive);
    QVERIFY(!hazard.countSql.isEmpty());
}

void TestPostgresTraps::the_next_number_stays_the_next_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("to"); // an IdentityKind

    QTest::newRow("serial to identity") << u"serial"_s << int(IdentityKind::Always);
    QTest::newRow("identity to serial")
        << u"int GENERATED BY DEFAULT AS IDENTITY"_s << int(IdentityKind::Automatic);
    QTest::newRow("by default to always")
        << u"int GENERATED BY DEFAULT AS IDENTITY"_s << int(IdentityKind::Always);
    QTest::newRow("nothing to serial") << u"int"_s << int(IdentityKind::Automatic);
    QTest::newRow("nothing to identity") << u"int"_s << int(IdentityKind::ByDefault);
}

void TestPostgresTraps::the_next_number_stays_the_next()
{
    QFETCH(QString, from);
    QFETCH(int, to);

    const Schema before = made(u"CREATE TABLE t (id %1 PRIMARY KEY, a int)"_s.arg(from));
    if (from == "int"_L1)
        QCOMPARE(run(m_database, u"INSERT INTO t VALUES (4)"_s), QString());
    else
        QCOMPARE(
            run(m_database,
                u"INSERT INTO t (a) VALUES (1), (2), (3), (4), (5); "
                "DELETE FROM t WHERE id > 2; SELECT nextval(pg_get_serial_sequence('t', 'id'))"_s),
            QString());
    const QString next = from == "int"_L1 ? u"5"_s : u"7"_s;
    Schema after = before;
    columnNamed(after, u"t"_s, u"id"_s).identity = Identity{IdentityKind(to), {}, {}};
    QCOMPARE(migrated(before, after, false), QString());
    QCOMPARE(row(u"INSERT INTO t (a) VALUES (9) RETURNING id"_s), next);
    const Result<DialectPlan> down = postgres().plan(m_plan.schemaAfter,
                                                     inverse(diff(before, after)),
                                                     {});
    VERIFY_RESULT(down);
    QCOMPARE(run(m_database, *down), QString());
    QCOMPARE(difference(m_database, before), QString());
    QCOMPARE(row(u"SELECT count(*) FROM pg_class WHERE relname LIKE 'schemawright%'"_s), u"0"_s);
    if (from != "int"_L1)
        QCOMPARE(row(u"INSERT INTO t (a) VALUES (9) RETURNING id"_s), u"8"_s);
}

void TestPostgresTraps::views_come_back_in_their_order()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b text); "
        "CREATE VIEW z AS SELECT id, a FROM t; CREATE VIEW a AS SELECT * FROM z; "
        "CREATE VIEW other AS SELECT b FROM t; "
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; "
        "CREATE TRIGGER tr INSTEAD OF INSERT ON a FOR EACH ROW EXECUTE FUNCTION f(); "
        "INSERT INTO t VALUES (1, 2, 'x')"_s);
    const QString dump = m_database.dump();
    Schema to = from;
    columnNamed(to, u"t"_s, u"a"_s).type = plainType(TypeKind::Text);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_database.dump(), dump);
    QCOMPARE(m_plan.foreignObjectsAfter, m_objects);
}

void TestPostgresTraps::a_trigger_on_a_column_comes_back()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b text); "
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; "
        "CREATE TRIGGER tr BEFORE UPDATE OF a ON t FOR EACH ROW WHEN (NEW.a > 1) "
        "EXECUTE FUNCTION f()"_s);
    const QString dump = m_database.dump();
    Schema to = from;
    columnNamed(to, u"t"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_database.dump(), dump);
}

void TestPostgresTraps::a_view_without_a_text_stops_the_plan()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT a FROM t"_s);
    Schema to = from;
    columnNamed(to, u"t"_s, u"a"_s).name = u"b"_s;
    columnNamed(to, u"t"_s, u"b"_s).type = plainType(TypeKind::Text);
    const Result<DialectPlan> plan = postgres().plan(from, diff(from, to), m_objects);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, ErrorCode::NotSupported);
    QCOMPARE(plan.error().subject, u"v"_s);
    // The rename alone is followed by the view.
    columnNamed(to, u"t"_s, u"b"_s).type = integerType();
    QCOMPARE(migrated(from, to), QString());
}

void TestPostgresTraps::a_table_that_a_view_uses_is_not_dropped_by_force()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t"_s);
    QVERIFY(migrated(from, {}).contains(u"view v depends on table t"_s));
    QCOMPARE(withCode(m_plan, HazardCode::BrokenView).value(0).element, u"v"_s);
    QCOMPARE(difference(m_database, from), QString());
}

void TestPostgresTraps::only_names_that_the_server_made_follow_their_table()
{
    const QString names
        = u"SELECT conname FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1"_s;
    Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int UNIQUE CONSTRAINT t_a_check CHECK (a > 0))"_s);
    QCOMPARE(migrated(from, renamedPostgres(from, {u"t>u"_s}), false), QString());
    QCOMPARE(row(names), u"t_a_check/t_a_key/t_pkey"_s);
    QCOMPARE(run(m_database, u"ALTER TABLE u RENAME TO t"_s), QString());
    const auto mark = [](auto &element) { element.options.insert(option::madeName, element.name); };
    mark(*from.tables[0].primaryKey);
    mark(from.tables[0].uniqueKeys[0]);
    const Result<DialectPlan> plan = postgres().plan(from,
                                                     diff(from, renamedPostgres(from, {u"t>u"_s})),
                                                     {});
    VERIFY_RESULT(plan);
    QCOMPARE(run(m_database, *plan), QString());
    QCOMPARE(row(names), u"t_a_check/u_a_key/u_pkey"_s);
}

void TestPostgresTraps::tables_and_indexes_exchange_names()
{
    const Schema from = made(
        u"CREATE TABLE t (a int CONSTRAINT k UNIQUE); CREATE INDEX i ON t (a); "
        "CREATE TABLE u (a int CONSTRAINT l UNIQUE CONSTRAINT c CHECK (a > 0) CONSTRAINT d "
        "CHECK (a < 9)); CREATE INDEX j ON u (a); INSERT INTO t VALUES (1); "
        "INSERT INTO u VALUES (2)"_s);
    Schema to = from;
    Table &t = tableNamed(to, u"t"_s);
    Table &u = tableNamed(to, u"u"_s);
    std::swap(t.name, u.indexes[0].name);
    std::swap(u.name, t.uniqueKeys[0].name);
    std::swap(t.indexes[0].name, u.uniqueKeys[0].name);
    std::swap(u.checks[0].name, u.checks[1].name);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(row(u"SELECT a FROM t"_s) + row(u"SELECT a FROM u"_s), u"12"_s);
}

void TestPostgresTraps::a_table_moves_to_another_namespace()
{
    const Schema from = made(
        u"CREATE SCHEMA b; CREATE TYPE e AS ENUM ('x'); CREATE TABLE t (id serial PRIMARY KEY, "
        "x e DEFAULT 'x', t int REFERENCES t); CREATE TABLE b.t (id serial PRIMARY KEY); "
        "INSERT INTO t VALUES (5)"_s);
    Schema to = from;
    for (Table &table : to.tables)
        table.schemaName = table.schemaName.isEmpty() ? u"b"_s : u"new one"_s;
    to.enums[0].schemaName = u"new one"_s;
    QCOMPARE(migrated(from, to, false), QString());
    QCOMPARE(row(u"SELECT id, x FROM b.t"_s), u"5|x"_s);
}

void TestPostgresTraps::a_table_is_replaced_under_its_name()
{
    const Schema from = made(
        u"CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE); CREATE INDEX i ON t (a); "
        "CREATE TABLE c (t int REFERENCES t); INSERT INTO t VALUES (1)"_s);
    Schema to = from;
    Table &table = tableNamed(to, u"t"_s);
    const TableId old = table.id;
    table.id = TableId::create();
    for (Column &column : table.columns)
        column.id = ColumnId::create();
    table.primaryKey->id = ConstraintId::create();
    table.primaryKey->columns = {table.columns[0].id};
    table.uniqueKeys[0].id = ConstraintId::create();
    table.uniqueKeys[0].columns = {table.columns[1].id};
    table.indexes[0].id = IndexId::create();
    table.indexes[0].keys[0].column = table.columns[1].id;
    ForeignKey &key = tableNamed(to, u"c"_s).foreignKeys[0];
    QCOMPARE(key.target, old);
    key.target = table.id;
    key.targetColumns = {table.columns[0].id};
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(withCode(m_plan, HazardCode::DropTable).size(), 1);
}

void TestPostgresTraps::a_column_is_replaced_under_its_name()
{
    const Schema from = made(
        u"CREATE TABLE t (a int CHECK (a > 0), b int GENERATED ALWAYS AS (a + 1) STORED); "
        "CREATE INDEX i ON t (a); INSERT INTO t VALUES (1)"_s);
    Schema to = from;
    Table &table = tableNamed(to, u"t"_s);
    const ColumnId id = ColumnId::create();
    table.columns[0].id = id;
    table.columns[0].type = plainType(TypeKind::BigInteger);
    table.indexes[0].keys[0].column = id;
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(row(u"SELECT count(*) FROM t"_s), u"1"_s);
}

void TestPostgresTraps::filling_a_column_with_deferred_keys()
{
    const Schema from = made(
        u"CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (p int REFERENCES p "
        "DEFERRABLE INITIALLY DEFERRED); INSERT INTO p VALUES (7); INSERT INTO t VALUES (NULL)"_s);
    Schema to = from;
    columnNamed(to, u"t"_s, u"p"_s).nullable = false;
    columnNamed(to, u"t"_s, u"p"_s).defaultSql = u"7"_s;
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(row(u"SELECT p FROM t"_s), u"7"_s);
}

void TestPostgresTraps::every_statement_says_what_it_does()
{
    const Schema from = made(
        u"CREATE TABLE p (id int PRIMARY KEY); CREATE TABLE t (a int, b varchar(5), c int)"_s);
    Schema to = from;
    columnNamed(to, u"t"_s, u"a"_s).type = plainType(TypeKind::Text);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_plan.statements.size(), 1);
    QCOMPARE(m_plan.statements.first().rewrite, RewriteKind::TableCopy);
    QCOMPARE(m_plan.statements.first().lock, LockLevel::Exclusive);
    QCOMPARE(m_plan.statements.first().tables, QStringList{u"t"_s});
    QCOMPARE(withCode(m_plan, HazardCode::TableCopy).size(), 1);

    to = from;
    columnNamed(to, u"t"_s, u"b"_s).type = stringType(50);
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_plan.statements.first().rewrite, RewriteKind::None);
    QVERIFY(m_plan.hazards.isEmpty());

    to = from;
    tableNamed(to, u"t"_s).columns.removeLast();
    QCOMPARE(migrated(from, to), QString());
    QCOMPARE(m_plan.statements.first().dataEffect, DataEffect::Loses);
    QCOMPARE(withCode(m_plan, HazardCode::DropColumn).value(0).level, HazardLevel::Destructive);
}

QTEST_GUILESS_MAIN(TestPostgresTraps)
#include "tst_postgrestraps.moc"
