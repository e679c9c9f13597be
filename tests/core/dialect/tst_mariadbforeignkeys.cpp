// SPDX-License-Identifier: GPL-3.0-or-later

// What MariaDB wants of a foreign key's columns and of the indexes behind it, on either side: what it can
// have is reached and left again with rows in the tables, what it cannot is refused before anything runs.

#include "core/migration/diff.h"
#include "core/schema/options.h"
#include "tests/core/dialect/mariadbfixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

enum class Target { Other, Same };
enum class Null { Takes, TakesNot };

struct Shape
{
    ReferentialAction onDelete, onUpdate;
    Target target;
};

Column columnOf(const QString &name, Null null, const DataType &type = integerType())
{
    Column column;
    column.id = ColumnId::create();
    column.name = name;
    column.type = type;
    column.nullable = null == Null::Takes;
    return column;
}

// c (id, a) refers to p (k), or t (id, k, a) to itself. Ids are made once, and so are the same in all.
class Family
{
public:
    explicit Family(const Shape &shape, const DataType &type = integerType())
        : m_child{columnOf(u"id"_s, Null::TakesNot), columnOf(u"a"_s, Null::Takes, type)}
        , m_key{columnOf(u"k"_s, Null::Takes, type)}
    {
        m_parent.id = TableId::create();
        m_parent.name = u"p"_s;
        m_parent.columns = {m_key};
        Table child;
        child.id = TableId::create();
        child.name = u"c"_s;
        child.columns = m_child;
        child.primaryKey = PrimaryKey{ConstraintId::create(), {}, {m_child.first().id}, {}, {}};
        if (shape.target == Target::Same) {
            child.columns.append(m_key);
            m_parent = child;
        }
        m_parent.uniqueKeys = {UniqueKey{ConstraintId::create(), u"u"_s, {m_key.id}, {}, {}, {}}};
        ForeignKey key;
        key.id = ConstraintId::create();
        key.name = u"f"_s;
        key.columns = {m_child.last().id};
        key.target = m_parent.id;
        key.targetColumns = {m_key.id};
        key.onDelete = shape.onDelete;
        key.onUpdate = shape.onUpdate;
        m_tables = shape.target == Target::Same ? QList{m_parent} : QList{m_parent, child};
        m_tables.last().foreignKeys = {key};
    }

    Schema schema(Null own, Null theirs) const
    {
        Schema schema;
        schema.tables = m_tables;
        for (Table &table : schema.tables) {
            for (Column &column : table.columns) {
                if (column.id == m_child.last().id)
                    column.nullable = own == Null::Takes;
                else if (column.id == m_key.id)
                    column.nullable = theirs == Null::Takes;
            }
        }
        return schema;
    }

    QStringList rows() const
    {
        if (m_tables.size() == 1)
            return {u"INSERT INTO c (id, k, a) VALUES (1, 7, 7)"_s};
        return {u"INSERT INTO p VALUES (7), (8)"_s, u"INSERT INTO c VALUES (1, 7)"_s};
    }

private:
    QList<Column> m_child;
    Column m_key;
    Table m_parent;
    QList<Table> m_tables;
};

QString nameOf(ReferentialAction action)
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
    Q_UNREACHABLE();
}

// Columns of foreign keys that no index serves, which the server neither says nor mends.
QString unserved()
{
    return u"SELECT count(*) FROM information_schema.key_column_usage k WHERE k.table_schema = DATABASE() "
           "AND k.referenced_table_name IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
           "information_schema.statistics s WHERE s.table_schema = k.table_schema AND s.table_name = "
           "k.table_name AND s.column_name = k.column_name AND s.seq_in_index = k.ordinal_position AND "
           "s.index_type = 'BTREE' AND s.sub_part IS NULL)"_s;
}

} // namespace

Q_DECLARE_METATYPE(Shape)
Q_DECLARE_METATYPE(Null)

class TestMariaDbForeignKeys : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void null_may_come_and_go_on_either_side_data();
    void null_may_come_and_go_on_either_side();
    void an_index_that_cannot_serve_takes_no_ones_place_data();
    void an_index_that_cannot_serve_takes_no_ones_place();
    void a_place_in_space_refers_to_nothing();

