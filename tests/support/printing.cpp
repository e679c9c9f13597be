// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printing.h"

namespace core {

char *toString(const Error &error)
{
    return qstrdup(qPrintable(QStringLiteral("error %1: %2: %3 (%4)")
                                  .arg(int(error.code))
                                  .arg(error.subject, error.detail, error.place)));
}

} // namespace core

std::ostream &operator<<(std::ostream &stream, const QString &text)
{
    return stream << text.toStdString();
}
