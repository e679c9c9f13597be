// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/arrange.h"

#include <numeric>

namespace core {

namespace {

constexpr double headerHeight = 32;
constexpr double rowHeight = 24;
constexpr double horizontalGap = 140; // room for crow's feet and bends
constexpr double verticalGap = 48;
constexpr double columnHeight = 1600; // a taller column is continued beside itself

// Classes by their position in the model, with the parents each one points to.
struct Graph
{
    QList<QList<int>> parents;
    QList<bool> isLinked;
};

Graph graphOf(const Model &model)
{
    QHash<QUuid, int> positions;
    for (int i = 0; i < model.classes.size(); ++i)
        positions.insert(model.classes.at(i).id.uuid, i);
    Graph graph;
    graph.parents.resize(model.classes.size());
    graph.isLinked.resize(model.classes.size());
    const auto link = [&](int child, const QUuid &target) {
        const int parent = positions.value(target, -1);
        if (parent < 0 || parent == child)
            return;
        graph.parents[child] << parent;
        graph.isLinked[child] = graph.isLinked[parent] = true;
    };
    for (int i = 0; i < model.classes.size(); ++i) {
        for (const ForeignKey &key : model.classes.at(i).foreignKeys)
            link(i, key.target.uuid);
        link(i, model.classes.at(i).base.uuid);
    }
    return graph;
}

// The longest way to a class without parents. In a circle the class that was met first counts as
// one. With a stack of its own: a chain may be as long as the model.
QList<int> layersOf(const Graph &graph)
{
    constexpr int unknown = -1;
    constexpr int open = -2;
    QList<int> layers(graph.parents.size(), unknown);
    for (int start = 0; start < layers.size(); ++start) {
        QList<int> stack{start};
        while (!stack.isEmpty()) {
            const int node = stack.last();
            if (layers.at(node) == unknown) {
                layers[node] = open;
                for (const int parent : graph.parents.at(node)) {
                    if (layers.at(parent) == unknown)
                        stack << parent;
                }
                continue;
            }
            stack.removeLast();
            if (layers.at(node) != open)
                continue;
            int layer = 0;
            for (const int parent : graph.parents.at(node))
                layer = std::max(layer, layers.at(parent) + 1); // an open one counts as -1
            layers[node] = layer;
        }
    }
    return layers;
}

class Arranger
{
public:
    explicit Arranger(const Model &model)
        : m_model(model)
        , m_graph(graphOf(model))
        , m_layers(layersOf(m_graph))
        , m_centres(model.classes.size())
    {}

    QMap<QUuid, QPointF> positions()
    {
        const int last = m_layers.isEmpty() ? -1
                                            : *std::max_element(m_layers.begin(), m_layers.end());
        QList<QList<int>> members(last + 1);
        QList<int> alone;
        for (int i = 0; i < m_layers.size(); ++i) {
            if (m_graph.isLinked.at(i))
                members[m_layers.at(i)] << i;
            else
                alone << i;
        }
        for (QList<int> &layer : members) {
            sortByParents(layer);
            placeColumns(layer);
        }
        placeRows(alone);
        return m_positions;
    }

private:
    // Beside the middle of its parents, so that edges are short.
    void sortByParents(QList<int> &layer) const
    {
        const auto middle = [this](int node) {
            double sum = 0;
            int count = 0;
            for (const int parent : m_graph.parents.at(node)) {
                if (m_layers.at(parent) < m_layers.at(node)) {
                    sum += m_centres.at(parent);
                    ++count;
                }
            }
            return count == 0 ? 0.0 : sum / count;
        };
        QHash<int, double> middles;
        for (const int node : layer)
            middles.insert(node, middle(node));
        std::stable_sort(layer.begin(), layer.end(), [&middles](int a, int b) {
            return middles.value(a) < middles.value(b);
        });
    }

    void placeColumns(const QList<int> &layer)
    {
        double y = 0;
        for (const int node : layer) {
            const double height = heightOf(node);
            if (y > 0 && y + height > columnHeight) {
                m_x += boxWidth + horizontalGap;
                y = 0;
            }
            place(node, {m_x, y});
            y += height + verticalGap;
            m_bottom = std::max(m_bottom, y);
        }
        if (!layer.isEmpty())
            m_x += boxWidth + horizontalGap;
    }

    // Those without foreign keys: rows as wide as what stands above them.
    void placeRows(const QList<int> &nodes)
    {
        const double square = std::sqrt(double(nodes.size())) * (boxWidth + horizontalGap);
        const double width = std::max(m_x, square);
        double x = 0;
        double y = m_bottom;
        double rowBottom = y;
        for (const int node : nodes) {
            if (x > 0 && x + boxWidth > width) {
                x = 0;
                y = rowBottom;
            }
            place(node, {x, y});
            rowBottom = std::max(rowBottom, y + heightOf(node) + verticalGap);
            x += boxWidth + horizontalGap;
        }
    }

    void place(int node, QPointF position)
    {
        m_positions.insert(m_model.classes.at(node).id.uuid, position);
        m_centres[node] = position.y() + heightOf(node) / 2;
    }

    double heightOf(int node) const { return boxHeight(m_model, m_model.classes.at(node)); }

    const Model &m_model;
    const Graph m_graph;
    const QList<int> m_layers;
    QList<double> m_centres;
    QMap<QUuid, QPointF> m_positions;
    double m_x = 0;
    double m_bottom = 0;
};

} // namespace

double boxHeight(const Model &model, const Class &classValue)
{
    return headerHeight + rowHeight * double(effectiveColumns(model, classValue).size());
}

Diagram arranged(const Model &model, const QString &name)
{
    Diagram diagram;
    diagram.id = DiagramId::create();
    diagram.name = name;
    diagram.positions = Arranger(model).positions();
    return diagram;
}

} // namespace core
