// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printing.h"
#include "tests/ui/windowfixture.h"

#include "ui/banner.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/hazardlist.h"
#include "ui/dialogs/upgradedialog.h"
#include "ui/inspector/columntablemodel.h"
#include "ui/modeltree.h"
#include "ui/treemodel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/historygraph.h"
#include "ui/workbench/workbench.h"

#include "core/database/connection.h"
#include "core/model/edit.h"
#include "core/project/files.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

bool openSample(support::WindowFixture &fixture)
{
    fixture.window().session().openSample();
    return QTest::qWaitFor([&] { return fixture.window().session().isOpen() && fixture.isIdle(); });
}

bool openSavedSample(support::WindowFixture &fixture)
{
    if (!openSample(fixture))
        return false;
    fixture.window().session().saveTo(fixture.path(u"shop.schemawright"_s));
    return QTest::qWaitFor([&] { return fixture.isIdle(); });
}

const core::Class &classNamed(support::WindowFixture &fixture, const QString &name)
{
    return *core::findClass(fixture.window().document().model(), name);
}

ui::RunRequest requestFor(support::WindowFixture &fixture, const QString &file)
{
    ui::RunRequest request;
    request.url.path = fixture.path(file);
    request.history = fixture.window().document().project().history;
    request.target = u"heads"_s;
    return request;
}

// A database at the head, made without the window.
core::Result<core::RunReport> upgraded(const ui::RunRequest &request)
{
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
    const auto connection = core::Connection::open(url, core::OpenMode::ReadWrite);
    if (!connection)
        return core::Failure(connection.error());
    return connection->value(sql);
}

QString labelText(support::WindowFixture &fixture, const QString &name)
{
    const auto *label = fixture.find<QLabel>(name);
    return label ? label->text() : QString();
}

QMessageBox *visibleBox(support::WindowFixture &fixture)
{
    for (auto *box : fixture.window().findChildren<QMessageBox *>()) {
        if (box->isVisible())
            return box;
    }
    return nullptr;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingANameIsOneStepOfUndo();
    void aNameThatIsTakenStandsAsAnErrorOnTheField();
    void aLineTypedBelowTheColumnsBecomesAColumn();
    void aClickInTheTableChangesNullAndKey();
    void aTypeThatIsNoneIsRefusedInWords();
    void theFilterOfTheTreeFindsColumns();
    void treeAndDiagramSelectTheSame();
    void closingWithUnsavedChangesAsks();
    void unsavedChangesOfACrashAreOffered();
    void recentProjectsOpenFromTheStartPage();
    void aProjectThatIsNotThereIsSaidInTheBanner();
    void anSqliteDatabaseBecomesAProjectAndIsNotTouched();
    void whatIsNoDatabaseIsRefusedWithItsReason_data();
    void whatIsNoDatabaseIsRefusedWithItsReason();
    void losingDataNeedsATickByName();
    void aRevisionIsTakenBackFromADatabase();
    void aDatabaseIsStampedWithoutRunningAnything();
    void theThemeSwitchesLive();
    void everyTooltipEndsWithItsShortcut();
    void branchesStandInLanesOfTheirOwn();
    void wordsOfActionsLoseTheirMnemonics_data();
    void wordsOfActionsLoseTheirMnemonics();
    void aBadgeLeadsToItsProblem();
    void aPendingChangeLeadsToItsClass();
    void panelsAreRemembered();
};

void TestWindow::typingANameIsOneStepOfUndo()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Tag"_s).id);
    auto *name = fixture.find<QLineEdit>(u"className"_s);
    QVERIFY(name);
    QTest::mouseClick(name, Qt::LeftButton);
    name->selectAll();
    const int steps = fixture.window().document().undoStack().count();
    QTest::keyClicks(name, u"Label"_s);
    QVERIFY(core::findClass(fixture.window().document().model(), u"Label"_s));
    QCOMPARE(fixture.window().document().undoStack().count(), steps + 1);
    fixture.window().actions().undo->trigger();
    QVERIFY(core::findClass(fixture.window().document().model(), u"Tag"_s));
    QCOMPARE(name->text(), u"Tag"_s);
}

void TestWindow::aNameThatIsTakenStandsAsAnErrorOnTheField()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.window().selection().set(classNamed(fixture, u"Tag"_s).id);
    auto *name = fixture.find<QLineEdit>(u"className"_s);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Order"_s);
    QVERIFY(name->property("invalid").toBool());
    QVERIFY(!name->toolTip().isEmpty());
    QCOMPARE(fixture.window().document().model().classes.size(), 13);
    QVERIFY(fixture.window().banner().text().isEmpty());
}

