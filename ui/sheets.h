// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a diagram is cut into sheets of paper: beside the boxes, not through them, where a sheet that is
// at least half full allows it. Scene pixels. Pure.

#include <QList>
#include <QRectF>

namespace ui {

struct Sheets
{
    QList<double> columns; // where they begin, and the end of the last one
    QList<double> rows;

    int columnCount() const { return int(columns.size()) - 1; }
    int rowCount() const { return int(rows.size()) - 1; }
    QRectF at(int column, int row) const;
};

Sheets sheetsOf(const QRectF &bounds, const QSizeF &sheet, const QList<QRectF> &boxes);

} // namespace ui
