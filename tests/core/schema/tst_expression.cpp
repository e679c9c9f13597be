// SPDX-License-Identifier: GPL-3.0-or-later
// Columns inside expressions: found, renamed, and compared without regard to spelling.

#include "core/schema/expression.h"
#include "core/schema/keywords.h"
#include "core/schema/optionnames.h"
#include "core/schema/options.h"
#include "core/schema/typenames.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

Q_DECLARE_METATYPE(core::DialectKind)

class TestExpression : public QObject
{
    Q_OBJECT

private slots:
    void renamesAColumn_data();
    void renamesAColumn();
    void renamesWithinItsTableOnly();
    void tellsNamesApartByCaseWhereItMust();
    void renamesInOptions();
    void renamesATypeInCasts();
    void takesARenameBack();
    void renamesATable_data();
    void renamesATable();
    void mentionsWhatItRenames_data();
    void mentionsWhatItRenames();
    void comparesWithoutSpelling_data();
    void comparesWithoutSpelling();
    void keepsApartWhatDiffers_data();
    void keepsApartWhatDiffers();
    void isCanonicalOnce();
    void quotesOnlyWhatItMust_data();
    void quotesOnlyWhatItMust();
    void takesTimeInProportion();
};

void TestExpression::renamesAColumn_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("renamed");
    const auto row = [](const char *name,
                        const QString &sql,
                        const QString &from,
                        const QString &to,
                        const QString &renamed) {
        QTest::newRow(name) << sql << from << to << renamed;
    };
    row("a plain name", u"price > 0"_s, u"price"_s, u"cost"_s, u"cost > 0"_s);
    row("every mention, spacing and comments kept",
        u"a/*a*/>0  and(a)<9 -- a"_s,
        u"a"_s,
        u"b"_s,
        u"b/*a*/>0  and(b)<9 -- a"_s);
    row("not inside a longer name",
        u"price_net + netprice"_s,
        u"price"_s,
        u"cost"_s,
        u"price_net + netprice"_s);
    row("in another case", u"PRICE > 0"_s, u"price"_s, u"cost"_s, u"cost > 0"_s);
    row("other letters than ASCII have one case", u"É > é"_s, u"é"_s, u"x"_s, u"É > x"_s);
    row("a quoted name", u"\"unit price\" > 0"_s, u"unit price"_s, u"price"_s, u"price > 0"_s);
    row("in backticks and brackets", u"`a` > [a]"_s, u"a"_s, u"b"_s, u"b > b"_s);
    row("to a name that needs quotes",
        u"price > 0"_s,
        u"price"_s,
        u"unit price"_s,
        u"\"unit price\" > 0"_s);
    row("to a name with quotes in it",
        u"a > 0"_s,
        u"a"_s,
        u"say \"a\""_s,
        u"\"say \"\"a\"\"\" > 0"_s);
    row("to a reserved word", u"a > 0"_s, u"a"_s, u"order"_s, u"\"order\" > 0"_s);
    row("to a name with upper case", u"a > 0"_s, u"a"_s, u"Price"_s, u"\"Price\" > 0"_s);
    row("not a string", u"a <> 'a'"_s, u"a"_s, u"b"_s, u"b <> 'a'"_s);
    row("not a function of that name",
        u"length(length) > 0"_s,
        u"length"_s,
        u"size"_s,
        u"length(size) > 0"_s);
    row("not a collation",
        u"nocase = 'x' COLLATE nocase"_s,
        u"nocase"_s,
        u"b"_s,
        u"b = 'x' COLLATE nocase"_s);
    row("not a type",
        u"CAST(text AS text) = text::text"_s,
        u"text"_s,
        u"body"_s,
        u"CAST(body AS text) = body::text"_s);
    row("not a type of two words",
        u"cast(precision as double precision) > precision"_s,
        u"precision"_s,
        u"p"_s,
        u"cast(p as double precision) > p"_s);
    row("not the type of a literal",
        u"date > date '2024-01-01'"_s,
        u"date"_s,
        u"d"_s,
        u"d > date '2024-01-01'"_s);
    row("not the field of EXTRACT",
        u"extract(year from a) > year"_s,
        u"year"_s,
        u"y"_s,
        u"extract(year from a) > y"_s);
    row("not a keyword",
        u"a IS NOT NULL AND \"null\" IS NULL"_s,
        u"null"_s,
        u"b"_s,
        u"a IS NOT NULL AND b IS NULL"_s);
    row("a soft keyword where a name stands",
        u"end > start"_s,
        u"end"_s,
        u"finish"_s,
        u"finish > start"_s);
    row("and not where it does not",
        u"CASE WHEN a THEN \"end\" ELSE 1 END"_s,
        u"end"_s,
        u"finish"_s,
        u"CASE WHEN a THEN finish ELSE 1 END"_s);
    row("an operator word is none", u"\"like\" LIKE 'x'"_s, u"like"_s, u"b"_s, u"b LIKE 'x'"_s);
    row("in a list", u"a IN (a, 'a', b)"_s, u"a"_s, u"c"_s, u"c IN (c, 'a', b)"_s);
    row("in an array",
        u"ARRAY[a, b] @> ARRAY[[a], [1]]"_s,
        u"a"_s,
        u"c"_s,
        u"ARRAY[c, b] @> ARRAY[[c], [1]]"_s);
    row("an array's element, and its place",
        u"a[a] > (f(x))[a]"_s,
        u"a"_s,
        u"c"_s,
        u"c[c] > (f(x))[c]"_s);
    row("a slice", u"list[1:a] = '{}'::int[]"_s, u"a"_s, u"c"_s, u"list[1:c] = '{}'::int[]"_s);
    row("brackets behind a keyword are a name", u"b AND [a] > 0"_s, u"a"_s, u"c"_s, u"b AND c > 0"_s);
    row("not the type of a cast, but what follows it",
        u"x::date > date AND date::text <> ''"_s,
        u"date"_s,
        u"d"_s,
        u"x::date > d AND d::text <> ''"_s);
    row("not the type of a cast with arguments and a namespace",
        u"x::pg_catalog.time(3) without time zone > time"_s,
        u"time"_s,
        u"t"_s,
        u"x::pg_catalog.time(3) without time zone > t"_s);
    row("not the words of AT TIME ZONE",
        u"(ts AT TIME ZONE zone) > time"_s,
        u"time"_s,
        u"t"_s,
        u"(ts AT TIME ZONE zone) > t"_s);
    row("not a unit of time",
        u"d + interval day day > day"_s,
        u"day"_s,
        u"days"_s,
        u"d + interval days day > days"_s);
    row("not a collation with a namespace",
        u"c COLLATE pg_catalog.\"c\" > 'x'"_s,
        u"c"_s,
        u"b"_s,
        u"b COLLATE pg_catalog.\"c\" > 'x'"_s);
    row("not a field of a value",
        u"(address).city = city"_s,
        u"city"_s,
        u"town"_s,
        u"(address).city = town"_s);
    row("behind PostgreSQL's operators",
        u"b <@ a AND (@ a) > 0 AND j @> a"_s,
        u"a"_s,
        u"c"_s,
        u"b <@ c AND (@ c) > 0 AND j @> c"_s);
    row("not in an E string",
        uR"(x = E'it\'s a' AND a)"_s,
        u"a"_s,
        u"c"_s,
        uR"(x = E'it\'s a' AND c)"_s);
    row("not in a dollar quote", u"x = $q$ a $q$ AND a"_s, u"a"_s, u"c"_s, u"x = $q$ a $q$ AND c"_s);
    row("not in MariaDB's string",
        uR"(`a` = 'it\'s a' and `b`)"_s,
        u"a"_s,
        u"c"_s,
        uR"(c = 'it\'s a' and `b`)"_s);
    row("a backslash ends no other string",
        uR"(path = 'C:\' AND a <> '\')"_s,
        u"a"_s,
        u"c"_s,
        uR"(path = 'C:\' AND c <> '\')"_s);
    row("as PostgreSQL writes it back",
        u"((a)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"_s,
        u"a"_s,
        u"text"_s,
        u"((text)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"_s);
    row("as MariaDB writes it back",
        u"json_valid(`a`) and cast(`a` as char(10) charset utf8mb4) <> _utf8mb4'a'"_s,
        u"a"_s,
        u"b"_s,
        u"json_valid(b) and cast(b as char(10) charset utf8mb4) <> _utf8mb4'a'"_s);
    row("nothing in nothing", u""_s, u"a"_s, u"b"_s, u""_s);
    row("in garbage", u"((a \"a"_s, u"a"_s, u"b"_s, u"((b b"_s);
}

