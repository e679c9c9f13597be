// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements that take one table from its state to the wanted one, by phase: what goes (in the
// names that the database has), and what comes (in the new ones), each in one ALTER TABLE: one pass
// over the rows, however many columns change.

#include "core/dialect/postgres/tablechange.h"

namespace core {

enum class DropPart { ForeignKeys, Rest };

// The clauses of the ALTER TABLE that takes off what goes: "DROP CONSTRAINT …", "DROP COLUMN …".
QStringList dropClauses(const PostgresTableChange &change, DropPart part);
// Every table that the statement locks.
QStringList foreignKeyTables(const PostgresTableChange &change, const SchemaIndex &schema);

// Rows with NULL in columns that must not hold one any more, filled from the default.
QList<Statement> fillSteps(const PostgresTableChange &change);
// `first`: clauses that come before its own.
QList<Statement> alterSteps(const PostgresTableChange &change,
                            const SchemaIndex &to,
                            const QStringList &first,
                            QSet<QString> &taken);
QList<Statement> foreignKeySteps(const PostgresTableChange &change, const SchemaIndex &to);
QList<Statement> commentSteps(const PostgresTableChange &change);

} // namespace core
