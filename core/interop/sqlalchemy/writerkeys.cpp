// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/modelswriter.h"

#include "core/interop/python/printer.h"
#include "core/mapping/convention.h"
#include "core/schema/options.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

// A longer one may be cut by one engine and not by another.
constexpr qsizetype safeNameLength = 55; // bytes

const QString indexPattern = u"ix_%(column_0_label)s"_s;

template<typename Element>
QString conventional(const NamingRules &rules,
                     const Schema &schema,
                     const Table &table,
                     const Element &element)
{
    if constexpr (std::is_same_v<Element, Index>)
        return conventionalName(rules, schema, table, element);
    else
        return conventionalName(rules, schema, table, Constraint(element));
}

bool isPlain(const IndexKey &key)
{
    return !key.column.isNull() && key.order == SortOrder::Ascending && key.collation.isEmpty()
           && key.options.isEmpty();
}

// Whether "schema.table.column" would be split at the wrong dots.
bool isDotted(const Table *target, const ForeignKey &key)
{
    if (!target)
        return false;
    QStringList names = columnNames(*target, key.targetColumns);
    names << target->name << target->schemaName;
    return names.join(QString()).contains(u'.');
}

template<typename Element>
Element unnamed(Element element)
{
    element.name.clear();
    return element;
}

} // namespace

// What the user called a constraint, before the naming rules made more of it.
QString ModelsWriter::givenName(const Table &table, ConstraintId id) const
{
    for (const Class &classValue : m_model.classes) {
        for (const Check &check : classValue.checks) {
            if (check.id == id || inheritedId(classIdOf(table.id), check.id) == id)
                return check.name;
        }
        const auto found = std::find_if(classValue.uniqueKeys.cbegin(),
                                        classValue.uniqueKeys.cend(),
                                        [&id](const UniqueKey &key) { return key.id == id; });
        if (found != classValue.uniqueKeys.cend())
            return found->name;
    }
    for (const Mixin &mixin : m_model.mixins) {
        for (const Check &check : mixin.checks) {
            if (inheritedId(classIdOf(table.id), check.id) == id)
                return check.name;
        }
    }
    return {};
}

template<typename Element>
std::optional<PyArgument> ModelsWriter::nameOf(const Table &table,
                                               const Element &element,
                                               const QString &pattern)
{
    if (element.name.isEmpty())
        return std::nullopt;
    const bool isShort = element.name.toUtf8().size() <= safeNameLength;
    const NamingRules &rules = m_model.naming;
    Element other = unnamed(element);
    const bool isFromGiven = mentionsConstraintName(pattern);
    if (!pattern.isEmpty() && !isFromGiven && isShort
        && conventional(rules, m_schema, table, other) == element.name)
        return std::nullopt;
    if (!isFromGiven)
        return PyArgument(u"name"_s, pyString(element.name));
    if constexpr (!std::is_same_v<Element, Index>)
        other.name = givenName(table, element.id);
    if (!other.name.isEmpty() && isShort
        && conventional(rules, m_schema, table, other) == element.name)
        return PyArgument(u"name"_s, pyString(other.name));
    return PyArgument(u"name"_s,
                      pyCall(m_renderer.names().imported(u"sqlalchemy.schema"_s, u"conv"_s),
                             {pyString(element.name)}));
}

// Without its name, which the call has by itself; with the one that was given where that one is final.
template<typename Element>
Element ModelsWriter::noted(const Table &table,
                            Element element,
                            const std::optional<PyArgument> &name) const
{
    const QString given = givenName(table, element.id);
    if (name && name->value.tokens.size() > 1 && !given.isEmpty())
        element.options.insert(note::givenName, given);
    return unnamed(element);
}

std::optional<PyArgument> ModelsWriter::nameOf(const Table &table, const ForeignKey &key)
{
    return nameOf(table, key, m_model.naming.foreignKey);
}

void ModelsWriter::place(Body &body,
                         const PyExpression &call,
                         const QString &name,
                         const QList<ColumnId> &columns)
{
    body.arguments.append(call);
    body.items.append({call.tokens.first().text.section(u'.', -1),
                       name,
                       columnNames(body.table, columns),
                       pyStatement(2, call).chopped(1)});
}

bool ModelsWriter::isOwn(const Body &body, const QList<ColumnId> &columns) const
{
    return std::all_of(columns.cbegin(), columns.cend(), [&body](const ColumnId &id) {
        return findColumn(body.columns, id) != nullptr;
    });
}

void ModelsWriter::placePrimaryKey(Body &body, const QSet<ColumnId> &flagged)
{
    if (!body.table.primaryKey)
        return;
    const PrimaryKey &key = *body.table.primaryKey;
    const auto name = nameOf(body.table, key, m_model.naming.primaryKey);
    QList<ColumnId> inOrder;
    for (const Column &column : body.table.columns) {
        if (key.columns.contains(column.id))
            inOrder.append(column.id);
    }
    const bool isSaid = std::all_of(key.columns.cbegin(),
                                    key.columns.cend(),
                                    [&](const ColumnId &id) {
                                        return flagged.contains(id)
                                               || findColumn(body.columns, id) != nullptr;
                                    });
    if (isSaid) {
        for (const ColumnId &id : key.columns) {
            if (findColumn(body.columns, id))
                body.keyColumns.insert(id);
        }
    }
    const bool isPlain = !key.options.contains(option::sqliteConflict)
                         && !key.options.contains(option::postgresDeferrable)
                         && !m_renderer.hasNotes(key)
                         && (key.comment.isEmpty() || m_options.style != ModelsStyle::Typed20);
    if (isSaid && !name && inOrder == key.columns && isPlain)
        return;
    const PyExpression call = m_renderer.primaryKey(body.table, unnamed(key));
    place(body, name ? pyWithArgument(call, *name) : call, key.name, key.columns);
}

