// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What generated schemas for PostgreSQL and MariaDB say in these servers' own words, and what has to
// be mended so that the server can create them.

#include "tests/support/schemaparts.h"

namespace support {

bool isServer(Target target);

// Words to pick from: "%1" is the column, "%2" another one or itself. All hold for rows of rowsFor().
QStringList serverChecks(Target target, const core::Column &column);
QStringList serverDefaults(Target target, const core::DataType &type);
QStringList serverFormulas(Target target, const core::Column &source); // of generated columns
QStringList serverIndexExpressions(const core::Column &column);
QStringList serverPredicates(const core::Column &column);
QStringList serverTypes(Target target); // native ones
QStringList serverCollations(Target target);

// INSERT's literal for row `number` in a column of a native type.
QString serverNativeValue(const QString &type, qint64 number);

// Takes away what no longer fits a column whose type changes: expressions and operator classes.
void forgetExpressions(core::Table &table, const core::Column &column);

// The schema with all that this server cannot create mended or left out. Deterministic; keeps ids.
core::Schema servable(core::Schema schema, Target target);

} // namespace support
