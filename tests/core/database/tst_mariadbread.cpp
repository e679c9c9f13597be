// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/dialect/mariadb/createtext.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/inspecttext.h"
#include "core/dialect/mariadb/types.h"
#include "core/migration/diff.h"
#include "core/schema/json.h"
#include "core/schema/options.h"
#include "tests/support/dice.h"
#include "tests/support/generators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/sqlite.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const Dialect &mariaDb()
{
    return dialectFor(DialectKind::MariaDb);
}

QString optionsText(const Options &options)
{
    QStringList parts;
    for (auto option = options.begin(); option != options.end(); ++option)
        parts.append(option.key().mid(8) + u'=' + option.value()); // without "mariadb."
    return parts.isEmpty() ? QString() : " {"_L1 + parts.join(u", "_s) + u'}';
}

QString typeText(const DataType &type, const Schema &schema)
{
    const Enum *enumeration = findEnum(schema, type.enumId);
    if (type.kind == TypeKind::Native)
        return u'<' + type.nativeText + u'>';
    return typeName(type, enumeration ? enumeration->name : QString());
}

QString columnText(const Column &column, const Schema &schema)
{
    QString text = column.name + u' ' + typeText(column.type, schema);
    if (!column.nullable)
        text += " not null"_L1;
    if (column.identity)
        text += " identity"_L1;
    if (!column.defaultSql.isEmpty())
        text += " default "_L1 + column.defaultSql;
    if (column.generated)
        text += (column.generated->kind == GeneratedKind::Stored ? " stored "_L1 : " virtual "_L1)
                + column.generated->sql;
    if (!column.collation.isEmpty())
        text += " collate "_L1 + column.collation;
    if (!column.comment.isEmpty())
        text += " comment "_L1 + column.comment;
    return text + optionsText(column.options);
}

QString actionText(const QString &title, ReferentialAction action)
{
    return action == ReferentialAction::NoAction ? QString() : title + toWord(action);
}

QString foreignKeyText(const ForeignKey &key, const Table &table, const Schema &schema)
{
    const Table *target = findTable(schema, key.target);
    const QString other = target
                              ? target->name + u'('
                                    + columnNames(*target, key.targetColumns).join(u',') + u')'
                              : key.foreignTable + " ("_L1 + key.foreignColumns.join(u',') + u')';
    return "foreign "_L1 + key.name + u'(' + columnNames(table, key.columns).join(u',') + ") -> "_L1
           + other + actionText(u" delete "_s, key.onDelete)
           + actionText(u" update "_s, key.onUpdate);
}

QString indexText(const Index &index, const Table &table)
{
    QStringList keys;
    for (const IndexKey &key : index.keys)
        keys.append(columnNames(table, {key.column}).join(QString())
                    + (key.order == SortOrder::Descending ? " desc"_L1 : ""_L1)
                    + optionsText(key.options));
    return (index.unique ? "unique index "_L1 : "index "_L1) + index.name + u'(' + keys.join(u',')
           + u')' + (index.method.isEmpty() ? QString() : u' ' + index.method)
           + (index.comment.isEmpty() ? QString() : " comment "_L1 + index.comment)
           + optionsText(index.options);
}

// A table as lines that one can read.
QStringList described(const Table &table, const Schema &schema)
{
    QStringList lines{"table "_L1 + table.name
                      + (table.comment.isEmpty() ? QString() : " comment "_L1 + table.comment)
                      + optionsText(table.options)};
    for (const Column &column : table.columns)
        lines.append(columnText(column, schema));
    if (table.primaryKey)
        lines.append("primary("_L1 + columnNames(table, table.primaryKey->columns).join(u',') + u')'
                     + optionsText(table.primaryKey->options));
    for (const UniqueKey &key : table.uniqueKeys)
        lines.append("unique "_L1 + key.name + u'(' + columnNames(table, key.columns).join(u',')
                     + u')' + (key.comment.isEmpty() ? QString() : " comment "_L1 + key.comment)
                     + optionsText(key.options));
    for (const Check &check : table.checks)
        lines.append("check "_L1 + check.name + u'(' + check.sql + u')'
                     + optionsText(check.options));
    for (const ForeignKey &key : table.foreignKeys)
        lines.append(foreignKeyText(key, table, schema));
    for (const Index &index : table.indexes)
        lines.append(indexText(index, table));
    return lines;
}

const QStringList usualCharset{u"ALTER DATABASE CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci"_s};

// `reference` was created as the database's only table; what compare() has to say about it.
Comparison compared(support::TemporaryDatabase &database, const Schema &reference)
{
    const auto connection = Connection::open(database.url(), OpenMode::ReadOnly);
    if (!connection)
        qFatal("%s", qPrintable(connection.error().detail));
    const auto comparison = compare(*connection, reference, database.inspected().schema);
    if (!comparison)
        qFatal("%s", qPrintable(comparison.error().detail));
    return *comparison;
}

Schema schemaOf(const Table &table)
{
    return {{table}, {}};
}

Column column(const QString &name, const DataType &type)
{
    return support::column(name, type);
}

Table exampleTable()
{
    Table table;
    table.id = TableId::create();
    table.name = u"example"_s;
    table.columns = {column(u"a"_s, integerType()),
                     column(u"b"_s, stringType(40)),
                     column(u"order"_s, integerType()),
                     column(u"we`ird \"x\".y"_s, stringType(40)),
                     column(u"d"_s, plainType(TypeKind::DateTime))};
    return table;
}

// Without the statements that go to a database of the script's own.
QByteArray scriptOf(const QString &path)
{
    static const QRegularExpression others(
        u"^(CREATE (DATABASE|SCHEMA)|DROP (DATABASE|SCHEMA)|USE )"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    QByteArray script;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!others.match(QString::fromUtf8(line)).hasMatch())
            script += line + '\n';
    }
    return script.replace("sakila.", ""); // it names its own database
}

} // namespace

