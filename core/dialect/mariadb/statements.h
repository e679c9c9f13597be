// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The statements that MariaDB plans are made of. Every DDL statement commits; data are changed inside
// a transaction.

#include "core/dialect/statement.h"

namespace core {

Statement mariaDbDdl(const QString &sql,
                     const QStringList &tables,
                     LockLevel lock,
                     StatementNote note = StatementNote::None);
Statement mariaDbData(const QString &sql, const QString &table);
Statement mariaDbSetting(const QString &sql, StatementNote note);
Statement mariaDbRestoring(const QString &sql, StatementNote note);

} // namespace core
