// SPDX-License-Identifier: GPL-3.0-or-later
// Databases of real servers through the window: the form, passwords, states, runs, and what is left
// of a run that stopped.

#include "tests/support/printing.h"
#include "tests/support/servers.h"
#include "tests/support/silentport.h"
#include "tests/ui/windowfixture.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/databasedialog.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/sqlpanel.h"
#include "ui/workbench/sqlview.h"
#include "ui/workbench/workbench.h"

#include "core/model/edit.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>

using namespace Qt::StringLiterals;
using core::DialectKind;

namespace {

constexpr int patience = 15'000; // milliseconds: the machine may be busy

QString withPassword(const core::DatabaseUrl &url)
{
    const QByteArray password = QUrl::toPercentEncoding(url.password);
    return core::toString(url).replace(u"@"_s, u':' + QString::fromLatin1(password) + u'@');
}

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    if (!QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); }))
        return false;
    fixture.window().session().saveTo(fixture.path(u"shop.schemawright"_s));
    fixture.window().workbench().showTab(ui::Workbench::Databases);
    return QTest::qWaitFor([&] { return fixture.isIdle(); });
}

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

// Two revisions, a table each, of what every engine can do; the sample has partial indexes.
bool openPlain(support::WindowFixture &fixture)
{
    fixture.window().session().startNew();
    if (!QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); }))
        return false;
    ui::Document &document = fixture.window().document();
    for (const QString &name : {u"Customer"_s, u"Parcel"_s}) {
        if (!document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(name)))
            || revise(fixture).isEmpty())
            return false;
    }
    fixture.window().session().saveTo(fixture.path(u"plain.schemawright"_s));
    fixture.window().workbench().showTab(ui::Workbench::Databases);
    return QTest::qWaitFor([&] { return fixture.isIdle(); });
}

QString text(const support::WindowFixture &fixture, const QString &name)
{
    const auto *label = fixture.find<QLabel>(name);
    return label ? label->text() : QString();
}

QString field(const support::WindowFixture &fixture, const QString &name)
{
    const auto *line = fixture.find<QLineEdit>(name);
    return line ? line->text() : QString();
}

// As a person fills a field: click, everything away, type.
bool enter(const support::WindowFixture &fixture, const QString &name, const QString &value)
{
    auto *line = fixture.find<QLineEdit>(name);
    if (!line)
        return false;
    QTest::mouseClick(line, Qt::LeftButton);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, value);
    return line->text() == value;
}

bool paste(const support::WindowFixture &fixture, const QString &name, const QString &value)
{
    auto *line = fixture.find<QLineEdit>(name);
    if (!line)
        return false;
    QGuiApplication::clipboard()->setText(value);
    QTest::mouseClick(line, Qt::LeftButton);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
    return true;
}

QString stateOf(const support::WindowFixture &fixture, const QString &database)
{
    const auto *list = fixture.find<QTreeWidget>(u"databaseList"_s);
    const auto found = list ? list->findItems(database, Qt::MatchExactly, 0)
                            : QList<QTreeWidgetItem *>();
    return found.isEmpty() ? QString() : found.first()->text(3);
}

bool addToProject(support::WindowFixture &fixture,
                  const QString &name,
                  const core::DatabaseUrl &url,
                  bool isProduction = false)
{
    ui::Document &document = fixture.window().document();
    const core::DatabaseEntry entry{.name = name,
                                    .url = core::toString(url),
                                    .isProduction = isProduction};
    if (!document.edit(u"Add database"_s, ui::withEntry(document.project(), {}, entry)))
        return false;
    fixture.window().workbench().databases()->setCurrentDatabase(name);
    return QTest::qWaitFor([&] { return fixture.isIdle(); }, patience);
}

bool runWhenReady(support::WindowFixture &fixture, ui::UpgradeDialog &dialog)
{
    if (!QTest::qWaitFor([&] { return dialog.preview() || !dialog.isBusy(); }, patience)
        || !dialog.preview())
        return false;
    dialog.hazards()->allowAll();
    return fixture.click(u"upgradeRun"_s)
           && QTest::qWaitFor([&] { return !text(fixture, u"reportTitle"_s).isEmpty(); }, patience);
}

} // namespace