class TestMariaDbRead : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void readsTheSameUnderEveryMode_data();
    void readsTheSameUnderEveryMode();
    void leavesTheVersionTableAndItsOwnOut();
    void readsForeignKeysIntoAnotherDatabase();
    void readsForeignKeysToTablesThatAreMissing();
    void foreignObjectsCreateThemselvesAgain();
    void keepsTheModeOfATrigger();
    void namesTheServerThatIsNotSupported();
    void wordsAreTheServersOwn_data();
    void wordsAreTheServersOwn();
    void wordsTellDifferences_data();
    void wordsTellDifferences();
    void lengthsAreTakenForWhatTheyCount();
    void refusedExpressionsStay();
    void wordsCannotRunAnotherStatement();
    void wordsNeitherCommitNorStay();
    void aUserWithFewRightsReadsWhatItMay();
    void labelsOfEnumsComeBack();
    void expressionsComeBack();
    void foreignTextsAreHarmless();
    void realDatabasesComeBack_data();
    void realDatabasesComeBack();
    void aThousandTablesAreReadInTime();
};

void TestMariaDbRead::reads_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QStringList>("expected"); // about the last table by name

    const auto row = [](const char *title, const QString &definition, const QStringList &expected) {
        QTest::newRow(title) << QStringList{"CREATE TABLE t ("_L1 + definition + u')'}
                             << QStringList{u"table t"_s} + expected;
    };
    row("logical types are those that render to the same",
        u"a int, b bigint, c smallint, d boolean, e varchar(20), f text, g longtext, h date, i time, "
        "j datetime, k decimal(8,2), l decimal, m float, n double, o blob, p json"_s,
        {u"a Integer"_s,
         u"b BigInteger"_s,
         u"c SmallInteger"_s,
         u"d Boolean"_s,
         u"e String(20)"_s,
         u"f Text"_s,
         u"g String"_s,
         u"h Date"_s,
         u"i Time"_s,
         u"j DateTime"_s,
         u"k Numeric(8, 2)"_s,
         u"l Numeric(10, 0)"_s,
         u"m Float"_s,
         u"n Double"_s,
         u"o LargeBinary"_s,
         u"p Json"_s});
    row("other types are kept without display widths",
        u"a int unsigned, b int(5) zerofill, c tinyint, d mediumint, e year, f bit, g set('a','b'), "
        "h datetime(6), i timestamp, j char(32), k inet6, l uuid, m point, n mediumtext, "
        "o varbinary(16), p float(7,3), q decimal(8,2) unsigned"_s,
        {u"a <int unsigned>"_s,
         u"b <int(5) unsigned zerofill>"_s,
         u"c <tinyint>"_s,
         u"d <mediumint>"_s,
         u"e <year(4)>"_s,
         u"f <bit(1)>"_s,
         u"g <set('a','b')>"_s,
         u"h <datetime(6)>"_s,
         u"i <timestamp>"_s,
         u"j <char(32)>"_s,
         u"k <inet6>"_s,
         u"l <uuid>"_s,
         u"m <point>"_s,
         u"n <mediumtext>"_s,
         u"o <varbinary(16)>"_s,
         u"p <float(7,3)>"_s,
         u"q <decimal(8,2) unsigned>"_s});
    row("no default is told from the word NULL",
        u"a int, b int not null, c varchar(9) default 'NULL', d int default null, "
        "e varchar(9) default '', f int not null default 0"_s,
        {u"a Integer"_s,
         u"b Integer not null"_s,
         u"c String(9) default 'NULL'"_s,
         u"d Integer"_s,
         u"e String(9) default ''"_s,
         u"f Integer not null default 0"_s});
    row("defaults are SQL text without outer parentheses",
        u"a int default (1 + 2), b datetime(3) default now(3) on update now(3), "
        "c varchar(40) default 'it''s \\\\ \\n \"q\" `b`', d double default (a * `e f`), `e f` int, "
        "g varchar(9) default concat('a', 'b'), h timestamp not null default now(), i bit(3) default b'101'"_s,
        {u"a Integer default 1 + 2"_s,
         u"b <datetime(3)> default current_timestamp(3) {on_update=current_timestamp(3)}"_s,
         u"c String(40) default 'it''s \\\\ \n \"q\" `b`'"_s,
         u"d Double default a * \"e f\""_s,
         u"e f Integer"_s,
         u"g String(9) default concat('a','b')"_s,
         u"h <timestamp> not null default current_timestamp()"_s,
         u"i <bit(3)> default b'101'"_s});
    row("character sets and collations only where they are not the table's",
        u"a varchar(9), b varchar(9) character set latin1, c varchar(9) collate utf8mb4_bin, "
        "d varchar(9) character set latin1 collate latin1_bin, e longtext collate utf8mb4_bin"_s,
        {u"a String(9)"_s,
         u"b String(9) collate latin1_swedish_ci {charset=latin1}"_s,
         u"c String(9) collate utf8mb4_bin"_s,
         u"d String(9) collate latin1_bin {charset=latin1}"_s,
         u"e String collate utf8mb4_bin"_s});
    row("columns count, compute, hide and explain themselves",
        u"id bigint not null auto_increment primary key, a int, b int as (a + 1), "
        "c int generated always as (`a` * 2) stored comment 'twice', d int invisible default 3, "
        "e int as (a) virtual invisible"_s,
        {u"id BigInteger not null identity"_s,
         u"a Integer"_s,
         u"b Integer virtual a + 1"_s,
         u"c Integer stored a * 2 comment twice"_s,
         u"d Integer default 3 {invisible=true}"_s,
         u"e Integer virtual a {invisible=true}"_s,
         u"primary(id)"_s});
    row("keys have prefixes, orders, methods and comments",
        u"a varchar(99), b int, c text, d point not null, unique key u (a), unique key up (c(20), b), "
        "unique key uc (b, a) comment 'why', unique key ud (b desc), key p (a(10), b desc), "
        "key i (b) ignored, fulltext key f (c), spatial key s (d), primary key (b, a(5))"_s,
        {u"a String(99) not null"_s,
         u"b Integer not null"_s,
         u"c Text"_s,
         u"d <point> not null"_s,
         u"primary(b,a) {lengths=,5}"_s,
         u"unique u(a)"_s,
         u"unique uc(b,a) comment why"_s,
         u"unique up(c,b) {lengths=20,}"_s,
         u"unique index ud(b desc)"_s,
         u"index p(a {length=10},b desc)"_s,
         u"index i(b) {ignored=true}"_s,
         u"index s(d) SPATIAL"_s,
         u"index f(c) FULLTEXT"_s});
    row("a key that the server cuts or hashes by itself",
        u"a varchar(800), b text, key k (a), unique key u (b)"_s,
        {u"a String(800)"_s, u"b Text"_s, u"unique u(b)"_s, u"index k(a {length=768})"_s});
    row("checks of a column and of the table",
        u"a int check (a > 0), b varchar(9), check (a < 10 and `b` <> \"x\"), "
        "constraint named check (b like '%\\\\_' or `a` is null)"_s,
        {u"a Integer"_s,
         u"b String(9)"_s,
         u"check (a > 0) {column_check=a}"_s,
         u"check CONSTRAINT_1(a < 10 and b <> 'x')"_s,
         u"check named(b like '%\\\\_' or a is null)"_s});
    row("JSON is told from text with a check that looks like it",
        u"a json not null default '{}', b longtext check (json_valid(b)), "
        "c longtext collate utf8mb4_bin, constraint c check (json_valid(c))"_s,
        {u"a Json not null default '{}'"_s,
         u"b String"_s,
         u"c String collate utf8mb4_bin"_s,
         u"check (json_valid(b)) {column_check=b}"_s,
         u"check c(json_valid(c))"_s});
    row("names are whatever they like",
        u"`we``ird \"x\".y` int, `Größe` int, `a b` int as (`we``ird \"x\".y` + `Größe`), `select` int "
        "check (`select` > 0), key `k.``\"` (`a b`)"_s,
        {u"we`ird \"x\".y Integer"_s,
         u"Größe Integer"_s,
         u"a b Integer virtual \"we`ird \"\"x\"\".y\" + \"Größe\""_s,
         u"select Integer"_s,
         u"check (\"select\" > 0) {column_check=select}"_s,
         u"index k.`\"(a b)"_s});
    QTest::newRow("table options but for the usual ones")
        << QStringList{u"CREATE TABLE t (a int, b varchar(9), c varchar(9) character set utf8mb4) "
                       "ENGINE=MyISAM DEFAULT CHARSET=latin1 COLLATE=latin1_bin ROW_FORMAT=DYNAMIC "
                       "max_rows=10 checksum=1 COMMENT='it''s a \\\\ table'"_s}
        << QStringList{u"table t comment it's a \\ table {charset=latin1, collation=latin1_bin, "
                       "create_options=max_rows=10 checksum=1, engine=MyISAM, row_format=DYNAMIC}"_s,
                       u"a Integer"_s,
                       u"b String(9)"_s,
                       u"c String(9) collate utf8mb4_general_ci {charset=utf8mb4}"_s};
    QTest::newRow("foreign keys point to the table's columns, and to itself")
        << QStringList{u"CREATE TABLE p (id int primary key, a varchar(9), b int, UNIQUE (a, b))"_s,
                       u"CREATE TABLE t (id int primary key, p int, a varchar(9), b int, t int, "
                       "CONSTRAINT two FOREIGN KEY (a, b) REFERENCES p (a, b) ON DELETE CASCADE, "
                       "FOREIGN KEY (P) REFERENCES p (ID) ON DELETE SET NULL ON UPDATE CASCADE, "
                       "FOREIGN KEY (t) REFERENCES t (id) ON DELETE RESTRICT)"_s}
        << QStringList{u"table t"_s,
                       u"id Integer not null"_s,
                       u"p Integer"_s,
                       u"a String(9)"_s,
                       u"b Integer"_s,
                       u"t Integer"_s,
                       u"primary(id)"_s,
                       u"foreign two(a,b) -> p(a,b) delete cascade"_s,
                       u"foreign t_ibfk_1(p) -> p(id) delete set-null update cascade"_s,
                       u"foreign t_ibfk_2(t) -> t(id)"_s,
                       u"index two(a,b)"_s,
                       u"index p(p)"_s,
                       u"index t(t)"_s};
    QTest::newRow("enum columns are enums, shared by the same columns of other tables")
        << QStringList{u"CREATE TABLE s (mood enum('it''s','a\\\\b','c\\nd','d,e','ü',''))"_s,
                       u"CREATE TABLE t (mood enum('it''s','a\\\\b','c\\nd','d,e','ü','') default "
                       "'d,e', other enum('x') not null)"_s}
        << QStringList{u"table t"_s, u"mood s_mood default 'd,e'"_s, u"other t_other not null"_s};
    row("characters of four bytes in expressions",
        u"a varchar(9) check (a <> '🚀 ????.'), b varchar(9) as (concat(a, '🚀')), c varchar(9) default "
        "concat('🚀', a), check (b <> '🚀')"_s,
        {u"a String(9)"_s,
         u"b String(9) virtual concat(a,'🚀')"_s,
         u"c String(9) default concat('🚀',a)"_s,
         u"check (a <> '🚀 ????.') {column_check=a}"_s,
         u"check CONSTRAINT_1(b <> '🚀')"_s});
    QTest::newRow("checks of columns that were renamed")
        << QStringList{u"CREATE TABLE t (a json, b int check (b > 0))"_s,
                       u"ALTER TABLE t RENAME COLUMN a TO j, RENAME COLUMN b TO n"_s}
        << QStringList{u"table t"_s,
                       u"j Json"_s,
                       u"n Integer"_s,
                       u"check (n > 0) {column_check=n}"_s};
    QTest::newRow("a default from a sequence does not name its database")
        << QStringList{u"CREATE SEQUENCE q"_s, u"CREATE TABLE t (a bigint default nextval(q))"_s}
        << QStringList{u"table t"_s, u"a BigInteger default nextval(q)"_s};
}

