// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an operation changes and what it needs to find, as words that are equal where two operations
// mean the same thing: tells which two of a conflict meet.

#include "core/migration/operation.h"

#include <QSet>

namespace core {

struct Footprint
{
    QSet<QString> writes, reads;
    QString element; // what it is about, for readers: "user.age"
};

Footprint footprint(const Operation &operation);
bool meet(const Footprint &a, const Footprint &b);

} // namespace core
