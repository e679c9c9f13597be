// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/types.h"

#include "core/dialect/postgres/names.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString withLength(const QString &name, std::optional<int> length)
{
    return length ? u"%1(%2)"_s.arg(name).arg(*length) : name;
}

QString numericText(const DataType &type)
{
    if (type.precision && type.scale)
        return u"NUMERIC(%1, %2)"_s.arg(*type.precision).arg(*type.scale);
    return withLength(u"NUMERIC"_s, type.precision);
}

QString elementText(const DataType &type, const SchemaIndex &schema)
{
    switch (type.kind) {
    case TypeKind::Integer:
        return u"INTEGER"_s;
    case TypeKind::BigInteger:
        return u"BIGINT"_s;
    case TypeKind::SmallInteger:
        return u"SMALLINT"_s;
    case TypeKind::String:
        return withLength(u"VARCHAR"_s, type.length);
    case TypeKind::Text:
        return u"TEXT"_s;
    case TypeKind::Boolean:
        return u"BOOLEAN"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return type.withTimeZone ? u"TIME WITH TIME ZONE"_s : u"TIME"_s;
    case TypeKind::DateTime:
        return type.withTimeZone ? u"TIMESTAMP WITH TIME ZONE"_s : u"TIMESTAMP"_s;
    case TypeKind::Interval:
        return u"INTERVAL"_s;
    case TypeKind::Numeric:
        return numericText(type);
    case TypeKind::Float:
        return withLength(u"FLOAT"_s, type.precision);
    case TypeKind::Double:
        return u"DOUBLE PRECISION"_s;
    case TypeKind::LargeBinary:
        return u"BYTEA"_s;
    case TypeKind::Json:
        return u"JSON"_s;
    case TypeKind::Uuid:
        return u"UUID"_s;
    case TypeKind::Enum: {
        const Enum *enumeration = schema.enumeration(type.enumId);
        return enumeration ? qualifiedName(*enumeration) : u"TEXT"_s;
    }
    case TypeKind::Native:
        return type.nativeText.trimmed().isEmpty() ? u"TEXT"_s : type.nativeText;
    }
    Q_UNREACHABLE();
}

const QHash<QString, QString> &aliases()
{
    static const QHash<QString, QString> names{{u"int"_s, u"integer"_s},
                                               {u"int4"_s, u"integer"_s},
                                               {u"int8"_s, u"bigint"_s},
                                               {u"int2"_s, u"smallint"_s},
                                               {u"float8"_s, u"double precision"_s},
                                               {u"float4"_s, u"real"_s},
                                               {u"decimal"_s, u"numeric"_s},
                                               {u"dec"_s, u"numeric"_s},
                                               {u"varchar"_s, u"character varying"_s},
                                               {u"char varying"_s, u"character varying"_s},
                                               {u"national character varying"_s,
                                                u"character varying"_s},
                                               {u"national char varying"_s, u"character varying"_s},
                                               {u"nchar varying"_s, u"character varying"_s},
                                               {u"char"_s, u"character"_s},
                                               {u"nchar"_s, u"character"_s},
                                               {u"national character"_s, u"character"_s},
                                               {u"national char"_s, u"character"_s},
                                               {u"bool"_s, u"boolean"_s},
                                               {u"varbit"_s, u"bit varying"_s},
                                               {u"timestamp"_s, u"timestamp without time zone"_s},
                                               {u"timestamptz"_s, u"timestamp with time zone"_s},
                                               {u"time"_s, u"time without time zone"_s},
                                               {u"timetz"_s, u"time with time zone"_s}};
    return names;
}

// What the catalogue makes of a type that is written without its arguments, or with odd ones.
void complete(PostgresType &type)
{
    if (type.name == "float"_L1) {
        const bool isSingle = !type.arguments.isEmpty() && type.arguments.first().toInt() <= 24;
        type.name = isSingle ? u"real"_s : u"double precision"_s;
        type.arguments.clear();
    } else if (type.name == "numeric"_L1 && type.arguments.size() == 1) {
        type.arguments.append(u"0"_s);
    } else if ((type.name == "character"_L1 || type.name == "bit"_L1) && type.arguments.isEmpty()) {
        type.arguments.append(u"1"_s);
    } else if (type.name == "bpchar"_L1 && !type.arguments.isEmpty()) {
        type.name = u"character"_s;
    }
}

QString withoutArraySuffix(const QString &text)
{
    static const QRegularExpression brackets(u"(\\s*\\[\\s*\\d*\\s*\\])+\\s*$"_s);
    static const QRegularExpression word(u"\\s+array$"_s, QRegularExpression::CaseInsensitiveOption);
    return QString(text).remove(brackets).remove(word).trimmed();
}

} // namespace

QString postgresTypeText(const DataType &type, const SchemaIndex &schema)
{
    const QString element = elementText(type, schema);
    return type.dimensions > 0 ? element + u"[]"_s.repeated(type.dimensions) : element;
}

PostgresType postgresTypeParts(const QString &text)
{
    const QString simple = text.simplified();
    const QString element = withoutArraySuffix(simple);
    PostgresType type{element, {}, element != simple};
    if (element.contains(u'"'))
        return type;
    static const QRegularExpression shape(
        u"^(?:pg_catalog\\.)?([a-z_][a-z_0-9. ]*?)\\s*(?:\\(([^()]*)\\))?( with(?:out)? time zone)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = shape.match(element);
    if (!match.hasMatch())
        return type;
    type.name = match.captured(1).toLower();
    if (!match.captured(3).isEmpty())
        type.name += match.captured(3).toLower();
    type.name = aliases().value(type.name, type.name);
    for (const QString &argument : match.captured(2).split(u',', Qt::SkipEmptyParts))
        type.arguments.append(argument.trimmed());
    complete(type);
    return type;
}

QString postgresTypeText(const PostgresType &type)
{
    const QString array = type.isArray ? u"[]"_s : QString();
    if (type.arguments.isEmpty())
        return type.name + array;
    const QString arguments = u'(' + type.arguments.join(u',') + u')';
    for (const QString &zone : {u" without time zone"_s, u" with time zone"_s}) {
        if (type.name.endsWith(zone))
            return type.name.chopped(zone.size()) + arguments + zone + array;
    }
    return type.name + arguments + array;
}

DataType postgresPhysicalType(const DataType &type, const SchemaIndex &schema)
{
    if (type.kind == TypeKind::Enum && schema.enumeration(type.enumId)) {
        DataType result = enumType(type.enumId);
        result.dimensions = type.dimensions > 0 ? 1 : 0;
        return result;
    }
    return nativeType(DialectKind::PostgreSql,
                      postgresTypeText(postgresTypeParts(postgresTypeText(type, schema))));
}

bool isPostgresInteger(const DataType &type)
{
    if (type.dimensions > 0)
        return false;
    if (type.kind == TypeKind::Native) {
        const PostgresType parts = postgresTypeParts(type.nativeText);
        return !parts.isArray
               && (parts.name == "integer"_L1 || parts.name == "bigint"_L1
                   || parts.name == "smallint"_L1);
    }
    return type.kind == TypeKind::Integer || type.kind == TypeKind::BigInteger
           || type.kind == TypeKind::SmallInteger;
}

bool isPostgresText(const DataType &type, const SchemaIndex &schema)
{
    const QString name = postgresTypeParts(postgresTypeText(type, schema)).name;
    static const QStringList texts{u"text"_s,
                                   u"character varying"_s,
                                   u"character"_s,
                                   u"bpchar"_s,
                                   u"name"_s,
                                   u"citext"_s};
    return texts.contains(name);
}

} // namespace core
