// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/serverconnection.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

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

void noticeLostPeer(int socket)
{
    const auto set = [socket](int level, int option, int value) {
        static_cast<void>(::setsockopt(socket, level, option, &value, sizeof value));
    };
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 30); // seconds
    set(IPPROTO_TCP, TCP_KEEPINTVL, 10);
    set(IPPROTO_TCP, TCP_KEEPCNT, 3);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 60'000); // milliseconds, of what we have sent
}

} // namespace core
