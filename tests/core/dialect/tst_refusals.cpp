// SPDX-License-Identifier: GPL-3.0-or-later

// What a kind of database would refuse is a finding about the model, at the element that it is about.

#include "core/dialect/refusals.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

const QList<DialectKind> everywhere{DialectKind::Sqlite,
                                    DialectKind::PostgreSql,
                                    DialectKind::MariaDb};

Column columnOf(const QString &name, const DataType &type)
{
    return support::column(name, type);
}

Index indexOver(const QString &name, const QList<Column> &columns)
{
    Index index;
    index.id = IndexId::create();
    index.name = name;
    for (const Column &column : columns) {
        IndexKey key;
        key.column = column.id;
        index.keys.append(key);
    }
    return index;
}

// id, and these columns under one index.
Model modelOf(const QList<Column> &columns)
{
    Class item;
    item.id = ClassId::create();
    item.name = u"Item"_s;
    item.columns = QList<Column>{columnOf(u"id"_s, plainType(TypeKind::Integer))} + columns;
    item.columns.first().nullable = false;
    item.primaryKey = PrimaryKey{ConstraintId::create(), {}, {item.columns.first().id}, {}, {}};
    item.indexes = {indexOver(u"ix"_s, columns)};
    Model model;
    model.classes = {item};
    return model;
}

QList<Problem> refusals(const Model &model, const QList<DialectKind> &dialects)
{
    return refusalProblems(model, dialects, {});
}

} // namespace

class TestRefusals : public QObject
{
    Q_OBJECT

private slots:
    void a_key_that_is_too_long();
    void a_counted_column_in_a_hash();
    void a_name_that_ends_with_a_blank();
    void a_type_without_an_order();
    void what_is_known_is_not_said_again();
    void what_all_take_is_no_finding();
};

void TestRefusals::a_key_that_is_too_long()
{
    const Model model = modelOf(
        {columnOf(u"a"_s, stringType(600)), columnOf(u"b"_s, stringType(169))});
    const Class &item = model.classes.first();
    QVERIFY(refusals(model, {}).isEmpty());
    QVERIFY(refusals(model, {DialectKind::Sqlite, DialectKind::PostgreSql}).isEmpty());
    const QList<Problem> problems = refusals(model, everywhere);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, ProblemCode::Refused);
    QCOMPARE(problems.first().severity, ProblemSeverity::Warning);
    QVERIFY(problems.first().element == ElementId(item.indexes.first().id));
    QVERIFY(problems.first().owner == ElementId(item.id));
    QCOMPARE(problems.first().name, u"ix"_s);
    QVERIFY2(problems.first().detail.startsWith(
                 "MariaDB: a key has at most 3072 bytes, this one 3076"_L1),
             qPrintable(problems.first().detail));
    const Model shorter = modelOf(
        {columnOf(u"a"_s, stringType(600)), columnOf(u"b"_s, stringType(168))});
    QVERIFY(refusals(shorter, everywhere).isEmpty());
    const Model document = modelOf(
        {columnOf(u"a"_s, plainType(TypeKind::Json)), columnOf(u"b"_s, integerType())});
    QCOMPARE(refusals(document, {DialectKind::MariaDb}).size(), 1);
}

void TestRefusals::a_counted_column_in_a_hash()
{
    Model model = modelOf({columnOf(u"a"_s, integerType())});
    Class &item = model.classes.first();
    item.columns.first().identity = Identity();
    item.columns.append(columnOf(u"b"_s, plainType(TypeKind::Text)));
    item.uniqueKeys = {{ConstraintId::create(),
                        u"uq"_s,
                        {item.columns.at(2).id, item.columns.at(0).id},
                        {},
                        {},
                        {}}};
    const QList<Problem> problems = refusals(model, everywhere);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().element == ElementId(item.uniqueKeys.first().id));
    item.uniqueKeys.first().columns = {item.columns.at(1).id, item.columns.at(0).id};
    QVERIFY(refusals(model, everywhere).isEmpty());
}

void TestRefusals::a_name_that_ends_with_a_blank()
{
    Model model = modelOf({columnOf(u"a "_s, integerType())});
    const QList<Problem> problems = refusals(model, everywhere);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().element == ElementId(model.classes.first().columns.at(1).id));
    model.classes.first().columns[1].name = u" a"_s;
    QVERIFY(refusals(model, everywhere).isEmpty());
    model.classes.first().indexes[0].name = u"ix "_s;
    QCOMPARE(refusals(model, everywhere).size(), 1);
}

void TestRefusals::a_type_without_an_order()
{
    const Model model = modelOf({columnOf(u"a"_s, plainType(TypeKind::Json))});
    const QList<Problem> problems = refusals(model, everywhere);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().element == ElementId(model.classes.first().indexes.first().id));
    QVERIFY2(problems.first().detail.startsWith("PostgreSQL: "_L1),
             qPrintable(problems.first().detail));
}

void TestRefusals::what_is_known_is_not_said_again()
{
    const Model model = modelOf({columnOf(u"a"_s, plainType(TypeKind::Json))});
    Problem known;
    known.element = model.classes.first().indexes.first().id;
    QVERIFY(refusalProblems(model, everywhere, {known}).isEmpty());
}

void TestRefusals::what_all_take_is_no_finding()
{
    const Model model = modelOf({columnOf(u"a"_s, stringType(100)),
                                 columnOf(u"b"_s, plainType(TypeKind::Date)),
                                 columnOf(u"c"_s, plainType(TypeKind::Uuid))});
    QCOMPARE(refusals(model, everywhere), QList<Problem>());
}

QTEST_GUILESS_MAIN(TestRefusals)
#include "tst_refusals.moc"