void TestWindow::aLineTypedBelowTheColumnsBecomesAColumn()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const auto id = classNamed(fixture, u"Tag"_s).id;
    fixture.window().selection().set(id);
    QVERIFY(fixture.click(u"addColumn"_s));
    auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(editor);
    QTest::keyClicks(editor, u"colour str7?"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    const auto value = [&] { return core::findClass(fixture.window().document().model(), id); };
    QTRY_COMPARE(value()->columns.size(), 3); // the editor commits a moment later
    const core::Column added = value()->columns.last();
    QCOMPARE(added.name, u"colour"_s);
    QCOMPARE(added.type, core::stringType(7));
    QVERIFY(added.nullable);
}

void TestWindow::aClickInTheTableChangesNullAndKey()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const auto id = classNamed(fixture, u"Tag"_s).id;
    fixture.window().selection().set(id);
    auto *table = fixture.find<QTableView>(u"columnTable"_s);
    QVERIFY(table);
    const auto click = [table](int row, int column) {
        const QRect cell = table->visualRect(table->model()->index(row, column));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    };
    const auto value = [&] { return core::findClass(fixture.window().document().model(), id); };
    const bool before = value()->columns.at(1).nullable;
    click(1, ui::ColumnTableModel::Nullable);
    QCOMPARE(value()->columns.at(1).nullable, !before);
    click(1, ui::ColumnTableModel::Nullable);
    QCOMPARE(value()->columns.at(1).nullable, before);
    click(1, ui::ColumnTableModel::Key);
    QCOMPARE(value()->primaryKey->columns.size(), 2);
}

void TestWindow::aTypeThatIsNoneIsRefusedInWords()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const core::Class before = classNamed(fixture, u"Tag"_s);
    fixture.window().selection().set(before.columns.last().id);
    auto *type = fixture.find<QLineEdit>(u"columnType"_s);
    QVERIFY(type);
    type->setFocus();
    type->selectAll();
    QTest::keyClicks(type, u"blurb"_s);
    QVERIFY(type->property("invalid").toBool());
    QVERIFY(classNamed(fixture, u"Tag"_s) == before);
    type->selectAll();
    QTest::keyClicks(type, u"num8,2"_s);
    QVERIFY(!type->property("invalid").toBool());
    QCOMPARE(classNamed(fixture, u"Tag"_s).columns.last().type, core::numericType(8, 2));
    QCOMPARE(type->text(), u"num8,2"_s); // not replaced under the cursor
}

void TestWindow::theFilterOfTheTreeFindsColumns()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    fixture.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    fixture.type(u"email"_s);
    const QAbstractItemModel *model = fixture.window().tree().view()->model();
    const QModelIndex classes = model->index(0, 0);
    QCOMPARE(model->rowCount(classes), 1);
    QCOMPARE(model->index(0, 0, classes).data().toString(), u"Customer"_s);
    fixture.press(Qt::Key_A, Qt::ControlModifier);
    fixture.press(Qt::Key_Delete);
    QCOMPARE(model->rowCount(model->index(0, 0)), 13);
}

void TestWindow::treeAndDiagramSelectTheSame()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    QTreeView *view = fixture.window().tree().view();
    const QModelIndex first = view->model()->index(0, 0, view->model()->index(0, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(first).center());
    const core::ElementId selected = fixture.window().selection().single();
    QCOMPARE(selected, first.data(ui::TreeModel::ElementRole).value<core::ElementId>());
    fixture.window().selection().set(classNamed(fixture, u"Warehouse"_s).id);
    QCOMPARE(view->selectionModel()->selectedIndexes().size(), 1);
    QCOMPARE(view->currentIndex().data().toString(), u"Warehouse"_s);
}

void TestWindow::closingWithUnsavedChangesAsks()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    fixture.window().actions().addEnum->trigger();
    QVERIFY(!fixture.window().close());
    QVERIFY(fixture.window().isVisible());
    QMessageBox *box = visibleBox(fixture);
    QVERIFY(box);
    QTest::mouseClick(box->button(QMessageBox::Save), Qt::LeftButton);
    QTRY_VERIFY(!fixture.window().isVisible());
    const auto loaded = core::loadProject(fixture.path(u"shop.schemawright"_s));
    VERIFY_RESULT(loaded);
    QCOMPARE(loaded->project.model.enums.size(), 4);
}

