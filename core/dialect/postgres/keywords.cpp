// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/keywords.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

// Appendix C of the manual: reserved, with and without "can be function or type".
bool isPostgresKeyword(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list
            = u"all analyse analyze and any array as asc asymmetric authorization binary both case "
              "cast check collate collation column concurrently constraint create cross "
              "current_catalog current_date current_role current_schema current_time "
              "current_timestamp current_user default deferrable desc distinct do else end except "
              "false fetch for foreign freeze from full grant group having ilike in initially inner "
              "intersect into is isnull join lateral leading left like limit localtime "
              "localtimestamp natural not notnull null offset on only or order outer overlaps "
              "placing primary references returning right select session_user similar some "
              "symmetric table tablesample then to trailing true union unique user using variadic "
              "verbose when where window with"_s.split(u' ');
        return QSet<QString>(list.cbegin(), list.cend());
    }();
    return words.contains(word.toLower());
}

} // namespace core