void TestMariaDbRead::reads()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QStringList, expected);
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(usualCharset + statements), QString());
    const Inspection inspection = database.inspected();
    QCOMPARE(inspection.notes, QStringList());
    QCOMPARE(described(inspection.schema.tables.last(), inspection.schema).join(u'\n'),
             expected.join(u'\n'));
    QVERIFY(database.inspected() == inspection);
    // What every other law rests on: created again, it is the same.
    const QString dump = database.dump();
    QStringList foreign;
    for (const ForeignObject &object : inspection.foreignObjects)
        foreign.append(object.sql);
    database.clear();
    QCOMPARE(database.run(usualCharset + foreign + mariaDb().createScript(inspection.schema)),
             QString());
    QCOMPARE(support::difference(mariaDb().physical(database.inspected().schema),
                                 mariaDb().physical(inspection.schema)),
             QString());
    QCOMPARE(database.dump().split(u'\n'), dump.split(u'\n'));
}

namespace {

const QStringList everything{
    u"CREATE TABLE p (id int primary key, a varchar(20), UNIQUE KEY uq (a))"_s,
    u"CREATE SEQUENCE s START WITH 5"_s,
    u"CREATE TABLE t (id int unsigned auto_increment primary key, `a b` varchar(20) default "
    "concat('x\\\\', 'y'), j json default '{}', n int check (n > 0 and `a b` <> 'q\\\\'), "
    "g varchar(60) as (concat(`a b`, 'é', 'z')) stored, b blob default 'x', "
    "v int default nextval(s), constraint c check (`a b` like '%\\\\_' or n in (1, 2, 3)), "
    "foreign key (n) references p (id))"_s,
    u"CREATE VIEW b_view AS SELECT `a b`, 'x\\\\' AS q, n || 'y' AS r FROM t WHERE n > 3 WITH CHECK OPTION"_s,
    u"CREATE VIEW a_view AS SELECT * FROM b_view"_s,
    u"CREATE ALGORITHM=MERGE SQL SECURITY INVOKER VIEW z_view AS SELECT id FROM t"_s,
    u"CREATE TABLE parted (id int) PARTITION BY RANGE (id) (PARTITION p0 VALUES LESS THAN (10), "
    "PARTITION p1 VALUES LESS THAN MAXVALUE)"_s,
    u"CREATE TABLE versioned (id int) WITH SYSTEM VERSIONING"_s,
    u"CREATE TABLE periods (id int, s date, e date, PERIOD FOR p (s, e))"_s,
    u"CREATE TABLE notperiods (s date, e date, CHECK (s < e))"_s,
    u"CREATE TRIGGER `t1` BEFORE INSERT ON `t` FOR EACH ROW SET NEW.n = 1"_s,
    u"CREATE TRIGGER `t0` BEFORE INSERT ON `t` FOR EACH ROW SET NEW.n = 2"_s,
    u"CREATE VIEW `emoji view` AS SELECT '🚀????.' AS a FROM t"_s,
    u"CREATE TRIGGER `t2` AFTER UPDATE ON `t` FOR EACH ROW SET @a = '🚀?.'"_s,
    u"CREATE PROCEDURE proc (IN a int, OUT b varchar(10)) SELECT 1"_s,
    u"CREATE FUNCTION func (a int) RETURNS int DETERMINISTIC RETURN a + 1"_s,
    u"CREATE VIEW calls AS SELECT func(id) AS f FROM t"_s,
    u"CREATE EVENT event ON SCHEDULE EVERY 1 DAY DO SELECT 1"_s};

QStringList foreignNames(const Inspection &inspection)
{
    QStringList names;
    for (const ForeignObject &object : inspection.foreignObjects)
        names.append(object.name);
    return names;
}

} // namespace

