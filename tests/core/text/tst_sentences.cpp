// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every code, note, level and operation: each has its own sentence, of filled-in words.

#include "core/text/mismatches.h"
#include "core/text/sentences.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// The enumerators are numbered from 0 without gaps; each list names the last one.
template<typename Enum>
QList<Enum> valuesUpTo(Enum last)
{
    QList<Enum> values;
    for (int i = 0; i <= int(last); ++i)
        values << Enum(i);
    return values;
}

Table table(const QString &name)
{
    Table value;
    value.name = name;
    return value;
}

Column column(const QString &name)
{
    Column value;
    value.name = name;
    return value;
}

Enum enumeration(const QString &name, const QList<EnumValue> &values = {})
{
    Enum value;
    value.name = name;
    value.values = values;
    return value;
}

Index indexNamed(const QString &name)
{
    Index value;
    value.name = name;
    return value;
}

Check check(const QString &name)
{
    Check value;
    value.name = name;
    return value;
}

AlterColumn alterColumn()
{
    AlterColumn operation;
    operation.tableName = u"user"_s;
    operation.before = column(u"age"_s);
    operation.after = operation.before;
    operation.after.type = plainType(TypeKind::Text);
    operation.after.nullable = false;
    operation.after.defaultSql = u"'0'"_s;
    return operation;
}

AlterEnumValues alterEnumValues()
{
    const EnumValue kept{EnumValueId::create(), u"new"_s};
    const EnumValue gone{EnumValueId::create(), u"lost"_s};
    const EnumValue renamed{kept.id, u"open"_s};
    const EnumValue added{EnumValueId::create(), u"paid"_s};
    return {EnumId::create(), u"status"_s, {kept, gone}, {renamed, added}};
}

struct Sample
{
    Operation operation;
    QString sentence;
};

// In the order of the variant: the test counts that none is left out.
QList<Sample> samples()
{
    const TableId id = TableId::create();
    const QString user = u"user"_s;
    return {
        {CreateTable{table(user)}, u"Create table user"_s},
        {DropTable{table(user)}, u"Drop table user"_s},
        {RenameTable{id, {}, user, {}, u"account"_s}, u"Rename table user to account"_s},
        {AlterTable{id, user, {}, u"people"_s, {}, {}}, u"Change table user: comment"_s},
        {AddColumn{id, user, column(u"email"_s), 0}, u"Add column email to user"_s},
        {DropColumn{id, user, column(u"email"_s), 0}, u"Drop column email from user"_s},
        {RenameColumn{id, user, {}, u"mail"_s, u"email"_s},
         u"Rename column mail of user to email"_s},
        {alterColumn(),
         u"Change column age of user: type Integer to Text, NULL forbidden, default '0'"_s},
        {ReorderColumns{id, user, {}, {}}, u"Reorder the columns of user"_s},
        {AddConstraint{id, user, check(u"ck_age"_s)}, u"Add check ck_age to user"_s},
        {DropConstraint{id, user, PrimaryKey{}}, u"Drop primary key from user"_s},
        {RenameConstraint{id, user, check(u"a"_s), u"b"_s}, u"Rename check a of user to b"_s},
        {CreateIndex{id, user, indexNamed(u"ix"_s)}, u"Create index ix on user"_s},
        {DropIndex{id, user, indexNamed(u"ix"_s)}, u"Drop index ix from user"_s},
        {RenameIndex{id, user, indexNamed(u"ix"_s), u"iy"_s}, u"Rename index ix of user to iy"_s},
        {CreateEnum{enumeration(u"status"_s)}, u"Create enum status"_s},
        {DropEnum{enumeration(u"status"_s)}, u"Drop enum status"_s},
        {AlterEnum{enumeration(u"status"_s), enumeration(u"state"_s)},
         u"Rename enum status to state"_s},
        {alterEnumValues(),
         u"Change values of enum status: rename new to open, add paid, remove lost"_s},
        {RunSql{u"fill in slugs"_s, {}, {}}, u"Run SQL: fill in slugs"_s},
    };
}

} // namespace

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorCode();
    void everyMismatch();
    void everyHazardCode();
    void everyProblemCode();
    void everyFixCode();
    void everyStatementNote();
    void everyLevel();
    void everyOperation();
    void errorNamesPlaceAndCause();
    void errorWithoutSubjectLeavesNoGap();
    void hazardSaysHowManyRows();
    void messageOfARevision_data();
    void messageOfARevision();

private:
    // Filled in, and unlike every other.
    static void verifyWords(const QStringList &sentences);
};

