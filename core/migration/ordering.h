// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Orders that diff() needs. Deterministic: where the rules leave a choice, the given order decides.

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace core {

// 0 … count-1, each after what it depends on; where they depend on each other in a circle, the one
// that was reached last comes first.
QList<qsizetype> dependencyOrder(qsizetype count,
                                 const std::function<QList<qsizetype>(qsizetype)> &dependencies);

// Names that must not meet have the same scope: a table's, a namespace's. Cases are folded, so that
// the order is right on engines that fold them, too.
struct ScopedName
{
    QString scope;
    QString name;

    bool operator==(const ScopedName &) const = default;
    ScopedName folded() const { return {scope, name.toLower()}; }
    friend size_t qHash(const ScopedName &name, size_t seed = 0)
    {
        return qHashMulti(seed, name.scope, name.name);
    }
};

struct Renaming
{
    qsizetype element = 0; // the caller's index
    ScopedName from, to;

    bool operator==(const Renaming &) const = default;
};

// The renamings in an order in which no name is taken when it is given; a circle (a swap) goes
// through a temporary name that `isTaken` does not know.
QList<Renaming> orderedRenamings(const QList<Renaming> &wanted,
                                 const std::function<bool(const ScopedName &)> &isTaken);

} // namespace core
