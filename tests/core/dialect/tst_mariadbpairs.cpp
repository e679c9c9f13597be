// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of change of a table alone and together with every other: the ALGORITHM and LOCK that the
// plan states for them must be ones that the server accepts.

#include "tests/core/dialect/mariadbfixture.h"

#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

struct Change
{
    QString name;
    std::function<void(Table &)> apply;
};

Column &column(Table &table, const QString &name)
{
    for (Column &candidate : table.columns) {
        if (candidate.name == name)
            return candidate;
    }
    qFatal("no column %s", qPrintable(name));
}

Index indexOn(const Table &table, const QString &name, const QString &columnName)
{
    Index index;
    index.id = IndexId::derived(table.id.uuid, name);
    index.name = name;
    index.keys = {IndexKey{findColumn(table, columnName)->id, {}, {}, {}, {}}};
    return index;
}

Change addition(const QString &name, const DataType &type, const QString &value = {})
{
    return {u"add "_s + name, [=](Table &table) {
                Column added;
                added.id = ColumnId::derived(table.id.uuid, name);
                added.name = name;
                added.type = type;
                added.nullable = value.isEmpty();
                added.defaultSql = value;
                table.columns.append(added);
            }};
}

Change retyping(const QString &name, const DataType &type)
{
    return {u"retype "_s + name, [=](Table &table) { column(table, name).type = type; }};
}

QList<Change> columnChanges()
{
    return {addition(u"n1"_s, integerType()),
            addition(u"n2"_s, stringType(30), u"'x'"_s),
            addition(u"n3"_s, integerType(), u"(uniq + 1)"_s),
            addition(u"n4"_s, plainType(TypeKind::DateTime), u"CURRENT_TIMESTAMP"_s),
            {u"add virtual"_s,
             [](Table &table) {
                 Column added;
                 added.id = ColumnId::derived(table.id.uuid, u"nv"_s);
                 added.name = u"nv"_s;
                 added.generated = Generated{u"uniq + 5"_s, GeneratedKind::Virtual};
                 table.columns.append(added);
             }},
            {u"drop plain"_s,
             [](Table &table) {
                 table.columns.removeIf([](const Column &c) { return c.name == "gone"_L1; });
             }},
            {u"drop indexed"_s,
             [](Table &table) {
                 table.indexes.removeIf([](const Index &i) { return i.name == "ig"_L1; });
                 table.columns.removeIf([](const Column &c) { return c.name == "goneindexed"_L1; });
             }},
            {u"rename"_s, [](Table &table) { column(table, u"ren"_s).name = u"renamed"_s; }},
            {u"comment"_s, [](Table &table) { column(table, u"meta"_s).comment = u"c"_s; }},
            {u"default"_s, [](Table &table) { column(table, u"def"_s).defaultSql = u"7"_s; }},
            {u"computed default"_s,
             [](Table &table) { column(table, u"def2"_s).defaultSql = u"uniq + 1"_s; }},
            {u"nullable"_s, [](Table &table) { column(table, u"req"_s).nullable = true; }},
            {u"not null"_s, [](Table &table) { column(table, u"opt"_s).nullable = false; }},
            retyping(u"number"_s, plainType(TypeKind::BigInteger)),
            retyping(u"short"_s, stringType(60)),
            retyping(u"mid"_s, stringType(100)),
            retyping(u"keyed"_s, stringType(40)),
            {u"collation"_s,
             [](Table &table) { column(table, u"coll"_s).collation = u"utf8mb4_bin"_s; }},
            {u"keyed collation"_s,
             [](Table &table) { column(table, u"keyed2"_s).collation = u"utf8mb4_bin"_s; }},
            {u"charset"_s,
             [](Table &table) { column(table, u"chars"_s).collation = u"latin1_bin"_s; }},
            retyping(u"label"_s, nativeType(DialectKind::MariaDb, u"enum('a','b','c')"_s)),
            {u"counting off"_s, [](Table &table) { column(table, u"id"_s).identity.reset(); }},
            {u"invisible"_s, [](Table &table) {
                 column(table, u"inv"_s).options.insert(u"mariadb.invisible"_s, u"true"_s);
             }}};
}

