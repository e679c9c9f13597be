// SPDX-License-Identifier: GPL-3.0-or-later

// What a migration does to values: enums, which SQLite keeps as text, and the user's own SQL.

#include "core/dialect/sqlite/splitter.h"
#include "core/migration/diff.h"
#include "tests/core/dialect/sqlitefixture.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

EnumValue label(const QString &name)
{
    return {EnumValueId::create(), name};
}

// An order with a state, which may be a key.
struct Orders
{
    Schema schema;

    explicit Orders(bool isUnique = false)
    {
        Enum state;
        state.id = EnumId::create();
        state.name = u"state"_s;
        state.values = {label(u"new"_s), label(u"paid"_s), label(u"sent"_s)};
        Column id;
        id.id = ColumnId::create();
        id.name = u"id"_s;
        id.nullable = false;
        Column column;
        column.id = ColumnId::create();
        column.name = u"state"_s;
        column.type = enumType(state.id);
        Table table;
        table.id = TableId::create();
        table.name = u"orders"_s;
        table.columns = {id, column};
        table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {id.id}, {}, {}};
        if (isUnique)
            table.uniqueKeys = {{ConstraintId::create(), {}, {column.id}, Deferrable::No, {}, {}}};
        schema = {{table}, {state}};
    }
    Schema withLabels(const QList<EnumValue> &values) const
    {
        Schema changed = schema;
        changed.enums[0].values = values;
        return changed;
    }
    const QList<EnumValue> &labels() const { return schema.enums.first().values; }
    EnumValue renamed(int i, const QString &name) const { return {labels().at(i).id, name}; }
};

void create(SqliteFixture &database, const Schema &schema, const QString &data)
{
    QCOMPARE(database.executeScript(sqlite().createScript(schema).join(u';') + u';' + data),
             QString());
}

const QString states = u"INSERT INTO orders VALUES (1, 'new'), (2, 'paid'), (3, 'sent'), (4, NULL)"_s;
const QString threeStates = u"INSERT INTO orders VALUES (1, 'new'), (2, 'paid'), (3, 'sent')"_s;
const QString allStates = u"SELECT state FROM orders ORDER BY id"_s;

DialectPlan planned(const Schema &from, const QList<Operation> &operations)
{
    const Result<DialectPlan> plan = sqlite().plan(from, operations, {});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().detail));
    return *plan;
}

bool copiesRows(const DialectPlan &plan)
{
    return std::any_of(plan.statements.cbegin(),
                       plan.statements.cend(),
                       [](const Statement &statement) {
                           return statement.note == StatementNote::CopyRows;
                       });
}

} // namespace

class TestSqliteData : public QObject
{
    Q_OBJECT

private slots:
    void a_renamed_label_renames_its_values();
    void labels_that_are_exchanged_exchange_their_values_data();
    void labels_that_are_exchanged_exchange_their_values();
    void a_longer_label_copies_no_row();
    void a_removed_label_in_use_stops_the_plan();
    void the_user_s_sql_runs_in_its_place();
    void the_user_s_sql_cannot_end_the_transaction();
    void views_that_the_user_makes_are_known_afterwards();
    void scripts_are_taken_apart_data();
    void scripts_are_taken_apart();
};

void TestSqliteData::a_renamed_label_renames_its_values()
{
    const Orders orders;
    SqliteFixture database;
    create(database, orders.schema, states);
    const Schema after = orders.withLabels(
        {orders.labels().at(0), orders.renamed(1, u"it's paid"_s), orders.labels().at(2)});
    const QList<Operation> operations = diff(orders.schema, after);
    const DialectPlan plan = planned(orders.schema, operations);
    QCOMPARE(database.run(plan), QString());
    QCOMPARE(database.rows(allStates), u"new|it's paid|sent|null"_s);
    QCOMPARE(plan.hazards.first().code, HazardCode::EnumValueRenamed);
    QCOMPARE(database.run(planned(plan.schemaAfter, inverse(operations))), QString());
    QCOMPARE(database.rows(allStates), u"new|paid|sent|null"_s);
}

void TestSqliteData::labels_that_are_exchanged_exchange_their_values_data()
{
    QTest::addColumn<bool>("isUnique");
    QTest::newRow("in a column") << false;
    QTest::newRow("in a unique key") << true;
}

void TestSqliteData::labels_that_are_exchanged_exchange_their_values()
{
    QFETCH(bool, isUnique);
    const Orders orders(isUnique);
    SqliteFixture database;
    create(database, orders.schema, threeStates);
    const Schema after = orders.withLabels(
        {orders.renamed(0, u"paid"_s), orders.renamed(1, u"new"_s), orders.labels().at(2)});
    QCOMPARE(database.run(planned(orders.schema, diff(orders.schema, after))), QString());
    QCOMPARE(database.rows(allStates), u"paid|new|sent"_s);
}