void TestMariaDbRead::readsTheSameUnderEveryMode_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("double quotes around names") << u"ANSI_QUOTES"_s;
    QTest::newRow("backslashes as they are") << u"NO_BACKSLASH_ESCAPES"_s;
    QTest::newRow("as standard SQL") << u"ANSI,NO_BACKSLASH_ESCAPES"_s;
    QTest::newRow("as Oracle") << u"ORACLE"_s;
    QTest::newRow("no mode at all") << QString();
}

void TestMariaDbRead::readsTheSameUnderEveryMode()
{
    QFETCH(const QString, mode);
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(everything), QString());
    const Inspection plain = database.inspected();
    const Result<Schema> words = mariaDb().inServerWords(database.sql(), plain.schema);
    VERIFY_RESULT(words);
    QCOMPARE(support::difference(*words, plain.schema), QString());
    QCOMPARE(database.run({u"SET sql_mode = '%1'"_s.arg(mode)}), QString());
    const QStringList before = database.rows(u"SELECT @@sql_mode"_s);
    const Inspection other = database.inspected();
    QCOMPARE(support::difference(other.schema, plain.schema), QString());
    QVERIFY(other == plain);
    const Result<Schema> otherWords = mariaDb().inServerWords(database.sql(), plain.schema);
    VERIFY_RESULT(otherWords);
    QCOMPARE(support::difference(*otherWords, plain.schema), QString());
    QCOMPARE(database.rows(u"SELECT @@sql_mode"_s), before);
}

void TestMariaDbRead::leavesTheVersionTableAndItsOwnOut()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
                           "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"_s,
                           u"CREATE TABLE schemawright_journal (a int)"_s,
                           u"CREATE TABLE Schemawright_other (a int) PARTITION BY HASH (a)"_s,
                           u"CREATE TABLE schemawrights (a int)"_s,
                           u"CREATE TRIGGER t BEFORE INSERT ON schemawright_journal FOR EACH ROW "
                           "SET NEW.a = 1"_s}),
             QString());
    const Inspection inspection = database.inspected();
    QCOMPARE(inspection.schema.tables.size(), 1);
    QCOMPARE(inspection.schema.tables.first().name, u"schemawrights"_s);
    QCOMPARE(foreignNames(inspection), QStringList());
}

