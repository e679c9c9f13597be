// SPDX-License-Identifier: GPL-3.0-or-later

// Every gesture of the mouse on the diagram, with what the keys change about it.

#include "tests/ui/stage.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/diagramscene.h"
#include "ui/fileimport.h"
#include "ui/inspector/inspector.h"

#include "core/model/edit.h"

#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using support::Place;
using support::Stage;
using Act = void (*)(Stage &);
using Check = bool (*)(Stage &);

Q_DECLARE_METATYPE(support::Place)
Q_DECLARE_METATYPE(Act)
Q_DECLARE_METATYPE(Check)

namespace {

void row(const char *sentence, Place place, Act act, Check check)
{
    QTest::newRow(sentence) << place << act << check;
}

// Somewhere in the viewport with nothing near it.
QPoint nothing(Stage &s)
{
    const QSize size = s.view().viewport()->size();
    for (int y = 60; y < size.height() - 60; y += 20) {
        for (int x = 60; x < size.width() - 60; x += 20) {
            const QPointF corner = s.view().visibleSceneRect().topLeft() + QPointF(x, y);
            const QRectF around(corner - QPointF(40, 40), QSizeF(80, 80));
            if (s.view().diagramScene().boxes().find(around).isEmpty()
                && s.view().diagramScene().hit(corner, 40).isEmpty())
                return {x, y};
        }
    }
    qFatal("no empty place");
    return {};
}

// Guides and the grid may hold it a little to one side.
bool isMoved(Stage &s)
{
    return (s.placeOf(u"User"_s) - QPointF(528, 112)).manhattanLength() <= 16 && s.steps() == 1;
}

core::ElementId idOf(Stage &s, const QString &name)
{
    return s.classNamed(name).id;
}

bool isSelected(Stage &s, const QStringList &names)
{
    QSet<QString> selected;
    for (const core::ElementId &element : s.window().selection().elements())
        selected.insert(core::findClass(s.model(), std::get<core::ClassId>(element))->name);
    return selected == QSet<QString>(names.cbegin(), names.cend());
}

bool isUntouched(Stage &s)
{
    return s.steps() == 0;
}

// Where the view was put at first.
QPointF middle(Stage &s)
{
    return s.view().visibleSceneRect().center()
           - s.view().diagramScene().rectOf(s.classNamed(u"User"_s).id.uuid).center();
}

template<int dx, int dy>
bool isPanned(Stage &s)
{
    const QPointF by = middle(s) * s.view().zoom();
    return std::abs(by.x() - dx) < 2 && std::abs(by.y() - dy) < 2 && isUntouched(s);
}

// A frame around User and nothing else.
void band(Stage &s, Qt::KeyboardModifiers modifiers)
{
    const QRectF user = s.view().diagramScene().rectOf(s.classNamed(u"User"_s).id.uuid);
    s.drag(s.at(user.topLeft() - QPointF(20, 20)),
           s.at(user.topLeft() + QPointF(40, 24)),
           modifiers);
}

void rowsOfMoving()
{
    row(
        "the wheel pans",
        Place::Diagram,
        [](Stage &s) {
            s.wheel({0, -120});
        },
        isPanned<0, 72>);
    row(
        "Shift and wheel pan sideways",
        Place::Diagram,
        [](Stage &s) {
            s.wheel({0, -120}, Qt::ShiftModifier);
        },
        isPanned<72, 0>);
    row(
        "a touchpad pans both ways",
        Place::Diagram,
        [](Stage &s) {
            s.wheel({-60, -120});
        },
        isPanned<36, 72>);
    row(
        "Ctrl and wheel zoom",
        Place::Diagram,
        [](Stage &s) {
            s.wheel({0, 120}, Qt::ControlModifier);
        },
        [](Stage &s) { return s.view().zoom() > 1.1; });
    row(
        "the middle button pans",
        Place::Diagram,
        [](Stage &s) {
            s.down({400, 300}, {}, Qt::MiddleButton);
            s.move({350, 270}, {}, Qt::MiddleButton);
            s.up({350, 270}, {}, Qt::MiddleButton);
        },
        isPanned<50, 30>);
    row(
        "Space and drag pan, over a class too",
        Place::Diagram,
        [](Stage &s) {
            const QPoint from = s.header(u"User"_s);
            QTest::keyPress(&s.view(), Qt::Key_Space);
            s.drag(from, from + QPoint(50, 30));
            QTest::keyRelease(&s.view(), Qt::Key_Space);
        },
        isPanned<-50, -30>);
    row(
        "after Space is let go a drag moves again",
        Place::Diagram,
        [](Stage &s) {
            const QPoint from = s.header(u"User"_s);
            QTest::keyPress(&s.view(), Qt::Key_Space);
            QTest::keyRelease(&s.view(), Qt::Key_Space);
            s.drag(from, from + QPoint(48, 32));
        },
        isMoved);
    row(
        "the hand pans",
        Place::Diagram,
        [](Stage &s) {
            Stage::press(u"H"_s);
            const QPoint from = s.header(u"User"_s);
            s.drag(from, from + QPoint(50, 30));
        },
        isPanned<-50, -30>);
}

void rowsOfSelecting()
{
    row(
        "a frame selects what it meets",
        Place::Diagram,
        [](Stage &s) { band(s, {}); },
        [](Stage &s) { return isSelected(s, {u"User"_s}); });
    row(
        "a frame selects anew",
        Place::Diagram,
        [](Stage &s) {
            s.window().selection().set(idOf(s, u"Tag"_s));
            band(s, {});
        },
        [](Stage &s) { return isSelected(s, {u"User"_s}); });
    row(
        "Shift adds what the frame meets",
        Place::Diagram,
        [](Stage &s) {
            s.window().selection().set(idOf(s, u"Tag"_s));
            band(s, Qt::ShiftModifier);
        },
        [](Stage &s) {
            return isSelected(s, {u"User"_s, u"Tag"_s});
        });
    row(
        "Ctrl takes out what the frame meets",
        Place::Class,
        [](Stage &s) {
            s.window().selection().add(idOf(s, u"Tag"_s));
            band(s, Qt::ControlModifier);
        },
        [](Stage &s) { return isSelected(s, {u"Tag"_s}); });
    row(
        "Esc drops the frame and what it selected",
        Place::Diagram,
        [](Stage &s) {
            s.window().selection().set(idOf(s, u"Tag"_s));
            const QPoint from = s.header(u"User"_s) - QPoint(80, 40);
            s.down(from);
            s.move(from + QPoint(120, 80));
            Stage::press(u"Esc"_s);
            s.up(from + QPoint(120, 80));
        },
        [](Stage &s) { return isSelected(s, {u"Tag"_s}); });
    row(
        "a click on nothing clears the selection",
        Place::Class,
        [](Stage &s) { s.click(nothing(s)); },
        [](Stage &s) { return s.window().selection().isEmpty(); });
    row(
        "Ctrl and click toggle",
        Place::Class,
        [](Stage &s) { s.click(s.header(u"User"_s), Qt::ControlModifier); },
        [](Stage &s) { return s.window().selection().isEmpty(); });
    row(
        "Shift and click add",
        Place::Class,
        [](Stage &s) {
            s.window().selection().set(idOf(s, u"Tag"_s));
            s.click(s.header(u"User"_s), Qt::ShiftModifier);
        },
        [](Stage &s) {
            return isSelected(s, {u"User"_s, u"Tag"_s});
        });
    row(
        "a right click selects and opens the menu",
        Place::Diagram,
        [](Stage &s) {
            const QPoint at = s.header(u"User"_s);
            QContextMenuEvent event(QContextMenuEvent::Mouse,
                                    at,
                                    s.view().viewport()->mapToGlobal(at));
            QApplication::sendEvent(s.view().viewport(), &event);
        },
        [](Stage &s) {
            const auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            return menu && menu->actions().contains(s.window().actions().rename)
                   && isSelected(s, {u"User"_s});
        });
    row(
        "a right click on a column selects the column",
        Place::Diagram,
        [](Stage &s) {
            const QPoint at = s.row(u"User"_s, u"email"_s);
            QContextMenuEvent event(QContextMenuEvent::Mouse,
                                    at,
                                    s.view().viewport()->mapToGlobal(at));
            QApplication::sendEvent(s.view().viewport(), &event);
        },
        [](Stage &s) {
            return QApplication::activePopupWidget()
                   && s.single() == core::ElementId(s.column(u"User"_s, u"email"_s)->id);
        });
}

void rowsOfEditing()
{
    row(
        "a double click on a class edits it",
        Place::Diagram,
        [](Stage &s) { s.doubleClick(s.header(u"User"_s)); },
        [](Stage &s) { return s.isEditing(ui::Cell::Part::Title, {}); });
    row(
        "a double click on a column edits that cell",
        Place::Diagram,
        [](Stage &s) { s.doubleClick(s.row(u"User"_s, u"email"_s)); },
        [](Stage &s) { return s.isEditing(ui::Cell::Part::Name, u"email"_s); });
    row(
        "a double click on a type edits the type",
        Place::Diagram,
        [](Stage &s) { s.doubleClick(s.row(u"User"_s, u"email"_s, -20)); },
        [](Stage &s) { return s.isEditing(ui::Cell::Part::Type, u"email"_s); });
    row(
        "a double click on an edge edits the relationship",
        Place::Diagram,
        [](Stage &s) { s.doubleClick(s.edge()); },
        [](Stage &s) {
            const core::ConstraintId key = s.classNamed(u"Address"_s).foreignKeys.first().id;
            const QWidget *focus = QApplication::focusWidget();
            return s.single() == core::ElementId(key) && focus
                   && s.window().inspector().isAncestorOf(focus);
        });
    row(
        "a click outside takes what was typed",
        Place::Typed,
        [](Stage &s) { s.click(nothing(s)); },
        [](Stage &s) { return !s.editor().isOpen() && s.column(u"User"_s, u"alpha"_s); });
    row(
        "a click places a class and leaves the tool",
        Place::Diagram,
        [](Stage &s) {
            Stage::press(u"T"_s);
            s.click(nothing(s));
        },
        [](Stage &s) {
            return s.view().tool() == ui::Tool::Select && s.has(u"Class"_s)
                   && s.editor().line().selectedText() == u"Class"_s;
        });
    row(
        "Shift and click keep the tool",
        Place::Diagram,
        [](Stage &s) {
            Stage::press(u"T"_s);
            s.click(nothing(s), Qt::ShiftModifier);
            Stage::press(u"Return Esc"_s);
            s.click(nothing(s), Qt::ShiftModifier);
        },
        [](Stage &s) {
            return s.view().tool() == ui::Tool::Class && s.has(u"Class"_s) && s.has(u"Class2"_s);
        });
    row(
        "Shift keeps the tool of relationships",
        Place::Diagram,
        [](Stage &s) {
            Stage::press(u"R"_s);
            s.drag(s.header(u"User"_s), s.header(u"Order"_s), Qt::ShiftModifier);
        },
        [](Stage &s) { return s.view().tool() == ui::Tool::Relationship && s.steps() == 1; });
}

void rowsOfDragging()
{
    row(
        "a drag moves",
        Place::Diagram,
        [](Stage &s) { s.drag(s.header(u"User"_s), s.header(u"User"_s) + QPoint(48, 32)); },
        isMoved);
    row(
        "Alt and drag duplicate",
        Place::Diagram,
        [](Stage &s) {
            s.drag(s.header(u"User"_s), s.header(u"User"_s) + QPoint(48, 232), Qt::AltModifier);
        },
        [](Stage &s) {
            return s.has(u"User2"_s) && s.placeOf(u"User"_s) == QPointF(480, 80) && s.steps() == 1;
        });
    row(
        "Esc drops the move",
        Place::Diagram,
        [](Stage &s) {
            const QPoint from = s.header(u"User"_s);
            s.down(from);
            s.move(from + QPoint(60, 40));
            Stage::press(u"Esc"_s);
            s.up(from + QPoint(60, 40));
        },
        [](Stage &s) {
            return isUntouched(s)
                   && s.view().diagramScene().rectOf(s.classNamed(u"User"_s).id.uuid).topLeft()
                          == QPointF(480, 80);
        });
    row(
        "Esc drops the copy",
        Place::Diagram,
        [](Stage &s) {
            const QPoint from = s.header(u"User"_s);
            s.down(from, Qt::AltModifier);
            s.move(from + QPoint(60, 40), Qt::AltModifier);
            Stage::press(u"Esc"_s);
            s.up(from + QPoint(60, 40), Qt::AltModifier);
        },
        [](Stage &s) { return isUntouched(s) && !s.has(u"User2"_s); });
    row(
        "Esc drops the area",
        Place::Diagram,
        [](Stage &s) {
            Stage::press(u"L"_s);
            s.down({20, 20});
            s.move({220, 60});
            Stage::press(u"Esc"_s);
            s.up({220, 60});
        },
        [](Stage &s) { return isUntouched(s) && s.project().diagrams.first().areas.isEmpty(); });
    row(
        "Esc drops the relationship",
        Place::Diagram,
        [](Stage &s) {
            s.down(s.row(u"User"_s, u"id"_s, 1));
            s.move(s.row(u"User"_s, u"id"_s, 1) - QPoint(80, 0));
            s.move(s.header(u"Order"_s));
            Stage::press(u"Esc"_s);
            s.up(s.header(u"Order"_s));
        },
        isUntouched);
    row(
        "a second button changes nothing about a drag",
        Place::Diagram,
        [](Stage &s) {
            const QPoint from = s.header(u"User"_s);
            s.down(from);
            s.move(from + QPoint(24, 16));
            s.down(from + QPoint(24, 16), {}, Qt::RightButton);
            s.up(from + QPoint(24, 16), {}, Qt::RightButton);
            s.move(from + QPoint(48, 32));
            s.up(from + QPoint(48, 32));
        },
        isMoved);
    row(
        "a drag from a handle to a column makes a foreign key",
        Place::Diagram,
        [](Stage &s) { s.drag(s.row(u"User"_s, u"is_active"_s, 1), s.row(u"Order"_s, u"id"_s)); },
        [](Stage &s) { return s.classNamed(u"User"_s).foreignKeys.size() == 1 && s.steps() == 1; });
    row(
        "a drag from a handle to a header adds the column",
        Place::Diagram,
        [](Stage &s) { s.drag(s.row(u"User"_s, u"id"_s, 1), s.header(u"Order"_s)); },
        [](Stage &s) { return s.classNamed(u"Order"_s).foreignKeys.size() == 3 && s.steps() == 1; });
    row(
        "an invalid target says why while it is hovered",
        Place::Diagram,
        [](Stage &s) {
            s.down(s.row(u"User"_s, u"is_active"_s, 1));
            s.move(s.row(u"Order"_s, u"total"_s));
        },
        [](Stage &s) {
            for (const QLabel *label : s.view().findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(u"primary key"_s))
                    return isUntouched(s);
            }
            return false;
        });
}

} // namespace

class TestMouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_stage.reset(); }

    void aGestureDoesWhatItSays_data();
    void aGestureDoesWhatItSays();
    void theWheelTurnedRoundZooms();
    void zoomKeepsThePointUnderTheCursor();
    void aPinchZoomsAtTheCursor();
    void aDragBeyondTheEdgeScrolls_data();
    void aDragBeyondTheEdgeScrolls();
    void theEditorGrowsInATenthOfASecond();
    void aDroppedFileIsImported_data();
    void aDroppedFileIsImported();
    void nothingInViewForASecondOffersTheWayBack();

private:
    std::unique_ptr<Stage> m_stage;
};

void TestMouse::initTestCase()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_stage = std::make_unique<Stage>();
}

void TestMouse::cleanup()
{
    m_stage->view().setTool(ui::Tool::Select);
    m_stage->leave();
}

void TestMouse::aGestureDoesWhatItSays_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<Act>("act");
    QTest::addColumn<Check>("check");
    rowsOfMoving();
    rowsOfSelecting();
    rowsOfEditing();
    rowsOfDragging();
}

void TestMouse::aGestureDoesWhatItSays()
{
    QFETCH(const Place, place);
    QFETCH(const Act, act);
    QFETCH(const Check, check);
    m_stage->enter(place);
    act(*m_stage);
    QTRY_VERIFY(check(*m_stage));
}

