// SPDX-License-Identifier: GPL-3.0-or-later

// What PostgreSQL has not is refused with its place before anything runs, and nothing else is: the
// server itself is asked about each.

#include "core/migration/diff.h"
#include "core/schema/options.h"
#include "tests/core/dialect/postgresfixture.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Schema schemaOf(const DataType &type)
{
    Table table;
    table.id = TableId::create();
    table.name = u"t"_s;
    for (const QString &name : {u"a"_s, u"b"_s}) {
        Column column;
        column.id = ColumnId::create();
        column.name = name;
        column.type = type;
        table.columns.append(column);
    }
    return {{table}, {}};
}

DataType typeOf(const QString &text)
{
    return text == "json"_L1 ? plainType(TypeKind::Json)
                             : nativeType(DialectKind::PostgreSql, text);
}

Schema withIndex(Schema schema, const QString &method, const QString &operatorClass, int columns)
{
    Table &table = schema.tables.first();
    Index index;
    index.id = IndexId::create();
    index.name = u"ix"_s;
    index.method = method;
    for (int i = 0; i < columns; ++i) {
        IndexKey key;
        key.column = table.columns.at(i).id;
        if (!operatorClass.isEmpty())
            key.options.insert(option::postgresOperatorClass, operatorClass);
        index.keys.append(key);
    }
    table.indexes = {index};
    return schema;
}

} // namespace

class TestPostgresSupported : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_database.clear(); }

    void an_index_over_what_the_method_cannot_hold_data();
    void an_index_over_what_the_method_cannot_hold();
    void a_key_over_what_cannot_be_compared_data();
    void a_key_over_what_cannot_be_compared();
    void a_type_that_its_key_cannot_hold();

private:
    QString refusal(const Schema &from, const Schema &to)
    {
        const Result<DialectPlan> plan = postgres().plan(from, diff(from, to), {});
        if (plan)
            return {};
        return plan.error().code == ErrorCode::NotSupported ? plan.error().subject
                                                            : u"another error"_s;
    }

    // By the server, on an empty database.
    bool isRefused(const Schema &schema)
    {
        m_database.clear();
        return !m_database.run(postgres().createScript(schema)).isEmpty();
    }

    support::TemporaryDatabase m_database{DialectKind::PostgreSql};
};

void TestPostgresSupported::an_index_over_what_the_method_cannot_hold_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("operatorClass");
    QTest::addColumn<int>("columns");
    QTest::addColumn<bool>("isRefusedEarly");
    const auto row = [](const QString &type,
                        const QString &method,
                        bool isRefused,
                        const QString &operatorClass = {},
                        int columns = 1) {
        QTest::addRow("%s over %d of %s %s",
                      qPrintable(method.isEmpty() ? u"an index"_s : method),
                      columns,
                      qPrintable(type),
                      qPrintable(operatorClass))
            << type << method << operatorClass << columns << isRefused;
    };
    for (const QString &type :
         {u"json"_s, u"xml"_s, u"point"_s, u"box"_s, u"circle"_s, u"jsonpath"_s})
        row(type, {}, true);
    for (const QString &type : {u"jsonb"_s,
                                u"tsvector"_s,
                                u"bit(8)"_s,
                                u"inet"_s,
                                u"money"_s,
                                u"int4range"_s,
                                u"integer[]"_s})
        row(type, {}, false);
    for (const QString &type :
         {u"json"_s, u"bit varying(12)"_s, u"bit(8)"_s, u"money"_s, u"tsvector"_s, u"point"_s})
        row(type, u"hash"_s, true);
    for (const QString &type : {u"jsonb"_s, u"uuid"_s, u"text"_s, u"integer[]"_s, u"int4range"_s})
        row(type, u"hash"_s, false);
    for (const QString &type : {u"jsonb"_s, u"boolean"_s, u"money"_s, u"integer[]"_s})
        row(type, u"brin"_s, true);
    for (const QString &type : {u"integer"_s, u"inet"_s, u"int4range"_s, u"box"_s, u"bit(8)"_s})
        row(type, u"brin"_s, false);
    row(u"jsonb"_s, u"gin"_s, false);
    row(u"jsonb"_s, u"gin"_s, false, u"jsonb_path_ops"_s);
    row(u"text"_s, {}, false, u"text_pattern_ops"_s);
    row(u"text"_s, u"hash"_s, true, {}, 2);
}

void TestPostgresSupported::an_index_over_what_the_method_cannot_hold()
{
    QFETCH(QString, type);
    QFETCH(QString, method);
    QFETCH(QString, operatorClass);
    QFETCH(int, columns);
    QFETCH(bool, isRefusedEarly);
    const Schema before = schemaOf(typeOf(type));
    const Schema after = withIndex(before, method, operatorClass, columns);
    const QString expected = isRefusedEarly ? u"t.ix"_s : QString();
    QCOMPARE(refusal({}, after), expected);
    QCOMPARE(refusal(before, after), expected);
    QCOMPARE(refusal(after, before), QString());
    QCOMPARE(isRefused(after), isRefusedEarly);
}

void TestPostgresSupported::a_key_over_what_cannot_be_compared_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("isRefusedEarly");
    QTest::newRow("json") << u"json"_s << true;
    QTest::newRow("xml") << u"xml"_s << true;
    QTest::newRow("polygon") << u"polygon"_s << true;
    QTest::newRow("jsonb") << u"jsonb"_s << false;
    QTest::newRow("bit varying") << u"bit varying"_s << false;
}

void TestPostgresSupported::a_key_over_what_cannot_be_compared()
{
    QFETCH(QString, type);
    QFETCH(bool, isRefusedEarly);
    const Schema before = schemaOf(typeOf(type));
    Schema primary = before;
    Table &table = primary.tables.first();
    table.primaryKey = PrimaryKey{ConstraintId::create(), {}, {table.columns.first().id}, {}, {}};
    table.columns.first().nullable = false;
    QCOMPARE(refusal({}, primary).startsWith("t."_L1), isRefusedEarly);
    QCOMPARE(isRefused(primary), isRefusedEarly);
    Schema unique = before;
    unique.tables.first().uniqueKeys = {
        {ConstraintId::create(), u"uq"_s, {unique.tables.first().columns.at(1).id}, {}, {}, {}}};
    QCOMPARE(refusal(before, unique), isRefusedEarly ? u"t.uq"_s : QString());
    QCOMPARE(isRefused(unique), isRefusedEarly);
}

void TestPostgresSupported::a_type_that_its_key_cannot_hold()
{
    const Schema before = withIndex(schemaOf(typeOf(u"text"_s)), {}, {}, 1);
    Schema after = before;
    after.tables.first().columns.first().type = plainType(TypeKind::Json);
    QCOMPARE(refusal(before, after), u"t.ix"_s);
    after.tables.first().indexes.clear();
    QCOMPARE(refusal(before, after), QString());
}

QTEST_GUILESS_MAIN(TestPostgresSupported)
#include "tst_postgressupported.moc"
