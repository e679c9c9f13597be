// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diff.h"
#include "core/migration/history.h"
#include "tests/core/migration/builders.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <ostream>

using namespace builders;
using namespace core;
using namespace Qt::StringLiterals;

namespace {

Revision revision(const QString &id, const QStringList &parents, qint64 minute = 0)
{
    Revision revision;
    revision.id = id;
    revision.parents = parents;
    revision.created = QDateTime::fromSecsSinceEpoch(60 * minute, Qt::UTC);
    return revision;
}

History with(const History &history, Revision added)
{
    if (!added.created.isValid() || added.created.toSecsSinceEpoch() == 0)
        added.created = QDateTime::fromSecsSinceEpoch(60 * (history.revisions.size() + 1), Qt::UTC);
    const Result<History> extended = addRevision(history, added);
    if (!extended)
        qFatal("%s: %s", qPrintable(extended.error().subject), qPrintable(extended.error().detail));
    return *extended;
}

// shop: aaaa1111 - aaaa2222 - bbbb3333 (main)
//                           \ cccc4444 (spring)
// blog: dddd5555
History branches()
{
    History history = with({}, revision(u"aaaa1111"_s, {}));
    history = with(history, revision(u"aaaa2222"_s, {u"aaaa1111"_s}));
    Revision main = revision(u"bbbb3333"_s, {u"aaaa2222"_s});
    main.labels = {u"main"_s};
    history = with(history, main);
    Revision spring = revision(u"cccc4444"_s, {u"aaaa2222"_s});
    spring.labels = {u"spring"_s};
    history = with(history, spring);
    Revision blog = revision(u"dddd5555"_s, {});
    blog.labels = {u"blog"_s};
    return with(history, blog);
}

QStringList codes(const QList<Error> &errors)
{
    QStringList words;
    for (const Error &error : errors)
        words.append(u"%1 %2"_s.arg(QString::number(int(error.code)), error.subject));
    return words;
}

QString word(ErrorCode code, const QString &subject)
{
    return u"%1 %2"_s.arg(QString::number(int(code)), subject);
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolvesIdentifiers_data();
    void resolvesIdentifiers();
    void refusesIdentifiers_data();
    void refusesIdentifiers();
    void knowsItsGraph();
    void keepsScripts();
    void knowsWhereEffectsAreUnknown();
    void refusesRevisions_data();
    void refusesRevisions();
    void listsDamage();
    void neverHangsOnDamage();
    void slugsAreAlembics_data();
    void slugsAreAlembics();
    void revisionsSurviveJson();
    void hashCoversEverything();
    void replaysToTheSchema();
    void mergesOrSaysWhy_data();
    void mergesOrSaysWhy();
    void bothOrdersOfAMergeAgree();
};

void TestHistory::resolvesIdentifiers_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QStringList>("current");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *identifier, const QStringList &current, const QStringList &ids) {
        const QString title = u"%1 from %2"_s.arg(QLatin1String(identifier), current.join(u'+'));
        QTest::newRow(qPrintable(title)) << QString::fromLatin1(identifier) << current << ids;
    };
    const QString a1 = u"aaaa1111"_s, a2 = u"aaaa2222"_s, b = u"bbbb3333"_s, c = u"cccc4444"_s,
                  d = u"dddd5555"_s;
    row("base", {}, {});
    row("heads", {}, {b, c, d});
    row("current", {b, d}, {b, d});
    row("current", {}, {});
    row("aaaa1111", {}, {a1});
    row("bbbb", {}, {b});
    row("aaaa2", {}, {a2});
    row("main", {}, {b});
    row("spri", {}, {c});
    row("main@head", {}, {b});
    row("blog@heads", {}, {d});
    row("main@base", {}, {});
    row("main@aaaa1111", {}, {a1});
    row("bbbb@head", {}, {b});
    row("aaaa2222-1", {}, {a1});
    row("aaaa1111+1", {}, {a2});
    row("main@aaaa1111+2", {}, {b});
    row("bbbb-2", {}, {a1});
    row("aaaa1111-1", {}, {});
    row("+1", {a1}, {a2});
    row("main@+1", {a2}, {b});
    row("main@+2", {a1}, {b});
    row("blog@+1", {a1}, {d});
    row("-1", {b}, {a2});
    row("-2", {b}, {a1});
    row("main@-1", {b, d}, {a2});
    row("blog@-1", {}, {});
}

