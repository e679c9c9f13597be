// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/createtable.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"
#include "tests/support/printing.h"
#include "tests/support/sqlite.h"

#include <QDir>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const Table &onlyTable(const Inspection &inspection)
{
    if (inspection.schema.tables.isEmpty())
        qFatal("no table");
    return inspection.schema.tables.first();
}

// Facts of a table as SQLite tells them, for comparing with what was read from the text.
QStringList factsFromPragmas(const Connection &connection, const QString &table)
{
    QStringList facts;
    QSqlQuery query(connection.database());
    const auto collect = [&](const QString &title, const QString &sql) {
        QString text = sql;
        if (!query.exec(text.replace(u"?1"_s, quotedString(table))))
            facts.append(u"error"_s);
        while (query.next())
            facts.append(title + u' ' + query.value(0).toString());
    };
    collect(u"column"_s,
            u"SELECT name || '|' || (\"notnull\" OR (pk > 0 AND (SELECT wr FROM pragma_table_list WHERE "
            "name = ?1))) || '|' || pk || '|' || hidden || '|' || ifnull(dflt_value, '-') "
            "FROM pragma_table_xinfo(?1)"_s);
    collect(u"key"_s,
            u"SELECT origin || '|' || (SELECT group_concat(name || '|' || \"desc\" || '|' || coll) "
            "FROM (SELECT name, \"desc\", coll FROM pragma_index_xinfo(l.name) WHERE key AND cid >= 0 "
            "ORDER BY seqno)) FROM pragma_index_list(?1) l WHERE origin <> 'c' ORDER BY 1"_s);
    collect(u"index"_s,
            u"SELECT l.name || '|' || l.\"unique\" || '|' || l.partial || '|' || (SELECT "
            "group_concat(ifnull(name, '-') || '|' || \"desc\" || '|' || coll) FROM (SELECT name, "
            "\"desc\", coll FROM pragma_index_xinfo(l.name) WHERE key ORDER BY seqno)) "
            "FROM pragma_index_list(?1) l WHERE origin = 'c' ORDER BY l.name"_s);
    collect(u"foreign"_s,
            u"SELECT \"table\" || '|' || group_concat(\"from\" || '>' || ifnull(\"to\", '')) || '|' || "
            "on_delete || '|' || on_update FROM (SELECT * FROM pragma_foreign_key_list(?1) ORDER BY "
            "id, seq) GROUP BY id ORDER BY 1"_s);
    return facts;
}

QString actionText(ReferentialAction action)
{
    switch (action) {
    case ReferentialAction::NoAction:
        return u"NO ACTION"_s;
    case ReferentialAction::Restrict:
        return u"RESTRICT"_s;
    case ReferentialAction::Cascade:
        return u"CASCADE"_s;
    case ReferentialAction::SetNull:
        return u"SET NULL"_s;
    case ReferentialAction::SetDefault:
        return u"SET DEFAULT"_s;
    }
    return {};
}

} // namespace

class TestInspect : public QObject
{
    Q_OBJECT

private slots:
    void findsTheRealSchemas();
    void readsEverySpelling_data();
    void readsEverySpelling();
    void createdAgainItReadsTheSame_data() { readsEverySpelling_data(); }
    void createdAgainItReadsTheSame();
    void comesBackThroughAModel_data() { readsEverySpelling_data(); }
    void comesBackThroughAModel();
    void readsWhatPragmasDoNotTell();
    void readsStringsInDoubleQuotesAsStrings();
    void forgetsTheTablesNameInItsChecks();
    void readsIndexes();
    void resolvesForeignKeys();
    void mapsOnlyTypesThatComeBack_data();
    void mapsOnlyTypesThatComeBack();
    void leavesOthersObjectsAlone();
    void readsBesideWhatIsBroken();
    void readsTwiceTheSame();
    void readsTextEditedByAlter();
    void survivesAnyText();
};

void TestInspect::findsTheRealSchemas()
{
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus/sqlite"));
    if (!folder.exists())
        QSKIP("the schemas written by others are not on this machine and are not tested");
    QVERIFY(!folder.entryList({u"*.sql"_s}).isEmpty());
}

