// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The arguments of a Table() and the entries of a __table_args__ brought to others one by one, so that
// those which say the same stay as they stand, comments included.

#include "core/interop/python/edits.h"
#include "core/interop/sqlalchemy/writer.h"

namespace core {

// `node`: a call of Table, a tuple, a dictionary. `is`: as we would write what the file says now. False,
// and nothing done: it has to be written anew as a whole.
bool updateItems(PyEdits &edits,
                 const PyNode &node,
                 const QList<ModelsItem> &is,
                 const QList<ModelsItem> &should);

} // namespace core
