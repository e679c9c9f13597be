// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/mapping.h"
#include "core/model/problem.h"
#include "tests/support/generators.h"
#include "tests/support/modelgenerators.h"
#include "tests/support/modelvalues.h"
#include "tests/support/printing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace core;
using namespace support;
using namespace Qt::StringLiterals;

namespace {

QStringList codes(const QList<Problem> &problems, ProblemSeverity severity)
{
    QStringList words;
    for (const Problem &problem : problems) {
        if (problem.severity == severity)
            words.append(toWord(problem.code) + u' ' + problem.name);
    }
    words.sort();
    return words;
}

// A user, and posts that belong to one: nothing wrong with it.
struct Blog
{
    Class user = newClass(u"Author"_s);
    Class post = newClass(u"Post"_s);

    Blog()
    {
        post.columns.append(column(u"author_id"_s));
        post.foreignKeys = {foreignKey(post.columns.at(1), user.id, user.columns.at(0))};
        post.foreignKeys[0].name = u"fk"_s;
        post.indexes = {tableIndex({post.columns.at(1).id}, u"ix"_s)};
    }
    Model model() const { return modelWith({user, post}); }
};

using Change = std::function<Model(Blog)>;

struct Case
{
    const char *title;
    Change change;
    QStringList errors;
    QStringList warnings = {};
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

QList<Case> nameCases()
{
    return {
        {"a sound model", [](Blog blog) { return blog.model(); }, {}},
        {"a class without a name",
         [](Blog blog) {
             blog.user.name = u" "_s;
             blog.user.tableName = u"t"_s;
             return blog.model();
         },
         {u"empty-name  "_s}},
        {"a column without a name",
         [](Blog blog) {
             blog.user.columns[0].name.clear();
             return blog.model();
         },
         {u"empty-name "_s}},
        {"two classes of one name",
         [](Blog blog) {
             blog.user.name = blog.post.name;
             return blog.model();
         },
         {u"duplicate-class-name Post"_s, u"duplicate-table-name post"_s}},
        {"two tables of one name",
         [](Blog blog) {
             blog.user.tableName = u"post"_s;
             return blog.model();
         },
         {u"duplicate-table-name post"_s}},
        {"two tables whose names differ in case",
         [](Blog blog) {
             blog.user.tableName = u"POST"_s;
             return blog.model();
         },
         {},
         {u"duplicate-table-name post"_s}},
        {"the same table name in two schemas",
         [](Blog blog) {
             blog.user.tableName = u"post"_s;
             blog.user.schemaName = u"app"_s;
             return blog.model();
         },
         {}},
        {"two columns of one name",
         [](Blog blog) {
             blog.post.columns[1].name = u"id"_s;
             return blog.model();
         },
         {u"duplicate-column-name id"_s}},
        {"two constraints of one name",
         [](Blog blog) {
             blog.post.checks = {check(u"1"_s, u"fk"_s)};
             return blog.model();
         },
         {u"duplicate-constraint-name fk"_s}},
        {"two indexes of one name on two tables",
         [](Blog blog) {
             blog.user.indexes = {tableIndex({blog.user.columns.at(0).id}, u"ix"_s)};
             return blog.model();
         },
         {u"duplicate-constraint-name ix"_s}},
        {"a name too long for PostgreSQL alone",
         [](Blog blog) {
             blog.user.columns[0].name = QString(64, u'x');
             return blog.model();
         },
         {},
         {u"name-too-long "_s + QString(64, u'x')}},
        {"a name of many bytes",
         [](Blog blog) {
             blog.user.tableName = QString(32, u'é');
             return blog.model();
         },
         {},
         {u"name-too-long "_s + QString(32, u'é')}},
        {"a reserved word for a table",
         [](Blog blog) {
             blog.user.name = u"Order"_s;
             return blog.model();
         },
         {},
         {u"reserved-word order"_s}},
        {"a reserved word for a column",
         [](Blog blog) {
             blog.user.columns[0].name = u"select"_s;
             return blog.model();
         },
         {},
         {u"reserved-word select"_s}},
        {"no columns",
         [](Blog blog) {
             Class nothing;
             nothing.id = ClassId::create();
             nothing.name = u"Blank"_s;
             Model model = blog.model();
             model.classes.append(nothing);
             return model;
         },
         {u"no-columns Blank"_s}},
        {"no primary key",
         [](Blog blog) {
             blog.post.primaryKey.reset();
             return blog.model();
         },
         {},
         {u"no-primary-key Post"_s}},
    };
}

QList<Case> keyCases()
{
    return {
        {"a foreign key to nothing",
         [](Blog blog) {
             blog.post.foreignKeys[0].target = {QUuid::createUuid()};
             return blog.model();
         },
         {u"unknown-reference fk"_s}},
        {"tables that need each other's rows",
         [](Blog blog) {
             blog.post.columns[1].nullable = false;
             blog.user.columns.append(column(u"post_id"_s));
             blog.user.columns[1].nullable = false;
             const Column &to = blog.post.columns.at(0);
             blog.user.foreignKeys = {foreignKey(blog.user.columns.at(1), blog.post.id, to)};
             blog.user.indexes = {tableIndex({blog.user.columns.at(1).id}, u"iu"_s)};
             return blog.model();
         },
         {},
         {u"foreign-key-cycle "_s}},
        {"tables that point at each other, one of them optionally",
         [](Blog blog) {
             blog.post.columns[1].nullable = true;
             blog.user.columns.append(column(u"post_id"_s));
             blog.user.columns[1].nullable = false;
             const Column &to = blog.post.columns.at(0);
             blog.user.foreignKeys = {foreignKey(blog.user.columns.at(1), blog.post.id, to)};
             blog.user.indexes = {tableIndex({blog.user.columns.at(1).id}, u"iu"_s)};
             return blog.model();
         },
         {}},
        {"a foreign key to a table outside",
         [](Blog blog) {
             blog.post.foreignKeys[0].target = {};
             blog.post.foreignKeys[0].targetColumns = {};
             blog.post.foreignKeys[0].foreignTable = u"elsewhere"_s;
             return blog.model();
         },
         {}},
        {"a foreign key of a column that is gone",
         [](Blog blog) {
             blog.post.columns.removeLast();
             blog.post.indexes = {};
             return blog.model();
         },
         {u"unknown-reference fk"_s},
         {u"foreign-key-without-index fk"_s}},
        {"a foreign key to a column that is gone",
         [](Blog blog) {
             blog.post.foreignKeys[0].targetColumns = {ColumnId::create()};
             return blog.model();
         },
         {u"unknown-reference fk"_s}},
        {"a base that is gone",
         [](Blog blog) {
             blog.post.base = ClassId::create();
             return blog.model();
         },
         {u"unknown-reference Post"_s}},
        {"a mixin that is gone",
         [](Blog blog) {
             blog.post.mixins = {MixinId::create()};
             return blog.model();
         },
         {u"unknown-reference Post"_s}},
        {"an enum that is gone",
         [](Blog blog) {
             blog.post.columns.append(column(u"mood"_s, enumType(EnumId::create())));
             return blog.model();
         },
         {u"unknown-reference mood"_s}},
        {"an association to nothing",
         [](Blog blog) {
             Model model = blog.model();
             model.associations = {association(blog.user, newClass(u"Gone"_s))};
             return model;
         },
         {u"unknown-reference "_s}},
        {"a foreign key of another type",
         [](Blog blog) {
             blog.post.columns[1].type = stringType();
             return blog.model();
         },
         {u"foreign-key-type-mismatch fk"_s}},
        {"a foreign key of a smaller type",
         [](Blog blog) {
             blog.post.columns[1].type = plainType(TypeKind::SmallInteger);
             return blog.model();
         },
         {},
         {u"foreign-key-type-mismatch fk"_s}},
        {"a foreign key of too few columns",
         [](Blog blog) {
             blog.post.foreignKeys[0].targetColumns.append(blog.user.columns.at(0).id);
             return blog.model();
         },
         {u"foreign-key-column-count fk"_s}},
        {"a foreign key to what is not unique",
         [](Blog blog) {
             blog.user.columns.append(column(u"age"_s));
             blog.post.foreignKeys[0].targetColumns = {blog.user.columns.at(1).id};
             return blog.model();
         },
         {u"foreign-key-target-not-unique fk"_s}},
        {"a foreign key to a unique index",
         [](Blog blog) {
             blog.user.columns.append(column(u"age"_s));
             blog.user.indexes = {tableIndex({blog.user.columns.at(1).id}, u"un"_s)};
             blog.user.indexes[0].unique = true;
             blog.post.foreignKeys[0].targetColumns = {blog.user.columns.at(1).id};
             return blog.model();
         },
         {}},
        {"a foreign key without an index",
         [](Blog blog) {
             blog.post.indexes = {};
             return blog.model();
         },
         {},
         {u"foreign-key-without-index fk"_s}},
        {"SET NULL where NULL is not allowed",
         [](Blog blog) {
             blog.post.columns[1].nullable = false;
             blog.post.foreignKeys[0].onDelete = ReferentialAction::SetNull;
             return blog.model();
         },
         {u"set-null-on-not-null fk"_s}},
        {"an association that sets NULL",
         [](Blog blog) {
             Model model = blog.model();
             model.associations = {association(blog.user, blog.post)};
             model.associations[0].left.onDelete = ReferentialAction::SetNull;
             return model;
         },
         {u"set-null-on-not-null "_s}},
    };
}

QList<Case> columnCases()
{
    const auto typed = [](const DataType &type) {
        return [type](Blog blog) {
            blog.user.columns.append(column(u"x"_s, type));
            return blog.model();
        };
    };
    const auto checked = [](const QString &sql) {
        return [sql](Blog blog) {
            blog.user.checks = {check(sql, u"c"_s)};
            return blog.model();
        };
    };
    const QStringList badType{u"invalid-type-parameter x"_s};
    const QStringList open{u"unbalanced-expression c"_s};
    return {
        {"an enum without values", [](Blog) { return withEnum({}); }, {u"empty-enum mood"_s}},
        {"an enum value twice",
         [](Blog) {
             return withEnum({u"a"_s, u"b"_s, u"a"_s});
         },
         {u"duplicate-enum-value a"_s}},
        {"a class that is its own base",
         [](Blog blog) {
             blog.user.base = blog.user.id;
             return blog.model();
         },
         {u"inheritance-cycle Author"_s}},
        {"two classes that are each other's base",
         [](Blog blog) {
             blog.user.base = blog.post.id;
             blog.post.base = blog.user.id;
             return blog.model();
         },
         {u"inheritance-cycle Author"_s, u"inheritance-cycle Post"_s}},
        {"a mixin's column that the class has",
         [](Blog blog) {
             const Mixin keyed = mixin(u"Keyed"_s, {column(u"id"_s)});
             blog.user.mixins = {keyed.id};
             Model model = blog.model();
             model.mixins = {keyed};
             return model;
         },
         {},
         {u"mixin-column-clash id"_s}},
        {"an empty check", checked(u"  "_s), {u"empty-expression c"_s}},
        {"an open bracket", checked(u"(id > 1"_s), open},
        {"a bracket too many", checked(u"id > 1)"_s), open},
        {"brackets the wrong way round", checked(u")id > 1("_s), open},
        {"an open string", checked(u"id <> 'x"_s), open},
        {"an open name", checked(u"\"id > 1"_s), open},
        {"an open comment", checked(u"id > 1 /* why"_s), open},
        {"a bracket in a string", checked(u"id <> '(' AND id <> 'it''s'"_s), {}},
        {"a generated column without an expression",
         [](Blog blog) {
             blog.user.columns.append(column(u"x"_s));
             blog.user.columns[1].generated = Generated{};
             return blog.model();
         },
         {u"empty-expression x"_s}},
        {"a generated column with a default",
         [](Blog blog) {
             blog.user.columns.append(column(u"x"_s));
             blog.user.columns[1].generated = Generated{u"id"_s, GeneratedKind::Virtual};
             blog.user.columns[1].defaultSql = u"1"_s;
             return blog.model();
         },
         {u"generated-with-default x"_s}},
        {"a string of no length", typed(stringType(0)), badType},
        {"a number of more places than digits", typed(numericType(2, 3)), badType},
        {"a number of places without digits", typed(numericType({}, 3)), badType},
        {"a native type without a text", typed(nativeType(DialectKind::PostgreSql, {})), badType},
        {"a column without a type, as SQLite has it",
         typed(nativeType(DialectKind::Sqlite, {})),
         {}},
    };
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsFound_data();
    void everyCodeIsFound();
    void noCodeIsForgotten();
    void limitsOfTheProjectsDatabasesAreFound_data();
    void limitsOfTheProjectsDatabasesAreFound();
    void soundSchemasHaveNoErrors();
    void brokenModelsAreBorne();
    void timeIsLinear();
};

void TestProblem::everyCodeIsFound_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("errors");
    QTest::addColumn<QStringList>("warnings");
    for (const Case &row : nameCases() + keyCases() + columnCases())
        QTest::newRow(row.title) << row.change << row.errors << row.warnings;
}

void TestProblem::everyCodeIsFound()
{
    QFETCH(Change, change);
    const QList<Problem> problems = validate(change(Blog()));
    QTEST(codes(problems, ProblemSeverity::Error), "errors");
    QTEST(codes(problems, ProblemSeverity::Warning), "warnings");
    for (const Problem &problem : problems) {
        QVERIFY(!std::holds_alternative<std::monostate>(problem.element));
        QVERIFY(!std::holds_alternative<std::monostate>(problem.owner));
    }
}

void TestProblem::noCodeIsForgotten()
{
    QSet<QString> found;
    for (const Case &row : nameCases() + keyCases() + columnCases()) {
        for (const Problem &problem : validate(row.change(Blog())))
            found.insert(toWord(problem.code));
    }
    for (int code = 0; code <= int(ProblemCode::InvalidTypeParameter); ++code)
        QVERIFY2(found.contains(toWord(ProblemCode(code))), qPrintable(toWord(ProblemCode(code))));
}

void TestProblem::limitsOfTheProjectsDatabasesAreFound_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QStringList>("onSqlite");
    QTest::addColumn<QStringList>("onMariaDb");
    const auto typed = [](const DataType &type) {
        return [type](Blog blog) {
            blog.post.columns.append(column(u"body"_s, type));
            return blog.model();
        };
    };
    const auto row = [](const char *title,
                        const Change &change,
                        const QStringList &onSqlite,
                        const QStringList &onMariaDb) {
        QTest::newRow(title) << change << onSqlite << onMariaDb;
    };
    DataType moment = plainType(TypeKind::DateTime);
    moment.withTimeZone = true;
    DataType list = integerType();
    list.dimensions = 1;
    row("a sound model", [](Blog blog) { return blog.model(); }, {}, {});
    row("a string without a length", typed(stringType()), {}, {u"string-without-length body"_s});
    row("a string with a length", typed(stringType(80)), {}, {});
    row("a moment with its zone",
        typed(moment),
        {u"time-zone-lost body"_s},
        {u"time-zone-lost body"_s});
    row("an array", typed(list), {u"array-not-kept body"_s}, {u"array-not-kept body"_s});
    row("a partial index",
        [](Blog blog) {
            blog.post.indexes[0].predicateSql = u"author_id > 0"_s;
            return blog.model();
        },
        {},
        {u"partial-index ix"_s});
    row("an index over an expression",
        [](Blog blog) {
            blog.post.indexes[0].keys[0].column = {};
            blog.post.indexes[0].keys[0].expressionSql = u"author_id + 1"_s;
            return blog.model();
        },
        {},
        {u"expression-index ix"_s});
}