void TestMariaDbRead::readsForeignKeysIntoAnotherDatabase()
{
    support::TemporaryDatabase other(DialectKind::MariaDb);
    QCOMPARE(other.run({u"CREATE TABLE `p``.q` (id int primary key)"_s}), QString());
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"CREATE TABLE `p``.q` (id int primary key)"_s,
                           u"CREATE TABLE t (a int, CONSTRAINT far FOREIGN KEY (a) REFERENCES "
                           "%1.`p``.q` (id))"_s.arg(other.name())}),
             QString());
    const Inspection inspection = database.inspected();
    QCOMPARE(described(inspection.schema.tables.last(), inspection.schema).at(2),
             u"foreign far(a) -> `%1`.`p``.q` (id)"_s.arg(other.name()));
    QCOMPARE(database.run({u"DROP TABLE t"_s}), QString());
}

void TestMariaDbRead::readsForeignKeysToTablesThatAreMissing()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"SET foreign_key_checks = 0"_s,
                           u"CREATE TABLE t (a int, CONSTRAINT gone FOREIGN KEY (a) REFERENCES "
                           "missing (id))"_s}),
             QString());
    const Inspection inspection = database.inspected();
    QCOMPARE(described(inspection.schema.tables.last(), inspection.schema).at(2),
             u"foreign gone(a) -> missing (id)"_s);
}

void TestMariaDbRead::foreignObjectsCreateThemselvesAgain()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(everything), QString());
    const QString dump = database.dump();
    const Inspection inspection = database.inspected();
    QCOMPARE(foreignNames(inspection),
             (QStringList{u"parted"_s,
                          u"periods"_s,
                          u"s"_s,
                          u"versioned"_s,
                          u"func"_s,
                          u"proc"_s,
                          u"b_view"_s,
                          u"a_view"_s,
                          u"calls"_s,
                          u"emoji view"_s,
                          u"z_view"_s,
                          u"t2"_s,
                          u"t1"_s,
                          u"t0"_s,
                          u"event"_s}));
    QStringList names;
    for (const Table &table : inspection.schema.tables)
        names.append(table.name);
    QCOMPARE(names, (QStringList{u"notperiods"_s, u"p"_s, u"t"_s}));

    QStringList before, after; // tables may need sequences, the others tables
    for (const ForeignObject &object : inspection.foreignObjects) {
        QVERIFY2(!object.sql.contains(database.name()) && !object.sql.contains("DEFINER="_L1),
                 qPrintable(object.sql));
        const bool isFirst = object.kind == ForeignKind::Sequence
                             || object.kind == ForeignKind::Table;
        (isFirst ? before : after).append(object.sql);
    }
    database.clear();
    QCOMPARE(database.run(before + mariaDb().createScript(inspection.schema) + after), QString());
    // When an event starts is written as it was.
    QCOMPARE(database.dump().split(u'\n'), dump.split(u'\n'));
    QVERIFY(database.inspected() == inspection);
}

void TestMariaDbRead::keepsTheModeOfATrigger()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"CREATE TABLE t (a varchar(9))"_s,
                           u"SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'"_s,
                           u"CREATE TRIGGER \"r\" BEFORE INSERT ON \"t\" FOR EACH ROW BEGIN "
                           "DECLARE n int; SELECT count(*) INTO n FROM \"t\"; "
                           "SET NEW.a = concat(NEW.\"a\", '\\'); END"_s}),
             QString());
    const Inspection inspection = database.inspected();
    QCOMPARE(database.run({u"SET sql_mode = DEFAULT"_s,
                           u"DROP TRIGGER r"_s,
                           inspection.foreignObjects.first().sql,
                           u"INSERT INTO t VALUES ('x')"_s}),
             QString());
    QCOMPARE(database.rows(u"SELECT a FROM t"_s), QStringList{u"x\\"_s});
    QVERIFY(database.inspected() == inspection);
}

void TestMariaDbRead::namesTheServerThatIsNotSupported()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"USE information_schema"_s}), QString());
    QVERIFY(mariaDb().inspect(database.sql()).has_value()); // foreign, but no failure
}

void TestMariaDbRead::wordsAreTheServersOwn_data()
{
    QTest::addColumn<QString>("defaultOf"); // of column b
    QTest::addColumn<QString>("check");
    QTest::addColumn<QString>("generated"); // of a new varchar column
    const QString none;
    QTest::newRow("strings") << u"'it''s \\\\ \\n %'"_s << u"b <> 'a\\'b' AND b <> \"d\"\"q\""_s
                             << u"CONCAT(b, 'x', \"y\")"_s;
    QTest::newRow("our own quotes") << u"concat('a', \"order\")"_s << u"\"order\" > 0 AND a > 1"_s
                                    << u"concat(\"order\", \"we`ird \"\"x\"\".y\")"_s;
    QTest::newRow("backticks") << u"'`'"_s << u"`order` > 0"_s << u"concat(`we``ird \"x\".y`)"_s;
    QTest::newRow("the table's own name")
        << none << u"example.a > 0 OR `example`.`order` < 3"_s << u"concat(example.b)"_s;
    QTest::newRow("case, blanks and parentheses")
        << u"  ( CONCAT( 'a' ,'b' ) )"_s << u"((A)>(0)) and  (( b )is not null)"_s
        << u"( UPPER( B ) )"_s;
    QTest::newRow("lists and ranges")
        << none << u"a IN (1,2,3) AND a BETWEEN 1 AND 9 AND NOT (a = 4)"_s
        << u"CASE WHEN a > 1 THEN 'x' ELSE b END"_s;
    QTest::newRow("operators that have other names")
        << u"'a' 'b'"_s << u"a <> 1 && a != 2 || NOT a = 3"_s << u"cast(a as char(10))"_s;
    QTest::newRow("character set introducers")
        << u"_utf8mb4'x'"_s << u"b <> _utf8mb4'x'"_s << u"concat(b, N'x', _latin1'y')"_s;
    QTest::newRow("numbers as strings")
        << u"5"_s << u"b <> 5 and a <> '5'"_s << u"concat(1e3, 1.50)"_s;
    QTest::newRow("dates and intervals")
        << u"'2020-01-01'"_s << u"d > DATE '2020-01-01' AND d < TIMESTAMP '2030-01-01 00:00:00'"_s
        << u"date_format(d + INTERVAL 1 DAY, '%Y')"_s;
    QTest::newRow("functions") << u"substring('abc', 2)"_s
                               << u"length(b) > 3 and char_length(b) < 9"_s
                               << u"IF(a > 1, coalesce(b, 'z'), substr(b from 1 for 2))"_s;
    QTest::newRow("regular expressions and patterns")
        << none << u"b REGEXP '^[a-z]+$' AND b LIKE '10\\\\%' ESCAPE '!'"_s
        << u"replace(b, '\\\\', '/')"_s;
    QTest::newRow("quotes and ends of lines")
        << u"'it''s'"_s << u"b <> 'a ''quoted'' \"x\"' AND b <> '\n'"_s
        << u"concat(b, ' -- ''x''', '\t')"_s;
    QTest::newRow("other scripts") << u"'größe 🚀'"_s << u"b <> 'größe 🚀'"_s << u"concat(b, '🚀é')"_s;
    QTest::newRow("arithmetic") << none
                                << u"a % 2 = 0 AND a MOD 3 <> 1 AND -a < +5 AND a DIV 2 > 1"_s
                                << u"concat(a * (1 + 2) - 3 / 4)"_s;
    QTest::newRow("booleans") << none << u"(a > 1) IS TRUE AND true AND a IS NOT NULL"_s
                              << u"concat(a xor 1)"_s;
}

