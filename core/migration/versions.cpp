// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the version table, step by step: alembic/runtime/migration.py, class HeadMaintainer.
#include "core/migration/revisiongraph.h"

namespace core {

namespace {

// Those of `candidates` that no other row implies.
QStringList notImplied(const RevisionGraph &graph,
                       const QStringList &candidates,
                       const QStringList &others)
{
    QList<int> nodes;
    for (const QString &other : others) {
        if (const int node = graph.find(other); node >= 0)
            nodes.append(node);
    }
    const QSet<int> implied = graph.ancestors(nodes, Edges::All);
    QStringList result;
    for (const QString &candidate : candidates) {
        if (!implied.contains(graph.find(candidate)))
            result.append(candidate);
    }
    return result;
}

QStringList without(const QStringList &rows, const QStringList &gone)
{
    QStringList result = rows;
    result.removeIf([&gone](const QString &row) { return gone.contains(row); });
    return result;
}

QList<VersionChange> upgraded(const RevisionGraph &graph,
                              const QStringList &rows,
                              const QString &revision,
                              const QStringList &down)
{
    if (rows.contains(revision))
        return {};
    QStringList replaced;
    for (const QString &row : down) {
        if (rows.contains(row))
            replaced.append(row);
    }
    if (replaced.isEmpty())
        return {{{}, revision}};
    QList<VersionChange> changes;
    if (replaced.size() > 1) {
        // Rows that others depend on as well have no line of their own.
        const QStringList own = notImplied(graph, replaced, without(rows, down));
        if (!own.isEmpty())
            replaced = own;
        for (qsizetype i = 0; i + 1 < replaced.size(); ++i)
            changes.append({replaced.at(i), {}});
    }
    changes.append({replaced.last(), revision});
    return changes;
}

QList<VersionChange> downgraded(const RevisionGraph &graph,
                                const QStringList &rows,
                                const QString &revision,
                                const QStringList &down)
{
    if (!rows.contains(revision))
        return {};
    const QStringList back = notImplied(graph, down, without(rows, {revision}));
    if (back.isEmpty())
        return {{revision, {}}};
    QList<VersionChange> changes;
    for (qsizetype i = 0; i + 1 < back.size(); ++i)
        changes.append({{}, back.at(i)});
    changes.append({revision, back.last()});
    return changes;
}

} // namespace

QList<VersionChange> versionChanges(const History &history,
                                    const QStringList &current,
                                    const QString &revision,
                                    Direction direction)
{
    const RevisionGraph graph(history);
    const int node = graph.find(revision);
    if (node < 0)
        return {};
    const QStringList down = graph.ids(graph.at(node).down);
    return direction == Direction::Upgrade ? upgraded(graph, current, revision, down)
                                           : downgraded(graph, current, revision, down);
}

QStringList headsAfter(const History &history,
                       const QStringList &current,
                       const QString &revision,
                       Direction direction)
{
    QStringList rows = current;
    const QList<VersionChange> changes = versionChanges(history, current, revision, direction);
    for (const VersionChange &change : changes) {
        if (change.from.isEmpty())
            rows.append(change.to);
        else if (change.to.isEmpty())
            rows.removeAll(change.from);
        else
            rows[rows.indexOf(change.from)] = change.to;
    }
    return rows;
}

} // namespace core
