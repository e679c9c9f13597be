// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What information_schema hides from a user who may only read: the rules of foreign keys, though not
// their columns. SHOW CREATE TABLE tells them.

#include "core/dialect/mariadb/inspectcatalogue.h"

namespace core {

// The catalogue with the rules of every foreign key. NotPermitted, with the grant that helps, where
// SHOW CREATE TABLE is refused, too.
Result<MariaDbCatalogue> withHiddenRules(QSqlDatabase &database, const MariaDbCatalogue &catalogue);

} // namespace core
