// SPDX-License-Identifier: GPL-3.0-or-later

// What belongs to others and stands in the way of a change on PostgreSQL: views, materialized views,
// triggers, policies and rules go for the time of the change and come back with everything that hangs
// on them; or the plan is refused before anything runs.

#include "core/migration/diff.h"
#include "core/plan/plan.h"
#include "tests/core/dialect/postgresfixture.h"
#include "tests/support/printing.h"
#include "tests/support/schemaparts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Column &columnOf(Schema &schema, const QString &table, const QString &column)
{
    for (Table &each : schema.tables) {
        for (Column &candidate : each.columns) {
            if (each.name == table && candidate.name == column)
                return candidate;
        }
    }
    qFatal("no such column");
}

QStringList texts(const QList<ForeignObject> &objects)
{
    QStringList result;
    for (const ForeignObject &object : objects)
        result.append(u"%1 %2 %3"_s.arg(object.table, object.name, object.sql));
    result.sort();
    return result;
}

} // namespace

class TestPostgresObjects : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database.clear(); }
    void everythingComesBack_data();
    void everythingComesBack();
    void aMaterializedViewIsFilledAsItWas();
    void whatNamesARenamedTableFollows();
    void aLaterRevisionKnowsTheTexts();
    void whatOnlyTheServerKnowsIsRefused();
    void anEnumMovesToAnotherNamespace();

private:
    Schema made(const QString &script);
    QString changed(const Schema &from, const Schema &to);

    support::TemporaryDatabase m_database{DialectKind::PostgreSql};
    QList<ForeignObject> m_objects;
    DialectPlan m_plan;
};

Schema TestPostgresObjects::made(const QString &script)
{
    const QString message = run(m_database, script);
    if (!message.isEmpty())
        qFatal("%s", qPrintable(message));
    const Inspection inspection = m_database.inspected();
    m_objects = inspection.foreignObjects;
    return inspection.schema;
}

QString TestPostgresObjects::changed(const Schema &from, const Schema &to)
{
    const Result<DialectPlan> plan = postgres().plan(from, diff(from, to), m_objects);
    if (!plan)
        return u"no plan: "_s + plan.error().subject + u": "_s + plan.error().detail;
    m_plan = *plan;
    const QString wrong = run(m_database, *plan);
    return wrong.isEmpty() ? difference(m_database, to) : wrong + u'\n' + planText(*plan);
}