void TestHistory::resolvesIdentifiers()
{
    QFETCH(QString, identifier);
    QFETCH(QStringList, current);
    QFETCH(QStringList, expected);
    const Result<QStringList> found = resolve(branches(), identifier, current);
    VERIFY_RESULT(found);
    QCOMPARE(*found, expected);
}

void TestHistory::refusesIdentifiers_data()
{
    QTest::addColumn<QString>("identifier");
    QTest::addColumn<QStringList>("current");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("detail");
    const QString heads = u"bbbb3333, cccc4444, dddd5555"_s;
    QTest::newRow("head of several")
        << u"head"_s << QStringList() << ErrorCode::MultipleHeads << heads
        << u"Multiple heads are present for given argument 'head'"_s;
    QTest::newRow("an unknown word")
        << u"nosuch"_s << QStringList() << ErrorCode::UnknownRevision << u"nosuch"_s << QString();
    QTest::newRow("nothing at all")
        << QString() << QStringList() << ErrorCode::UnknownRevision << QString()
        << u"please ensure at least four characters are present for partial revision identifier "
           "matches"_s;
    QTest::newRow("three characters")
        << u"bbb"_s << QStringList() << ErrorCode::UnknownRevision << u"bbb"_s
        << u"please ensure at least four characters are present for partial revision identifier "
           "matches"_s;
    QTest::newRow("a beginning of two ids")
        << u"aaaa"_s << QStringList() << ErrorCode::AmbiguousRevision << u"aaaa"_s
        << u"'aaaa1111', 'aaaa2222'"_s;
    QTest::newRow("a label that is none")
        << u"nosuch@head"_s << QStringList() << ErrorCode::UnknownRevision << u"nosuch"_s
        << u"No such branch: 'nosuch'"_s;
    QTest::newRow("a revision of another branch")
        << u"blog@bbbb3333"_s << QStringList() << ErrorCode::UnknownRevision << u"blog@bbbb3333"_s
        << u"Revision bbbb3333 is not a member of branch 'blog'"_s;
    QTest::newRow("too far up") << u"+9"_s << QStringList{u"bbbb3333"_s}
                                << ErrorCode::RevisionNotReachable << u"+9"_s
                                << u"Relative revision +9 didn't produce 9 migrations"_s;
    QTest::newRow("too far down") << u"-9"_s << QStringList{u"bbbb3333"_s}
                                  << ErrorCode::RevisionNotReachable << u"-9"_s
                                  << u"Relative revision -9 didn't produce 9 migrations"_s;
    QTest::newRow("up from several")
        << u"+1"_s << QStringList{u"bbbb3333"_s, u"dddd5555"_s} << ErrorCode::MultipleHeads
        << u"bbbb3333, dddd5555"_s << u"Ambiguous upgrade from multiple current revisions"_s;
    QTest::newRow("up where it branches")
        << u"+1"_s << QStringList{u"aaaa2222"_s} << ErrorCode::MultipleHeads
        << u"bbbb3333, cccc4444"_s << u"Ambiguous walk"_s;
    QTest::newRow("from a revision that nobody knows")
        << u"+1"_s << QStringList{u"eeee6666"_s} << ErrorCode::DatabaseUnknownRevision
        << u"eeee6666"_s << QString();
    QTest::newRow("a number beyond all bounds")
        << u"+99999999999999999999"_s << QStringList() << ErrorCode::UnknownRevision
        << u"+99999999999999999999"_s << QString();
}

void TestHistory::refusesIdentifiers()
{
    QFETCH(QString, identifier);
    QFETCH(QStringList, current);
    QFETCH(ErrorCode, code);
    QFETCH(QString, subject);
    QFETCH(QString, detail);
    const Result<QStringList> found = resolve(branches(), identifier, current);
    QVERIFY(!found);
    QCOMPARE(found.error().code, code);
    QCOMPARE(found.error().subject, subject);
    QCOMPARE(found.error().detail, detail);
}

