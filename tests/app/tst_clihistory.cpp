// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs about revisions, as a process: revision, merge, heads, branches, history, show, stamp,
// check, edit, sql, diff. What they print is Alembic's, to the letter.

#include "tests/app/program.h"

#include "core/model/edit.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString first = u"1f6c2a9e4b70"_s;
const QString second = u"7d03b85ac2f1"_s;
const QString third = u"c48e19f0a6d5"_s;

Run revision(const Program &schemawright, const QString &id, const QStringList &more = {})
{
    return schemawright(QStringList{u"revision"_s, u"-m"_s, u"about "_s + id, u"--rev-id"_s, id}
                        + more);
}

// Two heads upon the sample's last revision.
void fork(const Program &schemawright)
{
    VERIFY_EXIT(revision(schemawright, u"aaaa00000001"_s), 0);
    VERIFY_EXIT(revision(schemawright,
                         u"bbbb00000001"_s,
                         {u"--head"_s, third, u"--splice"_s, u"--branch-label"_s, u"reports"_s}),
                0);
}

// An editor that replaces one text by another in the file it is given.
QString editor(const Program &schemawright, const QByteArray &from, const QByteArray &to)
{
    const QString script = schemawright.path(u"editor.sh"_s);
    schemawright.write(u"editor.sh"_s, "#!/bin/sh\nsed -i 's/" + from + "/" + to + "/' \"$1\"\n");
    QFile::setPermissions(script, QFile::Permissions(0x7755));
    return script;
}

} // namespace

class TestCliHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void historyAsAlembicPrintsIt();
    void historyInARange_data();
    void historyInARange();
    void historyMarksTheCurrentRevision();
    void verboseEntryAsAlembicPrintsIt();
    void emptyHistoryPrintsNothing();
    void headsAndBranchesOfAFork();
    void upgradeOfAForkNeedsAChoice();
    void mergeJoinsTheHeads();
    void mergeRefusesAContradiction();
    void mergeNeedsTwo();
    void revisionUponNoHeadNeedsSplice();
    void revisionWithDependency();
    void revisionWithSqlRunsUpAndDown();
    void revisionIdMustBeFree();
    void migrateUponAnOlderRevision();
    void migrateTakesMessageAndLabel();
    void showListsTheOperations();
    void stampWritesTheVersionAlone();
    void stampPrintsItsSql();
    void currentChecksHeads();
    void editGivesANewHash();
    void editRefusesWhatIsBuiltUpon();
    void editRefusesWhatIsApplied();
    void editRefusesNonsense();
    void editNeedsAnEditor();
    void editWithoutAChangeChangesNothing();
    void sqlOfModelAndRevision();
    void diffFindsDriftInADatabase();
    void diffOfAnOlderDatabaseSeesRenames();
    void diffPrintsAScript();
};

void TestCliHistory::historyAsAlembicPrintsIt()
{
    const Run run = Program(Program::Start::Sample)({u"history"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.out,
             u"7d03b85ac2f1 -> c48e19f0a6d5 (head), add vouchers\n"
             "1f6c2a9e4b70 -> 7d03b85ac2f1, add reviews and stock\n"
             "<base> -> 1f6c2a9e4b70, create the shop\n"_s);
    QVERIFY(run.err.isEmpty());
}

void TestCliHistory::historyInARange_data()
{
    QTest::addColumn<QString>("range");
    QTest::addColumn<QStringList>("ids");

    QTest::newRow("both ends") << u"1f6c:7d03"_s << QStringList{second, first};
    QTest::newRow("from a revision on") << u"7d03:"_s << QStringList{third, second};
    QTest::newRow("up to a revision") << u":7d03"_s << QStringList{second, first};
    QTest::newRow("everything") << u"base:head"_s << QStringList{third, second, first};
    QTest::newRow("the last steps") << u"-1:"_s << QStringList{third, second};
    QTest::newRow("up to the database") << u":current"_s << QStringList{second, first};
    QTest::newRow("from the database on") << u"current:"_s << QStringList{third, second};
    QTest::newRow("steps before the database") << u"-1:current"_s << QStringList{second, first};
}

void TestCliHistory::historyInARange()
{
    QFETCH(QString, range);
    QFETCH(QStringList, ids);
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"+2"_s}), 0);
    const Run run = schemawright({u"history"_s, u"--json"_s, u"-r"_s, range});
    VERIFY_EXIT(run, 0);
    QStringList found;
    for (const QJsonValue revision : run.json().value("revisions"_L1).toArray())
        found << revision["revision"_L1].toString();
    QCOMPARE(found, ids);
}

