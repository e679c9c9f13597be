// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/readtype.h"
#include "core/schema/json.h"
#include "core/schema/options.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

#include <QElapsedTimer>

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

QString optionsText(const Options &options)
{
    QStringList texts;
    for (auto option = options.cbegin(); option != options.cend(); ++option)
        texts.append(option.key() + u'=' + option.value());
    return texts.isEmpty() ? QString() : u" {%1}"_s.arg(texts.join(u"; "_s));
}

QString optional(const QString &word, const QString &text)
{
    return text.isEmpty() ? QString() : u' ' + word + u' ' + text;
}

QString described(const Column &column, const Schema &schema)
{
    const Enum *enumeration = findEnum(schema, column.type.enumId);
    const QString type = column.type.kind == TypeKind::Native
                             ? column.type.nativeText + u"[]"_s.repeated(column.type.dimensions)
                             : typeName(column.type, enumeration ? enumeration->name : QString());
    QString text = column.name + u' ' + type;
    text += column.nullable ? u""_s : u" not null"_s;
    text += optional(u"default"_s, column.defaultSql);
    if (column.identity) {
        text += u" identity "_s + toWord(column.identity->kind);
        if (column.identity->start)
            text += u" from %1"_s.arg(*column.identity->start);
        if (column.identity->increment)
            text += u" by %1"_s.arg(*column.identity->increment);
    }
    if (column.generated)
        text += u" generated "_s + column.generated->sql;
    return text + optional(u"collate"_s, column.collation) + optional(u"comment"_s, column.comment)
           + optionsText(column.options);
}

QString deferrableText(Deferrable deferrable)
{
    return deferrable == Deferrable::No ? QString() : u' ' + toWord(deferrable);
}

QString described(const ForeignKey &key, const Table &table, const Schema &schema)
{
    const Table *target = findTable(schema, key.target);
    const QString where = target ? target->name + u'('
                                       + columnNames(*target, key.targetColumns).join(u',') + u')'
                                 : u"outside "_s + key.foreignTable + u'('
                                       + key.foreignColumns.join(u',') + u')';
    return u"foreign key %1 (%2) to %3 %4/%5"_s.arg(key.name,
                                                    columnNames(table, key.columns).join(u','),
                                                    where,
                                                    toWord(key.onDelete),
                                                    toWord(key.onUpdate))
           + deferrableText(key.deferrable) + optional(u"comment"_s, key.comment)
           + optionsText(key.options);
}

QString described(const Index &index, const Table &table)
{
    QStringList keys;
    for (const IndexKey &key : index.keys) {
        const Column *column = findColumn(table, key.column);
        keys.append((column ? column->name : key.expressionSql)
                    + (key.order == SortOrder::Descending ? u" desc"_s : u""_s)
                    + optional(u"collate"_s, key.collation) + optionsText(key.options));
    }
    return (index.unique ? u"unique index "_s : u"index "_s) + index.name
           + optional(u"using"_s, index.method) + u" ("_s + keys.join(u", "_s) + u')'
           + optional(u"include"_s, columnNames(table, index.include).join(u','))
           + optional(u"where"_s, index.predicateSql) + optional(u"comment"_s, index.comment)
           + optionsText(index.options);
}

// Everything that was read, a line for each thing.
QStringList described(const Inspection &inspection)
{
    const Schema &schema = inspection.schema;
    QStringList lines;
    for (const Enum &enumeration : schema.enums) {
        QStringList values;
        for (const EnumValue &value : enumeration.values)
            values.append(value.name);
        lines.append(u"enum "_s
                     + (enumeration.schemaName.isEmpty() ? QString() : enumeration.schemaName + u'.')
                     + enumeration.name + u" ("_s + values.join(u'|') + u')'
                     + optional(u"comment"_s, enumeration.comment));
    }
    for (const Table &table : schema.tables) {
        lines.append(
            u"table "_s + (table.schemaName.isEmpty() ? QString() : table.schemaName + u'.')
            + table.name + optional(u"comment"_s, table.comment) + optionsText(table.options));
        for (const Column &column : table.columns)
            lines.append(described(column, schema));
        if (table.primaryKey)
            lines.append(u"primary key %1 (%2)"_s
                             .arg(table.primaryKey->name,
                                  columnNames(table, table.primaryKey->columns).join(u','))
                         + optional(u"comment"_s, table.primaryKey->comment)
                         + optionsText(table.primaryKey->options));
        for (const UniqueKey &key : table.uniqueKeys)
            lines.append(
                u"unique %1 (%2)"_s.arg(key.name, columnNames(table, key.columns).join(u','))
                + deferrableText(key.deferrable) + optional(u"comment"_s, key.comment)
                + optionsText(key.options));
        for (const Check &check : table.checks)
            lines.append(u"check %1 %2"_s.arg(check.name, check.sql)
                         + optional(u"comment"_s, check.comment) + optionsText(check.options));
        for (const ForeignKey &key : table.foreignKeys)
            lines.append(described(key, table, schema));
        for (const Index &index : table.indexes)
            lines.append(described(index, table));
    }
    return lines + inspection.notes;
}

