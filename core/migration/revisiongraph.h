// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A history's revisions with their edges in both directions, for one question at a time. Refers to
// the history. Edges to revisions that are missing are left out, of several with one id the first
// counts, and every walk remembers where it was: a damaged history gives less, and never hangs.

#include "core/migration/history.h"

#include <QSet>

namespace core {

// What leads from one revision to another: the parents alone, or what it depends on, too.
enum class Edges { Parents, All };

struct RevisionNode
{
    const Revision *revision = nullptr;
    QList<int> parents;
    QList<int> dependencies;
    // Parents, then those dependencies that no ancestor by parents has: the rows of the version table
    // that the revision takes the place of.
    QList<int> down;
    QList<int> children;    // by parents
    QList<int> allChildren; // by both
    QStringList labels;     // all that hold here, sorted
};

class RevisionGraph
{
public:
    explicit RevisionGraph(const History &history);

    const QList<RevisionNode> &nodes() const { return m_nodes; } // by creation time, then id
    const RevisionNode &at(int node) const { return m_nodes.at(node); }
    QString id(int node) const { return m_nodes.at(node).revision->id; }
    QStringList ids(const QList<int> &nodes) const;
    int find(const QString &id) const { return m_ids.value(id, -1); }
    int findLabel(const QString &label) const { return m_labels.value(label, -1); }
    // Ids, then labels: what a partial identifier is compared with.
    QStringList names() const;

    QList<int> heads(Edges edges) const;
    QList<int> bases() const;
    // With the given ones themselves.
    QSet<int> ancestors(const QList<int> &nodes, Edges edges) const;
    QSet<int> descendants(const QList<int> &nodes, Edges edges) const;
    // Those without a child among them.
    QList<int> tips(const QSet<int> &nodes) const;
    // Children before parents, each branch to its end before the next, as Alembic runs a downgrade.
    // `heads` are where it begins: every node is to be reached from them.
    QList<int> sortedFromHeads(const QSet<int> &nodes, const QList<int> &heads) const;
    // The nodes from which one comes back to themselves.
    QList<int> cyclic() const;

private:
    void link();
    void normalize();
    void spreadLabels();
    QSet<int> reach(const QList<int> &nodes, QList<int> RevisionNode::*edges) const;
    QList<int> peeled(const QSet<int> &nodes) const;

    QList<RevisionNode> m_nodes;
    QHash<QString, int> m_ids;
    QHash<QString, int> m_labels;
};

} // namespace core