void TestProblem::limitsOfTheProjectsDatabasesAreFound()
{
    QFETCH(Change, change);
    QFETCH(QStringList, onSqlite);
    QFETCH(QStringList, onMariaDb);
    const Model model = change(Blog());
    const QStringList always = codes(validate(model), ProblemSeverity::Warning);
    const auto more = [&](const QList<DialectKind> &dialects) {
        QStringList found = codes(validate(model, dialects), ProblemSeverity::Warning);
        for (const QString &word : always)
            found.removeOne(word);
        return found;
    };
    QCOMPARE(more({DialectKind::PostgreSql}), QStringList());
    QCOMPARE(more({DialectKind::Sqlite}), onSqlite);
    QCOMPARE(more({DialectKind::MariaDb}), onMariaDb);
    QCOMPARE(more({DialectKind::Sqlite, DialectKind::PostgreSql, DialectKind::MariaDb}), onMariaDb);
}

void TestProblem::soundSchemasHaveNoErrors()
{
    CHECK_PROPERTY(200, [] {
        const auto schema = *schemas();
        for (const Problem &problem : validate(modelOf(schema))) {
            if (problem.severity == ProblemSeverity::Error)
                RC_FAIL((toWord(problem.code) + u' ' + problem.name + u' ' + problem.detail)
                            .toStdString());
        }
    });
}