QStringList described(const QList<ForeignObject> &objects)
{
    QStringList lines;
    for (const ForeignObject &object : objects)
        lines.append(object.name + optional(u"on"_s, object.table) + u": "_s
                     + object.sql.simplified());
    return lines;
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
    void bothNowsAreOne_data();
    void bothNowsAreOne();
    void unnamedOnesHaveNoDrift();
    void unnamedOnesAreToldApartByHowTheyDoIt();
    void longNamesOfTheServersOwnHaveNoDrift_data();
    void longNamesOfTheServersOwnHaveNoDrift();
    void changedEnumsHaveNoOtherDrift();
    void leavesNothingBehind();
    void reads_data();
    void reads();
    void listsTheRest_data();
    void listsTheRest();
    void readsInsideATransaction();
    void notesAnInvalidIndex();
    void isFast();

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
    row(u"ts"_s, u"now()"_s, u"clock_timestamp()"_s); // CURRENT_TIMESTAMP is now()
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

void TestPostgresRead::bothNowsAreOne_data()
{
    QTest::addColumn<QString>("type");
    for (const QString &type : {u"timestamptz"_s,
                                u"timestamp"_s,
                                u"timestamptz(0)"_s,
                                u"timestamp(3)"_s,
                                u"date"_s,
                                u"time"_s,
                                u"timetz"_s,
                                u"text"_s,
                                u"varchar(40)"_s})
        QTest::newRow(qPrintable(type)) << type;
}

// now() and CURRENT_TIMESTAMP are the same moment to the server, in whatever column: they are no
// difference. With a precision it is another value, and one.
void TestPostgresRead::bothNowsAreOne()
{
    QFETCH(QString, type);
    const QString sql = u"CREATE TABLE t (id integer PRIMARY KEY, a %1 DEFAULT now(), b %1 DEFAULT "
                        "CURRENT_TIMESTAMP, c %1 DEFAULT CURRENT_TIMESTAMP(0))"_s.arg(type);
    QCOMPARE(m_database.run({sql, u"INSERT INTO t VALUES (1)"_s}), QString());
    QCOMPARE(m_database.rows(
                 u"SELECT a = b, pg_typeof(now()) = pg_typeof(CURRENT_TIMESTAMP) FROM t"_s),
             QStringList{u"true|true"_s});
    const Schema live = m_database.inspected().schema;
    const auto with = [&live](const QString &a, const QString &b) {
        Schema schema = live;
        schema.tables.first().columns[1].defaultSql = a;
        schema.tables.first().columns[2].defaultSql = b;
        return schema;
    };
    const QString now = u"now()"_s;
    const QString current = u"CURRENT_TIMESTAMP"_s;
    QCOMPARE(drift(m_database, with(now, current), live), QString());
    QCOMPARE(drift(m_database, with(current, now), live), QString());
    QVERIFY(!drift(m_database, with(now, u"CURRENT_TIMESTAMP(0)"_s), live).isEmpty());
    QVERIFY(!drift(m_database, with(u"clock_timestamp()"_s, current), live).isEmpty());
    QVERIFY(!drift(m_database, with({}, current), live).isEmpty());
}

void TestPostgresRead::unnamedOnesHaveNoDrift()
{
    Schema schema = sample();
    Table &table = schema.tables.first();
    table.checks = {{ConstraintId::create(), {}, u"code IN ('a', 'b')"_s, {}, {}},
                    {ConstraintId::create(), {}, u"n > 0 AND id > 1"_s, {}, {}}};
    table.uniqueKeys = {{ConstraintId::create(), {}, {table.columns.first().id}, {}, {}, {}}};
    Index index;
    index.id = IndexId::create();
    IndexKey key;
    key.expressionSql = u"lower(code)"_s;
    index.keys = {key};
    index.predicateSql = u"n BETWEEN 1 AND 2"_s;
    table.indexes = {index};
    const Dialect &dialect = dialectFor(DialectKind::PostgreSql);
    QCOMPARE(m_database.run(dialect.createScript(schema)), QString());
    const Schema live = m_database.inspected().schema;
    QCOMPARE(drift(m_database, schema, live), QString());
    schema.tables.first().checks.first().sql = u"code IN ('a', 'c')"_s;
    QVERIFY(!drift(m_database, schema, live).isEmpty());
}

// A rule that holds for new rows only comes after those that hold for all, whatever the order in the
// schema; so the names that the server makes do not tell which is which.
void TestPostgresRead::unnamedOnesAreToldApartByHowTheyDoIt()
{
    Schema schema = sample();
    Table &table = schema.tables.first();
    const Options notValid{{option::postgresNotValid, option::truth}};
    const ColumnId id = table.columns.first().id;
    table.checks = {{ConstraintId::create(), {}, u"/* new ones */ n>0"_s, {}, notValid},
                    {ConstraintId::create(), {}, u"n > 0"_s, {}, {}}};
    table.uniqueKeys = {{ConstraintId::create(), {}, {id}, Deferrable::InitiallyImmediate, {}, {}},
                        {ConstraintId::create(), {}, {id}, Deferrable::No, {}, {}},
                        {ConstraintId::create(), {}, {id}, Deferrable::InitiallyDeferred, {}, {}}};
    const Dialect &dialect = dialectFor(DialectKind::PostgreSql);
    for (int i = 0; i < 2; ++i) {
        m_database.clear();
        QCOMPARE(m_database.run(dialect.createScript(schema)), QString());
        const Schema live = m_database.inspected().schema;
        QCOMPARE(drift(m_database, schema, live), QString());
        std::reverse(table.checks.begin(), table.checks.end());
        std::reverse(table.uniqueKeys.begin(), table.uniqueKeys.end());
        QCOMPARE(drift(m_database, schema, live), QString());
    }
    for (Check &check : table.checks)
        check.options.clear();
    QVERIFY(!drift(m_database, schema, m_database.inspected().schema).isEmpty());
}

void TestPostgresRead::longNamesOfTheServersOwnHaveNoDrift_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    const QString tens = u"ten_bytes_"_s;
    QTest::newRow("short ones") << u"t"_s << u"a"_s;
    QTest::newRow("a long table") << tens.repeated(6) + u"xyz"_s << u"text"_s;
    QTest::newRow("a table that just fits")
        << u"a_rather_long_name_that_is_still_allowed_by_every_one"_s << u"text"_s;
    QTest::newRow("a long column") << u"t"_s << tens.repeated(6) + u"xyz"_s;
    QTest::newRow("both are long") << tens.repeated(6) << tens.repeated(6);
    QTest::newRow("both are as long as fits") << tens.repeated(3) << tens.repeated(3);
    QTest::newRow("letters of several bytes") << u"größere_straße_"_s.repeated(3) << u"öäü_ß€"_s;
}

