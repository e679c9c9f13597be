// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/settings.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int deepestInterpolation = 10; // configparser's own limit

QMap<QString, QString> rawSection(const QString &text, const QString &section)
{
    static const QRegularExpression lineEnd(u"\r\n|\r|\n"_s);
    static const QRegularExpression header(u"^\\[(.+)\\]"_s);
    static const QRegularExpression option(u"^(.*?)\\s*[=:]\\s*(.*)$"_s);
    QMap<QString, QString> values;
    bool isInside = false;
    QString last;
    for (const QString &line : text.split(lineEnd)) {
        const QString trimmed = line.trimmed();
        if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
            continue;
        if (trimmed.isEmpty()) {
            last.clear();
            continue;
        }
        if (line.front().isSpace() && !last.isEmpty()) {
            if (isInside)
                values[last] += u'\n' + trimmed;
            continue;
        }
        if (const auto match = header.match(trimmed); match.hasMatch()) {
            isInside = match.captured(1) == section;
            last.clear();
            continue;
        }
        const auto match = option.match(trimmed);
        last = match.hasMatch() ? match.captured(1).toLower() : QString();
        if (isInside && !last.isEmpty())
            values.insert(last, match.captured(2).trimmed());
    }
    return values;
}

QString interpolated(const QString &value, const QMap<QString, QString> &values, int depth)
{
    static const QRegularExpression token(u"%%|%\\(([^)]*)\\)s"_s);
    QString result;
    qsizetype copied = 0;
    for (auto it = token.globalMatch(value); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(value).mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();
        const QString name = match.captured(1).toLower();
        if (match.captured() == "%%"_L1)
            result += u'%';
        else if (depth < deepestInterpolation && values.contains(name))
            result += interpolated(values.value(name), values, depth + 1);
        else
            result += match.captured();
    }
    result += QStringView(value).mid(copied);
    return result;
}

} // namespace

QMap<QString, QString> settingsSection(const QString &text,
                                       const QString &section,
                                       const QMap<QString, QString> &defaults)
{
    QMap<QString, QString> all = defaults;
    all.insert(rawSection(text, u"DEFAULT"_s));
    const QMap<QString, QString> own = rawSection(text, section);
    all.insert(own);
    QMap<QString, QString> values;
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        if (!defaults.contains(it.key()) || own.contains(it.key()))
            values.insert(it.key(), interpolated(it.value(), all, 0));
    }
    return values;
}

} // namespace core
