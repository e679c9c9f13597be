// SPDX-License-Identifier: GPL-3.0-or-later

// Expressions of each engine in the words of the others, form by form. That the servers take the words
// is tst_threeengines' part.

#include "core/schema/translation.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const char *const same = nullptr;
constexpr const char *none = "!"; // cannot be had

Column column(const QString &name, const DataType &type)
{
    Column result;
    result.id = ColumnId::derived(QUuid(), name);
    result.name = name;
    result.type = type;
    return result;
}

const QList<Column> &columns()
{
    static const QList<Column> list{column(u"id"_s, integerType()),
                                    column(u"name"_s, stringType(40)),
                                    column(u"is_on"_s, plainType(TypeKind::Boolean)),
                                    column(u"price"_s, numericType(10, 2)),
                                    column(u"state"_s, enumType(EnumId::derived(QUuid(), u"e"_s))),
                                    column(u"day"_s, plainType(TypeKind::Date)),
                                    column(u"made"_s, plainType(TypeKind::DateTime)),
                                    column(u"doc"_s, plainType(TypeKind::Json)),
                                    column(u"my col"_s, integerType())};
    return list;
}

// What it is on SQLite, PostgreSQL and MariaDB.
void row(const char *sql,
         const char *onSqlite,
         const char *onPostgres,
         const char *onMariaDb,
         ExpressionPlace place = ExpressionPlace::Condition)
{
    const auto text = [sql](const char *wanted) { return QString::fromUtf8(wanted ? wanted : sql); };
    QTest::newRow(sql) << QString::fromUtf8(sql) << place
                       << QStringList{text(onSqlite), text(onPostgres), text(onMariaDb)};
}

void rowsOfPostgres()
{
    row("'x'::character varying", "'x'", same, "'x'");
    row("'-1'::integer", "-1", same, "-1");
    row("price > (0)::numeric", "price > 0", same, "price > 0");
    row("((name)::text <> 'z'::text)", "((name) <> 'z')", same, "((name) <> 'z')");
    row("(id)::text <> 'z'::text", "CAST((id) AS TEXT) <> 'z'", same, "CAST((id) AS CHAR) <> 'z'");
    row("id::numeric(10,2) > 1", "id > 1", same, "id > 1");
    row("'sad'::public.mood", "'sad'", same, "'sad'");
    row("state = 'sad'::mood", "state = 'sad'", same, "state = 'sad'");
    row("(state)::text = 'sad'::text", "(state) = 'sad'", same, "(state) = 'sad'");
    row("(name || 'x')::varchar(500) <> 'x'",
        "CAST((name || 'x') AS TEXT) <> 'x'",
        same,
        "CAST((concat(name, 'x')) AS CHAR(500)) <> 'x'");
    row("((name)::text = ANY (ARRAY['a'::text, 'b'::text]))",
        "((name) IN ('a', 'b'))",
        same,
        "((name) IN ('a', 'b'))");
    row("(name)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])",
        "(name) IN ('a', 'b')",
        same,
        "(name) IN ('a', 'b')");
    row("id <> ALL (ARRAY[1, 2])", "id NOT IN (1, 2)", same, "id NOT IN (1, 2)");
    row("id = ANY (other)", none, same, none);
    row("name ~~ 'a%'::text", "name LIKE 'a%'", same, "name LIKE 'a%'");
    row("name !~~ 'a%'", "name NOT LIKE 'a%'", same, "name NOT LIKE 'a%'");
    row("name ILIKE 'a%'", "name LIKE 'a%'", same, "name LIKE 'a%'");
    row("name ~ '^a'", none, same, "name REGEXP '^a'");
    row("name !~* '^a'", none, same, "name NOT REGEXP '^a'");
    row("'2024-02-29'::date", "'2024-02-29'", same, "'2024-02-29'");
    row("timezone('utc'::text, now())", "CURRENT_TIMESTAMP", same, "utc_timestamp()");
    row("day < 'now'::date", none, same, none);
    row("nextval('t_id_seq'::regclass)", none, same, none);
    row("'1 day'::interval", none, same, "interval 1 day");
    row("made + '2 hours'::interval > made", none, same, "made + interval 2 hour > made");
    row("gen_random_uuid()", "lower(hex(randomblob(16)))", same, "uuid()");
    row("doc -> 'a' IS NOT NULL", same, same, none);
    row("to_char(made, 'YYYY') <> ''", none, same, none);
    row("E'it\\'s'", "'it''s'", same, "'it''s'");
    row("'\\x00ff'::bytea", "x'00ff'", same, "x'00ff'");
    row("name COLLATE \"C\" > 'a'", none, same, none);
    row("name IS DISTINCT FROM 'x'", same, same, none);
    row("name IS NOT DISTINCT FROM 'x'", same, same, "name <=> 'x'");
    row("length((name)::text) = 2", "length((name)) = 2", same, "char_length((name)) = 2");
    row("CASE WHEN ((name)::text = 'a'::text) THEN 1 ELSE 0 END > 0",
        "CASE WHEN ((name) = 'a') THEN 1 ELSE 0 END > 0",
        same,
        "CASE WHEN ((name) = 'a') THEN 1 ELSE 0 END > 0");
}