void TestExpression::renamesAColumn()
{
    QFETCH(QString, sql);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QTEST(renameColumnIn(sql, from, to), "renamed");
}

void TestExpression::renamesWithinItsTableOnly()
{
    const QString sql = u"t.a > \"T\".\"a\" AND main.t.a > other.a AND a.b > 0"_s;
    QCOMPARE(renameColumnIn(sql, u"a"_s, u"c"_s, u"t"_s),
             u"t.c > \"T\".c AND main.t.c > other.a AND a.b > 0"_s);
    QCOMPARE(renameColumnIn(sql, u"a"_s, u"c"_s),
             u"t.c > \"T\".c AND main.t.c > other.c AND a.b > 0"_s);
}

void TestExpression::tellsNamesApartByCaseWhereItMust()
{
    const QString sql = u"\"A\" > a AND A > \"a\""_s;
    QCOMPARE(renameColumnIn(sql, u"a"_s, u"b"_s, {}, NameCase::Exact), u"\"A\" > b AND b > b"_s);
    QCOMPARE(renameColumnIn(sql, u"A"_s, u"b"_s, {}, NameCase::Exact), u"b > a AND A > \"a\""_s);
}

void TestExpression::renamesInOptions()
{
    const auto rename = [](const QString &sql) { return renameColumnIn(sql, u"a"_s, u"The A"_s); };
    const Options before{{option::postgresInclude, u"\"b\", \"a\""_s},
                         {option::postgresDeleteColumns, u"\"a\""_s},
                         {option::postgresExcludePrefix + u"a"_s,
                          u"EXCLUDE USING gist (a WITH =, b WITH &&) WHERE ((a > 0))"_s},
                         {option::mariaDbColumnCheck, u"a"_s},
                         {option::postgresWith, u"a=1"_s}};
    const Options
        after{{option::postgresInclude, u"\"b\", \"The A\""_s},
              {option::postgresDeleteColumns, u"\"The A\""_s},
              {option::postgresExcludePrefix + u"a"_s,
               u"EXCLUDE USING gist (\"The A\" WITH =, b WITH &&) WHERE ((\"The A\" > 0))"_s},
              {option::mariaDbColumnCheck, u"The A"_s},
              {option::postgresWith, u"a=1"_s}};
    QCOMPARE(withRenamedColumns(before, rename), after);
    // What is quoted without need stays a list of quoted names.
    const auto plain = [](const QString &sql) { return renameColumnIn(sql, u"a"_s, u"c"_s); };
    QCOMPARE(withRenamedColumns(before, plain).value(option::postgresInclude), u"\"b\", \"c\""_s);
}

