// SPDX-License-Identifier: GPL-3.0-or-later
// DBML: what is written is read back, as far as DBML can say it; what others write is understood; a
// mistake names its place; no text whatever crashes the reader.

#include "core/interop/dbml.h"
#include "core/mapping/mapping.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// What DBML can say of a schema, in one order, with ids that do not matter taken away.
struct Said
{
    QStringList lines;

    bool operator==(const Said &) const = default;
};

QString typeText(const Schema &schema, const DataType &type)
{
    const Enum *found = type.kind == TypeKind::Enum ? findEnum(schema, type.enumId) : nullptr;
    return typeName(type, found ? u"enum "_s + found->schemaName + u'.' + found->name : QString());
}

QString said(const Table &table, const QList<ColumnId> &columns)
{
    return columnNames(table, columns).join(u"|"_s);
}

Said said(const Schema &schema)
{
    Said result;
    for (const Enum &value : schema.enums) {
        QStringList names{value.schemaName, value.name};
        for (const EnumValue &entry : value.values)
            names << entry.name;
        result.lines << u"enum "_s + names.join(u'|');
    }
    for (const Table &table : schema.tables) {
        const QString name = table.schemaName + u'.' + table.name;
        result.lines << u"table %1 %2"_s.arg(name, table.comment);
        for (const Column &column : table.columns)
            result.lines << u"column %1 %2 %3 %4 %5 %6 %7"_s.arg(name,
                                                                 column.name,
                                                                 typeText(schema, column.type),
                                                                 QString::number(column.nullable),
                                                                 column.defaultSql,
                                                                 QString::number(
                                                                     column.identity.has_value()),
                                                                 column.comment);
        if (table.primaryKey)
            result.lines << u"key %1 %2"_s.arg(name, said(table, table.primaryKey->columns));
        for (const UniqueKey &key : table.uniqueKeys)
            result.lines << u"unique %1 %2 %3 %4"_s.arg(name,
                                                        said(table, key.columns),
                                                        key.name,
                                                        key.comment);
        for (const Check &check : table.checks)
            result.lines << u"check %1 %2 %3"_s.arg(name, check.sql, check.name);
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = findTable(schema, key.target);
            if (!target || key.targetColumns.size() != key.columns.size())
                continue;
            result.lines << u"reference %1 %2 %3 %4 %5 %6 %7"_s
                                .arg(name,
                                     said(table, key.columns),
                                     target->schemaName + u'.' + target->name,
                                     said(*target, key.targetColumns),
                                     key.name,
                                     QString::number(int(key.onDelete)),
                                     QString::number(int(key.onUpdate)));
        }
        for (const Index &index : table.indexes) {
            QStringList keys;
            for (const IndexKey &key : index.keys) {
                const Column *column = findColumn(table, key.column);
                keys << (column ? u"column "_s + column->name : key.expressionSql);
            }
            const bool isUsual = index.method.compare("btree"_L1, Qt::CaseInsensitive) == 0;
            result.lines << u"index %1 %2 %3 %4 %5 %6"_s.arg(name,
                                                             keys.join(u'|'),
                                                             index.name,
                                                             QString::number(index.unique),
                                                             isUsual ? QString() : index.method,
                                                             index.comment);
        }
    }
    return result;
}

QString firstDifference(const Said &a, const Said &b)
{
    for (qsizetype i = 0; i < std::max(a.lines.size(), b.lines.size()); ++i) {
        if (a.lines.value(i) != b.lines.value(i))
            return a.lines.value(i) + u"\n   became\n"_s + b.lines.value(i);
    }
    return {};
}

QByteArray readCorpus(const QString &name)
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/tests/core/interop/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestDbml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack();
    void writingIsStable();
    void otherPeoplesTextIsUnderstood();
    void aReferenceBecomesAForeignKey_data();
    void aReferenceBecomesAForeignKey();
    void mistakesNameTheirPlace_data();
    void mistakesNameTheirPlace();
    void groupsAreKept();
    void anyTextIsSurvived();
};

