// SPDX-License-Identifier: GPL-3.0-or-later
// A schema written as JSON is read back as it was; what is damaged is reported with its place.

#include "core/schema/json.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QByteArray bytes(const Schema &schema)
{
    return QJsonDocument(toJson(schema)).toJson();
}

// A schema of one table with something of everything.
QJsonObject example()
{
    const QByteArray text = R"({
        "tables": [{
            "id": "6a1f5f7e-0000-4000-8000-000000000001", "name": "product",
            "columns": [
                {"id": "6a1f5f7e-0000-4000-8000-000000000002", "name": "id",
                 "type": {"kind": "integer"}, "identity": {"kind": "always", "start": 5}},
                {"id": "6a1f5f7e-0000-4000-8000-000000000003", "name": "price",
                 "type": {"kind": "numeric", "precision": 10, "scale": 2}, "nullable": false,
                 "generated": {"sql": "1 + 1"}}],
            "primaryKey": {"id": "6a1f5f7e-0000-4000-8000-000000000004",
                           "columns": ["6a1f5f7e-0000-4000-8000-000000000002"]},
            "foreignKeys": [{"id": "6a1f5f7e-0000-4000-8000-000000000005",
                             "columns": ["6a1f5f7e-0000-4000-8000-000000000003"],
                             "foreignTable": "t", "foreignColumns": ["c"], "onDelete": "cascade"}],
            "indexes": [{"id": "6a1f5f7e-0000-4000-8000-000000000006", "name": "i",
                         "keys": [{"column": "6a1f5f7e-0000-4000-8000-000000000003",
                                   "descending": true}]}],
            "options": {"strict": "true"}
        }],
        "enums": [{"id": "6a1f5f7e-0000-4000-8000-000000000007", "name": "colour",
                   "values": [{"id": "6a1f5f7e-0000-4000-8000-000000000008", "name": "red"}]}]
    })";
    return QJsonDocument::fromJson(text).object();
}

// The value with what is at the path ("tables[0].name") replaced; Undefined removes it.
QJsonValue replaced(const QJsonValue &value, const QStringList &path, const QJsonValue &by)
{
    if (path.isEmpty())
        return by;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = path.first().toInt();
        array[index] = replaced(array.at(index), path.mid(1), by);
        return array;
    }
    QJsonObject object = value.toObject();
    object[path.first()] = replaced(object.value(path.first()), path.mid(1), by);
    return object;
}

QStringList parts(QString place)
{
    return place.replace(u'[', u'.').remove(u']').split(u'.', Qt::SkipEmptyParts);
}

// Every value in the document, as paths.
void collectPaths(const QJsonValue &value, const QStringList &path, QList<QStringList> &paths)
{
    if (!path.isEmpty())
        paths.append(path);
    if (value.isArray()) {
        for (qsizetype i = 0; i < value.toArray().size(); ++i)
            collectPaths(value.toArray().at(i), path + QStringList{QString::number(i)}, paths);
    }
    const QJsonObject object = value.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        collectPaths(*entry, path + QStringList{entry.key()}, paths);
}

} // namespace

class TestSchemaJson : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatItWrites();
    void leavesOutWhatHasItsDefault();
    void keepsWholeBigNumbers();
    void readsBackEveryWord();
    void readsBackSingleConstraints();
    void reportsDamageWithItsPlace_data();
    void reportsDamageWithItsPlace();
    void survivesAnyWrongType();
    void takesTimeInProportion();
};

void TestSchemaJson::readsBackWhatItWrites()
{
    CHECK_PROPERTY(1000, [] {
        const Schema schema = *support::schemas();
        const QByteArray written = bytes(schema);
        const Result<Schema> read = schemaFromJson(QJsonDocument::fromJson(written).object());
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == schema);
        RC_ASSERT(bytes(*read) == written);
    });
}

void TestSchemaJson::leavesOutWhatHasItsDefault()
{
    Column column;
    column.id = ColumnId::create();
    column.name = u"id"_s;
    QCOMPARE(toJson(column).keys(), QStringList({u"id"_s, u"name"_s, u"type"_s}));
    QCOMPARE(toJson(column.type).keys(), QStringList({u"kind"_s}));
    QCOMPARE(toJson(Schema()), QJsonObject());
    QCOMPARE(toJson(Index()).keys(), QStringList({u"id"_s}));
}

