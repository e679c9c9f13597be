// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/replay.h"

#include "core/migration/schemaeditor.h"

using namespace Qt::StringLiterals;

namespace core {

Result<Schema> replayed(const RevisionGraph &graph, const QList<int> &order, const Schema &start)
{
    SchemaEditor editor(start);
    for (int node : order) {
        for (const Operation &operation : graph.at(node).revision->operations) {
            const Result<void> done = editor.apply(operation);
            if (!done)
                return failure(ErrorCode::OperationMismatch,
                               graph.id(node),
                               u"%1: %2"_s.arg(done.error().subject, done.error().detail),
                               toWord(operation));
        }
    }
    return editor.schema();
}

Result<QList<int>> replayOrder(const RevisionGraph &graph, const QSet<int> &nodes)
{
    for (int node : nodes) {
        const Revision &revision = *graph.at(node).revision;
        for (const QString &parent : revision.parents) {
            if (graph.find(parent) < 0)
                return failure(ErrorCode::RevisionMissing, parent, revision.id);
        }
    }
    const QStringList circle = graph.ids(graph.cyclic());
    for (const QString &id : circle) {
        if (nodes.contains(graph.find(id)))
            return failure(ErrorCode::RevisionCycle, circle.join(u", "));
    }
    QList<int> order = graph.sortedFromHeads(nodes, graph.tips(nodes));
    std::reverse(order.begin(), order.end());
    return order;
}

namespace {

Result<QList<int>> nodesOf(const RevisionGraph &graph, const QStringList &ids)
{
    QList<int> nodes;
    for (const QString &id : ids) {
        const int node = graph.find(id);
        if (node < 0)
            return failure(ErrorCode::UnknownRevision, id);
        nodes.append(node);
    }
    return nodes;
}

} // namespace

Result<Schema> schemaAt(const History &history, const QStringList &ids)
{
    const RevisionGraph graph(history);
    const Result<QList<int>> heads = nodesOf(graph, ids);
    if (!heads)
        return Failure(heads.error());
    const Result<QList<int>> order = replayOrder(graph, graph.ancestors(*heads, Edges::All));
    if (!order)
        return Failure(order.error());
    return replayed(graph, *order, {});
}

Result<Schema> schemaAtHeads(const History &history)
{
    return schemaAt(history, heads(history));
}

} // namespace core
