// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A real PostgreSQL database for tests of the dialect, with the smallest possible runner: it executes
// a dialect's plan as the real one does, statement by statement.

#include "core/dialect/dialect.h"
#include "tests/support/servers.h"

const core::Dialect &postgres();

// Its settings, transactions around what is transactional; the engine's message with the statement,
// or empty.
QString run(support::TemporaryDatabase &database, const core::DialectPlan &plan);
QString run(support::TemporaryDatabase &database, const QString &script);

// What drift() would do about it: the operations, one a line; empty if there is none.
QString difference(support::TemporaryDatabase &database, const core::Schema &wanted);

// Every table's rows, columns by name without those that are computed.
QString contents(support::TemporaryDatabase &database);

// The tables "old>new" and columns "table.old>new" renamed, in this order; ids stay.
core::Schema renamedPostgres(core::Schema schema, const QStringList &renames);

// The statements, for the message of a failed test.
QString planText(const core::DialectPlan &plan);
