// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is in a PostgreSQL database besides the tables that we manage, with the statement that creates each:
// an order in which they can be created, after the tables. What hangs on a view (its comment, its
// privileges, the indexes of a materialized one) follows as objects of that `table`.

#include "core/dialect/dialect.h"

#include <QSet>

namespace core {

// `ownSequences`: the oids of those that belong to columns of the schema. Run with
// search_path = pg_catalog.
Result<QList<ForeignObject>> foreignObjectsOfPostgres(QSqlDatabase &database,
                                                      const QString &defaultNamespace,
                                                      const QSet<qint64> &ownSequences);

} // namespace core
