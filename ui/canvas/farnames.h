// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names of classes in a diagram that is seen from afar, in sizes of the screen: broken into lines
// between their words where a box is narrow; where it is too narrow even so, across the box like a
// town's name on a map, as far as no other name stands there, those with most relationships first;
// else left out. A pure function of the boxes and the scale. Lengths are pixels of the screen but for
// the rectangles, which are the scene's.

#include "ui/canvas/textcache.h"
#include "ui/theme.h"

#include <QStringList>

namespace ui {

// Below this scale names are far names; above it each stands in the header of its box.
inline constexpr double farNamesBelow = 0.36;

struct FarBox
{
    QString name;
    QRectF rect;    // in the scene
    int weight = 0; // the heavier goes first
};

struct FarName
{
    qsizetype box = 0; // in the list that was given
    TextRole role = TextRole::FarLarge;
    QStringList lines;
    double width = 0; // of the longest line
    double height = 0;
    bool isAcross = false; // beyond its box
};

// Sorted by box.
QList<FarName> farNames(const QList<FarBox> &boxes, double detail, TextCache &text);
// The rectangle of the scene that the name covers.
QRectF farNameRect(const FarName &name, const QRectF &box, double detail);
// With the painter in the scene's coordinates.
void paintFarName(QPainter &painter,
                  const FarName &name,
                  const QRectF &box,
                  double detail,
                  const Colours &colours,
                  TextCache &text);
// What the header of a box takes for the name.
double farHeaderHeight(double detail);

} // namespace ui
