// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an identifier stands for in one history: Alembic's rules (alembic/script/revision.py), on the
// nodes of a graph. Refers to the graph.

#include "core/migration/revisiongraph.h"

namespace core {

// Before the first revision, or one of the revisions.
struct Place
{
    int node = -1;

    bool isBase() const { return node < 0; }
};

// "label@symbol+2" in its parts.
struct RelativeIdentifier
{
    QString label;
    QString symbol; // empty: the current revision
    QString sign;   // "+2", as it was written
    int steps = 0;
};
std::optional<RelativeIdentifier> parseRelative(const QString &identifier);

class Resolver
{
public:
    explicit Resolver(const RevisionGraph &graph);

    // What is not relative; nothing stands for base.
    Result<QList<int>> nodes(const QString &identifier) const;
    // The same, where several are too many.
    Result<Place> place(const QString &identifier) const;
    // The steps up (above 0) or down from a place; `label` chooses a branch on the way up.
    Result<Place> walk(Place start, const RelativeIdentifier &relative) const;

    Result<QList<int>> upgradeTargets(const QString &identifier, const QList<int> &current) const;
    // Where the steps of an identifier without a symbol start: the current revision (of the label's
    // branch).
    Result<QList<int>> startsBelow(const RelativeIdentifier &relative,
                                   const QList<int> &current) const;

    Result<int> node(const QString &name, const QString &label = {}) const;
    Result<QList<int>> onBranch(const QList<int> &nodes, const QString &label) const;

    static Failure tooFar(const RelativeIdentifier &relative);

private:
    Result<Place> upFromCurrent(const RelativeIdentifier &relative, const QList<int> &current) const;

    const RevisionGraph &m_graph;
};

// The database's rows as nodes; DatabaseUnknownRevision.
Result<QList<int>> currentNodes(const RevisionGraph &graph, const QStringList &current);

} // namespace core
