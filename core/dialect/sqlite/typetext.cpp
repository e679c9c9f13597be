// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/typetext.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A number as it is rendered: no sign, no leading zero.
std::optional<int> plainNumber(const QString &text)
{
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    return isNumber && value >= 0 && QString::number(value) == text ? std::optional(value)
                                                                    : std::nullopt;
}

} // namespace

DataType typeFromSqlite(const QString &text)
{
    static const QHash<QString, TypeKind> plain{{u"INTEGER"_s, TypeKind::Integer},
                                                {u"BIGINT"_s, TypeKind::BigInteger},
                                                {u"SMALLINT"_s, TypeKind::SmallInteger},
                                                {u"VARCHAR"_s, TypeKind::String},
                                                {u"TEXT"_s, TypeKind::Text},
                                                {u"BOOLEAN"_s, TypeKind::Boolean},
                                                {u"DATE"_s, TypeKind::Date},
                                                {u"TIME"_s, TypeKind::Time},
                                                {u"DATETIME"_s, TypeKind::DateTime},
                                                {u"NUMERIC"_s, TypeKind::Numeric},
                                                {u"FLOAT"_s, TypeKind::Float},
                                                {u"DOUBLE"_s, TypeKind::Double},
                                                {u"BLOB"_s, TypeKind::LargeBinary},
                                                {u"JSON"_s, TypeKind::Json}};
    const DataType native = nativeType(DialectKind::Sqlite, text);
    const QString upper = text.simplified().toUpper();
    const qsizetype open = upper.indexOf(u'(');
    if (open < 0) {
        const auto kind = plain.constFind(upper);
        return kind == plain.constEnd() ? native : plainType(*kind);
    }
    if (!upper.endsWith(u')'))
        return native;
    const QString name = upper.left(open).trimmed();
    const QStringList arguments = upper.mid(open + 1, upper.size() - open - 2).split(u',');
    const std::optional<int> first = plainNumber(arguments.first().trimmed());
    if (!first)
        return native;
    if (name == "VARCHAR"_L1 && arguments.size() == 1)
        return stringType(first);
    if (name != "NUMERIC"_L1 || arguments.size() > 2)
        return native;
    if (arguments.size() == 1)
        return numericType(first);
    const std::optional<int> second = plainNumber(arguments.at(1).trimmed());
    return second ? numericType(first, second) : native;
}

} // namespace core