class TestServerDatabases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void aPastedUrlFillsTheFormAndIsTested();
    void aWrongPasswordIsSaidAndNeverShown();
    void tlsThatIsNotReachedIsRefused();
    void aMissingPasswordIsAskedForOnce();
    void aServerThatDoesNotAnswerHoldsUpNothing();
    void aDatabaseIsRenamedAndForgottenAndComesBack();
    void aRunBringsTheServerToHeadAndBack();
    void driftIsListedInWords();
    void productionWantsItsNameTyped();
    void aServerIsOpenedAsAProject();
    void aRunThatStoppedIsUnwound();
    void theSqlFollowsTheChosenDatabase();
    void theRunButtonHasTheNameOfTheProject();
};

void TestServerDatabases::initTestCase_data()
{
    QTest::addColumn<DialectKind>("kind");
    QTest::newRow("PostgreSQL") << DialectKind::PostgreSql;
    QTest::newRow("MariaDB") << DialectKind::MariaDb;
}

void TestServerDatabases::aPastedUrlFillsTheFormAndIsTested()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    const core::DatabaseUrl url = database.tcpUrl();
    QVERIFY(!url.password.isEmpty());
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(fixture.click(u"newDatabase"_s));
    QTRY_VERIFY(fixture.find<QLineEdit>(u"databaseUrl"_s));
    QVERIFY(paste(fixture, u"databaseUrl"_s, withPassword(url)));
    QCOMPARE(field(fixture, u"databaseUrl"_s), core::toString(url));
    QCOMPARE(field(fixture, u"databaseHost"_s), url.host);
    QCOMPARE(field(fixture, u"databasePort"_s), QString::number(url.port));
    QCOMPARE(field(fixture, u"databaseDatabase"_s), url.path);
    QCOMPARE(field(fixture, u"databaseUser"_s), url.user);
    QCOMPARE(field(fixture, u"databasePassword"_s), url.password);
    QCOMPARE(fixture.find<QLineEdit>(u"databasePassword"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(fixture.find<QComboBox>(u"databaseKind"_s)->currentData().toInt(), int(kind));
    QCOMPARE(field(fixture, u"databaseName"_s), url.path);

    QVERIFY(enter(fixture, u"databasePort"_s, u"99999"_s));
    QVERIFY(text(fixture, u"databaseProblem"_s).contains(u"65535"_s));
    QVERIFY(!fixture.find<QPushButton>(u"testConnection"_s)->isEnabled());
    QVERIFY(enter(fixture, u"databasePort"_s, QString::number(url.port)));
    QVERIFY(text(fixture, u"databaseProblem"_s).isEmpty());

    QVERIFY(fixture.click(u"testConnection"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!text(fixture, u"testResult"_s).isEmpty(), patience);
    const QString result = text(fixture, u"testResult"_s);
    const QString server = kind == DialectKind::PostgreSql ? u"PostgreSQL 15"_s
                                                           : u"MariaDB 10.11"_s;
    QVERIFY2(result.startsWith(server), qPrintable(result));
    QVERIFY2(result.contains(u"Encrypted (TLS"_s), qPrintable(result));
    QVERIFY2(result.contains(u"No revision yet"_s), qPrintable(result));
    QVERIFY2(result.contains(u"It may be changed"_s), qPrintable(result));

    QVERIFY(enter(fixture, u"databaseName"_s, u"live"_s));
    QVERIFY(fixture.click(u"databaseAccept"_s));
    const ui::Document &document = fixture.window().document();
    QCOMPARE(document.project().databases.size(), 1);
    QCOMPARE(document.project().databases.first().url, core::toString(url));
    // The password of the form serves until the program ends.
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s), u"3 revisions behind"_s, patience);
    fixture.window().session().save();
    QTRY_VERIFY(!document.isModified());
    QDirIterator files(fixture.path({}), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(url.password.toUtf8()), qPrintable(file.fileName()));
    }
}

void TestServerDatabases::aWrongPasswordIsSaidAndNeverShown()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(fixture.click(u"newDatabase"_s));
    QTRY_VERIFY(fixture.find<QLineEdit>(u"databaseUrl"_s));
    core::DatabaseUrl url = database.tcpUrl();
    url.password = u"hunter2hunter2"_s;
    QVERIFY(paste(fixture, u"databaseUrl"_s, withPassword(url)));
    QVERIFY(fixture.click(u"testConnection"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!text(fixture, u"testResult"_s).isEmpty(), patience);
    QCOMPARE(text(fixture, u"testRemedy"_s), u"Check the user and the password."_s);
    for (const QLabel *label : fixture.window().findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(url.password), qPrintable(label->text()));
    // What the result was about is no longer in the form.
    QVERIFY(enter(fixture, u"databaseUser"_s, u"somebody"_s));
    QVERIFY(text(fixture, u"testResult"_s).isEmpty());
}