void TestMouse::theWheelTurnedRoundZooms()
{
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    s.view().setWheelZooms(true);
    s.wheel({0, 120});
    QVERIFY(s.view().zoom() > 1.1);
    const double zoomed = s.view().zoom();
    const QPointF before = s.view().visibleSceneRect().center();
    s.wheel({0, -120}, Qt::ControlModifier);
    s.view().setWheelZooms(false);
    QCOMPARE(s.view().zoom(), zoomed);
    QVERIFY(s.view().visibleSceneRect().center().y() > before.y() + 40);
}

void TestMouse::zoomKeepsThePointUnderTheCursor()
{
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    const auto under = [&] {
        const QRectF visible = s.view().visibleSceneRect();
        return visible.topLeft() + QPointF(300, 200) / s.view().zoom();
    };
    const QPointF before = under();
    for (const int step : {120, 120, 40, -240, -600, 120})
        s.wheel({0, step}, Qt::ControlModifier);
    QVERIFY((under() - before).manhattanLength() < 0.01);
}

void TestMouse::aPinchZoomsAtTheCursor()
{
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    const QPointF at(300, 200);
    const QPointF before = s.view().visibleSceneRect().topLeft() + at;
    QNativeGestureEvent pinch(Qt::ZoomNativeGesture,
                              QPointingDevice::primaryPointingDevice(),
                              2,
                              at,
                              at,
                              s.view().viewport()->mapToGlobal(at),
                              0.5,
                              {});
    QApplication::sendEvent(s.view().viewport(), &pinch);
    QCOMPARE(s.view().zoom(), 1.5);
    const QPointF after = s.view().visibleSceneRect().topLeft() + at / 1.5;
    QVERIFY((after - before).manhattanLength() < 0.01);
}

