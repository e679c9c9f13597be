// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is selected, as ids: it survives undo and is shared by canvas, tree and inspector. Removed
// elements leave it by themselves. GUI thread only.

#include "ui/document.h"

#include <QObject>

namespace ui {

class Selection : public QObject
{
    Q_OBJECT

public:
    explicit Selection(Document &document, QObject *parent = nullptr);

    const QList<core::ElementId> &elements() const { return m_elements; }
    bool isEmpty() const { return m_elements.isEmpty(); }
    bool contains(const core::ElementId &element) const { return m_elements.contains(element); }
    // The one selected element, or nothing.
    core::ElementId single() const;
    // The selected classes, and those that hold what is selected.
    QList<core::ClassId> classes() const;

    void set(const QList<core::ElementId> &elements);
    void set(const core::ElementId &element) { set(QList<core::ElementId>{element}); }
    void toggle(const core::ElementId &element);
    void add(const core::ElementId &element);
    void clear() { set(QList<core::ElementId>{}); }

Q_SIGNALS:
    void changed();
    // Somebody asks that the element be brought into view and pulsed.
    void revealRequested(const core::ElementId &element);

private:
    bool exists(const core::ElementId &element) const;
    void dropMissing();

    Document &m_document;
    QList<core::ElementId> m_elements;
};

// In the order in which they were selected.
QList<core::ColumnId> selectedColumns(const Selection &selection);

} // namespace ui
