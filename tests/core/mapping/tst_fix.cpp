// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/fix.h"
#include "core/mapping/mapping.h"
#include "core/text/sentences.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

const QList<DialectKind> everywhere{DialectKind::Sqlite,
                                    DialectKind::PostgreSql,
                                    DialectKind::MariaDb};

// An author, and posts that belong to one: nothing wrong with it.
struct Blog
{
    Class user = newClass(u"Author"_s);
    Class post = newClass(u"Post"_s);

    Blog()
    {
        post.columns.append(column(u"author_id"_s));
        post.columns[1].nullable = false;
        post.foreignKeys = {foreignKey(post.columns.at(1), user.id, user.columns.at(0))};
        post.indexes = {tableIndex({post.columns.at(1).id})};
    }
    Model model() const { return modelWith({user, post}); }
    Model with(const DataType &type)
    {
        post.columns.append(column(u"body"_s, type));
        return model();
    }
};

Model withEnum(const QStringList &values)
{
    Model model = Blog().model();
    Enum enumeration;
    enumeration.id = EnumId::create();
    enumeration.name = u"mood"_s;
    for (const QString &value : values)
        enumeration.values.append({EnumValueId::create(), value});
    model.enums = {enumeration};
    return model;
}

using Change = std::function<Model(Blog)>;

bool isSame(const Problem &a, const Problem &b)
{
    return a.code == b.code && a.element == b.element && a.owner == b.owner;
}

bool has(const QList<Problem> &problems, const Problem &problem)
{
    return std::any_of(problems.cbegin(), problems.cend(), [&](const Problem &other) {
        return isSame(problem, other);
    });
}

std::optional<Problem> problemOf(const Model &model, ProblemCode code)
{
    for (const Problem &problem : findProblems(model, everywhere)) {
        if (problem.code == code)
            return problem;
    }
    return {};
}

int errorCount(const Model &model)
{
    const auto problems = findProblems(model, everywhere);
    return int(std::count_if(problems.cbegin(), problems.cend(), [](const Problem &problem) {
        return problem.severity == ProblemSeverity::Error;
    }));
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(QList<core::FixCode>)

class TestFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProblemIsGone_data();
    void theProblemIsGone();
    void aClassWithAnIdColumnGetsItAsKey();
    void aReservedTableIsCalledByItsPlural();
    void theParentsTypeIsTakenIntoAMixin();
    void aRuleNamesWhatWasNamedByHand();
    void withoutARuleNoNameIsWrong();
    void anIndexOfAnExpressionOrAPartIsNamedByHand();
    void aNameThatARuleBuildsOnIsNotWrong();
    void aColumnOfTheKeyCannotBeNull();
    void oneCircleIsToldOnce();
    void allOfOneKindAreMendedTogether();
    void everyFixOfASoundModelMends();
    void brokenModelsAreBorne();
};