void TestPostgresObjects::everythingComesBack_data()
{
    QTest::addColumn<QString>("objects");
    const QString function
        = u"CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; "_s;
    for (const QString &state : {u"DISABLE"_s, u"ENABLE REPLICA"_s, u"ENABLE ALWAYS"_s, u"ENABLE"_s})
        QTest::newRow(qPrintable("a trigger: "_L1 + state))
            << function
                   + u"CREATE TRIGGER \"a tr\" BEFORE UPDATE OF a ON t FOR EACH ROW "
                     "EXECUTE FUNCTION f(); ALTER TABLE t %1 TRIGGER \"a tr\"; "
                     "COMMENT ON TRIGGER \"a tr\" ON t IS 'it''s mine'"_s.arg(state);
    QTest::newRow("a trigger on a view")
        << function
               + u"CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER tr INSTEAD OF INSERT ON v "
                 "FOR EACH ROW EXECUTE FUNCTION f(); "
                 "COMMENT ON TRIGGER tr ON v IS 'x'"_s;
    QTest::newRow("a policy with a comment")
        << u"CREATE POLICY p ON t USING (a > 1); COMMENT ON POLICY p ON t IS 'p'"_s;
    QTest::newRow("rules of tables")
        << u"CREATE TABLE log (a int); CREATE RULE r AS ON INSERT TO t DO ALSO "
           "INSERT INTO log VALUES (NEW.a); COMMENT ON RULE r ON t IS 'r'; "
           "CREATE RULE s AS ON DELETE TO log DO ALSO DELETE FROM t WHERE a = 9"_s;
    QTest::newRow("a view with a rule, a default, a comment and grants")
        << u"CREATE VIEW v WITH (security_barrier = true) AS SELECT id, a FROM t; "
           "CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING; COMMENT ON RULE r ON v IS 'r'; "
           "ALTER VIEW v ALTER COLUMN a SET DEFAULT 4; COMMENT ON VIEW v IS 'v'; "
           "COMMENT ON COLUMN v.a IS 'va'; GRANT SELECT ON v TO PUBLIC; "
           "GRANT UPDATE (a), INSERT (a, id) ON v TO pg_monitor"_s;
    QTest::newRow("a materialized view with all that it can have")
        << u"CREATE MATERIALIZED VIEW m WITH (fillfactor = 70) AS SELECT id, a, b FROM t; "
           "CREATE UNIQUE INDEX mi ON m (id); CREATE INDEX ma ON m (a DESC) WHERE a > 0; "
           "COMMENT ON INDEX ma IS 'i'; ALTER MATERIALIZED VIEW m CLUSTER ON mi; "
           "ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STATISTICS 55; "
           "ALTER MATERIALIZED VIEW m ALTER COLUMN b SET STORAGE EXTERNAL; "
           "CREATE STATISTICS ms ON id, b FROM m; COMMENT ON MATERIALIZED VIEW m IS 'm'; "
           "COMMENT ON COLUMN m.b IS 'mb'; GRANT SELECT ON m TO PUBLIC; "
           "ALTER MATERIALIZED VIEW m OWNER TO pg_monitor"_s;
    QTest::newRow("views and materialized views on each other")
        << u"CREATE VIEW v AS SELECT id, a FROM t; CREATE MATERIALIZED VIEW m AS SELECT a FROM v; "
           "CREATE VIEW w AS SELECT * FROM m; CREATE MATERIALIZED VIEW n AS SELECT * FROM w "
           "WITH NO DATA; CREATE INDEX ni ON n (a)"_s;
}

void TestPostgresObjects::everythingComesBack()
{
    QFETCH(QString, objects);
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b text); INSERT INTO t VALUES (1, 2, 'x'); "_s
        + objects);
    const QString dump = m_database.dump();
    const QString populated = u"SELECT relname, relispopulated, relkind, relowner::regrole, relacl "
                              "FROM pg_class WHERE relkind IN ('v', 'm') ORDER BY relname"_s;
    const QStringList before = m_database.rows(populated);
    Schema to = from;
    columnOf(to, u"t"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    QCOMPARE(changed(from, to), QString());
    QVERIFY(m_plan.statements.size() >= 3);
    QVERIFY(m_database.dump() != dump);
    QCOMPARE(m_database.rows(populated), before);
    QCOMPARE(texts(m_database.inspected().foreignObjects), texts(m_objects));
    m_objects = m_plan.foreignObjectsAfter;
    QCOMPARE(changed(to, from), QString());
    QCOMPARE(m_database.dump(), dump);
    QCOMPARE(m_database.rows(populated), before);
}

void TestPostgresObjects::aMaterializedViewIsFilledAsItWas()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 2), (2, 3); "
        "CREATE MATERIALIZED VIEW m AS SELECT a FROM t"_s);
    Schema to = from;
    columnOf(to, u"t"_s, u"a"_s).type = plainType(TypeKind::Text);
    QCOMPARE(changed(from, to), QString());
    QCOMPARE(m_database.rows(u"SELECT a FROM m ORDER BY a"_s), (QStringList{u"2"_s, u"3"_s}));
}