void TestSentences::verifyWords(const QStringList &sentences)
{
    for (const QString &text : sentences) {
        QVERIFY2(!text.trimmed().isEmpty(), qPrintable(sentences.join(u'|')));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!text.contains("  "_L1) && !text.contains("()"_L1), qPrintable(text));
        QVERIFY2(text.at(0).isUpper() || !text.at(0).isLetter() || text.startsWith("shop"_L1),
                 qPrintable(text));
    }
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), sentences.size());
}

void TestSentences::everyErrorCode()
{
    QStringList sentences;
    QStringList words;
    for (const ErrorCode code : valuesUpTo(ErrorCode::ParseFailed)) {
        sentences << sentence(Error{code, u"shop.db"_s, {}, {}});
        QVERIFY2(sentences.last().endsWith(u'.'), qPrintable(sentences.last()));
        words << toWord(code);
        QVERIFY(!remedy(Error{code, {}, {}, {}}).contains(u'%'));
    }
    verifyWords(sentences);
    for (const QString &word : words) {
        static const QRegularExpression kebab(u"^[a-z]+(-[a-z]+)*$"_s);
        QVERIFY2(kebab.match(word).hasMatch(), qPrintable(word));
    }
    QCOMPARE(QSet<QString>(words.begin(), words.end()).size(), words.size());
}

// Also with what a replay puts before it, and a name with whatever characters behind it.
void TestSentences::everyMismatch()
{
    QSet<QString> sentences;
    for (const Mismatch mismatch : valuesUpTo(Mismatch::OwnDependency)) {
        const QString words = sentence(mismatch, u"u: \"x|y\""_s);
        QVERIFY2(!words.isEmpty() && !words.contains(u'%'), qPrintable(words));
        sentences.insert(words);
        QCOMPARE(detailInWords(detailOf(mismatch, u"u: \"x|y\""_s)), words);
        QCOMPARE(detailInWords(u"user.email: "_s + detailOf(mismatch)),
                 u"user.email: "_s + sentence(mismatch));
    }
    QCOMPARE(sentences.size(), int(Mismatch::OwnDependency) + 1);
    // What an engine says stays as it is.
    QCOMPARE(detailInWords(u"near \"no-such\": syntax error"_s),
             u"near \"no-such\": syntax error"_s);
    QCOMPARE(detailInWords(u"left-over"_s), u"left-over"_s);
}

void TestSentences::everyHazardCode()
{
    QStringList sentences;
    QStringList titles;
    for (const HazardCode code : valuesUpTo(HazardCode::TypeNotKept)) {
        Hazard hazard;
        hazard.code = code;
        hazard.table = u"user"_s;
        hazard.element = u"email"_s;
        sentences << sentence(hazard);
        titles << title(code);
    }
    for (QString &text : sentences)
        text[0] = text.at(0).toUpper(); // a table's name may begin it
    verifyWords(sentences);
    verifyWords(titles);
}

void TestSentences::everyProblemCode()
{
    QStringList sentences;
    for (const ProblemCode code : valuesUpTo(ProblemCode::NamingRule)) {
        Problem problem;
        problem.code = code;
        problem.name = u"shop"_s;
        sentences << sentence(problem);
        problem.name.clear();
        QVERIFY(!sentence(problem).contains("  "_L1));
    }
    verifyWords(sentences);
}

void TestSentences::everyFixCode()
{
    QStringList sentences;
    for (const FixCode code : valuesUpTo(FixCode::DropCondition)) {
        Fix fix;
        fix.code = code;
        fix.name = u"shop"_s;
        fix.value = u"shop2"_s;
        sentences << sentence(fix);
        QVERIFY2(!sentences.last().endsWith(u'.'), qPrintable(sentences.last()));
    }
    QCOMPARE(QSet<QString>(sentences.begin(), sentences.end()).size(), sentences.size());
    // a name that looks like a placeholder stays what it is
    QCOMPARE(sentence(Fix{FixCode::Rename, {}, {}, {}, u"%1"_s}), u"Rename to %1"_s);
}

void TestSentences::everyStatementNote()
{
    QStringList sentences;
    for (const StatementNote note : valuesUpTo(StatementNote::UserSql)) {
        if (note == StatementNote::None)
            QVERIFY(sentence(note).isEmpty());
        else
            sentences << sentence(note);
    }
    verifyWords(sentences);
}

void TestSentences::everyLevel()
{
    QStringList hazards, locks, rewrites;
    for (const HazardLevel level : valuesUpTo(HazardLevel::Destructive))
        hazards << word(level);
    for (const LockLevel level : valuesUpTo(LockLevel::Exclusive))
        locks << word(level);
    for (const RewriteKind kind : valuesUpTo(RewriteKind::TableCopy))
        rewrites << word(kind);
    verifyWords(hazards);
    verifyWords(locks);
    verifyWords(rewrites);
}

