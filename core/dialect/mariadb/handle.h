// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The client library's own handle of a connection of QtSql's.

#include <QtGlobal>

struct st_mysql;

QT_BEGIN_NAMESPACE
class QSqlDatabase;
QT_END_NAMESPACE

namespace core {

// Null for another driver's connection, and for one that is closed.
st_mysql *mariadbHandle(const QSqlDatabase &database);

} // namespace core
