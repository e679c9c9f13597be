// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a revision may cost on SQLite, with the question to the data that says how much. The questions
// use the names of `from`: they are asked before anything runs.

#include "core/dialect/sqlite/treatment.h"

namespace core {

QList<Hazard> sqliteHazards(const Schema &from, const Schema &to, const QList<TableChange> &changes);

} // namespace core
