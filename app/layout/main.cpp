// SPDX-License-Identifier: GPL-3.0-or-later
// `schemawright-layout`: graphs in, points out (core/interop/layoutprocess.h). Started by the designer
// and the command line, which kill it when nobody waits any more.

#include "core/interop/layoutprocess.h"

#include <QFile>

#include <graphviz/gvc.h>

#include <cstdio>

namespace {

QByteArray nameOf(int node)
{
    return QByteArray::number(node);
}

void set(Agraph_t *graph, int kind, const char *name, const char *value)
{
    agattr(graph, kind, const_cast<char *>(name), const_cast<char *>(value));
}

// Positions only: nothing is drawn, and overlaps are taken away by ours.
void describe(Agraph_t *graph)
{
    set(graph, AGRAPH, "start", "1"); // the seed: the same graph gives the same points
    set(graph, AGRAPH, "overlap", "true");
    set(graph, AGRAPH, "splines", "none");
    set(graph, AGRAPH, "K", "3");
    set(graph, AGNODE, "label", "");
    set(graph, AGNODE, "fixedsize", "true");
}

QList<QPointF> pointsOf(GVC_t *context, const core::ForceGraph &description)
{
    Agraph_t *graph = agopen(const_cast<char *>("g"), Agstrictundirected, nullptr);
    describe(graph);
    QList<Agnode_t *> nodes;
    for (int i = 0; i < description.nodes; ++i)
        nodes << agnode(graph, nameOf(i).data(), 1);
    for (const auto &[child, parent] : description.links)
        agedge(graph, nodes.at(parent), nodes.at(child), nullptr, 1);
    QList<QPointF> points;
    if (gvLayout(context, graph, "sfdp") == 0) {
        for (Agnode_t *node : std::as_const(nodes))
            points << QPointF(ND_coord(node).x, -ND_coord(node).y);
        gvFreeLayout(context, graph);
    }
    agclose(graph);
    return points;
}

} // namespace

int main()
{
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 4;
    const auto graphs = core::forceGraphsFromJson(input.readAll());
    if (!graphs) {
        std::fprintf(stderr, "%s\n", qPrintable(graphs.error().detail));
        return 2;
    }
    GVC_t *context = gvContext();
    core::ForcePoints points;
    for (const core::ForceGraph &graph : *graphs)
        points << pointsOf(context, graph);
    gvFreeContext(context);
    output.write(core::toJson(points));
    return 0;
}