void TestServerDatabases::tlsThatIsNotReachedIsRefused()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::DatabaseDialog *dialog = fixture.window().workbench().databases()->addDatabase();
    auto fields = ui::withUrl({}, withPassword(database.tcpUrl()));
    VERIFY_RESULT(fields);
    fields->tls = core::TlsMode::VerifyCa;
    fields->caFile = support::server(kind).folder + u"/other-ca.pem"_s;
    dialog->setFields(*fields);
    QVERIFY(fixture.click(u"testConnection"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!text(fixture, u"testResult"_s).isEmpty(), patience);
    QVERIFY2(text(fixture, u"testRemedy"_s).contains(u"TLS"_s),
             qPrintable(text(fixture, u"testResult"_s)));
    QVERIFY(enter(fixture, u"databaseCa"_s, support::server(kind).folder + u"/ca.pem"_s));
    QVERIFY(fixture.click(u"testConnection"_s));
    QTRY_VERIFY_WITH_TIMEOUT(text(fixture, u"testResult"_s).contains(u"with a trusted certificate"_s),
                             patience);
}

void TestServerDatabases::aMissingPasswordIsAskedForOnce()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(addToProject(fixture, u"live"_s, database.tcpUrl()));
    QVERIFY(fixture.find<QPushButton>(u"enterPassword"_s));
    QVERIFY(fixture.click(u"enterPassword"_s));
    QTRY_VERIFY(fixture.find<QLineEdit>(u"password"_s));
    QVERIFY(paste(fixture, u"password"_s, database.tcpUrl().password));
    QVERIFY(fixture.click(u"passwordConnect"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s), u"3 revisions behind"_s, patience);
    // A second database of the same account needs no question.
    support::TemporaryDatabase second(kind);
    QVERIFY(addToProject(fixture, u"second"_s, second.tcpUrl()));
    QCOMPARE(stateOf(fixture, u"second"_s), u"3 revisions behind"_s);
}

void TestServerDatabases::aServerThatDoesNotAnswerHoldsUpNothing()
{
    QFETCH_GLOBAL(DialectKind, kind);
    const support::SilentPort silent;
    QVERIFY(silent.port() > 0);
    core::DatabaseUrl dead;
    dead.dialect = kind;
    dead.host = u"127.0.0.1"_s;
    dead.port = silent.port();
    dead.path = u"shop"_s;
    dead.user = u"anna"_s;
    dead.parameters.insert(u"connect_timeout"_s, u"4"_s);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::Document &document = fixture.window().document();
    core::Project project = document.project();
    for (int i = 0; i < 4; ++i)
        project.databases.append(
            {.name = u"dead %1"_s.arg(i), .url = core::toString(dead), .isProduction = false});
    project.databases.append(
        {.name = u"alive"_s, .url = core::toString(database.url()), .isProduction = false});
    QElapsedTimer timer;
    timer.start();
    QVERIFY(document.edit(u"Add"_s, core::Result<core::Project>(project)));
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"alive"_s), u"3 revisions behind"_s, patience);
    QCOMPARE(stateOf(fixture, u"dead 0"_s), u"Being asked…"_s);
    // The model is analysed meanwhile.
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Quick"_s))));
    QTRY_COMPARE(fixture.window().analysis().findings().operations.size(), 1);
    QCOMPARE(stateOf(fixture, u"dead 0"_s), u"Being asked…"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"dead 0"_s), u"Not reachable"_s, patience);
    fixture.window().workbench().databases()->setCurrentDatabase(u"dead 0"_s);
    QVERIFY(fixture.click(u"retryDatabase"_s));
    QVERIFY(!fixture.find<QPushButton>(u"retryDatabase"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QPushButton>(u"retryDatabase"_s)->isEnabled(), patience);

    // A test that is cancelled is over at once.
    ui::DatabaseDialog *dialog = fixture.window().workbench().databases()->addDatabase();
    dialog->setFields(*ui::withUrl({}, core::toString(dead)));
    QVERIFY(fixture.click(u"testConnection"_s));
    QCOMPARE(fixture.find<QPushButton>(u"testConnection"_s)->text(), u"Cancel test"_s);
    QVERIFY(fixture.click(u"testConnection"_s));
    QCOMPARE(text(fixture, u"testResult"_s), u"Cancelled."_s);
}

