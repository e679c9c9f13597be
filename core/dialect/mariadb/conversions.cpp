// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/conversions.h"

#include "core/dialect/mariadb/types.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString nameOf(const QString &type)
{
    return type.section(u'(', 0, 0).section(u' ', 0, 0);
}

int argument(const QString &type, int index)
{
    return type.section(u'(', 1).section(u')', 0, 0).section(u',', index, index).toInt();
}

bool isInteger(const QString &type)
{
    return nameOf(type).endsWith("int"_L1);
}

bool isFloating(const QString &type)
{
    return nameOf(type) == "float"_L1 || nameOf(type) == "double"_L1;
}

bool isDecimal(const QString &type)
{
    return nameOf(type) == "decimal"_L1;
}

bool isNumber(const QString &type)
{
    return isInteger(type) || isFloating(type) || isDecimal(type);
}

// The integer's smallest and largest value, as SQL.
std::pair<QString, QString> rangeOf(const QString &type)
{
    static const QStringList names{u"tinyint"_s,
                                   u"smallint"_s,
                                   u"mediumint"_s,
                                   u"int"_s,
                                   u"bigint"_s};
    static const int bits[] = {8, 16, 24, 32, 64};
    const qsizetype index = names.indexOf(nameOf(type));
    const int size = index < 0 ? 64 : bits[index];
    if (type.contains("unsigned"_L1)) {
        const quint64 largest = size == 64 ? ~quint64(0) : (quint64(1) << size) - 1;
        return {u"0"_s, QString::number(largest)};
    }
    const quint64 half = quint64(1) << (size - 1);
    return {u'-' + QString::number(half), QString::number(half - 1)};
}

bool holdsInteger(const QString &from, const QString &to)
{
    const bool isUnsigned = to.contains("unsigned"_L1);
    if (isUnsigned && !from.contains("unsigned"_L1))
        return false;
    return rangeOf(from).second.toULongLong() <= rangeOf(to).second.toULongLong();
}

// Characters that a text can hold; of the open types bytes.
qint64 roomOf(const QString &type)
{
    const QString name = nameOf(type);
    if (name == "tinytext"_L1 || name == "tinyblob"_L1)
        return 255;
    if (name == "text"_L1 || name == "blob"_L1)
        return 65535;
    if (name == "mediumtext"_L1 || name == "mediumblob"_L1)
        return 16777215;
    if (name == "longtext"_L1 || name == "longblob"_L1 || name == "json"_L1)
        return 4294967295;
    return std::max(0, mariaDbTypeLength(type));
}

bool isSizedText(const QString &type)
{
    static const QStringList kinds{u"char"_s,
                                   u"varchar"_s,
                                   u"tinytext"_s,
                                   u"text"_s,
                                   u"mediumtext"_s,
                                   u"longtext"_s};
    return kinds.contains(nameOf(type));
}

bool isOpenText(const QString &type)
{
    return isSizedText(type) && nameOf(type).endsWith("text"_L1);
}

bool isBinary(const QString &type)
{
    return nameOf(type).endsWith("blob"_L1) || nameOf(type).endsWith("binary"_L1);
}

Conversion numberConversion(const QString &from, const QString &to)
{
    if (isInteger(from) && isInteger(to))
        return holdsInteger(from, to) ? Conversion::Keeps : Conversion::Narrows;
    if (isDecimal(from) && isDecimal(to)) {
        const int scale = argument(from, 1);
        if (scale > argument(to, 1))
            return Conversion::Cuts;
        return argument(from, 0) - scale <= argument(to, 0) - argument(to, 1) ? Conversion::Keeps
                                                                              : Conversion::Narrows;
    }
    if (isInteger(from))
        return isDecimal(to) ? Conversion::Narrows : Conversion::Cuts;
    return from == "float"_L1 && to == "double"_L1 ? Conversion::Keeps : Conversion::Cuts;
}

} // namespace

Conversion mariaDbConversion(const QString &from, const QString &to)
{
    if (from == to)
        return Conversion::Keeps;
    if (isNumber(from) && isNumber(to))
        return numberConversion(from, to);
    const bool fromText = isMariaDbText(from) || from == "json"_L1;
    if (fromText && isSizedText(to)) {
        const bool keeps = !nameOf(from).startsWith("enum"_L1) && roomOf(from) <= roomOf(to)
                           && (isOpenText(from) || !isOpenText(to) || roomOf(to) > 255);
        return keeps ? Conversion::Keeps : Conversion::Narrows;
    }
    if (isBinary(from) && isBinary(to))
        return roomOf(from) <= roomOf(to) ? Conversion::Keeps : Conversion::Narrows;
    const QString moment = nameOf(from);
    const bool isMoment = moment == "datetime"_L1 || moment == "timestamp"_L1;
    const bool toMoment = nameOf(to) == "datetime"_L1 || nameOf(to) == "timestamp"_L1;
    if (isMoment && (nameOf(to) == "date"_L1 || nameOf(to) == "time"_L1))
        return Conversion::Cuts;
    if (isMoment && toMoment)
        return mariaDbTypeLength(from) > std::max(0, mariaDbTypeLength(to)) ? Conversion::Cuts
                                                                            : Conversion::Refuses;
    if (isSizedText(to))
        return Conversion::Narrows;
    return Conversion::Refuses;
}

QString mariaDbLostValues(const QString &column, const QString &from, const QString &to)
{
    if (isNumber(from) && isInteger(to)) {
        const auto [smallest, largest] = rangeOf(to);
        const QString range = u"%1 < %2 OR %1 > %3"_s.arg(column, smallest, largest);
        return isInteger(from) ? range : range + u" OR %1 <> round(%1)"_s.arg(column);
    }
    if (isNumber(from) && isDecimal(to))
        return u"%1 <> CAST(%1 AS DECIMAL(%2,%3))"_s.arg(column)
            .arg(argument(to, 0))
            .arg(argument(to, 1));
    if (isNumber(from) && isFloating(to))
        return u"%1 <> CAST(%1 AS %2)"_s.arg(column, nameOf(to).toUpper());
    if (isSizedText(to)) {
        const QString unit = isOpenText(to) ? u"length"_s : u"char_length"_s;
        return u"%1(%2) > %3"_s.arg(unit, column, QString::number(roomOf(to)));
    }
    if (isBinary(to))
        return u"length(%1) > %2"_s.arg(column, QString::number(roomOf(to)));
    if (nameOf(to) == "date"_L1 && mariaDbConversion(from, to) == Conversion::Cuts)
        return u"%1 <> CAST(%1 AS DATE)"_s.arg(column);
    return {};
}

} // namespace core
