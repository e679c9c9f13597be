// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/readtype.h"
#include "core/schema/json.h"
#include "core/schema/options.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

using support::TemporaryDatabase;

Connection connected(const TemporaryDatabase &database)
{
    auto connection = Connection::open(database.url(), OpenMode::ReadWrite);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    return *std::move(connection);
}

// What compare() finds between the schema and the database; empty if nothing.
QString drift(const TemporaryDatabase &database, const Schema &reference, const Schema &live)
{
    const Connection connection = connected(database);
    const auto compared = compare(connection, reference, live);
    if (!compared)
        return "error: "_L1 + compared.error().detail;
    return support::difference(normalized(compared->reference, ColumnOrder::Ignored),
                               normalized(compared->live, ColumnOrder::Ignored));
}

Column column(const QString &name, const DataType &type)
{
    Column column;
    column.id = ColumnId::create();
    column.name = name;
    column.type = type;
    return column;
}

DataType native(const QString &text)
{
    return nativeType(DialectKind::PostgreSql, text);
}

// A table with a column of each kind that the expressions below speak of.
Schema sample()
{
    Enum mood{EnumId::create(), {}, u"mood"_s, {}, {}};
    for (const QString &value : {u"sad"_s, u"it's"_s, u"happy"_s})
        mood.values.append({EnumValueId::create(), value});
    Table table;
    table.id = TableId::create();
    table.name = u"sample"_s;
    DataType numbers = integerType();
    numbers.dimensions = 1;
    table.columns = {column(u"id"_s, integerType()),
                     column(u"n"_s, numericType(10, 2)),
                     column(u"code"_s, stringType(20)),
                     column(u"t"_s, plainType(TypeKind::Text)),
                     column(u"b"_s, plainType(TypeKind::Boolean)),
                     column(u"d"_s, plainType(TypeKind::Date)),
                     column(u"ts"_s, plainType(TypeKind::DateTime)),
                     column(u"span"_s, plainType(TypeKind::Interval)),
                     column(u"mood"_s, enumType(mood.id)),
                     column(u"a"_s, numbers),
                     column(u"j"_s, native(u"jsonb"_s)),
                     column(u"date"_s, integerType()),
                     column(u"We \"ird"_s, integerType()),
                     column(u"made"_s, plainType(TypeKind::Text))};
    return {{table}, {mood}};
}

} // namespace

class TestPostgresRead : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database.clear(); }
    void arrayLiterals_data();
    void arrayLiterals();
    void defaults_data();
    void defaults();
    void expressionsHaveNoDrift_data();
    void expressionsHaveNoDrift();

private:
    TemporaryDatabase m_database{DialectKind::PostgreSql};
};

void TestPostgresRead::arrayLiterals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isArray");
    QTest::addColumn<QStringList>("elements");
    const auto array = [](const char *name, const QString &text, const QStringList &elements) {
        QTest::newRow(name) << text << true << elements;
    };
    array("empty", u"{}"_s, {});
    array("numbers", u"{6,2}"_s, {u"6"_s, u"2"_s});
    array("quoted, with a comma and a quote",
          uR"({a,"b c","d\"e","x,y","\\"})"_s,
          {u"a"_s, u"b c"_s, u"d\"e"_s, u"x,y"_s, u"\\"_s});
    array("NULL and the word in quotes", uR"({NULL,"NULL"})"_s, {QString(), u"NULL"_s});
    array("an empty string", uR"({""})"_s, {u""_s});
    for (const QString &text : {u""_s,
                                u"{"_s,
                                u"}"_s,
                                u"{a"_s,
                                u"{a,}"_s,
                                u"{,a}"_s,
                                u"{\"a}"_s,
                                u"{\"a\\"_s,
                                u"{a}b"_s,
                                u"{{1},{2}}"_s,
                                u"a"_s,
                                u"{\"a\"b}"_s})
        QTest::newRow(qPrintable(u"none: "_s + text)) << text << false << QStringList();
}

void TestPostgresRead::arrayLiterals()
{
    QFETCH(QString, text);
    QFETCH(bool, isArray);
    QFETCH(QStringList, elements);
    const auto parsed = parseArrayLiteral(text);
    QCOMPARE(parsed.has_value(), isArray);
    QCOMPARE(parsed.value_or(QStringList()), elements);
    for (qsizetype i = 0; i < elements.size(); ++i)
        QCOMPARE(parsed->at(i).isNull(), elements.at(i).isNull());
}

