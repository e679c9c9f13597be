// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A read transaction for the length of a scope: everything read in it is of one moment. Within a
// transaction that is open already it does nothing.

#include "core/database/session.h"

namespace core {

class ReadTransaction
{
public:
    explicit ReadTransaction(const Session &session);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

    const std::optional<Error> &error() const { return m_error; }

private:
    const Session &m_session;
    bool m_isOurs = false;
    std::optional<Error> m_error;
};

// Takes back what is open. A cancel that came late may hit it once; what is lost with its connection
// the server takes back by itself.
void rollBack(const Session &session);

} // namespace core