void rowsOfMariaDb()
{
    row("current_timestamp()", "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP", same);
    row("current_timestamp(6)", "CURRENT_TIMESTAMP", same, same);
    row("curdate()", "CURRENT_DATE", "CURRENT_DATE", same);
    row("octet_length(name) > 1", "length(CAST(name AS BLOB)) > 1", same, same);
    row("char_length(name) > 1", "length(name) > 1", same, same);
    row("if(id > 1,1,0) = 1",
        "iif(id > 1, 1, 0) = 1",
        "CASE WHEN id > 1 THEN 1 ELSE 0 END = 1",
        same);
    row("ifnull(id,1) > 0", same, "coalesce(id, 1) > 0", same);
    row("name <=> 'x'", "name IS 'x'", "name IS NOT DISTINCT FROM 'x'", same);
    row("name regexp 'x'", none, "name ~* 'x'", same);
    row("name not regexp 'x'", none, "name not ~* 'x'", same);
    row("id MOD 2 = 0 and id DIV 2 = 0",
        "id % 2 = 0 and id / 2 = 0",
        "id % 2 = 0 and id / 2 = 0",
        same);
    row("id xor id", none, none, same);
    row("concat(name,'x')", "(name || 'x')", "(name || 'x')", same, ExpressionPlace::Value);
    row("cast(id as char charset utf8mb4) = '1'",
        "cast(id as TEXT) = '1'",
        "cast(id as text) = '1'",
        same);
    row("cast(name as signed) = 1", "cast(name as INTEGER) = 1", "cast(name as bigint) = 1", same);
    row("uuid()", "lower(hex(randomblob(16)))", "gen_random_uuid()", same);
    row("json_valid(doc)", same, "true", same);
    row("_utf8mb4'x'", "'x'", "'x'", same);
    row("current_timestamp() + interval 1 day", none, "CURRENT_TIMESTAMP + interval '1 day'", same);
    row("date_format(made,'%Y') <> ''", none, none, same);
    row("name collate utf8mb4_bin = 'x'", none, none, same);
    row("b'1'", "1", same, same, ExpressionPlace::Default);
    const char *const three = "id <> 1 AND id != 2 OR NOT id = 3";
    row("id <> 1 && id != 2 || NOT id = 3", three, three, same);
    row("id <> 1 || NOT id = 3", "id <> 1 OR NOT id = 3", "id <> 1 OR NOT id = 3", same);
    row("id > 1 || length(name) < 2",
        "id > 1 OR length(name) < 2",
        "id > 1 OR length(name) < 2",
        "id > 1 || char_length(name) < 2");
    row("id > 1 || id + 1 = 2", "id > 1 OR id + 1 = 2", "id > 1 OR id + 1 = 2", same);
    row("id > 1 || name IS NULL", "id > 1 OR name IS NULL", "id > 1 OR name IS NULL", same);
    row("name IS NOT NULL || id > 1",
        "name IS NOT NULL OR id > 1",
        "name IS NOT NULL OR id > 1",
        same);
    row("id in (1,2) || name like 'x'",
        "id in (1,2) OR name like 'x'",
        "id in (1,2) OR name like 'x'",
        same);
    row("id between 1 and 2 || id > 5",
        "id between 1 and 2 OR id > 5",
        "id between 1 and 2 OR id > 5",
        same);
    row("name = 'a' || name IS NOT NULL", same, same, "name = concat('a', name) IS NOT NULL");
    row("name like 'a' || name", same, same, "name like concat('a', name)");
    row("name = 'a' || name", same, same, "name = concat('a', name)");
    row("name || 'a' = name || 'b'", same, same, "concat(name, 'a') = concat(name, 'b')");
}