QList<Change> otherChanges()
{
    return {{u"add index"_s, [](Table &t) { t.indexes.append(indexOn(t, u"k1"_s, u"meta"_s)); }},
            {u"add unique"_s,
             [](Table &t) {
                 Index index = indexOn(t, u"k2"_s, u"uniq"_s);
                 index.unique = true;
                 t.indexes.append(index);
             }},
            {u"add long unique"_s,
             [](Table &t) {
                 Index index = indexOn(t, u"k3"_s, u"body"_s);
                 index.unique = true;
                 t.indexes.append(index);
             }},
            {u"add fulltext"_s,
             [](Table &t) {
                 Index index = indexOn(t, u"k4"_s, u"body"_s);
                 index.method = u"FULLTEXT"_s;
                 t.indexes.append(index);
             }},
            {u"drop index"_s,
             [](Table &t) {
                 t.indexes.removeIf([](const Index &i) { return i.name == "idrop"_L1; });
             }},
            {u"rename index"_s,
             [](Table &t) {
                 for (Index &index : t.indexes) {
                     if (index.name == "iren"_L1)
                         index.name = u"irenamed"_s;
                 }
             }},
            {u"replace primary key"_s,
             [](Table &t) { t.primaryKey->columns.append(findColumn(t, u"uniq"_s)->id); }},
            {u"add check"_s,
             [](Table &t) {
                 t.checks.append(
                     {ConstraintId::derived(t.id.uuid, u"c1"_s), u"c1"_s, u"uniq > 0"_s, {}, {}});
             }},
            {u"drop check"_s,
             [](Table &t) {
                 t.checks.removeIf([](const Check &c) { return c.name == "cdrop"_L1; });
             }},
            {u"table comment"_s, [](Table &t) { t.comment = u"hello"_s; }},
            {u"table collation"_s,
             [](Table &t) { t.options.insert(u"mariadb.collation"_s, u"utf8mb4_bin"_s); }},
            {u"row format"_s,
             [](Table &t) { t.options.insert(u"mariadb.row_format"_s, u"COMPACT"_s); }},
            {u"add foreign key"_s,
             [](Table &t) {
                 ForeignKey key;
                 key.id = ConstraintId::derived(t.id.uuid, u"fk"_s);
                 key.name = u"fk"_s;
                 key.columns = {findColumn(t, u"parent"_s)->id};
                 key.target = t.id;
                 key.targetColumns = {findColumn(t, u"id"_s)->id};
                 t.foreignKeys.append(key);
             }},
            {u"drop foreign key"_s, [](Table &t) {
                 t.foreignKeys.removeIf([](const ForeignKey &k) { return k.name == "fdrop"_L1; });
             }}};
}

const QString createTable
    = u"CREATE TABLE t (id int PRIMARY KEY AUTO_INCREMENT, gone int, goneindexed int, ren int, meta int, "
      "def int, def2 int, req int NOT NULL, opt int, number int, short varchar(50), mid varchar(50), "
      "keyed varchar(20), keyed2 varchar(20), coll varchar(20), chars varchar(20), label enum('a','b'), "
      "inv int, uniq int NOT NULL, body text, parent int, parent2 int, KEY ig (goneindexed), "
      "KEY idrop (meta), KEY iren (def), KEY ik (keyed), KEY ik2 (keyed2), KEY iid (id, uniq), "
      "CONSTRAINT cdrop CHECK (uniq > -5), CONSTRAINT fdrop FOREIGN KEY (parent2) REFERENCES t (id))"_s;

const QString insertRows
    = u"INSERT INTO t (uniq, req, keyed, label, opt, parent) VALUES (1, 1, 'x', 'a', 1, 1), "
      "(2, 2, 'y', 'b', 2, 1), (3, 3, 'z', 'a', 3, 2)"_s;

} // namespace

class TestMariaDbPairs : public QObject
{
    Q_OBJECT

private slots:
    void the_server_accepts_what_the_plan_states_data();
    void the_server_accepts_what_the_plan_states();
};

void TestMariaDbPairs::the_server_accepts_what_the_plan_states_data()
{
    QTest::addColumn<QString>("extra"); // to the table
    QTest::newRow("plain table") << QString();
    QTest::newRow("table with a virtual column") << u", v int AS (uniq + 1) VIRTUAL"_s;
    QTest::newRow("table with a full text index") << u", ft text, FULLTEXT f (ft)"_s;
}

void TestMariaDbPairs::the_server_accepts_what_the_plan_states()
{
    QFETCH(QString, extra);
    MariaDbFixture database;
    const QList<Change> changes = columnChanges() + otherChanges();
    QString create = createTable;
    QStringList failures;
    create.insert(create.size() - 1, extra);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        // Alone with itself, then with each that follows.
        for (qsizetype j = i; j < changes.size(); j += extra.isEmpty() ? 1 : 5) {
            database.clear();
            QCOMPARE(database.execute(create), QString());
            QCOMPARE(database.execute(insertRows), QString());
            const Schema before = database.inspect().schema;
            Schema after = before;
            changes.at(i).apply(after.tables[0]);
            if (j != i)
                changes.at(j).apply(after.tables[0]);
            QString message = database.change(before, after);
            if (message.isEmpty())
                message = database.difference(after);
            if (message.isEmpty() && database.rows(u"SELECT count(*) FROM t"_s) != "3"_L1)
                message = u"rows are missing"_s;
            if (!message.isEmpty())
                failures.append(changes.at(i).name + u" + "_s + changes.at(j).name + u": "_s
                                + message);
        }
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u"\n\n"_s)));
}

QTEST_GUILESS_MAIN(TestMariaDbPairs)
#include "tst_mariadbpairs.moc"