// Renamed and retyped in one revision.
void TestPostgresObjects::whatNamesARenamedTableFollows()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int); INSERT INTO t VALUES (1, 2); "
        "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; "
        "CREATE VIEW v AS SELECT t.a FROM t; COMMENT ON VIEW v IS 'of t'; "
        "CREATE TRIGGER tr BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE FUNCTION f(); "
        "ALTER TABLE t DISABLE TRIGGER tr"_s);
    Schema to = from;
    columnOf(to, u"t"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    to.tables[0].name = u"of mine"_s;
    to.tables[0].primaryKey->name.clear();
    QCOMPARE(changed(from, to), QString());
    QCOMPARE(m_database.rows(u"SELECT tgenabled FROM pg_trigger WHERE tgname = 'tr'"_s),
             QStringList{u"D"_s});
    QCOMPARE(m_database.rows(u"SELECT a FROM v"_s), QStringList{u"2"_s});
    const QList<ForeignObject> live = m_database.inspected().foreignObjects;
    QCOMPARE(texts(live).size(), texts(m_plan.foreignObjectsAfter).size());
    // A trigger's own column follows, too.
    m_objects.removeIf([](const ForeignObject &each) { return each.kind == ForeignKind::View; });
    QCOMPARE(run(m_database, u"DROP VIEW v"_s), QString());
    m_objects = m_database.inspected().foreignObjects;
    Schema third = to;
    columnOf(third, u"of mine"_s, u"a"_s).type = plainType(TypeKind::Text);
    columnOf(third, u"of mine"_s, u"a"_s).name = u"b"_s;
    QCOMPARE(changed(to, third), QString());
    QVERIFY(m_database.rows(u"SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgname = 'tr'"_s)
                .value(0)
                .contains("UPDATE OF b ON"_L1));
}

// One plan over several revisions: the second starts with what the first leaves.
void TestPostgresObjects::aLaterRevisionKnowsTheTexts()
{
    const Schema from = made(
        u"CREATE TABLE t (id int PRIMARY KEY, a int); CREATE VIEW v AS SELECT t.a FROM t"_s);
    Schema second = from;
    second.tables[0].name = u"u"_s;
    second.tables[0].primaryKey->name.clear();
    QCOMPARE(changed(from, second), QString());
    m_objects = m_plan.foreignObjectsAfter;
    Schema third = second;
    columnOf(third, u"u"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    QCOMPARE(changed(second, third), QString());
    QVERIFY(
        m_database.rows(u"SELECT pg_get_viewdef('v'::regclass)"_s).value(0).contains("FROM u"_L1));
}

// What a view calls a column that it shows does not follow the column; a name may have two meanings.
void TestPostgresObjects::whatOnlyTheServerKnowsIsRefused()
{
    const Schema from = made(u"CREATE TABLE t (id int PRIMARY KEY, a int, t int); "
                             "CREATE VIEW v AS SELECT t.a, t.t FROM t"_s);
    Schema to = from;
    columnOf(to, u"t"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    columnOf(to, u"t"_s, u"a"_s).name = u"b"_s;
    const auto refused = [&](const Schema &wanted) {
        const auto plan = postgres().plan(from, diff(from, wanted), m_objects);
        return !plan && plan.error().code == ErrorCode::NotSupported
               && plan.error().subject == u"v"_s && plan.error().detail.contains("first"_L1);
    };
    QVERIFY(refused(to));
    to = from;
    columnOf(to, u"t"_s, u"a"_s).type = plainType(TypeKind::BigInteger);
    to.tables[0].name = u"u"_s;
    QVERIFY(refused(to));
}

void TestPostgresObjects::anEnumMovesToAnotherNamespace()
{
    const Schema from = made(
        u"CREATE TYPE mood AS ENUM ('good', 'bad'); CREATE TABLE t (id int PRIMARY KEY, m mood "
        "DEFAULT 'good'); INSERT INTO t (id) VALUES (1); COMMENT ON TYPE mood IS 'm'"_s);
    Schema to = from;
    to.enums[0].schemaName = u"other ns"_s;
    QCOMPARE(changed(from, to), QString());
    QVERIFY(planText(m_plan).contains("SET SCHEMA"_L1));
    QCOMPARE(m_database.rows(u"SELECT m, pg_typeof(m) FROM t"_s),
             QStringList{u"good|\"other ns\".mood"_s});
    // Renamed on the way back, with a value more.
    Schema third = from;
    third.enums[0].name = u"temper"_s;
    third.enums[0].values.append({EnumValueId::create(), u"so so"_s});
    m_objects = m_plan.foreignObjectsAfter;
    QCOMPARE(changed(to, third), QString());
    QCOMPARE(run(m_database, u"INSERT INTO t (id, m) VALUES (2, 'so so')"_s), QString());
}

QTEST_GUILESS_MAIN(TestPostgresObjects)
#include "tst_postgresobjects.moc"
