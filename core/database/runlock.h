// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps two runs off one database, given back by the end of the scope. Never waits inside the server:
// a blocked lock call holds a snapshot there, for which the lock's owner may have to wait in turn
// (CREATE INDEX CONCURRENTLY): the two would wait for each other for ever.

#include "core/database/session.h"

namespace core {

class RunLock
{
public:
    // Tries for up to `timeoutMilliseconds`. RunnerBusy (detail: who holds it), DatabaseReadOnly or
    // DiskFull (the lock file cannot be made), Canceled. The session must outlive it.
    static Result<RunLock> acquire(Session &session,
                                   int timeoutMilliseconds,
                                   const Monitor &monitor);

private:
    struct Unlock
    {
        void operator()(Session *session) const { session->unlock(); }
    };

    std::unique_ptr<Session, Unlock> m_session;
};

} // namespace core