void TestInspect::readsEverySpelling_data()
{
    QTest::addColumn<QByteArray>("script");
    const auto row = [](const char *name, const char *sql) {
        QTest::newRow(name) << QByteArray(sql);
    };
    row("plain", "CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL)");
    row("names in every quotes",
        "CREATE TABLE \"a \"\"b\" ([c d] INT, `e``f` TEXT, 'g''h' REAL, \"i.j\" BLOB, "
        "UNIQUE([c d], `e``f`), CHECK (`e``f` <> '' AND [c d] > 0))");
    row("names of other scripts and keywords",
        "CREATE TABLE \"été 😀\" (\"select\" INT, \"Ünï\" TEXT DEFAULT 'ß', \"from\" INT UNIQUE, "
        "\"table\" INT REFERENCES \"été 😀\"(\"from\"))");
    row("keywords that may be bare names",
        "CREATE TABLE action (key INT, desc TEXT, replace REAL, first INT, generated INT, always INT, "
        "temp INT, row INT, match TEXT, \"check\" INT, PRIMARY KEY (key))");
    row("comments everywhere",
        "CREATE TABLE /* one, ( */ t -- two ' \" \n ( -- three\n a /* x */ INTEGER /* ) */ NOT /**/ "
        "NULL -- it's\n , b DECIMAL ( 10 /*p*/ , 2 ) DEFAULT /* d */ ( 1 /* in */ + 2 -- end\n ) , "
        "/* k */ CONSTRAINT /*n*/ u UNIQUE ( a , /* and */ b ) -- last\n , CHECK ( a > 0 -- positive\n "
        ") /* tail */ ) /* after */ ");
    row("no types at all", "CREATE TABLE t (a, b PRIMARY KEY, c UNIQUE DEFAULT 1)");
    row("from a select", "CREATE TABLE t AS SELECT 1 AS a, 'x' AS b, 1.5 AS \"c d\", NULL AS e");
    row("unusual types",
        "CREATE TABLE t (a UNSIGNED BIG INT, b VARYING CHARACTER(255), c DOUBLE PRECISION, d "
        "decimal(10,-2), e \"my type\", f [x-y](3), g STRING, h varchar ( 20 ), i int8, j 'TEXT', k "
        "FLOAT(+5), l NUMERIC(10, 2), m Integer)");
    row("a quoted INTEGER is a rowid alias", "CREATE TABLE t (a \"INTEGER\" PRIMARY KEY, b)");
    row("keys with a sign, order, conflict",
        "CREATE TABLE t (a INTEGER, b TEXT, c INT, PRIMARY KEY (b DESC, a) ON CONFLICT REPLACE, "
        "UNIQUE (c COLLATE NOCASE DESC, b COLLATE BINARY ASC) ON CONFLICT IGNORE, UNIQUE (a) ON "
        "CONFLICT ABORT)");
    row("key columns in parentheses and strings",
        "CREATE TABLE t (a TEXT, b INT, PRIMARY KEY (('a') COLLATE nocase), UNIQUE ((b)))");
    row("autoincrement in the column", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)");
    row("autoincrement in the key",
        "CREATE TABLE t (id INTEGER, x, CONSTRAINT pk PRIMARY KEY (id AUTOINCREMENT))");
    row("descending column key is no rowid", "CREATE TABLE t (id INTEGER PRIMARY KEY DESC)");
    row("descending table key is a rowid", "CREATE TABLE t (id INTEGER, PRIMARY KEY (id DESC))");
    row("INT and BIGINT keys",
        "CREATE TABLE t (a INT PRIMARY KEY); CREATE TABLE u (a BIGINT PRIMARY KEY)");
    row("without rowid and strict",
        "CREATE TABLE t (a TEXT, b INTEGER, c ANY, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID; CREATE "
        "TABLE s (a int primary key, b real) strict; CREATE TABLE w (a PRIMARY KEY) without rowid");
    row("defaults of every kind",
        "CREATE TABLE t (a DEFAULT 1, b DEFAULT -1.5e3, c DEFAULT + 2, d DEFAULT 'it''s', e DEFAULT "
        "x'00ff', f DEFAULT NULL, g DEFAULT TRUE, h DEFAULT CURRENT_TIMESTAMP, i DEFAULT (1+1), j "
        "DEFAULT ((2)), k DEFAULT (strftime('%Y','now')), l DEFAULT bare, m DEFAULT \"dq\", n DEFAULT "
        "[br], o DEFAULT (CURRENT_DATE), p DEFAULT 0x1F, q DEFAULT .5, r DEFAULT 'a''b' NOT NULL, s "
        "DEFAULT false)");
    row("generated columns",
        "CREATE TABLE t (a INT, b INT GENERATED ALWAYS AS (a * 2), c TEXT AS (a || 'x') STORED, d "
        "generated always as (abs(a)) virtual UNIQUE, e INT NOT NULL AS (a+1) CHECK (e > 0), "
        "generated INT, always)");
    row("collations",
        "CREATE TABLE t (a TEXT COLLATE NOCASE UNIQUE, b TEXT COLLATE \"RTRIM\" COLLATE binary)");
    row("constraint names in every place",
        "CREATE TABLE t (a INT CONSTRAINT pk PRIMARY KEY CONSTRAINT nn NOT NULL CONSTRAINT d DEFAULT 1 "
        "CONSTRAINT u UNIQUE CONSTRAINT \"c k\" CHECK (a > 0) CONSTRAINT f REFERENCES t(a), CONSTRAINT "
        "u2 UNIQUE (a), CONSTRAINT c2 CHECK (a < 9), CONSTRAINT f2 FOREIGN KEY (a) REFERENCES t (a))");
    row("names without a constraint",
        "CREATE TABLE t (a INT CONSTRAINT x, b INT CONSTRAINT y CONSTRAINT z)");
    row("table constraints without commas",
        "CREATE TABLE t (a INT, b INT, PRIMARY KEY (a) UNIQUE (b) CHECK (a > b) CONSTRAINT f FOREIGN "
        "KEY (b) REFERENCES t (a))");
    row("null and conflict clauses that mean nothing",
        "CREATE TABLE t (a INT NULL, b INT NULL ON CONFLICT FAIL NOT NULL ON CONFLICT ROLLBACK, CHECK "
        "(a > 0) ON CONFLICT IGNORE)");
    row("foreign keys with everything",
        "CREATE TABLE p (id INTEGER PRIMARY KEY, x INT, y INT, UNIQUE (x, y)); CREATE TABLE c (a INT "
        "REFERENCES p ON DELETE CASCADE ON UPDATE SET NULL, b INT, d INT, e INT REFERENCES p(id) MATCH "
        "FULL ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED, f INT REFERENCES p NOT DEFERRABLE "
        "INITIALLY IMMEDIATE, g REFERENCES p REFERENCES p(x) ON INSERT CASCADE, FOREIGN KEY (b, d) REFERENCES p (x, y) ON DELETE SET DEFAULT ON UPDATE NO "
        "ACTION DEFERRABLE)");
    row("foreign keys to what is not there",
        "CREATE TABLE c (a INT REFERENCES missing, b INT REFERENCES missing(x), d INT REFERENCES c(nocol), "
        "e INT REFERENCES v, FOREIGN KEY (a, b) REFERENCES c); CREATE VIEW v AS SELECT 1 AS x");
    row("foreign keys in a circle and in another case",
        "CREATE TABLE A (id INTEGER PRIMARY KEY, b INT REFERENCES B(ID)); CREATE TABLE b (Id INTEGER "
        "PRIMARY KEY, a INT REFERENCES a)");
    row("unnamed checks that are equal",
        "CREATE TABLE t (a INT CHECK (a > 0) CHECK (a > 0), CHECK (a > 0), UNIQUE (a), UNIQUE (a))");
    row("checks with strings, parentheses and nesting",
        "CREATE TABLE t (a TEXT CHECK (a IN ('(', ')', ',', '''')), b INT CHECK ((b) > (1) OR (b IS "
        "NULL)), CHECK (length(a) < CASE WHEN b THEN 1 ELSE 2 END), CHECK (t.a <> \"t\".\"b\"))");
    row("indexes of every kind",
        "CREATE TABLE t (a TEXT, b INT, \"c d\" TEXT COLLATE NOCASE); CREATE INDEX i1 ON t (a); CREATE "
        "UNIQUE INDEX \"i 2\" ON t (a DESC, b ASC); CREATE INDEX i3 ON t (lower(a), b + 1 DESC, (b)); "
        "CREATE INDEX i4 ON t (a COLLATE NOCASE, \"c d\" COLLATE BINARY, 'b', [c d] COLLATE nocase) "
        "WHERE b > 0 AND a IS NOT NULL; CREATE INDEX i5 ON t (a || b COLLATE RTRIM, (a || b) COLLATE "
        "RTRIM, upper(a) COLLATE NOCASE, ((a COLLATE NOCASE))) -- end\n; CREATE INDEX i6 ON t (b) "
        "/* x */ WHERE /* y */ b IN (1, 2) /* z */");
    row("ALTERed in place",
        "CREATE TABLE t (a INT, CONSTRAINT c CHECK (a > 0)); ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'x' "
        "NOT NULL REFERENCES t; ALTER TABLE t ADD d INT CHECK (d > 1); ALTER TABLE t RENAME COLUMN a TO "
        "\"a b\"; ALTER TABLE t RENAME TO \"T 2\"; ALTER TABLE \"T 2\" DROP COLUMN d");
    // Real schemas, written by others.
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus/sqlite"));
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        QTest::newRow(qPrintable("real schema "_L1 + name)) << file.readAll();
    }
}

