// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements that every plan has, whatever it changes: the transaction, and Alembic's version
// table in Alembic's own words, so that a database can be handed back to it.

#include "core/dialect/statement.h"
#include "core/migration/history.h"
#include "core/plan/versionname.h"

namespace core {

Statement beginStatement(DialectKind dialect);
Statement commitStatement();
// Begin and Commit around each run of transactional statements.
QList<Statement> inTransactions(const QList<Statement> &statements, DialectKind dialect);
Statement createVersionTable(DialectKind dialect, const VersionTable &table);
QList<Statement> versionStatements(const QList<VersionChange> &changes,
                                   DialectKind dialect,
                                   const VersionTable &table);

} // namespace core
