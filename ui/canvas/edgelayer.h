// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every edge of a diagram in one graphics item, with an index by segment: hit tests and painting cost
// what is near or in view, and moving a class costs its own edges. It takes no events.

#include "ui/canvas/edgepainter.h"

#include <QGraphicsItem>
#include <QSet>

#include <optional>

namespace ui {

// What the edges look like at the moment, besides their shape.
struct EdgeLook
{
    QUuid hovered;
    QSet<QUuid> selected;
    QSet<QUuid> active; // of the hovered class
    QSet<QUuid> linked; // of the selected classes
    double fade = 0;    // of all others; 1: fully faded

    bool operator==(const EdgeLook &) const = default;
};

class EdgeLayer : public QGraphicsItem
{
public:
    explicit EdgeLayer(TextCache &text);

    void clear();
    // The edges that `child` declares, in their order; those that it no longer has go.
    void setEdges(core::ClassId child, const QList<Edge> &edges);
    void setAssociation(const Edge &edge);
    void removeAssociation(const QUuid &id);
    void setRoute(const QUuid &id, const Route &route);
    void setLook(const EdgeLook &look);
    const EdgeLook &look() const { return m_look; }

    qsizetype size() const { return m_edges.size(); }
    const Edge *edge(const QUuid &id) const;
    const EdgeShape *edgeShape(const QUuid &id) const;
    QList<QUuid> declaredBy(core::ClassId child) const { return m_declared.value(child); }
    // Every edge that ends at the class, each once.
    QList<QUuid> touching(core::ClassId id) const;
    // Edges with a segment in the area, each once, in a stable order.
    QList<QUuid> in(const QRectF &area) const;
    // The nearest edge within `distance`; null if none.
    QUuid at(const QPointF &point, double distance) const;
    QRectF labelRect(const QUuid &id) const;
    QRectF bounds() const;

    QRectF boundingRect() const override;
    QPainterPath shape() const override { return {}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    struct Entry
    {
        Edge edge;
        EdgeShape shape;
    };

    void put(const Edge &edge);
    void take(const QUuid &id);
    void index(const QUuid &id, const Entry &entry);
    void unindex(const QUuid &id, const Entry &entry);
    void paintHairlines(QPainter &painter,
                        const QList<QUuid> &ids,
                        const Colours &colours,
                        double detail);
    void paintCorners(QPainter &painter, const QUuid &id, const Colours &colours, double detail);
    EdgeStyle styleOf(const QUuid &id) const;
    bool isActive(const QUuid &id) const;
    double opacityOf(const QUuid &id) const;

    TextCache &m_text;
    QHash<QUuid, Entry> m_edges;
    QHash<core::ClassId, QList<QUuid>> m_declared;
    QHash<core::ClassId, QList<QUuid>> m_touching;
    QHash<QPoint, QList<QUuid>> m_cells;
    mutable std::optional<QRectF> m_bounds; // none: to be gathered again
    EdgeLook m_look;
};

} // namespace ui