// The server's own name of a second check is cut in another place than that of the first.
void TestPostgresRead::longNamesOfTheServersOwnHaveNoDrift()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QStringList parts;
    for (int i = 0; i < 12; ++i)
        parts.append(u"CHECK (\"%1\" <> '%2')"_s.arg(column).arg(i));
    for (int i = 0; i < 3; ++i)
        parts.append(u"UNIQUE (\"%1\", b%2)"_s.arg(column).arg(i));
    const QString sql = u"CREATE TABLE \"%1\" (id serial PRIMARY KEY, \"%2\" varchar(255), b0 int, b1 "
                        "int, b2 int, up int REFERENCES \"%1\", down int REFERENCES \"%1\", %3)"_s
                            .arg(table, column, parts.join(u", "_s));
    QCOMPARE(m_database.run({sql}), QString());
    const Schema live = m_database.inspected().schema;
    Schema unnamed = live;
    Table &own = unnamed.tables.first();
    own.primaryKey->name.clear();
    const auto forget = [](auto &elements) {
        for (auto &element : elements)
            element.name.clear();
    };
    forget(own.uniqueKeys);
    forget(own.checks);
    forget(own.foreignKeys);
    QCOMPARE(own.checks.size(), 12);
    QCOMPARE(drift(m_database, unnamed, live), QString());
    own.checks.last().name = u"given"_s;
    QVERIFY(!drift(m_database, unnamed, live).isEmpty());
}

// What differs is the enum, and nothing that speaks of it.
void TestPostgresRead::changedEnumsHaveNoOtherDrift()
{
    Schema schema = sample();
    Table &table = schema.tables.first();
    table.checks = {{ConstraintId::create(), u"c"_s, u"mood IN ('happy', 'sad')"_s, {}, {}}};
    for (Column &column : table.columns) {
        if (column.name == u"mood"_s)
            column.defaultSql = u"'sad'::mood"_s;
    }
    const Dialect &dialect = dialectFor(DialectKind::PostgreSql);
    QCOMPARE(m_database.run(dialect.createScript(schema)), QString());
    const Schema live = m_database.inspected().schema;
    schema.enums.first().values.append({EnumValueId::create(), u"new"_s});
    const Connection connection = connected(m_database);
    const auto compared = compare(connection, schema, live);
    VERIFY_RESULT(compared);
    QCOMPARE(normalized(Schema{compared->reference.tables, {}}, ColumnOrder::Ignored),
             normalized(Schema{compared->live.tables, {}}, ColumnOrder::Ignored));
    QVERIFY(compared->reference.enums != compared->live.enums);
}

void TestPostgresRead::leavesNothingBehind()
{
    const QString state = u"SELECT (SELECT count(*) FROM pg_class WHERE relname LIKE 'sample%' OR "
                          "relname LIKE 'schemawright%'), (SELECT count(*) FROM pg_type WHERE typname "
                          "= 'mood'), current_setting('search_path'), current_setting('jit'), "
                          "current_setting('client_min_messages'), (SELECT count(*) FROM pg_locks "
                          "WHERE pid = pg_backend_pid() AND locktype = 'relation' AND mode <> "
                          "'AccessShareLock')"_s;
    Schema schema = sample();
    schema.tables.first().checks = {{ConstraintId::create(), u"c"_s, u"n IN (1, 2)"_s, {}, {}},
                                    {ConstraintId::create(), u"bad"_s, u"nothing = 1"_s, {}, {}}};
    const QStringList before = m_database.rows(state);
    const Dialect &dialect = dialectFor(DialectKind::PostgreSql);
    for (const bool isInside : {false, true}) {
        if (isInside)
            QCOMPARE(m_database.run({u"BEGIN"_s, u"CREATE TABLE mine (a int)"_s}), QString());
        const auto words = dialect.inServerWords(m_database.sql(), schema);
        VERIFY_RESULT(words);
        const QList<Check> &checks = words->tables.first().checks;
        QCOMPARE(checks.at(0).sql, u"(n = ANY (ARRAY[(1)::numeric, (2)::numeric]))"_s);
        QCOMPARE(checks.at(1).sql, u"nothing = 1"_s); // refused, and the others are not
        VERIFY_RESULT(dialect.inspect(m_database.sql()));
        if (isInside) {
            QCOMPARE(m_database.rows(u"SELECT count(*) FROM mine"_s), QStringList{u"0"_s});
            QCOMPARE(m_database.run({u"ROLLBACK"_s}), QString());
        }
        QCOMPARE(m_database.rows(state), before);
    }
}

