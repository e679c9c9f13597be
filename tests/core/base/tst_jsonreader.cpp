// SPDX-License-Identifier: GPL-3.0-or-later
// One JSON object read field by field: types are checked, the first mismatch is kept with its place.

#include "core/base/jsonreader.h"
#include "tests/support/printing.h"

#include <QMap>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace core;

class TestJsonReader : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsThere();
    void givesDefaultsForWhatIsNot();
    void keepsTheFirstMismatchAlone();
    void namesThePlaceOfAnInnerError();
    void refusesWhatIsNoObject();
    void readsWholeNumbersExactly();
};

void TestJsonReader::readsWhatIsThere()
{
    const QUuid id = QUuid::createUuid();
    JsonReader reader(QJsonObject{{u"text"_s, u"ü"_s},
                                  {u"yes"_s, true},
                                  {u"half"_s, 0.5},
                                  {u"five"_s, 5},
                                  {u"list"_s, QJsonArray{u"a"_s, u"b"_s}},
                                  {u"map"_s, QJsonObject{{u"k"_s, u"v"_s}}},
                                  {u"id"_s, id.toString(QUuid::WithoutBraces)}});
    QCOMPARE(reader.requiredString("text"_L1), u"ü"_s);
    QCOMPARE(reader.boolean("yes"_L1), true);
    QCOMPARE(reader.number("half"_L1), 0.5);
    QCOMPARE(reader.optionalInteger("five"_L1), std::optional(5));
    QCOMPARE(reader.strings("list"_L1), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(reader.stringMap("map"_L1).value(u"k"_s), u"v"_s);
    QCOMPARE(reader.requiredUuid("id"_L1), id);
    QVERIFY(!reader.failed());
    QCOMPARE(reader.result(7).value(), 7);
}

void TestJsonReader::givesDefaultsForWhatIsNot()
{
    JsonReader reader{QJsonObject()};
    QVERIFY(!reader.has("text"_L1));
    QCOMPARE(reader.string("text"_L1, u"x"_s), u"x"_s);
    QCOMPARE(reader.boolean("yes"_L1, true), true);
    QCOMPARE(reader.number("half"_L1, 2), 2.0);
    QVERIFY(!reader.optionalInteger("five"_L1));
    QVERIFY(reader.strings("list"_L1).isEmpty());
    QVERIFY(reader.object("map"_L1).isEmpty());
    QVERIFY(reader.uuid("id"_L1).isNull());
    QVERIFY(!reader.failed());
    QVERIFY(reader.requiredUuid("id"_L1).isNull());
    QCOMPARE(reader.error().place, u"id"_s);
    QCOMPARE(reader.error().detail, u"missing"_s);
}

void TestJsonReader::keepsTheFirstMismatchAlone()
{
    JsonReader reader(QJsonObject{{u"a"_s, 1}, {u"b"_s, u"x"_s}, {u"c"_s, u"good"_s}});
    QCOMPARE(reader.string("a"_L1, u"fallback"_s), u"fallback"_s);
    QCOMPARE(reader.boolean("b"_L1), false);
    QCOMPARE(reader.string("c"_L1), QString()); // nothing after a mismatch is to be believed
    QCOMPARE(reader.error().place, u"a"_s);
    QVERIFY(!reader.result(7));
}

void TestJsonReader::namesThePlaceOfAnInnerError()
{
    const auto readName = [](const QJsonValue &json) -> Result<QString> {
        JsonReader inner(json);
        return inner.result(inner.requiredString("name"_L1));
    };
    JsonReader reader(
        QJsonObject{{u"tables"_s, QJsonArray{QJsonObject{{u"name"_s, u"a"_s}}, QJsonObject()}}});
    reader.list<QString>("tables"_L1, readName);
    QCOMPARE(reader.error().place, u"tables[1].name"_s);

    JsonReader other(QJsonObject{{u"table"_s, 5}});
    QCOMPARE(other.value<QString>("table"_L1, readName, u"none"_s), u"none"_s);
    QCOMPARE(other.error().place, u"table"_s);
    QCOMPARE(other.error().detail, u"expected an object, found a number"_s);
}

void TestJsonReader::refusesWhatIsNoObject()
{
    JsonReader reader(QJsonArray{1});
    QVERIFY(reader.failed());
    QCOMPARE(reader.error().code, ErrorCode::FileDamaged);
    QCOMPARE(reader.error().place, QString());
    QCOMPARE(reader.error().detail, u"expected an object, found a list"_s);
}

void TestJsonReader::readsWholeNumbersExactly()
{
    const qint64 big = (qint64(1) << 53) + 1; // no double has it
    JsonReader reader(QJsonObject{{u"big"_s, big}, {u"zero"_s, 0}, {u"one"_s, 1}});
    QCOMPARE(reader.optionalBigInteger("big"_L1), std::optional(big));
    QCOMPARE(reader.optionalBigInteger("zero"_L1), std::optional(qint64(0)));
    QCOMPARE(reader.optionalBigInteger("one"_L1), std::optional(qint64(1)));
    QVERIFY(!reader.optionalInteger("big"_L1));
    QCOMPARE(reader.error().place, u"big"_s);
}

QTEST_APPLESS_MAIN(TestJsonReader)
#include "tst_jsonreader.moc"
