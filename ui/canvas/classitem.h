// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one graphics item of a class. It takes no events: the view asks the scene what is where.

#include "ui/canvas/boxpainter.h"

#include <QGraphicsItem>

namespace ui {

class ClassItem : public QGraphicsItem
{
public:
    explicit ClassItem(TextCache &text);

    const Box &box() const { return m_box; }
    void setBox(const Box &box);
    const BoxLook &look() const { return m_look; }
    void setLook(const BoxLook &look);
    // In the scene.
    QRectF rect() const { return m_box.rect().translated(pos()); }
    QRectF rowRect(int row) const { return m_box.rowRect(row).translated(pos()); }

    QRectF boundingRect() const override;
    QPainterPath shape() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    TextCache &m_text;
    Box m_box;
    BoxLook m_look;
};

} // namespace ui
