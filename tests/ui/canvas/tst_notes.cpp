// SPDX-License-Identifier: GPL-3.0-or-later
// Notes, areas, colours, alignment and who is on a diagram, driven with real mouse and key events.
#include "demo.h"

#include "core/model/edit.h"
#include "core/project/diagramedit.h"
#include "ui/canvas/alignment.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Fixture
{
    ui::Document document;
    ui::Selection selection{document};
    ui::DiagramView view{document, selection};

    explicit Fixture(const core::Project &project)
    {
        document.reset(project);
        view.resize(1400, 900);
        view.show();
        (void) QTest::qWaitForWindowExposed(&view);
        view.setFocus();
    }

    const core::Diagram &diagram() const { return document.project().diagrams.constFirst(); }
    core::ClassId idOf(const QString &name) const
    {
        return core::findClass(document.model(), name)->id;
    }
    QRectF rect(const QString &name) { return view.diagramScene().rectOf(idOf(name).uuid); }
    QPoint at(const QPointF &scene) const { return view.mapFromScene(scene); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, from);
        for (const QPoint &point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove,
                             QPointF(point),
                             QPointF(view.viewport()->mapToGlobal(point)),
                             Qt::NoButton,
                             Qt::LeftButton,
                             modifiers);
            QApplication::sendEvent(view.viewport(), &move);
        }
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, to);
    }
    void click(const QPoint &point)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, point);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, key, modifiers);
    }
    ui::BoardEditor &editor() { return view.boardEditor(); }
    int steps() { return document.undoStack().index(); }
    // A blue area with Profile and Address in it, and a note.
    core::AreaId addArea()
    {
        core::Area area;
        area.id = core::AreaId::create();
        area.rectangle = (rect(u"Profile"_s) | rect(u"Address"_s)).adjusted(-40, -56, 40, 40);
        area.title = u"People"_s;
        area.colour = u"#d6457f"_s;
        core::Project project = *core::putArea(document.project(), diagram().id, area);
        project.diagrams[0].colours.remove(idOf(u"Profile"_s).uuid);
        document.edit(u"Add"_s, core::Result<core::Project>(project));
        view.fitAll();
        return area.id;
    }
};

} // namespace

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::ThemeMode::Light); }

    void aPressOfNAndAClickPlacesANoteWhoseTextIsTyped();
    void anEmptyNoteGoesAgain();
    void aNoteIsEditedInPlaceAndGrowsWithItsText();
    void aNoteIsResizedByItsCorner();
    void aNoteIsMovedNudgedAndDeleted();
    void aPressOfLAndADragDrawsAnArea();
    void anAreaTakesAlongWhatLiesInIt();
    void classesInAnAreaHaveItsColour();
    void theBandSelectsNotesAndWholeAreas();
    void aClickInsideAnAreaSelectsIt();
    void severalThingsGetAColourAtOnce();
    void ctrlDeleteTakesAClassOffTheDiagramOnly();
    void littleIsShownAtALowerLevelOfDetail();
    void selectedThingsAreAligned();
    void gapsAreMadeEqual();
    void markdownLoadsNothing();
};

void TestNotes::aPressOfNAndAClickPlacesANoteWhoseTextIsTyped()
{
    Fixture f(core::newProject(u"New"_s));
    f.key(Qt::Key_N);
    QCOMPARE(f.view.tool(), ui::Tool::Note);
    f.click({400, 300});
    QCOMPARE(f.view.tool(), ui::Tool::Select);
    QCOMPARE(f.diagram().notes.size(), 1);
    QVERIFY(f.editor().isVisible());
    QTest::keyClicks(&f.editor(), u"**Ask** Anna"_s);
    f.click({900, 700}); // a click outside keeps it
    QVERIFY(!f.editor().isVisible());
    QCOMPARE(f.diagram().notes.first().text, u"**Ask** Anna"_s);
    QCOMPARE(f.steps(), 1); // placing and typing are one step
    f.document.undoStack().undo();
    QVERIFY(f.diagram().notes.isEmpty());
    QVERIFY(f.view.diagramScene().isEmpty());
}

