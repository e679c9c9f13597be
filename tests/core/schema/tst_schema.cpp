// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up in a schema, what uses a column, and the order that has no meaning.

#include "core/schema/schema.h"
#include "tests/support/dice.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

struct Example
{
    Column id, price, total;
    Table table;
};

Column column(const QString &name)
{
    Column column;
    column.id = ColumnId::create();
    column.name = name;
    return column;
}

Example example()
{
    Example example{column(u"id"_s), column(u"price"_s), column(u"total"_s), {}};
    example.table.id = TableId::create();
    example.table.name = u"product"_s;
    example.table.columns = {example.id, example.price, example.total};
    return example;
}

Schema shuffled(Schema schema, support::Dice &dice)
{
    schema.tables = dice.shuffled(schema.tables);
    schema.enums = dice.shuffled(schema.enums);
    for (Table &table : schema.tables) {
        table.uniqueKeys = dice.shuffled(table.uniqueKeys);
        table.checks = dice.shuffled(table.checks);
        table.foreignKeys = dice.shuffled(table.foreignKeys);
        table.indexes = dice.shuffled(table.indexes);
    }
    return schema;
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private slots:
    void findsByIdAndByName();
    void indexesFindWhatTheListHas();
    void saysWhichConstraintsUseAColumn();
    void saysWhichIndexesUseAColumn();
    void listsConstraintsInOrder();
    void normalizesAwayTheOrderOfLists();
    void keepsTheOrderThatMatters();
};

void TestSchema::findsByIdAndByName()
{
    const Example e = example();
    const Schema schema{{e.table}, {}};
    QCOMPARE(findTable(schema, e.table.id)->name, u"product"_s);
    QCOMPARE(findTable(schema, u"product"_s)->id, e.table.id);
    QVERIFY(!findTable(schema, u"Product"_s));
    QVERIFY(!findTable(schema, TableId::create()));
    QCOMPARE(findColumn(e.table, e.price.id)->name, u"price"_s);
    QCOMPARE(findColumn(e.table, u"price"_s)->id, e.price.id);
    QVERIFY(!findColumn(e.table, ColumnId()));
    QCOMPARE(columnNames(e.table, {e.total.id, ColumnId::create(), e.id.id}),
             QStringList({u"total"_s, u"id"_s}));
}

void TestSchema::indexesFindWhatTheListHas()
{
    CHECK_PROPERTY(200, [] {
        const Schema schema = *support::schemas();
        const SchemaIndex index(schema);
        for (const Table &table : schema.tables)
            RC_ASSERT(index.table(table.id) == findTable(schema, table.id));
        for (const Enum &enumeration : schema.enums)
            RC_ASSERT(index.enumeration(enumeration.id) == findEnum(schema, enumeration.id));
        RC_ASSERT(!index.table(TableId::create()));
        RC_ASSERT(!index.enumeration(EnumId()));
    });
}

void TestSchema::saysWhichConstraintsUseAColumn()
{
    const Example e = example();
    PrimaryKey primary;
    primary.columns = {e.id.id};
    Check check;
    check.sql = u"PRICE > 0 AND 'total' <> ''"_s;
    ForeignKey key;
    key.columns = {e.price.id};
    key.targetColumns = {e.id.id};
    QVERIFY(usesColumn(primary, e.id));
    QVERIFY(!usesColumn(primary, e.price));
    QVERIFY(usesColumn(check, e.price));
    QVERIFY(!usesColumn(check, e.total)); // a string that says so
    QVERIFY(usesColumn(key, e.price));
    QVERIFY(usesColumn(key, e.id)); // at its other end
    QVERIFY(!usesColumn(key, e.total));
}

void TestSchema::saysWhichIndexesUseAColumn()
{
    const Example e = example();
    Index index;
    index.keys = {IndexKey{}, IndexKey{}};
    index.keys[0].column = e.id.id;
    index.keys[1].expressionSql = u"lower(price)"_s;
    QVERIFY(usesColumn(index, e.id));
    QVERIFY(usesColumn(index, e.price));
    QVERIFY(!usesColumn(index, e.total));
    index.predicateSql = u"\"total\" IS NOT NULL"_s;
    QVERIFY(usesColumn(index, e.total));
    index.predicateSql.clear();
    index.include = {e.total.id};
    QVERIFY(usesColumn(index, e.total));
}

void TestSchema::listsConstraintsInOrder()
{
    Table table;
    const auto named = [](auto constraint, const QString &name) {
        constraint.id = ConstraintId::create();
        constraint.name = name;
        return constraint;
    };
    table.foreignKeys = {named(ForeignKey(), u"fk"_s)};
    table.checks = {named(Check(), u"ck1"_s), named(Check(), u"ck2"_s)};
    table.uniqueKeys = {named(UniqueKey(), u"uq"_s)};
    table.primaryKey = named(PrimaryKey(), u"pk"_s);
    QStringList names;
    for (const Constraint &constraint : constraints(table)) {
        names.append(constraintName(constraint));
        QVERIFY(!constraintId(constraint).isNull());
    }
    QCOMPARE(names, QStringList({u"pk"_s, u"uq"_s, u"ck1"_s, u"ck2"_s, u"fk"_s}));
}

void TestSchema::normalizesAwayTheOrderOfLists()
{
    CHECK_PROPERTY(300, [] {
        const Schema schema = *support::schemas();
        support::Dice dice(*rc::gen::arbitrary<quint64>());
        RC_ASSERT(normalized(shuffled(schema, dice)) == normalized(schema));
        RC_ASSERT(normalized(normalized(schema)) == normalized(schema));
    });
}

void TestSchema::keepsTheOrderThatMatters()
{
    const Example e = example();
    Table other = e.table;
    std::swap(other.columns[0], other.columns[1]);
    const Schema a{{e.table}, {}};
    const Schema b{{other}, {}};
    QVERIFY(normalized(a) != normalized(b));
    QCOMPARE(normalized(a, ColumnOrder::Ignored), normalized(b, ColumnOrder::Ignored));

    Enum colours;
    colours.values = {{EnumValueId::create(), u"red"_s}, {EnumValueId::create(), u"blue"_s}};
    Enum reversed = colours;
    std::swap(reversed.values[0], reversed.values[1]);
    QVERIFY(normalized(Schema{{}, {colours}}, ColumnOrder::Ignored)
            != normalized(Schema{{}, {reversed}}, ColumnOrder::Ignored));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