void TestSentences::everyOperation()
{
    const QList<Sample> all = samples();
    QCOMPARE(size_t(all.size()), std::variant_size_v<Operation>);
    QStringList sentences;
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(qsizetype(all.at(i).operation.index()), i);
        QCOMPARE(sentence(all.at(i).operation), all.at(i).sentence);
        sentences << sentence(all.at(i).operation);
    }
    verifyWords(sentences);
}

void TestSentences::errorNamesPlaceAndCause()
{
    QCOMPARE(sentence(
                 Error{ErrorCode::FileDamaged, u"shop.schemawright"_s, u"no array"_s, u"classes"_s}),
             u"shop.schemawright is damaged: no array\nPlace: classes"_s);
    QCOMPARE(sentence(
                 Error{ErrorCode::StatementFailed, {}, u"no such table: a"_s, u"DROP TABLE a"_s}),
             u"A statement failed: no such table: a\nStatement: DROP TABLE a"_s);
    QCOMPARE(sentence(Error{ErrorCode::UnknownRevision, u"abcd"_s, {}, {}}),
             u"No such revision or branch 'abcd'."_s);
    QCOMPARE(sentence(Error{ErrorCode::RevisionNotReachable,
                            u"a"_s,
                            u"Revision a is not an ancestor of revision b"_s,
                            {}}),
             u"Revision a is not an ancestor of revision b."_s);
    // a name that looks like a placeholder stays what it is
    QCOMPARE(sentence(Error{ErrorCode::FileNotFound, u"%2.db"_s, u"%1"_s, {}}),
             u"There is no file %2.db: %1"_s);
}

void TestSentences::errorWithoutSubjectLeavesNoGap()
{
    for (const ErrorCode code : valuesUpTo(ErrorCode::ParseFailed)) {
        const QString text = sentence(Error{code, {}, {}, {}});
        QVERIFY2(!text.contains(u'%') && !text.contains("()"_L1), qPrintable(text));
    }
}

void TestSentences::hazardSaysHowManyRows()
{
    Hazard hazard;
    hazard.code = HazardCode::DropColumn;
    hazard.table = u"user"_s;
    hazard.element = u"email"_s;
    QCOMPARE(sentence(hazard), u"The column user.email is dropped with its values."_s);
    hazard.rows = 1;
    QCOMPARE(sentence(hazard), u"The column user.email is dropped with its values: 1 row."_s);
    hazard.rows = 12'345;
    QCOMPARE(sentence(hazard), u"The column user.email is dropped with its values: 12345 rows."_s);
}

void TestSentences::messageOfARevision_data()
{
    QTest::addColumn<QList<Operation>>("operations");
    QTest::addColumn<QString>("message");

    const Operation create = CreateTable{table(u"user"_s)};
    const Operation index = CreateIndex{{}, u"user"_s, indexNamed(u"ix"_s)};
    const Operation email = AddColumn{{}, u"user"_s, column(u"email"_s), 0};
    QTest::newRow("nothing") << QList<Operation>{} << u"empty message"_s;
    QTest::newRow("one table") << QList{create} << u"create user"_s;
    QTest::newRow("a table and its index") << QList{create, index} << u"create user"_s;
    QTest::newRow("two tables") << QList<Operation>{create, CreateTable{table(u"post"_s)}}
                                << u"create user and post"_s;
    QTest::newRow("many tables") << QList<Operation>{create, create, create, create}
                                 << u"create 4 tables"_s;
    const Operation far = AddColumn{{}, u"post"_s, column(u"email"_s), 0};
    const Operation farIndex = CreateIndex{{}, u"post"_s, indexNamed(u"ix"_s)};
    QTest::newRow("a table and a change elsewhere")
        << QList{create, far} << u"create user and 1 more change"_s;
    QTest::newRow("a table, its index and three changes elsewhere")
        << QList{create, index, far, farIndex, far} << u"create user and 3 more changes"_s;
    QTest::newRow("one column") << QList{email} << u"add email to user"_s;
    QTest::newRow("a column and an index")
        << QList{email, index} << u"add email to user and 1 more change"_s;
    QTest::newRow("several changes")
        << QList{email, index, index} << u"add email to user and 2 more changes"_s;
    QTest::newRow("an enum") << QList<Operation>{CreateEnum{enumeration(u"status"_s)}}
                             << u"create enum status"_s;
}

void TestSentences::messageOfARevision()
{
    QFETCH(QList<Operation>, operations);
    QFETCH(QString, message);
    QCOMPARE(suggestedMessage(operations), message);
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
