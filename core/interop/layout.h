// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Automatic layout: where the boxes of a diagram stand so that related ones are near each other, areas
// keep their classes together, nothing overlaps, and the whole has about the shape of a window.
// Positions only: edges are routed by the canvas. What is related to nothing stands in rows below.
// Forces come from outside (`Forces`; Graphviz in a process of its own: core/interop/layoutprocess.h);
// the rest is a pure function: the same request gives the same places. Scene pixels, 8 px grid; any
// thread.

#include "core/base/error.h"
#include "core/interop/columns.h"
#include "core/project/project.h"

#include <functional>

namespace core {

struct LayoutBox
{
    QUuid id;
    QSizeF size;
    QUuid area;                    // null: none
    std::optional<QPointF> corner; // where it stands now, if anywhere
};

struct LayoutLink
{
    QUuid child;
    QUuid parent;
};

struct LayoutRequest
{
    QList<LayoutBox> boxes;
    QList<LayoutLink> links;
    double aspect = 1.6; // width to height
};

struct LayoutPlaces
{
    QHash<QUuid, QPointF> corners; // only of what was placed
    QHash<QUuid, QRectF> areas;    // new rectangles of areas that have boxes

    bool operator==(const LayoutPlaces &) const = default;
};

// One connected graph to be pulled into shape.
struct ForceGraph
{
    int nodes = 0;
    ItemLinks links;

    bool operator==(const ForceGraph &) const = default;
};

// A point for each node of each graph.
using ForcePoints = QList<QList<QPointF>>;
using Forces = std::function<Result<ForcePoints>(const QList<ForceGraph> &graphs)>;

Result<LayoutPlaces> layoutAll(const LayoutRequest &request, const Forces &forces);
// Only these boxes; the others stay, and nothing comes to stand on them. Boxes that stood somewhere
// stay about there, together; new ones come near what they are related to.
Result<LayoutPlaces> layoutSome(const LayoutRequest &request,
                                const QSet<QUuid> &chosen,
                                const Forces &forces);

// What the model says of a diagram: a box for each class, a link for each relationship, association
// and inheritance. `sizeOf` gives the boxes' sizes.
LayoutRequest layoutRequest(const Model &model, const std::function<QSizeF(const Class &)> &sizeOf);
// The size of a class's box without fonts to measure with: at least what the canvas will need.
QSizeF estimatedSize(const Model &model, const Class &value);
// Classes that belong together, with the frame to put around them.
struct LayoutGroup
{
    Area area;
    QSet<QUuid> members;
};

// A first diagram of the whole model.
Result<Diagram> laidOut(const Model &model,
                        const QString &name,
                        const Forces &forces,
                        const QList<LayoutGroup> &groups = {});

} // namespace core
