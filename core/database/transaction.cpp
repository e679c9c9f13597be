// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/transaction.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace core {

ReadTransaction::ReadTransaction(const Connection &connection)
    : m_connection(connection)
{
    if (isInTransaction(connection))
        return;
    const auto begun = connection.execute(u"BEGIN"_s);
    if (begun)
        m_isOurs = true;
    else
        m_error = begun.error();
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOurs && isInTransaction(m_connection))
        static_cast<void>(m_connection.execute(u"ROLLBACK"_s)); // nothing was written
}

bool isInTransaction(const Connection &connection)
{
    sqlite3 *handle = connection.sqlite();
    return handle != nullptr && sqlite3_get_autocommit(handle) == 0;
}

} // namespace core
