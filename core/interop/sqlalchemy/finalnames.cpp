// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/finalnames.h"

#include "core/interop/sqlalchemy/notes.h"
#include "core/mapping/convention.h"
#include "core/mapping/mapping.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What stands around the given name in what the rules make of it.
std::optional<QString> between(const QString &made, const QString &name)
{
    const QString mark(QChar(0xe000));
    const qsizetype place = made.indexOf(mark);
    const QString before = made.left(place);
    const QString after = made.mid(place + 1);
    const bool fits = place >= 0 && name.size() > before.size() + after.size()
                      && name.startsWith(before) && name.endsWith(after);
    return fits ? std::optional(name.mid(before.size()).chopped(after.size())) : std::nullopt;
}

class FinalNamer
{
public:
    explicit FinalNamer(const Model &model)
        : m_schema(mapModel(model))
        , m_result{model, {}}
    {}

    FinalNames run()
    {
        for (Class &value : m_result.model.classes) {
            const Table *table = findTable(m_schema, tableIdOf(value.id));
            const auto all = [&](auto &elements, const QString &pattern) {
                for (auto &element : elements)
                    give(value, table, element, pattern);
            };
            const NamingRules &rules = m_result.model.naming;
            if (value.primaryKey)
                give(value, table, *value.primaryKey, rules.primaryKey);
            all(value.uniqueKeys, rules.uniqueKey);
            all(value.checks, rules.check);
            all(value.foreignKeys, rules.foreignKey);
        }
        return m_result;
    }

private:
    template<typename Element>
    void give(const Class &owner, const Table *table, Element &element, const QString &pattern)
    {
        const bool isFinal = !element.options.take(note::finalName).isEmpty();
        const QString given = element.options.take(note::givenName);
        if (!isFinal || !mentionsConstraintName(pattern) || !table)
            return;
        const QString name = element.name;
        const auto made = [&](const QString &candidate) {
            element.name = candidate;
            return conventionalName(m_result.model.naming, m_schema, *table, Constraint(element));
        };
        const auto part = between(made(QString(QChar(0xe000))), name);
        for (const QString &candidate : {given, part.value_or(QString()), QString()}) {
            if (shortenedName(made(candidate), 63) == name)
                return;
        }
        element.name = name;
        m_result.unsaid.append(owner.name);
    }

    Schema m_schema;
    FinalNames m_result;
};

} // namespace

FinalNames withFinalNames(const Model &model)
{
    return FinalNamer(model).run();
}

} // namespace core
