// SPDX-License-Identifier: GPL-3.0-or-later
// Copies within a model and into another: laws on random models, then what a person asks for.
#include "core/mapping/mapping.h"
#include "core/model/copy.h"
#include "core/model/edit.h"
#include "core/model/problem.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QSet<QUuid> allIds(const Model &model)
{
    QSet<QUuid> ids;
    const auto add = [&ids](const auto &parts) {
        for (const auto &part : parts)
            ids.insert(part.id.uuid);
    };
    const auto addHolder = [&](const auto &holder) {
        add(holder.columns);
        add(holder.uniqueKeys);
        add(holder.checks);
        add(holder.foreignKeys);
        add(holder.indexes);
    };
    add(model.classes);
    add(model.mixins);
    add(model.associations);
    add(model.enums);
    for (const Class &value : model.classes) {
        addHolder(value);
        if (value.primaryKey)
            ids.insert(value.primaryKey->id.uuid);
    }
    for (const Mixin &mixin : model.mixins)
        addHolder(mixin);
    for (const Enum &part : model.enums)
        add(part.values);
    return ids;
}

// Errors by code and name, as often as they occur.
QStringList errors(const Model &model)
{
    QStringList list;
    for (const Problem &problem : validate(model)) {
        if (problem.severity == ProblemSeverity::Error)
            list.append(toWord(problem.code));
    }
    list.sort();
    return list;
}

QSet<QUuid> everything(const Model &model)
{
    QSet<QUuid> ids;
    for (const Class &value : model.classes)
        ids.insert(value.id.uuid);
    for (const Association &association : model.associations)
        ids.insert(association.id.uuid);
    for (const Mixin &mixin : model.mixins)
        ids.insert(mixin.id.uuid);
    for (const Enum &part : model.enums)
        ids.insert(part.id.uuid);
    return ids;
}

// The schema in words that know no ids. Where two made-up names are one, the second has a digest of
// its id, which a copy has anew: so tables are known by how they begin, and keys without their names.
QStringList described(const Model &model)
{
    QStringList lines;
    const Schema schema = mapModel(model);
    for (const Table &table : schema.tables) {
        const QString name = table.name.left(12);
        lines.append(name);
        for (const Column &column : table.columns) {
            QString type = typeName(column.type);
            for (const Enum &part : schema.enums) {
                if (column.type.enumId == part.id)
                    type += part.name;
            }
            lines.append(u"  %1.%2 %3"_s.arg(name, column.name, type));
        }
        for (const UniqueKey &key : table.uniqueKeys)
            lines.append(u"  %1 unique %2"_s.arg(name).arg(key.columns.size()));
        for (const ForeignKey &key : table.foreignKeys)
            lines.append(u"  %1 foreign key %2"_s.arg(name).arg(key.targetColumns.size()));
        for (const Index &index : table.indexes)
            lines.append(u"  %1 index %2"_s.arg(name).arg(index.keys.size()));
        if (table.primaryKey)
            lines.append(u"  %1 key %2"_s.arg(name).arg(table.primaryKey->columns.size()));
    }
    lines.sort();
    return lines;
}

// Item (mixin Stamped, enum Colour) refers to Shelf, which refers to Room.
struct Store
{
    Model model;
    ClassId room, shelf, item;
    MixinId stamped;
    EnumId colour;

    Store()
    {
        Enum part;
        part.id = EnumId::create();
        part.name = u"Colour"_s;
        part.values = {{EnumValueId::create(), u"red"_s}};
        colour = part.id;
        take(putEnum(model, part));
        Mixin mixin;
        mixin.id = stamped = MixinId::create();
        mixin.name = u"Stamped"_s;
        Column stamp;
        stamp.id = ColumnId::create();
        stamp.name = u"stamp"_s;
        stamp.type = plainType(TypeKind::DateTime);
        mixin.columns = {stamp};
        take(putMixin(model, mixin));
        room = add(u"Room"_s);
        shelf = add(u"Shelf"_s);
        item = add(u"Item"_s);
        Class value = *findClass(model, item);
        Column column;
        column.id = ColumnId::create();
        column.name = u"colour"_s;
        column.type = enumType(colour);
        value.columns.append(column);
        value.mixins = {stamped};
        Index index;
        index.id = IndexId::create();
        index.name = u"by_stamp"_s;
        index.keys.resize(1);
        index.keys[0].column = inheritedId(item, stamp.id);
        value.indexes = {index};
        take(replaceClass(model, value));
        relate(shelf, room);
        relate(item, shelf);
    }
    void take(const Result<Model> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().subject), qPrintable(result.error().detail));
        model = *result;
    }
    ClassId add(const QString &name)
    {
        const Class value = newClass(name);
        take(addClass(model, value));
        return value.id;
    }
    void relate(ClassId child, ClassId parent)
    {
        Relationship relationship;
        relationship.child = child;
        relationship.parent = parent;
        take(addRelationship(model, relationship));
    }
};