void TestNotes::anEmptyNoteGoesAgain()
{
    Fixture f(demoProject());
    f.key(Qt::Key_N);
    f.click({700, 20});
    QTest::keyClick(&f.editor(), Qt::Key_Escape);
    QVERIFY(f.diagram().notes.isEmpty());
    QVERIFY(f.view.hasFocus());
}

void TestNotes::aNoteIsEditedInPlaceAndGrowsWithItsText()
{
    Fixture f(core::newProject(u"New"_s));
    f.view.addNoteAt({0, 0});
    QTest::keyClicks(&f.editor(), u"one"_s);
    QTest::keyClick(&f.editor(), Qt::Key_Escape);
    const QRectF before = f.diagram().notes.first().rectangle;
    QTest::mouseDClick(f.view.viewport(), Qt::LeftButton, {}, f.at(before.center()));
    QCOMPARE(f.editor().toPlainText(), u"one"_s);
    f.editor().setPlainText(u"line\n\n"_s.repeated(12));
    QTest::keyClick(&f.editor(), Qt::Key_Return, Qt::ControlModifier);
    const QRectF after = f.diagram().notes.first().rectangle;
    QVERIFY(after.height() > before.height());
    QCOMPARE(after.topLeft(), before.topLeft());
    QCOMPARE(f.steps(), 2);
}

void TestNotes::aNoteIsResizedByItsCorner()
{
    Fixture f(core::newProject(u"New"_s));
    f.view.addNoteAt({0, 0});
    QTest::keyClicks(&f.editor(), u"one"_s);
    QTest::keyClick(&f.editor(), Qt::Key_Escape);
    f.view.fitAll();
    const QRectF before = f.diagram().notes.first().rectangle;
    f.drag(f.at(before.bottomRight()), f.at(before.bottomRight() + QPointF(80, 40)));
    QCOMPARE(f.diagram().notes.first().rectangle, before.adjusted(0, 0, 80, 40));
    f.drag(f.at(before.topLeft()), f.at(before.topLeft() + QPointF(900, 900)));
    QVERIFY(f.diagram().notes.first().rectangle.width() >= ui::smallestBoard.width());
    f.document.undoStack().undo();
    f.document.undoStack().undo();
    QCOMPARE(f.diagram().notes.first().rectangle, before);
}

void TestNotes::aNoteIsMovedNudgedAndDeleted()
{
    Fixture f(core::newProject(u"New"_s));
    f.view.addNoteAt({0, 0});
    QTest::keyClicks(&f.editor(), u"one"_s);
    QTest::keyClick(&f.editor(), Qt::Key_Escape);
    const QPointF before = f.diagram().notes.first().rectangle.topLeft();
    const QPoint middle = f.at(f.diagram().notes.first().rectangle.center());
    f.drag(middle, middle + QPoint(80, 160));
    QCOMPARE(f.diagram().notes.first().rectangle.topLeft(), before + QPointF(80, 160));
    f.key(Qt::Key_Right);
    QCOMPARE(f.diagram().notes.first().rectangle.topLeft(), before + QPointF(88, 160));
    f.key(Qt::Key_Delete);
    QVERIFY(f.diagram().notes.isEmpty());
    QVERIFY(f.selection.isEmpty());
    f.document.undoStack().undo();
    QCOMPARE(f.diagram().notes.size(), 1);
}

void TestNotes::aPressOfLAndADragDrawsAnArea()
{
    Fixture f(core::newProject(u"New"_s));
    f.key(Qt::Key_L);
    f.drag({200, 200}, {600, 500});
    QCOMPARE(f.diagram().areas.size(), 1);
    QCOMPARE(f.view.tool(), ui::Tool::Select);
    QVERIFY(f.editor().isVisible()); // its title is typed
    QTest::keyClicks(&f.editor(), u"Sales"_s);
    QTest::keyClick(&f.editor(), Qt::Key_Return);
    QCOMPARE(f.diagram().areas.first().title, u"Sales"_s);
    QCOMPARE(f.diagram().areas.first().rectangle.size(), QSizeF(400, 304)); // on the grid
    QCOMPARE(f.steps(), 1);
}