void TestServerDatabases::aDatabaseIsRenamedAndForgottenAndComesBack()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QVERIFY(addToProject(fixture, u"live"_s, database.url()));
    QVERIFY(addToProject(fixture, u"test"_s, database.url()));
    fixture.window().workbench().databases()->setCurrentDatabase(u"live"_s);
    QVERIFY(fixture.click(u"editDatabase"_s));
    QTRY_VERIFY(fixture.find<QLineEdit>(u"databaseName"_s));
    QVERIFY(enter(fixture, u"databaseName"_s, u"test"_s));
    QVERIFY(text(fixture, u"databaseProblem"_s).contains(u"test"_s));
    QVERIFY(fixture.click(u"databaseAccept"_s));
    QVERIFY(fixture.find<QLineEdit>(u"databaseName"_s)); // still open
    QVERIFY(enter(fixture, u"databaseName"_s, u"shop of the world"_s));
    QTest::keyClick(fixture.find<QLineEdit>(u"databaseName"_s), Qt::Key_Return);
    const ui::Document &document = fixture.window().document();
    QCOMPARE(document.project().databases.first().name, u"shop of the world"_s);
    QCOMPARE(document.project().databases.first().url, core::toString(database.url()));
    QCOMPARE(fixture.window().workbench().databases()->currentDatabase(), u"shop of the world"_s);
    QVERIFY(fixture.click(u"forgetDatabase"_s));
    QCOMPARE(document.project().databases.size(), 1);
    fixture.window().document().undoStack().undo();
    fixture.window().document().undoStack().undo();
    QCOMPARE(document.project().databases.size(), 2);
    QCOMPARE(document.project().databases.first().name, u"live"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
}

void TestServerDatabases::aRunBringsTheServerToHeadAndBack()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    QVERIFY(addToProject(fixture, u"live"_s, database.tcpUrl()));
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    // The password is asked for over the dialog, which then goes on.
    QTRY_VERIFY_WITH_TIMEOUT(fixture.find<QLineEdit>(u"password"_s), patience);
    QVERIFY(paste(fixture, u"password"_s, database.tcpUrl().password));
    QVERIFY(fixture.click(u"passwordConnect"_s));
    QVERIFY2(runWhenReady(fixture, *dialog), qPrintable(text(fixture, u"upgradeMessage"_s)));
    QVERIFY2(text(fixture, u"reportTitle"_s).endsWith(u"is upgraded"_s),
             qPrintable(text(fixture, u"reportText"_s)));
    QVERIFY(!text(fixture, u"reportText"_s).contains(u"backup"_s));
    QVERIFY(fixture.click(u"upgradeRun"_s)); // "Done"
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s), u"At head"_s, patience);
    QCOMPARE(database.rows(u"SELECT version_num FROM alembic_version"_s),
             core::heads(fixture.window().document().project().history));
    // Nobody edited anything but the entry, which was there before.
    QCOMPARE(fixture.window().document().project().databases.size(), 1);

    ui::UpgradeDialog *back = fixture.window().showUpgradeDialog(ui::RunKind::Downgrade);
    QVERIFY(runWhenReady(fixture, *back));
    QVERIFY2(text(fixture, u"reportTitle"_s).endsWith(u"is downgraded"_s),
             qPrintable(text(fixture, u"reportText"_s)));
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s), u"1 revision behind"_s, patience);
}

void TestServerDatabases::driftIsListedInWords()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    QVERIFY(addToProject(fixture, u"live"_s, database.url()));
    QVERIFY(runWhenReady(fixture, *fixture.window().showUpgradeDialog(ui::RunKind::Upgrade)));
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
    QVERIFY(fixture.click(u"checkDrift"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s),
                              u"At head, as its revision says"_s,
                              patience);
    QCOMPARE(database.run({u"ALTER TABLE customer ADD COLUMN nickname varchar(40)"_s}), QString());
    QVERIFY(fixture.click(u"checkDrift"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s),
                              u"1 difference from its revision"_s,
                              patience);
    const auto *list = fixture.find<QTreeWidget>(u"databaseList"_s);
    QCOMPARE(list->topLevelItem(0)->child(0)->text(0),
             u"To undo it: Drop column nickname from customer"_s);
}

