// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which element of one list is which of another: asked again and again, by what is ever less alike.

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace core {

// Pairs each live element with one of the reference: first by name, then by what is alike.
template<typename Element>
class Pairing
{
public:
    using Key = std::function<QString(const Element &)>; // an empty key pairs with nothing

    Pairing(const QList<Element> &reference, const QList<Element> &live)
        : m_reference(reference)
        , m_live(live)
        , m_partners(live.size(), -1)
        , m_taken(reference.size(), false)
    {}

    void pair(const Key &referenceKey, const Key &liveKey)
    {
        QHash<QString, QList<qsizetype>> free;
        for (qsizetype i = m_reference.size() - 1; i >= 0; --i) {
            if (!m_taken.at(i))
                free[referenceKey(m_reference.at(i))].append(i);
        }
        free.remove(QString());
        for (qsizetype i = 0; i < m_live.size(); ++i) {
            if (m_partners.at(i) >= 0)
                continue;
            const auto found = free.find(liveKey(m_live.at(i)));
            if (found == free.end() || found->isEmpty())
                continue;
            m_partners[i] = found->takeLast();
            m_taken[m_partners.at(i)] = true;
        }
    }
    void pair(const Key &key) { pair(key, key); }

    const Element *partner(qsizetype live) const
    {
        const qsizetype index = m_partners.at(live);
        return index < 0 ? nullptr : &m_reference.at(index);
    }

private:
    const QList<Element> &m_reference;
    const QList<Element> &m_live;
    QList<qsizetype> m_partners;
    QList<bool> m_taken;
};

} // namespace core
