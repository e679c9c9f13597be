// SPDX-License-Identifier: GPL-3.0-or-later
// Databases through the window, on real files: a run that is canceled while it works,
// and what was changed behind the project's back.

#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/runprogress.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/workbench.h"

#include "core/database/connection.h"
#include "core/model/edit.h"
#include "core/project/files.h"

#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

bool openSavedSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    if (!QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); }))
        return false;
    fixture.window().session().saveTo(fixture.path(u"shop.schemawright"_s));
    return QTest::qWaitFor([&] { return fixture.isIdle(); });
}

// The project's history, run on a new file without the window.
core::Result<core::RunReport> upgraded(support::WindowFixture &fixture, const QString &file)
{
    ui::RunRequest request;
    request.url.path = file;
    request.history = fixture.window().document().project().history;
    request.target = u"heads"_s;
    core::Monitor monitor;
    const auto preview = ui::previewRun(request, monitor);
    if (!preview)
        return core::Failure(preview.error());
    return ui::executeRun(request, *preview, monitor);
}

core::Result<QVariant> valueOf(const QString &file, const QString &sql)
{
    core::DatabaseUrl url;
    url.path = file;
    const auto connection = core::Connection::open(url, core::OpenMode::ReadOnly);
    if (!connection)
        return core::Failure(connection.error());
    return connection->value(sql);
}

core::Result<void> execute(const QString &file, const QString &sql)
{
    core::DatabaseUrl url;
    url.path = file;
    const auto connection = core::Connection::open(url, core::OpenMode::ReadWrite);
    if (!connection)
        return core::Failure(connection.error());
    const auto done = connection->execute(sql);
    return done ? core::Result<void>() : core::Failure(done.error());
}

QString labelText(const support::WindowFixture &fixture, const QString &name)
{
    const auto *label = fixture.find<QLabel>(name);
    return label ? label->text() : QString();
}

// A revision of these operations, or of what is pending; its id.
QString revise(support::WindowFixture &fixture,
               const std::optional<QList<core::Operation>> &operations = {})
{
    ui::Document &document = fixture.window().document();
    core::NewRevision revision;
    revision.message = u"a change"_s;
    revision.operations = operations;
    if (!document.edit(u"Create revision"_s, core::withRevision(document.project(), revision)))
        return {};
    return core::heads(document.project().history).first();
}

// Rows for every customer, so many that it takes minutes while there are some, and none without.
core::Operation slowWork()
{
    core::RunSql work;
    work.title = u"count for long"_s;
    work.up[core::DialectKind::Sqlite]
        = u"INSERT INTO quick(id) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
          "WHERE i < (SELECT count(*) * 1000 FROM customer)) SELECT i FROM n"_s;
    work.down[core::DialectKind::Sqlite] = u"DELETE FROM quick"_s;
    return work;
}

const QString fillCustomers
    = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "
      "INSERT INTO customer(email, name) SELECT i || '@example.org', 'Customer number ' || i FROM n"_s;

} // namespace

class TestDatabases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunThatIsCanceledStopsAtTheLastWholeRevision();
    void whatWasChangedBehindTheBackIsListedInWords();
    void aLongStatementSaysForHowLong();
};

