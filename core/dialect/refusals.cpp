// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/refusals.h"

#include "core/dialect/dialect.h"
#include "core/mapping/mapping.h"
#include "core/schema/enginename.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The class or association that the table is of.
ElementId ownerOf(const Model &model, TableId table)
{
    for (const Class &classValue : model.classes) {
        if (tableIdOf(classValue.id) == table)
            return classValue.id;
    }
    for (const Association &association : model.associations) {
        if (association.id.uuid == table.uuid)
            return association.id;
    }
    return {};
}

template<typename Element>
void find(const QList<Element> &elements, const QString &name, ElementId &found)
{
    for (const Element &element : elements) {
        if (element.name.compare(name, Qt::CaseInsensitive) == 0)
            found = element.id;
    }
}

ElementId elementOf(const Table &table, const QString &name)
{
    ElementId found;
    if (table.primaryKey && (name == "PRIMARY"_L1 || name == table.primaryKey->name))
        found = table.primaryKey->id;
    find(table.columns, name, found);
    find(table.uniqueKeys, name, found);
    find(table.checks, name, found);
    find(table.foreignKeys, name, found);
    find(table.indexes, name, found);
    return found;
}

class RefusalFinder
{
public:
    RefusalFinder(const Model &model, const QList<Problem> &known)
        : m_model(model)
        , m_known(known)
        , m_schema(mapModel(model))
    {}

    QList<Problem> run(const QList<DialectKind> &dialects)
    {
        for (const DialectKind dialect : dialects) {
            for (const Error &error : dialectFor(dialect).refusals(m_schema))
                add(error, engineName(dialect));
        }
        return m_problems;
    }

private:
    void add(const Error &error, const QString &dialect)
    {
        for (const Table &table : m_schema.tables) {
            const QString prefix = table.name + u'.';
            if (error.subject != table.name && !error.subject.startsWith(prefix))
                continue;
            const QString name = error.subject.mid(prefix.size());
            const ElementId owner = ownerOf(m_model, table.id);
            ElementId element = elementOf(table, name);
            if (std::holds_alternative<std::monostate>(element))
                element = owner;
            if (!isKnown(element))
                m_problems.append({ProblemCode::Refused,
                                   ProblemSeverity::Warning,
                                   element,
                                   owner,
                                   name.isEmpty() ? table.name : name,
                                   u"%1: %2"_s.arg(dialect, error.detail)});
            return;
        }
    }

    bool isKnown(const ElementId &element) const
    {
        return std::any_of(m_known.cbegin(), m_known.cend(), [&element](const Problem &problem) {
            return problem.element == element;
        });
    }

    const Model &m_model;
    const QList<Problem> &m_known;
    const Schema m_schema;
    QList<Problem> m_problems;
};

} // namespace

QList<Problem> refusalProblems(const Model &model,
                               const QList<DialectKind> &dialects,
                               const QList<Problem> &known)
{
    return RefusalFinder(model, known).run(dialects);
}

} // namespace core
