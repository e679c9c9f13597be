// SPDX-License-Identifier: GPL-3.0-or-later
// Several diagrams of one model, in the real window: tabs, who is on which, what is remembered; and
// the clipboard between diagrams and projects.
#include "tests/ui/windowfixture.h"

#include "core/model/edit.h"
#include "core/project/diagramedit.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/canvas/viewcontrols.h"
#include "ui/clipboard.h"
#include "ui/diagramtabs.h"
#include "ui/modeltree.h"
#include "ui/treemodel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

struct Fixture : support::WindowFixture
{
    Fixture() { openSample(); }

    void openSample()
    {
        window().session().openSample();
        QVERIFY(QTest::qWaitFor([this] { return window().session().isOpen() && isIdle(); }));
    }

    ui::DiagramView &view() { return window().diagram(); }
    QTabBar &bar() { return *window().tabs().bar(); }
    const core::Project &project() { return window().document().project(); }
    QStringList tabs()
    {
        QStringList names;
        for (int i = 0; i < bar().count(); ++i)
            names.append(bar().tabText(i));
        return names;
    }
    QStringList diagrams()
    {
        QStringList names;
        for (const core::Diagram &diagram : project().diagrams)
            names.append(diagram.name);
        return names;
    }
    core::ClassId idOf(const QString &name)
    {
        const core::Class *found = core::findClass(project().model, name);
        return found ? found->id : core::ClassId();
    }
    bool isShown(const QString &name) { return view().diagramScene().item(idOf(name)) != nullptr; }
    void clickTab(int index)
    {
        QTest::mouseClick(&bar(), Qt::LeftButton, {}, bar().tabRect(index).center());
    }
    // A new diagram with its name typed.
    void addDiagram(const QString &name)
    {
        click(u"addDiagram"_s);
        auto *line = find<QLineEdit>(u"diagramName"_s);
        QVERIFY(line);
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void dropOnDiagram(const QString &name, const QPoint &at)
    {
        QMimeData data;
        data.setData(ui::TreeModel::classesMimeType(), idOf(name).toString().toLatin1());
        QWidget *target = view().viewport();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(at), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(target, &drop);
    }
    void trigger(const QString &text)
    {
        for (QAction *action : window().actions().all()) {
            QString plain = action->text();
            if (plain.remove(u'&') == text)
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }
};

} // namespace

class TestDiagrams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewDiagramIsNamedAtOnce();
    void classesAreDraggedOntoADiagram();
    void aDiagramIsRenamedDuplicatedAndRemoved();
    void undoGoesToTheDiagramItIsAbout();
    void tabsAreReordered();
    void aTabIsClosedAndOpenedAgain();
    void tabsAndZoomAreRemembered();
    void revealGoesToADiagramThatHasTheClass();
    void aDiagramIsBuiltOnlyWhenItIsShown();
    void aNewClassIsOnWholeDiagramsOnly();
    void theTreeSaysWhereAClassStands();
    void copyAndPasteOnTheSameDiagram();
    void cutAndPasteOnAnotherDiagram();
    void pastingIntoAnotherProjectAsks();
    void theClipboardHasSqlForOthers();
    void altDragDuplicates();
    void theMinimapPansAndIsPaintedOnce();
    void f10TogglesTheOverview();
    void undoBringsTheClassIntoView();
};

void TestDiagrams::aNewDiagramIsNamedAtOnce()
{
    Fixture f;
    const QStringList before = f.diagrams();
    f.addDiagram(u"Sales"_s);
    QCOMPARE(f.diagrams(), before + QStringList{u"Sales"_s});
    QCOMPARE(f.tabs(), f.diagrams());
    QCOMPARE(f.bar().currentIndex(), int(before.size()));
    QVERIFY(f.view().diagramScene().isEmpty());
    f.window().document().undoStack().undo(); // the name
    f.window().document().undoStack().undo();
    QCOMPARE(f.diagrams(), before);
    QCOMPARE(f.tabs(), before);
    QVERIFY(!f.view().diagramScene().isEmpty());
}