void TestFix::theProblemIsGone_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ProblemCode>("code");
    QTest::addColumn<QList<FixCode>>("fixes");
    const auto row =
        [](const char *title, ProblemCode code, const QList<FixCode> &fixes, const Change &change) {
            QTest::newRow(title) << change << code << fixes;
        };
    using P = ProblemCode;
    using F = FixCode;
    row("a class without a name", P::EmptyName, {F::Rename}, [](Blog blog) {
        blog.user.name = u" "_s;
        return blog.model();
    });
    row("a column without a name", P::EmptyName, {F::Rename}, [](Blog blog) {
        blog.user.columns[0].name.clear();
        return blog.model();
    });
    row("two classes of one name", P::DuplicateClassName, {F::Rename}, [](Blog blog) {
        blog.user.name = blog.post.name;
        return blog.model();
    });
    row("two tables of one name", P::DuplicateTableName, {F::RenameTable}, [](Blog blog) {
        blog.user.tableName = u"post"_s;
        return blog.model();
    });
    row("two columns of one name", P::DuplicateColumnName, {F::Rename}, [](Blog blog) {
        blog.post.columns[1].name = u"id"_s;
        return blog.model();
    });
    row("two constraints of one name",
        P::DuplicateConstraintName,
        {F::NameByRule, F::Rename},
        [](Blog blog) {
            blog.post.checks = {check(u"1"_s, u"fk"_s)};
            blog.post.foreignKeys[0].name = u"fk"_s;
            return blog.model();
        });
    row("a table's name too long", P::NameTooLong, {F::RenameTable}, [](Blog blog) {
        blog.user.tableName = QString(70, u'x');
        return blog.model();
    });
    row("a column's name too long", P::NameTooLong, {F::Rename}, [](Blog blog) {
        blog.user.columns[0].name = QString(40, u'é');
        return blog.model();
    });
    row("an index's name too long", P::NameTooLong, {F::NameByRule, F::Rename}, [](Blog blog) {
        blog.post.indexes[0].name = QString(64, u'x');
        return blog.model();
    });
    row("a reserved word for a column", P::ReservedWord, {F::Rename}, [](Blog blog) {
        blog.user.columns[0].name = u"select"_s;
        return blog.model();
    });
    row("no columns", P::NoColumns, {F::AddId}, [](Blog blog) {
        blog.user.columns.clear();
        blog.user.primaryKey.reset();
        blog.post.foreignKeys.clear();
        return blog.model();
    });
    row("no primary key, but a column id", P::NoPrimaryKey, {F::MakePrimaryKey}, [](Blog blog) {
        blog.post.primaryKey.reset();
        return blog.model();
    });
    row("a foreign key to nothing", P::UnknownReference, {F::RemovePart}, [](Blog blog) {
        blog.post.foreignKeys[0].target = {QUuid::createUuid()};
        return blog.model();
    });
    row("an enum that is gone", P::UnknownReference, {F::UseText}, [](Blog blog) {
        return blog.with(enumType(EnumId::create()));
    });
    row("a mixin that is gone", P::UnknownReference, {F::RemoveReferences}, [](Blog blog) {
        blog.user.mixins = {MixinId::create()};
        return blog.model();
    });
    row("an index of a column that is gone",
        P::UnknownReference,
        {F::RemoveReferences},
        [](Blog blog) {
            blog.post.indexes.append(tableIndex({ColumnId::create()}));
            return blog.model();
        });
    row("columns of different types", P::ForeignKeyTypeMismatch, {F::TakeParentType}, [](Blog blog) {
        blog.post.columns[1].type = stringType(20);
        return blog.model();
    });
    row("more columns than the target's", P::ForeignKeyColumnCount, {F::RemovePart}, [](Blog blog) {
        blog.post.foreignKeys[0].columns.append(blog.post.columns.at(0).id);
        return blog.model();
    });
    row("a target that is no key",
        P::ForeignKeyTargetNotUnique,
        {F::MakeTargetUnique, F::PointToPrimaryKey},
        [](Blog blog) {
            blog.user.columns.append(column(u"number"_s));
            blog.post.foreignKeys[0].targetColumns = {blog.user.columns.at(1).id};
            return blog.model();
        });
    row("a foreign key without an index", P::ForeignKeyWithoutIndex, {F::AddIndex}, [](Blog blog) {
        blog.post.indexes.clear();
        return blog.model();
    });
    row("a circle", P::ForeignKeyCycle, {F::AllowNull, F::MakeDeferrable}, [](Blog blog) {
        blog.user.columns.append(column(u"post_id"_s));
        blog.user.columns[1].nullable = false;
        const Column &to = blog.post.columns.at(0);
        blog.user.foreignKeys = {foreignKey(blog.user.columns.at(1), blog.post.id, to)};
        return blog.model();
    });
    row("an enum without values", P::EmptyEnum, {F::AddValue}, [](Blog) { return withEnum({}); });
    row("a value twice", P::DuplicateEnumValue, {F::RemovePart, F::Rename}, [](Blog) {
        return withEnum({u"a"_s, u"a"_s});
    });
    row("a class that inherits from itself", P::InheritanceCycle, {F::RemoveBase}, [](Blog blog) {
        blog.user.base = blog.user.id;
        return blog.model();
    });
    row("a mixin's column twice", P::MixinColumnClash, {F::Rename, F::UseMixinColumn}, [](Blog blog) {
        Model model = blog.model();
        model.mixins = {mixin(u"Dated"_s, {column(u"author_id"_s)})};
        model.classes[1].mixins = {model.mixins.at(0).id};
        return model;
    });
    row("a check of nothing", P::EmptyExpression, {F::RemovePart}, [](Blog blog) {
        blog.post.checks = {check(QString())};
        return blog.model();
    });
    row("a column computed from nothing", P::EmptyExpression, {F::DropComputation}, [](Blog blog) {
        blog.post.columns.append(column(u"sum"_s));
        blog.post.columns[2].generated = Generated();
        return blog.model();
    });
    row("an open bracket", P::UnbalancedExpression, {}, [](Blog blog) {
        blog.post.checks = {check(u"(1"_s)};
        return blog.model();
    });
    row("NULL where it is not allowed",
        P::SetNullOnNotNull,
        {F::AllowNull, F::UseNoAction},
        [](Blog blog) {
            blog.post.foreignKeys[0].onDelete = ReferentialAction::SetNull;
            return blog.model();
        });
    row("a computed column with a default", P::GeneratedWithDefault, {F::DropDefault}, [](Blog blog) {
        blog.post.columns.append(column(u"sum"_s));
        blog.post.columns[2].generated = Generated{u"1"_s, {}};
        blog.post.columns[2].defaultSql = u"2"_s;
        return blog.model();
    });
    row("a length of nothing", P::InvalidTypeParameter, {F::DropTypeParameters}, [](Blog blog) {
        return blog.with(numericType(2, 3));
    });
    row("a string without a length", P::StringWithoutLength, {F::SetLength}, [](Blog blog) {
        return blog.with(stringType());
    });
    row("a moment with its zone", P::TimeZoneLost, {F::DropTimeZone}, [](Blog blog) {
        DataType moment = plainType(TypeKind::DateTime);
        moment.withTimeZone = true;
        return blog.with(moment);
    });
    row("an array", P::ArrayNotKept, {F::UseJson}, [](Blog blog) {
        DataType list = integerType();
        list.dimensions = 1;
        return blog.with(list);
    });
    row("a partial index", P::PartialIndex, {F::DropCondition}, [](Blog blog) {
        blog.post.indexes[0].predicateSql = u"author_id > 0"_s;
        return blog.model();
    });
    row("an index over an expression", P::ExpressionIndex, {F::RemovePart}, [](Blog blog) {
        Index index;
        index.id = IndexId::create();
        index.keys = {IndexKey{{}, u"author_id + 1"_s, {}, {}, {}}};
        blog.post.indexes.append(index);
        return blog.model();
    });
    row("a name by hand where there is a rule", P::NamingRule, {F::NameByRule}, [](Blog blog) {
        blog.post.foreignKeys[0].name = u"to_author"_s;
        return blog.model();
    });
}

