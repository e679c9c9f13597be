// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A script's upgrade() as our operations on the schema before it, where all of it is calls of op.* with
// literals; else what is known of its effect, and why it is opaque. Ids are derived from the revision
// and the names, so that reading twice gives the same. Pure.

#include "core/interop/alembic/scripts.h"
#include "core/migration/history.h"

namespace core {

struct ScriptOperations
{
    QList<Operation> operations;
    ScriptReading reading = ScriptReading::Understood;
    // Why it is opaque ("line 12: a loop"); of an understood one what its downgrade() does otherwise than
    // our way back, if anything.
    QString reason;

    bool operator==(const ScriptOperations &) const = default;
};

ScriptOperations scriptOperations(const AlembicScript &script, const Schema &before);

} // namespace core
