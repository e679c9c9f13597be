// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a revision may cost on MariaDB, with the question to the data that says how much. The questions
// use the names of `from`: they are asked before anything runs.

#include "core/dialect/mariadb/tablechange.h"

namespace core {

// Schemas with all names.
QList<Hazard> mariaDbHazards(const Schema &from,
                             const Schema &to,
                             const QList<MariaDbTableChange> &changes);

} // namespace core