void TestFix::theProblemIsGone()
{
    QFETCH(Change, change);
    QFETCH(ProblemCode, code);
    QFETCH(QList<FixCode>, fixes);
    const Model model = change(Blog());
    const auto problem = problemOf(model, code);
    QVERIFY(problem);
    QList<FixCode> codes;
    for (const Fix &fix : fixesFor(model, *problem)) {
        codes.append(fix.code);
        const auto after = withFix(model, fix);
        QVERIFY2(after, after ? "" : qPrintable(sentence(after.error())));
        QVERIFY2(!has(findProblems(*after, everywhere), *problem), qPrintable(sentence(fix)));
        QVERIFY2(errorCount(*after) <= errorCount(model), qPrintable(sentence(fix)));
    }
    QCOMPARE(codes, fixes);
}

void TestFix::aClassWithAnIdColumnGetsItAsKey()
{
    Blog blog;
    blog.post.primaryKey.reset();
    const Model model = blog.model();
    const auto after
        = withFix(model, fixesFor(model, *problemOf(model, ProblemCode::NoPrimaryKey)).value(0));
    QVERIFY(after);
    const Class &post = after->classes.at(1);
    QCOMPARE(post.columns.size(), blog.post.columns.size());
    QCOMPARE(post.primaryKey->columns, QList<ColumnId>{blog.post.columns.at(0).id});
}

void TestFix::aReservedTableIsCalledByItsPlural()
{
    Blog blog;
    blog.user.name = u"User"_s;
    const Model model = blog.model();
    const auto fixes = fixesFor(model, *problemOf(model, ProblemCode::ReservedWord));
    QCOMPARE(fixes.value(0).value, u"users"_s);
    QCOMPARE(withFix(model, fixes.value(0))->classes.at(0).tableName, u"users"_s);
    QCOMPARE(withFix(model, fixes.value(0))->classes.at(0).name, u"User"_s);
}

void TestFix::theParentsTypeIsTakenIntoAMixin()
{
    Blog blog;
    Mixin owned = mixin(u"Owned"_s, {column(u"owner_id"_s, stringType(9))});
    owned.foreignKeys = {foreignKey(owned.columns.at(0), blog.user.id, blog.user.columns.at(0))};
    blog.post.mixins = {owned.id};
    Model model = blog.model();
    model.mixins = {owned};
    const auto problem = problemOf(model, ProblemCode::ForeignKeyTypeMismatch);
    QVERIFY(problem);
    const auto after = withFix(model, fixesFor(model, *problem).value(0));
    QVERIFY(after);
    QCOMPARE(after->mixins.at(0).columns.at(0).type, integerType());
}

void TestFix::aRuleNamesWhatWasNamedByHand()
{
    Blog blog;
    blog.post.foreignKeys[0].name = u"to_author"_s;
    const Model model = blog.model();
    const auto problem = problemOf(model, ProblemCode::NamingRule);
    QVERIFY(problem);
    QCOMPARE(problem->detail, u"fk_post_author_id_author"_s);
    const auto after = withFix(model, fixesFor(model, *problem).value(0));
    QCOMPARE(mapModel(*after).tables.at(1).foreignKeys.at(0).name, problem->detail);
}