void TestHistory::knowsItsGraph()
{
    const History history = branches();
    QCOMPARE(heads(history), (QStringList{u"bbbb3333"_s, u"cccc4444"_s, u"dddd5555"_s}));
    QCOMPARE(bases(history), (QStringList{u"aaaa1111"_s, u"dddd5555"_s}));
    QCOMPARE(branchPoints(history), QStringList{u"aaaa2222"_s});
    QCOMPARE(ancestors(history, {u"cccc4444"_s}),
             (QStringList{u"aaaa1111"_s, u"aaaa2222"_s, u"cccc4444"_s}));
    QCOMPARE(descendants(history, {u"aaaa2222"_s}).first(), u"aaaa2222"_s);
    QCOMPARE(descendants(history, {u"aaaa2222"_s}).size(), 3);
    QCOMPARE(labelsAt(history, u"bbbb3333"_s), QStringList{u"main"_s});
    QCOMPARE(labelsAt(history, u"aaaa2222"_s), QStringList());
    const QStringList order = topologicalOrder(history);
    QCOMPARE(order.size(), 5);
    QVERIFY(order.indexOf(u"aaaa1111"_s) < order.indexOf(u"aaaa2222"_s));
    QVERIFY(order.indexOf(u"aaaa2222"_s) < order.indexOf(u"cccc4444"_s));
    History shuffled = history;
    std::reverse(shuffled.revisions.begin(), shuffled.revisions.end());
    QCOMPARE(topologicalOrder(shuffled), order);
    QCOMPARE(upgradePath(history, {}, u"heads"_s)->revisions, order);
    const QStringList several{u"bbbb3333"_s, u"dddd5555"_s};
    QVERIFY(downgradePath(history, several, u"-1"_s)->isAmbiguous);
    QCOMPARE(downgradePath(history, several, u"-1"_s)->revisions, QStringList{u"bbbb3333"_s});
}

void TestHistory::keepsScripts()
{
    Revision opaque = revision(u"add_user"_s, {});
    opaque.operations = {CreateTable{table(u"user"_s, {u"id"_s})}};
    opaque.script = Script{u"migrations/versions/a.py"_s,
                           u"cafe"_s,
                           ScriptReading::EffectUnknown,
                           u"line 3: a loop"_s};
    const History history = with({}, opaque);
    const Revision stored = history.revisions.first();
    QVERIFY(isOpaque(stored));
    QCOMPARE(*revisionFromJson(toJson(stored)), stored);
    QVERIFY(check(history).isEmpty());
    // What is known of its effect may grow; the script itself may not change.
    History better = history;
    better.revisions.first().operations.clear();
    better.revisions.first().script->reading = ScriptReading::EffectAdopted;
    QVERIFY(check(better).isEmpty());
    better.revisions.first().script->sha256 = u"beef"_s;
    QCOMPARE(codes(check(better)), QStringList{word(ErrorCode::RevisionEdited, u"add_user"_s)});
    // Of what we run, every operation counts.
    History understood = history;
    understood.revisions.first().script->reading = ScriptReading::Understood;
    QCOMPARE(codes(check(understood)), QStringList{word(ErrorCode::RevisionEdited, u"add_user"_s)});
}

void TestHistory::knowsWhereEffectsAreUnknown()
{
    const auto withScript =
        [](const QString &id, const QStringList &parents, ScriptReading reading) {
            Revision added = revision(id, parents);
            added.script = Script{id + ".py"_L1, id, reading, {}};
            return added;
        };
    History history = with({}, withScript(u"a"_s, {}, ScriptReading::EffectUnknown));
    history = with(history, withScript(u"b"_s, {u"a"_s}, ScriptReading::EffectRead));
    history = with(history, withScript(u"c"_s, {u"b"_s}, ScriptReading::EffectAdopted));
    history = with(history, withScript(u"d"_s, {u"c"_s}, ScriptReading::EffectUnknown));
    QCOMPARE(unknownEffects(history, {u"b"_s}), QStringList{u"a"_s});
    QCOMPARE(unknownEffects(history, {u"c"_s}), QStringList());
    QCOMPARE(unknownEffects(history, {u"d"_s}), QStringList{u"d"_s});
}

