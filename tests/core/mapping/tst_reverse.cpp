// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "core/model/edit.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

class TestReverse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anySchemaComesBackAsItIs();
    void classNamesAreUnique();
    void aTableWithoutANameKeepsNone();
    void whatIsMappedMapsToItself();
};

void TestReverse::anySchemaComesBackAsItIs()
{
    CHECK_PROPERTY(500, [] {
        const Schema schema = *schemas();
        RC_ASSERT(mapModel(modelOf(schema)) == schema);
    });
}

void TestReverse::classNamesAreUnique()
{
    Schema schema;
    for (const QString &name :
         {u"user_account"_s, u"UserAccount"_s, u"user account"_s, u"!"_s, u"?"_s}) {
        Table table;
        table.id = {QUuid::createUuid()};
        table.name = name;
        schema.tables.append(table);
    }
    QStringList names;
    for (const Class &classValue : modelOf(schema).classes)
        names.append(classValue.name);
    QCOMPARE(names,
             QStringList(
                 {u"UserAccount"_s, u"UserAccount2"_s, u"UserAccount3"_s, u"Table"_s, u"Table2"_s}));
    QCOMPARE(mapModel(modelOf(schema)), schema);
}

void TestReverse::aTableWithoutANameKeepsNone()
{
    Schema schema;
    Table table;
    table.id = {QUuid::createUuid()};
    schema.tables.append(table);
    QCOMPARE(mapModel(modelOf(schema)), schema);
}

// A model is mapped to what, read back, is mapped to the same: nothing is left to be named.
void TestReverse::whatIsMappedMapsToItself()
{
    CHECK_PROPERTY(500, [] {
        const Schema schema = mapModel(randomModel(*seeds()));
        RC_ASSERT(mapModel(modelOf(schema)) == schema);
    });
}

QTEST_APPLESS_MAIN(TestReverse)
#include "tst_reverse.moc"
