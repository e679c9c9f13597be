// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A column that gets, changes or loses the sequence that feeds it: serial, identity, and either into
// the other. The next number stays the next number.

#include "core/dialect/postgres/statements.h"
#include "core/schema/schema.h"

namespace core {

struct SequenceSteps
{
    QList<Statement> before; // ALTER TABLE
    QStringList dropClauses; // of it
    QStringList addClauses;  // of it
    QList<Statement> after;  // it
};

// `before` with the name that `after` has; `table` as it will be.
SequenceSteps sequenceSteps(const Column &before,
                            const Column &after,
                            const Table &table,
                            QSet<QString> &taken);

} // namespace core