void TestHistory::refusesRevisions_data()
{
    QTest::addColumn<Revision>("added");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const Revision &added, ErrorCode code) {
        QTest::newRow(name) << added << code;
    };
    row("an id that is there", revision(u"aaaa1111"_s, {}), ErrorCode::RevisionDuplicate);
    row("an id that is a label", revision(u"main"_s, {}), ErrorCode::RevisionDuplicate);
    row("an unknown parent", revision(u"x"_s, {u"nosuch"_s}), ErrorCode::UnknownRevision);
    row("its own parent", revision(u"x"_s, {u"x"_s}), ErrorCode::RevisionCycle);
    row("no id", revision({}, {}), ErrorCode::InvalidName);
    row("an id with a sign", revision(u"a+1"_s, {}), ErrorCode::InvalidName);
    row("an id that leaves its folder", revision(u"../x"_s, {}), ErrorCode::InvalidName);
    row("a word of the command line", revision(u"head"_s, {}), ErrorCode::InvalidName);
    row("an id too long", revision(QString(33, u'a'), {}), ErrorCode::InvalidName);
    Revision labelled = revision(u"x"_s, {});
    labelled.labels = {u"main"_s};
    row("a label that is used", labelled, ErrorCode::DuplicateName);
    labelled.labels = {u"a@b"_s};
    row("a label with an at sign", labelled, ErrorCode::InvalidName);
    Revision dependent = revision(u"x"_s, {});
    dependent.dependsOn = {u"nosuch"_s};
    row("an unknown dependency", dependent, ErrorCode::UnknownRevision);
    dependent.dependsOn = {u"x"_s};
    row("a dependency on itself", dependent, ErrorCode::RevisionCycle);
}

void TestHistory::refusesRevisions()
{
    QFETCH(Revision, added);
    QFETCH(ErrorCode, code);
    const Result<History> extended = addRevision(branches(), added);
    QVERIFY(!extended);
    QCOMPARE(extended.error().code, code);
}

void TestHistory::listsDamage()
{
    const History whole = branches();
    QCOMPARE(check(whole), QList<Error>());

    History edited = whole;
    edited.revisions[1].message = u"changed"_s;
    QCOMPARE(codes(check(edited)), QStringList{word(ErrorCode::RevisionEdited, u"aaaa2222"_s)});

    // Edited with a new hash: then its children know better.
    edited.revisions[1].hash = contentHash(edited.revisions.at(1));
    QCOMPARE(codes(check(edited)),
             (QStringList{word(ErrorCode::RevisionEdited, u"aaaa2222"_s),
                          word(ErrorCode::RevisionEdited, u"aaaa2222"_s)}));

    History missing = whole;
    missing.revisions.removeAt(0);
    QCOMPARE(codes(check(missing)), QStringList{word(ErrorCode::RevisionMissing, u"aaaa1111"_s)});
    QCOMPARE(upgradePath(missing, {}, u"main"_s).error().code, ErrorCode::RevisionMissing);
    QCOMPARE(schemaAt(missing, {u"bbbb3333"_s}).error().code, ErrorCode::RevisionMissing);

    History twice = whole;
    twice.revisions.append(whole.revisions.first());
    QCOMPARE(codes(check(twice)), QStringList{word(ErrorCode::RevisionDuplicate, u"aaaa1111"_s)});

    History circle = whole;
    circle.revisions[0].parents = {u"bbbb3333"_s};
    QVERIFY(codes(check(circle))
                .contains(word(ErrorCode::RevisionCycle, u"aaaa1111, aaaa2222, bbbb3333"_s)));
    QCOMPARE(upgradePath(circle, {}, u"main"_s).error().code, ErrorCode::RevisionCycle);
    QCOMPARE(schemaAt(circle, {u"bbbb3333"_s}).error().code, ErrorCode::RevisionCycle);
}

