// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/history.h"

#include "core/migration/mismatch.h"
#include "core/migration/revisiongraph.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype identifierLimit = 32; // of the version table's column

// What an identifier can hold without a second meaning on the command line, or in a file's name.
Result<void> checkIdentifier(const QString &identifier)
{
    static const QStringList reserved{u"base"_s, u"head"_s, u"heads"_s, u"current"_s};
    const auto isIllegal = [](QChar character) {
        return u"@-+:/\\"_s.contains(character) || character.isSpace() || !character.isPrint();
    };
    if (identifier.isEmpty() || identifier.size() > identifierLimit)
        return failure(ErrorCode::InvalidName,
                       identifier,
                       detailOf(Mismatch::IdentifierLength, QString::number(identifierLimit)));
    if (std::any_of(identifier.cbegin(), identifier.cend(), isIllegal))
        return failure(ErrorCode::InvalidName, identifier, detailOf(Mismatch::IdentifierCharacters));
    if (reserved.contains(identifier))
        return failure(ErrorCode::InvalidName, identifier, detailOf(Mismatch::IdentifierReserved));
    return {};
}

Result<void> checkLabels(const RevisionGraph &graph, const Revision &revision)
{
    QSet<QString> seen{revision.id};
    for (const QString &label : revision.labels) {
        const Result<void> valid = checkIdentifier(label);
        if (!valid)
            return valid;
        const int holder = std::max(graph.findLabel(label), graph.find(label));
        if (seen.contains(label) || holder >= 0)
            return failure(ErrorCode::DuplicateName,
                           label,
                           holder < 0
                               ? revision.id
                               : u"Branch name '%1' in revision %2 already used by revision %3"_s
                                     .arg(label, revision.id, graph.id(holder)));
        seen.insert(label);
    }
    return {};
}

} // namespace

Result<History> addRevision(const History &history, const Revision &revision)
{
    const RevisionGraph graph(history);
    const Result<void> valid = checkIdentifier(revision.id);
    if (!valid)
        return Failure(valid.error());
    if (graph.find(revision.id) >= 0 || graph.findLabel(revision.id) >= 0)
        return failure(ErrorCode::RevisionDuplicate, revision.id);
    const Result<void> labels = checkLabels(graph, revision);
    if (!labels)
        return Failure(labels.error());
    Revision added = revision;
    added.parentHashes.clear();
    for (const QString &parent : revision.parents) {
        if (parent == revision.id)
            return failure(ErrorCode::RevisionCycle, parent, detailOf(Mismatch::OwnParent));
        const int found = graph.find(parent);
        if (found < 0)
            return failure(ErrorCode::UnknownRevision, parent);
        added.parentHashes.append(graph.at(found).revision->hash);
    }
    for (const QString &dependency : revision.dependsOn) {
        if (dependency == revision.id || revision.labels.contains(dependency))
            return failure(ErrorCode::RevisionCycle, dependency, detailOf(Mismatch::OwnDependency));
        if (graph.find(dependency) < 0 && graph.findLabel(dependency) < 0)
            return failure(ErrorCode::UnknownRevision, dependency);
    }
    added.hash = contentHash(added);
    History extended = history;
    const auto comesAfter = [&added](const Revision &other) {
        return std::tie(added.created, added.id) < std::tie(other.created, other.id);
    };
    extended.revisions.insert(std::find_if(extended.revisions.cbegin(),
                                           extended.revisions.cend(),
                                           comesAfter),
                              added);
    return extended;
}

const Revision *findRevision(const History &history, const QString &id)
{
    for (const Revision &revision : history.revisions) {
        if (revision.id == id)
            return &revision;
    }
    return nullptr;
}

QStringList heads(const History &history)
{
    const RevisionGraph graph(history);
    return graph.ids(graph.heads(Edges::Parents));
}

QStringList bases(const History &history)
{
    const RevisionGraph graph(history);
    return graph.ids(graph.bases());
}

