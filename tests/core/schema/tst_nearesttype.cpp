// SPDX-License-Identifier: GPL-3.0-or-later

// What a type that is native to one engine becomes on the others, type by type. That the engines take
// it and give it back is tst_threeengines' part.

#include "core/schema/nearesttype.h"
#include "tests/support/printing.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

constexpr DialectKind sqlite = DialectKind::Sqlite;
constexpr DialectKind postgres = DialectKind::PostgreSql;
constexpr DialectKind mariadb = DialectKind::MariaDb;

// "Native(mariadb, char(3))" without the dialect, since that is the target.
QString wordsOf(const NearestType &nearest)
{
    const QString text = nearest.type.kind == TypeKind::Native ? nearest.type.nativeText
                                                               : typeName(nearest.type);
    return nearest.isFitting ? text : text + u" !"_s;
}

void row(DialectKind from, const char *text, const char *first, const char *second)
{
    const QList<DialectKind> all{sqlite, postgres, mariadb};
    QList<const char *> wanted{first, second};
    for (const DialectKind target : all) {
        if (target == from)
            continue;
        QTest::addRow("%s of %d on %d", text, int(from), int(target))
            << from << QString::fromUtf8(text) << target << QString::fromUtf8(wanted.takeFirst());
    }
}

} // namespace

class TestNearestType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheNearest_data();
    void isTheNearest();
    void isItselfAtHome();
    void neverFails();
};

// "!" marks what the target cannot hold all of.
void TestNearestType::isTheNearest_data()
{
    QTest::addColumn<DialectKind>("source");
    QTest::addColumn<QString>("text");
    QTest::addColumn<DialectKind>("target");
    QTest::addColumn<QString>("wanted");
    // on PostgreSQL, on MariaDB
    row(sqlite, "NVARCHAR(160)", "String(160)", "String(160)");
    row(sqlite, "nvarchar ( 20 )", "String(20)", "String(20)");
    row(sqlite, "VARYING CHARACTER(255)", "String(255)", "String(255)");
    row(sqlite, "NATIVE CHARACTER(70)", "character(70)", "char(70)");
    row(sqlite, "CHAR(300)", "character(300)", "String(300)");
    row(sqlite, "CHARACTER(20)", "character(20)", "char(20)");
    row(sqlite, "CLOB", "Text", "Text");
    row(sqlite, "TINYINT", "SmallInteger", "SmallInteger");
    row(sqlite, "MEDIUMINT", "Integer", "Integer");
    row(sqlite, "INT", "Integer", "Integer");
    row(sqlite, "INT8", "BigInteger", "BigInteger");
    row(sqlite, "UNSIGNED BIG INT", "BigInteger", "BigInteger");
    row(sqlite, "BIGINT UNSIGNED", "BigInteger !", "BigInteger !");
    row(sqlite, "DOUBLE PRECISION", "Double", "Double");
    row(sqlite, "REAL", "Double", "Double");
    row(sqlite, "DECIMAL(10,5)", "Numeric(10, 5)", "Numeric(10, 5)");
    row(sqlite, "decimal(10,-2)", "Numeric(12, 0)", "Numeric(12, 0)");
    row(sqlite, "NUMBER", "Numeric", "Numeric");
    row(sqlite, "BOOL", "Boolean", "Boolean");
    row(sqlite, "TIMESTAMP", "DateTime", "DateTime");
    row(sqlite, "DATETIME(3)", "timestamp(3) without time zone", "datetime(3)");
    row(sqlite, "GUID", "Uuid", "uuid");
    row(sqlite, "VARBINARY(16)", "LargeBinary(16)", "LargeBinary(16)");
    row(sqlite, "LONGTEXT", "String", "String");
    row(sqlite, "STRING", "String", "String");
    row(sqlite, "FLOATING POINT", "BigInteger", "BigInteger"); // as SQLite takes it
    row(sqlite, "", "Text !", "Text !");
    row(sqlite, "ANY", "Text !", "Text !");
    row(sqlite, "MONEY", "Text !", "Text !");
    // on SQLite, on MariaDB
    row(postgres, "character varying(20)", "String(20)", "String(20)");
    row(postgres, "character(7)", "CHAR(7)", "char(7)");
    row(postgres, "bpchar", "CHAR(1)", "char(1)");
    row(postgres, "jsonb", "Json", "Json");
    row(postgres, "inet", "String(45)", "String(45)");
    row(postgres, "cidr", "String(45)", "String(45)");
    row(postgres, "macaddr", "String(17)", "String(17)");
    row(postgres, "timestamp(3) without time zone", "DateTime", "datetime(3)");
    row(postgres, "timestamp(6) with time zone", "DateTime(tz)", "datetime(6)");
    row(postgres, "timestamp(0) without time zone", "DateTime", "DateTime");
    row(postgres, "time(3) without time zone", "Time", "time(3)");
    row(postgres, "timestamptz", "DateTime(tz)", "DateTime(tz)");
    row(postgres, "interval day to second", "Interval", "Interval");
    row(postgres, "bytea", "LargeBinary", "LargeBinary");
    row(postgres, "numeric(3,5)", "Numeric(5, 5)", "Numeric(5, 5)");
    row(postgres, "numeric(5,-2)", "Numeric(7, 0)", "Numeric(7, 0)");
    row(postgres, "bit(8)", "String(8)", "String(8)");
    row(postgres, "bit varying(12)", "String(12)", "String(12)");
    row(postgres, "oid", "BigInteger", "BigInteger");
    row(postgres, "name", "String(63)", "String(63)");
    row(postgres, "xml", "Text", "Text");
    row(postgres, "integer[]", "Json", "Json");
    row(postgres, "character varying(10)[]", "Json", "Json");
    row(postgres, "citext", "Text !", "Text !");
    row(postgres, "tsvector", "Text !", "Text !");
    row(postgres, "int4range", "Text !", "Text !");
    row(postgres, "public.email", "Text !", "Text !");
    // on SQLite, on PostgreSQL
    row(mariadb, "tinyint", "SmallInteger", "SmallInteger");
    row(mariadb, "tinyint unsigned", "SmallInteger", "SmallInteger");
    row(mariadb, "smallint unsigned", "Integer", "Integer");
    row(mariadb, "mediumint", "Integer", "Integer");
    row(mariadb, "mediumint unsigned", "Integer", "Integer");
    row(mariadb, "int unsigned", "BigInteger", "BigInteger");
    row(mariadb, "int(10) unsigned zerofill", "BigInteger", "BigInteger");
    row(mariadb, "bigint unsigned", "BigInteger !", "BigInteger !");
    row(mariadb, "year(4)", "SmallInteger", "SmallInteger");
    row(mariadb, "bit(1)", "Boolean", "Boolean");
    row(mariadb, "bit(8)", "BigInteger", "BigInteger");
    row(mariadb, "char(7)", "CHAR(7)", "character(7)");
    row(mariadb, "tinytext", "String(255)", "String(255)");
    row(mariadb, "mediumtext", "Text", "Text");
    row(mariadb, "datetime(6)", "DateTime", "timestamp(6) without time zone");
    row(mariadb, "timestamp", "DateTime", "DateTime");
    row(mariadb, "timestamp(3)", "DateTime", "timestamp(3) without time zone");
    row(mariadb, "time(3)", "Time", "time(3) without time zone");
    row(mariadb, "decimal(10,2) unsigned", "Numeric(10, 2)", "Numeric(10, 2)");
    row(mariadb, "float(7,3)", "Float", "Float");
    row(mariadb, "binary(16)", "LargeBinary(16)", "LargeBinary(16)");
    row(mariadb, "varbinary(20)", "LargeBinary(20)", "LargeBinary(20)");
    row(mariadb, "longblob", "LargeBinary(2147483647)", "LargeBinary(2147483647)");
    row(mariadb, "uuid", "CHAR(36)", "Uuid");
    row(mariadb, "inet6", "String(45)", "String(45)");
    row(mariadb, "inet4", "String(15)", "String(15)");
    row(mariadb, "set('a','it''s')", "String(6) !", "String(6) !");
    row(mariadb, "enum('a','long (one)')", "String(10) !", "String(10) !");
    row(mariadb, "point", "Text !", "Text !");
}