void TestDiagrams::classesAreDraggedOntoADiagram()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    QVERIFY(!f.isShown(u"Customer"_s));
    f.dropOnDiagram(u"Customer"_s, {300, 200});
    QVERIFY(f.isShown(u"Customer"_s));
    QVERIFY(!f.isShown(u"Product"_s));
    QCOMPARE(f.window().selection().single(), core::ElementId(f.idOf(u"Customer"_s)));
    f.clickTab(0);
    QVERIFY(f.isShown(u"Product"_s));
    // Ctrl+Del takes it off the one diagram.
    f.clickTab(1);
    QVERIFY(f.focusDiagram());
    f.window().selection().set(f.idOf(u"Customer"_s));
    f.press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!f.isShown(u"Customer"_s));
    QVERIFY(core::findClass(f.project().model, u"Customer"_s));
    f.clickTab(0);
    QVERIFY(f.isShown(u"Customer"_s));
}

void TestDiagrams::aDiagramIsRenamedDuplicatedAndRemoved()
{
    Fixture f;
    const QString first = f.diagrams().first();
    QTest::mouseDClick(&f.bar(), Qt::LeftButton, {}, f.bar().tabRect(0).center());
    auto *line = f.find<QLineEdit>(u"diagramName"_s);
    QVERIFY(line);
    QCOMPARE(line->selectedText(), first);
    QTest::keyClicks(line, u"Everything & more"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(f.diagrams().first(), first);
    f.trigger(u"Rename diagram"_s);
    QTest::keyClicks(line, u"Everything"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(f.diagrams().first(), u"Everything"_s);
    const auto boxes = f.view().diagramScene().items().size();
    f.trigger(u"Duplicate diagram"_s);
    QCOMPARE(f.diagrams(), QStringList({u"Everything"_s, u"Everything 2"_s}));
    QCOMPARE(f.bar().currentIndex(), 1);
    QCOMPARE(f.view().diagramScene().items().size(), boxes);
    f.trigger(u"Remove diagram"_s);
    QCOMPARE(f.tabs(), QStringList{u"Everything"_s});
    f.trigger(u"Remove diagram"_s); // the last one stays
    QCOMPARE(f.diagrams().size(), 1);
    f.window().document().undoStack().undo();
    QCOMPARE(f.tabs().size(), 2);
    QCOMPARE(f.bar().currentIndex(), 1);
}

void TestDiagrams::undoGoesToTheDiagramItIsAbout()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.dropOnDiagram(u"Customer"_s, {300, 200});
    QVERIFY(f.focusDiagram());
    f.press(Qt::Key_Right);
    f.clickTab(0);
    f.window().document().undoStack().undo();
    QCOMPARE(f.bar().currentIndex(), 1);
}

void TestDiagrams::tabsAreReordered()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.addDiagram(u"Stock"_s);
    const QString first = f.diagrams().first();
    f.bar().moveTab(2, 0);
    QCOMPARE(f.diagrams(), QStringList({u"Stock"_s, first, u"Sales"_s}));
    QCOMPARE(f.tabs(), f.diagrams());
    f.window().document().undoStack().undo();
    QCOMPARE(f.tabs(), QStringList({first, u"Sales"_s, u"Stock"_s}));
}

void TestDiagrams::aTabIsClosedAndOpenedAgain()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.window().tabs().closeTab(1);
    QCOMPARE(f.tabs().size(), 1);
    QCOMPARE(f.diagrams().size(), 2); // it is only hidden
    auto *list = f.find<QToolButton>(u"diagramList"_s);
    QVERIFY(list && list->menu());
    Q_EMIT list->menu()->aboutToShow();
    QCOMPARE(list->menu()->actions().size(), 2);
    list->menu()->actions().last()->trigger();
    QCOMPARE(f.tabs().size(), 2);
    QCOMPARE(f.bar().currentIndex(), 1);
}