void TestPostgresRead::reads_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QStringList &sql, const QStringList &lines) {
        QTest::newRow(name) << sql << lines;
    };
    row("an empty database", {}, {});
    row("logical types",
        {u"CREATE TABLE t (a integer, b bigint, c smallint, d varchar(20), e varchar, f text, g boolean, "
         "h date, i time, j timetz, k timestamp, l timestamptz, m interval, n numeric(10,2), o numeric, "
         "p real, q double precision, r bytea, s json, u uuid)"_s},
        {u"table t"_s,        u"a Integer"_s,  u"b BigInteger"_s,     u"c SmallInteger"_s,
         u"d String(20)"_s,   u"e String"_s,   u"f Text"_s,           u"g Boolean"_s,
         u"h Date"_s,         u"i Time"_s,     u"j Time(tz)"_s,       u"k DateTime"_s,
         u"l DateTime(tz)"_s, u"m Interval"_s, u"n Numeric(10, 2)"_s, u"o Numeric"_s,
         u"p Float(24)"_s,    u"q Double"_s,   u"r LargeBinary"_s,    u"s Json"_s,
         u"u Uuid"_s});
    row("native types",
        {u"CREATE DOMAIN pos AS integer CHECK (VALUE > 0)"_s,
         u"CREATE TABLE t (a jsonb, b inet, c char(3), d timestamp(3), e pos, f bit varying(5), "
         "g \"char\", h interval(0), i numeric(5,-2), j int4range, k tsvector, l money, m time(2))"_s},
        {u"table t"_s,
         u"a jsonb"_s,
         u"b inet"_s,
         u"c character(3)"_s,
         u"d timestamp(3) without time zone"_s,
         u"e public.pos"_s,
         u"f bit varying(5)"_s,
         u"g \"char\""_s,
         u"h interval(0)"_s,
         u"i numeric(5,-2)"_s,
         u"j int4range"_s,
         u"k tsvector"_s,
         u"l money"_s,
         u"m time(2) without time zone"_s});
    row("arrays",
        {u"CREATE TYPE mood AS ENUM ('a')"_s,
         u"CREATE TABLE t (a int[], b varchar(10)[][], c jsonb[], d mood[])"_s},
        {u"enum mood (a)"_s,
         u"table t"_s,
         u"a Integer[]"_s,
         u"b String(10)[][]"_s,
         u"c jsonb[]"_s,
         u"d mood[]"_s});
    row("enums with odd labels, in two namespaces",
        {u"CREATE TYPE mood AS ENUM ('it''s', 'a, b', '\"q\"', 'NULL', '🎉', '')"_s,
         u"COMMENT ON TYPE mood IS 'how'"_s,
         u"CREATE SCHEMA zz"_s,
         u"CREATE TYPE zz.mood AS ENUM ()"_s},
        {u"enum mood (it's|a, b|\"q\"|NULL|🎉|) comment how"_s, u"enum zz.mood ()"_s});
    row("serials of every size, one with options",
        {u"CREATE TABLE t (a serial, b bigserial, c smallserial)"_s,
         u"ALTER SEQUENCE t_b_seq START 5 INCREMENT 2 CACHE 10 CYCLE"_s},
        {u"table t"_s,
         u"a Integer not null identity automatic"_s,
         u"b BigInteger not null identity automatic from 5 by 2 {postgresql.sequence=CACHE 10 CYCLE}"_s,
         u"c SmallInteger not null identity automatic"_s});
    row("a serial of a table that was renamed keeps its sequence's name",
        {u"CREATE TABLE t (a serial PRIMARY KEY)"_s, u"ALTER TABLE t RENAME TO u"_s},
        {u"table u"_s,
         u"a Integer not null identity automatic {postgresql.sequence_name=t_a_seq}"_s,
         u"primary key t_pkey (a)"_s});
    row("no serial: a default from a free sequence",
        {u"CREATE SEQUENCE s"_s, u"CREATE TABLE t (a int NOT NULL DEFAULT nextval('s'))"_s},
        {u"table t"_s, u"a Integer not null default nextval('public.s'::regclass)"_s});
    row("no serial: a sequence of another namespace",
        {u"CREATE SCHEMA zz"_s,
         u"CREATE SEQUENCE zz.s"_s,
         u"CREATE TABLE t (a int NOT NULL DEFAULT nextval('zz.s'))"_s},
        {u"table t"_s, u"a Integer not null default nextval('zz.s'::regclass)"_s});
    row("identities",
        {u"CREATE TABLE t (a int GENERATED ALWAYS AS IDENTITY, b bigint GENERATED BY DEFAULT AS IDENTITY "
         "(START 10 INCREMENT -1 MAXVALUE 20 CACHE 7 CYCLE))"_s},
        {u"table t"_s,
         u"a Integer not null identity always"_s,
         u"b BigInteger not null identity by-default from 10 by -1 {postgresql.sequence=MAXVALUE 20 "
         "CACHE 7 CYCLE}"_s});
    row("generated columns and collations",
        {u"CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED, c text COLLATE \"C\")"_s},
        {u"table t"_s, u"a Integer"_s, u"b Integer generated (a * 2)"_s, u"c Text collate C"_s});
    row("a collation of the user's own",
        {u"CREATE SCHEMA zz"_s,
         u"CREATE COLLATION zz.\"My C\" (locale = 'C')"_s,
         u"CREATE TABLE t (a text COLLATE zz.\"My C\")"_s},
        {u"table t"_s, u"a Text collate \"zz\".\"My C\""_s});
    row("columns after one that was dropped",
        {u"CREATE TABLE t (a int, gone int, b int, UNIQUE (b, a))"_s, u"ALTER TABLE t DROP gone"_s},
        {u"table t"_s, u"a Integer"_s, u"b Integer"_s, u"unique t_b_a_key (b,a)"_s});
    row("keys with everything",
        {u"CREATE TABLE t (a int, b int, c int, PRIMARY KEY (b, a) INCLUDE (c) WITH (fillfactor=70), "
         "UNIQUE NULLS NOT DISTINCT (c) DEFERRABLE, CONSTRAINT \"U \"\"x\" UNIQUE (a) DEFERRABLE "
         "INITIALLY DEFERRED)"_s,
         u"COMMENT ON CONSTRAINT t_pkey ON t IS 'k'"_s,
         u"COMMENT ON CONSTRAINT t_c_key ON t IS 'u'"_s},
        {u"table t"_s,
         u"a Integer not null"_s,
         u"b Integer not null"_s,
         u"c Integer"_s,
         u"primary key t_pkey (b,a) comment k {postgresql.include=\"c\"; postgresql.with=fillfactor=70}"_s,
         u"unique t_c_key (c) initially-immediate comment u {postgresql.nulls_not_distinct=true}"_s,
         u"unique U \"x (a) initially-deferred"_s});
    row("checks, not validated and not inherited",
        {u"CREATE TABLE t (a int CHECK (a > 0), CONSTRAINT n CHECK (a < 9) NO INHERIT)"_s,
         u"ALTER TABLE t ADD CONSTRAINT v CHECK (a <> 5) NOT VALID"_s,
         u"COMMENT ON CONSTRAINT v ON t IS 'five'"_s},
        {u"table t"_s,
         u"a Integer"_s,
         u"check t_a_check (a > 0)"_s,
         u"check n (a < 9) {postgresql.no_inherit=true}"_s,
         u"check v (a <> 5) comment five {postgresql.not_valid=true}"_s});
    row("foreign keys with everything",
        {u"CREATE TABLE p (a int, b int, PRIMARY KEY (a, b))"_s,
         u"CREATE TABLE c (x int, y int, FOREIGN KEY (x, y) REFERENCES p MATCH FULL ON DELETE RESTRICT ON "
         "UPDATE CASCADE DEFERRABLE, CONSTRAINT s FOREIGN KEY (x, y) REFERENCES p ON DELETE SET NULL (y))"_s,
         u"ALTER TABLE c ADD CONSTRAINT v FOREIGN KEY (y, x) REFERENCES p ON DELETE SET DEFAULT "
         "DEFERRABLE INITIALLY DEFERRED NOT VALID"_s},
        {u"table p"_s,
         u"a Integer not null"_s,
         u"b Integer not null"_s,
         u"primary key p_pkey (a,b)"_s,
         u"table c"_s,
         u"x Integer"_s,
         u"y Integer"_s,
         u"foreign key c_x_y_fkey (x,y) to p(a,b) restrict/cascade initially-immediate {match=FULL}"_s,
         u"foreign key s (x,y) to p(a,b) set-null/no-action {postgresql.delete_columns=\"y\"}"_s,
         u"foreign key v (y,x) to p(a,b) set-default/no-action initially-deferred "
         "{postgresql.not_valid=true}"_s});
    row("a foreign key across namespaces, to itself and in a circle",
        {u"CREATE SCHEMA zz"_s,
         u"CREATE TABLE zz.p (a int PRIMARY KEY, b int REFERENCES zz.p)"_s,
         u"CREATE TABLE p (a int PRIMARY KEY REFERENCES zz.p)"_s,
         u"ALTER TABLE zz.p ADD CONSTRAINT back FOREIGN KEY (b) REFERENCES p"_s},
        {u"table zz.p"_s,
         u"a Integer not null"_s,
         u"b Integer"_s,
         u"primary key p_pkey (a)"_s,
         u"foreign key p_b_fkey (b) to p(a) no-action/no-action"_s,
         u"foreign key back (b) to p(a) no-action/no-action"_s,
         u"table p"_s,
         u"a Integer not null"_s,
         u"primary key p_pkey (a)"_s,
         u"foreign key p_a_fkey (a) to p(a) no-action/no-action"_s});
    row("an exclusion constraint and the table's storage",
        {u"CREATE TABLE t (a int4range, EXCLUDE USING gist (a WITH &&) WHERE (NOT isempty(a))) WITH "
         "(fillfactor=70, toast.autovacuum_enabled=false)"_s},
        {u"table t {postgresql.exclude:t_a_excl=EXCLUDE USING gist (a WITH &&) WHERE ((NOT isempty(a))); "
         "postgresql.with=fillfactor=70, toast.autovacuum_enabled=false}"_s,
         u"a int4range"_s});
    row("an unlogged table with comments",
        {u"CREATE UNLOGGED TABLE t (a int)"_s,
         u"COMMENT ON TABLE t IS 'it''s'"_s,
         u"COMMENT ON COLUMN t.a IS 'a\nb'"_s},
        {u"table t comment it's {postgresql.unlogged=true}"_s, u"a Integer comment a\nb"_s});
    row("indexes with orders, collations, operator classes",
        {u"CREATE TABLE t (a text, b int, c varchar(9) COLLATE \"C\")"_s,
         u"CREATE INDEX i ON t (a DESC, b NULLS FIRST, c DESC NULLS LAST)"_s,
         u"CREATE UNIQUE INDEX j ON t (a COLLATE \"C\" text_pattern_ops, c COLLATE \"POSIX\") "
         "INCLUDE (b) NULLS NOT DISTINCT WITH (fillfactor=50) WHERE b > 1"_s,
         u"CREATE INDEX k ON t USING hash (a)"_s,
         u"COMMENT ON INDEX k IS 'h'"_s},
        {u"table t"_s,
         u"a Text"_s,
         u"b Integer"_s,
         u"c String(9) collate C"_s,
         u"index i (a desc, b {postgresql.nulls=FIRST}, c desc {postgresql.nulls=LAST})"_s,
         u"unique index j (a collate C {postgresql.opclass=text_pattern_ops}, c collate POSIX) include b "
         "where (b > 1) {postgresql.nulls_not_distinct=true; postgresql.with=fillfactor=50}"_s,
         u"index k using hash (a) comment h"_s});
    row("indexes over expressions, collated and not",
        {u"CREATE TABLE t (a text, c text COLLATE \"C\")"_s,
         u"CREATE INDEX i ON t (lower(a), lower(c), lower(a) COLLATE \"C\", (a || c) text_pattern_ops)"_s},
        {u"table t"_s,
         u"a Text"_s,
         u"c Text collate C"_s,
         u"index i (lower(a), lower(c), lower(a) collate C, ((a || c)) {postgresql.opclass=text_pattern_ops})"_s});
    row("names with dots, quotes and emoji",
        {u"CREATE SCHEMA \"s.x\"\"y\""_s,
         u"CREATE TABLE \"s.x\"\"y\".\"we.ird \"\"t\"\" 🎉\" (\"a.b\" serial, \"select\" int, \"'\" int, "
         "CONSTRAINT \"c '\"\"\" CHECK (\"'\" > \"select\"))"_s,
         u"CREATE INDEX \"i.\"\"\" ON \"s.x\"\"y\".\"we.ird \"\"t\"\" 🎉\" (\"a.b\")"_s},
        {u"table s.x\"y.we.ird \"t\" 🎉"_s,
         u"a.b Integer not null identity automatic"_s,
         u"select Integer"_s,
         u"' Integer"_s,
         u"check c '\" (\"'\" > \"select\")"_s,
         u"index i.\" (a.b)"_s});
    row("without what belongs to the tools",
        {u"CREATE TABLE alembic_version (version_num varchar(32))"_s,
         u"CREATE TABLE schemawright_journal (a int)"_s,
         u"CREATE TABLE t (a int)"_s},
        {u"table t"_s, u"a Integer"_s});
    row("a table without columns", {u"CREATE TABLE t ()"_s}, {u"table t"_s});
    row("a key to a table that we do not manage",
        {u"CREATE TABLE p (a int, PRIMARY KEY (a)) PARTITION BY LIST (a)"_s,
         u"CREATE TABLE t (b int REFERENCES p)"_s},
        {u"table t"_s,
         u"b Integer"_s,
         u"foreign key t_b_fkey (b) to outside p(a) no-action/no-action"_s});
}

