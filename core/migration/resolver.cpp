// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/resolver.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype partialLimit = 4; // characters that a partial identifier has at least

Failure severalHeads(const QStringList &heads, const QString &detail)
{
    return failure(ErrorCode::MultipleHeads, heads.join(u", "), detail);
}

} // namespace

std::optional<RelativeIdentifier> parseRelative(const QString &identifier)
{
    static const QRegularExpression pattern(u"^(?:([^@]+)@)?([^@+-]+)?([+-][0-9]{1,9})$"_s);
    const QRegularExpressionMatch match = pattern.match(identifier);
    if (!match.hasMatch())
        return {};
    return RelativeIdentifier{match.captured(1),
                              match.captured(2),
                              match.captured(3),
                              match.captured(3).toInt()};
}

Resolver::Resolver(const RevisionGraph &graph)
    : m_graph(graph)
{}

Failure Resolver::tooFar(const RelativeIdentifier &relative)
{
    return failure(ErrorCode::RevisionNotReachable,
                   relative.sign,
                   u"Relative revision %1 didn't produce %2 migrations"_s.arg(relative.sign)
                       .arg(std::abs(relative.steps)));
}

// An id, a label, or a unique beginning of one; with a label, of that branch.
Result<int> Resolver::node(const QString &name, const QString &label) const
{
    int branch = -1;
    if (!label.isEmpty()) {
        const Result<int> found = node(label);
        if (!found)
            return failure(found.error().code, label, u"No such branch: '%1'"_s.arg(label));
        branch = *found;
    }
    int found = std::max(m_graph.find(name), m_graph.findLabel(name));
    if (found < 0) {
        QStringList matches;
        if (name.size() >= partialLimit) {
            const QStringList names = m_graph.names();
            std::copy_if(names.cbegin(),
                         names.cend(),
                         std::back_inserter(matches),
                         [&name](const QString &other) { return other.startsWith(name); });
        }
        if (branch >= 0) {
            matches.removeIf([this, branch](const QString &match) {
                const int other = std::max(m_graph.find(match), m_graph.findLabel(match));
                return !m_graph.ancestors({other}, Edges::Parents).contains(branch)
                       && !m_graph.descendants({other}, Edges::Parents).contains(branch);
            });
        }
        if (matches.isEmpty())
            return failure(ErrorCode::UnknownRevision,
                           name,
                           name.size() < partialLimit
                               ? u"please ensure at least four characters are present for partial "
                                 "revision identifier matches"_s
                               : QString());
        if (matches.size() > 1)
            return failure(ErrorCode::AmbiguousRevision,
                           name,
                           u"'%1'"_s.arg(matches.mid(0, 3).join(u"', '")));
        found = std::max(m_graph.find(matches.first()), m_graph.findLabel(matches.first()));
    }
    if (branch >= 0 && !m_graph.ancestors({found}, Edges::Parents).contains(branch)
        && !m_graph.descendants({found}, Edges::Parents).contains(branch))
        return failure(ErrorCode::UnknownRevision,
                       u"%1@%2"_s.arg(label, name),
                       u"Revision %1 is not a member of branch '%2'"_s.arg(m_graph.id(found),
                                                                           label));
    return found;
}

Result<QList<int>> Resolver::onBranch(const QList<int> &nodes, const QString &label) const
{
    if (label.isEmpty())
        return nodes;
    const Result<int> branch = node(label);
    if (!branch)
        return failure(branch.error().code, label, u"No such branch: '%1'"_s.arg(label));
    const QSet<int> lineage = m_graph.ancestors({*branch}, Edges::Parents)
                              + m_graph.descendants({*branch}, Edges::Parents);
    QList<int> result;
    std::copy_if(nodes.cbegin(), nodes.cend(), std::back_inserter(result), [&lineage](int other) {
        return lineage.contains(other);
    });
    return result;
}

Result<QList<int>> Resolver::nodes(const QString &identifier) const
{
    const qsizetype at = identifier.indexOf(u'@');
    const QString label = at < 0 ? QString() : identifier.left(at);
    const QString symbol = at < 0 ? identifier : identifier.mid(at + 1);
    if (symbol == "heads"_L1)
        return label.isEmpty() ? Result<QList<int>>(m_graph.heads(Edges::All))
                               : onBranch(m_graph.heads(Edges::Parents), label);
    if (symbol == "head"_L1) {
        const Result<QList<int>> heads = onBranch(m_graph.heads(Edges::Parents), label);
        if (heads && heads->size() > 1)
            return severalHeads(m_graph.ids(*heads),
                                u"Multiple heads are present for given argument '%1'"_s.arg(
                                    identifier));
        return heads;
    }
    if (symbol == "base"_L1) {
        if (const Result<QList<int>> branch = onBranch({}, label); !branch)
            return branch;
        return QList<int>();
    }
    return node(symbol, label).map([](int found) { return QList<int>{found}; });
}

Result<Place> Resolver::place(const QString &identifier) const
{
    const Result<QList<int>> found = nodes(identifier);
    if (!found)
        return Failure(found.error());
    if (found->size() > 1)
        return severalHeads(m_graph.ids(*found),
                            u"Multiple heads are present for given argument '%1'"_s.arg(identifier));
    return Place{found->value(0, -1)};
}