void TestDiagrams::tabsAndZoomAreRemembered()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.dropOnDiagram(u"Customer"_s, {300, 200});
    f.addDiagram(u"Stock"_s);
    const QString file = f.path(u"kept/kept.schemawright"_s);
    QVERIFY(QDir().mkpath(f.path(u"kept"_s)));
    bool saved = false;
    f.window().document().saveAs(file, [&saved](const auto &) { saved = true; });
    QTRY_VERIFY(saved);
    f.window().tabs().closeTab(2);
    f.clickTab(1);
    f.view().setZoom(1.5);
    f.view().lookAt({500, 400});
    const QPointF centre = f.view().visibleSceneRect().center();
    f.window().close();
    f.restart();
    f.window().session().openProject(file);
    QTRY_COMPARE(f.tabs().size(), 2);
    QCOMPARE(f.bar().currentIndex(), 1);
    QCOMPARE(f.view().zoom(), 1.5);
    QTRY_VERIFY((f.view().visibleSceneRect().center() - centre).manhattanLength() < 40);
    QFile diagrams(f.path(u"kept/kept.diagrams"_s));
    QVERIFY(diagrams.open(QIODevice::ReadOnly));
    QVERIFY(!diagrams.readAll().contains("zoom"));
}

void TestDiagrams::revealGoesToADiagramThatHasTheClass()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    Q_EMIT f.window().selection().revealRequested(f.idOf(u"Product"_s));
    QCOMPARE(f.bar().currentIndex(), 0);
    QVERIFY(f.view().visibleSceneRect().intersects(
        f.view().diagramScene().boundsOf(f.idOf(u"Product"_s))));
}

void TestDiagrams::aDiagramIsBuiltOnlyWhenItIsShown()
{
    Fixture f;
    for (const QString &name : {u"Empty"_s, u"Other"_s, u"Third"_s})
        f.addDiagram(name);
    QSignalSpy built(&f.view().diagramScene(), &ui::DiagramScene::contentChanged);
    f.view().setDiagram(f.view().diagram());
    f.clickTab(f.bar().currentIndex());
    QCOMPARE(built.size(), 0);
    // What stands on the first of four is looked for in the document.
    Q_EMIT f.window().selection().revealRequested(f.idOf(u"Product"_s));
    QVERIFY(f.isShown(u"Product"_s));
    QCOMPARE(built.size(), 1);
}

void TestDiagrams::aNewClassIsOnWholeDiagramsOnly()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.clickTab(0);
    const core::Class value = core::newClass(u"Coupon"_s);
    QVERIFY(f.window().document().edit(u"Add"_s, core::addClass(f.project().model, value)));
    QVERIFY(f.isShown(u"Coupon"_s));
    f.clickTab(1);
    QVERIFY(!f.isShown(u"Coupon"_s));
    // One that is drawn on a diagram is on it.
    f.view().addClassAt({0, 0});
    QCOMPARE(f.view().diagramScene().items().size(), 1);
}

void TestDiagrams::theTreeSaysWhereAClassStands()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.dropOnDiagram(u"Customer"_s, {300, 200});
    ui::TreeModel model(f.window().document());
    const auto tip = [&](const QString &name) {
        return model.indexOf(f.idOf(name)).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(tip(u"Customer"_s).contains(u"Sales"_s));
    QVERIFY(!tip(u"Product"_s).contains(u"Sales"_s));
    QVERIFY(tip(u"Product"_s).contains(f.diagrams().first()));
    const QModelIndex index = model.indexOf(f.idOf(u"Customer"_s));
    QVERIFY(model.flags(index).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({index}));
    QCOMPARE(ui::TreeModel::classesIn(*data), QList<core::ClassId>{f.idOf(u"Customer"_s)});
}

