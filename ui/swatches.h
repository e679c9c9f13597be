// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The colours that headers, notes and areas can have, with their names and as small pictures.

#include <QColor>
#include <QIcon>
#include <QList>

namespace ui {

struct NamedColour
{
    QString name;
    QString value; // "#rrggbb"; empty: no colour of its own
};

// The first is that of no colour.
QList<NamedColour> namedColours();
QIcon swatch(const NamedColour &colour);

} // namespace ui