void rowsOfSqlite()
{
    row("datetime('now')", same, "CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP");
    row("date('now')", same, "CURRENT_DATE", "CURRENT_DATE");
    row("id == 1", same, "id = 1", "id = 1");
    row("iif(id > 1, 1, 0) = 1",
        same,
        "CASE WHEN id > 1 THEN 1 ELSE 0 END = 1",
        "if(id > 1, 1, 0) = 1");
    row("name || 'x' || name", same, same, "concat(name, 'x', name)");
    row("lower(name || 'x')", same, same, "lower(concat(name, 'x'))");
    row("id + name || 'x' = 'y'", same, same, none);
    row("name IS 'x'", same, "name IS NOT DISTINCT FROM 'x'", "name <=> 'x'");
    row("name IS NOT 'x'", same, "name IS DISTINCT FROM 'x'", none);
    row("name NOTNULL", same, same, "name IS NOT NULL");
    row("name IS NOT NULL AND id IS NULL", same, same, same);
    row("name GLOB 'a*'", same, none, none);
    row("[my col] > 1", same, "\"my col\" > 1", "\"my col\" > 1");
    row("`my col` > 1", same, "\"my col\" > 1", same);
    row("x'00ff'", same, "'\\x00ff'::bytea", same);
    row("strftime('%Y', 'now')", same, none, none);
    row("typeof(id) = 'integer'", same, none, none);
    row("name = 'x' COLLATE NOCASE", same, none, none);
    row("CAST(id AS TEXT) = '1'", same, same, "CAST(id AS CHAR) = '1'");
    row("length(name) > 0 -- not empty\n", same, same, "char_length(name) > 0 -- not empty\n");
}

void rowsOfAll()
{
    row("CURRENT_TIMESTAMP", same, same, same);
    row("now()", "CURRENT_TIMESTAMP", same, same);
    row("is_on", same, same, same);
    row("NOT is_on", same, same, same);
    row("is_on = 1", same, "is_on = true", same);
    row("is_on <> 0 or id = 1", same, "is_on <> false or id = 1", same);
    row("1 = is_on", same, "true = is_on", same);
    row("is_on IN (0, 1)", same, "is_on IN (false, true)", same);
    row("is_on IN (0, (id = 1))", same, "is_on IN (false, (id = 1))", same);
    row("is_on IN (id = 1, 1 > id)", same, same, same);
    row("name IS NOT NULL OR is_on IS NULL OR 1 = 1", same, same, same);
    row("is_on IS NOT NULL AND id = 1", same, same, same);
    row("is_on IS NULL AND 1 = id", same, same, same);
    row("1 = is_on IS NULL", same, "true = is_on IS NULL", same);
    row("1 = is_on::integer", "1 = CAST(is_on AS INTEGER)", same, "1 = CAST(is_on AS SIGNED)");
    row("is_on IS NOT 1", same, "is_on IS DISTINCT FROM true", none);
    row("id = 1", same, same, same);
    row("id", same, "id <> 0", same);
    row("id BETWEEN 1 AND 5", same, same, same);
    row("price >= 0 AND name LIKE '%_@_%'", same, same, same);
    row("coalesce(nullif(name, ''), 'a::b || ~~ c') <> ''", same, same, same);
    row("my_function(id) > 0", same, same, same);
    row("42", same, same, same, ExpressionPlace::Default);
    row("'it''s'", same, same, same, ExpressionPlace::Default);
    row("-1.5", same, same, same, ExpressionPlace::Default);
    row("NULL", same, same, same, ExpressionPlace::Default);
    row("((id % 10))", same, same, same, ExpressionPlace::Value);
    row("quantity * unit_price", same, same, same, ExpressionPlace::Value);
}

} // namespace