void TestDiagrams::copyAndPasteOnTheSameDiagram()
{
    Fixture f;
    QVERIFY(f.focusDiagram());
    const auto before = f.project().model.classes.size();
    f.window().selection().set(f.idOf(u"Customer"_s));
    f.press(Qt::Key_C, Qt::ControlModifier);
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.project().model.classes.size(), before + 1);
    QVERIFY(f.isShown(u"Customer2"_s));
    QCOMPARE(f.window().selection().single(), core::ElementId(f.idOf(u"Customer2"_s)));
    f.press(Qt::Key_V, Qt::ControlModifier);
    const auto at = [&](const QString &name) {
        return f.view().diagramScene().rectOf(f.idOf(name).uuid).topLeft();
    };
    QVERIFY(at(u"Customer3"_s) != at(u"Customer2"_s));
    f.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(f.project().model.classes.size(), before + 3);
    for (int i = 0; i < 3; ++i)
        f.window().document().undoStack().undo();
    QCOMPARE(f.project().model.classes.size(), before);
}

void TestDiagrams::cutAndPasteOnAnotherDiagram()
{
    Fixture f;
    f.addDiagram(u"Sales"_s);
    f.view().addNoteAt({0, 0});
    QTest::keyClicks(QApplication::focusWidget(), u"Remember"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(f.focusDiagram());
    f.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(f.project().diagrams.at(1).notes.isEmpty());
    f.clickTab(0);
    QVERIFY(f.focusDiagram());
    f.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(f.project().diagrams.at(0).notes.size(), 1);
    QCOMPARE(f.project().diagrams.at(0).notes.first().text, u"Remember"_s);
}

void TestDiagrams::pastingIntoAnotherProjectAsks()
{
    Fixture f;
    QVERIFY(f.focusDiagram());
    f.window().selection().set(f.idOf(u"Order"_s));
    f.press(Qt::Key_C, Qt::ControlModifier);
    core::Project other = core::newProject(u"Other"_s);
    other.model = *core::addClass(other.model, core::newClass(u"Customer"_s));
    f.window().document().reset(other);
    QVERIFY(f.focusDiagram());
    f.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(f.find<QDialog>(u"pasteDialog"_s));
    auto *customer = f.find<QComboBox>(u"paste:Customer"_s);
    QVERIFY(customer);
    QCOMPARE(customer->count(), 3); // there is one of that name
    QVERIFY(f.click(u"pasteAccept"_s));
    QVERIFY(f.isShown(u"Order"_s));
    const core::Class &order = *core::findClass(f.project().model, u"Order"_s);
    const bool refers = std::any_of(order.foreignKeys.cbegin(),
                                    order.foreignKeys.cend(),
                                    [&](const core::ForeignKey &key) {
                                        return key.target == core::tableIdOf(f.idOf(u"Customer"_s));
                                    });
    QVERIFY(refers);
    QCOMPARE(f.window().document().undoStack().index(), 1);
}

void TestDiagrams::theClipboardHasSqlForOthers()
{
    Fixture f;
    QVERIFY(f.focusDiagram());
    f.window().selection().set(f.idOf(u"Customer"_s));
    f.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->mimeData()->hasFormat(ui::Clipboard::mimeType()));
    QVERIFY(QApplication::clipboard()->text().contains(u"CREATE TABLE"_s));
    // Foreign bytes under our name harm nothing.
    auto *data = new QMimeData;
    data->setData(ui::Clipboard::mimeType(), "{\"chosen\":[1,2],\"model\":[]}");
    QApplication::clipboard()->setMimeData(data);
    const core::Project before = f.project();
    f.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(f.project().model == before.model);
}

