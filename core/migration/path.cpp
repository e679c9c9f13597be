// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/resolver.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

Failure notAnAncestor(const QString &lower, const QString &upper)
{
    return failure(ErrorCode::RevisionNotReachable,
                   lower,
                   u"Revision %1 is not an ancestor of revision %2"_s.arg(lower, upper));
}

Result<Path> pathTo(const RevisionGraph &graph, const QList<int> &targets, const QList<int> &current)
{
    QSet<int> needed = graph.ancestors(targets, Edges::All);
    needed.subtract(graph.ancestors(current, Edges::All));
    for (int node : std::as_const(needed)) {
        const Revision &revision = *graph.at(node).revision;
        for (const QString &parent : revision.parents + revision.dependsOn) {
            if (graph.find(parent) < 0 && graph.findLabel(parent) < 0)
                return failure(ErrorCode::RevisionMissing, parent, revision.id);
        }
    }
    const QList<int> cyclic = graph.cyclic();
    if (std::any_of(cyclic.cbegin(), cyclic.cend(), [&needed](int node) {
            return needed.contains(node);
        }))
        return failure(ErrorCode::RevisionCycle, graph.ids(cyclic).join(u", "));
    QList<int> order = graph.sortedFromHeads(needed, targets);
    std::reverse(order.begin(), order.end());
    return Path{Direction::Upgrade, graph.ids(order), false};
}

// Where a downgrade ends, and which branch it is about.
struct DowngradeTarget
{
    Place place;
    QString branch; // a label or an id; empty: all
    bool isAmbiguous = false;
};

Result<DowngradeTarget> relativeTarget(const RevisionGraph &graph,
                                       const Resolver &resolver,
                                       const RelativeIdentifier &relative,
                                       const QList<int> &current)
{
    DowngradeTarget target{{}, relative.label, false};
    Place start;
    if (relative.symbol.isEmpty()) {
        if (relative.steps >= 0 || current.isEmpty())
            return Resolver::tooFar(relative);
        const Result<QList<int>> starts = resolver.startsBelow(relative, current);
        if (!starts)
            return Failure(starts.error());
        if (starts->isEmpty())
            return notAnAncestor(relative.label, graph.ids(current).join(u", "));
        start = Place{starts->first()};
        target.isAmbiguous = starts->size() > 1;
        if (relative.label.isEmpty())
            target.branch = graph.id(start.node);
    } else {
        const bool isDown = relative.steps < 0 && !relative.label.isEmpty();
        const Result<Place> symbol = resolver.place(
            isDown ? u"%1@%2"_s.arg(relative.label, relative.symbol) : relative.symbol);
        if (!symbol)
            return Failure(symbol.error());
        start = *symbol;
    }
    const Result<Place> place = resolver.walk(start, relative);
    if (!place)
        return Failure(place.error());
    target.place = *place;
    return target;
}

Result<DowngradeTarget> downgradeTarget(const RevisionGraph &graph,
                                        const QString &identifier,
                                        const QList<int> &current)
{
    const Resolver resolver(graph);
    if (const std::optional<RelativeIdentifier> relative = parseRelative(identifier))
        return relativeTarget(graph, resolver, *relative, current);
    if (identifier == "current"_L1) {
        if (current.size() > 1)
            return failure(ErrorCode::MultipleHeads, graph.ids(current).join(u", "));
        return DowngradeTarget{Place{current.value(0, -1)}, {}, false};
    }
    // As in Alembic the branch says what goes, and has no part in where it ends.
    const qsizetype at = identifier.lastIndexOf(u'@');
    const Result<Place> place = resolver.place(identifier.mid(at + 1));
    if (!place)
        return Failure(place.error());
    return DowngradeTarget{*place, at < 0 ? QString() : identifier.left(at), false};
}

} // namespace

Result<Path> upgradePath(const History &history,
                         const QStringList &current,
                         const QStringList &targets)
{
    const RevisionGraph graph(history);
    const Result<QList<int>> present = currentNodes(graph, current);
    if (!present)
        return Failure(present.error());
    QList<int> wanted;
    for (const QString &target : targets) {
        const int node = graph.find(target);
        if (node < 0)
            return failure(ErrorCode::UnknownRevision, target);
        wanted.append(node);
    }
    return pathTo(graph, wanted, *present);
}

Result<Path> upgradePath(const History &history,
                         const QStringList &current,
                         const QString &identifier)
{
    const RevisionGraph graph(history);
    const Result<QList<int>> present = currentNodes(graph, current);
    if (!present)
        return Failure(present.error());
    const Result<QList<int>> targets = identifier == "current"_L1
                                           ? present
                                           : Resolver(graph).upgradeTargets(identifier, *present);
    if (!targets)
        return Failure(targets.error());
    return pathTo(graph, *targets, *present);
}

Result<Path> downgradePath(const History &history,
                           const QStringList &current,
                           const QString &identifier)
{
    const RevisionGraph graph(history);
    const Result<QList<int>> present = currentNodes(graph, current);
    if (!present)
        return Failure(present.error());
    const Result<DowngradeTarget> target = downgradeTarget(graph, identifier, *present);
    if (!target)
        return Failure(target.error());
    // What goes first: the children of where it ends, on the branch that is meant.
    QList<int> roots = target->place.isBase() ? graph.bases()
                                              : graph.at(target->place.node).children;
    if (!target->branch.isEmpty() && roots.size() > 1) {
        const Result<int> branch = Resolver(graph).node(target->branch);
        if (!branch)
            return Failure(branch.error());
        const QSet<int> line = graph.ancestors({*branch}, Edges::Parents);
        roots.removeIf([&line](int root) { return !line.contains(root); });
        if (roots.isEmpty())
            return failure(ErrorCode::RevisionNotReachable,
                           identifier,
                           u"Not a valid downgrade target from current heads"_s);
    }
    QSet<int> removed = graph.descendants(roots, Edges::All);
    removed &= graph.ancestors(*present, Edges::All);
    const bool isThere = target->place.isBase() || present->contains(target->place.node);
    if (removed.isEmpty() && !isThere)
        return notAnAncestor(graph.id(target->place.node), graph.ids(*present).join(u", "));
    return Path{Direction::Downgrade,
                graph.ids(graph.sortedFromHeads(removed, *present)),
                target->isAmbiguous};
}

} // namespace core