QStringList classNames(const Model &model)
{
    QStringList names;
    for (const Class &value : model.classes)
        names.append(value.name);
    return names;
}

QStringList names(const QList<Dependency> &dependencies)
{
    QStringList names;
    for (const Dependency &dependency : dependencies)
        names.append(dependency.name);
    return names;
}

} // namespace

class TestCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCopyInTheSameModelTouchesNothingElse();
    void aWholeModelIsCopiedWhole();
    void aCopyRefersToWhatIsThere();
    void anotherModelIsAskedForWhatIsMissing();
    void whatIsLeftOutLeavesKeysAndColumnsBehind();
    void whatIsLeftOutNeedsNothingOfItsOwn();
    void namesAreMadeFree();
    void anAssociationComesWithItsClasses();
};

void TestCopy::aCopyInTheSameModelTouchesNothingElse()
{
    CHECK_PROPERTY(300, [] {
        const auto seed = *support::seeds();
        const Model model = support::randomModel(seed);
        QSet<QUuid> chosen;
        for (qsizetype i = 0; i < model.classes.size(); ++i) {
            if ((seed >> (i % 60)) & 1)
                chosen.insert(model.classes.at(i).id.uuid);
        }
        const auto inserted = insert(model, extract(model, chosen));
        RC_ASSERT(inserted.has_value());
        const Model &after = inserted->model;
        RC_ASSERT(after.classes.size() == model.classes.size() + chosen.size());
        for (qsizetype i = 0; i < model.classes.size(); ++i)
            RC_ASSERT(after.classes.at(i) == model.classes.at(i));
        RC_ASSERT(after.mixins == model.mixins);
        RC_ASSERT(after.enums == model.enums);
        // Every id is there once: a copy shares none with its original.
        qsizetype parts = 0;
        Model copies = after;
        copies.classes = copies.classes.mid(model.classes.size());
        copies.associations = copies.associations.mid(model.associations.size());
        copies.mixins.clear();
        copies.enums.clear();
        parts = (allIds(copies) & allIds(model)).size();
        RC_ASSERT(parts == 0);
        if (errors(model).isEmpty())
            RC_ASSERT(errors(after).isEmpty());
    });
}

void TestCopy::aWholeModelIsCopiedWhole()
{
    CHECK_PROPERTY(300, [] {
        const Model model = support::randomModel(*support::seeds());
        Model empty;
        empty.naming = model.naming;
        const auto inserted = insert(empty, extract(model, everything(model)));
        RC_ASSERT(inserted.has_value());
        if (!errors(model).isEmpty())
            return;
        const QStringList copied = described(inserted->model);
        for (const QString &line : described(model)) {
            if (!copied.contains(line))
                RC_FAIL(line.toStdString());
        }
        RC_ASSERT(copied == described(model));
    });
}

void TestCopy::aCopyRefersToWhatIsThere()
{
    const Store store;
    const Fragment fragment = extract(store.model, {store.item.uuid});
    for (const Dependency &dependency : dependencies(store.model, fragment))
        QVERIFY(dependency.isSame);
    const auto inserted = insert(store.model, fragment);
    QVERIFY(inserted);
    QCOMPARE(classNames(inserted->model),
             QStringList({u"Room"_s, u"Shelf"_s, u"Item"_s, u"Item2"_s}));
    const Class &copy = inserted->model.classes.last();
    QCOMPARE(copy.id.uuid, inserted->copies.value(store.item.uuid));
    QCOMPARE(copy.foreignKeys.first().target, tableIdOf(store.shelf));
    QCOMPARE(copy.mixins, QList<MixinId>{store.stamped});
    QCOMPARE(copy.columns.at(1).type.enumId, store.colour);
    QCOMPARE(copy.indexes.size(), 1);
    QCOMPARE(copy.indexes.first().name, u"by_stamp2"_s);
    QCOMPARE(copy.indexes.first().keys.first().column,
             inheritedId(copy.id, findMixin(inserted->model, store.stamped)->columns.first().id));
    QVERIFY(errors(inserted->model).isEmpty());
}

