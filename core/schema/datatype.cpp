// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/datatype.h"

#include "core/schema/json.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What the numbers behind a type's name mean.
enum class Arguments { None, Length, PrecisionAndScale, Precision, TimeZone, Ignored };

struct KnownName
{
    QLatin1String name; // in lower case, without blanks but those inside
    TypeKind kind;
    bool withTimeZone = false;
};

// The name we write, by kind; then what people type and what engines call it.
constexpr std::array ownNames{
    std::pair{TypeKind::Integer, "Integer"_L1},
    std::pair{TypeKind::BigInteger, "BigInteger"_L1},
    std::pair{TypeKind::SmallInteger, "SmallInteger"_L1},
    std::pair{TypeKind::String, "String"_L1},
    std::pair{TypeKind::Text, "Text"_L1},
    std::pair{TypeKind::Boolean, "Boolean"_L1},
    std::pair{TypeKind::Date, "Date"_L1},
    std::pair{TypeKind::Time, "Time"_L1},
    std::pair{TypeKind::DateTime, "DateTime"_L1},
    std::pair{TypeKind::Interval, "Interval"_L1},
    std::pair{TypeKind::Numeric, "Numeric"_L1},
    std::pair{TypeKind::Float, "Float"_L1},
    std::pair{TypeKind::Double, "Double"_L1},
    std::pair{TypeKind::LargeBinary, "LargeBinary"_L1},
    std::pair{TypeKind::Json, "Json"_L1},
    std::pair{TypeKind::Uuid, "Uuid"_L1},
};

constexpr std::array otherNames{
    KnownName{"int"_L1, TypeKind::Integer},
    KnownName{"int4"_L1, TypeKind::Integer},
    KnownName{"int32"_L1, TypeKind::Integer},
    KnownName{"bigint"_L1, TypeKind::BigInteger},
    KnownName{"big"_L1, TypeKind::BigInteger},
    KnownName{"long"_L1, TypeKind::BigInteger},
    KnownName{"int8"_L1, TypeKind::BigInteger},
    KnownName{"int64"_L1, TypeKind::BigInteger},
    KnownName{"smallint"_L1, TypeKind::SmallInteger},
    KnownName{"small"_L1, TypeKind::SmallInteger},
    KnownName{"int2"_L1, TypeKind::SmallInteger},
    KnownName{"int16"_L1, TypeKind::SmallInteger},
    KnownName{"str"_L1, TypeKind::String},
    KnownName{"varchar"_L1, TypeKind::String},
    KnownName{"character varying"_L1, TypeKind::String},
    KnownName{"unicode"_L1, TypeKind::String},
    KnownName{"txt"_L1, TypeKind::Text},
    KnownName{"clob"_L1, TypeKind::Text},
    KnownName{"unicodetext"_L1, TypeKind::Text},
    KnownName{"bool"_L1, TypeKind::Boolean},
    KnownName{"timetz"_L1, TypeKind::Time, true},
    KnownName{"time with time zone"_L1, TypeKind::Time, true},
    KnownName{"time without time zone"_L1, TypeKind::Time},
    KnownName{"timestamp"_L1, TypeKind::DateTime},
    KnownName{"timestamp without time zone"_L1, TypeKind::DateTime},
    KnownName{"timestamptz"_L1, TypeKind::DateTime, true},
    KnownName{"timestamp with time zone"_L1, TypeKind::DateTime, true},
    KnownName{"datetimetz"_L1, TypeKind::DateTime, true},
    KnownName{"dt"_L1, TypeKind::DateTime},
    KnownName{"dttz"_L1, TypeKind::DateTime, true},
    KnownName{"num"_L1, TypeKind::Numeric},
    KnownName{"dec"_L1, TypeKind::Numeric},
    KnownName{"decimal"_L1, TypeKind::Numeric},
    KnownName{"float4"_L1, TypeKind::Float},
    KnownName{"real"_L1, TypeKind::Float},
    KnownName{"float8"_L1, TypeKind::Double},
    KnownName{"double precision"_L1, TypeKind::Double},
    KnownName{"blob"_L1, TypeKind::LargeBinary},
    KnownName{"binary"_L1, TypeKind::LargeBinary},
    KnownName{"varbinary"_L1, TypeKind::LargeBinary},
    KnownName{"bytea"_L1, TypeKind::LargeBinary},
    KnownName{"jsonb"_L1, TypeKind::Json},
    KnownName{"guid"_L1, TypeKind::Uuid},
};

Arguments argumentsOf(TypeKind kind)
{
    switch (kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
        return Arguments::Ignored; // MariaDB's display width, int(11)
    case TypeKind::String:
    case TypeKind::LargeBinary:
        return Arguments::Length;
    case TypeKind::Numeric:
        return Arguments::PrecisionAndScale;
    case TypeKind::Float:
        return Arguments::Precision;
    case TypeKind::Time:
    case TypeKind::DateTime:
        return Arguments::TimeZone;
    case TypeKind::Text:
    case TypeKind::Boolean:
    case TypeKind::Date:
    case TypeKind::Interval:
    case TypeKind::Double:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
    case TypeKind::Native:
        return Arguments::None;
    }
    Q_UNREACHABLE();
}

QString ownName(TypeKind kind)
{
    for (const auto &[candidate, name] : ownNames) {
        if (candidate == kind)
            return name;
    }
    return {};
}

