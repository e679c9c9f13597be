// SPDX-License-Identifier: GPL-3.0-or-later
// Three-way merge of models: what one side alone did is taken, what both did is asked.
#include "core/mapping/mapping.h"
#include "core/model/edit.h"
#include "core/project/modelmerge.h"
#include "tests/support/generators.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Kind = ModelChange::Kind;

namespace {

Model shop()
{
    Model model = *addClass({}, newClass(u"Author"_s));
    model = *addClass(model, newClass(u"Book"_s));
    Column name;
    name.id = ColumnId::create();
    name.name = u"name"_s;
    name.type.kind = TypeKind::String;
    name.type.length = 80;
    return *addColumn(model, model.classes.first().id, name);
}

Model withColumn(const Model &model, const QString &owner, const QString &name)
{
    Column column;
    column.id = ColumnId::create();
    column.name = name;
    return *addColumn(model, findClass(model, owner)->id, column);
}

Model withLength(Model model, int length)
{
    model.classes.first().columns.last().type.length = length;
    return model;
}

QSet<qsizetype> all(const ModelMerge &merge)
{
    QSet<qsizetype> changes;
    for (qsizetype i = 0; i < merge.changes.size(); ++i)
        changes.insert(i);
    return changes;
}

Schema tables(const Model &model)
{
    return normalized(mapModel(model), ColumnOrder::Ignored);
}

} // namespace

class TestModelMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyTheirsDidIsOffered();
    void whatOnlyOursDidIsNone();
    void bothSidesOfOneColumnGoTogetherWhereTheyMay();
    void whatBothDidOtherwiseIsAConflict();
    void goneHereAndChangedThereIsAConflict();
    void withoutABaseNothingGoesUnasked();
    void aKeyBringsWhatItLeadsTo();
    void whatIsGoneTakesItsConsequencesAlong();
    void whatBecomesAnotherKindIsOneChange();
    void allOfTheirsIsTheirs();
    void ownWorkStaysBesideTheirs();
};

void TestModelMerge::whatOnlyTheirsDidIsOffered()
{
    const Model base = shop();
    const Model theirs = withColumn(base, u"Book"_s, u"pages"_s);
    const ModelMerge merge = mergeOf(base, base, theirs);
    QCOMPARE(merge.changes.size(), 1);
    QCOMPARE(merge.changes.first().kind, Kind::Added);
    QCOMPARE(merge.changes.first().owner, base.classes.last().id.uuid);
    QCOMPARE(unasked(merge), QSet<qsizetype>{0});
    QCOMPARE(*merged(merge, {0}), theirs);
    QCOMPARE(*merged(merge, {}), base);
}

void TestModelMerge::whatOnlyOursDidIsNone()
{
    const Model base = shop();
    const Model ours = withColumn(base, u"Book"_s, u"pages"_s);
    const ModelMerge merge = mergeOf(base, ours, base);
    QVERIFY(merge.changes.isEmpty());
    QCOMPARE(merge.ownChanges, 1);
    QVERIFY(mergeOf(base, ours, ours).changes.isEmpty());
}

void TestModelMerge::bothSidesOfOneColumnGoTogetherWhereTheyMay()
{
    const Model base = shop();
    Model ours = base;
    ours.classes.first().columns.last().name = u"title"_s;
    const ModelMerge merge = mergeOf(base, ours, withLength(base, 120));
    QCOMPARE(merge.changes.size(), 1);
    QVERIFY(!merge.changes.first().isConflict); // a type is one value, a name another
    const auto result = merged(merge, {0});
    QVERIFY(result);
    QCOMPARE(result->classes.first().columns.last().name, u"title"_s);
    QCOMPARE(result->classes.first().columns.last().type.length, 120);
}

void TestModelMerge::whatBothDidOtherwiseIsAConflict()
{
    const Model base = shop();
    const ModelMerge merge = mergeOf(base, withLength(base, 100), withLength(base, 120));
    QCOMPARE(merge.changes.size(), 1);
    QVERIFY(merge.changes.first().isConflict);
    QVERIFY(unasked(merge).isEmpty());
    QCOMPARE(merged(merge, {})->classes.first().columns.last().type.length, 100);
    QCOMPARE(merged(merge, {0})->classes.first().columns.last().type.length, 120);
}

void TestModelMerge::goneHereAndChangedThereIsAConflict()
{
    const Model base = shop();
    const ColumnId name = base.classes.first().columns.last().id;
    const Model without = *removeColumn(base, name);
    const ModelMerge back = mergeOf(base, without, withLength(base, 120));
    QCOMPARE(back.changes.size(), 1);
    QVERIFY(back.changes.first().isConflict);
    QCOMPARE(*merged(back, {0}), withLength(base, 120));
    const ModelMerge away = mergeOf(base, withLength(base, 120), without);
    QCOMPARE(away.changes.first().kind, Kind::Removed);
    QVERIFY(away.changes.first().isConflict);
    QCOMPARE(*merged(away, {0}), without);
}

