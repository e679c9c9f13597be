// SPDX-License-Identifier: GPL-3.0-or-later
// Types as people write them, read back.

#include "core/schema/datatype.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

Q_DECLARE_METATYPE(core::DataType)

namespace {

DataType withZone(TypeKind kind)
{
    DataType type = plainType(kind);
    type.withTimeZone = true;
    return type;
}

DataType withLength(TypeKind kind, int length)
{
    DataType type = plainType(kind);
    type.length = length;
    return type;
}

DataType arrayOf(DataType type, int dimensions)
{
    type.dimensions = dimensions;
    return type;
}

} // namespace

class TestDataType : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoType_data();
    void refusesWhatIsNoType();
    void isWrittenAs_data();
    void isWrittenAs();
    void readsBackWhatItWrites();
    void knowsEveryNameItOffers();
};

void TestDataType::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DataType>("type");
    const auto row = [](const char *text, const DataType &type) {
        QTest::newRow(text) << QString::fromUtf8(text) << type;
    };
    row("Integer", integerType());
    row("int", integerType());
    row("  INT  ", integerType());
    row("int(11)", integerType());
    row("bigint", plainType(TypeKind::BigInteger));
    row("int8", plainType(TypeKind::BigInteger));
    row("smallint", plainType(TypeKind::SmallInteger));
    row("str", stringType());
    row("str80", stringType(80));
    row("String(80)", stringType(80));
    row("String ( 80 )", stringType(80));
    row("varchar(20)", stringType(20));
    row("varchar20", stringType(20));
    row("character varying(20)", stringType(20));
    row("text", plainType(TypeKind::Text));
    row("bool", plainType(TypeKind::Boolean));
    row("date", plainType(TypeKind::Date));
    row("datetime", plainType(TypeKind::DateTime));
    row("timestamp", plainType(TypeKind::DateTime));
    row("DateTime(tz)", withZone(TypeKind::DateTime));
    row("timestamptz", withZone(TypeKind::DateTime));
    row("timestamp with time zone", withZone(TypeKind::DateTime));
    row("time(TZ)", withZone(TypeKind::Time));
    row("num", numericType());
    row("num10,2", numericType(10, 2));
    row("num 10, 2", numericType(10, 2));
    row("Numeric(10, 2)", numericType(10, 2));
    row("decimal(10)", numericType(10));
    row("numeric(5, -2)", numericType(5, -2));
    row("float8", plainType(TypeKind::Double));
    row("double precision", plainType(TypeKind::Double));
    row("blob", plainType(TypeKind::LargeBinary));
    row("binary(16)", withLength(TypeKind::LargeBinary, 16));
    row("jsonb", plainType(TypeKind::Json));
    row("uuid", plainType(TypeKind::Uuid));
    row("int[]", arrayOf(integerType(), 1));
    row("str80[][]", arrayOf(stringType(80), 2));
    row("Native(sqlite, VARCHAR2(10))", nativeType(DialectKind::Sqlite, u"VARCHAR2(10)"_s));
    row("native(postgresql, tsvector)", nativeType(DialectKind::PostgreSql, u"tsvector"_s));
}

void TestDataType::readsWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(DataType, type);
    const std::optional<DataType> read = parseTypeName(text);
    QVERIFY(read.has_value());
    QCOMPARE(*read, type);
}

void TestDataType::refusesWhatIsNoType_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "  ",
                             "foo",
                             "Integer(a)",
                             "String(-1)",
                             "String(1, 2)",
                             "String(80",
                             "String)",
                             "Date(3)",
                             "[]",
                             "Numeric(10, 2, 3)",
                             "Numeric(,2)",
                             "80",
                             "String(99999999999)",
                             "Native(oracle, x)",
                             "Native(sqlite)",
                             "str 8 0",
                             "Integer; DROP TABLE t",
                             "Date(tz)"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestDataType::refusesWhatIsNoType()
{
    QFETCH(QString, text);
    QVERIFY(!parseTypeName(text).has_value());
}

void TestDataType::isWrittenAs_data()
{
    QTest::addColumn<DataType>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("a string with its length") << stringType(80) << u"String(80)"_s;
    QTest::newRow("a number with both") << numericType(10, 2) << u"Numeric(10, 2)"_s;
    QTest::newRow("a number with digits alone") << numericType(10) << u"Numeric(10)"_s;
    QTest::newRow("a time zone") << withZone(TypeKind::DateTime) << u"DateTime(tz)"_s;
    QTest::newRow("an array") << arrayOf(integerType(), 2) << u"Integer[][]"_s;
    QTest::newRow("an enum without a name") << enumType(EnumId::create()) << u"Enum"_s;
    QTest::newRow("a native type")
        << nativeType(DialectKind::MariaDb, u"year(4)"_s) << u"Native(mariadb, year(4))"_s;
}

void TestDataType::isWrittenAs()
{
    QFETCH(DataType, type);
    QTEST(typeName(type), "name");
    QCOMPARE(typeName(enumType(EnumId::create()), u"Colour"_s), u"Colour"_s);
}

void TestDataType::readsBackWhatItWrites()
{
    CHECK_PROPERTY(300, [] {
        const Schema schema = *support::schemas();
        for (const Table &table : schema.tables) {
            for (const Column &column : table.columns) {
                if (column.type.kind == TypeKind::Enum)
                    continue;
                RC_ASSERT(parseTypeName(typeName(column.type)) == std::optional(column.type));
            }
        }
    });
}

void TestDataType::knowsEveryNameItOffers()
{
    for (const QString &name : knownTypeNames()) {
        const std::optional<DataType> type = parseTypeName(name);
        QVERIFY2(type, qPrintable(name));
        QCOMPARE(parseTypeName(typeName(*type)), type);
    }
    QCOMPARE(knownTypeNames().first(), u"Integer"_s);
}

QTEST_APPLESS_MAIN(TestDataType)
#include "tst_datatype.moc"