void TestInspect::readsEverySpelling()
{
    QFETCH(QByteArray, script);
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection, script), QString());
    const Inspection inspection = support::inspected(connection);
    QCOMPARE(inspection.notes, QStringList());
    QVERIFY(!inspection.schema.tables.isEmpty());
    for (const Table &table : inspection.schema.tables) {
        const QStringList facts = factsFromPragmas(connection, table.name);
        QVERIFY(!facts.contains(u"error"_s));
        for (const Column &column : table.columns) {
            const bool isKey = table.primaryKey && table.primaryKey->columns.contains(column.id);
            const qsizetype position = isKey ? table.primaryKey->columns.indexOf(column.id) + 1 : 0;
            const int hidden = !column.generated                                  ? 0
                               : column.generated->kind == GeneratedKind::Virtual ? 2
                                                                                  : 3;
            const auto told = std::find_if(facts.begin(), facts.end(), [&](const QString &fact) {
                return fact.startsWith("column "_L1 + column.name + u'|');
            });
            QVERIFY2(told != facts.end(), qPrintable(column.name));
            const QStringList parts = told->mid(8 + column.name.size()).split(u'|');
            if (!column.identity && !isKey)
                QCOMPARE(parts.at(0).toInt(), int(!column.nullable));
            QCOMPARE(parts.at(1).toInt(), int(position));
            QCOMPARE(parts.at(2).toInt(), hidden);
            const QString standard = parts.mid(3).join(u'|');
            if (column.defaultSql.isEmpty())
                QCOMPARE(standard, u"-"_s);
            else if (column.defaultSql.startsWith(u'\''))
                QVERIFY(standard.contains(column.defaultSql.mid(1, 1)));
            else
                QCOMPARE(canonicalExpression(column.defaultSql), canonicalExpression(standard));
        }
        QStringList foreign;
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = findTable(inspection.schema, key.target);
            QStringList pairs;
            for (qsizetype i = 0; i < key.columns.size(); ++i)
                pairs.append(findColumn(table, key.columns.at(i))->name);
            foreign.append((target ? target->name : key.foreignTable).toLower() + u'|'
                           + pairs.join(u',') + u'|' + actionText(key.onDelete) + u'|'
                           + actionText(key.onUpdate));
        }
        QStringList told;
        for (const QString &fact : facts) {
            if (!fact.startsWith("foreign "_L1))
                continue;
            const QStringList parts = fact.mid(8).split(u'|');
            QStringList pairs;
            for (const QString &pair : parts.at(1).split(u','))
                pairs.append(pair.section(u'>', 0, 0));
            told.append(parts.at(0).toLower() + u'|' + pairs.join(u',') + u'|'
                        + parts.mid(2).join(u'|'));
        }
        foreign.sort();
        told.sort();
        QCOMPARE(foreign, told);
    }
}