void TestExpression::renamesATypeInCasts()
{
    const QString sql
        = u"mood = 'mood'::mood AND x = ANY (ARRAY['a'::public.mood, CAST(y AS \"mood\")]::MOOD[]) "
          "AND mood::text <> z::zz.mood::moody"_s;
    QCOMPARE(renameTypeIn(sql, {}, u"mood"_s, u"Feel"_s),
             u"mood = 'mood'::\"Feel\" AND x = ANY (ARRAY['a'::public.\"Feel\", CAST(y AS \"Feel\")]::\"Feel\"[]) "
             "AND mood::text <> z::zz.\"Feel\"::moody"_s);
    QCOMPARE(renameTypeIn(sql, u"zz"_s, u"mood"_s, u"feel"_s),
             QString(sql).replace(u"zz.mood"_s, u"zz.feel"_s));
    for (const QString &broken : {u""_s, u"::"_s, u"a::"_s, u"a::b."_s, u"a::."_s, u"cast(a as"_s})
        QCOMPARE(renameTypeIn(broken, {}, u"mood"_s, u"b"_s), broken);
}

void TestExpression::takesARenameBack()
{
    CHECK_PROPERTY(500, [] {
        const Schema schema = *support::schemas();
        for (const Table &table : schema.tables) {
            for (const Check &check : table.checks) {
                for (const Column &column : table.columns) {
                    for (const QString &name : {u"zz_top"_s, u"A \"b\" 'c'"_s, u"from"_s}) {
                        if (name == column.name)
                            continue;
                        const QString there = renameColumnIn(check.sql, column.name, name);
                        RC_ASSERT(renameColumnIn(there, name, column.name) == check.sql);
                        RC_ASSERT((there == check.sql) == !usesColumn(check, column));
                    }
                }
            }
        }
    });
}

