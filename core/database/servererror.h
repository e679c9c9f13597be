// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the servers' own codes mean here. Sources: PostgreSQL 15, appendix A; MariaDB's list of error
// codes, and Connector/C's errmsg.h.

#include "core/base/error.h"

namespace core {

ErrorCode postgresErrorCode(const QString &sqlState); // StatementFailed for what says no more
ErrorCode mariadbErrorCode(int number);

} // namespace core