void TestSchemaJson::keepsWholeBigNumbers()
{
    Column column;
    column.id = ColumnId::create();
    column.identity = Identity{IdentityKind::ByDefault,
                               std::numeric_limits<qint64>::max(),
                               std::numeric_limits<qint64>::min()};
    const QByteArray text = QJsonDocument(toJson(column)).toJson();
    const Result<Column> read = columnFromJson(QJsonDocument::fromJson(text).object());
    VERIFY_RESULT(read);
    QCOMPARE(*read, column);
}

void TestSchemaJson::readsBackEveryWord()
{
    for (int kind = 0; kind <= int(TypeKind::Native); ++kind)
        QCOMPARE(typeKindFromWord(toWord(TypeKind(kind))), TypeKind(kind));
    for (int kind = 0; kind <= int(DialectKind::MariaDb); ++kind)
        QCOMPARE(dialectFromWord(toWord(DialectKind(kind))), DialectKind(kind));
    for (int action = 0; action <= int(ReferentialAction::SetDefault); ++action)
        QCOMPARE(referentialActionFromWord(toWord(ReferentialAction(action))),
                 ReferentialAction(action));
    for (int deferrable = 0; deferrable <= int(Deferrable::InitiallyDeferred); ++deferrable)
        QCOMPARE(deferrableFromWord(toWord(Deferrable(deferrable))), Deferrable(deferrable));
    QVERIFY(!typeKindFromWord(u"Integer"_s));
    QVERIFY(!dialectFromWord(QString()));
}

void TestSchemaJson::readsBackSingleConstraints()
{
    CHECK_PROPERTY(200, [] {
        const Schema schema = *support::schemas();
        for (const Table &table : schema.tables) {
            for (const Constraint &constraint : constraints(table)) {
                const Result<Constraint> read = constraintFromJson(toJson(constraint));
                RC_ASSERT(read.has_value());
                RC_ASSERT(*read == constraint);
            }
        }
    });
}

void TestSchemaJson::reportsDamageWithItsPlace_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("detail");
    const QJsonValue missing(QJsonValue::Undefined);
    QTest::newRow("a name that is a number")
        << u"tables[0].name"_s << QJsonValue(5) << u"expected a string, found a number"_s;
    QTest::newRow("a table without a name") << u"tables[0].name"_s << missing << u"missing"_s;
    QTest::newRow("a table without an id") << u"tables[0].id"_s << missing << u"missing"_s;
    QTest::newRow("an id that is none")
        << u"tables[0].columns[1].id"_s << QJsonValue(u"5"_s) << u"\"5\" is no id"_s;
    QTest::newRow("an id with something behind")
        << u"enums[0].id"_s << QJsonValue(u"6a1f5f7e-0000-4000-8000-000000000007x"_s)
        << u"\"6a1f5f7e-0000-4000-8000-000000000007x\" is no id"_s;
    QTest::newRow("the id of nothing")
        << u"enums[0].id"_s << QJsonValue(u"00000000-0000-0000-0000-000000000000"_s)
        << u"\"00000000-0000-0000-0000-000000000000\" is no id"_s;
    QTest::newRow("a column that is null")
        << u"tables[0].columns[1]"_s << QJsonValue() << u"expected an object, found null"_s;
    QTest::newRow("columns that are an object")
        << u"tables[0].columns"_s << QJsonValue(QJsonObject())
        << u"expected a list, found an object"_s;
    QTest::newRow("a column without a type")
        << u"tables[0].columns[0].type"_s << missing << u"missing"_s;
    QTest::newRow("an unknown type") << u"tables[0].columns[1].type.kind"_s
                                     << QJsonValue(u"money"_s) << u"unknown word \"money\""_s;
    QTest::newRow("half a digit") << u"tables[0].columns[1].type.scale"_s << QJsonValue(2.5)
                                  << u"expected a whole number, found a number"_s;
    QTest::newRow("too many digits")
        << u"tables[0].columns[1].type.precision"_s << QJsonValue(qint64(1) << 40)
        << u"1099511627776 is out of range"_s;
    QTest::newRow("a nullable that is a word")
        << u"tables[0].columns[1].nullable"_s << QJsonValue(u"no"_s)
        << u"expected a boolean, found a string"_s;
    QTest::newRow("an identity of another kind")
        << u"tables[0].columns[0].identity.kind"_s << QJsonValue(u"never"_s)
        << u"unknown word \"never\""_s;
    QTest::newRow("a generated column without an expression")
        << u"tables[0].columns[1].generated.sql"_s << missing << u"missing"_s;
    QTest::newRow("a key column that is a number")
        << u"tables[0].primaryKey.columns[0]"_s << QJsonValue(1)
        << u"expected an id, found a number"_s;
    QTest::newRow("an unknown action") << u"tables[0].foreignKeys[0].onDelete"_s
                                       << QJsonValue(u"explode"_s) << u"unknown word \"explode\""_s;
    QTest::newRow("a foreign column that is true")
        << u"tables[0].foreignKeys[0].foreignColumns[0]"_s << QJsonValue(true)
        << u"expected a string, found a boolean"_s;
    QTest::newRow("an index key's order")
        << u"tables[0].indexes[0].keys[0].descending"_s << QJsonValue(1)
        << u"expected a boolean, found a number"_s;
    QTest::newRow("an option that is true") << u"tables[0].options.strict"_s << QJsonValue(true)
                                            << u"expected a string, found a boolean"_s;
    QTest::newRow("an enum value without a name")
        << u"enums[0].values[0].name"_s << missing << u"missing"_s;
}