void TestExpression::renamesATable_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("renamed");
    QTest::newRow("before a column") << u"t.a > 0 AND T . b < 1"_s << u"u.a > 0 AND u . b < 1"_s;
    QTest::newRow("in quotes") << u"\"t\".a > `t`.b"_s << u"u.a > u.b"_s;
    QTest::newRow("with its namespace") << u"s.t.a > 0"_s << u"s.u.a > 0"_s;
    QTest::newRow("with a namespace of its name") << u"t.t.a > 0"_s << u"t.u.a > 0"_s;
    QTest::newRow("not a column of its name") << u"t > 0 AND x.t > 1"_s << u"t > 0 AND x.t > 1"_s;
    QTest::newRow("not a function's namespace") << u"t.f(t.a) > 0"_s << u"t.f(u.a) > 0"_s;
    QTest::newRow("not a type's namespace")
        << u"t.a::t.kind = CAST(t.b AS t.kind)"_s << u"u.a::t.kind = CAST(u.b AS t.kind)"_s;
    QTest::newRow("not a collation's namespace")
        << u"t.a COLLATE t.x > 'b'"_s << u"u.a COLLATE t.x > 'b'"_s;
    QTest::newRow("not a string") << u"t.a <> 't.a'"_s << u"u.a <> 't.a'"_s;
    QTest::newRow("not a number") << u"t.a > 1.5"_s << u"u.a > 1.5"_s;
}

void TestExpression::renamesATable()
{
    QFETCH(QString, sql);
    QTEST(renameTableIn(sql, u"t"_s, u"u"_s), "renamed");
    QCOMPARE(renameTableIn(sql, u"t"_s, u"t"_s), sql);
    QCOMPARE(renameTableIn(u"t.a > 0"_s, u"t"_s, u"my t"_s), u"\"my t\".a > 0"_s);
}

void TestExpression::mentionsWhatItRenames_data()
{
    renamesAColumn_data();
}

void TestExpression::mentionsWhatItRenames()
{
    QFETCH(QString, sql);
    QFETCH(QString, from);
    QFETCH(QString, renamed);
    QCOMPARE(mentionsColumn(sql, from), sql != renamed);
}

void TestExpression::comparesWithoutSpelling_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<DialectKind>("dialect");
    const auto row = [](const char *name,
                        const QString &one,
                        const QString &other,
                        DialectKind dialect = DialectKind::Sqlite) {
        QTest::newRow(name) << one << other << dialect;
    };
    row("quotes around a plain name", u"\"a\" > 0"_s, u"A > 0"_s);
    row("brackets and backticks", u"[a] > `b`"_s, u"a > b"_s);
    row("the case of keywords", u"a IS NOT NULL"_s, u"a is not null"_s);
    row("the case of quoted names, on SQLite", u"\"A\" > 0"_s, u"a > 0"_s);
    row("blanks and comments", u"a/* x */>\n0 -- y"_s, u"a > 0"_s);
    row("outer parentheses", u"((a > 0))"_s, u"a > 0"_s);
    row("outer parentheses around one name", u"(a)"_s, u"a"_s);
    row("outer parentheses around parentheses", u"((a)+(b))"_s, u"(a)+(b)"_s);
    row("the case of numbers", u"1E3 + 0X1f"_s, u"1e3 + 0x1F"_s);
    row("the case of blobs", u"X'AB'"_s, u"x'ab'"_s);
    row("double-quoted strings, on MariaDB",
        u"a = \"it's\""_s,
        u"a = 'it''s'"_s,
        DialectKind::MariaDb);
    row("with backslashes in them, on MariaDB",
        u"a = \"it\\'s \\\"x\\\" \"\"y\"\"\""_s,
        u"a = 'it\\'s \\\"x\\\" \"y\"'"_s,
        DialectKind::MariaDb);
    row("unquoted names fold, on PostgreSQL", u"A > 0"_s, u"\"a\" > 0"_s, DialectKind::PostgreSql);
}