void TestInspect::createdAgainItReadsTheSame()
{
    QFETCH(QByteArray, script);
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection, script), QString());
    const Schema first = support::inspected(connection).schema;
    const Connection second = support::openInMemory();
    const Dialect &dialect = dialectFor(DialectKind::Sqlite);
    for (const QString &sql : dialect.createScript(first)) {
        const auto done = second.execute(sql);
        QVERIFY2(done, qPrintable(sql + u'\n' + (done ? QString() : done.error().detail)));
    }
    const Inspection again = support::inspected(second);
    QCOMPARE(again.notes, QStringList());
    const Schema expected = dialect.physical(first);
    const Schema matched = withIdsOf(expected, dialect.physical(again.schema), DialectKind::Sqlite);
    const QString difference = support::difference(normalized(expected), normalized(matched));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QVERIFY(diff(expected, matched).isEmpty());
    // SQLite's own view of both is the same, too: order of keys, collations, actions, defaults.
    for (const Table &table : first.tables) {
        const auto spelled = [&](const Connection &database) {
            QStringList facts;
            for (QString fact : factsFromPragmas(database, table.name)) {
                if (fact.startsWith("column "_L1) && fact.section(u'|', 2, 2) != u"0")
                    fact = fact.section(u'|', 0, 0) + fact.section(u'|', 2); // never NULL anyway
                else if (fact.startsWith("column "_L1))
                    fact = fact.section(u'|', 0, 3) + u'|' // NULL as a default is none
                           + canonicalExpression(fact.section(u'|', 4)).remove(u'"').remove(u'\'');
                if (fact.startsWith("foreign "_L1))
                    fact = fact.toLower().remove(QRegularExpression(u">[^,|]*"_s));
                facts.append(fact.toLower()); // names of collations have no case
            }
            facts.sort();
            return facts;
        };
        QCOMPARE(spelled(second).join(u'\n'), spelled(connection).join(u'\n'));
    }
}

