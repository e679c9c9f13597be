// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double leastFull = 0.5;
constexpr double beside = 20; // a box keeps the symbols of its edges
constexpr double tolerance = 1e-6;

struct Span
{
    double begin = 0;
    double end = 0;
};

int cutBoxes(const QList<Span> &boxes, double place)
{
    return int(std::count_if(boxes.cbegin(), boxes.cend(), [place](const Span &box) {
        return box.begin < place && place < box.end;
    }));
}

// As far as the sheet reaches, or before it beside the first of the boxes that would be cut.
double nextCut(const QList<Span> &boxes, double begin, double step)
{
    double best = begin + step;
    int fewest = cutBoxes(boxes, best);
    for (const Span &box : boxes) {
        const double place = box.begin - beside;
        if (place < begin + step * leastFull || place > begin + step)
            continue;
        const int cut = cutBoxes(boxes, place);
        if (cut < fewest || (cut == fewest && fewest > 0 && place > best)) {
            best = place;
            fewest = cut;
        }
    }
    return best;
}

QList<double> cuts(const QList<Span> &boxes, const Span &whole, double step)
{
    QList<double> places{whole.begin};
    while (whole.end - places.last() > step + tolerance)
        places.append(nextCut(boxes, places.last(), step));
    places.append(whole.end);
    return places;
}

} // namespace

QRectF Sheets::at(int column, int row) const
{
    return {QPointF(columns.at(column), rows.at(row)),
            QPointF(columns.at(column + 1), rows.at(row + 1))};
}

Sheets sheetsOf(const QRectF &bounds, const QSizeF &sheet, const QList<QRectF> &boxes)
{
    QList<Span> across;
    QList<Span> down;
    for (const QRectF &box : boxes) {
        across.append({box.left(), box.right()});
        down.append({box.top(), box.bottom()});
    }
    return {cuts(across, {bounds.left(), bounds.right()}, sheet.width()),
            cuts(down, {bounds.top(), bounds.bottom()}, sheet.height())};
}

} // namespace ui
