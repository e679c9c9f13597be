// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

struct sqlite3;

namespace core {

// What an SQLite result code means on an open database; `handle` (may be null) is asked what the
// system said, which tells a full disk from other failures to write.
ErrorCode errorCodeOf(int resultCode, sqlite3 *handle);

} // namespace core