private:
    void change(const Schema &from, const Schema &to, bool isRefused);

    MariaDbFixture m_database;
};

void TestMariaDbForeignKeys::init()
{
    m_database.clear();
}

void TestMariaDbForeignKeys::null_may_come_and_go_on_either_side_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<Null>("own");
    QTest::addColumn<Null>("theirs");
    const QList<ReferentialAction> actions{ReferentialAction::NoAction,
                                           ReferentialAction::Restrict,
                                           ReferentialAction::Cascade,
                                           ReferentialAction::SetNull};
    const auto row = [](const Shape &shape, Null own, Null theirs) {
        QTest::addRow("ON DELETE %s ON UPDATE %s%s%s%s",
                      qPrintable(nameOf(shape.onDelete)),
                      qPrintable(nameOf(shape.onUpdate)),
                      shape.target == Target::Same ? ", of the same table" : "",
                      own == Null::TakesNot ? ", from NOT NULL" : "",
                      theirs == Null::TakesNot ? ", to NOT NULL" : "")
            << shape << own << theirs;
    };
    for (const Target target : {Target::Other, Target::Same}) {
        for (const ReferentialAction onDelete : actions) {
            for (const ReferentialAction onUpdate : actions) {
                for (const Null own : {Null::Takes, Null::TakesNot}) {
                    for (const Null theirs : {Null::Takes, Null::TakesNot})
                        row({onDelete, onUpdate, target}, own, theirs);
                }
            }
        }
    }
}

void TestMariaDbForeignKeys::change(const Schema &from, const Schema &to, bool isRefused)
{
    const Result<DialectPlan> plan = mariaDb().plan(from, diff(from, to), {});
    QCOMPARE(plan.has_value(), !isRefused);
    if (isRefused) {
        QCOMPARE(plan.error().code, ErrorCode::NotSupported);
        QCOMPARE(plan.error().subject, u"c.f"_s);
        QCOMPARE(plan.error().detail, u"SET NULL needs a column that can be NULL: a"_s);
        return;
    }
    QCOMPARE(m_database.run(*plan), QString());
    QCOMPARE(m_database.difference(to), QString());
}

void TestMariaDbForeignKeys::null_may_come_and_go_on_either_side()
{
    QFETCH(Shape, shape);
    QFETCH(Null, own);
    QFETCH(Null, theirs);
    const bool setsNull = shape.onDelete == ReferentialAction::SetNull
                          || shape.onUpdate == ReferentialAction::SetNull;
    const Family family(shape);
    const Schema from = family.schema(own, theirs);
    change({}, from, setsNull && own == Null::TakesNot);
    if (m_database.inspect().schema.tables.isEmpty())
        return;
    for (const QString &sql : family.rows())
        QCOMPARE(m_database.execute(sql), QString());
    for (const Null ownLater : {Null::Takes, Null::TakesNot}) {
        for (const Null theirsLater : {Null::Takes, Null::TakesNot}) {
            const Schema plain = family.schema(ownLater, theirsLater);
            // What copies the tables is held to stricter rules.
            Schema copied = plain;
            for (Table &table : copied.tables)
                table.options.insert(option::mariaDbRowFormat, u"REDUNDANT"_s);
            for (const Schema &to : {plain, copied}) {
                const bool isRefused = setsNull && ownLater == Null::TakesNot;
                change(from, to, isRefused);
                if (!isRefused)
                    change(to, from, false);
                QCOMPARE(m_database.rows(u"SELECT a FROM c"_s), u"7"_s);
            }
        }
    }
}