class TestTranslation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInTheTargetsWords_data();
    void isInTheTargetsWords();
    void neverFails_data();
    void neverFails();
    void takesNoLongerThanTheText();
};

void TestTranslation::isInTheTargetsWords_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<ExpressionPlace>("place");
    QTest::addColumn<QStringList>("wanted");
    rowsOfPostgres();
    rowsOfMariaDb();
    rowsOfSqlite();
    rowsOfAll();
}

void TestTranslation::isInTheTargetsWords()
{
    QFETCH(QString, sql);
    QFETCH(ExpressionPlace, place);
    QFETCH(QStringList, wanted);
    QStringList found;
    for (const DialectKind kind :
         {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}) {
        const Translation words = translated(sql, kind, place, columns());
        found.append(words.obstacle.isEmpty() ? words.sql : QString::fromLatin1(none));
        if (words.obstacle.isEmpty())
            QCOMPARE(translated(words.sql, kind, place, columns()), words);
    }
    QCOMPARE(found, wanted);
}

void TestTranslation::neverFails_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *sql : {"",
                            "(",
                            ")",
                            "::",
                            "x::",
                            "::text",
                            "'a'::",
                            "a ||",
                            "|| a",
                            "a || || b",
                            "= ANY (",
                            "ANY",
                            "= ANY (ARRAY[",
                            "CASE",
                            "END",
                            "cast(",
                            "cast(a as",
                            "cast(as)",
                            "is",
                            "a is not",
                            "collate",
                            "a.b.c.",
                            "f(,)",
                            "f((",
                            "interval",
                            "interval '1 day",
                            "E'",
                            "$$",
                            "b'",
                            "[",
                            "]",
                            "if(,,)",
                            "a::b(",
                            "a::b[",
                            "_utf8",
                            "json_valid(",
                            "~",
                            "~ ~~ ~",
                            "x'",
                            "IN (",
                            "is_on IN",
                            "1 =",
                            "is_on =",
                            "is_on IS",
                            "now(",
                            "datetime('now'",
                            "END::text",
                            ")::text",
                            "]::text"})
        QTest::newRow(sql) << QString::fromLatin1(sql);
}

void TestTranslation::neverFails()
{
    QFETCH(QString, sql);
    for (const DialectKind kind :
         {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}) {
        for (const auto place :
             {ExpressionPlace::Condition, ExpressionPlace::Value, ExpressionPlace::Default})
            static_cast<void>(translated(sql, kind, place, columns()));
    }
}

void TestTranslation::takesNoLongerThanTheText()
{
    for (const QString &part :
         {u"("_s, u"name || "_s, u"'a'::text = "_s, u"if("_s, u"case "_s, u"[a "_s}) {
        QElapsedTimer timer;
        timer.start();
        for (const qsizetype count : {1000, 100000}) {
            for (const DialectKind kind : {DialectKind::Sqlite, DialectKind::MariaDb})
                static_cast<void>(
                    translated(part.repeated(count), kind, ExpressionPlace::Value, columns()));
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(part));
    }
}

QTEST_APPLESS_MAIN(TestTranslation)
#include "tst_translation.moc"
