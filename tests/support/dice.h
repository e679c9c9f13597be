// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Random choices for the generators: the same seed makes the same choices on every machine.

#include "core/base/id.h"

#include <QList>
#include <QSet>
#include <QString>

#include <random>

namespace support {

class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    {}

    // 0 … count - 1
    int below(qsizetype count) { return count <= 0 ? 0 : int(m_engine() % quint64(count)); }
    int between(int first, int last) { return first + below(last - first + 1); }
    bool chance(int percent) { return below(100) < percent; }

    template<typename T>
    T pick(const QList<T> &choices)
    {
        return choices.at(below(choices.size()));
    }
    template<typename T>
    T pick(std::initializer_list<T> choices)
    {
        return *(choices.begin() + below(qsizetype(choices.size())));
    }
    template<typename T>
    QList<T> shuffled(QList<T> list)
    {
        for (qsizetype i = list.size() - 1; i > 0; --i)
            list.swapItemsAt(i, below(i + 1));
        return list;
    }

    template<typename IdType>
    IdType id()
    {
        const quint64 high = m_engine();
        const quint64 low = m_engine();
        // Version 4 and variant 1 in their places, as QUuid::createUuid() has them.
        return {QUuid(uint(high >> 32),
                      ushort(high >> 16),
                      ushort((high & 0x0fff) | 0x4000),
                      uchar(((low >> 56) & 0x3f) | 0x80),
                      uchar(low >> 48),
                      uchar(low >> 40),
                      uchar(low >> 32),
                      uchar(low >> 24),
                      uchar(low >> 16),
                      uchar(low >> 8),
                      uchar(low))};
    }

private:
    std::mt19937_64 m_engine;
};

// Names that are taken, without regard to case.
class Names
{
public:
    void take(const QString &name) { m_taken.insert(name.toLower()); }
    void release(const QString &name) { m_taken.remove(name.toLower()); }
    bool has(const QString &name) const { return m_taken.contains(name.toLower()); }
    // The wish, or the wish with a number; taken from then on.
    QString free(const QString &wish);

private:
    QSet<QString> m_taken;
};

QString tableWish(Dice &dice, int unusualPercent);
QString columnWish(Dice &dice, int unusualPercent);
// For constraints, indexes and enums: `plain`, or something unusual.
QString otherWish(Dice &dice, const QString &plain, int unusualPercent);

} // namespace support
