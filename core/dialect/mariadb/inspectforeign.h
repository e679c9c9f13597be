// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a MariaDB database holds besides plain tables: sequences, tables that we do not manage
// (partitioned, with system versioning or periods, of engines whose definition the catalogue does not
// tell), routines, events, views and triggers, each with the text that creates it again.

#include "core/dialect/dialect.h"
#include "core/dialect/mariadb/inspectcatalogue.h"

namespace core {

// alembic_version and our own tables.
bool isManagedByMariaDbTools(const QString &name);

// A table that can be read into a Table; a period is not to be seen in the catalogue, see
// mariaDbTablesWithPeriods().
bool isPlainMariaDbTable(const MariaDbTableRow &row);

// The tables with an application-time period, as the texts that create them, by name.
Result<QMap<QString, QString>> mariaDbTablesWithPeriods(QSqlDatabase &database,
                                                        const MariaDbCatalogue &catalogue);

// In an order that creates them: a view after the views it reads.
Result<QList<ForeignObject>> mariaDbForeignObjects(QSqlDatabase &database,
                                                   const MariaDbCatalogue &catalogue,
                                                   const QMap<QString, QString> &periods);

} // namespace core