void TestInspect::comesBackThroughAModel()
{
    QFETCH(QByteArray, script);
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection, script), QString());
    const Schema live = support::inspected(connection).schema;
    const Schema mapped = mapModel(modelOf(live));
    const QString difference = support::difference(normalized(live), normalized(mapped));
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const Dialect &dialect = dialectFor(DialectKind::Sqlite);
    QVERIFY(diff(dialect.physical(live), dialect.physical(mapped)).isEmpty());
    QVERIFY(dialect.physical(dialect.physical(live)) == dialect.physical(live));
}

void TestInspect::readsWhatPragmasDoNotTell()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(
                 connection,
                 "CREATE TABLE p (id INTEGER PRIMARY KEY AUTOINCREMENT);"
                 "CREATE TABLE t (a TEXT COLLATE NOCASE CONSTRAINT nn NOT NULL ON CONFLICT "
                 "REPLACE, b INT AS (1) STORED, c INT CONSTRAINT fk REFERENCES p DEFERRABLE "
                 "INITIALLY DEFERRED, CONSTRAINT \"p k\" PRIMARY KEY (a COLLATE RTRIM DESC, "
                 "c) ON CONFLICT FAIL, CONSTRAINT u UNIQUE (c, a DESC), CHECK ( a <> '' ), "
                 "CONSTRAINT ck CHECK(c>0)) STRICT"),
             QString());
    const Inspection inspection = support::inspected(connection);
    const Table &parent = inspection.schema.tables.at(0);
    QVERIFY(parent.columns.first().identity.has_value());
    QCOMPARE(parent.columns.first().nullable, false);
    QCOMPARE(parent.columns.first().options.value(option::sqliteAutoincrement), option::truth);
    const Table &table = inspection.schema.tables.at(1);
    QCOMPARE(table.options.value(option::sqliteStrict), option::truth);
    const Column &a = table.columns.at(0);
    QCOMPARE(a.collation, u"NOCASE"_s);
    QCOMPARE(a.nullable, false);
    QCOMPARE(a.options.value(option::sqliteNotNullConflict), u"REPLACE"_s);
    QCOMPARE(table.columns.at(1).generated->sql, u"1"_s);
    QCOMPARE(table.columns.at(1).generated->kind, GeneratedKind::Stored);
    QCOMPARE(table.primaryKey->name, u"p k"_s);
    QCOMPARE(table.primaryKey->options.value(option::sqliteConflict), u"FAIL"_s);
    QCOMPARE(table.primaryKey->options.value(option::sqliteKeyTerms), u"COLLATE RTRIM DESC,"_s);
    QCOMPARE(table.uniqueKeys.first().name, u"u"_s);
    QCOMPARE(table.uniqueKeys.first().options.value(option::sqliteKeyTerms), u",DESC"_s);
    QCOMPARE(table.checks.at(0).name, QString());
    QCOMPARE(table.checks.at(0).sql, u"a <> ''"_s);
    QCOMPARE(table.checks.at(1).name, u"ck"_s);
    QCOMPARE(table.checks.at(1).sql, u"c>0"_s);
    const ForeignKey &key = table.foreignKeys.first();
    QCOMPARE(key.name, u"fk"_s);
    QCOMPARE(key.deferrable, Deferrable::InitiallyDeferred);
    QCOMPARE(key.target, parent.id);
    QCOMPARE(key.targetColumns, QList{parent.columns.first().id});
}

