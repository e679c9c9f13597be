// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/plan.h"

#include "core/migration/diff.h"
#include "core/schema/options.h"

#include <QSet>

#include <type_traits>

namespace core {

namespace {

template<typename Element, typename ElementId>
const Element *find(const QList<Element> &elements, const ElementId &id)
{
    for (const Element &element : elements) {
        if (element.id == id)
            return &element;
    }
    return nullptr;
}

// The same element as the reference and the live schema have it, and both in the engine's own terms.
template<typename Element>
struct Spellings
{
    const Element &reference, &physicalReference, &physicalLive;

    template<typename Member>
    void choose(Element &element, Member member) const
    {
        if (physicalReference.*member == physicalLive.*member)
            element.*member = reference.*member;
    }
};

template<typename Element, typename... Members>
void choose(Element &element, const Spellings<Element> &spellings, Members... members)
{
    (spellings.choose(element, members), ...);
}

// An element that differs in one way is the reference's in all others: an engine without comments says
// nothing about them.
void mix(Column &column, const Spellings<Column> &spellings)
{
    choose(column,
           spellings,
           &Column::type,
           &Column::nullable,
           &Column::defaultSql,
           &Column::identity,
           &Column::generated,
           &Column::collation,
           &Column::comment,
           &Column::options);
}

void mix(PrimaryKey &key, const Spellings<PrimaryKey> &spellings)
{
    choose(key, spellings, &PrimaryKey::columns, &PrimaryKey::comment, &PrimaryKey::options);
}

void mix(UniqueKey &key, const Spellings<UniqueKey> &spellings)
{
    choose(key,
           spellings,
           &UniqueKey::columns,
           &UniqueKey::deferrable,
           &UniqueKey::comment,
           &UniqueKey::options);
}

void mix(Check &check, const Spellings<Check> &spellings)
{
    choose(check, spellings, &Check::sql, &Check::comment, &Check::options);
}

void mix(ForeignKey &key, const Spellings<ForeignKey> &spellings)
{
    choose(key,
           spellings,
           &ForeignKey::onDelete,
           &ForeignKey::onUpdate,
           &ForeignKey::deferrable,
           &ForeignKey::comment,
           &ForeignKey::options);
}

void mix(Index &index, const Spellings<Index> &spellings)
{
    choose(index,
           spellings,
           &Index::unique,
           &Index::method,
           &Index::include,
           &Index::predicateSql,
           &Index::comment,
           &Index::options);
    const qsizetype count = index.keys.size();
    if (spellings.reference.keys.size() != count || spellings.physicalReference.keys.size() != count
        || spellings.physicalLive.keys.size() != count)
        return;
    for (qsizetype i = 0; i < count; ++i)
        choose(index.keys[i],
               Spellings<IndexKey>{spellings.reference.keys.at(i),
                                   spellings.physicalReference.keys.at(i),
                                   spellings.physicalLive.keys.at(i)},
               &IndexKey::column,
               &IndexKey::expressionSql,
               &IndexKey::order,
               &IndexKey::collation,
               &IndexKey::options);
}

void mix(Enum &enumeration, const Spellings<Enum> &spellings)
{
    choose(enumeration, spellings, &Enum::values, &Enum::comment);
}

template<typename Element>
Element chosen(const Element &live,
               const Element *reference,
               const Element *physicalReference,
               const Element *physicalLive)
{
    if (!reference || !physicalReference || !physicalLive)
        return live;
    if (*physicalReference != *physicalLive) {
        Element element = live;
        mix(element, Spellings<Element>{*reference, *physicalReference, *physicalLive});
        if (physicalReference->name == physicalLive->name && !reference->name.isEmpty())
            element.name = reference->name;
        return element;
    }
    Element element = *reference;
    if (!element.name.isEmpty() || live.name.isEmpty())
        return element;
    element.name = live.name; // that the server made; who changes it has to know
    if constexpr (requires { element.options; })
        element.options.insert(option::madeName, live.name);
    return element;
}

template<typename Element>
QList<Element> chosen(const QList<Element> &live,
                      const QList<Element> &reference,
                      const QList<Element> &physicalReference,
                      const QList<Element> &physicalLive)
{
    QList<Element> result;
    for (const Element &element : live) {
        const Element *known = find(reference, element.id);
        const Element *before = find(physicalReference, element.id);
        const Element *now = find(physicalLive, element.id);
        // What the engine makes of something else of the reference is implied by that.
        const bool isLeftOut = std::is_same_v<Element, Index> && !now;
        if (!known && (isLeftOut || (before && now && *before == *now)))
            continue;
        result.append(chosen(element, known, before, now));
    }
    return result;
}

const PrimaryKey *pointer(const std::optional<PrimaryKey> &key)
{
    return key ? &*key : nullptr;
}

Table adoptedTable(const Table &live, const Table &reference, const Table &before, const Table &now)
{
    Table table = live;
    if (before.schemaName == now.schemaName && before.name == now.name) {
        table.schemaName = reference.schemaName;
        table.name = reference.name;
    }
    if (before.comment == now.comment)
        table.comment = reference.comment;
    if (before.options == now.options)
        table.options = reference.options;
    table.columns = chosen(live.columns, reference.columns, before.columns, now.columns);
    if (live.primaryKey)
        table.primaryKey = chosen(*live.primaryKey,
                                  pointer(reference.primaryKey),
                                  pointer(before.primaryKey),
                                  pointer(now.primaryKey));
    table.uniqueKeys = chosen(live.uniqueKeys,
                              reference.uniqueKeys,
                              before.uniqueKeys,
                              now.uniqueKeys);
    table.checks = chosen(live.checks, reference.checks, before.checks, now.checks);
    table.foreignKeys = chosen(live.foreignKeys,
                               reference.foreignKeys,
                               before.foreignKeys,
                               now.foreignKeys);
    table.indexes = chosen(live.indexes, reference.indexes, before.indexes, now.indexes);
    // What the engine does without counts as there.
    for (const Index &index : reference.indexes) {
        if (!find(before.indexes, index.id) && !find(live.indexes, index.id))
            table.indexes.append(index);
    }
    return table;
}

QSet<EnumId> usedEnums(const QList<Table> &tables)
{
    QSet<EnumId> ids;
    for (const Table &table : tables) {
        for (const Column &column : table.columns) {
            if (column.type.kind == TypeKind::Enum)
                ids.insert(column.type.enumId);
        }
    }
    return ids;
}

// An engine without enums keeps none: then the reference's count, and those that its columns need.
QList<Enum> adoptedEnums(const Schema &live,
                         const Schema &reference,
                         const Comparison &physical,
                         const QList<Table> &tables)
{
    QList<Enum> enums;
    for (const Enum &enumeration : reference.enums) {
        if (!find(physical.reference.enums, enumeration.id))
            enums.append(enumeration);
    }
    const QSet<EnumId> used = usedEnums(tables);
    for (const Enum &enumeration :
         chosen(live.enums, reference.enums, physical.reference.enums, physical.live.enums)) {
        const bool isKept = find(physical.live.enums, enumeration.id) != nullptr;
        if (!find(enums, enumeration.id) && (isKept || used.contains(enumeration.id)))
            enums.append(enumeration);
    }
    return enums;
}

} // namespace

Comparison compared(const Dialect &dialect, const Schema &reference, const Schema &live)
{
    return {dialect.physical(reference),
            dialect.physical(withIdsOf(reference, live, dialect.kind()))};
}

Schema adopted(const Dialect &dialect,
               const Schema &reference,
               const Schema &live,
               const Comparison &comparison)
{
    const Schema matched = withIdsOf(reference, live, dialect.kind());
    const SchemaIndex references(reference);
    const SchemaIndex befores(comparison.reference);
    const SchemaIndex nows(comparison.live);
    Schema result;
    for (const Table &table : matched.tables) {
        const Table *known = references.table(table.id);
        const Table *physicalBefore = befores.table(table.id);
        const Table *physicalNow = nows.table(table.id);
        result.tables.append(known && physicalBefore && physicalNow
                                 ? adoptedTable(table, *known, *physicalBefore, *physicalNow)
                                 : table);
    }
    result.enums = adoptedEnums(matched, reference, comparison, result.tables);
    return result;
}

QList<Operation> drift(const Comparison &comparison)
{
    return diff(comparison.live, comparison.reference);
}

} // namespace core
