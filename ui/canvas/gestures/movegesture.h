// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Drags classes, notes and areas, snapping to the grid and to smart guides (not with Alt). Begun with
// Alt it leaves them where they are and drags a copy. A press and
// release without a drag is a click, which the view is told of.

#include "ui/canvas/gestures/gesture.h"

#include <functional>

namespace ui {

class MoveGesture : public Gesture
{
public:
    // `grabbed` decides what snaps; `clicked` is called where nothing was dragged.
    MoveGesture(const Canvas &canvas,
                const Pointer &start,
                const QUuid &grabbed,
                const QSet<QUuid> &moved,
                std::function<void()> clicked);

    void move(const Pointer &pointer) override;
    void finish(const Pointer &pointer) override;
    void cancel() override;
    void paint(QPainter &painter, const Colours &colours, double detail) const override;
    bool scrollsAtBorder() const override { return m_dragging; }

private:
    Positions moved(const QPointF &offset) const;
    void paintCopies(QPainter &painter, const Colours &colours, double detail) const;
    QList<QRectF> others() const;

    Pointer m_start;
    QUuid m_grabbed;
    QHash<QUuid, QPointF> m_before;
    std::function<void()> m_clicked;
    bool m_dragging = false;
    bool m_copies;
    QPointF m_offset;
    QList<QLineF> m_guides;
    QList<QLineF> m_gaps;
};

} // namespace ui