void TestPostgresRead::reads()
{
    QFETCH(QStringList, sql);
    QFETCH(QStringList, lines);
    QCOMPARE(m_database.run(sql), QString());
    const Inspection first = m_database.inspected();
    QCOMPARE(described(first).join(u'\n'), lines.join(u'\n'));
    QVERIFY(m_database.inspected() == first);
    // However the session is set.
    QCOMPARE(m_database.run({u"SET search_path = public, pg_catalog"_s,
                             u"SET jit_above_cost = 0"_s,
                             u"SET quote_all_identifiers = on"_s,
                             u"SET datestyle = 'German'"_s,
                             u"SET intervalstyle = 'iso_8601'"_s,
                             u"SET bytea_output = 'hex'"_s,
                             u"SET timezone = 'Asia/Tokyo'"_s}),
             QString());
    const Inspection again = m_database.inspected();
    QCOMPARE(m_database.run({u"RESET ALL"_s}), QString());
    QVERIFY(again == first);
    // Created from what was read, it reads the same.
    if (!first.foreignObjects.isEmpty())
        return;
    TemporaryDatabase copy(DialectKind::PostgreSql);
    QCOMPARE(copy.run(sql.filter(u"CREATE COLLATION"_s).isEmpty() ? QStringList() : sql.mid(0, 2)),
             QString());
    QCOMPARE(copy.run(dialectFor(DialectKind::PostgreSql).createScript(first.schema)), QString());
    QStringList there = described(copy.inspected());
    there.sort();
    lines.sort();
    QCOMPARE(there.join(u'\n'), lines.join(u'\n'));
}