QStringList branchPoints(const History &history)
{
    const RevisionGraph graph(history);
    QStringList points;
    for (const RevisionNode &node : graph.nodes()) {
        if (node.children.size() > 1)
            points.append(node.revision->id);
    }
    return points;
}

namespace {

QList<int> known(const RevisionGraph &graph, const QStringList &ids)
{
    QList<int> nodes;
    for (const QString &id : ids) {
        if (const int node = graph.find(id); node >= 0)
            nodes.append(node);
    }
    return nodes;
}

// Parents first.
QStringList sorted(const RevisionGraph &graph, const QSet<int> &nodes)
{
    QList<int> order = graph.sortedFromHeads(nodes, graph.tips(nodes));
    std::reverse(order.begin(), order.end());
    return graph.ids(order);
}

} // namespace

QStringList ancestors(const History &history, const QStringList &ids)
{
    const RevisionGraph graph(history);
    return sorted(graph, graph.ancestors(known(graph, ids), Edges::All));
}

QStringList descendants(const History &history, const QStringList &ids)
{
    const RevisionGraph graph(history);
    return sorted(graph, graph.descendants(known(graph, ids), Edges::All));
}

QStringList topologicalOrder(const History &history)
{
    const RevisionGraph graph(history);
    QSet<int> all;
    for (int i = 0; i < graph.nodes().size(); ++i)
        all.insert(i);
    return sorted(graph, all);
}

QStringList unknownEffects(const History &history, const QStringList &ids)
{
    const RevisionGraph graph(history);
    QSet<int> unknown, seen;
    QList<int> todo = known(graph, ids);
    while (!todo.isEmpty()) {
        const int node = todo.takeLast();
        if (seen.contains(node))
            continue;
        seen.insert(node);
        const std::optional<Script> &script = graph.at(node).revision->script;
        if (script && script->reading == ScriptReading::EffectAdopted)
            continue;
        if (script && script->reading == ScriptReading::EffectUnknown)
            unknown.insert(node);
        todo += graph.at(node).parents + graph.at(node).dependencies;
    }
    return sorted(graph, unknown);
}

QStringList labelsAt(const History &history, const QString &id)
{
    const RevisionGraph graph(history);
    const int node = graph.find(id);
    return node < 0 ? QStringList() : graph.at(node).labels;
}

QList<Error> check(const History &history)
{
    QList<Error> errors;
    const RevisionGraph graph(history);
    QSet<QString> seen;
    QHash<QString, QString> labels;
    for (const Revision &revision : history.revisions) {
        if (seen.contains(revision.id))
            errors.append({ErrorCode::RevisionDuplicate, revision.id, {}, {}});
        seen.insert(revision.id);
        if (contentHash(revision) != revision.hash)
            errors.append({ErrorCode::RevisionEdited, revision.id, revision.hash, {}});
        for (qsizetype i = 0; i < revision.parents.size(); ++i) {
            const int parent = graph.find(revision.parents.at(i));
            if (parent < 0)
                errors.append({ErrorCode::RevisionMissing, revision.parents.at(i), revision.id, {}});
            else if (revision.parentHashes.value(i) != graph.at(parent).revision->hash)
                errors.append({ErrorCode::RevisionEdited,
                               graph.id(parent),
                               u"not what %1 was made on"_s.arg(revision.id),
                               {}});
        }
        for (const QString &dependency : revision.dependsOn) {
            if (graph.find(dependency) < 0 && graph.findLabel(dependency) < 0)
                errors.append({ErrorCode::RevisionMissing, dependency, revision.id, {}});
        }
        for (const QString &label : revision.labels) {
            if (labels.contains(label))
                errors.append({ErrorCode::DuplicateName, label, labels.value(label), revision.id});
            labels.insert(label, revision.id);
        }
    }
    const QStringList circle = graph.ids(graph.cyclic());
    if (!circle.isEmpty())
        errors.append({ErrorCode::RevisionCycle, circle.join(u", "), {}, {}});
    return errors;
}

} // namespace core
