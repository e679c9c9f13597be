// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/ordering.h"

#include <vector>

using namespace Qt::StringLiterals;

namespace core {

QList<qsizetype> dependencyOrder(qsizetype count,
                                 const std::function<QList<qsizetype>(qsizetype)> &dependencies)
{
    struct Visit
    {
        qsizetype element;
        QList<qsizetype> pending; // in reverse
    };
    const auto visit = [&dependencies](qsizetype element) {
        QList<qsizetype> pending = dependencies(element);
        std::reverse(pending.begin(), pending.end());
        return Visit{element, pending};
    };
    QList<qsizetype> order;
    order.reserve(count);
    std::vector<bool> seen(size_t(count), false);
    // An explicit stack: a chain may be as long as the schema.
    std::vector<Visit> stack;
    for (qsizetype root = 0; root < count; ++root) {
        if (seen[size_t(root)])
            continue;
        seen[size_t(root)] = true;
        stack.push_back(visit(root));
        while (!stack.empty()) {
            if (stack.back().pending.isEmpty()) {
                order.append(stack.back().element);
                stack.pop_back();
                continue;
            }
            const qsizetype next = stack.back().pending.takeLast();
            if (seen[size_t(next)])
                continue;
            seen[size_t(next)] = true;
            stack.push_back(visit(next));
        }
    }
    return order;
}

namespace {

class RenamingOrder
{
public:
    RenamingOrder(const QList<Renaming> &wanted,
                  const std::function<bool(const ScopedName &)> &isTaken)
        : m_wanted(wanted)
        , m_isTaken(isTaken)
        , m_left(size_t(wanted.size()), false)
    {
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            m_holders[wanted.at(i).from.folded()].append(i);
            m_waiting[wanted.at(i).to.folded()].append(i);
        }
    }

    QList<Renaming> order()
    {
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (!m_left[size_t(i)] && isFree(i)) {
                m_order.append(m_wanted.at(i));
                leave(i);
            }
        }
        // What is left waits in circles: park one of each, and the others follow.
        QList<Renaming> parked;
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_left[size_t(i)])
                continue;
            const Renaming &renaming = m_wanted.at(i);
            const ScopedName place = temporaryName(renaming.from.scope);
            m_order.append({renaming.element, renaming.from, place});
            parked.append({renaming.element, place, renaming.to});
            leave(i);
        }
        return m_order + parked;
    }

private:
    bool isFree(qsizetype i) const
    {
        const QList<qsizetype> holders = m_holders.value(m_wanted.at(i).to.folded());
        return std::all_of(holders.cbegin(), holders.cend(), [this, i](qsizetype holder) {
            return holder == i || m_left[size_t(holder)];
        });
    }

    // The old name is free now: who waits for it goes next, and so on.
    void leave(qsizetype i)
    {
        QList<qsizetype> leaving{i};
        while (!leaving.isEmpty()) {
            const qsizetype current = leaving.takeLast();
            m_left[size_t(current)] = true;
            const QList<qsizetype> waiting = m_waiting.value(m_wanted.at(current).from.folded());
            for (qsizetype next : waiting) {
                if (m_left[size_t(next)] || !isFree(next))
                    continue;
                m_order.append(m_wanted.at(next));
                leaving.append(next);
                break;
            }
        }
    }

    ScopedName temporaryName(const QString &scope)
    {
        ScopedName name;
        do {
            name = {scope, u"swap_%1"_s.arg(++m_temporaries)};
        } while (m_isTaken(name) || m_holders.contains(name) || m_waiting.contains(name));
        return name;
    }

    const QList<Renaming> &m_wanted;
    const std::function<bool(const ScopedName &)> &m_isTaken;
    QHash<ScopedName, QList<qsizetype>> m_holders;
    QHash<ScopedName, QList<qsizetype>> m_waiting;
    std::vector<bool> m_left; // its old name
    QList<Renaming> m_order;
    int m_temporaries = 0;
};

} // namespace

QList<Renaming> orderedRenamings(const QList<Renaming> &wanted,
                                 const std::function<bool(const ScopedName &)> &isTaken)
{
    return RenamingOrder(wanted, isTaken).order();
}

} // namespace core
