// SPDX-License-Identifier: GPL-3.0-or-later
// SQL text as tokens, in the spelling of each dialect, and whatever else may come.

#include "core/schema/tokenizer.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

Q_DECLARE_METATYPE(core::DialectKind)

namespace {

constexpr auto sqlite = DialectKind::Sqlite;
constexpr auto postgreSql = DialectKind::PostgreSql;
constexpr auto mariaDb = DialectKind::MariaDb;

QChar letter(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Space:
        return u' ';
    case TokenKind::Word:
        return u'W';
    case TokenKind::QuotedName:
        return u'Q';
    case TokenKind::String:
        return u'S';
    case TokenKind::Blob:
        return u'B';
    case TokenKind::Number:
        return u'N';
    case TokenKind::Operator:
        return u'O';
    }
    Q_UNREACHABLE();
}

// "W:a O:> N:0": everything but spaces.
QString described(const QString &sql, DialectKind dialect)
{
    QStringList texts;
    for (const Token &token : tokenize(sql, dialect)) {
        if (token.kind != TokenKind::Space)
            texts.append(letter(token.kind) + u':' + sql.mid(token.start, token.length));
    }
    return texts.join(u' ');
}

bool coversExactly(const QString &sql, DialectKind dialect)
{
    qsizetype end = 0;
    for (const Token &token : tokenize(sql, dialect)) {
        if (token.start != end || token.length <= 0)
            return false;
        end = token.start + token.length;
    }
    return end == sql.size();
}

// Text in which the beginnings and ends of tokens are frequent.
QString fragmentText()
{
    static const QStringList fragments{u"'"_s,    u"\""_s,  u"`"_s,    u"["_s,  u"]"_s,
                                       u"$"_s,    u"$$"_s,  u"$a$"_s,  u"--"_s, u"/*"_s,
                                       u"*/"_s,   u"#"_s,   u"\n"_s,   u" "_s,  u"a"_s,
                                       u"E'"_s,   u"x'"_s,  u"U&\""_s, u"N'"_s, u"\\"_s,
                                       u"1"_s,    u"."_s,   u"e+"_s,   u"0x"_s, u"("_s,
                                       u")"_s,    u","_s,   u"::"_s,   u"->"_s, u"@"_s,
                                       u"<="_s,   u"ß"_s,   u"🙂"_s, u"*"_s,  u"-"_s,
                                       u"+"_s,    u"|"_s,   u"\t"_s,   u";"_s,  u"b'"_s,
                                       u"AND "_s, u"as "_s, u"~"_s,    u"/"_s,  QString(QChar(0))};
    QString text;
    for (const int index :
         *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, int(fragments.size()))))
        text += fragments.at(index);
    return text;
}

} // namespace

class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void namesWhatATokenStandsFor_data();
    void namesWhatATokenStandsFor();
    void coversAnyTextExactly();
    void coversAnyBytesExactly();
    void takesTimeInProportion();
};

