// SPDX-License-Identifier: GPL-3.0-or-later
// Copies within a model and into another: laws on random models, then what a person asks for.
#include "core/mapping/mapping.h"
#include "core/model/copy.h"
#include "core/model/edit.h"
#include "core/model/inheritance.h"
#include "core/model/problem.h"
#include "core/project/jsontext.h"
#include "core/project/projectjson.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"

#include <QtTest>

#include <QRegularExpression>

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

// The ids of the copy → those of the original, part by part in the order of the lists.
class Originals
{
public:
    Originals(const Model &original, const Model &copy)
    {
        pair(original.enums, copy.enums);
        pair(original.mixins, copy.mixins);
        pair(original.classes, copy.classes);
        pair(original.associations, copy.associations);
        const ModelIndex index(original);
        const ModelIndex copyIndex(copy);
        for (qsizetype i = 0; i < std::min(original.classes.size(), copy.classes.size()); ++i) {
            // What is inherited has ids made from the class's.
            pair(membersOf(index, original.classes.at(i)).columns,
                 membersOf(copyIndex, copy.classes.at(i)).columns);
        }
    }

    // The copy under the ids of the original; nothing else is touched.
    Model renamed(const Model &copy) const
    {
        Project project;
        project.model = copy;
        QString text = QString::fromUtf8(jsonText(modelToJson(project)));
        static const QRegularExpression id(u"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
        qsizetype end = 0;
        QString result;
        for (auto it = id.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            const QUuid uuid(match.captured());
            result += text.mid(end, match.capturedStart() - end)
                      + m_ids.value(uuid, uuid).toString(QUuid::WithoutBraces);
            end = match.capturedEnd();
        }
        result += text.mid(end);
        Damages damages;
        return modelFromJson(parseJsonText(result.toUtf8()).object, damages).model;
    }

private:
    template<typename Part>
    void pair(const QList<Part> &originals, const QList<Part> &copies)
    {
        for (qsizetype i = 0; i < std::min(originals.size(), copies.size()); ++i)
            pairOne(originals.at(i), copies.at(i));
    }
    template<typename Part>
    void pairOne(const Part &original, const Part &copy)
    {
        m_ids.insert(copy.id.uuid, original.id.uuid);
        if constexpr (requires { original.values; })
            pair(original.values, copy.values);
        if constexpr (requires { original.columns[0].id; }) {
            pair(original.columns, copy.columns);
            pair(original.uniqueKeys, copy.uniqueKeys);
            pair(original.checks, copy.checks);
            pair(original.foreignKeys, copy.foreignKeys);
            pair(original.indexes, copy.indexes);
        }
        if constexpr (requires { original.primaryKey; }) {
            if (original.primaryKey && copy.primaryKey)
                pairOne(*original.primaryKey, *copy.primaryKey);
        }
    }

    QHash<QUuid, QUuid> m_ids;
};

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
    void aCopiedChildHasColumnsOfItsOwnInTheTableOfItsBase();
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
        // Names made up with a digest of an id are the same again, once the ids are.
        const Model again = Originals(model, inserted->model).renamed(inserted->model);
        RC_ASSERT(mapModel(again) == mapModel(model));
        RC_ASSERT(again == model);
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

void TestCopy::aCopiedChildHasColumnsOfItsOwnInTheTableOfItsBase()
{
    Store store;
    const ClassId van = store.add(u"Van"_s);
    Class child = *findClass(store.model, van);
    child.base = store.room;
    child.inheritance = Inheritance::Single;
    child.primaryKey.reset();
    child.columns.first().name = u"load"_s;
    child.mixins = {store.stamped};
    Check check;
    check.id = ConstraintId::create();
    check.name = u"some"_s;
    check.sql = u"load > 0"_s;
    child.checks = {check};
    Index index;
    index.id = IndexId::create();
    index.keys.resize(1);
    index.keys[0].column = inheritedId(van, findMixin(store.model, store.stamped)->columns[0].id);
    child.indexes = {index};
    store.take(replaceClass(store.model, child));
    QVERIFY(errors(store.model).isEmpty());
    const auto inserted = insert(store.model, extract(store.model, {van.uuid}));
    QVERIFY(inserted);
    QCOMPARE(errors(inserted->model), QStringList());
    const Class &copy = inserted->model.classes.last();
    QCOMPARE(copy.base, store.room);
    QCOMPARE(copy.columns.size(), 2); // the mixin's is there once only, so it is its own
    QCOMPARE(copy.columns.at(0).name, u"load2"_s);
    QCOMPARE(copy.columns.at(1).name, u"stamp2"_s);
    QCOMPARE(copy.checks.first().sql, u"load2 > 0"_s);
    QCOMPARE(copy.indexes.first().keys.first().column, copy.columns.at(1).id);
    // With its base it keeps its names.
    const auto both = insert(store.model, extract(store.model, {van.uuid, store.room.uuid}));
    QVERIFY(both);
    QCOMPARE(errors(both->model), QStringList());
    QCOMPARE(both->model.classes.last().columns.first().name, u"load"_s);
    QCOMPARE(both->model.classes.last().mixins, QList<MixinId>{store.stamped});
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
