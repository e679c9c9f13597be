// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/differ.h"

#include "core/migration/ordering.h"
#include "core/migration/tableedit.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

ScopedName tableName(const Table &table)
{
    return {table.schemaName, table.name};
}

// Whether a name is taken somewhere: all of them are collected when the first is asked for, which is
// where names are swapped.
class NameSet
{
public:
    using Collect = std::function<void(QSet<ScopedName> &)>;

    explicit NameSet(const Collect &collect)
        : m_collect(collect)
        , m_names(std::make_shared<std::optional<QSet<ScopedName>>>())
    {}

    bool operator()(const ScopedName &name) const
    {
        if (!*m_names)
            m_collect(m_names->emplace());
        return (*m_names)->contains(name.folded());
    }

private:
    Collect m_collect;
    std::shared_ptr<std::optional<QSet<ScopedName>>> m_names; // std::function copies
};

} // namespace

void Differ::renameTables()
{
    QList<Renaming> wanted;
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        const ScopedName from = tableName(*m_present.table(m_kept.at(i)->id));
        const ScopedName to = tableName(*m_kept.at(i));
        if (!(from == to))
            wanted.append({i, from, to});
    }
    if (wanted.isEmpty())
        return;
    const NameSet taken([this](QSet<ScopedName> &names) {
        for (const Table &table : m_from.tables)
            names.insert(tableName(table).folded());
    });
    const QList<Renaming> steps = orderedRenamings(wanted, taken);
    for (const Renaming &step : steps)
        add(RenameTable{m_kept.at(step.element)->id,
                        step.from.scope,
                        step.from.name,
                        step.to.scope,
                        step.to.name});
}

void Differ::renameColumns()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const Table before = *m_present.table(goal->id);
        QList<Renaming> wanted;
        for (qsizetype i = 0; i < before.columns.size(); ++i) {
            const QString &name = before.columns.at(i).name;
            const Column *column = findColumn(*goal, before.columns.at(i).id);
            if (column && column->name != name)
                wanted.append({i, {{}, name}, {{}, column->name}});
        }
        if (wanted.isEmpty())
            continue;
        const QList<Renaming> steps = orderedRenamings(wanted, [&before](const ScopedName &name) {
            return findColumn(before, name.name) != nullptr;
        });
        for (const Renaming &step : steps)
            add(RenameColumn{goal->id,
                             before.name,
                             before.columns.at(step.element).id,
                             step.from.name,
                             step.to.name});
    }
}

void Differ::alterEnums()
{
    QList<Enum> altered; // as they are to be, but for their values
    QList<Renaming> wanted;
    QSet<ScopedName> taken;
    for (const Enum &present : m_from.enums)
        taken.insert(ScopedName{present.schemaName, present.name}.folded());
    QSet<ScopedName> needed;
    for (const Enum &goal : m_to.enums) {
        const Enum *present = m_present.enumeration(goal.id);
        const ScopedName to{goal.schemaName, goal.name};
        if (!present || !(ScopedName{present->schemaName, present->name} == to))
            needed.insert(to.folded());
        if (!present)
            continue;
        Enum after = goal;
        after.values = present->values;
        if (after == *present)
            continue;
        wanted.append({altered.size(), {present->schemaName, present->name}, to});
        altered.append(after);
    }
    // One that goes at the end gives its name away now: columns use it until then.
    int temporaries = 0;
    for (const Enum &present : m_from.enums) {
        const ScopedName name{present.schemaName, present.name};
        if (m_goal.enumeration(present.id) || !needed.contains(name.folded()))
            continue;
        Enum after = present;
        do {
            after.name = u"old_%1"_s.arg(++temporaries);
        } while (taken.contains({after.schemaName, after.name})
                 || needed.contains({after.schemaName, after.name}));
        add(AlterEnum{present, after});
    }
    const QList<Renaming> steps = orderedRenamings(wanted, [&taken](const ScopedName &name) {
        return taken.contains(name.folded());
    });
    for (const Renaming &step : steps) {
        Enum after = altered.at(step.element);
        after.schemaName = step.to.scope;
        after.name = step.to.name;
        add(AlterEnum{*m_present.enumeration(after.id), after});
    }
}

void Differ::renameConstraints()
{
    for (const Table *goal : std::as_const(m_kept)) {
        const QList<Constraint> present = constraints(*m_present.table(goal->id));
        const QList<Constraint> goals = constraints(*goal);
        QHash<ConstraintId, QString> names;
        for (const Constraint &constraint : goals)
            names.insert(constraintId(constraint), constraintName(constraint));
        QList<Renaming> wanted;
        QSet<QString> taken;
        for (qsizetype i = 0; i < present.size(); ++i) {
            const QString from = constraintName(present.at(i));
            taken.insert(from.toLower());
            const auto to = names.constFind(constraintId(present.at(i)));
            if (to != names.cend() && *to != from)
                wanted.append({i, {{}, from}, {{}, *to}});
        }
        if (wanted.isEmpty())
            continue;
        const QList<Renaming> steps = orderedRenamings(wanted, [&taken](const ScopedName &name) {
            return taken.contains(name.name.toLower());
        });
        for (const Renaming &step : steps)
            add(RenameConstraint{goal->id,
                                 nameOf(goal->id),
                                 withName(present.at(step.element), step.from.name),
                                 step.to.name});
    }
}

void Differ::renameIndexes()
{
    struct Named
    {
        TableId table;
        Index index;
    };
    QList<Named> renamed;
    QList<Renaming> wanted;
    for (const Table *goal : std::as_const(m_kept)) {
        const Table *present = m_present.table(goal->id);
        for (const Index &index : present->indexes) {
            const auto isIndex = [&index](const Index &other) { return other.id == index.id; };
            const auto kept = std::find_if(goal->indexes.cbegin(), goal->indexes.cend(), isIndex);
            if (kept == goal->indexes.cend() || kept->name == index.name)
                continue;
            const QString &scope = present->schemaName;
            wanted.append({renamed.size(), {scope, index.name}, {scope, kept->name}});
            renamed.append({goal->id, index});
        }
    }
    if (wanted.isEmpty())
        return;
    const NameSet taken([this](QSet<ScopedName> &names) {
        for (const Table &table : m_from.tables) {
            for (const Index &index : table.indexes)
                names.insert(ScopedName{table.schemaName, index.name}.folded());
        }
    });
    const QList<Renaming> steps = orderedRenamings(wanted, taken);
    for (const Renaming &step : steps) {
        Index before = renamed.at(step.element).index;
        before.name = step.from.name;
        const TableId table = renamed.at(step.element).table;
        add(RenameIndex{table, nameOf(table), before, step.to.name});
    }
}

} // namespace core