void TestCopy::anotherModelIsAskedForWhatIsMissing()
{
    const Store store;
    const Fragment fragment = extract(store.model, {store.item.uuid});
    Model other;
    const Class shelf = newClass(u"Shelf"_s);
    other = *addClass(other, shelf);
    const QList<Dependency> asked = dependencies(other, fragment);
    QCOMPARE(names(asked), QStringList({u"Colour"_s, u"Stamped"_s, u"Shelf"_s}));
    QCOMPARE(asked.last().existing, ElementId(shelf.id));
    QVERIFY(!asked.last().isSame);
    const auto inserted = insert(other, fragment);
    QVERIFY(inserted);
    QCOMPARE(classNames(inserted->model), QStringList({u"Shelf"_s, u"Item"_s}));
    QCOMPARE(inserted->model.classes.last().foreignKeys.first().target, tableIdOf(shelf.id));
    QCOMPARE(inserted->model.classes.last().foreignKeys.first().targetColumns,
             shelf.primaryKey->columns);
    // Brought along all the same, it needs its own parent.
    const Choices bring{{store.shelf.uuid, Choice::Bring}};
    QCOMPARE(names(dependencies(other, fragment, bring)),
             QStringList({u"Colour"_s, u"Stamped"_s, u"Room"_s, u"Shelf"_s}));
    const auto all = insert(other, fragment, bring);
    QVERIFY(all);
    QCOMPARE(classNames(all->model), QStringList({u"Shelf"_s, u"Room"_s, u"Shelf2"_s, u"Item"_s}));
    QVERIFY(errors(all->model).isEmpty());
}

void TestCopy::whatIsLeftOutLeavesKeysAndColumnsBehind()
{
    const Store store;
    const Fragment fragment = extract(store.model, {store.item.uuid});
    const Choices out{{store.shelf.uuid, Choice::LeaveOut},
                      {store.stamped.uuid, Choice::LeaveOut},
                      {store.colour.uuid, Choice::LeaveOut}};
    const auto inserted = insert({}, fragment, out);
    QVERIFY(inserted);
    QCOMPARE(inserted->model.classes.size(), 1);
    QVERIFY(inserted->model.mixins.isEmpty() && inserted->model.enums.isEmpty());
    const Class &copy = inserted->model.classes.first();
    QVERIFY(copy.foreignKeys.isEmpty());
    QVERIFY(copy.indexes.isEmpty()); // its column was the mixin's
    QCOMPARE(copy.columns.at(1).type.kind, TypeKind::String);
    QCOMPARE(copy.columns.last().name, u"shelf_id"_s); // a column of its own stays
    QVERIFY(errors(inserted->model).isEmpty());
}

void TestCopy::whatIsLeftOutNeedsNothingOfItsOwn()
{
    const Store store;
    const Fragment fragment = extract(store.model, {store.item.uuid});
    QVERIFY(names(dependencies({}, fragment)).contains(u"Room"_s));
    const Choices out{{store.shelf.uuid, Choice::LeaveOut}};
    QVERIFY(!names(dependencies({}, fragment, out)).contains(u"Room"_s));
    QCOMPARE(classNames(insert({}, fragment, out)->model), QStringList{u"Item"_s});
}

void TestCopy::namesAreMadeFree()
{
    Model model;
    Class first = newClass(u"Order"_s);
    first.tableName = u"orders"_s;
    UniqueKey one;
    one.id = ConstraintId::create();
    one.name = u"one"_s;
    one.columns = {first.columns.first().id};
    first.uniqueKeys = {one};
    model = *addClass(model, first);
    // Its table is what a copy of the name "Line" would have.
    Class line = newClass(u"Line"_s);
    Class lines = newClass(u"Other"_s);
    lines.tableName = u"line2"_s;
    model = *addClass(*addClass(model, line), lines);
    const auto inserted = insert(model, extract(model, {first.id.uuid, line.id.uuid}));
    QVERIFY(inserted);
    const Class &copy = inserted->model.classes.at(3);
    QCOMPARE(copy.name, u"Order2"_s);
    QCOMPARE(copy.tableName, u"orders2"_s);
    QCOMPARE(copy.uniqueKeys.first().name, u"one2"_s);
    QVERIFY(errors(inserted->model).isEmpty());
}

void TestCopy::anAssociationComesWithItsClasses()
{
    Store store;
    Association links;
    links.id = AssociationId::create();
    links.left.target = store.item;
    links.right.target = store.room;
    store.take(putAssociation(store.model, links));
    QVERIFY(!extract(store.model, {store.item.uuid}).chosen.contains(links.id.uuid));
    QVERIFY(!extract(store.model, {store.item.uuid, links.id.uuid}).chosen.contains(links.id.uuid));
    const auto inserted = insert(store.model,
                                 extract(store.model, {store.item.uuid, store.room.uuid}));
    QVERIFY(inserted);
    QCOMPARE(inserted->model.associations.size(), 2);
    const Association &copy = inserted->model.associations.last();
    QCOMPARE(copy.left.target.uuid, inserted->copies.value(store.item.uuid));
    QCOMPARE(copy.right.target.uuid, inserted->copies.value(store.room.uuid));
    QVERIFY(errors(inserted->model).isEmpty());
}

QTEST_APPLESS_MAIN(TestCopy)
#include "tst_copy.moc"
