// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names of a diagram's classes while it is seen from afar, in one graphics item above all boxes.
// Their places are found once for each scale. It takes no events.

#include "core/model/model.h"
#include "ui/canvas/farnames.h"

#include <QGraphicsItem>

namespace ui {

class DiagramScene;

class NameLayer : public QGraphicsItem
{
public:
    explicit NameLayer(DiagramScene &scene);

    void forget();                          // there are other boxes or names, or elsewhere
    void touch(const QSet<QUuid> &classes); // before and after they are moved

    QRectF boundingRect() const override;
    QPainterPath shape() const override { return {}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    void place(double detail);

    DiagramScene &m_scene;
    double m_detail = 0; // that the names are placed for; 0: none are
    QList<core::ClassId> m_ids;
    QList<FarName> m_names;
};

} // namespace ui