void TestPostgresRead::defaults_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto row =
        [](const char *name, const QString &type, const QString &written, const QString &read) {
            QTest::newRow(name) << type << written << read;
        };
    row("a string", u"varchar(20)"_s, u"'it''s'"_s, u"'it''s'"_s);
    row("a string of fixed length", u"char(3)"_s, u"'a'"_s, u"'a'"_s);
    row("a negative number", u"integer"_s, u"-1"_s, u"-1"_s);
    row("a negative number in a larger type", u"bigint"_s, u"-1"_s, u"-1"_s);
    row("a string that is a number", u"text"_s, u"'5'"_s, u"'5'"_s);
    row("a boolean as a word", u"boolean"_s, u"'yes'"_s, u"true"_s);
    row("now", u"timestamptz"_s, u"now()"_s, u"now()"_s);
    row("the other now", u"timestamptz"_s, u"CURRENT_TIMESTAMP"_s, u"CURRENT_TIMESTAMP"_s);
    row("json", u"jsonb"_s, u"'{}'"_s, u"'{}'"_s);
    row("an array", u"text[]"_s, u"'{a,b}'"_s, u"'{a,b}'"_s);
    row("null", u"integer"_s, u"NULL"_s, u""_s);
    row("an enum", u"mood"_s, u"'sad'"_s, u"'sad'"_s);
    row("a cast of its own", u"text"_s, u"'a'::varchar(5)"_s, u"'a'::character varying(5)"_s);
    row("bytes", u"bytea"_s, u"'\\x00ff'"_s, u"'\\x00ff'"_s);
}

void TestPostgresRead::defaults()
{
    QFETCH(QString, type);
    QFETCH(QString, written);
    QFETCH(QString, read);
    for (int i = 0; i < 2; ++i) {
        m_database.clear();
        QCOMPARE(m_database.run({u"CREATE TYPE mood AS ENUM ('sad')"_s,
                                 u"CREATE TABLE t (a %1 DEFAULT %2)"_s.arg(type, written)}),
                 QString());
        QCOMPARE(m_database.inspected().schema.tables.first().columns.first().defaultSql, read);
        if (read.isEmpty())
            return;
        written = read; // and what was read gives the same again
    }
}

void TestPostgresRead::expressionsHaveNoDrift_data()
{
    QTest::addColumn<QString>("place"); // check, where, key, generated, or the column of a default
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("other"); // which means something else
    const auto row = [](const QString &place, const QString &sql, const QString &other) {
        QTest::newRow(qPrintable(place + u": "_s + sql)) << place << sql << other;
    };
    const QString check = u"check"_s, where = u"where"_s, key = u"key"_s,
                  generated = u"generated"_s;
    row(check, u"n > 0 and code <> 'z'"_s, u"n > 0 and code <> 'y'"_s);
    row(check, u"code IN ('a','b')"_s, u"code IN ('a','c')"_s);
    row(check, u"t IN ('a','b')"_s, u"t IN ('a')"_s);
    row(check, u"id IN (1, 2, 3)"_s, u"id IN (1, 2)"_s);
    row(check, u"code LIKE 'a%'"_s, u"code LIKE 'b%'"_s);
    row(check, u"code NOT LIKE 'a%' ESCAPE '!'"_s, u"code NOT LIKE 'a%'"_s);
    row(check, u"n BETWEEN 1 AND 10"_s, u"n BETWEEN 1 AND 11"_s);
    row(check, u"CASE WHEN b THEN n > 0 ELSE n IS NULL END"_s, u"CASE WHEN b THEN n > 0 END"_s);
    row(check, u"CAST(t AS integer) > 3"_s, u"CAST(t AS integer) > 4"_s);
    row(check, u"t::integer > 3"_s, u"t::bigint > 3"_s);
    row(check, u"mood = 'happy'"_s, u"mood = 'sad'"_s);
    row(check, u"mood IN ('happy', 'it''s')"_s, u"mood IN ('happy')"_s);
    row(check, u"mood <> 'sad'::mood OR b"_s, u"mood <> 'sad'::mood"_s);
    row(check, u"1 = ANY (a)"_s, u"2 = ANY (a)"_s);
    row(check, u"a[1] > 0 AND a <@ ARRAY[1, 2]"_s, u"a[2] > 0 AND a <@ ARRAY[1, 2]"_s);
    row(check, u"j ? 'k' AND j->>'a' = 'x'"_s, u"j ? 'k' AND j->>'a' = 'y'"_s);
    row(check, u"j @> '{\"a\": 1}'"_s, u"j @> '{\"a\": 2}'"_s);
    row(check, u"span > interval '1 day'"_s, u"span > interval '2 days'"_s);
    row(check, u"sample.n > 0"_s, u"sample.n > 1"_s);
    row(check, u"\"We \"\"ird\" > date"_s, u"\"We \"\"ird\" < date"_s);
    row(check, u"ts::date > '2020-01-01'"_s, u"ts::date > '2020-01-02'"_s);
    row(check, u"extract(year from ts) > 2000"_s, u"extract(month from ts) > 2000"_s);
    row(check, u"coalesce(t, 'x') !~* '^a'"_s, u"coalesce(t, 'x') ~* '^a'"_s);
    row(check, u"(d, id) > ('2020-01-01', 1)"_s, u"(d, id) > ('2020-01-01', 2)"_s);
    row(check, u"d IS DISTINCT FROM NULL"_s, u"d IS NULL"_s);
    row(check, u"length(trim(both from t)) > 0"_s, u"length(trim(leading from t)) > 0"_s);
    row(check, u"substring(t from 1 for 2) = 'ab'"_s, u"substring(t from 2 for 2) = 'ab'"_s);
    row(check, u"b"_s, u"NOT b"_s);
    row(where, u"code <> 'z' AND n IS NOT NULL"_s, u"code <> 'z'"_s);
    row(where, u"code IN ('a', 'b')"_s, u"code IN ('a', 'b', 'c')"_s);
    row(where, u"mood = 'happy'"_s, u"mood = 'sad'"_s);
    row(where, u"NOT b"_s, u"b"_s);
    row(key, u"lower(code)"_s, u"upper(code)"_s);
    row(key, u"code || 'x'"_s, u"code || 'y'"_s);
    row(key, u"(j->>'a')"_s, u"(j->>'b')"_s);
    row(key, u"coalesce(mood, 'sad')"_s, u"coalesce(mood, 'happy')"_s);
    row(generated, u"coalesce(code, 'x') || t"_s, u"coalesce(code, 'y') || t"_s);
    row(generated,
        u"CASE WHEN n > 0 THEN 'pos' ELSE 'neg' END"_s,
        u"CASE WHEN n > 0 THEN 'p' END"_s);
    row(u"ts"_s, u"now()"_s, u"CURRENT_TIMESTAMP"_s);
    row(u"ts"_s, u"now() - interval '1 day'"_s, u"now() - interval '2 day'"_s);
    row(u"d"_s, u"CURRENT_DATE"_s, u"CURRENT_DATE + 1"_s);
    row(u"d"_s, u"'2020-02-03'"_s, u"'2020-02-04'"_s);
    row(u"n"_s, u"-1"_s, u"-2"_s);
    row(u"n"_s, u"1e10"_s, u"1e9"_s);
    row(u"n"_s, u"1 + 2 * 3"_s, u"1 + 2"_s);
    row(u"code"_s, u"'x'"_s, u"'y'"_s);
    row(u"code"_s, u"current_user"_s, u"session_user"_s);
    row(u"t"_s, u"upper('x')"_s, u"lower('x')"_s);
    row(u"b"_s, u"1"_s, u"0"_s);
    row(u"b"_s, u"'yes'"_s, u"'no'"_s);
    row(u"span"_s, u"interval '1 day'"_s, u"interval '1 hour'"_s);
    row(u"mood"_s, u"'happy'"_s, u"'sad'"_s);
    row(u"mood"_s, u"'happy'::mood"_s, u"'sad'::mood"_s);
    row(u"a"_s, u"ARRAY[1, 2]"_s, u"ARRAY[1, 3]"_s);
    row(u"a"_s, u"'{1,2}'"_s, u"'{1,3}'"_s);
    row(u"j"_s, u"'{\"a\": [1]}'"_s, u"'{}'"_s);
    row(u"id"_s, u"nextval('counter')"_s, u"nextval('other')"_s);
}