void TestMariaDbForeignKeys::an_index_that_cannot_serve_takes_no_ones_place_data()
{
    QTest::addColumn<QString>("from"); // of the tables p and c, by statements
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, const QString &from, const QString &to) {
        QTest::newRow(name) << from << to;
    };
    const QString p = u"CREATE TABLE p (k varchar(36) PRIMARY KEY, l varchar(30) NOT NULL%1); "_s;
    const QString c
        = u"CREATE TABLE c (id int PRIMARY KEY, a varchar(36), b varchar(30), t text%1)"_s;
    const QString fk = u"CONSTRAINT f FOREIGN KEY (a) REFERENCES p (k) ON UPDATE CASCADE"_s;
    const QString parent = p.arg(QString());
    const QString plain = parent + c.arg(u", "_s + fk);
    const auto with = [&](const QString &keys) { // the server's own way: the foreign key comes last
        return parent + c.arg(u", "_s + keys) + u"; ALTER TABLE c ADD "_s + fk;
    };
    row("a full-text index on the column", plain, with(u"FULLTEXT KEY x (a)"_s));
    row("a full-text index, and a check that copies the table",
        plain,
        with(u"FULLTEXT KEY x (a), CONSTRAINT q CHECK (lower(b) = lower(b))"_s));
    row("a full-text index that begins with the column", plain, with(u"FULLTEXT KEY x (a, b)"_s));
    row("a full-text index that ends with the column", plain, with(u"FULLTEXT KEY x (b, a)"_s));
    row("two full-text indexes", plain, with(u"FULLTEXT KEY x (a), FULLTEXT KEY y (a, t)"_s));
    row("a full-text index with a comment",
        with(u"FULLTEXT KEY x (a)"_s),
        with(u"FULLTEXT KEY x (a) COMMENT 'for words'"_s));
    row("a full-text index of another name",
        with(u"FULLTEXT KEY x (a)"_s),
        with(u"FULLTEXT KEY y (a)"_s));
    row("a full-text index of the foreign key's name",
        plain,
        parent + c.arg(u", FULLTEXT KEY f (a), KEY g (a)"_s) + u"; ALTER TABLE c ADD "_s + fk);
    row("a full-text index instead of one that serves",
        with(u"KEY y (a, b)"_s),
        with(u"FULLTEXT KEY x (a, b)"_s));
    row("a full-text index beside one that serves",
        with(u"KEY y (a, b)"_s),
        with(u"KEY y (a, b), FULLTEXT KEY x (a)"_s));
    row("a full-text index and the foreign key with it",
        parent + c.arg(QString()),
        with(u"FULLTEXT KEY x (a)"_s));
    row("a full-text index and another action",
        plain,
        with(u"FULLTEXT KEY x (a)"_s) + u" ON DELETE CASCADE"_s);
    row("a full-text index and a longer column",
        plain,
        u"CREATE TABLE p (k varchar(40) PRIMARY KEY, l varchar(30) NOT NULL); "
        "CREATE TABLE c (id int PRIMARY KEY, a varchar(40), b varchar(30), t text, FULLTEXT KEY x (a)); "
        "ALTER TABLE c ADD "_s
            + fk);
    const QString two = u"CONSTRAINT f FOREIGN KEY (a, b) REFERENCES p (k, l)"_s;
    row("a full-text index on the columns of a longer key",
        p.arg(u", UNIQUE KEY u (k, l)"_s) + c.arg(u", "_s + two),
        p.arg(u", UNIQUE KEY u (k, l)"_s) + c.arg(u", FULLTEXT KEY x (a, b)"_s)
            + u"; ALTER TABLE c ADD "_s + two);
    row("a full-text index under two foreign keys",
        plain + u"; ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (a) REFERENCES p (k)"_s,
        with(u"FULLTEXT KEY x (a)"_s)
            + u"; ALTER TABLE c ADD CONSTRAINT g FOREIGN KEY (a) REFERENCES p (k)"_s);
    row("a full-text index under a foreign key without a name",
        parent + c.arg(u", FOREIGN KEY (a) REFERENCES p (k)"_s),
        parent + c.arg(u", FULLTEXT KEY x (a)"_s)
            + u"; ALTER TABLE c ADD FOREIGN KEY (a) REFERENCES p (k)"_s);
    row("a full-text index on the target's column",
        p.arg(u", UNIQUE KEY u (l)"_s) + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s),
        p.arg(u", UNIQUE KEY u (l), FULLTEXT KEY x (l)"_s)
            + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s));
    row("a full-text index on a target that only another foreign key's index serves",
        plain + u"; CREATE TABLE d (e varchar(36), CONSTRAINT g FOREIGN KEY (e) REFERENCES c (a))"_s,
        with(u"FULLTEXT KEY x (a)"_s)
            + u"; CREATE TABLE d (e varchar(36), CONSTRAINT g FOREIGN KEY (e) REFERENCES c (a))"_s);
    row("a part of the column", plain, with(u"KEY x (a(5))"_s));
    row("a unique part of the column", plain, with(u"UNIQUE KEY x (a(5))"_s));
    row("a part of the column instead of one that serves",
        with(u"KEY x (a)"_s),
        with(u"KEY x (a(5))"_s));
    row("a descending index", plain, with(u"KEY x (a DESC)"_s));
    row("an index that becomes a descending one", with(u"KEY x (a)"_s), with(u"KEY x (a DESC)"_s));
    row("an index that is ignored", plain, with(u"KEY x (a) IGNORED"_s));
    row("a unique key that is a hash", plain, with(u"UNIQUE KEY x (a, t)"_s));
    row("a unique key that is a hash, and goes with the foreign key",
        with(u"UNIQUE KEY x (a, t)"_s),
        parent + c.arg(QString()));
    row("a unique key that is a hash stays without the foreign key",
        with(u"UNIQUE KEY x (a, t)"_s),
        parent + c.arg(u", UNIQUE KEY x (a, t)"_s));
    row("an index that serves becomes a hash",
        with(u"KEY x (a, b)"_s),
        with(u"UNIQUE KEY x (a, t)"_s));
    row("a target's key that becomes a descending one",
        p.arg(u", UNIQUE KEY u (l)"_s) + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s),
        p.arg(u", UNIQUE KEY v (l DESC)"_s)
            + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s));
    row("a target's key of another name",
        p.arg(u", UNIQUE KEY u (l)"_s) + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s),
        p.arg(u", UNIQUE KEY v (l)"_s)
            + c.arg(u", CONSTRAINT f FOREIGN KEY (b) REFERENCES p (l)"_s));
}

