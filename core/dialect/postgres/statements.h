// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small makers of plan statements, and names for the time of a plan.

#include "core/dialect/statement.h"
#include "core/schema/schema.h"

#include <QSet>

namespace core {

Statement postgresStatement(const QString &sql,
                            const QStringList &tables = {},
                            LockLevel lock = LockLevel::Exclusive,
                            RewriteKind rewrite = RewriteKind::None);
Statement postgresData(const QString &sql, const QStringList &tables, DataEffect effect);
// Outside of any transaction: a step of its own.
Statement aloneStatement(Statement statement);
RewriteKind heavier(RewriteKind a, RewriteKind b);

// "schemawright_purpose_1", unless `taken` has it.
QString asideName(const QString &purpose, QSet<QString> &taken);
// Every name of the schema, without namespaces.
QSet<QString> allNames(const Schema &schema);

} // namespace core