void TestInspect::readsStringsInDoubleQuotesAsStrings()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(
                 connection,
                 "CREATE TABLE t (sex TEXT CHECK (sex IN (\"M\", \"it's\", \"SEX\")), d TEXT "
                 "DEFAULT \"x\"); CREATE INDEX i ON t (\"nocol\", \"sex\") WHERE sex <> \"F\""),
             QString());
    const Inspection inspection = support::inspected(connection);
    const Table &table = onlyTable(inspection);
    QCOMPARE(table.checks.first().sql, u"sex IN ('M', 'it''s', \"SEX\")"_s);
    QCOMPARE(table.columns.at(1).defaultSql, u"'x'"_s);
    QCOMPARE(table.indexes.first().keys.at(0).expressionSql, u"'nocol'"_s);
    QCOMPARE(table.indexes.first().keys.at(1).column, table.columns.first().id);
    QCOMPARE(table.indexes.first().predicateSql, u"sex <> 'F'"_s);
}

void TestInspect::forgetsTheTablesNameInItsChecks()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection,
                              "CREATE TABLE old(price INT, CHECK (old.price > 0 AND 'old.price' <> "
                              "'')); ALTER TABLE old RENAME TO new"),
             QString());
    QCOMPARE(onlyTable(support::inspected(connection)).checks.first().sql,
             u"price > 0 AND 'old.price' <> ''"_s);
}

void TestInspect::readsIndexes()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection,
                              "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT);"
                              "CREATE UNIQUE INDEX i ON t (b DESC, a COLLATE nocase, a COLLATE \"RTRIM\", "
                              "lower(a) COLLATE RTRIM DESC, a || b COLLATE RTRIM) WHERE b > 0"),
             QString());
    const Inspection inspection = support::inspected(connection);
    const Table &table = onlyTable(inspection);
    const Index &index = table.indexes.first();
    QCOMPARE(index.name, u"i"_s);
    QCOMPARE(index.unique, true);
    QCOMPARE(index.predicateSql, u"b > 0"_s);
    QCOMPARE(index.keys.size(), 5);
    QCOMPARE(index.keys.at(0).column, table.columns.at(1).id);
    QCOMPARE(index.keys.at(0).order, SortOrder::Descending);
    QCOMPARE(index.keys.at(1).column, table.columns.at(0).id);
    QCOMPARE(index.keys.at(1).collation, QString());
    QCOMPARE(index.keys.at(2).collation, u"RTRIM"_s);
    QCOMPARE(index.keys.at(3).expressionSql, u"lower(a)"_s);
    QCOMPARE(index.keys.at(3).collation, u"RTRIM"_s);
    QCOMPARE(index.keys.at(3).order, SortOrder::Descending);
    QCOMPARE(index.keys.at(4).expressionSql, u"a || b COLLATE RTRIM"_s);
    QCOMPARE(index.keys.at(4).collation, QString());
}

void TestInspect::resolvesForeignKeys()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(
                 connection,
                 "CREATE TABLE c (a INT REFERENCES P, b INT REFERENCES p(X), d INT REFERENCES "
                 "p(nocol), e INT REFERENCES gone(x), FOREIGN KEY (a, b) REFERENCES p);"
                 "CREATE TABLE p (id INTEGER PRIMARY KEY, x INT UNIQUE)"),
             QString());
    const Inspection inspection = support::inspected(connection);
    const QList<ForeignKey> &keys = inspection.schema.tables.at(0).foreignKeys;
    const Table &parent = inspection.schema.tables.at(1);
    QCOMPARE(keys.at(0).target, parent.id);
    QCOMPARE(keys.at(0).targetColumns, QList{parent.columns.at(0).id});
    QCOMPARE(keys.at(1).targetColumns, QList{parent.columns.at(1).id});
    QVERIFY(keys.at(2).target.isNull());
    QCOMPARE(keys.at(2).foreignTable, u"p"_s);
    QCOMPARE(keys.at(2).foreignColumns, QStringList{u"nocol"_s});
    QCOMPARE(keys.at(3).foreignTable, u"gone"_s);
    QVERIFY(keys.at(4).target.isNull());
    QCOMPARE(keys.at(4).foreignTable, u"p"_s);
    QCOMPARE(keys.at(4).foreignColumns, QStringList());
}

void TestInspect::mapsOnlyTypesThatComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DataType>("type");
    const auto native = [](const QString &text) { return nativeType(DialectKind::Sqlite, text); };
    QTest::newRow("INTEGER") << u"INTEGER"_s << integerType();
    QTest::newRow("in lower case") << u"integer"_s << integerType();
    QTest::newRow("INT is not INTEGER") << u"INT"_s << native(u"INT"_s);
    QTest::newRow("VARCHAR with a length") << u"VARCHAR(20)"_s << stringType(20);
    QTest::newRow("VARCHAR with blanks") << u"varchar ( 20 )"_s << stringType(20);
    QTest::newRow("VARCHAR without") << u"VARCHAR"_s << stringType();
    QTest::newRow("a length that is no plain number")
        << u"VARCHAR(+20)"_s << native(u"VARCHAR(+20)"_s);
    QTest::newRow("a length with a zero before it")
        << u"VARCHAR(020)"_s << native(u"VARCHAR(020)"_s);
    QTest::newRow("a length beyond all numbers")
        << u"VARCHAR(99999999999)"_s << native(u"VARCHAR(99999999999)"_s);
    QTest::newRow("NUMERIC with both") << u"NUMERIC(10,2)"_s << numericType(10, 2);
    QTest::newRow("NUMERIC with a negative scale")
        << u"NUMERIC(10,-2)"_s << native(u"NUMERIC(10,-2)"_s);
    QTest::newRow("DECIMAL is its own") << u"DECIMAL(10,2)"_s << native(u"DECIMAL(10,2)"_s);
    QTest::newRow("nothing") << u""_s << native(u""_s);
    QTest::newRow("CHAR(32) is no UUID") << u"CHAR(32)"_s << native(u"CHAR(32)"_s);
    QTest::newRow("TIMESTAMP is its own") << u"TIMESTAMP"_s << native(u"TIMESTAMP"_s);
    QTest::newRow("DATETIME") << u"DATETIME"_s << plainType(TypeKind::DateTime);
    QTest::newRow("JSON") << u"Json"_s << plainType(TypeKind::Json);
    QTest::newRow("BLOB") << u"BLOB"_s << plainType(TypeKind::LargeBinary);
}

void TestInspect::mapsOnlyTypesThatComeBack()
{
    QFETCH(QString, text);
    const auto table = parseCreateTable(u"CREATE TABLE t (a %1)"_s.arg(text));
    VERIFY_RESULT(table);
    QFETCH(DataType, type);
    QVERIFY2(table->columns.first().type == type, qPrintable(typeName(table->columns.first().type)));
}

void TestInspect::leavesOthersObjectsAlone()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection,
                              "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);"
                              "CREATE TABLE schemawright_journal (a); CREATE INDEX j ON "
                              "schemawright_journal (a);"
                              "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT);"
                              "CREATE VIEW v AS SELECT 1;"
                              "CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;"
                              "CREATE VIRTUAL TABLE f USING fts5(body);"
                              "INSERT INTO t (body) VALUES ('x'); ANALYZE"),
             QString());
    const Inspection inspection = support::inspected(connection);
    QCOMPARE(inspection.schema.tables.size(), 1);
    QCOMPARE(onlyTable(inspection).name, u"t"_s);
    QStringList found;
    for (const ForeignObject &object : inspection.foreignObjects)
        found.append(u"%1 %2"_s.arg(int(object.kind)).arg(object.name));
    QCOMPARE(found.mid(0, 3), (QStringList{u"0 v"_s, u"1 tr"_s, u"2 f"_s}));
    QCOMPARE(inspection.foreignObjects.at(1).table, u"t"_s);
    QVERIFY(inspection.foreignObjects.at(1).sql.startsWith("CREATE TRIGGER tr"_L1));
    QVERIFY(found.size() > 3);
    for (const QString &shadow : found.mid(3))
        QVERIFY2(shadow.startsWith("3 f_"_L1), qPrintable(shadow));
    QCOMPARE(inspection.notes, QStringList());
}

