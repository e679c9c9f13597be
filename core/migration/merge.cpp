// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/footprint.h"
#include "core/migration/replay.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What cannot stand in a schema, as words: names given twice, references to what is not there.
QSet<QString> clashes(const Schema &schema)
{
    QSet<QString> found, seen;
    const auto name = [&found, &seen](const QString &text) {
        if (seen.contains(text))
            found.insert(text);
        seen.insert(text);
    };
    const SchemaIndex index(schema);
    for (const Enum &enumeration : schema.enums)
        name(u"enum %1.%2"_s.arg(enumeration.schemaName, enumeration.name.toLower()));
    for (const Table &table : schema.tables) {
        name(u"%1.%2"_s.arg(table.schemaName, table.name.toLower()));
        for (const Index &part : table.indexes)
            name(u"index %1.%2"_s.arg(table.schemaName, part.name.toLower()));
        for (const Column &column : table.columns) {
            name(u"column %1.%2"_s.arg(table.id.toString(), column.name.toLower()));
            if (!column.type.enumId.isNull() && !index.enumeration(column.type.enumId))
                found.insert(u"type of %1.%2"_s.arg(table.name, column.name));
        }
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = index.table(key.target);
            const auto isThere = [target](ColumnId id) { return target && findColumn(*target, id); };
            if (!key.target.isNull()
                && (!target
                    || !std::all_of(key.targetColumns.cbegin(), key.targetColumns.cend(), isThere)))
                found.insert(u"target of %1.%2"_s.arg(table.name, key.name));
        }
    }
    return found;
}

struct Change
{
    QString revision;
    Operation operation;
    Footprint print;
};

QList<Change> changes(const RevisionGraph &graph, const QList<int> &nodes)
{
    QList<Change> result;
    for (int node : nodes) {
        for (const Operation &operation : graph.at(node).revision->operations)
            result.append({graph.id(node), operation, footprint(operation)});
    }
    return result;
}

QString words(const Change &change)
{
    return u"%1 %2 (%3)"_s.arg(toWord(change.operation), change.print.element, change.revision);
}

QList<Error> meetings(const QString &subject, const QList<Change> &a, const QList<Change> &b)
{
    QHash<QString, QList<qsizetype>> users; // of what the changes of b write or read
    for (qsizetype i = 0; i < b.size(); ++i) {
        for (const QString &word : b.at(i).print.writes + b.at(i).print.reads)
            users[word].append(i);
    }
    QList<Error> errors;
    for (const Change &change : a) {
        QSet<qsizetype> candidates;
        for (const QString &word : change.print.writes + change.print.reads) {
            const QList<qsizetype> found = users.value(word);
            candidates.unite(QSet<qsizetype>(found.cbegin(), found.cend()));
        }
        QList<qsizetype> inOrder = candidates.values();
        std::sort(inOrder.begin(), inOrder.end());
        for (qsizetype i : std::as_const(inOrder)) {
            if (meet(change.print, b.at(i).print))
                errors.append({ErrorCode::MergeConflict,
                               subject,
                               u"%1, %2"_s.arg(words(change), words(b.at(i))),
                               change.print.element});
        }
    }
    return errors;
}

QList<Error> conflictsBetween(const RevisionGraph &graph, int a, int b)
{
    const QSet<int> ofA = graph.ancestors({a}, Edges::All);
    const QSet<int> ofB = graph.ancestors({b}, Edges::All);
    const Result<QList<int>> common = replayOrder(graph, ofA & ofB);
    const Result<QList<int>> onlyA = replayOrder(graph, ofA - ofB);
    const Result<QList<int>> onlyB = replayOrder(graph, ofB - ofA);
    for (const Result<QList<int>> *order : {&common, &onlyA, &onlyB}) {
        if (!*order)
            return {order->error()};
    }
    const Result<Schema> base = replayed(graph, *common, {});
    if (!base)
        return {base.error()};
    const Result<Schema> withA = replayed(graph, *onlyA, *base);
    const Result<Schema> withB = replayed(graph, *onlyB, *base);
    if (!withA || !withB)
        return {withA ? withB.error() : withA.error()};
    const Result<Schema> aThenB = replayed(graph, *onlyB, *withA);
    const Result<Schema> bThenA = replayed(graph, *onlyA, *withB);
    const bool agree = aThenB && bThenA
                       && normalized(*aThenB, ColumnOrder::Ignored)
                              == normalized(*bThenA, ColumnOrder::Ignored)
                       && (clashes(*aThenB) - clashes(*withA) - clashes(*withB)).isEmpty();
    if (agree)
        return {};
    const QString subject = u"%1, %2"_s.arg(graph.id(a), graph.id(b));
    QList<Error> errors = meetings(subject, changes(graph, *onlyA), changes(graph, *onlyB));
    if (errors.isEmpty()) {
        const QString detail = !aThenB   ? aThenB.error().detail
                               : !bThenA ? bThenA.error().detail
                                         : QString();
        errors.append({ErrorCode::MergeConflict, subject, detail, {}});
    }
    return errors;
}

} // namespace

QList<Error> mergeConflicts(const History &history, const QStringList &ids)
{
    const RevisionGraph graph(history);
    QList<int> nodes;
    for (const QString &id : ids) {
        const int node = graph.find(id);
        if (node < 0)
            return {{ErrorCode::UnknownRevision, id, {}, {}}};
        nodes.append(node);
    }
    QList<Error> errors;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        for (qsizetype j = i + 1; j < nodes.size(); ++j)
            errors += conflictsBetween(graph, nodes.at(i), nodes.at(j));
    }
    return errors;
}

} // namespace core
