// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The user's own SQL in a revision, statement by statement.

#include "core/base/error.h"
#include "core/dialect/statement.h"

namespace core {

// Split at the semicolons outside strings, comments and dollar quotes; nothing of blanks alone.
QStringList splitPostgres(const QString &script);
// NotSupported for what would end the revision's transaction.
Result<QList<Statement>> userStatements(const QString &title, const QString &script);

} // namespace core
