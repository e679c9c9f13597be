// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/convention.h"
#include "core/mapping/fix.h"
#include "core/mapping/mapping.h"

namespace core {

namespace {

// A rule that builds on the given name keeps it; there is nothing to compare it with.
bool makesNames(const QString &rule)
{
    return !rule.isEmpty() && !mentionsConstraintName(rule);
}

// A rule names an index by its columns, which does not tell what an expression or a condition is for: two
// indexes of the same columns are usual there. Their names are the user's.
template<typename Part>
bool saysItself(const Part &part)
{
    if constexpr (std::is_same_v<Part, Index>) {
        const auto isExpression = [](const IndexKey &key) { return !key.expressionSql.isEmpty(); };
        return !part.predicateSql.isEmpty()
               || std::any_of(part.keys.cbegin(), part.keys.cend(), isExpression);
    }
    return false;
}

// The names that a class gave itself, for the kinds that a rule makes names for.
class Names
{
public:
    explicit Names(const NamingRules &rules)
        : m_rules(rules)
    {}

    template<typename Visit>
    void visit(Class &classValue, Visit visit) const
    {
        const auto each = [&](auto &parts, const QString &rule) {
            if (!makesNames(rule))
                return;
            for (qsizetype i = 0; i < parts.size(); ++i) {
                if (!parts.at(i).name.isEmpty() && !saysItself(parts.at(i)))
                    visit(parts[i]);
            }
        };
        if (classValue.primaryKey && !classValue.primaryKey->name.isEmpty()
            && makesNames(m_rules.primaryKey))
            visit(*classValue.primaryKey);
        each(classValue.uniqueKeys, m_rules.uniqueKey);
        each(classValue.checks, m_rules.check);
        each(classValue.foreignKeys, m_rules.foreignKey);
        each(classValue.indexes, m_rules.index);
    }

private:
    const NamingRules &m_rules;
};

QHash<QUuid, QString> namesOf(const Schema &schema)
{
    QHash<QUuid, QString> names;
    for (const Table &table : schema.tables) {
        const auto add = [&](const auto &part) { names.insert(part.id.uuid, part.name); };
        if (table.primaryKey)
            add(*table.primaryKey);
        for (const UniqueKey &key : table.uniqueKeys)
            add(key);
        for (const Check &check : table.checks)
            add(check);
        for (const ForeignKey &key : table.foreignKeys)
            add(key);
        for (const Index &index : table.indexes)
            add(index);
    }
    return names;
}

QList<Problem> namingProblems(const Model &model)
{
    struct Named
    {
        ElementId element, owner;
        QUuid id;
        QString name;
    };
    const Names names(model.naming);
    QList<Named> named;
    Model bare = model;
    for (qsizetype i = 0; i < model.classes.size(); ++i) {
        Class classValue = model.classes.at(i);
        const qsizetype before = named.size();
        names.visit(classValue, [&](auto &part) {
            named.append({part.id, classValue.id, part.id.uuid, part.name});
            part.name.clear();
        });
        if (named.size() > before)
            bare.classes[i] = classValue;
    }
    QList<Problem> problems;
    if (named.isEmpty())
        return problems;
    const QHash<QUuid, QString> ruled = namesOf(mapModel(bare));
    for (const Named &part : std::as_const(named)) {
        const QString wanted = ruled.value(part.id);
        if (!wanted.isEmpty() && wanted != part.name)
            problems.append({ProblemCode::NamingRule,
                             ProblemSeverity::Warning,
                             part.element,
                             part.owner,
                             part.name,
                             wanted});
    }
    return problems;
}

} // namespace

QList<Problem> findProblems(const Model &model, const QList<DialectKind> &dialects)
{
    return validate(model, dialects) + namingProblems(model);
}

} // namespace core