void TestCliHistory::historyMarksTheCurrentRevision()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"7d03"_s}), 0);
    const Run run = schemawright({u"history"_s, u"-i"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(u"7d03b85ac2f1 (current), add reviews and stock\n"_s),
             describe(run).constData());
}

void TestCliHistory::verboseEntryAsAlembicPrintsIt()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = schemawright({u"heads"_s, u"-v"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.out,
             u"Rev: c48e19f0a6d5 (head)\n"
             "Parent: 7d03b85ac2f1\n"
             "Path: %1/migrations/c48e19f0a6d5_add_vouchers.json\n"
             "\n"
             "    add vouchers\n"
             "\n"
             "    Revision ID: c48e19f0a6d5\n"
             "    Revises: 7d03b85ac2f1\n"
             "    Create Date: 2026-06-09 09:30:00.000\n"
             "\n"_s.arg(schemawright.path()));
}

void TestCliHistory::emptyHistoryPrintsNothing()
{
    const Program schemawright(Program::Start::Empty);
    VERIFY_EXIT(schemawright({u"new"_s, u"shop"_s, u"."_s}), 0);
    for (const QString &verb : {u"history"_s, u"heads"_s, u"branches"_s}) {
        const Run run = schemawright({verb});
        VERIFY_EXIT(run, 0);
        QVERIFY2(run.out.isEmpty() && run.err.isEmpty(), describe(run).constData());
    }
    const Run upgrade = schemawright({u"upgrade"_s});
    QVERIFY2(upgrade.exitCode == 0, describe(upgrade).constData());
}

void TestCliHistory::headsAndBranchesOfAFork()
{
    const Program schemawright(Program::Start::Sample);
    fork(schemawright);
    const Run heads = schemawright({u"heads"_s});
    QCOMPARE(heads.out, u"aaaa00000001 (head)\nbbbb00000001 (reports) (head)\n"_s);
    const Run branches = schemawright({u"branches"_s});
    QCOMPARE(branches.out,
             u"c48e19f0a6d5 (branchpoint)\n"
             "             -> aaaa00000001 (head)\n"
             "             -> bbbb00000001 (reports) (head)\n"_s);
    const Run history = schemawright({u"history"_s});
    QVERIFY2(history.out.contains(u"7d03b85ac2f1 -> c48e19f0a6d5 (branchpoint), add vouchers\n"_s),
             describe(history).constData());
}

void TestCliHistory::upgradeOfAForkNeedsAChoice()
{
    const Program schemawright(Program::Start::Sample);
    fork(schemawright);
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY2(run.err.contains(u"Multiple head revisions are present"_s), describe(run).constData());
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"reports@head"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, u"bbbb00000001 (head)\n"_s);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"heads"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out.count(u'\n'), 2);
}

void TestCliHistory::mergeJoinsTheHeads()
{
    const Program schemawright(Program::Start::Sample);
    fork(schemawright);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"heads"_s}), 0);
    VERIFY_EXIT(schemawright({u"merge"_s, u"--rev-id"_s, u"cccc00000001"_s}), 0);
    QCOMPARE(schemawright({u"heads"_s}).out, u"cccc00000001 (head)\n"_s);
    QVERIFY(schemawright({u"history"_s})
                .out.startsWith(u"aaaa00000001, bbbb00000001 -> cccc00000001 (head) (mergepoint),"
                                " merge aaaa00000001 and bbbb00000001\n"_s));
    const Run run = schemawright({u"upgrade"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.err.contains(
                 u"Running upgrade aaaa00000001, bbbb00000001 -> cccc00000001, merge"_s),
             describe(run).constData());
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT version_num FROM alembic_version"_s),
             QStringList{u"cccc00000001"_s});
    VERIFY_EXIT(schemawright({u"check"_s}), 0);
}

