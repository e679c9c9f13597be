// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/associationclass.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

QStringList names(const QList<Column> &columns)
{
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

QStringList keyNames(const Table &table)
{
    return table.primaryKey ? columnNames(table, table.primaryKey->columns) : QStringList();
}

Class derived(const QString &name, const Class &base, Inheritance inheritance)
{
    Class classValue;
    classValue.id = ClassId::create();
    classValue.name = name;
    classValue.base = base.id;
    classValue.inheritance = inheritance;
    return classValue;
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixinsGiveColumnsWithLastingIds();
    void anAbstractBaseGivesColumnsAndKey();
    void aClassBetweenTwoOthersChangesNoIdentity();
    void anOwnColumnHidesAnInheritedOne();
    void aJoinedClassHasItsBasesKey();
    void aSingleClassIsInItsBasesTable();
    void anAssociationIsTwoKeys();
    void twoAssociationsOfOnePairAreTwoTables();
    void anAssociationOfCompositeKeys();
    void aSelfAssociationHasTwoNames();
    void whatHasNoMeaningIsLeftOut();
    void aForeignKeyInAnAbstractBaseToItself();
    void cyclesEnd();
    void anAssociationBecomesAClassAndNoMigrationFollows();
    void anAssociationOfOneClassBecomesAClass();
};

void TestMapping::mixinsGiveColumnsWithLastingIds()
{
    Mixin stamps = mixin(u"Stamps"_s, {column(u"created"_s), column(u"updated"_s)});
    stamps.indexes = {tableIndex({stamps.columns.at(0).id})};
    Mixin owned = mixin(u"Owned"_s, {column(u"owner"_s)});
    owned.placement = Placement::Before;
    Class user = newClass(u"User"_s);
    user.mixins = {stamps.id, owned.id};
    Class post = newClass(u"Post"_s);
    post.mixins = {stamps.id};
    Model model = modelWith({user, post});
    model.mixins = {stamps, owned};
    const Schema schema = mapModel(model);
    const Table &first = schema.tables.at(0);
    QCOMPARE(names(first.columns), QStringList({u"owner"_s, u"id"_s, u"created"_s, u"updated"_s}));
    QCOMPARE(first.columns.at(2).id, inheritedId(user.id, stamps.columns.at(0).id));
    QCOMPARE(first.indexes.at(0).name, u"ix_user_created"_s);
    QCOMPARE(schema.tables.at(1).indexes.at(0).name, u"ix_post_created"_s);
    QVERIFY(first.columns.at(2).id != schema.tables.at(1).columns.at(1).id);
    // UUID version 5 of the class and the declaration: the same on every machine.
    QCOMPARE(inheritedId(ClassId::fromString(u"00000000-0000-0000-0000-000000000001"_s),
                         ColumnId::fromString(u"00000000-0000-0000-0000-000000000002"_s))
                 .toString(),
             u"fc2a5a19-267c-526c-8abb-b488c2fda4a7"_s);
}

void TestMapping::anAbstractBaseGivesColumnsAndKey()
{
    Class base = newClass(u"Base"_s);
    base.isAbstract = true;
    base.columns.append(column(u"note"_s));
    base.checks = {check(u"note > 0"_s)};
    const Class user = derived(u"User"_s, base, Inheritance::None);
    const Class post = derived(u"Post"_s,
                               base,
                               Inheritance::Joined); // of an abstract base: the same
    const Schema schema = mapModel(modelWith({base, user, post}));
    QCOMPARE(schema.tables.size(), 2);
    for (const Table &table : schema.tables) {
        QCOMPARE(names(table.columns), QStringList({u"id"_s, u"note"_s}));
        QCOMPARE(keyNames(table), QStringList({u"id"_s}));
        QVERIFY(table.foreignKeys.isEmpty());
        QCOMPARE(table.checks.size(), 1);
    }
    QVERIFY(schema.tables.at(0).checks.at(0).id != schema.tables.at(1).checks.at(0).id);
}

void TestMapping::aClassBetweenTwoOthersChangesNoIdentity()
{
    Class base = newClass(u"Base"_s);
    base.isAbstract = true;
    Class between = derived(u"Between"_s, base, Inheritance::None);
    between.isAbstract = true;
    Class user = derived(u"User"_s, base, Inheritance::None);
    const Schema before = mapModel(modelWith({base, user}));
    user.base = between.id;
    QCOMPARE(mapModel(modelWith({base, between, user})), before);
}

void TestMapping::anOwnColumnHidesAnInheritedOne()
{
    Mixin stamps = mixin(u"Stamps"_s, {column(u"created"_s)});
    stamps.uniqueKeys = {uniqueKey({stamps.columns.at(0).id})};
    Class user = newClass(u"User"_s);
    user.mixins = {stamps.id};
    user.columns.append(column(u"created"_s, stringType(9)));
    Model model = modelWith({user});
    model.mixins = {stamps};
    const Table table = mapModel(model).tables.at(0);
    QCOMPARE(names(table.columns), QStringList({u"id"_s, u"created"_s}));
    QCOMPARE(table.columns.at(1).id, user.columns.at(1).id);
    QCOMPARE(table.columns.at(1).type, stringType(9));
    QCOMPARE(table.uniqueKeys.at(0).columns, QList{user.columns.at(1).id});
}

void TestMapping::aJoinedClassHasItsBasesKey()
{
    const Class person = newClass(u"Person"_s);
    Class worker = derived(u"Worker"_s, person, Inheritance::Joined);
    worker.columns = {column(u"wage"_s)};
    const Class chief = derived(u"Chief"_s, worker, Inheritance::Joined);
    const Schema schema = mapModel(modelWith({chief, person, worker}));
    QCOMPARE(schema.tables.size(), 3);
    const Table &workers = schema.tables.at(2);
    QCOMPARE(names(workers.columns), QStringList({u"id"_s, u"wage"_s}));
    QCOMPARE(keyNames(workers), QStringList({u"id"_s}));
    QVERIFY(!workers.columns.at(0).identity);
    QCOMPARE(workers.foreignKeys.size(), 1);
    QCOMPARE(workers.foreignKeys.at(0).target, tableIdOf(person.id));
    QCOMPARE(workers.foreignKeys.at(0).name, u"fk_worker_id_person"_s);
    const Table &chiefs = schema.tables.at(0);
    QCOMPARE(chiefs.foreignKeys.at(0).target, tableIdOf(worker.id));
    QCOMPARE(chiefs.foreignKeys.at(0).targetColumns, workers.primaryKey->columns);
}

void TestMapping::aSingleClassIsInItsBasesTable()
{
    const Class person = newClass(u"Person"_s);
    Class worker = derived(u"Worker"_s, person, Inheritance::Single);
    worker.columns = {column(u"wage"_s)};
    worker.checks = {check(u"wage > 0"_s)};
    Class chief = derived(u"Chief"_s, worker, Inheritance::Single);
    chief.columns = {column(u"title"_s), column(u"wage"_s)};
    chief.uniqueKeys = {uniqueKey({chief.columns.at(1).id})};
    Class desk = newClass(u"Desk"_s);
    desk.columns.append(column(u"chief_id"_s));
    desk.foreignKeys = {foreignKey(desk.columns.at(1), chief.id, person.columns.at(0))};
    const Schema schema = mapModel(modelWith({person, worker, chief, desk}));
    QCOMPARE(schema.tables.size(), 2);
    const Table &table = schema.tables.at(0);
    QCOMPARE(names(table.columns), QStringList({u"id"_s, u"wage"_s, u"title"_s}));
    QCOMPARE(table.uniqueKeys.at(0).columns, QList{worker.columns.at(0).id});
    QCOMPARE(schema.tables.at(1).foreignKeys.at(0).target, tableIdOf(person.id));
    QCOMPARE(tableNameOf(modelWith({person, worker, chief}), chief), u"person"_s);
}

void TestMapping::anAssociationIsTwoKeys()
{
    const Class user = newClass(u"User"_s);
    Class tag = newClass(u"BlogTag"_s);
    Association tags = association(user, tag);
    tags.right.onDelete = ReferentialAction::Restrict;
    Model model = modelWith({user, tag});
    model.associations = {tags};
    const Table table = mapModel(model).tables.at(2);
    QCOMPARE(table.name, u"user_blog_tag"_s);
    QCOMPARE(table.id, tableIdOf(tags.id));
    QCOMPARE(names(table.columns), QStringList({u"user_id"_s, u"blog_tag_id"_s}));
    QCOMPARE(keyNames(table), names(table.columns));
    QCOMPARE(table.foreignKeys.at(0).onDelete, ReferentialAction::Cascade);
    QCOMPARE(table.foreignKeys.at(1).onDelete, ReferentialAction::Restrict);
    QVERIFY(!table.columns.at(0).nullable);
    // A new name of the class is a rename, not another table.
    model.classes[1].name = u"Label"_s;
    const Table renamed = mapModel(model).tables.at(2);
    QCOMPARE(renamed.name, u"user_label"_s);
    QCOMPARE(renamed.columns.at(1).name, u"label_id"_s);
    QCOMPARE(renamed.columns.at(1).id, table.columns.at(1).id);
    QCOMPARE(renamed.primaryKey->id, table.primaryKey->id);
}

void TestMapping::twoAssociationsOfOnePairAreTwoTables()
{
    const Class user = newClass(u"User"_s);
    const Class tag = newClass(u"Tag"_s);
    Model model = modelWith({user, tag});
    model.associations = {association(user, tag), association(user, tag), association(tag, user)};
    const Schema schema = mapModel(model);
    QCOMPARE(schema.tables.at(2).name, u"user_tag"_s);
    QVERIFY(schema.tables.at(3).name.startsWith(u"user_tag_"_s));
    QCOMPARE(schema.tables.at(4).name, u"tag_user"_s);
    QCOMPARE(tableNameOf(model, model.associations.at(1)), schema.tables.at(3).name);
}

void TestMapping::anAssociationOfCompositeKeys()
{
    Class order = newClass(u"Order"_s);
    order.columns = {column(u"year"_s), column(u"number"_s, stringType(8))};
    order.primaryKey->columns = {order.columns.at(0).id, order.columns.at(1).id};
    const Class tag = newClass(u"Tag"_s);
    Association tags = association(order, tag);
    tags.left.columnPrefix = u"o"_s;
    tags.name = u"tagging"_s;
    Model model = modelWith({order, tag});
    model.associations = {tags};
    const Table table = mapModel(model).tables.at(2);
    QCOMPARE(table.name, u"tagging"_s);
    QCOMPARE(names(table.columns), QStringList({u"o_year"_s, u"o_number"_s, u"tag_id"_s}));
    QCOMPARE(table.columns.at(1).type, stringType(8));
    QCOMPARE(table.foreignKeys.at(0).targetColumns, order.primaryKey->columns);
}

void TestMapping::aSelfAssociationHasTwoNames()
{
    const Class user = newClass(u"User"_s);
    Association friends = association(user, user);
    Model model = modelWith({user});
    model.associations = {friends};
    QCOMPARE(names(mapModel(model).tables.at(1).columns),
             QStringList({u"left_user_id"_s, u"right_user_id"_s}));
    model.associations[0].left.columnPrefix = u"follower"_s;
    QCOMPARE(names(mapModel(model).tables.at(1).columns),
             QStringList({u"follower_id"_s, u"user_id"_s}));
    model.associations[0].right.columnPrefix = u"follower"_s;
    QCOMPARE(names(mapModel(model).tables.at(1).columns),
             QStringList({u"follower_id"_s, u"follower_id2"_s}));
}

void TestMapping::whatHasNoMeaningIsLeftOut()
{
    Class user = newClass(u"User"_s);
    user.uniqueKeys = {uniqueKey({}), uniqueKey({ColumnId::create()})};
    user.indexes = {tableIndex({}), tableIndex({ColumnId::create()})};
    user.checks = {check(u" "_s)};
    user.foreignKeys = {foreignKey(user.columns.at(0), ClassId::create(), user.columns.at(0)),
                        foreignKey(user.columns.at(0), user.id, column(u"other"_s))};
    user.mixins = {MixinId::create()};
    user.base = ClassId::create();
    Model model = modelWith({user});
    model.associations = {association(user, newClass(u"Nobody"_s))};
    const Schema schema = mapModel(model);
    QCOMPARE(schema.tables.size(), 1);
    const Table &table = schema.tables.at(0);
    QVERIFY(table.uniqueKeys.isEmpty());
    QVERIFY(table.indexes.isEmpty());
    QVERIFY(table.checks.isEmpty());
    QVERIFY(table.foreignKeys.isEmpty());
    QVERIFY(table.primaryKey);
}

void TestMapping::aForeignKeyInAnAbstractBaseToItself()
{
    Class node = newClass(u"Node"_s);
    node.isAbstract = true;
    node.columns.append(column(u"parent_id"_s));
    node.foreignKeys = {foreignKey(node.columns.at(1), node.id, node.columns.at(0))};
    const Class folder = derived(u"Folder"_s, node, Inheritance::None);
    const Table table = mapModel(modelWith({node, folder})).tables.at(0);
    QCOMPARE(table.foreignKeys.size(), 1);
    QCOMPARE(table.foreignKeys.at(0).target, tableIdOf(folder.id));
    QCOMPARE(table.foreignKeys.at(0).targetColumns, table.primaryKey->columns);
}

void TestMapping::cyclesEnd()
{
    for (const Inheritance inheritance :
         {Inheritance::None, Inheritance::Joined, Inheritance::Single}) {
        for (const bool isAbstract : {false, true}) {
            Class a = newClass(u"A"_s);
            Class b = newClass(u"B"_s);
            a.base = b.id;
            b.base = a.id;
            a.inheritance = b.inheritance = inheritance;
            a.isAbstract = isAbstract;
            b.primaryKey.reset();
            mapModel(modelWith({a, b}));
            a.base = a.id;
            mapModel(modelWith({a}));
        }
    }
    QList<Class> chain{newClass(u"C0"_s)};
    for (int i = 1; i < 3000; ++i) {
        chain.append(derived(u"C%1"_s.arg(i), chain.last(), Inheritance::Joined));
        chain.last().isAbstract = i % 2 == 1;
    }
    mapModel(modelWith(chain));
}

void TestMapping::anAssociationBecomesAClassAndNoMigrationFollows()
{
    int turned = 0;
    CHECK_PROPERTY(100, [&turned] {
        const Model model = randomModel(*seeds());
        const Schema before = mapModel(model);
        for (const Association &association : model.associations) {
            const auto after = associationToClass(model, association.id);
            if (!after) {
                RC_ASSERT(!findTable(before, tableIdOf(association.id)));
                continue;
            }
            ++turned;
            RC_ASSERT(after->associations.size() + 1 == model.associations.size());
            const auto operations = diff(before, mapModel(*after));
            RC_ASSERT(operations.isEmpty());
        }
    });
    QVERIFY(turned > 0);
}

void TestMapping::anAssociationOfOneClassBecomesAClass()
{
    Class user = newClass(u"User"_s);
    Model model = modelWith({user});
    model.associations = {association(user, user), association(user, user)};
    const Schema before = mapModel(model);
    const auto after = associationToClass(model, model.associations.at(0).id);
    QVERIFY(after);
    QCOMPARE(after->classes.size(), 2);
    const Class &made = after->classes.at(1);
    QCOMPARE(made.id.uuid, model.associations.at(0).id.uuid);
    QCOMPARE(made.primaryKey->columns.size(), 2);
    QCOMPARE(diff(before, mapModel(*after)).size(), 0);
    QVERIFY(!associationToClass(*after, model.associations.at(0).id));
}

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