void TestPostgresRead::listsTheRest_data()
{
    QTest::addColumn<QStringList>("sql");
    QTest::addColumn<QStringList>("lines");
    const QString table = u"CREATE TABLE t (a int, b text)"_s;
    const auto row = [&table](const char *name, const QStringList &sql, const QStringList &lines) {
        QTest::newRow(name) << QStringList{table} + sql << lines;
    };
    row("views in the order of their needs",
        {u"CREATE VIEW first AS SELECT a FROM t"_s,
         u"CREATE FUNCTION f(int) RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT $1'"_s,
         u"CREATE VIEW second WITH (security_barrier) AS SELECT f(a) AS a FROM t"_s,
         u"CREATE OR REPLACE VIEW first AS SELECT a FROM second"_s},
        {u"f(integer): CREATE OR REPLACE FUNCTION public.f(integer) RETURNS integer LANGUAGE sql IMMUTABLE "
         "AS $function$SELECT $1$function$"_s,
         u"second: CREATE VIEW public.second WITH (security_barrier=true) AS SELECT public.f(t.a) AS a FROM "
         "public.t"_s,
         u"first: CREATE VIEW public.first AS SELECT second.a FROM public.second"_s});
    row("a materialized view with what hangs on it",
        {u"CREATE MATERIALIZED VIEW m AS SELECT a FROM t WITH NO DATA"_s,
         u"CREATE INDEX i ON m (a)"_s,
         u"COMMENT ON MATERIALIZED VIEW m IS 'it''s'"_s,
         u"COMMENT ON COLUMN m.a IS 'c'"_s,
         u"GRANT SELECT ON m TO PUBLIC"_s},
        {u"m: CREATE MATERIALIZED VIEW public.m AS SELECT t.a FROM public.t WITH NO DATA"_s,
         u"i on m: CREATE INDEX i ON public.m USING btree (a)"_s,
         u"m on m: COMMENT ON MATERIALIZED VIEW public.m IS 'it''s'"_s,
         u"a on m: COMMENT ON COLUMN public.m.a IS 'c'"_s,
         u"m on m: GRANT SELECT ON public.m TO PUBLIC"_s});
    row("sequences, free and owned",
        {u"CREATE SEQUENCE s AS smallint INCREMENT 2 START 7 CACHE 3 CYCLE"_s,
         u"CREATE SEQUENCE o OWNED BY t.a"_s},
        {u"s: CREATE SEQUENCE public.s AS smallint INCREMENT BY 2 MINVALUE 1 MAXVALUE 32767 START WITH 7 "
         "CACHE 3 CYCLE"_s,
         u"o: CREATE SEQUENCE public.o AS bigint INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 "
         "START WITH 1 CACHE 1"_s,
         u"o on t: ALTER SEQUENCE public.o OWNED BY public.t.a"_s});
    row("a serial of a partitioned table",
        {u"CREATE TABLE p (a serial) PARTITION BY LIST (a)"_s},
        {u"p_a_seq: CREATE SEQUENCE public.p_a_seq AS integer INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 "
         "START WITH 1 CACHE 1"_s,
         u"p: CREATE TABLE public.p (a integer DEFAULT nextval('public.p_a_seq'::regclass) NOT NULL) PARTITION "
         "BY LIST (a)"_s,
         u"p_a_seq on p: ALTER SEQUENCE public.p_a_seq OWNED BY public.p.a"_s});
    row("domains and types",
        {u"CREATE TYPE pair AS (a int, b text COLLATE \"C\")"_s,
         u"CREATE DOMAIN d AS varchar(5) COLLATE \"C\" DEFAULT 'x' NOT NULL CONSTRAINT k CHECK (VALUE <> '')"_s},
        {u"pair: CREATE TYPE public.pair AS (a integer, b text COLLATE \"C\")"_s,
         u"d: CREATE DOMAIN public.d AS character varying(5) COLLATE \"C\" DEFAULT 'x'::character "
         "varying CONSTRAINT k CHECK (((VALUE)::text <> ''::text)) NOT NULL"_s});
    row("partitions with their indexes",
        {u"CREATE TABLE p (a int NOT NULL, b text DEFAULT 'x', PRIMARY KEY (a)) PARTITION BY RANGE (a)"_s,
         u"CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (10)"_s,
         u"CREATE INDEX pi ON p (b)"_s},
        {u"p: CREATE TABLE public.p (a integer NOT NULL, b text DEFAULT 'x'::text, CONSTRAINT p_pkey PRIMARY "
         "KEY (a)) PARTITION BY RANGE (a)"_s,
         u"p1: CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (1) TO (10)"_s,
         u"pi on p: CREATE INDEX pi ON public.p USING btree (b)"_s});
    row("a table's child",
        {u"CREATE TABLE c (x int CHECK (x > 0)) INHERITS (t)"_s},
        {u"c: CREATE TABLE public.c (x integer, CONSTRAINT c_x_check CHECK ((x > 0))) INHERITS (public.t)"_s});
    row("triggers, their states, rules and policies",
        {u"CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'"_s,
         u"CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()"_s,
         u"ALTER TABLE t DISABLE TRIGGER r"_s,
         u"CREATE RULE u AS ON DELETE TO t DO INSTEAD NOTHING"_s,
         u"CREATE POLICY y ON t FOR SELECT USING (a > 1)"_s,
         u"CREATE STATISTICS z ON a, b FROM t"_s},
        {u"g(): CREATE OR REPLACE FUNCTION public.g() RETURNS trigger LANGUAGE plpgsql AS $function$BEGIN "
         "RETURN NEW; END$function$"_s,
         u"u on t: CREATE RULE u AS ON DELETE TO public.t DO INSTEAD NOTHING"_s,
         u"z on t: CREATE STATISTICS public.z ON a, b FROM public.t"_s,
         u"y on t: CREATE POLICY y ON public.t FOR SELECT TO PUBLIC USING ((a > 1))"_s,
         u"r on t: CREATE TRIGGER r BEFORE INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.g()"_s,
         u"r on t: ALTER TABLE public.t DISABLE TRIGGER r"_s});
    row("an aggregate, and a view that uses it",
        {u"CREATE FUNCTION joined(text, text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT $1 || $2'"_s,
         u"CREATE AGGREGATE allof(text) (SFUNC = joined, STYPE = text, INITCOND = 'it''s', PARALLEL = SAFE)"_s,
         u"CREATE VIEW v AS SELECT allof(b) AS x FROM t"_s},
        {u"joined(text, text): CREATE OR REPLACE FUNCTION public.joined(text, text) RETURNS text LANGUAGE sql "
         "IMMUTABLE AS $function$SELECT $1 || $2$function$"_s,
         u"allof(text): CREATE AGGREGATE public.allof(text) (SFUNC = public.joined, STYPE = text, INITCOND = "
         "'it''s', PARALLEL = SAFE)"_s,
         u"v: CREATE VIEW public.v AS SELECT public.allof(t.b) AS x FROM public.t"_s});
    row("an extension, but not its functions",
        {u"CREATE EXTENSION pg_trgm"_s},
        {u"pg_trgm: CREATE EXTENSION pg_trgm WITH SCHEMA public"_s});
    row("not what belongs to a serial or an identity",
        {u"ALTER TABLE t ADD c serial, ADD d int GENERATED ALWAYS AS IDENTITY"_s},
        {});
}