void TestProblem::brokenModelsAreBorne()
{
    CHECK_PROPERTY(500, [] {
        const Model model = randomModel(*seeds(), Wholeness::Broken);
        const auto problems = validate(model);
        RC_ASSERT(validate(model) == problems);
        const Schema schema = mapModel(model);
        RC_ASSERT(mapModel(model) == schema);
        // Whatever was broken, what is mapped hangs together.
        for (const Table &table : schema.tables) {
            for (const ForeignKey &key : table.foreignKeys) {
                RC_ASSERT(columnNames(table, key.columns).size() == key.columns.size());
                const Table *target = findTable(schema, key.target);
                RC_ASSERT(target || key.target.isNull());
                RC_ASSERT(!target
                          || columnNames(*target, key.targetColumns).size()
                                 == key.targetColumns.size());
            }
        }
    });
}

void TestProblem::timeIsLinear()
{
    const auto timeFor = [](int count) {
        Model model;
        for (int i = 0; i < count; ++i) {
            Blog blog;
            blog.user.name += QString::number(i);
            blog.post.name += QString::number(i);
            blog.post.indexes[0].name += QString::number(i);
            model.classes += blog.model().classes;
        }
        QElapsedTimer timer;
        timer.start();
        const auto problems = validate(model);
        return problems.isEmpty() ? timer.nsecsElapsed() : -1;
    };
    timeFor(500);
    const qint64 small = timeFor(500);
    const qint64 large = timeFor(5000);
    QVERIFY(small > 0);
    QVERIFY2(large < 40 * small, qPrintable(u"%1 ns, then %2 ns"_s.arg(small).arg(large)));
}

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_problem.moc"
