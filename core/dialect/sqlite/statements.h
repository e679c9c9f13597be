// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small makers of plan statements, and the names that plans use while they run. Everything of ours
// begins with "schemawright_", which inspection leaves out.

#include "core/dialect/statement.h"

#include <QSet>

namespace core {

Statement ddlStatement(const QString &sql,
                       const QStringList &tables,
                       StatementNote note = StatementNote::None);
Statement dataStatement(const QString &sql,
                        const QStringList &tables,
                        DataEffect effect,
                        StatementNote note = StatementNote::None);
Statement checkStatement(const QString &sql,
                         const QStringList &tables,
                         StatementNote note,
                         const QString &subject);
Statement settingStatement(const QString &sql, StatementNote note);
// Is run after a failure, too.
Statement restoringStatement(const QString &sql, StatementNote note);

// A name for the time of a plan that none of `taken` (folded) has.
QString temporaryName(const QString &purpose, const QSet<QString> &taken);

} // namespace core