// Edges at random: parents that come later, are missing, or the revision itself.
void TestHistory::neverHangsOnDamage()
{
    CHECK_PROPERTY(500, [] {
        const int count = *rc::gen::inRange(1, 9);
        const auto name = [](int number) { return u"rev%1"_s.arg(number); };
        History history;
        for (int i = 0; i < count; ++i) {
            Revision added = revision(name(*rc::gen::inRange(0, count)), {}, i);
            const int edges = *rc::gen::inRange(0, 3);
            for (int edge = 0; edge < edges; ++edge)
                added.parents.append(name(*rc::gen::inRange(0, count + 1)));
            if (*rc::gen::inRange(0, 4) == 0)
                added.dependsOn.append(name(*rc::gen::inRange(0, count + 1)));
            if (*rc::gen::inRange(0, 4) == 0)
                added.labels.append(u"label%1"_s.arg(*rc::gen::inRange(0, 3)));
            history.revisions.append(added);
        }
        const QStringList all = topologicalOrder(history);
        RC_ASSERT(!check(history).isEmpty()); // no hash is right
        for (const QString &id : all) {
            (void) ancestors(history, {id});
            (void) descendants(history, {id});
            (void) labelsAt(history, id);
            (void) schemaAt(history, {id});
            const Result<Path> path = upgradePath(history, {}, id);
            for (const char *target : {"-1", "base", "label0@-1", "label1@base"})
                (void) downgradePath(history, {id}, QString::fromLatin1(target));
            for (const char *target : {"head", "heads", "+1", "+9", "label0@head", "label0@+2"})
                (void) resolve(history, QString::fromLatin1(target), {id});
            (void) mergeConflicts(history, {all.first(), id});
        }
    });
}

void TestHistory::slugsAreAlembics_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << u"Create user table"_s << u"create_user_table"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("signs only") << u"!? --"_s << QString();
    QTest::newRow("what is between words is one stroke") << u"a,  b-c/d"_s << u"a_b_c_d"_s;
    QTest::newRow("letters of all scripts") << u"Größe ändern 数"_s << u"größe_ändern_数"_s;
    QTest::newRow("forty characters are kept") << u"abcdefghi abcdefghi abcdefghi abcdefghij"_s
                                               << u"abcdefghi_abcdefghi_abcdefghi_abcdefghij"_s;
    QTest::newRow("more are cut at a word")
        << u"abcdefghi abcdefghi abcdefghi abcdefghijk"_s << u"abcdefghi_abcdefghi_abcdefghi_"_s;
    QTest::newRow("one long word is cut") << QString(50, u'a') << QString(40, u'a') + u'_';
}

void TestHistory::slugsAreAlembics()
{
    QFETCH(QString, message);
    QFETCH(QString, expected);
    QCOMPARE(revisionSlug(message), expected);
}

void TestHistory::revisionsSurviveJson()
{
    Revision whole = revision(u"abcd"_s, {}, 5);
    whole.created = QDateTime::fromMSecsSinceEpoch(1766360096123, Qt::UTC);
    whole.message = u"two\nlines \"and\" 🙂"_s;
    whole.labels = {u"main"_s};
    whole.operations = diff({}, {.tables = {table(u"user"_s, {u"id"_s})}, .enums = {}});
    whole.operations.append(
        RunSql{u"fill"_s, {{DialectKind::Sqlite, u"UPDATE user SET id = 1"_s}}, {}});
    const History history = with({}, whole);
    const QByteArray text = QJsonDocument(toJson(history.revisions.first())).toJson();
    const Result<Revision> read = revisionFromJson(QJsonDocument::fromJson(text).object());
    VERIFY_RESULT(read);
    QVERIFY(*read == history.revisions.first());
    QCOMPARE(contentHash(*read), read->hash);

    QJsonObject newer = toJson(whole);
    newer.insert(u"format"_s, 2);
    QCOMPARE(revisionFromJson(newer).error().code, ErrorCode::FileTooNew);
    QJsonObject strange = toJson(whole);
    strange.insert(u"operations"_s, QJsonArray{QJsonObject{{u"operation"_s, u"explode"_s}}});
    QCOMPARE(revisionFromJson(strange).error().code, ErrorCode::FileDamaged);
    QVERIFY(revisionFromJson(strange).error().place.startsWith(u"operations[0]"_s));
    QCOMPARE(revisionFromJson(QJsonValue(7)).error().code, ErrorCode::FileDamaged);
}