void TestNotes::anAreaTakesAlongWhatLiesInIt()
{
    Fixture f(demoProject());
    const core::AreaId id = f.addArea();
    const QRectF area = core::findArea(f.diagram(), id)->rectangle;
    const QPointF profile = f.rect(u"Profile"_s).topLeft();
    const QPointF user = f.rect(u"User"_s).topLeft();
    const QPoint title = f.at(area.topLeft() + QPointF(60, 16));
    f.drag(title, title - QPoint(0, 60));
    const QPointF moved = core::findArea(f.diagram(), id)->rectangle.topLeft() - area.topLeft();
    QVERIFY(moved.y() < -60);
    QCOMPARE(f.rect(u"Profile"_s).topLeft(), profile + moved);
    QCOMPARE(f.rect(u"User"_s).topLeft(), user);
    f.document.undoStack().undo();
    QCOMPARE(f.rect(u"Profile"_s).topLeft(), profile);
}

void TestNotes::classesInAnAreaHaveItsColour()
{
    Fixture f(demoProject());
    f.addArea();
    const auto colour = [&](const QString &name) {
        return f.view.diagramScene().item(f.idOf(name))->box().colour;
    };
    QCOMPARE(colour(u"Profile"_s), QColor(0xd6457f));
    QCOMPARE(colour(u"Address"_s), QColor(0x3b82f6)); // its own
    f.selection.set(f.idOf(u"Profile"_s));
    for (int i = 0; i < 12; ++i)
        f.key(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(!colour(u"Profile"_s).isValid());
}

void TestNotes::theBandSelectsNotesAndWholeAreas()
{
    Fixture f(demoProject());
    const core::AreaId id = f.addArea();
    const QRectF area = core::findArea(f.diagram(), id)->rectangle;
    f.drag(f.at(area.topLeft() - QPointF(30, 20)), f.at(area.center()));
    QVERIFY(!f.selection.contains(id));
    f.drag(f.at(area.topLeft() - QPointF(30, 20)), f.at(area.bottomRight() + QPointF(20, 10)));
    QVERIFY(f.selection.contains(id));
    QVERIFY(f.selection.contains(f.idOf(u"Profile"_s)));
}

void TestNotes::aClickInsideAnAreaSelectsIt()
{
    Fixture f(demoProject());
    const core::AreaId id = f.addArea();
    const QRectF area = core::findArea(f.diagram(), id)->rectangle;
    f.click(f.at(area.bottomLeft() + QPointF(16, -16)));
    QCOMPARE(f.selection.single(), core::ElementId(id));
}

void TestNotes::severalThingsGetAColourAtOnce()
{
    Fixture f(demoProject());
    const core::AreaId id = f.addArea();
    f.selection.set({f.idOf(u"Tag"_s), f.idOf(u"User"_s), id});
    f.view.setColourOfSelected(u"#22a06b"_s);
    QCOMPARE(f.steps(), 2);
    QCOMPARE(f.diagram().colours.value(f.idOf(u"Tag"_s).uuid), u"#22a06b"_s);
    QCOMPARE(f.diagram().colours.value(f.idOf(u"User"_s).uuid), u"#22a06b"_s);
    QCOMPARE(core::findArea(f.diagram(), id)->colour, u"#22a06b"_s);
    f.view.setColourOfSelected({});
    QVERIFY(!f.diagram().colours.contains(f.idOf(u"Tag"_s).uuid));
}

void TestNotes::ctrlDeleteTakesAClassOffTheDiagramOnly()
{
    Fixture f(demoProject());
    const core::ClassId id = f.idOf(u"User"_s);
    f.selection.set(id);
    f.key(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!f.view.diagramScene().item(id));
    QVERIFY(core::findClass(f.document.model(), id));
    QVERIFY(f.selection.isEmpty());
    f.document.undoStack().undo();
    QVERIFY(f.view.diagramScene().item(id));
    f.document.undoStack().redo();
    f.view.showOnDiagram({id}, {2000, 1000});
    QCOMPARE(f.rect(u"User"_s).topLeft(), QPointF(2000, 1000));
    QVERIFY(!f.diagram().hidden.contains(id.uuid));
}

void TestNotes::littleIsShownAtALowerLevelOfDetail()
{
    Fixture f(demoProject());
    const auto rows = [&](const QString &name) {
        return f.view.diagramScene().item(f.idOf(name))->box().rows.size();
    };
    const auto all = rows(u"Order"_s);
    f.view.setDetail(core::DetailLevel::Keys);
    QCOMPARE(rows(u"Order"_s), 3); // id, user_id, address_id
    f.view.setDetail(core::DetailLevel::Names);
    QCOMPARE(rows(u"Order"_s), 0);
    // A class of which a column is selected shows all of them.
    f.selection.set(core::findClass(f.document.model(), u"Order"_s)->columns.at(2).id);
    QCOMPARE(rows(u"Order"_s), all);
    f.selection.clear();
    QCOMPARE(rows(u"Order"_s), 0);
    f.document.undoStack().undo();
    f.document.undoStack().undo();
    QCOMPARE(rows(u"Order"_s), all);
}

void TestNotes::selectedThingsAreAligned()
{
    Fixture f(demoProject());
    f.selection.set({f.idOf(u"User"_s), f.idOf(u"Product"_s), f.idOf(u"Tag"_s)});
    f.view.alignSelected(ui::Alignment::Top);
    QCOMPARE(f.rect(u"Product"_s).top(), f.rect(u"User"_s).top());
    QCOMPARE(f.rect(u"Tag"_s).top(), f.rect(u"User"_s).top());
    f.view.alignSelected(ui::Alignment::Right);
    QCOMPARE(f.rect(u"User"_s).right(), f.rect(u"Tag"_s).right());
    f.document.undoStack().undo();
    f.view.alignSelected(ui::Alignment::Middle);
    QVERIFY(qAbs(f.rect(u"User"_s).center().y() - f.rect(u"Tag"_s).center().y()) <= 1);
    QCOMPARE(f.steps(), 2);
}

void TestNotes::gapsAreMadeEqual()
{
    Fixture f(demoProject());
    f.selection.set({f.idOf(u"User"_s), f.idOf(u"Review"_s), f.idOf(u"Category"_s)});
    const QRectF first = f.rect(u"User"_s);
    const QRectF last = f.rect(u"Category"_s);
    f.view.distributeSelected(Qt::Horizontal);
    QCOMPARE(f.rect(u"User"_s), first);
    QCOMPARE(f.rect(u"Category"_s), last);
    const QRectF middle = f.rect(u"Review"_s);
    QVERIFY(qAbs((middle.left() - first.right()) - (last.left() - middle.right())) <= 1);
}

void TestNotes::markdownLoadsNothing()
{
    QTemporaryDir folder;
    QImage image(600, 600, QImage::Format_RGB32);
    image.fill(Qt::red);
    QVERIFY(image.save(folder.filePath(u"red.png"_s)));
    Fixture f(core::newProject(u"New"_s));
    f.view.addNoteAt({0, 0});
    f.editor().setPlainText(u"![](%1)"_s.arg(folder.filePath(u"red.png"_s)));
    QTest::keyClick(&f.editor(), Qt::Key_Escape);
    QVERIFY(f.diagram().notes.first().rectangle.height() < 300);
    const QImage seen = f.view.grab().toImage();
    for (int x = 0; x < seen.width(); x += 7) {
        for (int y = 0; y < seen.height(); y += 7)
            QVERIFY(seen.pixelColor(x, y) != QColor(Qt::red));
    }
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
