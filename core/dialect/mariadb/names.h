// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names that MariaDB 10.11 makes up for what has none: `a`, `a_2` for keys on column a,
// CONSTRAINT_1 for checks, t_ibfk_1 for foreign keys of table t. We write such names ourselves, so
// that a later plan knows them; comparing leaves them out.

#include "core/schema/schema.h"

namespace core {

// Every key, index, table-level check and foreign key with a name, as the server would choose it.
Schema mariaDbNamed(const Schema &schema);
Table mariaDbNamed(const Table &table);

// The later version of a schema: what stays unnamed keeps the name it has in `from` (all named).
Schema mariaDbNamedLike(const Schema &from, const Schema &to);

// `named` with a note at each name that `schema` has not.
Schema mariaDbWithMadeNames(const Schema &named, const Schema &schema);

bool isMariaDbKeyName(const QString &name, const Table &table, ColumnId firstColumn);
bool isMariaDbCheckName(const QString &name);
bool isMariaDbForeignKeyName(const QString &name); // of whatever table, which may be renamed since
// What the name becomes when the table is renamed: the server renames those it made.
QString mariaDbForeignKeyName(const QString &name,
                              const QString &tableBefore,
                              const QString &tableAfter);

// The column at which the check is written; null for one of the table.
const Column *mariaDbCheckColumn(const Check &check, const Table &table);
ColumnId firstColumn(const Index &index);

} // namespace core
