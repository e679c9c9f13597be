// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableNames_data();
    void tableNames();
    void pluralNames_data();
    void pluralNames();
    void aNameAsIsStays();
    void classNames_data();
    void classNames();
    void templates_data();
    void templates();
    void constraintNames();
    void longNamesAreCutAsSqlAlchemyDoes_data();
    void longNamesAreCutAsSqlAlchemyDoes();
};

void TestNames::tableNames_data()
{
    QTest::addColumn<QString>("className");
    QTest::addColumn<QString>("tableName");
    // What Flask-SQLAlchemy makes of them.
    const QList<std::pair<QString, QString>> names = {
        {u"User"_s, u"user"_s},
        {u"UserAccount"_s, u"user_account"_s},
        {u"CamelCase"_s, u"camel_case"_s},
        {u"HTMLLayout"_s, u"html_layout"_s},
        {u"LayoutHTML"_s, u"layout_html"_s},
        {u"HTTP2Request"_s, u"http2_request"_s},
        {u"HTTPServer"_s, u"http_server"_s},
        {u"ABC"_s, u"abc"_s},
        {u"PreABCPost"_s, u"pre_abc_post"_s},
        {u"UserST4"_s, u"user_st4"_s},
        {u"UserID"_s, u"user_id"_s},
        {u"A1B"_s, u"a1_b"_s},
        {u"ABc"_s, u"a_bc"_s},
        {u"OAuth2Token"_s, u"o_auth2_token"_s},
        {u"iPhone"_s, u"i_phone"_s},
        {u"user_Account"_s, u"user__account"_s},
        {u"Foo_Bar"_s, u"foo__bar"_s},
        {u"_Private"_s, u"private"_s},
        {u"__Very"_s, u"very"_s},
        {u"Item_"_s, u"item_"_s},
        {u"ÉcoleÉlève"_s, u"écoleélève"_s},
        {u"URLParser2D"_s, u"url_parser2_d"_s},
        {u"Point3D"_s, u"point3_d"_s},
        {u"User2Group"_s, u"user2_group"_s},
        {u"URL"_s, u"url"_s},
        {u"A"_s, u"a"_s},
        {u""_s, u""_s},
        {u"___"_s, u""_s},
    };
    for (const auto &[className, tableName] : names)
        QTest::addRow("%s becomes %s", qPrintable(className), qPrintable(tableName))
            << className << tableName;
}

void TestNames::tableNames()
{
    QFETCH(QString, className);
    QTEST(tableNameFor(className, TableNaming::FlaskSqlAlchemy), "tableName");
}

void TestNames::pluralNames_data()
{
    QTest::addColumn<QString>("className");
    QTest::addColumn<QString>("tableName");
    const QList<std::pair<QString, QString>> names = {
        {u"User"_s, u"users"_s},
        {u"UserAccount"_s, u"user_accounts"_s},
        {u"Category"_s, u"categories"_s},
        {u"Day"_s, u"days"_s},
        {u"Box"_s, u"boxes"_s},
        {u"Address"_s, u"addresses"_s},
        {u"Branch"_s, u"branches"_s},
        {u"SalesPerson"_s, u"sales_people"_s},
        {u"OrderStatus"_s, u"order_statuses"_s},
        {u"News"_s, u"news"_s},
        {u"Y"_s, u"ys"_s},
    };
    for (const auto &[className, tableName] : names)
        QTest::addRow("%s becomes %s", qPrintable(className), qPrintable(tableName))
            << className << tableName;
}

void TestNames::pluralNames()
{
    QFETCH(QString, className);
    QTEST(tableNameFor(className, TableNaming::Plural), "tableName");
}

void TestNames::aNameAsIsStays()
{
    QCOMPARE(tableNameFor(u"UserAccount"_s, TableNaming::AsIs), u"UserAccount"_s);
    Class user = newClass(u"User"_s);
    user.tableName = u"Tab le"_s;
    QCOMPARE(tableNameOf(modelWith({user}), user), u"Tab le"_s);
}

void TestNames::classNames_data()
{
    QTest::addColumn<QString>("tableName");
    QTest::addColumn<QString>("className");
    const QList<std::pair<QString, QString>> names = {
        {u"user"_s, u"User"_s},
        {u"user_account"_s, u"UserAccount"_s},
        {u"order details"_s, u"OrderDetails"_s},
        {u"UserAccount"_s, u"UserAccount"_s},
        {u"2fa"_s, u"Table2fa"_s},
        {u"!"_s, u"Table"_s},
        {u"none"_s, u"None_"_s},
        {u"élève"_s, u"Élève"_s},
        {u"😀"_s, u"😀"_s},
    };
    for (const auto &[tableName, className] : names)
        QTest::addRow("%s becomes %s", qPrintable(tableName), qPrintable(className))
            << tableName << className;
}

void TestNames::classNames()
{
    QFETCH(QString, tableName);
    QTEST(classNameFor(tableName), "className");
}