void TestDiagrams::altDragDuplicates()
{
    Fixture f;
    f.view().setZoom(1);
    f.view().bringNear(f.view().diagramScene().boundsOf(f.idOf(u"Customer"_s)), 1);
    const QRectF rect = f.view().diagramScene().rectOf(f.idOf(u"Customer"_s).uuid);
    const QPoint from = f.view().viewPoint(rect.topLeft() + QPointF(60, 18)).toPoint();
    const QPoint to = from + QPoint(96, 64);
    QWidget *viewport = f.view().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::AltModifier, from);
    QMouseEvent move(QEvent::MouseMove,
                     QPointF(to),
                     QPointF(viewport->mapToGlobal(to)),
                     Qt::NoButton,
                     Qt::LeftButton,
                     Qt::AltModifier);
    QApplication::sendEvent(viewport, &move);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::AltModifier, to);
    QVERIFY(f.isShown(u"Customer2"_s));
    QCOMPARE(f.view().diagramScene().rectOf(f.idOf(u"Customer"_s).uuid), rect);
    QCOMPARE(f.view().diagramScene().rectOf(f.idOf(u"Customer2"_s).uuid).topLeft(),
             rect.topLeft() + QPointF(96, 64));
    // They overlap: the badge separates them.
    QCOMPARE(f.view().overlapping().size(), 1);
    const QPoint badge = f.view().viewPoint(f.view().overlapping().first().badge).toPoint();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, badge);
    QTRY_VERIFY(f.view().overlapping().isEmpty());
    QCOMPARE(f.window().document().undoStack().index(), 2);
}

void TestDiagrams::theMinimapPansAndIsPaintedOnce()
{
    Fixture f;
    ui::Minimap &map = f.view().controls().minimap();
    f.view().fitAll();
    QVERIFY(!map.isVisible()); // everything is in view anyway
    f.view().setZoom(4);       // so that the corner is outside the frame
    QVERIFY(map.isVisible());
    QTest::qWait(100);
    const int before = map.paintings();
    QTest::mousePress(&map, Qt::LeftButton, {}, {14, 14});
    const QPointF first = f.view().visibleSceneRect().center();
    QVERIFY((first - map.toScene({14, 14})).manhattanLength() < 4);
    QMouseEvent move(QEvent::MouseMove,
                     QPointF(70, 60),
                     QPointF(map.mapToGlobal(QPoint(70, 60))),
                     Qt::NoButton,
                     Qt::LeftButton,
                     {});
    QApplication::sendEvent(&map, &move);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, {70, 60});
    QVERIFY(f.view().visibleSceneRect().center() != first);
    QTest::qWait(100);
    QCOMPARE(map.paintings(), before); // a pan paints the frame only
    QVERIFY(f.click(u"zoomInButton"_s));
    QVERIFY(f.view().zoom() > 1);
    QVERIFY(f.click(u"zoomButton"_s));
    QCOMPARE(f.view().zoom(), 1.0);
}

void TestDiagrams::f10TogglesTheOverview()
{
    Fixture f;
    QVERIFY(f.focusDiagram());
    f.view().setZoom(4);
    QVERIFY(f.view().controls().minimap().isVisible());
    f.trigger(u"Overview"_s);
    QVERIFY(!f.view().controls().minimap().isVisible());
    f.restart();
    f.openSample();
    f.view().setZoom(4);
    QVERIFY(!f.view().controls().minimap().isVisible());
    f.trigger(u"Overview"_s);
    QVERIFY(f.view().controls().minimap().isVisible());
}

void TestDiagrams::undoBringsTheClassIntoView()
{
    Fixture f;
    QVERIFY(f.focusDiagram());
    const core::ClassId id = f.idOf(u"Customer"_s);
    f.window().selection().set(id);
    f.press(Qt::Key_Right, Qt::ShiftModifier);
    const QPointF moved = f.view().diagramScene().rectOf(id.uuid).topLeft();
    f.view().lookAt({30000, 30000});
    f.window().document().undoStack().undo();
    QVERIFY(f.view().diagramScene().look(id).pulse > 0
            || QTest::qWaitFor([&] { return f.view().diagramScene().look(id).pulse > 0; }));
    QTRY_COMPARE(f.view().diagramScene().rectOf(id.uuid).topLeft(), moved - QPointF(80, 0));
    QVERIFY(f.view().visibleSceneRect().contains(f.view().diagramScene().rectOf(id.uuid)));
}

QTEST_MAIN(TestDiagrams)
#include "tst_diagrams.moc"
