// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stage.h"

#include "tests/ui/canvas/demo.h"
#include "ui/canvas/boardeditor.h"
#include "ui/canvas/diagramscene.h"

#include "core/model/edit.h"

#include <QClipboard>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace support {

void Stage::open()
{
    window().session().openUnsaved(demoProject(), {});
    window().show();
    QVERIFY(m_fixture.focusDiagram());
    view().setTool(ui::Tool::Select);
    view().setZoom(1);
    view().lookAt(view().diagramScene().rectOf(classNamed(u"User"_s).id.uuid).center());
    window().selection().clear();
    QTRY_VERIFY(m_fixture.isIdle());
}

void Stage::enter(Place place)
{
    open();
    const core::Class &user = classNamed(u"User"_s);
    const core::ElementId email = column(u"User"_s, u"email"_s)->id;
    ui::Selection &selection = window().selection();
    switch (place) {
    case Place::StartPage:
        window().session().closeProject();
        return;
    case Place::Diagram:
        return;
    case Place::Class:
        return selection.set(user.id);
    case Place::Column:
        return selection.set(email);
    case Place::Edge:
        return selection.set(classNamed(u"Address"_s).foreignKeys.first().id);
    case Place::Title:
        selection.set(user.id);
        return press(u"F2"_s);
    case Place::Name:
        selection.set(email);
        return press(u"F2"_s);
    case Place::Type:
        selection.set(email);
        return press(u"F2 Tab"_s);
    case Place::NewColumn:
        selection.set(user.id);
        return press(u"Alt+Return"_s);
    case Place::Typed:
        selection.set(user.id);
        press(u"Alt+Return"_s);
        return WindowFixture::type(u"alpha str8"_s);
    case Place::Note:
        view().addNoteInView();
        return WindowFixture::type(u"alpha"_s);
    case Place::ClassTool:
        selection.set(user.id);
        return press(u"T"_s);
    case Place::Changed:
        selection.set(email);
        return press(u"Del"_s);
    case Place::TakenBack:
        selection.set(email);
        press(u"Del"_s);
        return window().document().undoStack().undo();
    case Place::Copied:
        selection.set(user.id);
        return press(u"Ctrl+C"_s);
    }
}

void Stage::leave()
{
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top != &window())
            top->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

const core::Class &Stage::classNamed(const QString &name)
{
    const core::Class *found = core::findClass(model(), name);
    if (!found)
        qFatal("no class %s", qPrintable(name));
    return *found;
}

const core::Column *Stage::column(const QString &className, const QString &name)
{
    for (const core::Column &candidate : classNamed(className).columns) {
        if (candidate.name == name)
            return &candidate;
    }
    return nullptr;
}

bool Stage::isEditing(ui::Cell::Part part, const QString &name)
{
    const ui::Cell &cell = editor().cell();
    const core::Column *value = name.isEmpty() ? nullptr : column(u"User"_s, name);
    return editor().isOpen() && editor().line().isVisible() && cell.part == part
           && cell.column == (value ? value->id : core::ColumnId());
}

QPointF Stage::placeOf(const QString &className)
{
    return project().diagrams.first().positions.value(classNamed(className).id.uuid);
}

void Stage::press(const QString &keys)
{
    for (const QString &one : keys.split(u' ')) {
        const QKeyCombination keyAndModifiers = QKeySequence(one)[0];
        const bool back = one == u"Shift+Tab"_s; // comes as a key of its own
        QTest::keyClick(QApplication::focusWidget(),
                        back ? Qt::Key_Backtab : keyAndModifiers.key(),
                        keyAndModifiers.keyboardModifiers());
    }
}

QPoint Stage::header(const QString &className)
{
    const ui::ClassItem &item = *view().diagramScene().item(classNamed(className).id);
    return at(item.pos() + QPointF(60, 18));
}

QPoint Stage::row(const QString &className, const QString &name, double x)
{
    const ui::ClassItem &item = *view().diagramScene().item(classNamed(className).id);
    const QRectF rect = item.rowRect(item.box().rowOf(column(className, name)->id));
    return at(QPointF(x < 0 ? rect.right() + x : rect.left() + x, rect.center().y()));
}

// Beside the middle of the longest stretch, where no handle of a bend is.
QPoint Stage::edge()
{
    const core::ConstraintId key = classNamed(u"Address"_s).foreignKeys.first().id;
    const ui::Route route = view().diagramScene().edges().edgeShape(key.uuid)->route;
    QLineF longest;
    for (qsizetype i = 1; i < route.size(); ++i) {
        const QLineF stretch(route.at(i - 1), route.at(i));
        if (stretch.length() > longest.length())
            longest = stretch;
    }
    return at(longest.center());
}

void Stage::down(const QPoint &point, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mousePress(view().viewport(), button, modifiers, point);
}

void Stage::move(const QPoint &point, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QMouseEvent event(QEvent::MouseMove,
                      QPointF(point),
                      QPointF(view().viewport()->mapToGlobal(point)),
                      Qt::NoButton,
                      button,
                      modifiers);
    QApplication::sendEvent(view().viewport(), &event);
}

void Stage::up(const QPoint &point, Qt::KeyboardModifiers modifiers, Qt::MouseButton button)
{
    QTest::mouseRelease(view().viewport(), button, modifiers, point);
}

void Stage::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers)
{
    down(from, modifiers);
    move((from + to) / 2, modifiers);
    move(to, modifiers);
    up(to, modifiers);
}

void Stage::click(const QPoint &point, Qt::KeyboardModifiers modifiers)
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, point);
}

void Stage::doubleClick(const QPoint &point)
{
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, point);
}

void Stage::wheel(const QPoint &angle, Qt::KeyboardModifiers modifiers)
{
    QWidget *viewport = view().viewport();
    const QPointF at(300, 200);
    QWheelEvent event(at,
                      viewport->mapToGlobal(at),
                      {},
                      angle,
                      Qt::NoButton,
                      modifiers,
                      Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(viewport, &event);
}

} // namespace support
