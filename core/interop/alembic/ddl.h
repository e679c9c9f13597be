// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One statement of DDL as operations: CREATE and DROP INDEX, DROP TABLE, ALTER TABLE, as far as its words
// alone tell what it does to the schema. All else is none: nothing is guessed, nothing asked of a server.
// Pure.

#include "core/migration/operation.h"

#include <QSet>

#include <functional>

namespace core {

// An id for what is made, by its kind ("column", "index" …) and name.
using DdlIds = std::function<QUuid(const QString &kind, const QString &name)>;

// `dialects`: where the statement is run; what it means must be the same for all.
std::optional<QList<Operation>> ddlOperations(const QString &sql,
                                              const Schema &schema,
                                              const QSet<DialectKind> &dialects,
                                              const DdlIds &ids);

} // namespace core
