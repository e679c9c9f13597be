// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a script's conditions and loops come to, as far as that can be told without running it. Pure.

#include "core/interop/alembic/values.h"
#include "core/schema/datatype.h"

#include <QSet>

namespace core {

QSet<DialectKind> allDialects();

// Of a condition over constants.
std::optional<bool> knownTruth(const ScriptValues &values, const PyNode &test);
// The kinds of databases for which a condition over `op.get_bind().dialect.name` holds.
std::optional<QSet<DialectKind>> testedDialects(const ScriptValues &values, const PyNode &test);

// Each round of a loop: one value, or those that its targets get one by one (without a node: any). Of
// lists, zip(), enumerate(), sorted(), reversed(), and a dictionary's items(), keys() and values().
std::optional<QList<QList<PyTerm>>> iterations(const ScriptValues &values, const PyNode &iterated);

// The variables in a target; those that a statement may give another value.
QStringList namesIn(const PyNode &target);
QStringList assignedNames(const PyNode &statement);

} // namespace core