void ModelsWriter::placeUniqueKeys(Body &body)
{
    for (const UniqueKey &key : body.table.uniqueKeys) {
        const auto name = nameOf(body.table, key, m_model.naming.uniqueKey);
        const ColumnId first = key.columns.first();
        if (!name && key.columns.size() == 1 && isOwn(body, key.columns)
            && key.deferrable == Deferrable::No && unsaid(key.options, {}).isEmpty()
            && key.comment.isEmpty() && !body.uniqueColumns.contains(first)) {
            body.uniqueColumns.insert(first);
            continue;
        }
        const PyExpression call = m_renderer.uniqueKey(body.table, noted(body.table, key, name));
        place(body, name ? pyWithArgument(call, *name) : call, key.name, key.columns);
    }
}

void ModelsWriter::placeChecks(Body &body)
{
    for (const Check &check : body.table.checks) {
        const auto name = nameOf(body.table, check, m_model.naming.check);
        const PyExpression call = m_renderer.check(body.table, noted(body.table, check, name));
        place(body, name ? pyWithArgument(call, *name) : call, check.name, {});
    }
}

PyExpression ModelsWriter::keyToColumns(const Body &body, const ForeignKey &key)
{
    const Table &target = *m_plan.tables().table(key.target);
    const Class *parent = m_plan.index().classValue(classIdOf(key.target));
    QString owner = parent ? m_plan.name(parent->id) : m_plan.name(AssociationId{key.target.uuid});
    if (parent && m_plan.isMapped(*parent))
        owner += u".__table__"_s;
    QList<PyExpression> columns;
    for (const QString &name : columnNames(target, key.targetColumns))
        columns.append(pySubscript(owner + u".c"_s, {pyString(name)}));
    PyArguments arguments{pyList(pyStrings(columnNames(body.table, key.columns))), pyList(columns)};
    if (const auto name = nameOf(body.table, key))
        arguments.append(*name);
    return pyCall(m_renderer.names().name(u"ForeignKeyConstraint"_s),
                  arguments + m_renderer.referenceKeywords(key));
}

void ModelsWriter::addLater(const Body &body,
                            const QUuid &id,
                            const QString &name,
                            const QString &table)
{
    for (const PyExpression &constraint : body.later)
        m_later.append({ModelsPart::Kind::After,
                        name,
                        pyStatement(0, pyCall(table + u".append_constraint"_s, {constraint})),
                        id,
                        {},
                        {}});
}

void ModelsWriter::placeForeignKeys(Body &body)
{
    const Class *owner = m_plan.index().classValue(classIdOf(body.table.id));
    const Class *base = owner ? concreteBase(m_plan.index(), *owner) : nullptr;
    for (const ForeignKey &key : body.table.foreignKeys) {
        const QStringList targets = m_renderer.targetsOf(key);
        if (targets.isEmpty())
            continue;
        if (isDotted(m_plan.tables().table(key.target), key)) {
            const PyExpression call = keyToColumns(body, key);
            // The base is there already, and needed to join the two.
            if (base && tableIdOf(tableClassOf(m_plan.index(), *base)->id) == key.target)
                place(body, call, key.name, key.columns);
            else
                body.later.append(call);
            continue;
        }
        if (key.columns.size() == 1 && isOwn(body, key.columns)) {
            body.references.insert(key.columns.first(), key);
            continue;
        }
        const auto name = nameOf(body.table, key);
        const PyExpression call = m_renderer.foreignKey(body.table, unnamed(key));
        place(body, name ? pyWithArgument(call, *name) : call, key.name, key.columns);
    }
}

void ModelsWriter::placeIndexes(Body &body)
{
    for (const Index &index : body.table.indexes) {
        if (!m_renderer.isAnywhere(body.table, index))
            continue;
        const QString pattern = m_model.naming.index.isEmpty() ? indexPattern
                                                               : m_model.naming.index;
        const auto name = nameOf(body.table, index, pattern);
        const bool isBare = index.keys.size() == 1 && isPlain(index.keys.first())
                            && index.include.isEmpty() && index.predicateSql.isEmpty()
                            && index.method.isEmpty() && unsaid(index.options, {}).isEmpty()
                            && index.comment.isEmpty();
        const ColumnId first = index.keys.first().column;
        if (!name && isBare && !index.unique && isOwn(body, {first})
            && !body.uniqueColumns.contains(first) && !body.indexedColumns.contains(first)) {
            body.indexedColumns.insert(first);
            continue;
        }
        // With its name always, as people write it.
        PyArguments arguments{name ? name->value : pyString(index.name)};
        for (const PyExpression &key : m_renderer.indexKeys(body.table, index))
            arguments.append(key);
        if (index.unique)
            arguments.append({u"unique"_s, pyBool(true)});
        arguments += m_renderer.indexKeywords(body.table, index);
        place(body, pyCall(m_renderer.names().name(u"Index"_s), arguments), index.name, {});
    }
}

ModelsWriter::Body ModelsWriter::bodyOf(const Table &table,
                                        const QList<Column> &columns,
                                        const QSet<ColumnId> &flagged)
{
    Body body;
    body.table = table;
    body.columns = columns;
    placePrimaryKey(body, flagged);
    placeForeignKeys(body);
    placeUniqueKeys(body);
    placeChecks(body);
    for (const PyExpression &exclusion : m_renderer.exclusions(table))
        place(body, exclusion, {}, {});
    placeIndexes(body);
    return body;
}

} // namespace core