void TestNames::templates_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("name");
    QTest::newRow("the table") << u"uq_%(table_name)s"_s << u"uq_line"_s;
    QTest::newRow("the first column") << u"%(column_0_name)s"_s << u"a"_s;
    QTest::newRow("the second column") << u"%(column_1_name)s"_s << u"b"_s;
    QTest::newRow("a column that is not there") << u"x%(column_7_name)s"_s << u"x"_s;
    QTest::newRow("a key is a name") << u"%(column_1_key)s"_s << u"b"_s;
    QTest::newRow("a label has its table") << u"ix_%(column_0_label)s"_s << u"ix_app_line_a"_s;
    QTest::newRow("all columns glued") << u"%(column_0N_name)s"_s << u"ab"_s;
    QTest::newRow("all columns joined") << u"%(column_0_N_name)s"_s << u"a_b"_s;
    QTest::newRow("all labels joined") << u"%(column_0_N_label)s"_s << u"app_line_a_app_line_b"_s;
    QTest::newRow("all keys glued") << u"%(column_0N_key)s"_s << u"ab"_s;
    QTest::newRow("what it refers to")
        << u"fk_%(referred_table_name)s_%(referred_column_0_name)s"_s << u"fk_order_x"_s;
    QTest::newRow("all that it refers to")
        << u"%(referred_column_0_N_name)s_%(referred_column_0N_name)s"_s << u"x_y_xy"_s;
    QTest::newRow("a percent sign") << u"100%%_%(table_name)s"_s << u"100%_line"_s;
    QTest::newRow("an unknown token stays") << u"%(what)s_%(table_name)s"_s << u"%(what)s_line"_s;
    QTest::newRow("an open token stays") << u"a%(table_name"_s << u"a%(table_name"_s;
    QTest::newRow("a name from its first column") << u"x_%(constraint_name)s"_s << u"x_a"_s;
}

void TestNames::templates()
{
    QFETCH(QString, pattern);
    Class order = newClass(u"Order"_s);
    order.columns = {column(u"x"_s), column(u"y"_s)};
    order.primaryKey->columns = {order.columns.at(0).id, order.columns.at(1).id};
    Class line = newClass(u"Line"_s);
    line.schemaName = u"app"_s;
    line.columns = {column(u"a"_s), column(u"b"_s)};
    line.primaryKey.reset();
    ForeignKey key = foreignKey(line.columns.at(0), order.id, order.columns.at(0));
    key.columns = {line.columns.at(0).id, line.columns.at(1).id};
    key.targetColumns = order.primaryKey->columns;
    line.foreignKeys = {key};
    Model model = modelWith({order, line});
    model.naming.foreignKey = pattern;
    const Schema schema = mapModel(model);
    QTEST(schema.tables.at(1).foreignKeys.at(0).name, "name");
}

void TestNames::constraintNames()
{
    Class user = newClass(u"User"_s);
    user.columns += {column(u"age"_s), column(u"size"_s)};
    const ColumnId age = user.columns.at(1).id;
    const ColumnId size = user.columns.at(2).id;
    user.uniqueKeys = {uniqueKey({age}), uniqueKey({age, size}), uniqueKey({size}, u"mine"_s)};
    user.checks = {check(u"age > 0"_s),
                   check(u"\"size\" > age"_s),
                   check(u"age < 200"_s),
                   check(u"1 = 1"_s),
                   check(u"age <> 7"_s, u"lucky"_s)};
    user.indexes = {tableIndex({age}), tableIndex({age}), tableIndex({})};
    user.indexes[2].keys = {IndexKey{}};
    user.indexes[2].keys[0].expressionSql = u"lower(size)"_s;
    const Table table = mapModel(modelWith({user})).tables.at(0);
    QCOMPARE(table.primaryKey->name, u"pk_user"_s);
    QCOMPARE(table.uniqueKeys.at(0).name, u"uq_user_age"_s);
    QCOMPARE(table.uniqueKeys.at(1).name, u"uq_user_age_size"_s); // never twice the same
    QCOMPARE(table.uniqueKeys.at(2).name, u"mine"_s);
    QCOMPARE(table.checks.at(0).name, u"ck_user_age"_s);
    QCOMPARE(table.checks.at(1).name, u"ck_user_size"_s);
    QVERIFY(table.checks.at(2).name.startsWith(u"ck_user_age_"_s));
    QCOMPARE(table.checks.at(3).name, u"ck_user_check"_s);
    QCOMPARE(table.checks.at(4).name, u"ck_user_lucky"_s); // as SQLAlchemy: the name is a part
    QCOMPARE(table.indexes.at(0).name, u"ix_user_age"_s);
    QVERIFY(table.indexes.at(1).name.startsWith(u"ix_user_age_"_s));
    QCOMPARE(table.indexes.at(2).name, u"ix_user_size"_s);
    QCOMPARE(mapModel(modelWith({user})).tables.at(0), table);

    Model plain = modelWith({user});
    plain.naming = {TableNaming::FlaskSqlAlchemy, {}, {}, {}, {}, {}};
    const Table unnamed = mapModel(plain).tables.at(0);
    QVERIFY(unnamed.primaryKey->name.isEmpty());
    QVERIFY(unnamed.uniqueKeys.at(0).name.isEmpty());
    QCOMPARE(unnamed.checks.at(4).name, u"lucky"_s);
    QCOMPARE(unnamed.indexes.at(0).name, u"ix_user_age"_s); // an index must have one
}

void TestNames::longNamesAreCutAsSqlAlchemyDoes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shortened");
    QTest::newRow("what fits stays") << QString(63, u'a') << QString(63, u'a');
    QTest::newRow("one too many is cut by eight")
        << QString(64, u'a') << QString(55, u'a') + u"_7367"_s;
    QTest::newRow("no half character") << QString(64, u'é') << QString(27, u'é') + u"_4d06"_s;
}

void TestNames::longNamesAreCutAsSqlAlchemyDoes()
{
    QFETCH(QString, name);
    QTEST(shortenedName(name, 63), "shortened");
    QVERIFY(shortenedName(name, 63).toUtf8().size() <= 63);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"