// "(80)", "(10, 2)", "(tz)" or nothing.
QString argumentText(const DataType &type)
{
    switch (argumentsOf(type.kind)) {
    case Arguments::Length:
        return type.length ? u"(%1)"_s.arg(*type.length) : QString();
    case Arguments::PrecisionAndScale:
        if (!type.precision)
            return {};
        return type.scale ? u"(%1, %2)"_s.arg(*type.precision).arg(*type.scale)
                          : u"(%1)"_s.arg(*type.precision);
    case Arguments::Precision:
        return type.precision ? u"(%1)"_s.arg(*type.precision) : QString();
    case Arguments::TimeZone:
        return type.withTimeZone ? u"(tz)"_s : QString();
    case Arguments::None:
    case Arguments::Ignored:
        return {};
    }
    Q_UNREACHABLE();
}

std::optional<DataType> namedType(const QString &name)
{
    for (const auto &[kind, own] : ownNames) {
        if (name.compare(own, Qt::CaseInsensitive) == 0)
            return plainType(kind);
    }
    for (const KnownName &known : otherNames) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0) {
            DataType type = plainType(known.kind);
            type.withTimeZone = known.withTimeZone;
            return type;
        }
    }
    return {};
}

std::optional<int> integerFrom(const QString &text)
{
    bool isNumber = false;
    const int number = text.trimmed().toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

// The type with what stood in its parentheses; nothing if that has no meaning for it.
std::optional<DataType> withArguments(DataType type, const QString &text)
{
    if (text.trimmed().compare("tz"_L1, Qt::CaseInsensitive) == 0) {
        type.withTimeZone = true;
        return argumentsOf(type.kind) == Arguments::TimeZone ? std::optional(type) : std::nullopt;
    }
    const QStringList parts = text.split(u',');
    const std::optional<int> first = integerFrom(parts.first());
    if (!first || *first < 0 || parts.size() > 2)
        return {};
    if (parts.size() == 2) {
        type.scale = integerFrom(parts.last());
        if (!type.scale || argumentsOf(type.kind) != Arguments::PrecisionAndScale)
            return {};
    }
    switch (argumentsOf(type.kind)) {
    case Arguments::Length:
        type.length = first;
        return type;
    case Arguments::PrecisionAndScale:
    case Arguments::Precision:
        type.precision = first;
        return type;
    case Arguments::Ignored:
        return type;
    case Arguments::None:
    case Arguments::TimeZone:
        return {};
    }
    Q_UNREACHABLE();
}

// "Native(postgresql, tsvector)"
std::optional<DataType> parseNative(const QString &text)
{
    static const QRegularExpression pattern(u"^native\\(\\s*([a-z]+)\\s*, ?(.*)\\)$"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const std::optional<DialectKind> dialect = dialectFromWord(match.captured(1).toLower());
    return dialect ? std::optional(nativeType(*dialect, match.captured(2))) : std::nullopt;
}

std::optional<DataType> parseScalar(const QString &text)
{
    if (const auto native = parseNative(text))
        return native;
    if (const auto plain = namedType(text))
        return plain;
    // A name with arguments, in parentheses or (typed fast) without: "String(80)", "str80".
    static const QRegularExpression
        pattern(u"^([a-z ]*[a-z])\\s*(?:\\(([^()]*)\\)|([0-9]+(?:\\s*,\\s*[0-9]+)?))$"_s,
                QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const std::optional<DataType> named = namedType(match.captured(1));
    if (!named)
        return {};
    return withArguments(*named, match.captured(match.hasCaptured(2) ? 2 : 3));
}

} // namespace

DataType integerType()
{
    return plainType(TypeKind::Integer);
}

DataType stringType(std::optional<int> length)
{
    DataType type = plainType(TypeKind::String);
    type.length = length;
    return type;
}

DataType numericType(std::optional<int> precision, std::optional<int> scale)
{
    DataType type = plainType(TypeKind::Numeric);
    type.precision = precision;
    type.scale = scale;
    return type;
}

DataType plainType(TypeKind kind)
{
    DataType type;
    type.kind = kind;
    return type;
}

DataType enumType(EnumId id)
{
    DataType type = plainType(TypeKind::Enum);
    type.enumId = id;
    return type;
}

DataType nativeType(DialectKind dialect, const QString &text)
{
    DataType type = plainType(TypeKind::Native);
    type.dialect = dialect;
    type.nativeText = text;
    return type;
}

QString typeName(const DataType &type, const QString &enumName)
{
    QString name;
    if (type.kind == TypeKind::Enum)
        name = enumName.isEmpty() ? u"Enum"_s : enumName;
    else if (type.kind == TypeKind::Native)
        name = u"Native(%1, %2)"_s.arg(toWord(type.dialect), type.nativeText);
    else
        name = ownName(type.kind) + argumentText(type);
    return name + u"[]"_s.repeated(std::max(0, type.dimensions));
}

std::optional<DataType> parseTypeName(const QString &text)
{
    QString scalar = text.trimmed();
    int dimensions = 0;
    while (scalar.endsWith("[]"_L1)) {
        scalar = scalar.chopped(2).trimmed();
        ++dimensions;
    }
    std::optional<DataType> type = parseScalar(scalar);
    if (type)
        type->dimensions = dimensions;
    return type;
}

QStringList knownTypeNames()
{
    QStringList names;
    for (const auto &[kind, name] : ownNames) {
        names.append(name);
        if (argumentsOf(kind) == Arguments::TimeZone)
            names.append(name + u"(tz)"_s);
    }
    for (const KnownName &known : otherNames)
        names.append(known.name);
    return names;
}

} // namespace core