void TestPostgresRead::expressionsHaveNoDrift()
{
    QFETCH(QString, place);
    QFETCH(QString, sql);
    QFETCH(QString, other);
    const Schema plain = sample();
    const auto with = [&](const QString &text) {
        Schema schema = plain;
        Table &table = schema.tables.first();
        const auto id = [](const QString &name) { return QUuid::createUuidV5(QUuid(), name); };
        if (place == "check"_L1) {
            table.checks.append({{id(place)}, u"the_check"_s, text, {}, {}});
        } else if (place == "where"_L1 || place == "key"_L1) {
            Index index;
            index.id.uuid = id(place);
            index.name = u"the_index"_s;
            IndexKey key;
            if (place == "key"_L1)
                key.expressionSql = text;
            else
                key.column = table.columns.first().id;
            index.keys.append(key);
            if (place == "where"_L1)
                index.predicateSql = text;
            table.indexes.append(index);
        } else if (place == "generated"_L1) {
            table.columns.last().generated = Generated{text, GeneratedKind::Stored};
        } else {
            for (Column &column : table.columns) {
                if (column.name == place)
                    column.defaultSql = text;
            }
        }
        return schema;
    };
    const Dialect &dialect = dialectFor(DialectKind::PostgreSql);
    const QStringList sequences{u"CREATE SEQUENCE counter"_s, u"CREATE SEQUENCE other"_s};
    QCOMPARE(m_database.run(sequences + dialect.createScript(with(sql))), QString());
    const Schema live = m_database.inspected().schema;
    QCOMPARE(drift(m_database, with(sql), live), QString());
    QVERIFY(!drift(m_database, with(other), live).isEmpty());
    // What was read, adopted and created again, has none either.
    m_database.clear();
    QCOMPARE(m_database.run(sequences + dialect.createScript(live)), QString());
    QCOMPARE(drift(m_database, live, m_database.inspected().schema), QString());
    QCOMPARE(drift(m_database, with(sql), m_database.inspected().schema), QString());
}

QTEST_GUILESS_MAIN(TestPostgresRead)
#include "tst_postgresread.moc"