void TestMariaDbForeignKeys::an_index_that_cannot_serve_takes_no_ones_place()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QString rows = u"INSERT INTO p VALUES ('x', 'lx'), ('y', 'ly'); "
                         "INSERT INTO c VALUES (1, 'x', 'lx', 'words')"_s;
    for (const QString &sql : from.split(u"; "_s) + rows.split(u"; "_s))
        QCOMPARE(m_database.execute(sql), QString());
    const Schema before = m_database.inspect().schema;
    const Schema wanted = mariaDbTarget(before, {}, to.split(u"; "_s));
    QCOMPARE(m_database.change(before, wanted), QString());
    QCOMPARE(m_database.difference(wanted), QString());
    QCOMPARE(m_database.rows(unserved()), u"0"_s);
    // Nothing refers to it.
    QCOMPARE(m_database.execute(u"DELETE FROM p WHERE k = 'y'"_s), QString());

    QCOMPARE(m_database.change(m_database.lastPlan().schemaAfter, before), QString());
    QCOMPARE(m_database.difference(before), QString());
    QCOMPARE(m_database.rows(unserved()), u"0"_s);
    QCOMPARE(m_database.rows(u"SELECT * FROM c"_s), u"1,x,lx,words"_s);
    QCOMPARE(m_database.rows(u"SELECT k FROM p"_s), u"x"_s);
}

void TestMariaDbForeignKeys::a_place_in_space_refers_to_nothing()
{
    const Shape shape{ReferentialAction::NoAction, ReferentialAction::NoAction, Target::Other};
    const Family family(shape, nativeType(DialectKind::MariaDb, u"point"_s));
    const Result<DialectPlan> plan
        = mariaDb().plan({}, diff({}, family.schema(Null::TakesNot, Null::TakesNot)), {});
    QVERIFY(!plan.has_value());
    QCOMPARE(plan.error().code, ErrorCode::NotSupported);
    QCOMPARE(plan.error().subject, u"c.f"_s);
    QCOMPARE(plan.error().detail, u"MariaDB has no foreign keys over a point: a"_s);
}

QTEST_GUILESS_MAIN(TestMariaDbForeignKeys)
#include "tst_mariadbforeignkeys.moc"