void TestSqliteData::a_longer_label_copies_no_row()
{
    const Orders orders;
    SqliteFixture database;
    create(database, orders.schema, states);
    const Schema after = orders.withLabels(orders.labels() + QList{label(u"a much longer one"_s)});
    const DialectPlan plan = planned(orders.schema, diff(orders.schema, after));
    QVERIFY(!copiesRows(plan));
    QCOMPARE(database.run(plan), QString());
    QCOMPARE(database.rows(u"SELECT type FROM pragma_table_info('orders') WHERE name = 'state'"_s),
             u"VARCHAR(17)"_s);
    QCOMPARE(database.rows(allStates), u"new|paid|sent|null"_s);
}

void TestSqliteData::a_removed_label_in_use_stops_the_plan()
{
    const Orders orders;
    SqliteFixture database;
    create(database, orders.schema, states);
    const Schema after = orders.withLabels({orders.labels().at(0), orders.labels().at(1)});
    const DialectPlan plan = planned(orders.schema, diff(orders.schema, after));
    QCOMPARE(plan.hazards.first().code, HazardCode::EnumValueRemoved);
    QCOMPARE(database.rows(plan.hazards.first().countSql), u"1"_s);
    QVERIFY(!database.run(plan).isEmpty());
    QCOMPARE(database.rows(allStates), u"new|paid|sent|null"_s);
    QCOMPARE(database.execute(u"UPDATE orders SET state = NULL WHERE state = 'sent'"_s), QString());
    QCOMPARE(database.run(plan), QString());
}

void TestSqliteData::the_user_s_sql_runs_in_its_place()
{
    const Orders orders;
    SqliteFixture database;
    create(database, orders.schema, states);
    Schema after = orders.schema;
    after.tables[0].columns[1].nullable = false;
    RunSql fix;
    fix.title = u"fill the states"_s;
    fix.up[DialectKind::Sqlite]
        = u"UPDATE orders SET state = 'new' -- all; of them\n WHERE state IS NULL;\n;\n"
          "/* done */"_s;
    const DialectPlan plan = planned(orders.schema,
                                     QList<Operation>{fix} + diff(orders.schema, after));
    QCOMPARE(database.run(plan), QString());
    QCOMPARE(database.rows(allStates), u"new|paid|sent|new"_s);
    QCOMPARE(plan.statements.first().note, StatementNote::UserSql);
}

void TestSqliteData::the_user_s_sql_cannot_end_the_transaction()
{
    for (const QString &sql :
         {u"COMMIT"_s, u"/* x */ end;"_s, u"SELECT 1; rollback"_s, u"VACUUM"_s}) {
        RunSql operation;
        operation.up[DialectKind::Sqlite] = sql;
        const Result<DialectPlan> plan = sqlite().plan({}, {operation}, {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotSupported);
    }
}

void TestSqliteData::views_that_the_user_makes_are_known_afterwards()
{
    const Orders orders;
    SqliteFixture database;
    create(database, orders.schema, states);
    RunSql view;
    view.up[DialectKind::Sqlite]
        = u"CREATE VIEW v AS SELECT state FROM orders; CREATE TRIGGER t AFTER INSERT ON "
          "orders BEGIN DELETE FROM orders WHERE state = new.state; SELECT 1; END;"_s;
    Schema after = orders.schema;
    after.tables[0].columns[1].name = u"status"_s;
    const DialectPlan plan = planned(orders.schema,
                                     QList<Operation>{view} + diff(orders.schema, after));
    QCOMPARE(database.run(plan), QString());
    QCOMPARE(plan.foreignObjectsAfter.size(), 2);
    QCOMPARE(plan.foreignObjectsAfter, database.inspect().foreignObjects);
    QVERIFY(plan.foreignObjectsAfter.first().sql.contains(u"status"_s));
}

void TestSqliteData::scripts_are_taken_apart_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("only comments") << u"-- a; b\n/* ; */ ;;"_s << QStringList();
    QTest::newRow("semicolons in strings, names and comments")
        << u"SELECT 'a;b', \"c;d\", [e;f], `g;h` /* ; */ -- ;\n; SELECT 2"_s
        << QStringList{u"SELECT 'a;b', \"c;d\", [e;f], `g;h`"_s, u"SELECT 2"_s};
    const QString trigger
        = u"CREATE TEMP TRIGGER t AFTER INSERT ON a WHEN CASE new.x WHEN 1 THEN 1 END BEGIN "
          "SELECT CASE WHEN 1 THEN 2 END; UPDATE a SET x = 'END;'; END"_s;
    QTest::newRow("a trigger") << trigger + u"; SELECT 1;"_s << QStringList{trigger, u"SELECT 1"_s};
    QTest::newRow("an unfinished string") << u"SELECT 'a; b"_s << QStringList{u"SELECT 'a; b"_s};
    QTest::newRow("an unfinished trigger")
        << u"CREATE TRIGGER t BEGIN SELECT 1; SELECT 2;"_s
        << QStringList{u"CREATE TRIGGER t BEGIN SELECT 1; SELECT 2;"_s};
}

void TestSqliteData::scripts_are_taken_apart()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitSqlite(script), statements);
}

QTEST_GUILESS_MAIN(TestSqliteData)
#include "tst_sqlitedata.moc"