void TestWindow::unsavedChangesOfACrashAreOffered()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    core::Project changed = fixture.window().document().project();
    changed.name = u"Shop after the crash"_s;
    const QString file = fixture.path(u"shop.schemawright"_s);
    VERIFY_RESULT(core::writeAutosave(changed, file));
    fixture.restart();
    fixture.window().session().openProject(file);
    QTRY_VERIFY(visibleBox(fixture));
    QTest::mouseClick(visibleBox(fixture)->defaultButton(), Qt::LeftButton);
    QTRY_COMPARE(fixture.window().document().project().name, u"Shop after the crash"_s);
    QVERIFY(fixture.window().document().isModified());
}

void TestWindow::recentProjectsOpenFromTheStartPage()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    fixture.window().close();
    fixture.restart();
    auto *recent = fixture.find<QListWidget>(u"recentProjects"_s);
    QVERIFY(recent);
    QCOMPARE(recent->count(), 1);
    QTest::mouseClick(recent->viewport(),
                      Qt::LeftButton,
                      {},
                      recent->visualItemRect(recent->item(0)).center());
    QTRY_VERIFY(fixture.window().session().isOpen());
    QCOMPARE(fixture.window().document().file(), fixture.path(u"shop.schemawright"_s));
}

void TestWindow::aProjectThatIsNotThereIsSaidInTheBanner()
{
    support::WindowFixture fixture;
    fixture.window().session().openProject(fixture.path(u"nowhere.schemawright"_s));
    QTRY_VERIFY(fixture.window().banner().text().contains(u"nowhere"_s));
    QVERIFY(!fixture.window().session().isOpen());
}

void TestWindow::anSqliteDatabaseBecomesAProjectAndIsNotTouched()
{
    support::WindowFixture fixture;
    const QString file = fixture.path(u"old.db"_s);
    {
        core::DatabaseUrl url;
        url.path = file;
        const auto connection = core::Connection::open(url, core::OpenMode::Create);
        VERIFY_RESULT(connection);
        VERIFY_RESULT(
            connection->execute(u"CREATE TABLE person(id INTEGER PRIMARY KEY, name TEXT)"_s));
        VERIFY_RESULT(connection->execute(
            u"CREATE TABLE pet(id INTEGER PRIMARY KEY, owner_id INT REFERENCES person(id))"_s));
    }
    QFile before(file);
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    fixture.window().session().importDatabase(file);
    QTRY_VERIFY(fixture.window().session().isOpen() && fixture.isIdle());
    const core::Project &project = fixture.window().document().project();
    QCOMPARE(project.model.classes.size(), 2);
    QCOMPARE(project.history.revisions.size(), 1);
    QVERIFY(fixture.window().analysis().findings().operations.isEmpty());
    QVERIFY(!fixture.window().banner().text().isEmpty());
    QFile after(file);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
}

void TestWindow::whatIsNoDatabaseIsRefusedWithItsReason_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("a text file") << QByteArray(
        "this is a text, and rather long for a header of 16 bytes");
    QTest::newRow("a damaged header") << QByteArray("SQLite format 3\0garbage garbage garbage", 40);
}

void TestWindow::whatIsNoDatabaseIsRefusedWithItsReason()
{
    QFETCH(QByteArray, content);
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const QString file = fixture.path(u"wrong.db"_s);
    writeFile(file, content);
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    QSignalSpy spy(dialog, &ui::UpgradeDialog::previewed);
    dialog->setFile(file);
    QTRY_VERIFY(!spy.isEmpty());
    QVERIFY(!dialog->preview());
    QVERIFY(labelText(fixture, u"upgradeMessage"_s).contains(u"wrong.db"_s));
    QVERIFY(!fixture.find<QPushButton>(u"upgradeRun"_s)->isEnabled());
    QFile after(file);
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), content);
}

