// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What CREATE INDEX CONCURRENTLY and DROP INDEX CONCURRENTLY (PostgreSQL) are about: both can end
// half-way, and leave an index that is there and is none.

#include "core/schema/tokenizer.h"

#include <optional>

namespace core {

struct ConcurrentIndex
{
    bool isDrop = false;
    QString index; // as written, a namespace included, ready for to_regclass()
    QString table; // as written; empty for a drop

    bool operator==(const ConcurrentIndex &) const = default;
};

// None: another statement, or an index that has no name yet.
std::optional<ConcurrentIndex> concurrentIndex(const QString &sql);

} // namespace core