void TestMariaDbRead::wordsAreTheServersOwn()
{
    QFETCH(const QString, defaultOf);
    QFETCH(const QString, check);
    QFETCH(const QString, generated);
    Table table = exampleTable();
    table.columns[1].defaultSql = defaultOf;
    table.checks = {support::check(check, u"ck"_s)};
    Column computed = column(u"g"_s, stringType(200));
    computed.generated = Generated{generated, GeneratedKind::Virtual};
    table.columns.append(computed);
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(mariaDb().createScript(schemaOf(table))), QString());
    const Comparison comparison = compared(database, schemaOf(table));
    QCOMPARE(support::difference(comparison.reference, comparison.live), QString());
    QVERIFY(diff(comparison.live, comparison.reference).isEmpty());
    // Stable however often, and the same as the catalogue's.
    const Schema live = database.inspected().schema;
    const Result<Schema> once = mariaDb().inServerWords(database.sql(), schemaOf(table));
    VERIFY_RESULT(once);
    const Result<Schema> twice = mariaDb().inServerWords(database.sql(), *once);
    VERIFY_RESULT(twice);
    QCOMPARE(support::difference(*twice, *once), QString());
    const Table &asked = once->tables.first();
    const Table &readBack = live.tables.first();
    QCOMPARE(asked.columns.at(1).defaultSql, readBack.columns.at(1).defaultSql);
    QCOMPARE(asked.checks.first().sql, readBack.checks.first().sql);
    QCOMPARE(asked.columns.last().generated->sql, readBack.columns.last().generated->sql);
}

void TestMariaDbRead::wordsTellDifferences_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("a number") << u"a > 0"_s << u"a > 1"_s;
    QTest::newRow("the case of a string") << u"b <> 'x'"_s << u"b <> 'X'"_s;
    QTest::newRow("a blank in a string") << u"b <> 'a b'"_s << u"b <> 'a  b'"_s;
    QTest::newRow("the order of operations") << u"a * (2 + 1) > 0"_s << u"a * 2 + 1 > 0"_s;
    QTest::newRow("a name and a string of its spelling")
        << u"\"order\" <> '1'"_s << u"'order' <> '1'"_s;
    QTest::newRow("a backslash") << u"b <> 'a\\\\b'"_s << u"b <> 'ab'"_s;
    QTest::newRow("bytes and characters") << u"octet_length(b) > 1"_s << u"char_length(b) > 1"_s;
    QTest::newRow("another function") << u"octet_length(b) > 1"_s << u"length(b) > 1"_s;
}

// The server's own length() counts bytes; a schema's counts characters, as on the other engines.
void TestMariaDbRead::lengthsAreTakenForWhatTheyCount()
{
    Table table = exampleTable();
    table.checks = {support::check(u"length(b) > 1"_s, u"ck"_s)};
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(mariaDb().createScript(schemaOf(table))), QString());
    QCOMPARE(database.inspected().schema.tables.first().checks.first().sql, u"char_length(b) > 1"_s);
    const Comparison same = compared(database, schemaOf(table));
    QCOMPARE(support::difference(same.reference, same.live), QString());

    QCOMPARE(database.run({u"ALTER TABLE example DROP CONSTRAINT ck"_s,
                           u"ALTER TABLE example ADD CONSTRAINT ck CHECK (length(b) > 1)"_s}),
             QString());
    const Comparison other = compared(database, schemaOf(table));
    QVERIFY(!diff(other.live, other.reference).isEmpty());
    // Read, and made again, it counts bytes still.
    const Schema read = database.inspected().schema;
    QCOMPARE(read.tables.first().checks.first().sql, u"octet_length(b) > 1"_s);
    database.clear();
    QCOMPARE(database.run(mariaDb().createScript(read)), QString());
    QCOMPARE(database.inspected().schema.tables.first().checks, read.tables.first().checks);
}

void TestMariaDbRead::wordsTellDifferences()
{
    QFETCH(const QString, there);
    QFETCH(const QString, wanted);
    Table table = exampleTable();
    table.checks = {support::check(there, u"ck"_s)};
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run(mariaDb().createScript(schemaOf(table))), QString());
    table.checks.first().sql = wanted;
    const Comparison comparison = compared(database, schemaOf(table));
    QVERIFY(!diff(comparison.live, comparison.reference).isEmpty());
}

