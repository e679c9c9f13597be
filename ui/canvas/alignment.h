// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// New places for several things that shall stand in line or at equal distances. Pure; scene pixels.

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <QUuid>

namespace ui {

enum class Alignment { Left, Centre, Right, Top, Middle, Bottom };

using Rects = QHash<QUuid, QRectF>;

// To the border, or the middle, of what they take up together.
QHash<QUuid, QPointF> aligned(const Rects &rects, Alignment alignment);
// Equal gaps between neighbours; the two outer ones stay. Fewer than three stay as they are.
QHash<QUuid, QPointF> distributed(const Rects &rects, Qt::Orientation along);

} // namespace ui