void TestModelMerge::withoutABaseNothingGoesUnasked()
{
    const Model theirs = shop();
    const Model ours = withColumn(theirs, u"Book"_s, u"pages"_s);
    const ModelMerge merge = mergeOf({}, ours, withLength(theirs, 120));
    QCOMPARE(merge.changes.size(), 2);
    QCOMPARE(unasked(merge).size(), 1);
    const auto result = merged(merge, unasked(merge));
    QCOMPARE(*result, withLength(ours, 120));
}

void TestModelMerge::aKeyBringsWhatItLeadsTo()
{
    const Model base = shop();
    Model theirs = *addClass(base, newClass(u"Publisher"_s));
    Relationship link;
    link.child = theirs.classes.at(1).id;
    link.parent = theirs.classes.last().id;
    theirs = *addRelationship(theirs, link);
    const ModelMerge merge = mergeOf(base, base, theirs);
    for (qsizetype i = 0; i < merge.changes.size(); ++i) {
        const auto *constraint = std::get_if<ConstraintId>(&merge.changes.at(i).element);
        if (!constraint)
            continue;
        QCOMPARE(withNeeds(merge, {i}).size(), merge.changes.size()); // the column and the class
        QCOMPARE(tables(*merged(merge, {i})), tables(theirs));
        return;
    }
    QFAIL("the foreign key is no change");
}

void TestModelMerge::whatIsGoneTakesItsConsequencesAlong()
{
    const Model base = shop();
    Model ours = base;
    Index index;
    index.id = IndexId::create();
    IndexKey key;
    key.column = base.classes.first().columns.last().id;
    index.keys = {key};
    ours.classes.first().indexes = {index};
    const Model theirs = *removeColumn(base, base.classes.first().columns.last().id);
    const ModelMerge merge = mergeOf(base, ours, theirs);
    const auto result = merged(merge, all(merge));
    QVERIFY(result);
    QCOMPARE(*result, theirs); // an index of nothing is none
}

// A table that was read as a class is an association in models.py.
void TestModelMerge::whatBecomesAnotherKindIsOneChange()
{
    const Model base = *addClass(shop(), newClass(u"Link"_s));
    Model theirs = base;
    Association link;
    link.id = {base.classes.last().id.uuid};
    link.name = u"link"_s;
    link.left.target = base.classes.at(0).id;
    link.right.target = base.classes.at(1).id;
    theirs.classes.removeLast();
    theirs.associations = {link};
    for (const std::optional<Model> &before : {std::optional<Model>(base), std::optional<Model>()}) {
        const ModelMerge merge = mergeOf(before, base, theirs);
        QCOMPARE(merge.changes.size(), 1);
        QCOMPARE(merge.changes.first().kind, Kind::Changed);
        QCOMPARE(unasked(merge), QSet<qsizetype>{0});
        QCOMPARE(*merged(merge, {0}), theirs);
        QCOMPARE(*merged(merge, {}), base);
    }
}

// Whatever a model becomes, taking all of it gives it.
void TestModelMerge::allOfTheirsIsTheirs()
{
    CHECK_PROPERTY(150, [] {
        const auto pair = *support::schemaPairs();
        const Model base = modelOf(pair.before);
        const Model theirs = modelOf(pair.after);
        const ModelMerge merge = mergeOf(base, base, theirs);
        RC_ASSERT(unasked(merge) == all(merge));
        RC_ASSERT(merge.ownChanges == 0);
        const auto result = merged(merge, all(merge));
        RC_ASSERT(result.has_value());
        RC_ASSERT(tables(*result) == tables(theirs));
        RC_ASSERT(mergeOf(theirs, theirs, theirs).changes.isEmpty());
    });
}

void TestModelMerge::ownWorkStaysBesideTheirs()
{
    CHECK_PROPERTY(150, [] {
        const auto pair = *support::schemaPairs();
        const Model base = modelOf(pair.before);
        const Model ours = *addClass(base, newClass(u"Quite_our_own"_s));
        const ModelMerge merge = mergeOf(base, ours, modelOf(pair.after));
        RC_ASSERT(unasked(merge) == all(merge));
        RC_ASSERT(merge.ownChanges == 1);
        const auto result = merged(merge, all(merge));
        RC_ASSERT(result.has_value());
        RC_ASSERT(findClass(*result, ours.classes.last().id) != nullptr);
        RC_ASSERT(tables(*removeClass(*result, ours.classes.last().id))
                  == tables(modelOf(pair.after)));
    });
}

QTEST_MAIN(TestModelMerge)
#include "tst_modelmerge.moc"