void TestMouse::aDragBeyondTheEdgeScrolls_data()
{
    QTest::addColumn<bool>("links");
    QTest::newRow("a class goes along") << false;
    QTest::newRow("a relationship reaches what was not in view") << true;
}

void TestMouse::aDragBeyondTheEdgeScrolls()
{
    QFETCH(const bool, links);
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    const QPoint from = links ? s.row(u"User"_s, u"id"_s, -1) : s.header(u"User"_s);
    const QPointF start = s.view().visibleSceneRect().center();
    const QPoint beyond(s.view().viewport()->width() + 40, from.y());
    s.down(from);
    s.move(beyond - QPoint(80, 0));
    s.move(beyond);
    QTRY_VERIFY(s.view().visibleSceneRect().center().x() > start.x() + 300);
    s.move(QPoint(s.view().viewport()->width() / 2, from.y()));
    const QPointF there = s.view().visibleSceneRect().center();
    s.up(QPoint(s.view().viewport()->width() / 2, from.y()));
    QTest::qWait(60);
    QCOMPARE(s.view().visibleSceneRect().center(), there); // it has come to rest
    if (!links)
        QVERIFY(s.placeOf(u"User"_s).x() > 480 + 200);
}

void TestMouse::theEditorGrowsInATenthOfASecond()
{
    Stage &s = *m_stage;
    s.enter(Place::Class);
    s.view().diagramScene().setAnimated(false);
    Stage::press(u"F2"_s);
    const int full = s.editor().line().height(); // with reduced motion it is there at once
    QVERIFY(full >= 20);
    QTest::qWait(150);
    QCOMPARE(s.editor().line().height(), full);
    Stage::press(u"Esc"_s);
    s.view().diagramScene().setAnimated(true);
    Stage::press(u"F2"_s);
    QVERIFY(2 * s.editor().line().height() < full);
    QTRY_COMPARE(s.editor().line().height(), full);
}

