// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Boxes that cover each other, and where the badge that says so stands. Pure; scene pixels.

#include "ui/canvas/boxindex.h"

namespace ui {

struct Overlap
{
    QUuid kept;
    QUuid moved; // the smaller one, when they are separated
    QPointF badge;

    bool operator==(const Overlap &) const = default;
};

// At most one per moved box, in the order of ids.
QList<Overlap> overlaps(const BoxIndex &boxes);

} // namespace ui
