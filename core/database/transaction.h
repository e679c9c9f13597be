// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A read transaction for the length of a scope: everything read in it is of one moment. Within a
// transaction that is open already it does nothing.

#include "core/database/connection.h"

namespace core {

class ReadTransaction
{
public:
    explicit ReadTransaction(const Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

    const std::optional<Error> &error() const { return m_error; }

private:
    const Connection &m_connection;
    bool m_isOurs = false;
    std::optional<Error> m_error;
};

// Whether a transaction is open: SQLite ends one by itself after some errors.
bool isInTransaction(const Connection &connection);

} // namespace core
