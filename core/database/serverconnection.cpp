// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverconnection.h"

using namespace Qt::StringLiterals;

namespace core {

Result<int> connectSeconds(const DatabaseUrl &url)
{
    const QString text = url.parameters.value(u"connect_timeout"_s);
    if (text.isEmpty())
        return defaultConnectSeconds;
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > 3600)
        return failure(ErrorCode::DatabaseUrlInvalid, toString(url), u"connect_timeout="_s + text);
    return seconds;
}

} // namespace core
