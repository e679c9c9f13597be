// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window with a small shop on its diagram, at a place where a key or a gesture is tried.

#include "tests/ui/windowfixture.h"

#include "ui/canvas/celleditor.h"
#include "ui/canvas/diagramview.h"

namespace support {

// What has the focus, and what is selected.
enum class Place {
    StartPage,
    Diagram,   // nothing selected
    Class,     // User
    Column,    // its email
    Edge,      // from Address to User
    Title,     // the name of User is open …
    Name,      // … of its email
    Type,      // … the type of its email
    NewColumn, // … a new column of User, still empty …
    Typed,     // … or with "alpha str8"
    Note,      // a new note with "alpha"
    ClassTool, // with User selected
    Changed,   // email was removed …
    TakenBack, // … and that taken back
    Copied     // User is selected and on the clipboard
};

class Stage
{
public:
    void enter(Place place);
    void leave(); // closes whatever was opened

    ui::MainWindow &window() { return m_fixture.window(); }
    ui::DiagramView &view() { return window().diagram(); }
    ui::CellEditor &editor() { return view().cellEditor(); }
    const core::Model &model() { return window().document().model(); }
    const core::Project &project() { return window().document().project(); }
    bool has(const QString &name) { return core::findClass(model(), name) != nullptr; }
    const core::Class &classNamed(const QString &name);
    const core::Column *column(const QString &className, const QString &name);
    core::ElementId single() { return window().selection().single(); }
    bool isEditing(ui::Cell::Part part, const QString &column);
    QPointF placeOf(const QString &className);
    int steps() { return window().document().undoStack().index(); }
    QString path(const QString &name) const { return m_fixture.path(name); }
    template<typename T>
    T *dialog() const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (qobject_cast<T *>(top) && top->isVisible())
                return qobject_cast<T *>(top);
        }
        return nullptr;
    }

    // Keys as menus write them, one after the other, with a blank between.
    static void press(const QString &keys);

    // In the viewport.
    QPoint header(const QString &className);
    QPoint row(const QString &className, const QString &column, double x = 60);
    QPoint at(const QPointF &scene) { return view().viewPoint(scene).toPoint(); }
    QPoint edge(); // on the one from Address to User
    void down(const QPoint &point,
              Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton);
    void move(const QPoint &point,
              Qt::KeyboardModifiers modifiers = {},
              Qt::MouseButton button = Qt::LeftButton);
    void up(const QPoint &point,
            Qt::KeyboardModifiers modifiers = {},
            Qt::MouseButton button = Qt::LeftButton);
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {});
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {});
    void doubleClick(const QPoint &point);
    void wheel(const QPoint &angle, Qt::KeyboardModifiers modifiers = {});

private:
    void open();

    WindowFixture m_fixture;
};

} // namespace support
