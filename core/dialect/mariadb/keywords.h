// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words that MariaDB 10.11 reserves.

#include <QString>

namespace core {

bool isMariaDbKeyword(const QString &word);

} // namespace core