void TestWindow::losingDataNeedsATickByName()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    const QString file = fixture.path(u"shop.db"_s);
    VERIFY_RESULT(upgraded(requestFor(fixture, u"shop.db"_s)));
    const auto inserted = valueOf(
        file,
        u"INSERT INTO customer(email, name, phone) VALUES('a@b', 'Ann', '123') RETURNING id"_s);
    VERIFY_RESULT(inserted);
    ui::Document &document = fixture.window().document();
    const core::Class customer = classNamed(fixture, u"Customer"_s);
    for (const core::Column &column : customer.columns) {
        if (column.name == u"phone"_s)
            QVERIFY(document.edit(u"x"_s, core::removeColumn(document.model(), column.id)));
    }
    core::NewRevision revision;
    revision.message = u"drop the phone"_s;
    const auto revised = core::withRevision(document.project(), revision);
    VERIFY_RESULT(revised);
    QVERIFY(document.edit(u"Create revision"_s, revised));

    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Upgrade);
    dialog->setFile(file);
    QTRY_VERIFY(dialog->preview());
    auto *run = fixture.find<QPushButton>(u"upgradeRun"_s);
    QVERIFY(!run->isEnabled());
    auto *tick = fixture.find<QCheckBox>(u"allowHazard"_s);
    QVERIFY(tick);
    QTest::mouseClick(tick, Qt::LeftButton, {}, QPoint(8, tick->height() / 2));
    QVERIFY(tick->isChecked());
    QVERIFY(run->isEnabled());
    QTest::mouseClick(run, Qt::LeftButton);
    QTRY_COMPARE(labelText(fixture, u"reportTitle"_s), u"shop.db is upgraded"_s);
    const auto left = valueOf(file, u"SELECT name FROM customer"_s);
    VERIFY_RESULT(left);
    QCOMPARE(left->toString(), u"Ann"_s);
    QVERIFY(!valueOf(file, u"SELECT phone FROM customer"_s));
}

void TestWindow::aRevisionIsTakenBackFromADatabase()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    VERIFY_RESULT(upgraded(requestFor(fixture, u"shop.db"_s)));
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Downgrade);
    dialog->setFile(fixture.path(u"shop.db"_s));
    QTRY_VERIFY(dialog->preview());
    QCOMPARE(dialog->preview()->prepared.plan.steps.size(), 1);
    dialog->hazards()->allowAll();
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE(labelText(fixture, u"reportTitle"_s), u"shop.db is downgraded"_s);
    const auto version = valueOf(fixture.path(u"shop.db"_s),
                                 u"SELECT version_num FROM alembic_version"_s);
    VERIFY_RESULT(version);
    const core::History &history = fixture.window().document().project().history;
    QCOMPARE(version->toString(),
             core::findRevision(history, core::heads(history).first())->parents.first());
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_VERIFY(fixture.isIdle());
    QTRY_COMPARE(labelText(fixture, u"statusDatabase"_s), u"shop: 1 revision behind"_s);
}

void TestWindow::aDatabaseIsStampedWithoutRunningAnything()
{
    support::WindowFixture fixture;
    QVERIFY(openSavedSample(fixture));
    const QString file = fixture.path(u"stamped.db"_s);
    writeFile(file, {});
    ui::UpgradeDialog *dialog = fixture.window().showUpgradeDialog(ui::RunKind::Stamp);
    dialog->setFile(file);
    QTRY_VERIFY(dialog->preview());
    QVERIFY(fixture.click(u"upgradeRun"_s));
    QTRY_COMPARE(labelText(fixture, u"reportTitle"_s), u"stamped.db is stamped"_s);
    const auto tables
        = valueOf(file, u"SELECT group_concat(name) FROM sqlite_master WHERE type = 'table'"_s);
    VERIFY_RESULT(tables);
    QCOMPARE(tables->toString(), u"alembic_version"_s);
}

void TestWindow::theThemeSwitchesLive()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const QString light = fixture.window().styleSheet();
    fixture.window().actions().darkTheme->trigger();
    QTRY_VERIFY(fixture.window().styleSheet() != light);
    QVERIFY(fixture.window().palette().color(QPalette::Window).lightness() < 128);
    fixture.window().actions().lightTheme->trigger();
    QTRY_COMPARE(fixture.window().styleSheet(), light);
}

void TestWindow::everyTooltipEndsWithItsShortcut()
{
    support::WindowFixture fixture;
    for (const QAction *action : fixture.window().actions().all()) {
        QVERIFY2(!action->toolTip().isEmpty(), qPrintable(action->text()));
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(keys.isEmpty() || action->toolTip().endsWith(u"(%1)"_s.arg(keys)),
                 qPrintable(action->toolTip()));
    }
}

