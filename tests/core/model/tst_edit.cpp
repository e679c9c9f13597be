// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

Column column(const QString &name, const DataType &type = integerType())
{
    Column value;
    value.id = ColumnId::create();
    value.name = name;
    value.type = type;
    return value;
}

Model with(const QList<Class> &classes)
{
    Model model;
    for (const Class &classValue : classes)
        model.classes.append(classValue);
    return model;
}

Check check(const QString &sql)
{
    Check value;
    value.id = ConstraintId::create();
    value.sql = sql;
    return value;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenamedColumnIsRenamedInExpressions();
    void columnsMaySwapTheirNames();
    void aRemovedColumnTakesForeignKeysToIt();
    void aRelationshipCopiesACompositeKey();
    void aRemovedClassTakesAssociations();
    void aMixinColumnIsRenamedInItsUsers();
    void aGeneratedColumnHoldsWhatItNeeds();
};

void TestEdit::aRenamedColumnIsRenamedInExpressions()
{
    Class user = newClass(u"User"_s);
    user.columns.append(column(u"age"_s));
    user.checks.append(check(u"age > 0 AND 'age' <> ''"_s));
    const auto renamed = renameColumn(with({user}), user.columns.at(1).id, u"years"_s);
    VERIFY_RESULT(renamed);
    QCOMPARE(renamed->classes.at(0).columns.at(1).name, u"years"_s);
    QCOMPARE(renamed->classes.at(0).checks.at(0).sql, u"years > 0 AND 'age' <> ''"_s);
}

void TestEdit::columnsMaySwapTheirNames()
{
    Class user = newClass(u"User"_s);
    user.columns += {column(u"a"_s), column(u"b"_s)};
    user.checks.append(check(u"a < b"_s));
    Class swapped = user;
    std::swap(swapped.columns[1].name, swapped.columns[2].name);
    const auto model = replaceClass(with({user}), swapped);
    VERIFY_RESULT(model);
    QCOMPARE(model->classes.at(0).checks.at(0).sql, u"b < a"_s);
}

void TestEdit::aRemovedColumnTakesForeignKeysToIt()
{
    const Class user = newClass(u"User"_s);
    const Class post = newClass(u"Post"_s);
    Relationship relationship;
    relationship.child = post.id;
    relationship.parent = user.id;
    const auto linked = addRelationship(with({user, post}), relationship);
    VERIFY_RESULT(linked);
    QCOMPARE(linked->classes.at(1).columns.at(1).name, u"user_id"_s);
    QCOMPARE(linked->classes.at(1).foreignKeys.size(), 1);
    const auto removed = removeColumn(*linked, user.columns.at(0).id);
    VERIFY_RESULT(removed);
    QVERIFY(!removed->classes.at(0).primaryKey);
    QVERIFY(removed->classes.at(1).foreignKeys.isEmpty());
    QCOMPARE(removed->classes.at(1).columns.size(), 2);
}

void TestEdit::aRelationshipCopiesACompositeKey()
{
    Class user = newClass(u"User"_s);
    user.columns.append(column(u"region"_s, stringType(2)));
    user.primaryKey->columns.append(user.columns.at(1).id);
    const Class post = newClass(u"Post"_s);
    Relationship relationship;
    relationship.child = post.id;
    relationship.parent = user.id;
    relationship.identifying = true;
    const auto linked = addRelationship(with({user, post}), relationship);
    VERIFY_RESULT(linked);
    const Class &child = linked->classes.at(1);
    QCOMPARE(child.columns.size(), 3);
    QCOMPARE(child.columns.at(2).name, u"user_region"_s);
    QCOMPARE(child.columns.at(2).type, stringType(2));
    QCOMPARE(child.primaryKey->columns.size(), 3);
}

void TestEdit::aRemovedClassTakesAssociations()
{
    const Class user = newClass(u"User"_s);
    const Class tag = newClass(u"Tag"_s);
    Association association;
    association.id = AssociationId::create();
    association.left.target = user.id;
    association.right.target = tag.id;
    const auto joined = putAssociation(with({user, tag}), association);
    VERIFY_RESULT(joined);
    const auto removed = removeClass(*joined, tag.id);
    VERIFY_RESULT(removed);
    QVERIFY(removed->associations.isEmpty());
    QCOMPARE(removed->classes.size(), 1);
}

void TestEdit::aMixinColumnIsRenamedInItsUsers()
{
    Mixin mixin;
    mixin.id = MixinId::create();
    mixin.name = u"Stamps"_s;
    mixin.columns = {column(u"created"_s)};
    Class user = newClass(u"User"_s);
    user.mixins = {mixin.id};
    user.checks.append(check(u"created > 5"_s));
    Model model = with({user});
    model.mixins = {mixin};
    const auto renamed = renameColumn(model, mixin.columns.at(0).id, u"made"_s);
    VERIFY_RESULT(renamed);
    QCOMPARE(renamed->classes.at(0).checks.at(0).sql, u"made > 5"_s);
    QCOMPARE(effectiveColumns(*renamed, renamed->classes.at(0)).last().name, u"made"_s);
    const auto removed = removeMixin(*renamed, mixin.id);
    VERIFY_RESULT(removed);
    QVERIFY(removed->classes.at(0).checks.isEmpty());
}

void TestEdit::aGeneratedColumnHoldsWhatItNeeds()
{
    Class user = newClass(u"User"_s);
    user.columns += {column(u"a"_s), column(u"b"_s)};
    user.columns[2].generated = Generated{u"a + 1"_s, GeneratedKind::Virtual};
    const auto removed = removeColumn(with({user}), user.columns.at(1).id);
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::InvalidEdit);
}

QTEST_APPLESS_MAIN(TestEdit)
#include "tst_edit.moc"