void TestExpression::comparesWithoutSpelling()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(DialectKind, dialect);
    QCOMPARE(canonicalExpression(one, dialect), canonicalExpression(other, dialect));
}

void TestExpression::keepsApartWhatDiffers_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<DialectKind>("dialect");
    const auto row = [](const char *name,
                        const QString &one,
                        const QString &other,
                        DialectKind dialect = DialectKind::Sqlite) {
        QTest::newRow(name) << one << other << dialect;
    };
    row("strings of another case", u"a = 'X'"_s, u"a = 'x'"_s);
    row("strings with other blanks", u"'a b'"_s, u"'a  b'"_s);
    row("a comment inside a string", u"'a -- b'"_s, u"'a '"_s);
    row("a name and a string", u"\"a\""_s, u"'a'"_s);
    row("a keyword quoted as a name", u"\"current_date\""_s, u"CURRENT_DATE"_s);
    row("a column called null", u"a = \"null\""_s, u"a = null"_s);
    row("parentheses that group", u"(a + b) * c"_s, u"a + b * c"_s);
    row("parentheses that only seem outer", u"(a)+(b)"_s, u"a)+(b"_s);
    row("operators that belong together", u"a <= b"_s, u"a < = b"_s);
    row("names that need their quotes", u"\"a b\""_s, u"a b"_s);
    row("other letters than ASCII keep their case, on PostgreSQL",
        u"\"É\""_s,
        u"\"é\""_s,
        DialectKind::PostgreSql);
    row("quoted names of another case, on PostgreSQL",
        u"\"A\" > 0"_s,
        u"a > 0"_s,
        DialectKind::PostgreSql);
}

void TestExpression::keepsApartWhatDiffers()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(DialectKind, dialect);
    QVERIFY(canonicalExpression(one, dialect) != canonicalExpression(other, dialect));
}

void TestExpression::isCanonicalOnce()
{
    CHECK_PROPERTY(3000, [] {
        static const QStringList fragments{u"("_s,   u")"_s,   u"a"_s,       u"\"B c\""_s, u"'x'"_s,
                                           u"1.5"_s, u".5"_s,  u"."_s,       u"-"_s,       u"--"_s,
                                           u"/*"_s,  u"*/"_s,  u"\n"_s,      u" "_s,       u"<"_s,
                                           u"="_s,   u"AND"_s, u"\"and\""_s, u"'"_s,       u"\""_s,
                                           u"`"_s,   u"x'"_s,  u"$$"_s,      u"[b]"_s,     u"\\"_s};
        QString text;
        for (const int index :
             *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(fragments.size()))))
            text += fragments.at(index);
        for (const auto dialect :
             {DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}) {
            const QString once = canonicalExpression(text, dialect);
            RC_ASSERT(canonicalExpression(once, dialect) == once);
        }
    });
}

void TestExpression::quotesOnlyWhatItMust_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isBare");
    QTest::newRow("a plain name") << u"price_2"_s << true;
    QTest::newRow("a word that only looks special") << u"status"_s << true;
    QTest::newRow("upper case, which PostgreSQL folds") << u"Price"_s << false;
    QTest::newRow("a blank") << u"unit price"_s << false;
    QTest::newRow("a digit first") << u"1st"_s << false;
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("other letters") << u"größe"_s << false;
    QTest::newRow("reserved by SQLite") << u"index"_s << false;
    QTest::newRow("reserved by PostgreSQL alone") << u"user"_s << false;
    QTest::newRow("reserved by MariaDB alone") << u"condition"_s << false;
}

void TestExpression::quotesOnlyWhatItMust()
{
    QFETCH(QString, name);
    QFETCH(bool, isBare);
    QCOMPARE(nameInExpression(name), isBare ? name : quotedName(name));
}

void TestExpression::takesTimeInProportion()
{
    QElapsedTimer timer;
    timer.start();
    const QString sql = u"("_s.repeated(50'000) + u"a > 0 AND "_s.repeated(50'000) + u"a"_s
                        + u")"_s.repeated(50'000);
    QCOMPARE(renameColumnIn(sql, u"a"_s, u"b"_s).count(u'b'), 50'001);
    QVERIFY(!canonicalExpression(sql).startsWith(u'('));
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_APPLESS_MAIN(TestExpression)
#include "tst_expression.moc"
