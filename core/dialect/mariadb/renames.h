// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The renames of a revision: all tables in one statement, the columns of a table in one, or in two where
// names are exchanged or passed on. Columns that go away make room for their names first.

#include "core/dialect/mariadb/foreignobjects.h"

namespace core {

struct MariaDbRenames
{
    QList<Statement> statements;
    Schema schema; // `from` under the new names
    QList<MariaDbRename> renames;
};

// Schemas with all names; without the tables that were dropped before.
Result<MariaDbRenames> planMariaDbRenames(const Schema &from,
                                          const Schema &to,
                                          const QSet<QString> &otherNames);

} // namespace core
