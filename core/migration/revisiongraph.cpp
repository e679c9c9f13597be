// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/revisiongraph.h"

namespace core {

RevisionGraph::RevisionGraph(const History &history)
{
    QList<const Revision *> revisions;
    revisions.reserve(history.revisions.size());
    for (const Revision &revision : history.revisions)
        revisions.append(&revision);
    std::stable_sort(revisions.begin(), revisions.end(), [](const Revision *a, const Revision *b) {
        return std::tie(a->created, a->id) < std::tie(b->created, b->id);
    });
    for (const Revision *revision : std::as_const(revisions)) {
        if (m_ids.contains(revision->id))
            continue;
        m_ids.insert(revision->id, int(m_nodes.size()));
        RevisionNode node;
        node.revision = revision;
        m_nodes.append(node);
    }
    link();
    normalize();
    spreadLabels();
}

void RevisionGraph::link()
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        for (const QString &label : m_nodes.at(i).revision->labels) {
            if (!m_labels.contains(label) && !m_ids.contains(label))
                m_labels.insert(label, i);
        }
    }
    for (int i = 0; i < m_nodes.size(); ++i) {
        RevisionNode &node = m_nodes[i];
        for (const QString &parent : node.revision->parents) {
            const int found = find(parent);
            if (found >= 0 && !node.parents.contains(found))
                node.parents.append(found);
        }
        for (const QString &dependency : node.revision->dependsOn) {
            const int byId = find(dependency);
            const int found = byId >= 0 ? byId : findLabel(dependency);
            if (found >= 0 && !node.dependencies.contains(found))
                node.dependencies.append(found);
        }
    }
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QList<int> parents = m_nodes.at(i).parents;
        const QList<int> dependencies = m_nodes.at(i).dependencies;
        for (int parent : parents) {
            m_nodes[parent].children.append(i);
            m_nodes[parent].allChildren.append(i);
        }
        for (int dependency : dependencies) {
            if (!parents.contains(dependency))
                m_nodes[dependency].allChildren.append(i);
        }
    }
}

void RevisionGraph::normalize()
{
    for (int i = 0; i < m_nodes.size(); ++i) {
        RevisionNode &node = m_nodes[i];
        node.down = node.parents;
        if (node.dependencies.isEmpty())
            continue;
        QSet<int> implied;
        const QSet<int> before = reach(node.parents, &RevisionNode::parents);
        for (int ancestor : before) {
            for (int dependency : m_nodes.at(ancestor).dependencies)
                implied.insert(dependency);
        }
        for (int dependency : std::as_const(node.dependencies)) {
            if (!implied.contains(dependency) && !node.down.contains(dependency))
                node.down.append(dependency);
        }
    }
}

// A label holds at its revision, at all descendants, and at the ancestors up to a point where the
// line branches or was merged.
void RevisionGraph::spreadLabels()
{
    QList<QSet<QString>> labels(m_nodes.size());
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QStringList own = m_nodes.at(i).revision->labels;
        if (own.isEmpty())
            continue;
        QSet<int> holds = descendants({i}, Edges::Parents);
        int node = i;
        while (m_nodes.at(node).allChildren.size() <= 1 && m_nodes.at(node).parents.size() == 1) {
            node = m_nodes.at(node).parents.first();
            if (m_nodes.at(node).allChildren.size() > 1 || m_nodes.at(node).parents.size() > 1
                || holds.contains(node))
                break;
            holds.insert(node);
        }
        for (int holder : std::as_const(holds))
            labels[holder] += QSet<QString>(own.cbegin(), own.cend());
    }
    for (int i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].labels = labels.at(i).values();
        m_nodes[i].labels.sort();
    }
}

QStringList RevisionGraph::ids(const QList<int> &nodes) const
{
    QStringList result;
    result.reserve(nodes.size());
    for (int node : nodes)
        result.append(id(node));
    return result;
}

QStringList RevisionGraph::names() const
{
    QStringList result;
    for (const RevisionNode &node : m_nodes)
        result.append(node.revision->id);
    QStringList labels = m_labels.keys();
    labels.sort();
    return result + labels;
}

QList<int> RevisionGraph::heads(Edges edges) const
{
    QList<int> result;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const RevisionNode &node = m_nodes.at(i);
        if ((edges == Edges::Parents ? node.children : node.allChildren).isEmpty())
            result.append(i);
    }
    return result;
}

QList<int> RevisionGraph::bases() const
{
    QList<int> result;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes.at(i).revision->parents.isEmpty())
            result.append(i);
    }
    return result;
}

QSet<int> RevisionGraph::reach(const QList<int> &nodes, QList<int> RevisionNode::*edges) const
{
    QSet<int> seen;
    QList<int> todo = nodes;
    while (!todo.isEmpty()) {
        const int node = todo.takeLast();
        if (seen.contains(node))
            continue;
        seen.insert(node);
        todo += m_nodes.at(node).*edges;
    }
    return seen;
}