void TestCliHistory::mergeRefusesAContradiction()
{
    const Program schemawright(Program::Start::Sample);
    const core::Class one = classNamed(u"Gift"_s);
    core::Class other = one; // the same table, made twice
    other.columns[1].name = u"title"_s;
    schemawright.edit([&](const core::Model &model) { return core::addClass(model, one); });
    VERIFY_EXIT(schemawright({u"migrate"_s, u"-m"_s, u"one"_s}), 0);
    schemawright.edit([&](const core::Model &model) { return core::replaceClass(model, other); });
    VERIFY_EXIT(schemawright({u"migrate"_s, u"-m"_s, u"two"_s, u"--head"_s, third, u"--splice"_s}),
                0);
    const auto before = schemawright.contents();
    const Run run = schemawright({u"merge"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY2(run.err.contains(u"contradict"_s), describe(run).constData());
    QCOMPARE(schemawright.contents(), before);
}

void TestCliHistory::mergeNeedsTwo()
{
    const Run run = Program(Program::Start::Sample)({u"merge"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY(run.err.contains(u"not two revisions"_s));
}

void TestCliHistory::revisionUponNoHeadNeedsSplice()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = revision(schemawright, u"aaaa00000001"_s, {u"--head"_s, u"7d03"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY(run.err.contains(
        u"Revision 7d03b85ac2f1 is not a head revision; please specify --splice"_s));
}

void TestCliHistory::revisionWithDependency()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(revision(schemawright,
                         u"aaaa00000001"_s,
                         {u"--head"_s, u"base"_s, u"--depends-on"_s, u"7d03"_s}),
                0);
    const Run history = schemawright({u"history"_s});
    QVERIFY2(history.out.contains(u"<base> (7d03b85ac2f1) -> aaaa00000001"_s),
             describe(history).constData());
    const Run run = schemawright({u"upgrade"_s, u"aaaa"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.err.count(u"Running upgrade"_s), 3); // what it depends on runs before it
}

void TestCliHistory::revisionWithSqlRunsUpAndDown()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(revision(schemawright,
                         u"aaaa00000001"_s,
                         {u"--sql-up"_s,
                          u"INSERT INTO tag(name) VALUES ('new')"_s,
                          u"--sql-down"_s,
                          u"DELETE FROM tag WHERE name = 'new'"_s}),
                0);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"--allow"_s, u"user-sql"_s}), 0);
    QCOMPARE(schemawright.sql(u"shop.db"_s, u"SELECT name FROM tag"_s), QStringList{u"new"_s});
    VERIFY_EXIT(schemawright({u"downgrade"_s, u"--allow"_s, u"user-sql"_s}), 0);
    QVERIFY(schemawright.sql(u"shop.db"_s, u"SELECT name FROM tag"_s).isEmpty());
}

void TestCliHistory::revisionIdMustBeFree()
{
    const Program schemawright(Program::Start::Sample);
    const auto before = schemawright.contents();
    VERIFY_EXIT(revision(schemawright, second), 4);
    VERIFY_EXIT(revision(schemawright, u"a@b"_s), 2);
    QCOMPARE(schemawright.contents(), before);
}

void TestCliHistory::migrateUponAnOlderRevision()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = schemawright(
        {u"migrate"_s, u"--head"_s, u"7d03"_s, u"--splice"_s, u"-m"_s, u"again"_s, u"-q"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.err.isEmpty());
    const Run show = schemawright({u"history"_s});
    QVERIFY2(show.out.contains(u"7d03b85ac2f1 (branchpoint)"_s), describe(show).constData());
}

void TestCliHistory::migrateTakesMessageAndLabel()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.edit(
        [](const core::Model &model) { return core::addClass(model, classNamed(u"Gift"_s)); });
    const Run run = schemawright({u"migrate"_s,
                                  u"-m"_s,
                                  u"Add gifts, wrapped!"_s,
                                  u"--branch-label"_s,
                                  u"gifts"_s,
                                  u"--rev-id"_s,
                                  u"abcd"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.err.contains(u"Detected: Create table gift\n"_s));
    QVERIFY(schemawright.contents().contains(u"migrations/abcd_add_gifts_wrapped.json"_s));
    QCOMPARE(schemawright({u"heads"_s}).out, u"abcd (gifts) (head)\n"_s);
    VERIFY_EXIT(schemawright({u"check"_s}), 0);
}

void TestCliHistory::showListsTheOperations()
{
    const Run run = Program(Program::Start::Sample)({u"show"_s, u"c48e"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.out.startsWith(u"Rev: c48e19f0a6d5 (head)\n"_s));
    QVERIFY(run.out.contains(u"  - Create table voucher\n"_s));
    QVERIFY(run.out.contains(u"  - Add column voucher_id to orders\n"_s));
}

void TestCliHistory::stampWritesTheVersionAlone()
{
    const Program schemawright(Program::Start::Sample);
    schemawright.sql(u"shop.db"_s, u"CREATE TABLE other (id INTEGER)"_s);
    const Run run = schemawright({u"stamp"_s, u"7d03"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.err, u"Running stamp_revision  -> 7d03b85ac2f1\n"_s);
    QCOMPARE(schemawright({u"current"_s}).out, second + u'\n');
    QCOMPARE(schemawright.sql(u"shop.db"_s,
                              u"SELECT name FROM sqlite_master WHERE type = 'table'"_s),
             (QStringList{u"other"_s, u"alembic_version"_s}));
    VERIFY_EXIT(schemawright({u"stamp"_s, u"base"_s}), 0);
    QCOMPARE(schemawright({u"current"_s}).out, QString());
}

void TestCliHistory::stampPrintsItsSql()
{
    const Program schemawright(Program::Start::Sample);
    const Run run = schemawright({u"stamp"_s, u"--sql"_s, u"1f6c"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY(run.out.startsWith(u"-- Running stamp_revision  -> 1f6c2a9e4b70\n"_s));
    QVERIFY(schemawright.sql(u"shop.db"_s, run.out).isEmpty());
    QCOMPARE(schemawright({u"current"_s}).out, first + u'\n');
    const Run range = schemawright({u"stamp"_s, u"--sql"_s, u"1f6c:head"_s});
    VERIFY_EXIT(range, 0);
    QVERIFY(schemawright.sql(u"shop.db"_s, range.out).isEmpty());
    QCOMPARE(schemawright({u"current"_s}).out, third + u" (head)\n"_s);
}

void TestCliHistory::currentChecksHeads()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"7d03"_s}), 0);
    VERIFY_EXIT(schemawright({u"current"_s, u"--check-heads"_s}), 1);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    VERIFY_EXIT(schemawright({u"current"_s, u"--check-heads"_s}), 0);
    const Run verbose = schemawright({u"current"_s, u"-v"_s});
    QVERIFY(verbose.out.startsWith(u"Current revision(s) for sqlite:///"_s));
    QVERIFY(verbose.out.contains(u"Rev: c48e19f0a6d5 (head)\n"_s));
}

void TestCliHistory::editGivesANewHash()
{
    Program schemawright(Program::Start::Sample);
    schemawright.setEnvironment(u"EDITOR"_s,
                                editor(schemawright, "add vouchers", "add vouchers now"));
    const Run run = schemawright({u"edit"_s});
    VERIFY_EXIT(run, 0);
    QVERIFY2(run.out.contains(u"given a new hash"_s), describe(run).constData());
    QVERIFY(schemawright.contents().contains(u"migrations/c48e19f0a6d5_add_vouchers_now.json"_s));
    QVERIFY(!schemawright.contents().contains(u"migrations/c48e19f0a6d5_add_vouchers.json"_s));
    VERIFY_EXIT(schemawright({u"check"_s}), 0);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
}

void TestCliHistory::editRefusesWhatIsBuiltUpon()
{
    Program schemawright(Program::Start::Sample);
    schemawright.setEnvironment(u"EDITOR"_s, u"false"_s);
    const Run run = schemawright({u"edit"_s, u"7d03"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY(run.err.contains(u"c48e19f0a6d5 builds on it"_s));
}

void TestCliHistory::editRefusesWhatIsApplied()
{
    Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    schemawright.setEnvironment(u"EDITOR"_s, u"false"_s);
    const Run run = schemawright({u"edit"_s});
    VERIFY_EXIT(run, 3);
    QVERIFY(run.err.contains(u"the database local has it already"_s));
}

void TestCliHistory::editRefusesNonsense()
{
    Program schemawright(Program::Start::Sample);
    schemawright.setEnvironment(u"EDITOR"_s, editor(schemawright, "\"create-table\"", "\"dance\""));
    const auto before = schemawright.contents();
    const Run run = schemawright({u"edit"_s});
    VERIFY_EXIT(run, 4);
    QVERIFY2(run.err.contains(u"dance"_s), describe(run).constData());
    schemawright.setEnvironment(u"EDITOR"_s, editor(schemawright, "{", ""));
    VERIFY_EXIT(schemawright({u"edit"_s}), 4);
    schemawright.setEnvironment(u"EDITOR"_s, editor(schemawright, "c48e19f0a6d5", "dddd19f0a6d5"));
    VERIFY_EXIT(schemawright({u"edit"_s}), 3);
    schemawright.setEnvironment(u"EDITOR"_s, u"false"_s);
    VERIFY_EXIT(schemawright({u"edit"_s}), 4);
    auto after = schemawright.contents();
    after.insert(u"editor.sh"_s, before.value(u"editor.sh"_s));
    QCOMPARE(after, before);
}

void TestCliHistory::editNeedsAnEditor()
{
    const Run run = Program(Program::Start::Sample)({u"edit"_s});
    VERIFY_EXIT(run, 2);
    QVERIFY(run.err.contains(u"EDITOR=nano"_s));
}

void TestCliHistory::editWithoutAChangeChangesNothing()
{
    Program schemawright(Program::Start::Sample);
    schemawright.setEnvironment(u"EDITOR"_s, u"true"_s);
    const auto before = schemawright.contents();
    const Run run = schemawright({u"edit"_s});
    VERIFY_EXIT(run, 0);
    QCOMPARE(run.out, u"Nothing was changed.\n"_s);
    QCOMPARE(schemawright.contents(), before);
}

void TestCliHistory::sqlOfModelAndRevision()
{
    const Program schemawright(Program::Start::Sample);
    const Run model = schemawright({u"sql"_s});
    VERIFY_EXIT(model, 0);
    QVERIFY(model.out.contains(u"CREATE TABLE \"voucher\""_s));
    QVERIFY(schemawright.sql(u"made.db"_s, model.out).filter(u"error"_s).isEmpty());
    VERIFY_EXIT(schemawright({u"diff"_s, u"made.db"_s, u"model"_s}), 0);
    const Run old = schemawright({u"sql"_s, u"1f6c"_s});
    QVERIFY(!old.out.contains(u"voucher"_s) && old.out.contains(u"\"title\""_s));
}

void TestCliHistory::diffFindsDriftInADatabase()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s}), 0);
    schemawright.sql(u"shop.db"_s, u"ALTER TABLE tag ADD COLUMN colour TEXT"_s);
    const Run run = schemawright({u"diff"_s, u"local"_s, u"head"_s});
    VERIFY_EXIT(run, 1);
    QCOMPARE(run.out, u"  - Drop column colour from tag\n"_s);
    const Run back = schemawright({u"diff"_s, u"head"_s, u"local"_s});
    VERIFY_EXIT(back, 1);
    QCOMPARE(back.out, u"  - Add column colour to tag\n"_s);
}

void TestCliHistory::diffOfAnOlderDatabaseSeesRenames()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"1f6c"_s}), 0);
    const Run run = schemawright({u"diff"_s, u"local"_s, u"model"_s});
    VERIFY_EXIT(run, 1);
    QVERIFY2(run.out.contains(u"  - Rename column title of product to name\n"_s),
             describe(run).constData());
}

void TestCliHistory::diffPrintsAScript()
{
    const Program schemawright(Program::Start::Sample);
    VERIFY_EXIT(schemawright({u"upgrade"_s, u"7d03"_s}), 0);
    const Run script = schemawright({u"diff"_s, u"--sql"_s, u"local"_s, u"head"_s});
    VERIFY_EXIT(script, 1);
    const QStringList answer = schemawright.sql(u"shop.db"_s, withoutShellCommands(script.out));
    QVERIFY2(answer.filter(u"error"_s).isEmpty(), qPrintable(answer.join(u'\n') + script.out));
    VERIFY_EXIT(schemawright({u"stamp"_s}), 0);
    VERIFY_EXIT(schemawright({u"diff"_s, u"local"_s, u"head"_s}), 0);
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
