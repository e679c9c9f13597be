// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validator.h"

namespace core {

namespace {

enum class Visit { Unvisited, Ongoing, Ends, Cycles };

// Follows the bases of each class once: what leads into a cycle is marked, and so are its classes.
class CycleFinder
{
public:
    explicit CycleFinder(const ModelIndex &index)
        : m_index(index)
    {}

    bool isInCycle(const Class &classValue)
    {
        QList<const Class *> way;
        const Class *current = &classValue;
        while (current && m_visits.value(current->id) == Visit::Unvisited) {
            m_visits.insert(current->id, Visit::Ongoing);
            way.append(current);
            current = m_index.classValue(current->base);
        }
        if (current && m_visits.value(current->id) == Visit::Ongoing) {
            const qsizetype start = way.indexOf(current);
            for (qsizetype i = start; i < way.size(); ++i)
                m_visits.insert(way.at(i)->id, Visit::Cycles);
        }
        for (const Class *passed : std::as_const(way)) {
            if (m_visits.value(passed->id) == Visit::Ongoing)
                m_visits.insert(passed->id, Visit::Ends);
        }
        return m_visits.value(classValue.id) == Visit::Cycles;
    }

private:
    const ModelIndex &m_index;
    QHash<ClassId, Visit> m_visits;
};

} // namespace

void validateInheritance(Validator &validator)
{
    CycleFinder cycles(validator.index());
    for (const Class &classValue : validator.model().classes) {
        const ElementId id = classValue.id;
        if (cycles.isInCycle(classValue))
            validator.error(ProblemCode::InheritanceCycle, id, id, classValue.name);
        const Members &members = validator.members(classValue);
        QSet<ColumnId> told;
        for (auto it = members.hidden.cbegin(); it != members.hidden.cend(); ++it) {
            const Column *column = findColumn(members.columns, *it);
            if (!column || told.contains(column->id))
                continue;
            told.insert(column->id);
            validator.warning(ProblemCode::MixinColumnClash, column->id, id, column->name);
        }
    }
}

} // namespace core