void TestWindow::branchesStandInLanesOfTheirOwn()
{
    core::History history;
    const auto add = [&](const QString &id, const QStringList &parents) {
        core::Revision revision;
        revision.id = id;
        revision.parents = parents;
        revision.message = id;
        const auto next = core::addRevision(history, revision);
        VERIFY_RESULT(next);
        history = *next;
    };
    add(u"aaaa00000001"_s, {});
    add(u"bbbb00000002"_s, {u"aaaa00000001"_s});
    add(u"cccc00000003"_s, {u"aaaa00000001"_s});
    add(u"dddd00000004"_s, {u"bbbb00000002"_s, u"cccc00000003"_s});
    const QList<ui::GraphRow> rows = ui::historyGraph(history);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows.first().revision, u"dddd00000004"_s);
    QCOMPARE(rows.first().parentLanes.size(), 2);
    QVERIFY(rows.at(1).lane != rows.at(2).lane);
    QCOMPARE(rows.last().lane, 0);
    QVERIFY(!rows.last().hasParent);
    QCOMPARE(ui::laneCount(rows), 2);
}

void TestWindow::wordsOfActionsLoseTheirMnemonics_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    QTest::newRow("before a letter") << u"&Save"_s << u"Save"_s;
    QTest::newRow("within, with an ellipsis") << u"Save &as…"_s << u"Save as"_s;
    QTest::newRow("in brackets, as in Chinese") << u"另存为(&A)…"_s << u"另存为"_s;
    QTest::newRow("brackets that are no mnemonic") << u"Drift (all)"_s << u"Drift (all)"_s;
}

void TestWindow::wordsOfActionsLoseTheirMnemonics()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(ui::plainText(text), plain);
    QUndoStack stack;
    ui::Actions actions(stack, nullptr);
    QCOMPARE(actions.make({text, {}, {}, {}})->iconText(), plain);
}

void TestWindow::aBadgeLeadsToItsProblem()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::MainWindow &window = fixture.window();
    core::Class keyless = core::newClass(u"Keyless"_s);
    keyless.primaryKey.reset();
    QVERIFY(window.document().edit(u"Add"_s, core::addClass(window.document().model(), keyless)));
    QTRY_VERIFY(fixture.isIdle());
    ui::DiagramView &view = window.diagram();
    const ui::ClassItem *item = view.diagramScene().item(keyless.id);
    QTRY_COMPARE(item->look().mark, ui::ProblemMark::Warning);
    view.setZoom(1);
    view.bringNear(item->rect(), 1);
    const QPoint badge = view.viewPoint(item->pos() + item->box().badgeCentre()).toPoint();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, badge);
    auto *list = fixture.find<QListView>(u"problemList"_s);
    QVERIFY(list);
    QTRY_VERIFY(list->isVisible());
    QVERIFY(list->currentIndex().data().toString().startsWith(u"Keyless"_s));
    QCOMPARE(window.selection().single(), core::ElementId(keyless.id));
}

void TestWindow::aPendingChangeLeadsToItsClass()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    ui::MainWindow &window = fixture.window();
    const core::Class tag = classNamed(fixture, u"Tag"_s);
    QVERIFY(
        window.document().edit(u"Rename"_s,
                               core::renameClass(window.document().model(), tag.id, u"Label"_s)));
    QTRY_VERIFY(fixture.isIdle());
    window.actions().showPending->trigger();
    auto *list = window.workbench().currentWidget()->findChild<QListWidget *>(u"operationList"_s);
    QVERIFY(list && list->count() > 0);
    window.diagram().setZoom(1);
    window.diagram().panBy({20000, 0});
    const QRectF box = window.diagram().diagramScene().boundsOf(tag.id);
    QVERIFY(!window.diagram().visibleSceneRect().intersects(box));
    QTest::mouseClick(list->viewport(),
                      Qt::LeftButton,
                      {},
                      list->visualItemRect(list->item(0)).center());
    QTRY_VERIFY(window.diagram().visibleSceneRect().contains(box));
    QCOMPARE(window.selection().single(), core::ElementId(tag.id));
}

void TestWindow::panelsAreRemembered()
{
    support::WindowFixture fixture;
    QVERIFY(openSample(fixture));
    const auto dock = [&](const QString &name) {
        return fixture.window().findChild<QDockWidget *>(name);
    };
    dock(u"inspectorDock"_s)->toggleViewAction()->trigger();
    QVERIFY(!dock(u"inspectorDock"_s)->isVisible());
    fixture.window().resizeDocks({dock(u"modelDock"_s)}, {330}, Qt::Horizontal);
    QTRY_COMPARE(dock(u"modelDock"_s)->width(), 330);
    fixture.window().close();
    fixture.restart();
    QVERIFY(openSample(fixture));
    QVERIFY(!dock(u"inspectorDock"_s)->isVisible());
    QVERIFY(dock(u"workbenchDock"_s)->isVisible());
    QCOMPARE(dock(u"modelDock"_s)->width(), 330);
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
