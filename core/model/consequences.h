// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an edit of some classes means for the rest of the model: columns that got another name are
// renamed in the expressions of their table, columns that are gone leave its keys and indexes, and
// foreign keys that pointed to them are gone, too. Touches only what it changes.

#include "core/base/error.h"
#include "core/model/model.h"

namespace core {

// `touched`: the classes whose columns the edit may have changed (of `before` or `after`); their
// descendants are found here. InvalidEdit: a generated column needs a column that is gone.
Result<Model> withConsequences(const Model &before, Model after, const QList<ClassId> &touched);
// The same for the mixin's own expressions and keys, as the class's.
Result<Mixin> withConsequences(const Mixin &before, const Mixin &after);

} // namespace core
