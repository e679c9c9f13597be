// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of an association: the two keys, each a foreign key, together its primary key. All its
// ids are derived from the association's, for ever.

#include "core/model/inheritance.h"
#include "core/schema/schema.h"

namespace core {

// Nothing where an end has no table or no primary key.
std::optional<Table> associationTable(const ModelIndex &index,
                                      const SchemaIndex &tables,
                                      const Association &association,
                                      const QString &name);

} // namespace core
