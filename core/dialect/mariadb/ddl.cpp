// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/ddl.h"

namespace core {

QString mariaDbQuoted(const QString &name)
{
    QString text = name;
    return u'`' + text.replace(u'`', QStringLiteral("``")) + u'`';
}

QString mariaDbString(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("''"));
    return u'\'' + escaped + u'\'';
}

QStringList mariaDbCreateScript(const Schema &)
{
    return {};
}

} // namespace core
