// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Statements about rows that a script has SQLAlchemy make: insert, update and delete of one table, with
// literals and plain conditions, as SQL. All else is none. Pure.

#include "core/interop/alembic/values.h"
#include "core/schema/datatype.h"

namespace core {

// "UPDATE t SET a = 'x' WHERE b IS NULL" of t.update().where(t.c.b == None).values(a="x").
std::optional<QString> builtSql(const ScriptValues &values,
                                const PyTerm &statement,
                                DialectKind dialect);

// The name of table("t", …), Table("t", …) and what op.create_table("t", …) gives.
std::optional<QString> builtTableName(const ScriptValues &values, const PyTerm &table);

QString sqlNameText(const QString &name, DialectKind dialect);
std::optional<QString> sqlLiteralText(const PyValue &value, DialectKind dialect);

} // namespace core