void TestMariaDbRead::refusedExpressionsStay()
{
    Table table = exampleTable();
    table.columns[0].defaultSql = u"(SELECT 1)"_s;
    table.columns[1].defaultSql = u"Concat( 'a' )"_s;
    table.checks = {support::check(u"nosuch( A )"_s, u"refused"_s),
                    support::check(u"A  >  0"_s, u"taken"_s),
                    support::check(u"a > 0) , (b"_s, u"unbalanced"_s),
                    support::check(u"b <> 'open"_s, u"open"_s),
                    support::check(u"a > 0 -- comment"_s, u"comment"_s),
                    support::check(u"random( ) > 0 AND (a, b) = 1"_s, u"senseless"_s)};
    support::TemporaryDatabase database(DialectKind::MariaDb);
    const Result<Schema> words = mariaDb().inServerWords(database.sql(), schemaOf(table));
    VERIFY_RESULT(words);
    Table expected = table;
    expected.columns[1].defaultSql = u"concat('a')"_s;
    expected.checks[1].sql = u"a > 0"_s;
    QCOMPARE(support::difference(*words, schemaOf(expected)), QString());
}

void TestMariaDbRead::wordsCannotRunAnotherStatement()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.run({u"CREATE TABLE precious (a int)"_s}), QString());
    Table table = exampleTable();
    table.checks = {support::check(u"a > 0)); DROP TABLE precious; SELECT ((1"_s, u"c1"_s),
                    support::check(u"a > 0 /*! )); DROP TABLE precious */"_s, u"c2"_s),
                    support::check(u"a > 0\\)); DROP TABLE precious; -- '"_s, u"c3"_s)};
    table.columns[1].defaultSql = u"'\\'')); DROP TABLE precious; -- '"_s;
    VERIFY_RESULT(mariaDb().inServerWords(database.sql(), schemaOf(table)));
    QCOMPARE(database.rows(u"SHOW TABLES"_s), QStringList{u"precious"_s});
}

void TestMariaDbRead::wordsNeitherCommitNorStay()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    Table table = exampleTable();
    table.checks = {support::check(u"a > 0"_s, u"ck"_s), support::check(u"nosuch(a)"_s, u"bad"_s)};
    QCOMPARE(database.run({u"CREATE TABLE t (a int)"_s, u"BEGIN"_s, u"INSERT INTO t VALUES (1)"_s}),
             QString());
    VERIFY_RESULT(mariaDb().inServerWords(database.sql(), schemaOf(table)));
    QCOMPARE(database.run({u"ROLLBACK"_s}), QString());
    QCOMPARE(database.rows(u"SELECT count(*) FROM t"_s), QStringList{u"0"_s});
    QCOMPARE(database.run({u"SELECT 1 FROM schemawright_words"_s}).isEmpty(), false);
}

void TestMariaDbRead::aUserWithFewRightsReadsWhatItMay()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    const QString user = "reader_"_L1 + database.name().right(8);
    QCOMPARE(database.run(everything), QString());
    QCOMPARE(database.run({u"CREATE USER %1@localhost IDENTIFIED BY 'secret'"_s.arg(user),
                           u"GRANT SELECT ON %1.* TO %2@localhost"_s.arg(database.name(), user)}),
             QString());
    const Inspection whole = database.inspected();
    DatabaseUrl url = database.url();
    url.user = user;
    url.password = u"secret"_s;
    const auto connection = Connection::open(url, OpenMode::ReadOnly);
    const QString dropUser = u"DROP USER %1@localhost"_s.arg(user);
    if (!connection)
        database.run({dropUser});
    VERIFY_RESULT(connection);
    QSqlDatabase sql = connection->database();
    const Result<Inspection> inspection = mariaDb().inspect(sql);
    const Result<Schema> words = mariaDb().inServerWords(sql, whole.schema);
    database.run({dropUser});
    VERIFY_RESULT(inspection);
    // The catalogue hides the rules of foreign keys from who may only read.
    QCOMPARE(support::difference(inspection->schema, whole.schema), QString());
    VERIFY_RESULT(words);
    QCOMPARE(support::difference(*words, whole.schema), QString());
    for (const ForeignObject &object : inspection->foreignObjects)
        QVERIFY2(object.kind == ForeignKind::Table || object.kind == ForeignKind::Sequence
                     || object.sql.isEmpty(),
                 qPrintable(object.sql));
}

namespace {

QString randomText(support::Dice &dice, const QList<QString> &parts, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += dice.pick(parts);
    return text;
}

const QList<QString> oddParts{u"'"_s,  u"\""_s,  u"`"_s,     u"\\"_s,    u"("_s,        u")"_s,
                              u","_s,  u";"_s,   u"."_s,     u" "_s,     u"\n"_s,       u"a"_s,
                              u"ü"_s,  u"🚀"_s,   u"n"_s,     u"0"_s,     u"_utf8mb4"_s, u"/*"_s,
                              u"*/"_s, u"-- "_s, u"enum("_s, u"CHECK"_s, u"DEFAULT "_s, u"AS "_s};

} // namespace

void TestMariaDbRead::labelsOfEnumsComeBack()
{
    CHECK_PROPERTY(500, [] {
        support::Dice dice(*rc::gen::arbitrary<quint64>());
        QStringList labels;
        for (int i = dice.between(1, 5); i > 0; --i)
            labels.append(randomText(dice, oddParts, dice.below(6)) + u'.');
        RC_ASSERT(enumValuesOf(mariaDbEnumText(labels)) == labels);
    });
}

// What is read from the catalogue is written as the same there.
void TestMariaDbRead::expressionsComeBack()
{
    CHECK_PROPERTY(500, [] {
        support::Dice dice(*rc::gen::arbitrary<quint64>());
        static const QList<QString> names{u"a"_s,
                                          u"order"_s,
                                          u"B c"_s,
                                          u"d\"e"_s,
                                          u"f``g"_s,
                                          u"ü.h"_s};
        static const QList<QString> parts{u" + "_s,
                                          u"("_s,
                                          u")"_s,
                                          u"'x\\\\y'"_s,
                                          u"'it''s'"_s,
                                          u"1"_s};
        Table table;
        for (const QString &name : names)
            table.columns.append(column(QString(name).replace(u"``"_s, u"`"_s), integerType()));
        QString sql = u"0 "_s;
        for (int i = dice.between(1, 8); i > 0; --i)
            sql += dice.chance(50) ? dice.pick(parts) : u" `"_s + dice.pick(names) + u"` "_s;
        const QString ours = expressionFromMariaDb(sql, u"db"_s);
        RC_ASSERT(mariaDbCanonicalExpression(ours, table) == mariaDbCanonicalExpression(sql, table));
        RC_ASSERT(expressionFromMariaDb(mariaDbExpression(ours, table), u"db"_s) == ours);
    });
}