void TestServerDatabases::productionWantsItsNameTyped()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    QVERIFY(addToProject(fixture, u"the shop"_s, database.url(), true));
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->preview(), patience);
    QVERIFY(!fixture.find<QPushButton>(u"upgradeRun"_s)->isEnabled());
    QVERIFY(enter(fixture, u"productionName"_s, u"the shoe"_s));
    QVERIFY(!fixture.find<QPushButton>(u"upgradeRun"_s)->isEnabled());
    QVERIFY(enter(fixture, u"productionName"_s, u"the shop"_s));
    QVERIFY(fixture.find<QPushButton>(u"upgradeRun"_s)->isEnabled());
    dialog->close();
}

void TestServerDatabases::aServerIsOpenedAsAProject()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    QCOMPARE(database.run({u"CREATE TABLE author (id integer NOT NULL PRIMARY KEY)"_s,
                           u"CREATE TABLE book (id integer NOT NULL PRIMARY KEY, author_id integer "
                           "NOT NULL, FOREIGN KEY (author_id) REFERENCES author (id))"_s}),
             QString());
    support::WindowFixture fixture;
    fixture.window().actions().openDatabase->trigger();
    QTRY_VERIFY(fixture.find<QLineEdit>(u"databaseUrl"_s));
    QVERIFY(!fixture.find<QLineEdit>(u"databaseName"_s));
    QVERIFY(paste(fixture, u"databaseUrl"_s, withPassword(database.tcpUrl())));
    QVERIFY(fixture.click(u"databaseAccept"_s));
    const ui::Document &document = fixture.window().document();
    QTRY_COMPARE_WITH_TIMEOUT(document.model().classes.size(), 2, patience);
    QCOMPARE(document.project().databases.size(), 1);
    QCOMPARE(document.project().databases.first().url, core::toString(database.tcpUrl()));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
}