void TestFix::withoutARuleNoNameIsWrong()
{
    Blog blog;
    blog.post.foreignKeys[0].name = u"to_author"_s;
    Model model = blog.model();
    model.naming.foreignKey.clear();
    QVERIFY(!problemOf(model, ProblemCode::NamingRule));
}

void TestFix::anIndexOfAnExpressionOrAPartIsNamedByHand()
{
    Blog blog;
    const ColumnId author = blog.post.columns.at(1).id;
    const auto withIndex = [&](const Index &index) {
        Blog changed = blog;
        changed.post.indexes = {index};
        return changed.model();
    };
    Index index;
    index.id = IndexId::create();
    index.name = u"by_author"_s;
    index.keys.resize(1);
    index.keys[0].column = author;
    QVERIFY(problemOf(withIndex(index), ProblemCode::NamingRule));
    Index partial = index;
    partial.predicateSql = u"author_id > 7"_s;
    QVERIFY(!problemOf(withIndex(partial), ProblemCode::NamingRule));
    Index expression = index;
    expression.keys.resize(1);
    expression.keys[0] = {};
    expression.keys[0].expressionSql = u"abs(author_id)"_s;
    QVERIFY(!problemOf(withIndex(expression), ProblemCode::NamingRule));
}

void TestFix::aNameThatARuleBuildsOnIsNotWrong()
{
    Blog blog;
    blog.post.checks = {check(u"author_id > 0"_s, u"known"_s)};
    QVERIFY(!problemOf(blog.model(), ProblemCode::NamingRule));
}

void TestFix::aColumnOfTheKeyCannotBeNull()
{
    Blog blog;
    blog.post.primaryKey->columns.append(blog.post.columns.at(1).id);
    blog.post.foreignKeys[0].onDelete = ReferentialAction::SetNull;
    const Model model = blog.model();
    const auto fixes = fixesFor(model, *problemOf(model, ProblemCode::SetNullOnNotNull));
    QCOMPARE(fixes.size(), 1);
    QCOMPARE(fixes.at(0).code, FixCode::UseNoAction);
}

void TestFix::oneCircleIsToldOnce()
{
    // a → b → c → a, and d → a, which is in no circle
    QList<Class> classes;
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        classes.append(newClass(name));
    const auto point = [&](int from, int to) {
        Column link = column(u"link_id"_s);
        link.nullable = false;
        classes[from].columns.append(link);
        classes[from].foreignKeys = {
            foreignKey(link, classes.at(to).id, classes.at(to).columns.at(0))};
    };
    point(0, 1);
    point(1, 2);
    point(2, 0);
    point(3, 0);
    QStringList details;
    for (const Problem &problem : validate(modelWith(classes))) {
        if (problem.code == ProblemCode::ForeignKeyCycle)
            details.append(problem.detail);
    }
    QCOMPARE(details, QStringList{u"A → B → C → A"_s});
}

void TestFix::allOfOneKindAreMendedTogether()
{
    QList<Class> classes{newClass(u"Author"_s)};
    for (int i = 0; i < 5; ++i) {
        Class post = newClass(u"Post%1"_s.arg(i));
        post.columns.append(column(u"author_id"_s));
        post.foreignKeys = {foreignKey(post.columns.at(1), classes[0].id, classes[0].columns.at(0))};
        classes.append(post);
    }
    const Model model = modelWith(classes);
    const auto problems = findProblems(model);
    QCOMPARE(problems.size(), 5);
    const Model mended = withEveryFix(model, problems, FixCode::AddIndex);
    QCOMPARE(findProblems(mended), QList<Problem>());
}

void TestFix::everyFixOfASoundModelMends()
{
    CHECK_PROPERTY(60, [] {
        const Model model = randomModel(*seeds());
        const auto problems = findProblems(model, everywhere);
        for (const Problem &problem : problems.mid(0, 12)) {
            for (const Fix &fix : fixesFor(model, problem)) {
                const auto after = withFix(model, fix);
                if (!after || !has(findProblems(*after, everywhere), problem))
                    continue;
                RC_FAIL((toWord(problem.code) + u" of "_s + problem.name + u": "_s + sentence(fix))
                            .toStdString());
            }
        }
    });
}

void TestFix::brokenModelsAreBorne()
{
    CHECK_PROPERTY(60, [] {
        const Model model = randomModel(*seeds(), Wholeness::Broken);
        const auto problems = findProblems(model, everywhere);
        for (const Problem &problem : problems.mid(0, 40)) {
            for (const Fix &fix : fixesFor(model, problem)) {
                if (const auto after = withFix(model, fix))
                    RC_ASSERT(findProblems(*after) == findProblems(*after));
            }
        }
    });
}

QTEST_APPLESS_MAIN(TestFix)
#include "tst_fix.moc"