// Created in the order of the list, everything is there again.
void TestPostgresRead::listsTheRest()
{
    QFETCH(QStringList, sql);
    QFETCH(QStringList, lines);
    QCOMPARE(m_database.run(sql), QString());
    const Inspection read = m_database.inspected();
    QCOMPARE(described(read.foreignObjects).join(u'\n'), lines.join(u'\n'));
    QStringList script = dialectFor(DialectKind::PostgreSql).createScript(read.schema);
    for (const ForeignObject &object : read.foreignObjects)
        script.append(object.sql);
    m_database.clear();
    QCOMPARE(m_database.run(script), QString());
    QCOMPARE(described(m_database.inspected().foreignObjects).join(u'\n'), lines.join(u'\n'));
}

void TestPostgresRead::readsInsideATransaction()
{
    QCOMPARE(m_database.run({u"CREATE TABLE t (a int)"_s,
                             u"BEGIN"_s,
                             u"SET LOCAL work_mem = '5MB'"_s,
                             u"CREATE TABLE mine (a text DEFAULT 'x')"_s}),
             QString());
    QCOMPARE(m_database.inspected().schema.tables.size(), 2);
    QCOMPARE(m_database.rows(
                 u"SELECT current_setting('work_mem'), current_setting('search_path')"_s),
             QStringList{u"5MB|\"$user\", public"_s});
    QCOMPARE(m_database.run({u"ROLLBACK"_s}), QString());
    QCOMPARE(m_database.inspected().schema.tables.size(), 1);
    // And in one that may only read.
    QCOMPARE(m_database.run({u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s}), QString());
    QCOMPARE(m_database.inspected().schema.tables.size(), 1);
    QCOMPARE(m_database.run({u"COMMIT"_s}), QString());
}