void TestServerDatabases::aRunThatStoppedIsUnwound()
{
    QFETCH_GLOBAL(DialectKind, kind);
    if (kind != DialectKind::MariaDb)
        return; // PostgreSQL takes a revision back by itself
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    QVERIFY(addToProject(fixture, u"live"_s, database.url()));
    QVERIFY(runWhenReady(fixture, *fixture.window().showUpgradeDialog(ui::RunKind::Upgrade)));
    QVERIFY(fixture.click(u"upgradeRun"_s));
    const QString before = database.dump();
    const QStringList heads = database.rows(u"SELECT version_num FROM alembic_version"_s);

    core::Table table;
    table.id = core::TableId::create();
    table.name = u"quick"_s;
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = u"id"_s;
    column.type = core::plainType(core::TypeKind::Integer);
    column.nullable = false;
    table.columns.append(column);
    core::RunSql broken;
    broken.title = u"what cannot work"_s;
    broken.up[kind] = u"INSERT INTO no_such_table VALUES (1)"_s;
    const QString stopped = revise(fixture,
                                   QList<core::Operation>{core::CreateTable{table}, broken});
    QVERIFY(!stopped.isEmpty());
    QVERIFY(runWhenReady(fixture, *fixture.window().showUpgradeDialog(ui::RunKind::Upgrade)));
    const QString report = text(fixture, u"reportText"_s);
    QVERIFY2(report.contains(u"it can be resumed or unwound"_s), qPrintable(report));
    QVERIFY2(report.contains(u"no_such_table"_s), qPrintable(report));
    QVERIFY(fixture.click(u"upgradeCancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
    const QString state = stateOf(fixture, u"live"_s);
    QVERIFY2(state.startsWith(u"Stopped at statement"_s) && state.contains(stopped),
             qPrintable(state));
    QVERIFY(text(fixture, u"databaseDetailText"_s).contains(u"no_such_table"_s));
    QVERIFY(fixture.find<QPushButton>(u"resumeRun"_s));

    QVERIFY(fixture.click(u"unwindRun"_s));
    auto *dialog = fixture.window().findChild<ui::UpgradeDialog *>();
    QVERIFY(dialog);
    QVERIFY2(runWhenReady(fixture, *dialog), qPrintable(text(fixture, u"upgradeMessage"_s)));
    QVERIFY2(text(fixture, u"reportTitle"_s).endsWith(u"is as before the run"_s),
             qPrintable(text(fixture, u"reportText"_s)));
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(fixture, u"live"_s), u"1 revision behind"_s, patience);
    QCOMPARE(database.dump(), before);
    QCOMPARE(database.rows(u"SELECT version_num FROM alembic_version"_s), heads);
}

void TestServerDatabases::theSqlFollowsTheChosenDatabase()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    core::DatabaseUrl file;
    file.path = fixture.path(u"plain.db"_s);
    QVERIFY(addToProject(fixture, u"file"_s, file));
    QVERIFY(addToProject(fixture, u"live"_s, database.url()));
    ui::Document &document = fixture.window().document();
    QVERIFY(document.edit(u"Add"_s, core::addClass(document.model(), core::newClass(u"Stamp"_s))));
    QTRY_VERIFY(fixture.isIdle());
    ui::Workbench &workbench = fixture.window().workbench();
    workbench.showTab(ui::Workbench::Sql);
    const ui::SqlView *view = workbench.findChild<ui::SqlPanel *>()->view();
    const auto *shown = fixture.find<QComboBox>(u"sqlDialect"_s);
    QVERIFY(shown);
    const auto hasTable = [view](DialectKind of) {
        return view->text().contains(u"CREATE TABLE "_s + core::dialectFor(of).quoted(u"stamp"_s));
    };

    workbench.databases()->setCurrentDatabase(u"file"_s);
    QTRY_VERIFY(hasTable(DialectKind::Sqlite));
    QCOMPARE(shown->currentData().toInt(), int(DialectKind::Sqlite));
    QVERIFY2(!view->text().contains(u"-- "_s), qPrintable(view->text()));

    workbench.databases()->setCurrentDatabase(u"live"_s);
    QCOMPARE(shown->currentData().toInt(), int(kind));
    // Never the other kind's statements under this one's name.
    QVERIFY2(view->text().isEmpty() || view->text().contains(u"-- "_s), qPrintable(view->text()));
    QTRY_VERIFY(hasTable(kind));
    const bool isMariaDb = kind == DialectKind::MariaDb;
    const QString text = view->text();
    QCOMPARE(text.contains(u"One transaction: all of it, or nothing"_s), !isMariaDb);
    QCOMPARE(text.contains(u"BEGIN"_s), !isMariaDb);
    QCOMPARE(text.contains(u"Each statement stands at once"_s), isMariaDb);
    QVERIFY2(!text.contains(u"alembic_version"_s), qPrintable(text));

    // A kind that was chosen by hand stays until another database is chosen.
    const DialectKind other = isMariaDb ? DialectKind::PostgreSql : DialectKind::MariaDb;
    fixture.window().analysis().chooseDialect(other);
    QCOMPARE(shown->currentData().toInt(), int(other));
    QTRY_COMPARE(view->text().contains(u"One transaction: all of it, or nothing"_s), isMariaDb);
    fixture.window().databaseStates().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(fixture.isIdle(), patience);
    QCOMPARE(shown->currentData().toInt(), int(other));
    workbench.databases()->setCurrentDatabase(u"file"_s);
    QCOMPARE(shown->currentData().toInt(), int(DialectKind::Sqlite));
}

void TestServerDatabases::theRunButtonHasTheNameOfTheProject()
{
    QFETCH_GLOBAL(DialectKind, kind);
    support::TemporaryDatabase database(kind);
    support::WindowFixture fixture;
    QVERIFY(openPlain(fixture));
    QVERIFY(addToProject(fixture, u"Tom & Anna"_s, database.url()));
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->preview(), patience);
    QCOMPARE(fixture.find<QPushButton>(u"upgradeRun"_s)->text(), u"Upgrade Tom && Anna"_s);
    // Where it is, is longer than the dialog: both ends are shown, the whole as the tooltip.
    const auto *place = fixture.find<QLabel>(u"upgradePlace"_s);
    QVERIFY(place);
    QCOMPARE(place->toolTip(), core::toString(database.url()));
    dialog->resize(420, dialog->height());
    QTRY_VERIFY2(place->text().contains(u'…'), qPrintable(place->text()));
    QVERIFY(QFontMetrics(place->font()).horizontalAdvance(place->text()) <= place->width());
    dialog->close();
}

QTEST_MAIN(TestServerDatabases)
#include "tst_serverdatabases.moc"