void TestSchemaJson::reportsDamageWithItsPlace()
{
    QFETCH(QString, place);
    QFETCH(QJsonValue, value);
    VERIFY_RESULT(schemaFromJson(example()));
    const Result<Schema> read = schemaFromJson(replaced(example(), parts(place), value));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::FileDamaged);
    QCOMPARE(read.error().place, place);
    QTEST(read.error().detail, "detail");
}

void TestSchemaJson::survivesAnyWrongType()
{
    QList<QStringList> paths;
    collectPaths(example(), {}, paths);
    QVERIFY(paths.size() > 40);
    const QList<QJsonValue> values{QJsonValue(),
                                   QJsonValue(true),
                                   QJsonValue(-1.5),
                                   QJsonValue(u"x"_s),
                                   QJsonArray{1},
                                   QJsonObject{{u"id"_s, 1}}};
    int refused = 0;
    for (const QStringList &path : paths) {
        for (const QJsonValue &value : values) {
            const Result<Schema> read = schemaFromJson(replaced(example(), path, value));
            if (read)
                continue; // any string is a name
            ++refused;
            QCOMPARE(read.error().code, ErrorCode::FileDamaged);
            const QStringList place = parts(read.error().place);
            QCOMPARE(place.mid(0, path.size()), path.mid(0, place.size()));
        }
    }
    QVERIFY(refused > paths.size() * 4);
    QVERIFY(!schemaFromJson(QJsonValue()));
    QVERIFY(!schemaFromJson(QJsonArray()));
}

void TestSchemaJson::takesTimeInProportion()
{
    const auto make = [](int tables) {
        Schema schema;
        const Table one = schemaFromJson(example())->tables.first();
        for (int i = 0; i < tables; ++i) {
            schema.tables.append(one);
            schema.tables.last().id = TableId::create();
        }
        return schema;
    };
    const auto milliseconds = [](const Schema &schema) {
        QElapsedTimer timer;
        timer.start();
        const Result<Schema> read = schemaFromJson(QJsonDocument::fromJson(bytes(schema)).object());
        return read && *read == schema ? timer.elapsed() : -1;
    };
    const qint64 few = milliseconds(make(500));
    const qint64 many = milliseconds(make(5000));
    QVERIFY(few >= 0 && many >= 0);
    // Ten times as much; thirty leaves room for a busy machine, a quadratic one would need a hundred.
    QVERIFY2(many <= 30 * std::max<qint64>(few, 10),
             qPrintable(u"%1 ms for 500 tables, %2 ms for 5,000"_s.arg(few).arg(many)));
}

QTEST_APPLESS_MAIN(TestSchemaJson)
#include "tst_schemajson.moc"