void TestTokenizer::splits_data()
{
    QTest::addColumn<DialectKind>("dialect");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("tokens");
    const auto row =
        [](const char *name, DialectKind dialect, const QString &sql, const QString &tokens) {
            QTest::newRow(name) << dialect << sql << tokens;
        };

    row("nothing is no token", sqlite, u""_s, u""_s);
    row("words, operators and numbers",
        sqlite,
        u"a>=0 and b_1<>2"_s,
        u"W:a O:>= N:0 W:and W:b_1 O:<> N:2"_s);
    row("letters of any script are words", sqlite, u"größe+表"_s, u"W:größe O:+ W:表"_s);
    row("a word may hold dollars", sqlite, u"a$b"_s, u"W:a$b"_s);
    row("numbers in every form",
        sqlite,
        u"1 1.5 .5 1. 1e3 1.5E-3 0x1F"_s,
        u"N:1 N:1.5 N:.5 N:1. N:1e3 N:1.5E-3 N:0x1F"_s);
    row("an e without digits is no exponent", sqlite, u"1e 2e+"_s, u"N:1e N:2e O:+"_s);
    row("parentheses and commas are single", sqlite, u"((a),b)"_s, u"O:( O:( W:a O:) O:, W:b O:)"_s);
    row("operators of two and three characters",
        sqlite,
        u"a||b->>c<<1==2!=3"_s,
        u"W:a O:|| W:b O:->> W:c O:<< N:1 O:== N:2 O:!= N:3"_s);
    row("qualified names are parts", sqlite, u"main.t.\"c\""_s, u"W:main O:. W:t O:. Q:\"c\""_s);

    row("SQLite quotes names in three ways",
        sqlite,
        u"\"a b\" `c d` [e f]"_s,
        u"Q:\"a b\" Q:`c d` Q:[e f]"_s);
    row("doubled quotes belong inside",
        sqlite,
        u"\"a\"\"b\" `c``d` 'it''s'"_s,
        u"Q:\"a\"\"b\" Q:`c``d` S:'it''s'"_s);
    row("a bracket ends at the first closing one", sqlite, u"[a]]"_s, u"Q:[a] O:]"_s);
    row("a backslash escapes nothing in SQLite", sqlite, u"'a\\' || b"_s, u"S:'a\\' O:|| W:b"_s);
    row("blobs have one letter before the quote",
        sqlite,
        u"x'00' X'ff' y'00'"_s,
        u"B:x'00' B:X'ff' W:y S:'00'"_s);
    row("E is a word to SQLite", sqlite, u"E'x'"_s, u"W:E S:'x'"_s);
    row("a comment to the end of the line", sqlite, u"a -- b 'c\n d"_s, u"W:a W:d"_s);
    row("a comment in a string is none",
        sqlite,
        u"'a -- b' '/* c */'"_s,
        u"S:'a -- b' S:'/* c */'"_s);
    row("a quote in a comment is none", sqlite, u"/* it's */ a"_s, u"W:a"_s);
    row("SQLite's comments do not nest", sqlite, u"/* /* */ a */"_s, u"W:a O:* O:/"_s);
    row("# is no comment to SQLite", sqlite, u"a # b"_s, u"W:a O:# W:b"_s);
    row("minus signs apart", sqlite, u"a - -1"_s, u"W:a O:- O:- N:1"_s);

    row("an unterminated string goes to the end", sqlite, u"a 'b c"_s, u"W:a S:'b c"_s);
    row("an unterminated name goes to the end", sqlite, u"a \"b c"_s, u"W:a Q:\"b c"_s);
    row("an unterminated bracket goes to the end", sqlite, u"[a b"_s, u"Q:[a b"_s);
    row("an unterminated comment goes to the end", sqlite, u"a /* b"_s, u"W:a"_s);
    row("a string that ends in a doubled quote is open", sqlite, u"'a''"_s, u"S:'a''"_s);
    row("a lone quote is a string", sqlite, u"'"_s, u"S:'"_s);

    row("PostgreSQL's dollar quotes",
        postgreSql,
        u"$$it's$$ $tag$ $$ $tag$ a"_s,
        u"S:$$it's$$ S:$tag$ $$ $tag$ W:a"_s);
    row("an open dollar quote goes to the end", postgreSql, u"$a$ b $c$"_s, u"S:$a$ b $c$"_s);
    row("a parameter is no dollar quote", postgreSql, u"$1 + a"_s, u"O:$ N:1 O:+ W:a"_s);
    row("a dollar inside a word begins nothing", postgreSql, u"a$b$c"_s, u"W:a$b$c"_s);
    row("E strings have backslashes",
        postgreSql,
        u"E'it\\'s' e'\\\\' a"_s,
        u"S:E'it\\'s' S:e'\\\\' W:a"_s);
    row("plain strings have none", postgreSql, u"'\\' a"_s, u"S:'\\' W:a"_s);
    row("Unicode and bit strings",
        postgreSql,
        u"U&'\\0061' U&\"b\" B'01' n'x'"_s,
        u"S:U&'\\0061' Q:U&\"b\" B:B'01' S:n'x'"_s);
    row("PostgreSQL's comments nest", postgreSql, u"/* /* */ a */ b"_s, u"W:b"_s);
    row("brackets are subscripts to PostgreSQL", postgreSql, u"a[1]"_s, u"W:a O:[ N:1 O:]"_s);
    row("casts and long operators",
        postgreSql,
        u"a::text @> b !~~* c"_s,
        u"W:a O::: W:text O:@> W:b O:!~~* W:c"_s);
    row("a sign is no part of an operator",
        postgreSql,
        u"a=-1 and b*-c"_s,
        u"W:a O:= O:- N:1 W:and W:b O:* O:- W:c"_s);
    row("but of one with a tilde it is", postgreSql, u"a ~- b"_s, u"W:a O:~- W:b"_s);
    row("an operator ends before a comment", postgreSql, u"a +-- b\n c"_s, u"W:a O:+ W:c"_s);
    row("and before a long one", postgreSql, u"a */* b */ c"_s, u"W:a O:* W:c"_s);

    row("MariaDB's double quotes are strings", mariaDb, u"\"a\" `b`"_s, u"S:\"a\" Q:`b`"_s);
    row("with backslashes", mariaDb, u"'it\\'s' \"a\\\"b\" c"_s, u"S:'it\\'s' S:\"a\\\"b\" W:c"_s);
    row("a backslash at the very end", mariaDb, u"'a\\"_s, u"S:'a\\"_s);
    row("names may begin with digits there",
        mariaDb,
        u"1st + 0x1F + 1e3"_s,
        u"W:1st O:+ N:0x1F O:+ N:1e3"_s);
    row("# begins a comment there", mariaDb, u"a # b\n c"_s, u"W:a W:c"_s);
    row("-- needs a blank there", mariaDb, u"a--1 -- b"_s, u"W:a O:- O:- N:1"_s);
    row("brackets mean nothing there", mariaDb, u"[a]"_s, u"O:[ W:a O:]"_s);
    row("the null-safe comparison", mariaDb, u"a<=>b"_s, u"W:a O:<=> W:b"_s);
}