void TestPostgresRead::notesAnInvalidIndex()
{
    QCOMPARE(m_database.run({u"CREATE TABLE t (a int)"_s, u"INSERT INTO t VALUES (1), (1)"_s}),
             QString());
    QVERIFY(!m_database.run({u"CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)"_s}).isEmpty());
    const Inspection read = m_database.inspected();
    QCOMPARE(read.notes, QStringList{u"invalid index \"i\" on \"t\""_s});
}

// With compiling of queries on, which costs seconds where it is not turned off.
void TestPostgresRead::isFast()
{
    QStringList sql;
    Schema schema;
    for (int i = 0; i < 400; ++i) {
        Schema one = sample();
        Table &table = one.tables.first();
        table.name = u"t%1"_s.arg(i);
        table.columns.removeIf([](const Column &column) { return column.name == u"mood"_s; });
        table.checks = {{ConstraintId::create(), u"c"_s, u"code IN ('a', 'b') AND n > 0"_s, {}, {}}};
        table.columns[2].defaultSql = u"'x'"_s;
        schema.tables.append(table);
    }
    QCOMPARE(m_database.run(dialectFor(DialectKind::PostgreSql).createScript(schema)), QString());
    QCOMPARE(m_database.run({u"SET jit = on"_s, u"SET jit_above_cost = 0"_s}), QString());
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_database.inspected().schema.tables.size(), 400);
    const qint64 reading = timer.restart();
    const auto words = dialectFor(DialectKind::PostgreSql).inServerWords(m_database.sql(), schema);
    VERIFY_RESULT(words);
    qInfo("400 tables: read in %lld ms, in the server's words in %lld ms", reading, timer.elapsed());
    QVERIFY2(reading < 3000, qPrintable(QString::number(reading)));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(m_database.run({u"RESET ALL"_s}), QString());
}

QTEST_GUILESS_MAIN(TestPostgresRead)
#include "tst_postgresread.moc"