void TestHistory::hashCoversEverything()
{
    const Revision whole = revision(u"abcd"_s, {u"aaaa"_s}, 5);
    QCOMPARE(contentHash(whole).size(), 64);
    const QList<std::function<void(Revision &)>>
        changes{[](Revision &r) { r.id = u"abce"_s; },
                [](Revision &r) { r.parents = {u"bbbb"_s}; },
                [](Revision &r) { r.dependsOn = {u"cccc"_s}; },
                [](Revision &r) { r.labels = {u"main"_s}; },
                [](Revision &r) { r.message = u"x"_s; },
                [](Revision &r) { r.created = r.created.addMSecs(1); },
                [](Revision &r) {
                    r.operations = {RunSql{u"x"_s, {}, {}}};
                },
                [](Revision &r) { r.parentHashes = {u"0"_s}; }};
    for (const auto &change : changes) {
        Revision changed = whole;
        change(changed);
        QVERIFY(contentHash(changed) != contentHash(whole));
    }
    Revision stored = whole;
    stored.hash = u"anything"_s;
    QCOMPARE(contentHash(stored), contentHash(whole));
}

void TestHistory::replaysToTheSchema()
{
    CHECK_PROPERTY(200, [] {
        const support::SchemaPair pair = *support::schemaPairs();
        Revision first = revision(u"aaaa"_s, {});
        first.operations = diff({}, pair.before, ColumnOrder::Significant);
        Revision second = revision(u"bbbb"_s, {u"aaaa"_s});
        second.operations = diff(pair.before, pair.after, ColumnOrder::Significant);
        const History history = with(with({}, first), second);
        RC_ASSERT(normalized(*schemaAt(history, {u"aaaa"_s})) == normalized(pair.before));
        RC_ASSERT(normalized(*schemaAtHeads(history)) == normalized(pair.after));
        RC_ASSERT(schemaAt(history, {})->tables.isEmpty());
    });
    const Result<Schema> unknown = schemaAt({}, {u"nosuch"_s});
    QCOMPARE(unknown.error().code, ErrorCode::UnknownRevision);
}

namespace {

using Change = std::function<void(Schema &)>;

// A base revision "base1" and two heads that change it, each in its own way.
History forked(const Schema &start, const Schema &left, const Schema &right)
{
    Revision first = revision(u"base1"_s, {});
    first.operations = diff({}, start);
    Revision second = revision(u"left1"_s, {u"base1"_s});
    second.operations = diff(start, left);
    Revision third = revision(u"right1"_s, {u"base1"_s});
    third.operations = diff(start, right);
    return with(with(with({}, first), second), third);
}

Schema userAndOrder()
{
    Table user = table(u"user"_s, {u"id"_s, u"name"_s, u"age"_s});
    Table order = table(u"order"_s, {u"id"_s, u"user_id"_s});
    return {.tables = {user, order}, .enums = {}};
}

} // namespace

Q_DECLARE_METATYPE(Change)

