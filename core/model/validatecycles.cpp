// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that need each other's rows before they can have their first: foreign keys in a circle, none
// of which may be NULL or wait for the end of the transaction. Tarjan's components, without recursion:
// chains are as long as models are.
#include "core/model/validator.h"

namespace core {

using namespace Qt::StringLiterals;

namespace {

struct Need
{
    ClassId target;
    const ForeignKey *key = nullptr;
    ClassId owner; // which declares it
};

class Circles
{
public:
    explicit Circles(const Validator &validator)
    {
        for (const Class &classValue : validator.model().classes)
            addNeeds(validator, classValue);
    }

    QList<QList<ClassId>> find()
    {
        for (const ClassId &start : std::as_const(m_order)) {
            if (!m_numbers.contains(start))
                explore(start);
        }
        return m_found;
    }
    const QList<Need> &needs(ClassId id) { return m_needs[id]; }

private:
    struct Step
    {
        ClassId at;
        qsizetype next = 0;
    };

    void addNeeds(const Validator &validator, const Class &classValue)
    {
        if (classValue.isAbstract)
            return;
        const ClassId from = tableClassOf(validator.index(), classValue)->id;
        const QList<Column> &columns = validator.members(classValue).columns;
        for (const ForeignKey &key : classValue.foreignKeys) {
            const Class *target = validator.index().classValue(classIdOf(key.target));
            if (!target || key.deferrable != Deferrable::No || key.columns.isEmpty())
                continue;
            const bool mayBeNull = std::any_of(key.columns.cbegin(),
                                               key.columns.cend(),
                                               [&](ColumnId id) {
                                                   const Column *column = findColumn(columns, id);
                                                   return !column || column->nullable;
                                               });
            const ClassId to = tableClassOf(validator.index(), *target)->id;
            if (mayBeNull || to == from)
                continue;
            if (!m_needs.contains(from))
                m_order.append(from);
            m_needs[from].append({to, &key, classValue.id});
        }
    }

    void enter(ClassId id)
    {
        const int number = int(m_numbers.size());
        m_numbers.insert(id, number);
        m_lowest.insert(id, number);
        m_open.append(id);
        m_isOpen.insert(id);
        m_way.append({id, 0});
    }

    void explore(ClassId start)
    {
        enter(start);
        while (!m_way.isEmpty()) {
            Step &step = m_way.last();
            const ClassId at = step.at;
            const QList<Need> needs = m_needs.value(at);
            if (step.next < needs.size()) {
                const ClassId to = needs.at(step.next++).target;
                if (!m_numbers.contains(to))
                    enter(to);
                else if (m_isOpen.contains(to))
                    m_lowest[at] = std::min(m_lowest.value(at), m_numbers.value(to));
                continue;
            }
            m_way.removeLast();
            if (!m_way.isEmpty()) {
                int &above = m_lowest[m_way.last().at];
                above = std::min(above, m_lowest.value(at));
            }
            if (m_lowest.value(at) == m_numbers.value(at))
                close(at);
        }
    }

    void close(ClassId root)
    {
        QList<ClassId> circle;
        ClassId id;
        do {
            id = m_open.takeLast();
            m_isOpen.remove(id);
            circle.prepend(id);
        } while (id != root);
        if (circle.size() > 1)
            m_found.append(circle);
    }

    QHash<ClassId, QList<Need>> m_needs;
    QList<ClassId> m_order;
    QHash<ClassId, int> m_numbers, m_lowest;
    QList<ClassId> m_open;
    QSet<ClassId> m_isOpen;
    QList<Step> m_way;
    QList<QList<ClassId>> m_found;
};

} // namespace

void validateCycles(Validator &validator)
{
    Circles circles(validator);
    for (const QList<ClassId> &circle : circles.find()) {
        QStringList names;
        for (const ClassId &id : circle)
            names.append(validator.index().classValue(id)->name);
        names.append(names.first());
        // Told once, at the first key that leads on.
        for (const Need &need : circles.needs(circle.first())) {
            if (!circle.contains(need.target))
                continue;
            validator.warning(ProblemCode::ForeignKeyCycle,
                              need.key->id,
                              need.owner,
                              need.key->name,
                              names.join(u" → "_s));
            break;
        }
    }
}

} // namespace core
