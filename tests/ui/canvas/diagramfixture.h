// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagram on screen, driven with real mouse and key events.

#include "core/model/edit.h"
#include "ui/canvas/celleditor.h"
#include "ui/canvas/diagramview.h"

#include <QApplication>
#include <QtTest>

using namespace Qt::StringLiterals;

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

    const core::Model &model() const { return document.model(); }
    const core::Class &classNamed(const QString &name) const
    {
        const core::Class *found = core::findClass(model(), name);
        if (!found)
            qFatal("no class %s", qPrintable(name));
        return *found;
    }
    core::ColumnId columnOf(const QString &className, const QString &column) const
    {
        for (const core::Column &candidate : classNamed(className).columns) {
            if (candidate.name == column)
                return candidate.id;
        }
        qFatal("no column %s", qPrintable(column));
        return {};
    }
    const ui::ClassItem &item(const QString &name)
    {
        return *view.diagramScene().item(classNamed(name).id);
    }
    QPoint at(const QPointF &scene) const { return view.mapFromScene(scene); }
    QPoint header(const QString &name) { return at(item(name).pos() + QPointF(60, 18)); }
    QPoint row(const QString &name, const QString &column, double x = 60)
    {
        const ui::ClassItem &box = item(name);
        const QRectF rect = box.rowRect(box.box().rowOf(columnOf(name, column)));
        return at(QPointF(x < 0 ? rect.right() + x : rect.left() + x, rect.center().y()));
    }
    void press(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, point);
    }
    void drag(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QMouseEvent move(QEvent::MouseMove,
                         QPointF(point),
                         QPointF(view.viewport()->mapToGlobal(point)),
                         Qt::NoButton,
                         Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(view.viewport(), &move);
    }
    void release(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, modifiers, point);
    }
    void dragFromTo(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        press(from, modifiers);
        drag((from + to) / 2, modifiers);
        drag(to, modifiers);
        release(to, modifiers);
    }
    void click(const QPoint &point, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, point);
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, Qt::Key(key), modifiers);
    }
    ui::InPlaceEditor &line() { return view.cellEditor().line(); }
    void type(const QString &text) { QTest::keyClicks(&line(), text); }
    void lineKey(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&line(), Qt::Key(key), modifiers);
    }
    QStringList columns(const QString &className) const
    {
        QStringList names;
        for (const core::Column &column : classNamed(className).columns)
            names << column.name + u' ' + core::typeName(column.type)
                         + (column.nullable ? u"?"_s : QString());
        return names;
    }
    int steps() { return document.undoStack().index(); }
    // Everything that is drawn: where boxes stand and how edges run.
    QString drawing()
    {
        QStringList lines;
        for (const core::Class &value : model().classes) {
            const ui::ClassItem *box = view.diagramScene().item(value.id);
            lines << u"%1 %2 %3"_s.arg(value.name).arg(box->pos().x()).arg(box->pos().y());
            for (const QUuid &edge : view.diagramScene().edges().declaredBy(value.id)) {
                for (const QPointF &point : view.diagramScene().edges().edgeShape(edge)->route)
                    lines << u"  %1 %2"_s.arg(point.x()).arg(point.y());
            }
        }
        return lines.join(u'\n');
    }
};