void TestDbml::whatIsWrittenIsReadBack()
{
    CHECK_PROPERTY(300, [] {
        const Schema schema = *support::schemas();
        const QString text = toDbml({u"p"_s, {}, {}, schema, {}});
        const auto read = parseDbml(text, u"x.dbml"_s);
        if (!read)
            RC_LOG() << text.toStdString() << read.error().place.toStdString() << ": "
                     << read.error().detail.toStdString();
        RC_ASSERT(read.has_value());
        if (said(read->schema) != said(schema))
            RC_LOG() << firstDifference(said(schema), said(read->schema)).toStdString() << "\n"
                     << text.toStdString();
        RC_ASSERT(said(read->schema) == said(schema));
    });
}

void TestDbml::writingIsStable()
{
    CHECK_PROPERTY(100, [] {
        const Schema schema = *support::schemas();
        const QString text = toDbml({u"p"_s, u"note"_s, {}, schema, {}});
        const auto read = parseDbml(text, {});
        RC_ASSERT(read.has_value());
        RC_ASSERT(*parseDbml(text, {}) == *read); // ids too
        RC_ASSERT(toDbml(*read) == text);
    });
}

void TestDbml::otherPeoplesTextIsUnderstood()
{
    const QByteArray text = readCorpus(u"shop.dbml"_s);
    QVERIFY(!text.isEmpty());
    const auto read = parseDbml(QString::fromUtf8(text), u"shop.dbml"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().place + read.error().detail));
    QCOMPARE(read->name, u"shop"_s);
    QCOMPARE(read->dialect, DialectKind::PostgreSql);
    const Schema &schema = read->schema;
    QStringList names;
    for (const Table &table : schema.tables)
        names << table.name;
    QCOMPARE(names,
             QStringList({u"users"_s,
                          u"orders"_s,
                          u"order items"_s,
                          u"tags"_s,
                          u"products"_s,
                          u"products_tags"_s}));
    const Table &users = schema.tables.at(0);
    QCOMPARE(users.comment, u"Who buys.\nAnd who sells."_s);
    QCOMPARE(users.columns.at(0).name, u"id"_s);
    QVERIFY(users.columns.at(0).identity);
    QVERIFY(!users.columns.at(0).nullable);
    QCOMPARE(users.columns.at(1).type, stringType(255));
    QCOMPARE(users.columns.at(2).defaultSql, u"'it''s'"_s);
    QCOMPARE(users.columns.at(3).defaultSql, u"now()"_s);
    QCOMPARE(users.columns.at(4).type.kind, TypeKind::Enum);
    QCOMPARE(users.columns.at(5).type.dimensions, 1);
    QCOMPARE(users.columns.last().name, u"updated_at"_s); // of the partial
    QCOMPARE(users.uniqueKeys.size(), 1);
    QCOMPARE(users.indexes.size(), 2);
    QCOMPARE(users.indexes.at(1).keys.at(0).expressionSql, u"lower(email)"_s);
    QCOMPARE(users.checks.size(), 1);
    const Table &orders = schema.tables.at(1);
    QCOMPARE(orders.schemaName, u"sales"_s);
    QCOMPARE(orders.foreignKeys.size(), 1);
    QCOMPARE(orders.foreignKeys.at(0).onDelete, ReferentialAction::Cascade);
    const Table &items = schema.tables.at(2);
    QCOMPARE(items.primaryKey->columns.size(), 2);
    QCOMPARE(items.foreignKeys.size(), 2);
    QCOMPARE(schema.tables.at(5).foreignKeys.size(), 2);
    QCOMPARE(read->groups.size(), 1);
    QCOMPARE(read->groups.at(0).tables.size(), 2);
    QCOMPARE(said(mapModel(modelOf(schema))), said(schema));
}

void TestDbml::aReferenceBecomesAForeignKey_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("child");
    QTest::newRow("many to one") << u"Ref: a.x > b.id"_s << u"a"_s;
    QTest::newRow("one to many") << u"Ref: b.id < a.x"_s << u"a"_s;
    QTest::newRow("one to one, the key first") << u"Ref: b.id - a.x"_s << u"a"_s;
    QTest::newRow("one to one, the key last") << u"Ref: a.x - b.id"_s << u"a"_s;
    QTest::newRow("in a block") << u"Ref { a.x > b.id }"_s << u"a"_s;
    QTest::newRow("with a name") << u"Ref fk: a.x > b.id [delete: set null]"_s << u"a"_s;
    QTest::newRow("of one column in brackets") << u"Ref: a.(x) > b.(id)"_s << u"a"_s;
    QTest::newRow("through an alias") << u"Ref: A.x > b.id"_s << u"a"_s;
}

