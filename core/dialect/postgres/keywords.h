// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that PostgreSQL 15 reserves.

#include <QString>

namespace core {

bool isPostgresKeyword(const QString &word);

} // namespace core
