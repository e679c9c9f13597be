// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The body of upgrade() or downgrade(), statement by statement: calls of op.* (also on a batch, in
// functions of the script's own modules, in loops over what is known, under a test of the database's
// kind), and what is none. Pure.

#include "core/interop/alembic/batches.h"
#include "core/interop/alembic/conditions.h"

#include <memory>

namespace core {

struct OpCall
{
    QString name; // "add_column"; "create_enum" and "drop_enum" are Enum(…).create() and .drop()
    QList<PyTerm> arguments;
    QHash<QString, PyTerm> keywords;
    std::optional<ScriptBatch> batch;
};

// What a statement that is no call of op.* may do, as far as its calls tell.
enum class Touches { Nothing, Rows, Schema };

struct ScriptStep
{
    int line = 0;
    std::optional<OpCall> call;
    Touches touches = Touches::Nothing;   // without a call
    QString reason;                       // and why there is none: "a loop"
    QSet<DialectKind> dialects;           // where it is done
    std::shared_ptr<ScriptValues> values; // of the function it stands in
};

// A null `function` has no steps.
QList<ScriptStep> scriptSteps(const PyModules &modules, const PyNode &function);

} // namespace core
