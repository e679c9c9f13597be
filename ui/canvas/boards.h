// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The notes and areas of a diagram as items of a scene, kept in step with the diagram's value; a
// gesture previews rectangles here. They are few: every question walks through all of them.

#include "ui/canvas/boarditem.h"

#include <QHash>
#include <QSet>

namespace ui {

enum class Grip { None, TopLeft, TopRight, BottomLeft, BottomRight };

struct BoardHit
{
    QUuid id;
    Grip grip = Grip::None;

    bool operator==(const BoardHit &) const = default;
};

class Boards
{
public:
    Boards(QGraphicsScene &scene, TextCache &text);

    // The ids of those that changed or came.
    QSet<QUuid> show(const core::Diagram *diagram);
    bool isEmpty() const { return m_items.isEmpty(); }
    BoardItem *item(const QUuid &id) const { return m_items.value(id); }
    const QHash<QUuid, BoardItem *> &items() const { return m_items; }
    QRectF bounds() const;
    // `tolerance`: for grips and borders, in scene pixels.
    BoardHit noteAt(const QPointF &point, double tolerance) const;
    BoardHit areaAt(const QPointF &point, double tolerance) const; // by its title, border or grips
    QUuid areaAround(const QPointF &point) const;                  // the smallest; null if none
    // Notes that the rectangle touches and areas that lie in it, in the order of ids.
    QList<QUuid> in(const QRectF &rect) const;
    // The colour of the smallest area that holds all of `rect`; empty if none has one.
    QString areaColour(const QRectF &rect) const;
    void setSelected(const QSet<QUuid> &ids);

private:
    QGraphicsScene &m_scene;
    TextCache &m_text;
    QHash<QUuid, BoardItem *> m_items; // the scene owns them
};

} // namespace ui
