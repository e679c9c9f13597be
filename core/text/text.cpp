// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/text.h"

namespace core {

QString enumerated(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return Text::tr("%1 and %2")
        .arg(words.first(words.size() - 1).join(QStringLiteral(", ")), words.last());
}

} // namespace core
