// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/historygraph.h"

namespace ui {

namespace {

int freeLane(QStringList &lanes)
{
    const auto lane = lanes.indexOf(QString());
    if (lane >= 0)
        return int(lane);
    lanes.append(QString());
    return int(lanes.size()) - 1;
}

} // namespace

QList<GraphRow> historyGraph(const core::History &history)
{
    QStringList order = core::topologicalOrder(history);
    std::reverse(order.begin(), order.end());
    QList<GraphRow> rows;
    QStringList lanes; // which revision each lane leads to; empty: free
    for (const QString &id : order) {
        const core::Revision *revision = core::findRevision(history, id);
        GraphRow row;
        row.revision = id;
        row.hasChild = lanes.contains(id);
        row.lane = row.hasChild ? int(lanes.indexOf(id)) : freeLane(lanes);
        lanes[row.lane] = id;
        QStringList next = lanes;
        for (QString &lane : next) {
            if (lane == id)
                lane.clear();
        }
        const QStringList parents = revision ? revision->parents : QStringList();
        for (const QString &parent : parents) {
            if (!core::findRevision(history, parent))
                continue;
            int lane = int(next.indexOf(parent));
            if (lane < 0)
                lane = next.at(row.lane).isEmpty() ? row.lane : freeLane(next);
            next[lane] = parent;
            row.parentLanes.append(lane);
        }
        row.hasParent = !row.parentLanes.isEmpty();
        for (int lane = 0; lane < lanes.size(); ++lane) {
            if (lanes.at(lane).isEmpty())
                continue;
            // A second lane to the same revision ends in it; others go straight on.
            if (lanes.at(lane) == id && lane != row.lane)
                row.passing.append({lane, row.lane});
            else if (lanes.at(lane) != id)
                row.passing.append({lane, lane});
        }
        lanes = next;
        rows.append(row);
    }
    return rows;
}

int laneCount(const QList<GraphRow> &rows)
{
    int count = 1;
    for (const GraphRow &row : rows) {
        count = std::max(count, row.lane + 1);
        for (const GraphLine &line : row.passing)
            count = std::max(count, line.fromLane + 1);
    }
    return count;
}

} // namespace ui
