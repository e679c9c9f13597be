// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a connection finds on the other side, for a person who asks whether it works: the server, the
// encryption that was really reached, where the database stands, and whether it may be changed. Reads
// only. Thread: the connection's. Errors: as of readState().

#include "core/database/connection.h"

namespace core {

struct Probe
{
    QString server; // "PostgreSQL 15.14"
    Tls tls;
    bool isSocket = false; // a unix socket needs no encryption
    QStringList heads;
    bool hasVersionTable = false;
    bool isInterrupted = false;   // a run ended in the middle of a revision
    std::optional<bool> canWrite; // whether tables may be made here; none: it could not be told
};

Result<Probe> probe(const Connection &connection);

} // namespace core
