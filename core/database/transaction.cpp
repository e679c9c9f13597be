// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/transaction.h"

using namespace Qt::StringLiterals;

namespace core {

ReadTransaction::ReadTransaction(const Session &session)
    : m_session(session)
{
    if (session.isInTransaction())
        return;
    const auto begun = session.connection().execute(session.beginReading());
    if (begun)
        m_isOurs = true;
    else
        m_error = begun.error();
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOurs)
        rollBack(m_session); // nothing was written
}

void rollBack(const Session &session)
{
    constexpr int attempts = 2;
    for (int i = 0; i < attempts && session.isInTransaction(); ++i) {
        if (session.connection().execute(u"ROLLBACK"_s))
            return;
    }
}

} // namespace core