void TestMouse::aDroppedFileIsImported_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("sql") << u"zoo.sql"_s
                         << QByteArray("CREATE TABLE animal (id INTEGER PRIMARY KEY);");
    QTest::newRow("dbml") << u"zoo.dbml"_s << QByteArray("Table animal { id int [pk] }");
    QTest::newRow("py") << u"zoo.py"_s
                        << QByteArray("from sqlalchemy import Column, Integer\n"
                                      "from sqlalchemy.orm import declarative_base\n"
                                      "Base = declarative_base()\n"
                                      "class Animal(Base):\n"
                                      "    __tablename__ = 'animal'\n"
                                      "    id = Column(Integer, primary_key=True)\n");
    QTest::newRow("sqlite") << u"zoo.sqlite"_s << QByteArray();
}

void TestMouse::aDroppedFileIsImported()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, text);
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    const qsizetype before = s.model().classes.size();
    const QString path = s.path(name);
    if (text.isEmpty()) {
        QCOMPARE(QProcess::execute(u"sqlite3"_s,
                                   {path, u"CREATE TABLE animal (id INTEGER PRIMARY KEY)"_s}),
                 0);
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    // On the diagram itself, as a file manager does it.
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({300, 200}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&s.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({300, 200}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&s.window(), &drop);
    auto *dialog = s.dialog<ui::ImportDialog>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"import"_s), Qt::LeftButton);
    QTRY_COMPARE(s.model().classes.size(), before + 1);
    QVERIFY(s.has(u"Animal"_s));
}

void TestMouse::nothingInViewForASecondOffersTheWayBack()
{
    Stage &s = *m_stage;
    s.enter(Place::Diagram);
    QPushButton *wayBack = nullptr;
    for (auto *button : s.view().findChildren<QPushButton *>(QString(), Qt::FindDirectChildrenOnly))
        wayBack = button;
    QVERIFY(wayBack && !wayBack->isVisible());
    s.view().panBy({40000, 0});
    QTRY_VERIFY(wayBack->isVisible());
    QTest::mouseClick(wayBack, Qt::LeftButton);
    QVERIFY(s.view().visibleSceneRect().contains(s.view().diagramScene().contentBounds()));
    QTRY_VERIFY(!wayBack->isVisible());
}

QTEST_MAIN(TestMouse)
#include "tst_mouse.moc"
