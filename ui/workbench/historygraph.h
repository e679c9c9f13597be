// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where the revisions stand in a list with lanes, newest first: each in a lane, with the lines to its
// parents. Pure; linear in revisions times lanes.

#include "core/migration/history.h"

namespace ui {

struct GraphLine
{
    int fromLane = 0; // at the top of the row
    int toLane = 0;   // at its bottom
};

struct GraphRow
{
    QString revision;
    int lane = 0;
    bool hasChild = false;    // a line comes in from above
    bool hasParent = false;   // and leaves downwards
    QList<GraphLine> passing; // lanes of others that go through, top to bottom
    QList<int> parentLanes;   // where this one's lines leave at the bottom
};

QList<GraphRow> historyGraph(const core::History &history);
int laneCount(const QList<GraphRow> &rows);

} // namespace ui
