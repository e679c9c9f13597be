// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/linetext.h"

#include "core/interop/python/printer.h"

#include <QRegularExpression>

namespace core {

using namespace Qt::StringLiterals;

QString withArguments(const QString &text, const QStringList &first, const QStringList &last)
{
    if (first.isEmpty() && last.isEmpty())
        return text;
    static const QRegularExpression shape(u"^( *[^=]+ = [\\w.]+\\()(.*)\\)\\n$"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = shape.match(text);
    if (!match.hasMatch())
        return text;
    QString inner = match.captured(2).trimmed();
    const bool isList = inner.endsWith(u',');
    if (isList)
        inner.chop(1);
    QStringList all = first;
    if (!inner.isEmpty())
        all << inner;
    all += last;
    const QString line = match.captured(1) + all.join(u", "_s) + u")\n"_s;
    if (!line.chopped(1).contains(u'\n') && line.size() - 1 <= pyLineLength)
        return line;
    const QString blanks(8, u' ');
    return match.captured(1) + u'\n' + blanks + all.join(u",\n"_s + blanks) + u",\n    )\n"_s;
}

QString quoted(const QString &text)
{
    return pyString(text).tokens.first().text;
}

QString importLine(const QString &module, const QStringList &names)
{
    return pyImportFrom(module, names);
}

} // namespace core