void TestDatabases::aRunThatIsCanceledStopsAtTheLastWholeRevision()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    const QString file = fixture.path(u"shop.db"_s);
    VERIFY_RESULT(upgraded(fixture, file));
    VERIFY_RESULT(execute(file, fillCustomers));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Quick"_s))));
    const QString quick = revise(fixture);
    QVERIFY(!quick.isEmpty());
    const QString slow = revise(fixture, QList{slowWork()});
    QVERIFY(!slow.isEmpty());

    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    dialog->setFile(file);
    QTRY_VERIFY(dialog->preview());
    QCOMPARE(dialog->preview()->prepared.plan.steps.size(), 2);
    dialog->hazards()->allowAll();
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_VERIFY(labelText(fixture, u"upgradeStep"_s).startsWith(u"Revision %1"_s.arg(slow)));
    QCOMPARE(fixture.find<QPushButton>(u"upgradeCancel"_s)->text(), u"Cancel"_s);
    QVERIFY(fixture.click(u"upgradeCancel"_s));
    QTRY_COMPARE(labelText(fixture, u"reportTitle"_s), u"Cancelled"_s);
    const QString report = labelText(fixture, u"reportText"_s);
    QVERIFY2(report.contains(u"Revision %1 was taken back in full."_s.arg(slow)),
             qPrintable(report));
    QVERIFY2(report.contains(u"The database is at %1."_s.arg(quick)), qPrintable(report));

    const auto version = valueOf(file, u"SELECT version_num FROM alembic_version"_s);
    VERIFY_RESULT(version);
    QCOMPARE(version->toString(), quick);
    const auto rows = valueOf(file, u"SELECT count(*) FROM customer"_s);
    VERIFY_RESULT(rows);
    QCOMPARE(rows->toInt(), 200'000);
    const auto check = valueOf(file, u"PRAGMA integrity_check"_s);
    VERIFY_RESULT(check);
    QCOMPARE(check->toString(), u"ok"_s);
    const auto made = valueOf(file, u"SELECT count(*) FROM quick"_s);
    VERIFY_RESULT(made);
    QCOMPARE(made->toInt(), 0);
    VERIFY_RESULT(execute(file, u"DELETE FROM customer"_s));

    QVERIFY(fixture.click(u"upgradeRun"_s)); // "Plan again"
    QTRY_VERIFY(dialog->preview());
    QCOMPARE(dialog->preview()->prepared.plan.steps.size(), 1);
    dialog->hazards()->allowAll();
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE_WITH_TIMEOUT(labelText(fixture, u"reportTitle"_s),
                              u"shop.db is upgraded"_s,
                              60'000);
    const auto end = valueOf(file, u"SELECT version_num FROM alembic_version"_s);
    VERIFY_RESULT(end);
    QCOMPARE(end->toString(), slow);
}

void TestDatabases::whatWasChangedBehindTheBackIsListedInWords()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    const QString file = fixture.path(u"shop.db"_s);
    VERIFY_RESULT(upgraded(fixture, file));
    ui::Document &document = fixture.window().document();
    core::DatabaseUrl url;
    url.path = file;
    QVERIFY(document.edit(u"Add database"_s,
                          core::Result<core::Project>(
                              ui::withDatabase(document.project(),
                                               url,
                                               fixture.window().databaseStates().folder()))));
    VERIFY_RESULT(execute(file, u"ALTER TABLE customer ADD COLUMN nickname TEXT"_s));
    fixture.window().findChild<ui::Workbench *>()->showTab(ui::Workbench::Databases);
    QTRY_VERIFY(fixture.isIdle());
    QVERIFY(fixture.click(u"checkDrift"_s));
    const auto *list = fixture.find<QTreeWidget>(u"databaseList"_s);
    QVERIFY(list);
    QTRY_COMPARE(list->topLevelItem(0)->childCount(), 1);
    const QTreeWidgetItem *database = list->topLevelItem(0);
    QCOMPARE(database->text(3), u"1 difference from its revision"_s);
    QCOMPARE(database->child(0)->text(0), u"To undo it: Drop column nickname from customer"_s);
}

void TestDatabases::aLongStatementSaysForHowLong()
{
    ui::RunProgress page;
    const auto *step = page.findChild<QLabel *>(u"upgradeStep"_s);
    QVERIFY(step);
    page.begin(core::DialectKind::PostgreSql);
    core::Progress progress;
    progress.steps = 2;
    progress.statements = 3;
    progress.revision = u"3f2a9c1b7d04"_s;
    page.showProgress(progress);
    const QString plain = u"Revision 3f2a9c1b7d04 (1 of 2), statement 1 of 3"_s;
    QCOMPARE(step->text(), plain);
    page.showWaiting(4'999);
    QCOMPARE(step->text(), plain);
    page.showWaiting(5'000);
    QCOMPARE(step->text(), plain + u" (0:05)"_s);
    page.showWaiting(59'999);
    QCOMPARE(step->text(), plain + u" (0:59)"_s);
    page.showWaiting(605'000);
    QVERIFY2(step->text().startsWith(plain + u" (10:05). The server may be "_s),
             qPrintable(step->text()));
    QVERIFY2(step->text().contains(u"Cancel ends the waiting"_s), qPrintable(step->text()));
    progress.statement = 1;
    page.showProgress(progress);
    QCOMPARE(step->text(), u"Revision 3f2a9c1b7d04 (1 of 2), statement 2 of 3"_s);
    // The page looks at the clock by itself.
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(step->text().contains(u"statement 2 of 3 (0:"_s), 60'000);
    page.showCancelling();
    QCOMPARE(step->text(), u"Cancelling…"_s);
}

QTEST_MAIN(TestDatabases)
#include "tst_databases.moc"