void TestDbml::aReferenceBecomesAForeignKey()
{
    QFETCH(QString, reference);
    QFETCH(QString, child);
    const auto read = parseDbml(u"Table a as A { x int }\nTable b { id int [pk] }\n"_s + reference,
                                u"x.dbml"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().place + read.error().detail));
    for (const Table &table : read->schema.tables)
        QCOMPARE(table.foreignKeys.size(), table.name == child ? 1 : 0);
}

void TestDbml::mistakesNameTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("an unknown word") << u"\n  Tabel a {}"_s << u"line 2, column 3"_s;
    QTest::newRow("a table that is not closed")
        << u"Table a {\n  id int"_s << u"line 2, column 9"_s;
    QTest::newRow("a string that is not closed")
        << u"Table a {\n Note: 'x\n}"_s << u"line 2, column 8"_s;
    QTest::newRow("a column without a type") << u"Table a {\n  id\n}"_s << u"line 3, column 1"_s;
    QTest::newRow("a reference to no table")
        << u"Table a {\n  id int [ref: > b.id]\n}"_s << u"line 2, column 18"_s;
    QTest::newRow("a reference to no column")
        << u"Table a { id int }\nTable b { x int }\nRef: b.x > a.y"_s << u"line 3, column 12"_s;
    QTest::newRow("a reference without an end")
        << u"Table a { id int }\nRef: a.id >"_s << u"line 2, column 12"_s;
    QTest::newRow("ends of different length")
        << u"Table a { x int\n y int }\nRef: a.(x, y) > a.x"_s << u"line 3, column 6"_s;
    QTest::newRow("a table twice")
        << u"Table a { x int }\nTable a { x int }"_s << u"line 2, column 7"_s;
    QTest::newRow("a column twice") << u"Table a {\n x int\n x int }"_s << u"line 3, column 2"_s;
    QTest::newRow("an index of no column")
        << u"Table a {\n x int\n indexes {\n (x, y)\n }\n}"_s << u"line 4, column 2"_s;
    QTest::newRow("an unknown action")
        << u"Table a { x int }\nRef: a.x > a.x [delete: explode]"_s << u"line 2, column 17"_s;
    QTest::newRow("an unknown partial") << u"Table a {\n ~b\n}"_s << u"line 2, column 3"_s;
}

void TestDbml::mistakesNameTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto read = parseDbml(text, u"x.dbml"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ParseFailed);
    QCOMPARE(read.error().subject, u"x.dbml"_s);
    QVERIFY(!read.error().detail.isEmpty());
    QCOMPARE(read.error().place, place);
}

void TestDbml::groupsAreKept()
{
    const auto read = parseDbml(u"Table a { x int }\nTable b { x int }\n"
                                "TableGroup \"my group\" [color: #aabbcc] { a\n b\n Note: 'n' }"_s,
                                {});
    QVERIFY(read);
    QCOMPARE(read->groups.size(), 1);
    QCOMPARE(read->groups.at(0).name, u"my group"_s);
    QCOMPARE(read->groups.at(0).colour, u"#aabbcc"_s);
    QCOMPARE(read->groups.at(0).note, u"n"_s);
    QCOMPARE(read->groups.at(0).tables.size(), 2);
    QCOMPARE(*parseDbml(toDbml(*read), {}), *read);
}

// Pieces of real text in any order, cut anywhere.
void TestDbml::anyTextIsSurvived()
{
    const QString whole = QString::fromUtf8(readCorpus(u"shop.dbml"_s));
    for (qsizetype length = 0; length < whole.size(); length += 3)
        (void) parseDbml(whole.left(length), {});
    CHECK_PROPERTY(1000, [&] {
        const auto cuts = *rc::gen::container<std::vector<int>>(*rc::gen::inRange(0, 40),
                                                                rc::gen::inRange(0,
                                                                                 int(whole.size())
                                                                                     - 12));
        QString text;
        for (const int cut : cuts)
            text += whole.mid(cut, 1 + cut % 12);
        (void) parseDbml(text, {});
    });
}

QTEST_GUILESS_MAIN(TestDbml)
#include "tst_dbml.moc"