QSet<int> RevisionGraph::ancestors(const QList<int> &nodes, Edges edges) const
{
    return reach(nodes, edges == Edges::Parents ? &RevisionNode::parents : &RevisionNode::down);
}

QSet<int> RevisionGraph::descendants(const QList<int> &nodes, Edges edges) const
{
    return reach(nodes,
                 edges == Edges::Parents ? &RevisionNode::children : &RevisionNode::allChildren);
}

QList<int> RevisionGraph::tips(const QSet<int> &nodes) const
{
    QList<int> result;
    for (int i = 0; i < m_nodes.size(); ++i) {
        const QList<int> &children = m_nodes.at(i).allChildren;
        const bool hasChild = std::any_of(children.cbegin(), children.cend(), [&nodes](int child) {
            return nodes.contains(child);
        });
        if (nodes.contains(i) && !hasChild)
            result.append(i);
    }
    return result;
}

// Parents before children; what is in a circle, or behind one, is left out.
QList<int> RevisionGraph::peeled(const QSet<int> &nodes) const
{
    QHash<int, int> waiting;
    QList<int> ready;
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (!nodes.contains(i))
            continue;
        int count = 0;
        for (int down : m_nodes.at(i).down)
            count += nodes.contains(down);
        waiting.insert(i, count);
        if (count == 0)
            ready.append(i);
    }
    QList<int> order;
    for (qsizetype next = 0; next < ready.size(); ++next) {
        const int node = ready.at(next);
        order.append(node);
        for (int child : m_nodes.at(node).allChildren) {
            if (nodes.contains(child) && m_nodes.at(child).down.contains(node)
                && --waiting[child] == 0)
                ready.append(child);
        }
    }
    return order;
}

QList<int> RevisionGraph::cyclic() const
{
    QList<int> result;
    QSet<int> all;
    for (int i = 0; i < m_nodes.size(); ++i)
        all.insert(i);
    const QList<int> free = peeled(all);
    if (free.size() == m_nodes.size())
        return result;
    all.subtract(QSet<int>(free.cbegin(), free.cend()));
    for (int i = 0; i < m_nodes.size(); ++i) {
        if (all.contains(i) && ancestors(m_nodes.at(i).down, Edges::All).contains(i))
            result.append(i);
    }
    return result;
}

// Alembic's own order: from a head down its line, and over to another head as soon as that one
// depends on what comes next.
QList<int> RevisionGraph::sortedFromHeads(const QSet<int> &nodes, const QList<int> &heads) const
{
    const QList<int> acyclic = peeled(nodes);
    if (acyclic.size() != nodes.size() || !cyclic().isEmpty()) {
        // Damaged: what is in order, then the rest.
        QList<int> order = acyclic;
        for (int i = 0; i < m_nodes.size(); ++i) {
            if (nodes.contains(i) && !acyclic.contains(i))
                order.append(i);
        }
        std::reverse(order.begin(), order.end());
        return order;
    }
    QSet<int> todo = nodes;
    QList<int> tips;
    for (int head : heads) {
        if (todo.contains(head) && !tips.contains(head))
            tips.append(head);
    }
    std::sort(tips.begin(), tips.end());
    QList<QSet<int>> tipAncestors;
    for (int tip : std::as_const(tips))
        tipAncestors.append(ancestors({tip}, Edges::All));
    QList<int> order;
    qsizetype current = 0;
    while (!tips.isEmpty()) {
        const int candidate = tips.at(current);
        qsizetype dependent = -1;
        for (qsizetype i = 0; i < tips.size() && dependent < 0; ++i) {
            if (i != current && tipAncestors.at(i).contains(candidate))
                dependent = i;
        }
        if (dependent >= 0) {
            current = dependent;
            continue;
        }
        if (todo.remove(candidate))
            order.append(candidate);
        QList<int> next;
        for (int down : m_nodes.at(candidate).down) {
            if (todo.contains(down) && !tips.contains(down))
                next.append(down);
        }
        if (next.isEmpty()) {
            tips.removeAt(current);
            tipAncestors.removeAt(current);
            current = std::max<qsizetype>(current - 1, 0);
            continue;
        }
        const bool isLine = m_nodes.at(candidate).down.size() == 1;
        tips[current] = next.first();
        if (isLine)
            tipAncestors[current].remove(candidate);
        else
            tipAncestors[current] = ancestors({next.first()}, Edges::All);
        for (qsizetype i = 1; i < next.size(); ++i) {
            tips.append(next.at(i));
            tipAncestors.append(ancestors({next.at(i)}, Edges::All));
        }
    }
    return order;
}

} // namespace core
