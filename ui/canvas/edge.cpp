// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/edge.h"

#include "core/mapping/mapping.h"

#include <QSet>

namespace ui {

namespace {

using ColumnSet = QSet<core::ColumnId>;

ColumnSet setOf(const QList<core::ColumnId> &columns)
{
    return {columns.cbegin(), columns.cend()};
}

// A whole-table unique index without expressions is as good as a unique key.
bool isUniqueOver(const core::Index &index, const ColumnSet &columns)
{
    if (!index.unique || !index.predicateSql.isEmpty())
        return false;
    ColumnSet indexed;
    for (const core::IndexKey &key : index.keys) {
        if (key.column.isNull())
            return false;
        indexed.insert(key.column);
    }
    return columns.contains(indexed);
}

bool isUnique(const core::Class &child, const ColumnSet &columns)
{
    if (child.primaryKey && !child.primaryKey->columns.isEmpty()
        && columns.contains(setOf(child.primaryKey->columns)))
        return true;
    const auto coversKey = [&](const core::UniqueKey &key) {
        return !key.columns.isEmpty() && columns.contains(setOf(key.columns));
    };
    return std::any_of(child.uniqueKeys.cbegin(), child.uniqueKeys.cend(), coversKey)
           || std::any_of(child.indexes.cbegin(), child.indexes.cend(), [&](const auto &index) {
                  return isUniqueOver(index, columns);
              });
}

Edge edgeOf(const core::Class &child,
            const QList<core::Column> &columns,
            const core::ForeignKey &key)
{
    Edge edge;
    edge.id = key.id.uuid;
    edge.element = key.id;
    edge.child = child.id;
    edge.parent = classIdOf(key.target);
    edge.childColumns = key.columns;
    edge.parentColumns = key.targetColumns;
    const ColumnSet own = setOf(key.columns);
    const bool nullable = std::any_of(columns.cbegin(), columns.cend(), [&](const auto &column) {
        return column.nullable && own.contains(column.id);
    });
    const ColumnSet primary = child.primaryKey ? setOf(child.primaryKey->columns) : ColumnSet();
    edge.identifying = !own.isEmpty() && primary.contains(own);
    edge.parentEnd = nullable && !edge.identifying ? EdgeEnd::ZeroOrOne : EdgeEnd::ExactlyOne;
    edge.childEnd = isUnique(child, own) ? EdgeEnd::ZeroOrOne : EdgeEnd::ZeroOrMany;
    return edge;
}

core::ForeignKey inherited(const core::Class &owner, core::ForeignKey key)
{
    key.id = inheritedId(owner.id, key.id);
    for (core::ColumnId &column : key.columns)
        column = inheritedId(owner.id, column);
    return key;
}

} // namespace

QList<Edge> edgesOf(const core::Model &model, const core::Class &child)
{
    QList<core::ForeignKey> keys = child.foreignKeys;
    for (const core::MixinId id : child.mixins) {
        const core::Mixin *mixin = findMixin(model, id);
        if (!mixin)
            continue;
        for (const core::ForeignKey &key : mixin->foreignKeys)
            keys.append(inherited(child, key));
    }
    if (keys.isEmpty())
        return {};
    const QList<core::Column> columns = effectiveColumns(model, child);
    QList<Edge> edges;
    for (const core::ForeignKey &key : std::as_const(keys)) {
        if (!key.target.isNull() && findClass(model, classIdOf(key.target)))
            edges.append(edgeOf(child, columns, key));
    }
    return edges;
}

Edge edgeOf(const core::Model &model, const core::Association &association)
{
    Edge edge;
    edge.id = association.id.uuid;
    edge.element = association.id;
    edge.child = association.left.target;
    edge.parent = association.right.target;
    edge.childEnd = EdgeEnd::ZeroOrMany;
    edge.parentEnd = EdgeEnd::ZeroOrMany;
    edge.identifying = true;
    edge.isAssociation = true;
    edge.label = tableNameOf(model, association);
    return edge;
}

} // namespace ui
