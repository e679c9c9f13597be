// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/handle.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

namespace core {

st_mysql *mariadbHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "st_mysql*") != 0)
        return nullptr;
    return *static_cast<st_mysql *const *>(handle.constData());
}

} // namespace core
