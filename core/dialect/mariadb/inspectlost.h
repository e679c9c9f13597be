// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// information_schema speaks utf8mb3: in its texts a character of four bytes (an emoji) is question
// marks. SHOW CREATE still has it in expressions, views and triggers, and is asked for those alone
// that have question marks. (In literal defaults, comments and labels MariaDB 10.11 itself loses it.)

#include "core/dialect/mariadb/inspectcatalogue.h"

namespace core {

Result<MariaDbCatalogue> withLostCharacters(QSqlDatabase &database,
                                            const MariaDbCatalogue &catalogue);

} // namespace core