Result<Place> Resolver::walk(Place start, const RelativeIdentifier &relative) const
{
    Place place = start;
    const bool isUp = relative.steps > 0;
    for (int step = 0; step < std::abs(relative.steps); ++step) {
        if (!isUp && place.isBase())
            return tooFar(relative);
        QList<int> next;
        if (isUp) {
            const Result<QList<int>> onLabel = onBranch(place.isBase()
                                                            ? m_graph.bases()
                                                            : m_graph.at(place.node).children,
                                                        relative.label);
            if (!onLabel)
                return Failure(onLabel.error());
            next = *onLabel;
            if (next.isEmpty())
                return tooFar(relative);
        } else {
            next = m_graph.at(place.node).parents;
        }
        if (next.size() > 1)
            return severalHeads(m_graph.ids(next), u"Ambiguous walk"_s);
        place = Place{next.value(0, -1)};
    }
    return place;
}

Result<QList<int>> Resolver::startsBelow(const RelativeIdentifier &relative,
                                         const QList<int> &current) const
{
    if (relative.label.isEmpty())
        return current;
    Result<QList<int>> starts = onBranch(current, relative.label);
    if (!starts || !starts->isEmpty())
        return starts;
    // The branch is in the database only as something that another one depends on.
    const QSet<int> active = m_graph.ancestors(current, Edges::All);
    QList<int> tips;
    for (int i = 0; i < m_graph.nodes().size(); ++i) {
        if (!active.contains(i))
            continue;
        const QSet<int> above = m_graph.descendants({i}, Edges::Parents);
        if ((above & active).size() == 1)
            tips.append(i);
    }
    return onBranch(tips, relative.label);
}

Result<Place> Resolver::upFromCurrent(const RelativeIdentifier &relative,
                                      const QList<int> &current) const
{
    Result<QList<int>> starts = onBranch(current, relative.label);
    if (!starts)
        return Failure(starts.error());
    if (starts->isEmpty() && !relative.label.isEmpty()) {
        // No head of the branch is in the database: its last revision that is, else its base.
        const QSet<int> active = m_graph.ancestors(current, Edges::All);
        QList<int> inOrder = active.values();
        std::sort(inOrder.begin(), inOrder.end());
        const Result<QList<int>> branch = onBranch(inOrder, relative.label);
        if (!branch)
            return Failure(branch.error());
        QSet<int> below;
        for (int node : *branch) {
            for (int down : m_graph.at(node).down)
                below.insert(down);
        }
        std::copy_if(branch->cbegin(),
                     branch->cend(),
                     std::back_inserter(*starts),
                     [&below](int node) { return !below.contains(node); });
    }
    if (starts->size() > 1)
        return severalHeads(m_graph.ids(*starts),
                            u"Ambiguous upgrade from multiple current revisions"_s);
    return walk(Place{starts->value(0, -1)}, relative);
}

Result<QList<int>> Resolver::upgradeTargets(const QString &identifier,
                                            const QList<int> &current) const
{
    const std::optional<RelativeIdentifier> relative = parseRelative(identifier);
    if (!relative)
        return nodes(identifier);
    Result<Place> target = Place();
    if (relative->symbol.isEmpty()) {
        if (relative->steps <= 0)
            return tooFar(*relative);
        target = upFromCurrent(*relative, current);
    } else {
        const bool isDown = relative->steps < 0 && !relative->label.isEmpty();
        const Result<Place> start = place(isDown ? u"%1@%2"_s.arg(relative->label, relative->symbol)
                                                 : relative->symbol);
        if (!start)
            return Failure(start.error());
        target = walk(*start, *relative);
    }
    if (!target)
        return Failure(target.error());
    return target->isBase() ? QList<int>() : QList<int>{target->node};
}

Result<QList<int>> currentNodes(const RevisionGraph &graph, const QStringList &current)
{
    QList<int> nodes;
    for (const QString &id : current) {
        const int node = graph.find(id);
        if (node < 0)
            return failure(ErrorCode::DatabaseUnknownRevision, id);
        if (!nodes.contains(node))
            nodes.append(node);
    }
    return nodes;
}

Result<QStringList> resolve(const History &history,
                            const QString &identifier,
                            const QStringList &current)
{
    const RevisionGraph graph(history);
    const Resolver resolver(graph);
    const std::optional<RelativeIdentifier> relative = parseRelative(identifier);
    const bool isDown = relative && relative->symbol.isEmpty() && relative->steps < 0;
    if (identifier == "current"_L1 || (relative && relative->symbol.isEmpty())) {
        const Result<QList<int>> present = currentNodes(graph, current);
        if (!present)
            return Failure(present.error());
        if (!relative)
            return graph.ids(*present);
        if (!isDown)
            return resolver.upgradeTargets(identifier, *present).map([&graph](const auto &found) {
                return graph.ids(found);
            });
        const Result<QList<int>> starts = present->isEmpty()
                                              ? resolver.onBranch(graph.heads(Edges::Parents),
                                                                  relative->label)
                                              : resolver.startsBelow(*relative, *present);
        if (!starts)
            return Failure(starts.error());
        QStringList found;
        for (int start : *starts) {
            const Result<Place> place = resolver.walk(Place{start}, *relative);
            if (!place)
                return Failure(place.error());
            if (!place->isBase() && !found.contains(graph.id(place->node)))
                found.append(graph.id(place->node));
        }
        return found;
    }
    return resolver.upgradeTargets(identifier, {}).map([&graph](const QList<int> &found) {
        return graph.ids(found);
    });
}

} // namespace core
