// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL of the user's own on a server, taken apart: one statement is sent at a time, or the error of a
// later one would go unseen; and each is known to run inside of a transaction or not.

#include "core/base/error.h"
#include "core/dialect/statement.h"

namespace core {

// Knows strings, comments, and the BEGIN … END of routines; empty statements are left out.
QStringList splitScript(const QString &script, DialectKind dialect);

// The UserSql statements among these in single statements, with `transactional` set. SQLite's stay as
// they are: it runs a text whole. NotSupported (place: the statement): one that begins or ends a
// transaction, which is the plan's own to do.
Result<QList<Statement>> separated(const QList<Statement> &statements, DialectKind dialect);

} // namespace core