void TestNearestType::isTheNearest()
{
    QFETCH(DialectKind, source);
    QFETCH(QString, text);
    QFETCH(DialectKind, target);
    QFETCH(QString, wanted);
    const NearestType nearest = nearestType(nativeType(source, text), target);
    QCOMPARE(wordsOf(nearest), wanted);
    // A fixed point.
    QCOMPARE(nearestType(nearest.type, target), (NearestType{nearest.type, true}));
}

void TestNearestType::isItselfAtHome()
{
    for (const DialectKind kind : {sqlite, postgres, mariadb}) {
        const DataType native = nativeType(kind, u"Odd  type (3 , 4)"_s);
        QCOMPARE(nearestType(native, kind), (NearestType{native, true}));
        QCOMPARE(nearestType(stringType(4), kind), (NearestType{stringType(4), true}));
    }
}

void TestNearestType::neverFails()
{
    for (const char *text : {"(",
                             ")",
                             "char(",
                             "char(99999999999999999999)",
                             "enum('",
                             "set(",
                             "[[[",
                             "numeric(-",
                             "time(99)",
                             "bit(0)",
                             "with time zone",
                             ". . .",
                             "'"}) {
        for (const DialectKind source : {sqlite, postgres, mariadb}) {
            for (const DialectKind target : {sqlite, postgres, mariadb})
                static_cast<void>(
                    nearestType(nativeType(source, QString::fromLatin1(text)), target));
        }
    }
}

QTEST_APPLESS_MAIN(TestNearestType)
#include "tst_nearesttype.moc"
