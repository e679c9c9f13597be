// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diff.h"
#include "tests/core/migration/builders.h"
#include "tests/core/migration/describe.h"
#include "tests/support/printing.h"

using namespace builders;
using namespace core;
using namespace Qt::StringLiterals;

namespace {

Schema shop()
{
    Table user = table(u"user"_s, {u"id"_s, u"name"_s, u"email"_s, u"age"_s});
    user.checks = {check(u"ck_age"_s, u"age >= 0"_s)};
    user.indexes = {index(u"ix_email"_s, {u"user.email"_s})};
    Table order = table(u"order"_s, {u"id"_s, u"user_id"_s, u"total"_s});
    order.foreignKeys = {foreignKey(u"order.user_id"_s, u"user.id"_s)};
    Enum colour;
    colour.id = {id(u"colour"_s)};
    colour.name = u"colour"_s;
    colour.values = {{{id(u"red"_s)}, u"red"_s}, {{id(u"blue"_s)}, u"blue"_s}};
    return {.tables = {user, order}, .enums = {colour}};
}

using Change = std::function<void(Schema &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheOperations_data();
    void findsTheOperations();
    void aRenamedTableTakesItsOwnMentionAlong();
    void ordersColumnsOnlyWhenAsked();
    void keepsWhatAGeneratedColumnUses();
};

void TestDiff::findsTheOperations_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Change &change, const QStringList &expected) {
        QTest::newRow(name) << change << expected;
    };

    row("nothing changed", [](Schema &) {}, {});
    row("tables in another order", [](Schema &s) { s.tables.swapItemsAt(0, 1); }, {});
    row("a renamed table",
        [](Schema &s) { s.tables[0].name = u"account"_s; },
        {u"rename-table user account"_s});
    row("two tables swap names",
        [](Schema &s) {
            s.tables[0].name = u"order"_s;
            s.tables[1].name = u"user"_s;
        },
        {u"rename-table user swap_1"_s,
         u"rename-table order user"_s,
         u"rename-table swap_1 order"_s});
    row("a chain of renamed columns goes from its free end",
        [](Schema &s) {
            s.tables[0].columns[1].name = u"email"_s;
            s.tables[0].columns[2].name = u"mail"_s;
        },
        {u"rename-column user email mail"_s, u"rename-column user name email"_s});
    row("two columns swap names",
        [](Schema &s) {
            s.tables[0].columns[1].name = u"email"_s;
            s.tables[0].columns[2].name = u"name"_s;
        },
        {u"rename-column user name swap_1"_s,
         u"rename-column user email name"_s,
         u"rename-column user swap_1 email"_s});
    row("a renamed column takes its check along",
        [](Schema &s) {
            s.tables[0].columns[3].name = u"years"_s;
            s.tables[0].checks[0].sql = u"years >= 0"_s;
        },
        {u"rename-column user age years"_s});
    row("a column renamed together with its type",
        [](Schema &s) {
            s.tables[0].columns[1].name = u"full_name"_s;
            s.tables[0].columns[1].type = stringType(80);
        },
        {u"rename-column user name full_name"_s, u"alter-column user full_name"_s});
    row("a new table between old ones",
        [](Schema &s) {
            Table item = table(u"item"_s, {u"id"_s, u"order_id"_s});
            item.foreignKeys = {foreignKey(u"item.order_id"_s, u"order.id"_s)};
            s.tables.insert(0, item);
        },
        {u"create-table item fk_item_order_id"_s});
    row("new tables are created parents first",
        [](Schema &s) {
            Table child = table(u"child"_s, {u"id"_s, u"parent_id"_s});
            child.foreignKeys = {foreignKey(u"child.parent_id"_s, u"parent.id"_s)};
            s.tables += {child, table(u"parent"_s, {u"id"_s})};
        },
        {u"create-table parent"_s, u"create-table child fk_child_parent_id"_s});
    row("new tables that reference each other are split",
        [](Schema &s) {
            Table hen = table(u"hen"_s, {u"id"_s, u"egg_id"_s});
            hen.foreignKeys = {foreignKey(u"hen.egg_id"_s, u"egg.id"_s)};
            Table egg = table(u"egg"_s, {u"id"_s, u"hen_id"_s});
            egg.foreignKeys = {foreignKey(u"egg.hen_id"_s, u"hen.id"_s)};
            s.tables += {hen, egg};
        },
        {u"create-table egg"_s,
         u"create-table hen fk_hen_egg_id"_s,
         u"add-constraint egg fk_egg_hen_id"_s});
    row("a new table that references itself is whole",
        [](Schema &s) {
            Table tree = table(u"tree"_s, {u"id"_s, u"up"_s});
            tree.foreignKeys = {foreignKey(u"tree.up"_s, u"tree.id"_s)};
            s.tables += tree;
        },
        {u"create-table tree fk_tree_up"_s});
    row("a foreign key to a column that is new waits for it",
        [](Schema &s) {
            s.tables[0].columns.append(column(u"user.code"_s, u"code"_s));
            UniqueKey unique;
            unique.id = {id(u"uq_code"_s)};
            unique.name = u"uq_code"_s;
            unique.columns = {columnId(u"user.code"_s)};
            s.tables[0].uniqueKeys = {unique};
            Table badge = table(u"badge"_s, {u"id"_s, u"code"_s});
            badge.foreignKeys = {foreignKey(u"badge.code"_s, u"user.code"_s)};
            s.tables += badge;
        },
        {u"create-table badge"_s,
         u"add-column user code 4"_s,
         u"add-constraint user uq_code"_s,
         u"add-constraint badge fk_badge_code"_s});
    row("dropped tables go children first",
        [](Schema &s) { s.tables.clear(); },
        {u"drop-table order"_s, u"drop-table user"_s});
    row("a dropped parent releases its child first",
        [](Schema &s) {
            s.tables[1].foreignKeys.clear();
            s.tables.removeFirst();
        },
        {u"drop-constraint order fk_order_user_id"_s, u"drop-table user"_s});
    row("a table gives its name to a new one",
        [](Schema &s) {
            Table user = table(u"user"_s, {u"id"_s});
            user.id = {id(u"other user"_s)};
            user.columns[0].id = columnId(u"other.id"_s);
            user.primaryKey->id = {id(u"other pk"_s)};
            user.primaryKey->columns = {user.columns[0].id};
            s.tables[0] = user;
            s.tables[1].foreignKeys.clear();
        },
        {u"drop-constraint order fk_order_user_id"_s, u"drop-table user"_s, u"create-table user"_s});
    row("a column gives its name to a new one",
        [](Schema &s) {
            s.tables[0].columns[3] = column(u"user.new_age"_s, u"age"_s, stringType(3));
        },
        {u"drop-constraint user ck_age"_s,
         u"drop-column user age"_s,
         u"add-column user age 3"_s,
         u"add-constraint user ck_age"_s});
    row("a dropped column loses its constraints and indexes first",
        [](Schema &s) {
            s.tables[0].columns.removeAt(2);
            s.tables[0].indexes.clear();
        },
        {u"drop-index user ix_email"_s, u"drop-column user email"_s});
    row("another primary key is dropped and added",
        [](Schema &s) { s.tables[0].primaryKey->columns.append(columnId(u"user.email"_s)); },
        {u"drop-constraint user "_s, u"add-constraint user "_s});
    row("an index that is only named otherwise is renamed",
        [](Schema &s) { s.tables[0].indexes[0].name = u"ix_user_email"_s; },
        {u"rename-index user ix_email ix_user_email"_s});
    row("an index that differs in more is made anew",
        [](Schema &s) {
            s.tables[0].indexes[0].name = u"ix_user_email"_s;
            s.tables[0].indexes[0].unique = true;
        },
        {u"drop-index user ix_email"_s, u"create-index user ix_user_email"_s});
    row("a constraint is renamed",
        [](Schema &s) { s.tables[0].checks[0].name = u"ck_user_age"_s; },
        {u"rename-constraint user ck_age ck_user_age"_s});
    row("an enum's values, one renamed and one added, are one step",
        [](Schema &s) {
            s.enums[0].values[0].name = u"crimson"_s;
            s.enums[0].values.append({{id(u"green"_s)}, u"green"_s});
        },
        {u"alter-enum-values colour"_s});
    row("an enum is renamed",
        [](Schema &s) { s.enums[0].name = u"color"_s; },
        {u"alter-enum colour color"_s});
    row("an enum gives its name to a new one",
        [](Schema &s) { s.enums[0].id = {id(u"other colour"_s)}; },
        {u"alter-enum colour old_1"_s, u"create-enum colour"_s, u"drop-enum old_1"_s});
    row("comments and options of a table",
        [](Schema &s) {
            s.tables[0].comment = u"people"_s;
            s.tables[0].options.insert(u"sqlite.strict"_s, u"true"_s);
        },
        {u"alter-table user"_s});
    row("names that differ in case alone",
        [](Schema &s) {
            s.tables[0].name = u"User"_s;
            s.tables[0].columns[1].name = u"Name"_s;
        },
        {u"rename-table user User"_s, u"rename-column User name Name"_s});
}