void TestTokenizer::splits()
{
    QFETCH(DialectKind, dialect);
    QFETCH(QString, sql);
    QFETCH(QString, tokens);
    QCOMPARE(described(sql, dialect), tokens);
    QVERIFY(coversExactly(sql, dialect));
}

void TestTokenizer::namesWhatATokenStandsFor_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("name");
    QTest::newRow("a word as it is written") << u"Name"_s << u"Name"_s;
    QTest::newRow("double quotes") << u"\"a \"\"b\"\"\""_s << u"a \"b\""_s;
    QTest::newRow("backticks") << u"`a ``b`"_s << u"a `b"_s;
    QTest::newRow("brackets") << u"[a \"\"b]"_s << u"a \"\"b"_s;
    QTest::newRow("a string in a name position") << u"'it''s'"_s << u"it's"_s;
    QTest::newRow("an empty name") << u"\"\""_s << u""_s;
    QTest::newRow("an open name") << u"\"abc"_s << u"abc"_s;
    QTest::newRow("a lone quote") << u"\""_s << u""_s;
}

void TestTokenizer::namesWhatATokenStandsFor()
{
    QFETCH(QString, sql);
    const QList<Token> tokens = tokenize(sql);
    QCOMPARE(tokens.size(), 1);
    QTEST(tokenName(sql, tokens.first()), "name");
}

void TestTokenizer::coversAnyTextExactly()
{
    CHECK_PROPERTY(3000, [] {
        const QString text = fragmentText();
        for (const DialectKind dialect : {sqlite, postgreSql, mariaDb}) {
            RC_ASSERT(coversExactly(text, dialect));
            for (const Token &token : tokenize(text, dialect))
                tokenName(text, token);
        }
    });
}

void TestTokenizer::coversAnyBytesExactly()
{
    CHECK_PROPERTY(1000, [] {
        QString text; // also halves of surrogate pairs
        for (const quint16 unit : *rc::gen::arbitrary<std::vector<quint16>>())
            text += QChar(unit);
        for (const DialectKind dialect : {sqlite, postgreSql, mariaDb})
            RC_ASSERT(coversExactly(text, dialect));
    });
}

void TestTokenizer::takesTimeInProportion()
{
    const auto milliseconds = [](const QString &text) {
        QElapsedTimer timer;
        timer.start();
        tokenize(text, postgreSql);
        return timer.elapsed();
    };
    // A quadratic reader would need minutes for each of these.
    for (const QString &part : {u"(a + 'b') /* c */ "_s, u"$a"_s, u"/*"_s, u"E'"_s, u"+-"_s, u"1"_s})
        QVERIFY2(milliseconds(part.repeated(300'000)) < 5000, qPrintable(part));
}

QTEST_APPLESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
