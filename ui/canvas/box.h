// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the box of a class shows and where, as a value: made from the model once per change. The
// coordinates are the item's own, scene pixels with the top left corner at 0, 0.

#include "core/model/model.h"
#include "core/project/diagram.h"
#include "ui/canvas/textcache.h"

#include <QColor>
#include <QRectF>

namespace ui {

struct BoxRow
{
    core::ColumnId id; // null: the row of a column that is being typed
    QString name;
    QString type;
    bool nullable = false;
    bool primaryKey = false;
    bool foreignKey = false;
    QString inheritedFrom; // the mixin or abstract base; empty: the class's own
    double nameWidth = 0;  // uncut
    double typeWidth = 0;

    bool operator==(const BoxRow &) const = default;
};

inline constexpr double badgeRadius = 9;

struct Box
{
    core::ClassId id;
    QString name;
    bool isAbstract = false;
    QColor colour; // of the header; invalid: the theme's
    QList<BoxRow> rows;
    double width = 0;

    bool operator==(const Box &) const = default;

    QSizeF size() const;
    QRectF rect() const { return QRectF(QPointF(), size()); }
    QRectF headerRect() const;
    QRectF rowRect(int row) const;
    QRectF nameRect(int row) const; // the cells of a row
    QRectF typeRect(int row) const;
    int rowAt(const QPointF &point) const; // -1: header, or outside
    int rowOf(core::ColumnId id) const;
    // The height at which an edge leaves: the row's middle, or the header's for -1.
    double anchorY(int row) const;
    // Of the badge that says that there are problems; half of it is beyond the corner.
    QPointF badgeCentre() const { return {width - 2, 2}; }
};

Box makeBox(const core::Model &model, const core::Class &value, TextCache &text);
// Leaves only the rows that the level of detail shows.
void fold(Box &box, core::DetailLevel detail);
// The row for a column to be typed, before the row at `position`.
void insertDraft(Box &box, int position);
bool isNameCut(const Box &box, int row, TextCache &text); // -1: the class's name

} // namespace ui
