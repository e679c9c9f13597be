// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lets words in double quotes be strings again, for the length of a scope, on a database whose own
// views or triggers were written that way ("M" for 'M'): without it, SQLite refuses to rename or drop
// a column of any table while such an object is there. Everywhere else a misspelt name stays an error.

#include "core/database/connection.h"

namespace core {

class QuotedStrings
{
public:
    explicit QuotedStrings(const Connection &connection);
    ~QuotedStrings();
    QuotedStrings(const QuotedStrings &) = delete;
    QuotedStrings &operator=(const QuotedStrings &) = delete;

private:
    sqlite3 *m_handle;
    bool m_isOn = false;
};

} // namespace core