// A view of a table that is gone, a virtual table of a module that this program does not have.
void TestInspect::readsBesideWhatIsBroken()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(
                 connection,
                 "CREATE TABLE t (a INT REFERENCES geo); CREATE VIEW v AS SELECT * FROM "
                 "missing; CREATE TABLE u (b INT); PRAGMA writable_schema = ON;"
                 "INSERT INTO sqlite_schema VALUES ('table', 'geo', 'geo', 0, 'CREATE "
                 "VIRTUAL TABLE geo USING nosuchmodule(x)'); PRAGMA writable_schema = RESET"),
             QString());
    const Inspection inspection = support::inspected(connection);
    QCOMPARE(inspection.notes, QStringList());
    QCOMPARE(inspection.schema.tables.size(), 2);
    QCOMPARE(inspection.schema.tables.at(0).foreignKeys.first().foreignTable, u"geo"_s);
    QCOMPARE(inspection.foreignObjects.size(), 2);
    QCOMPARE(inspection.foreignObjects.at(0).kind, ForeignKind::View);
    QCOMPARE(inspection.foreignObjects.at(1).kind, ForeignKind::VirtualTable);
}

void TestInspect::readsTwiceTheSame()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(connection,
                              "CREATE TABLE t (a INT CHECK (a > 0), b INT CHECK (a > 0) UNIQUE UNIQUE "
                              "REFERENCES t REFERENCES t); CREATE INDEX i ON t (a)"),
             QString());
    const Inspection first = support::inspected(connection);
    QVERIFY(first == support::inspected(connection));
    const Table &table = onlyTable(first);
    QSet<ConstraintId> ids;
    for (const Constraint &constraint : constraints(table))
        ids.insert(constraintId(constraint));
    QCOMPARE(ids.size(), 6);
}

void TestInspect::readsTextEditedByAlter()
{
    const Connection connection = support::openInMemory();
    QCOMPARE(support::loadSql(
                 connection,
                 "CREATE TABLE t(a int, constraint c check (a > 0)); ALTER TABLE t ADD COLUMN "
                 "b text default 'x'; ALTER TABLE t RENAME COLUMN a TO \"n a\"; ALTER TABLE t "
                 "RENAME TO \"new\""),
             QString());
    const Inspection inspection = support::inspected(connection);
    const Table &table = onlyTable(inspection);
    QCOMPARE(table.name, u"new"_s);
    QCOMPARE(table.columns.at(0).name, u"n a"_s);
    QCOMPARE(table.columns.at(1).defaultSql, u"'x'"_s);
    QCOMPARE(table.checks.first().sql, u"\"n a\" > 0"_s);
}

// Texts as they are, cut, doubled and with characters exchanged: an answer or an error, never a crash.
void TestInspect::survivesAnyText()
{
    QStringList texts{
        u"CREATE TABLE t (a INT CONSTRAINT x CHECK (a > 0) DEFAULT (1), b TEXT COLLATE NOCASE "
        "REFERENCES t (a) ON DELETE SET NULL DEFERRABLE, PRIMARY KEY (a DESC)) STRICT"_s,
        u"CREATE UNIQUE INDEX i ON t (lower(a) COLLATE NOCASE DESC, (a || b)) WHERE a > 'x'"_s};
    const QDir folder(QStringLiteral(SHARED_FOLDER "/corpus/sqlite"));
    for (const QString &name : folder.entryList({u"*.sql"_s})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QString &text : QString::fromUtf8(file.read(200000)).split(u';')) {
            if (text.contains("CREATE "_L1) && text.size() < 3000)
                texts.append(text.mid(text.indexOf("CREATE "_L1)));
        }
    }
    QRandomGenerator random(20240229);
    const QString alphabet = u"()'\"`[],.;-/*\n xA0$_é"_s;
    Table table;
    table.columns.append(Column{});
    for (int round = 0; round < 20000; ++round) {
        QString text = texts.at(random.bounded(int(texts.size())));
        for (int change = random.bounded(6); change >= 0 && !text.isEmpty(); --change) {
            const int at = random.bounded(int(text.size()));
            const QChar character = alphabet.at(random.bounded(int(alphabet.size())));
            switch (random.bounded(4)) {
            case 0:
                text[at] = character;
                break;
            case 1:
                text.insert(at, character);
                break;
            case 2:
                text.remove(at, random.bounded(20));
                break;
            default:
                text.truncate(at);
            }
        }
        static_cast<void>(parseCreateTable(text));
        static_cast<void>(parseCreateIndex(text, table));
    }
}

QTEST_GUILESS_MAIN(TestInspect)
#include "tst_inspect.moc"
