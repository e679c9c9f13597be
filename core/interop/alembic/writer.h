// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A revision as an Alembic script, which leaves the schema that our own run of it leaves on SQLite,
// PostgreSQL and MariaDB, up and down: in Alembic's words where it has them, with batch mode for SQLite,
// else in our plan's statements. Formatted as Black does it. Pure.

#include "core/migration/history.h"

namespace core {

// OperationMismatch, RevisionMissing …: the history does not lead to the revision.
// `targets`: the engines that it is for; none: all of them.
Result<QString> alembicScript(const History &history,
                              const Revision &revision,
                              const QList<DialectKind> &targets = {});

// Whether the text is what we write of the revision, for whichever engines.
bool isOurScript(const History &history, const Revision &revision, const QByteArray &text);

} // namespace core
