// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQLite databases for tests, filled as others fill them: through the C API, many statements at once.

#include "core/database/connection.h"
#include "core/dialect/dialect.h"

namespace support {

// Fails the program if it cannot be opened.
core::Connection openInMemory();
core::Connection openFile(const QString &path);

// Runs a whole script with SQLite's defaults ("x" may be a string). The engine's message, or empty.
QString loadSql(const core::Connection &connection, const QByteArray &script);

core::Inspection inspected(const core::Connection &connection);

// What differs, as JSON lines of either side; empty if nothing does.
QString difference(const core::Schema &a, const core::Schema &b);

} // namespace support