void TestDiff::findsTheOperations()
{
    QFETCH(Change, change);
    QFETCH(QStringList, expected);
    const Schema before = shop();
    Schema after = before;
    change(after);

    const QList<Operation> operations = diff(before, after);
    QCOMPARE(describe(operations), expected);
    const Result<Schema> applied = core::apply(operations, before);
    VERIFY_RESULT(applied);
    QVERIFY(normalized(*applied, ColumnOrder::Ignored) == normalized(after, ColumnOrder::Ignored));
    const Result<Schema> back = core::apply(inverse(operations), *applied);
    VERIFY_RESULT(back);
    QVERIFY(normalized(*back) == normalized(before));
}

void TestDiff::aRenamedTableTakesItsOwnMentionAlong()
{
    Schema before = shop();
    before.tables[0].checks[0].sql = u"\"user\".age >= 0"_s;
    Schema after = before;
    after.tables[0].name = u"account"_s;
    after.tables[0].checks[0].sql = u"account.age >= 0"_s;
    const QList<Operation> operations = diff(before, after);
    QCOMPARE(describe(operations), QStringList{u"rename-table user account"_s});
    const Result<Schema> applied = core::apply(operations, before);
    VERIFY_RESULT(applied);
    QVERIFY(*applied == after);
    const Result<Schema> back = core::apply(inverse(operations), after);
    VERIFY_RESULT(back);
    QVERIFY(*back == before);
}

void TestDiff::ordersColumnsOnlyWhenAsked()
{
    const Schema before = shop();
    Schema after = before;
    after.tables[0].columns.swapItemsAt(1, 2);
    QVERIFY(diff(before, after).isEmpty());
    const QList<Operation> operations = diff(before, after, ColumnOrder::Significant);
    QCOMPARE(describe(operations), QStringList{u"reorder-columns user"_s});
    QVERIFY(normalized(*core::apply(operations, before)) == normalized(after));
}

void TestDiff::keepsWhatAGeneratedColumnUses()
{
    Schema before = shop();
    before.tables[0].columns[3].generated = Generated{u"length(email)"_s};
    before.tables[0].indexes.clear();
    Schema after = before;
    after.tables[0].columns[2] = column(u"user.new_email"_s, u"email"_s);
    const QList<Operation> operations = diff(before, after);
    const QStringList expected{u"rename-column user email old_1"_s,
                               u"add-column user email 2"_s,
                               u"alter-column user age"_s,
                               u"drop-column user old_1"_s};
    QCOMPARE(describe(operations), expected);
}

QTEST_APPLESS_MAIN(TestDiff)
#include "tst_diff.moc"
