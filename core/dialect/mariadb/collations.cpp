// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/collations.h"

#include "core/dialect/mariadb/types.h"
#include "core/schema/options.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// utf8_bin is utf8mb3_bin; uca1400_ai_ci belongs to the character set it is used with.
QString fullName(const QString &collation, const QString &charset)
{
    const QString name = collation.trimmed().toLower();
    if (name.startsWith("uca1400_"_L1))
        return charset + u'_' + name;
    return name.startsWith("utf8_"_L1) ? u"utf8mb3_"_s + name.mid(5) : name;
}

QString fullCharset(const QString &charset)
{
    const QString name = charset.trimmed().toLower();
    return name == "utf8"_L1 ? u"utf8mb3"_s : name;
}

} // namespace

QString mariaDbCharsetOf(const QString &collation)
{
    const QString charset = collation.section(u'_', 0, 0).toLower();
    if (charset == "uca1400"_L1)
        return u"utf8mb4"_s;
    return charset == "utf8"_L1 ? u"utf8mb3"_s : charset;
}

QString mariaDbDefaultCollation(const QString &charset)
{
    static const QHash<QString, QString> others{{u"latin1"_s, u"latin1_swedish_ci"_s},
                                                {u"big5"_s, u"big5_chinese_ci"_s},
                                                {u"dec8"_s, u"dec8_swedish_ci"_s},
                                                {u"hp8"_s, u"hp8_english_ci"_s},
                                                {u"swe7"_s, u"swe7_swedish_ci"_s},
                                                {u"ujis"_s, u"ujis_japanese_ci"_s},
                                                {u"sjis"_s, u"sjis_japanese_ci"_s},
                                                {u"cp932"_s, u"cp932_japanese_ci"_s},
                                                {u"eucjpms"_s, u"eucjpms_japanese_ci"_s},
                                                {u"euckr"_s, u"euckr_korean_ci"_s},
                                                {u"gb2312"_s, u"gb2312_chinese_ci"_s},
                                                {u"gbk"_s, u"gbk_chinese_ci"_s},
                                                {u"tis620"_s, u"tis620_thai_ci"_s},
                                                {u"binary"_s, u"binary"_s}};
    const QString name = charset == "utf8"_L1 ? u"utf8mb3"_s : charset.toLower();
    return others.value(name, name + u"_general_ci"_s);
}

int mariaDbBytesPerCharacter(const QString &collation)
{
    static const QHash<QString, int> sizes{{u"utf8mb4"_s, 4},
                                           {u"utf16"_s, 4},
                                           {u"utf16le"_s, 4},
                                           {u"utf32"_s, 4},
                                           {u"utf8mb3"_s, 3},
                                           {u"ujis"_s, 3},
                                           {u"eucjpms"_s, 3},
                                           {u"ucs2"_s, 2},
                                           {u"big5"_s, 2},
                                           {u"sjis"_s, 2},
                                           {u"cp932"_s, 2},
                                           {u"euckr"_s, 2},
                                           {u"gb2312"_s, 2},
                                           {u"gbk"_s, 2}};
    return sizes.value(mariaDbCharsetOf(collation), 1);
}

QString mariaDbTableCollation(const Table &table)
{
    const QString charset = fullCharset(table.options.value(option::mariaDbCharset));
    const QString collation = fullName(table.options.value(option::mariaDbCollation),
                                       charset.isEmpty() ? u"utf8mb4"_s : charset);
    if (!collation.isEmpty())
        return collation;
    return mariaDbDefaultCollation(charset.isEmpty() ? u"utf8mb4"_s : charset);
}

QString mariaDbCollation(const Column &column, const QString &type, const Table &table)
{
    if (!isMariaDbText(type))
        return {};
    const QString inherited = mariaDbTableCollation(table);
    const QString charset = fullCharset(column.options.value(option::mariaDbCharset));
    const QString collation = fullName(column.collation,
                                       charset.isEmpty() ? mariaDbCharsetOf(inherited) : charset);
    if (!collation.isEmpty())
        return collation;
    // Without its own words a column of the table's character set has the table's collation.
    return charset.isEmpty() || charset == mariaDbCharsetOf(inherited)
               ? inherited
               : mariaDbDefaultCollation(charset);
}

} // namespace core