void TestHistory::mergesOrSaysWhy_data()
{
    QTest::addColumn<Change>("left");
    QTest::addColumn<Change>("right");
    QTest::addColumn<QStringList>("expected");
    const auto row =
        [](const char *name, const Change &left, const Change &right, const QStringList &expected) {
            QTest::newRow(name) << left << right << expected;
        };
    const Change addMail = [](Schema &s) {
        s.tables[0].columns.append(column(u"user.mail"_s, u"mail"_s));
    };
    const Change dropAge = [](Schema &s) { s.tables[0].columns.removeAt(2); };
    const Change renameAge = [](Schema &s) { s.tables[0].columns[2].name = u"years"_s; };
    const Change widenAge = [](Schema &s) {
        s.tables[0].columns[2].type = plainType(TypeKind::BigInteger);
    };
    const Change requireAge = [](Schema &s) { s.tables[0].columns[2].nullable = false; };
    const Change dropUser = [](Schema &s) { s.tables.removeAt(0); };
    const Change referUser = [](Schema &s) {
        s.tables[1].foreignKeys = {foreignKey(u"order.user_id"_s, u"user.id"_s)};
    };
    const Change checkAge = [](Schema &s) {
        s.tables[0].checks = {check(u"ck_age"_s, u"age > 0"_s)};
    };
    const Change indexAge = [](Schema &s) {
        s.tables[0].indexes = {index(u"ix_age"_s, {u"user.age"_s})};
    };
    row("changes of different tables", addMail, referUser, {});
    row("different properties of one column", widenAge, requireAge, {});
    row("a rename and a new type",
        renameAge,
        widenAge,
        {u"rename-column user.age (left1), alter-column user.age (right1)"_s});
    row("the same column added twice",
        addMail,
        addMail,
        {u"add-column user.mail (left1), add-column user.mail (right1)"_s});
    row("two columns of one name",
        addMail,
        [](Schema &s) { s.tables[0].columns.append(column(u"user.mail2"_s, u"mail"_s)); },
        {u"add-column user.mail (left1), add-column user.mail (right1)"_s});
    row("a column dropped and altered",
        dropAge,
        widenAge,
        {u"drop-column user.age (left1), alter-column user.age (right1)"_s});
    row("a column dropped and indexed",
        dropAge,
        indexAge,
        {u"drop-column user.age (left1), create-index user.ix_age (right1)"_s});
    row("a column renamed and checked",
        renameAge,
        checkAge,
        {u"rename-column user.age (left1), add-constraint user.ck_age (right1)"_s});
    row("a table dropped and referenced",
        dropUser,
        referUser,
        {u"drop-table user (left1), add-constraint order.fk_order_user_id (right1)"_s});
    row("a table dropped and extended",
        dropUser,
        addMail,
        {u"drop-table user (left1), add-column user.mail (right1)"_s});
}

void TestHistory::mergesOrSaysWhy()
{
    QFETCH(Change, left);
    QFETCH(Change, right);
    QFETCH(QStringList, expected);
    const Schema start = userAndOrder();
    Schema one = start, other = start;
    left(one);
    right(other);
    const History history = forked(start, one, other);
    QStringList details;
    const QList<Error> conflicts = mergeConflicts(history, {u"left1"_s, u"right1"_s});
    for (const Error &error : conflicts) {
        QCOMPARE(error.code, ErrorCode::MergeConflict);
        QCOMPARE(error.subject, u"left1, right1"_s);
        details.append(error.detail);
    }
    QCOMPARE(details, expected);
}

void TestHistory::bothOrdersOfAMergeAgree()
{
    int agreed = 0;
    CHECK_PROPERTY(300, [&agreed] {
        const Schema start = *support::schemas();
        const support::ChangeOptions few{.schema = {},
                                         .rows = support::Rows::Ignored,
                                         .maxChanges = 2};
        const Schema left = *support::mutated(start, few);
        const Schema right = *support::mutated(start, few);
        const History history = forked(start, left, right);
        if (!mergeConflicts(history, {u"left1"_s, u"right1"_s}).isEmpty())
            return;
        agreed += history.revisions.at(1).operations.isEmpty()
                          || history.revisions.at(2).operations.isEmpty()
                      ? 0
                      : 1;
        History one = with(history, revision(u"merge1"_s, {u"left1"_s, u"right1"_s}));
        const Result<Schema> merged = schemaAtHeads(one);
        RC_ASSERT(merged.has_value());
        // The other order, by hand.
        const Result<Schema> turned = core::apply(history.revisions.at(1).operations, right);
        RC_ASSERT(turned.has_value());
        RC_ASSERT(normalized(*merged, ColumnOrder::Ignored)
                  == normalized(*turned, ColumnOrder::Ignored));
    });
    QVERIFY2(agreed > 30, "the branches hardly ever agree: the generator tests nothing");
}

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
