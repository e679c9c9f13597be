// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/readtype.h"

#include "core/schema/tokenizer.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

DataType zoned(TypeKind kind)
{
    DataType type = plainType(kind);
    type.withTimeZone = true;
    return type;
}

DataType single()
{
    DataType type = plainType(TypeKind::Float);
    type.precision = 24;
    return type;
}

const QHash<QString, DataType> &plainTypes()
{
    static const QHash<QString, DataType> types{
        {u"integer"_s, integerType()},
        {u"bigint"_s, plainType(TypeKind::BigInteger)},
        {u"smallint"_s, plainType(TypeKind::SmallInteger)},
        {u"character varying"_s, stringType()},
        {u"text"_s, plainType(TypeKind::Text)},
        {u"boolean"_s, plainType(TypeKind::Boolean)},
        {u"date"_s, plainType(TypeKind::Date)},
        {u"time without time zone"_s, plainType(TypeKind::Time)},
        {u"time with time zone"_s, zoned(TypeKind::Time)},
        {u"timestamp without time zone"_s, plainType(TypeKind::DateTime)},
        {u"timestamp with time zone"_s, zoned(TypeKind::DateTime)},
        {u"interval"_s, plainType(TypeKind::Interval)},
        {u"numeric"_s, numericType()},
        {u"real"_s, single()},
        {u"double precision"_s, plainType(TypeKind::Double)},
        {u"bytea"_s, plainType(TypeKind::LargeBinary)},
        {u"json"_s, plainType(TypeKind::Json)},
        {u"uuid"_s, plainType(TypeKind::Uuid)},
    };
    return types;
}

} // namespace

DataType postgresTypeFrom(const QString &formatted)
{
    const auto plain = plainTypes().constFind(formatted);
    if (plain != plainTypes().constEnd())
        return *plain;
    static const QRegularExpression varying(u"^character varying\\((\\d+)\\)$"_s);
    if (const auto match = varying.match(formatted); match.hasMatch())
        return stringType(match.captured(1).toInt());
    static const QRegularExpression numeric(u"^numeric\\((\\d+),(\\d+)\\)$"_s);
    if (const auto match = numeric.match(formatted); match.hasMatch()) {
        const int precision = match.captured(1).toInt();
        const int scale = match.captured(2).toInt();
        if (scale <= precision)
            return numericType(precision, scale);
    }
    return nativeType(DialectKind::PostgreSql, formatted);
}

QString postgresDefaultFrom(const QString &sql, const QString &type)
{
    if (!sql.startsWith(u'\''))
        return sql;
    const QList<Token> tokens = tokenize(sql, DialectKind::PostgreSql);
    const Token literal = tokens.first();
    const QStringView rest = QStringView(sql).mid(literal.length);
    if (!rest.startsWith(u"::"))
        return sql;
    const QStringView cast = rest.mid(2);
    const QString text = sql.left(literal.length);
    static const QRegularExpression number(u"^-?\\d+(\\.\\d+)?$"_s);
    static const QStringList numbers{u"integer"_s, u"bigint"_s, u"smallint"_s, u"numeric"_s};
    const QString inside = text.mid(1, text.size() - 2);
    if ((cast == type && numbers.contains(type)) || cast == u"integer")
        return number.match(inside).hasMatch() ? inside : cast == type ? text : sql;
    return cast == type ? text : sql;
}

} // namespace core
