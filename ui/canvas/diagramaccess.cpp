// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/diagramaccess.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::DiagramAccess)
};

// One class on the diagram. What is asked after the class or the diagram is gone is answered empty.
class ClassAccess : public QAccessibleInterface
{
public:
    ClassAccess(DiagramView *view, core::ClassId id)
        : m_view(view)
        , m_id(id)
    {}

    bool isValid() const override { return item() != nullptr; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        const core::Class *value = classValue();
        if (!value)
            return {};
        switch (kind) {
        case QAccessible::Name:
            return Words::tr("Class %1, %n column(s)", nullptr, int(value->columns.size()))
                .replace("%1"_L1, value->name);
        case QAccessible::Description:
            return value->comment;
        default:
            return {};
        }
    }
    void setText(QAccessible::Text, const QString &) override {}

    QRect rect() const override
    {
        const ClassItem *shown = item();
        if (!shown)
            return {};
        const QRect onView = m_view->mapFromScene(shown->rect()).boundingRect();
        return QRect(m_view->viewport()->mapToGlobal(onView.topLeft()), onView.size());
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.multiSelectable = true;
        state.focusable = true;
        const bool isSelected = m_view && m_view->isSelected(m_id);
        state.selected = isSelected;
        state.focused = isSelected && m_view->hasFocus();
        if (m_view) {
            const QRect inView = m_view->viewport()->rect().translated(
                m_view->viewport()->mapToGlobal(QPoint(0, 0)));
            state.offscreen = !inView.intersects(rect());
        }
        return state;
    }

private:
    const ClassItem *item() const { return m_view ? m_view->diagramScene().item(m_id) : nullptr; }
    const core::Class *classValue() const
    {
        return item() ? core::findClass(m_view->model(), m_id) : nullptr;
    }

    QPointer<DiagramView> m_view;
    core::ClassId m_id;
};

class DiagramAccess : public QAccessibleWidget
{
public:
    explicit DiagramAccess(DiagramView *view)
        : QAccessibleWidget(view, QAccessible::List)
        , m_view(view)
    {}
    ~DiagramAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return int(shown().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const QList<core::ClassId> ids = shown();
        return index >= 0 && index < ids.size() ? access(ids.at(index)) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const QList<core::ClassId> ids = shown();
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (access(ids.at(i)) == child)
                return int(i);
        }
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (const core::ClassId &id : shown()) {
            QAccessibleInterface *found = access(id);
            if (found->rect().contains(x, y))
                return found;
        }
        return nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        for (const core::ClassId &id : shown()) {
            if (m_view->isSelected(id))
                return access(id);
        }
        return nullptr;
    }

private:
    // In the order of the model, which does not jump about.
    QList<core::ClassId> shown() const
    {
        QList<core::ClassId> ids;
        for (const core::Class &value : m_view->model().classes) {
            if (m_view->diagramScene().item(value.id))
                ids.append(value.id);
        }
        return ids;
    }

    QAccessibleInterface *access(core::ClassId id) const
    {
        if (const auto known = m_known.constFind(id); known != m_known.cend())
            return QAccessible::accessibleInterface(*known);
        auto *made = new ClassAccess(m_view, id); // the registry owns it
        m_known.insert(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    DiagramView *m_view;
    mutable QHash<core::ClassId, QAccessible::Id> m_known;
};

QAccessibleInterface *makeAccess(const QString &, QObject *object)
{
    auto *view = qobject_cast<DiagramView *>(object);
    return view ? new DiagramAccess(view) : nullptr; // the caller owns it
}

} // namespace

void installDiagramAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(makeAccess);
        return true;
    }();
    Q_UNUSED(once)
}

} // namespace ui