void TestMariaDbRead::foreignTextsAreHarmless()
{
    CHECK_PROPERTY(500, [] {
        support::Dice dice(*rc::gen::arbitrary<quint64>());
        const QString text = randomText(dice, oddParts, dice.below(60));
        enumValuesOf("enum("_L1 + text + u')');
        typeFromMariaDb(text);
        namesInMariaDbText(text);
        viewTextOf("CREATE VIEW `a` AS "_L1 + text);
        triggerBodyOf("FOR EACH ROW "_L1 + text);
        textsOfCreateTable("CREATE TABLE `t` ("_L1 + text + u')');
        const QString once = expressionFromMariaDb(text, u"a"_s);
        RC_ASSERT(once.size() <= 3 * text.size() + 2);
        viewTextWithoutDatabase(text, u"a"_s, {u"n"_s});
        if (isWholeMariaDbExpression(text))
            RC_ASSERT(isWholeMariaDbExpression(u'(' + text + u')'));
    });
    const QString deep = QString(20000, u'(') + u'1' + QString(20000, u')');
    QCOMPARE(expressionFromMariaDb(deep, {}), u"1"_s);
    textsOfCreateTable(deep);
    QCOMPARE(expressionFromMariaDb(u"(a) + (b)"_s, {}), u"(a) + (b)"_s);
    QCOMPARE(expressionFromMariaDb(u"((`a`) + (`b`))"_s, {}), u"(a) + (b)"_s);
    QCOMPARE(expressionFromMariaDb(u"`d b`.`x` + `x`.`y`"_s, u"d b"_s), u"x + x.y"_s);
    // Strings as the other engines read them, too; a backslash may mean itself, or a pattern's sign.
    QCOMPARE(expressionFromMariaDb(u"concat(`a`,' -- \\'x\\'\\n\\\"')"_s, {}),
             u"concat(a,' -- ''x''\n\"')"_s);
    QCOMPARE(expressionFromMariaDb(u"`a` like '10\\\\%\\_'"_s, {}), u"a like '10\\\\%\\_'"_s);
    QVERIFY(!isWholeMariaDbExpression(u"a) + (b"_s));
    QVERIFY(!isWholeMariaDbExpression(u"a; b"_s));
    QVERIFY(!isWholeMariaDbExpression(u"'a"_s));
    QVERIFY(!isWholeMariaDbExpression(u"a /*! b */"_s));
    QVERIFY(!isWholeMariaDbExpression(u"a /*M! b */"_s));
    QVERIFY(!isWholeMariaDbExpression(u"a -- b"_s));
    QVERIFY(isWholeMariaDbExpression(u"a -- b's \"\nAND c"_s));
}

void TestMariaDbRead::realDatabasesComeBack_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"chinook",
                             "icinga2_ido",
                             "kamailio",
                             "mediawiki",
                             "roundcube",
                             "sakila",
                             "ttrss",
                             "wordpress",
                             "zabbix"})
        QTest::newRow(name) << QStringLiteral(SHARED_FOLDER "/corpus/mariadb/%1.sql")
                                   .arg(QLatin1StringView(name));
}

void TestMariaDbRead::realDatabasesComeBack()
{
    QFETCH(const QString, file);
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QCOMPARE(database.runScript(scriptOf(file)), QString());
    const Inspection inspection = database.inspected();
    QVERIFY(inspection.schema.tables.size() > 5);
    QCOMPARE(inspection.notes, QStringList());
    QVERIFY(database.inspected() == inspection);
    support::TemporaryDatabase copy(DialectKind::MariaDb);
    QCOMPARE(copy.run(mariaDb().createScript(inspection.schema)), QString());
    for (const ForeignObject &object : inspection.foreignObjects)
        QVERIFY(!object.sql.isEmpty());
    const Inspection again = copy.inspected();
    QCOMPARE(support::difference(mariaDb().physical(again.schema),
                                 mariaDb().physical(inspection.schema)),
             QString());
    QVERIFY(diff(inspection.schema, again.schema).isEmpty());
}

void TestMariaDbRead::aThousandTablesAreReadInTime()
{
    support::TemporaryDatabase database(DialectKind::MariaDb);
    QStringList statements{u"SET foreign_key_checks = 0"_s};
    for (int i = 0; i < 1000; ++i)
        statements.append(
            u"CREATE TABLE t%1 (id int primary key, a int, b varchar(40) default 'x', c int not null, "
            "d datetime default now(), e text, f decimal(10,2), g varchar(20), h int as (a + 1), "
            "j json, parent int, other int, check (a > 0), unique key (g), key (a, c), "
            "foreign key (parent) references t%1 (id), foreign key (other) references t%2 (id))"_s
                .arg(i)
                .arg((i + 1) % 1000));
    QCOMPARE(database.run(statements), QString());
    QElapsedTimer time;
    time.start();
    const Inspection inspection = database.inspected();
    const qint64 inspected = time.elapsed();
    QCOMPARE(inspection.schema.tables.size(), 1000);
    time.restart();
    const Result<Schema> words = mariaDb().inServerWords(database.sql(), inspection.schema);
    VERIFY_RESULT(words);
    qInfo("inspected in %lld ms, in server's words in %lld ms", inspected, time.elapsed());
    QVERIFY2(inspected < 5000, qPrintable(QString::number(inspected)));
    QVERIFY(*words == inspection.schema);
}

QTEST_GUILESS_MAIN(TestMariaDbRead)
#include "tst_mariadbread.moc"
