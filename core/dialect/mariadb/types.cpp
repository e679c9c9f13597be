// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/types.h"

#include "core/dialect/mariadb/ddl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// 65535 bytes a row, four a character.
constexpr int longestVarchar = 16383;
constexpr int longestMediumText = 16777215 / 4;

QString stringText(std::optional<int> length)
{
    if (!length || *length > longestMediumText)
        return u"longtext"_s;
    return *length > longestVarchar ? u"mediumtext"_s : u"varchar(%1)"_s.arg(*length);
}

QString numericText(const DataType &type)
{
    return u"decimal(%1,%2)"_s.arg(type.precision.value_or(10)).arg(type.scale.value_or(0));
}

QString binaryText(std::optional<int> length)
{
    if (!length || (*length > 255 && *length <= 65535))
        return u"blob"_s;
    if (*length <= 255)
        return u"tinyblob"_s;
    return *length <= 16777215 ? u"mediumblob"_s : u"longblob"_s;
}

QString enumText(const Enum *enumeration)
{
    QStringList labels;
    if (enumeration) {
        for (const EnumValue &value : enumeration->values)
            labels.append(value.name);
    }
    return mariaDbEnumText(labels);
}

// A type without its quoted labels: name, arguments, the words behind.
struct TypeParts
{
    QString name;
    QStringList arguments;
    QStringList attributes;
};

TypeParts partsOf(const QString &text)
{
    TypeParts parts;
    const qsizetype open = text.indexOf(u'(');
    const qsizetype close = open < 0 ? -1 : text.indexOf(u')', open);
    QStringList before = text.left(open).split(u' ', Qt::SkipEmptyParts);
    if (close > open) {
        for (const QString &argument : text.mid(open + 1, close - open - 1).split(u','))
            parts.arguments.append(argument.trimmed());
        parts.attributes = text.mid(close + 1).split(u' ', Qt::SkipEmptyParts);
    }
    static const QStringList attributes{u"unsigned"_s, u"signed"_s, u"zerofill"_s};
    while (before.size() > 1 && attributes.contains(before.last()))
        parts.attributes.prepend(before.takeLast());
    parts.attributes.removeAll(u"signed"_s);
    if (parts.attributes.contains(u"zerofill"_s) && !parts.attributes.contains(u"unsigned"_s))
        parts.attributes.prepend(u"unsigned"_s);
    parts.name = before.join(u' ');
    return parts;
}

QString plainName(const QString &name)
{
    static const QHash<QString, QString> names{{u"integer"_s, u"int"_s},
                                               {u"int4"_s, u"int"_s},
                                               {u"int1"_s, u"tinyint"_s},
                                               {u"int2"_s, u"smallint"_s},
                                               {u"int3"_s, u"mediumint"_s},
                                               {u"middleint"_s, u"mediumint"_s},
                                               {u"int8"_s, u"bigint"_s},
                                               {u"numeric"_s, u"decimal"_s},
                                               {u"dec"_s, u"decimal"_s},
                                               {u"fixed"_s, u"decimal"_s},
                                               {u"number"_s, u"decimal"_s},
                                               {u"real"_s, u"double"_s},
                                               {u"double precision"_s, u"double"_s},
                                               {u"float8"_s, u"double"_s},
                                               {u"float4"_s, u"float"_s},
                                               {u"character varying"_s, u"varchar"_s},
                                               {u"varcharacter"_s, u"varchar"_s},
                                               {u"character"_s, u"char"_s},
                                               {u"long"_s, u"mediumtext"_s},
                                               {u"long varchar"_s, u"mediumtext"_s},
                                               {u"long varbinary"_s, u"mediumblob"_s}};
    return names.value(name, name);
}

bool isInteger(const QString &name)
{
    static const QStringList names{u"tinyint"_s,
                                   u"smallint"_s,
                                   u"mediumint"_s,
                                   u"int"_s,
                                   u"bigint"_s};
    return names.contains(name);
}

void fillArguments(TypeParts &parts)
{
    const bool isBare = parts.arguments.isEmpty();
    if (isInteger(parts.name)) {
        const bool isBoolean = parts.name == "tinyint"_L1 && parts.arguments == QStringList{u"1"_s}
                               && parts.attributes.isEmpty();
        if (!isBoolean && !parts.attributes.contains(u"zerofill"_s))
            parts.arguments.clear();
    } else if (parts.name == "decimal"_L1) {
        if (isBare)
            parts.arguments.append(u"10"_s);
        if (parts.arguments.size() == 1)
            parts.arguments.append(u"0"_s);
    } else if (parts.name == "float"_L1 && parts.arguments.size() == 1) {
        if (parts.arguments.first().toInt() > 24)
            parts.name = u"double"_s;
        parts.arguments.clear();
    } else if (isBare
               && (parts.name == "bit"_L1 || parts.name == "char"_L1 || parts.name == "binary"_L1)) {
        parts.arguments.append(u"1"_s);
    } else if (isBare && parts.name == "year"_L1) {
        parts.arguments.append(u"4"_s);
    } else if (parts.arguments == QStringList{u"0"_s}
               && QStringList{u"datetime"_s, u"timestamp"_s, u"time"_s}.contains(parts.name)) {
        parts.arguments.clear();
    }
}

// Everything up to and with the last quote stays as it is but for blanks between labels.
QString canonicalLabels(const QString &text)
{
    const qsizetype open = text.indexOf(u'(');
    QString labels;
    bool isInside = false;
    for (qsizetype i = open; i >= 0 && i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isInside && c == u'\\' && i + 1 < text.size()) {
            labels += c;
            labels += text.at(++i);
            continue;
        }
        if (c == u'\'')
            isInside = !isInside;
        if (isInside || !c.isSpace())
            labels += c;
    }
    return text.left(open).trimmed().toLower() + labels;
}

} // namespace

QString mariaDbEnumText(const QStringList &labels)
{
    QStringList texts;
    for (QString label : labels) {
        while (label.endsWith(u' '))
            label.chop(1); // as the server does
        QString text = mariaDbString(label);
        text.replace(u'\n', "\\n"_L1).replace(u'\r', "\\r"_L1).replace(QChar(0), "\\0"_L1);
        texts.append(text.replace(QChar(0x1a), "\\Z"_L1));
    }
    return u"enum(%1)"_s.arg(texts.join(u','));
}

QString mariaDbTypeText(const DataType &type, const SchemaIndex &schema)
{
    if (type.dimensions > 0)
        return u"json"_s;
    switch (type.kind) {
    case TypeKind::Integer:
        return u"int"_s;
    case TypeKind::BigInteger:
        return u"bigint"_s;
    case TypeKind::SmallInteger:
        return u"smallint"_s;
    case TypeKind::String:
        return stringText(type.length);
    case TypeKind::Text:
        return u"text"_s;
    case TypeKind::Boolean:
        return u"tinyint(1)"_s;
    case TypeKind::Date:
        return u"date"_s;
    case TypeKind::Time:
        return u"time"_s;
    case TypeKind::DateTime:
    case TypeKind::Interval: // as SQLAlchemy: the distance from the epoch
        return u"datetime"_s;
    case TypeKind::Numeric:
        return numericText(type);
    case TypeKind::Float:
        return type.precision.value_or(0) > 24 ? u"double"_s : u"float"_s;
    case TypeKind::Double:
        return u"double"_s;
    case TypeKind::LargeBinary:
        return binaryText(type.length);
    case TypeKind::Json:
        return u"json"_s;
    case TypeKind::Uuid:
        return u"char(32)"_s;
    case TypeKind::Enum:
        return enumText(schema.enumeration(type.enumId));
    case TypeKind::Native:
        return mariaDbCanonicalType(type.nativeText);
    }
    Q_UNREACHABLE();
}

QString mariaDbCanonicalType(const QString &text)
{
    if (text.contains(u'\''))
        return canonicalLabels(text.trimmed());
    TypeParts parts = partsOf(text.simplified().toLower());
    if (parts.name == "bool"_L1 || parts.name == "boolean"_L1)
        return u"tinyint(1)"_s;
    parts.name = plainName(parts.name);
    fillArguments(parts);
    QString result = parts.name;
    if (!parts.arguments.isEmpty())
        result += u'(' + parts.arguments.join(u',') + u')';
    if (!parts.attributes.isEmpty())
        result += u' ' + parts.attributes.join(u' ');
    return result;
}

bool isMariaDbSpatial(const QString &type)
{
    static const QStringList names
        = u"geometry point linestring polygon multipoint multilinestring multipolygon "
          "geometrycollection"_s.split(u' ');
    return names.contains(type.trimmed().toLower());
}

bool isMariaDbText(const QString &type)
{
    static const QStringList names{u"char"_s,
                                   u"varchar"_s,
                                   u"tinytext"_s,
                                   u"text"_s,
                                   u"mediumtext"_s,
                                   u"longtext"_s,
                                   u"enum"_s,
                                   u"set"_s};
    return names.contains(type.section(u'(', 0, 0).trimmed());
}

bool isMariaDbType(const QString &type)
{
    static const QStringList names
        = u"tinyint smallint mediumint int bigint decimal float double bit "
          "char varchar tinytext text mediumtext longtext json binary "
          "varbinary tinyblob blob mediumblob longblob enum set date time "
          "datetime timestamp year uuid inet4 inet6 geometry point "
          "linestring polygon multipoint multilinestring multipolygon "
          "geometrycollection serial nchar nvarchar national"_s.split(u' ');
    return names.contains(type.section(u'(', 0, 0).section(u' ', 0, 0).toLower());
}

int mariaDbTypeLength(const QString &type)
{
    const qsizetype open = type.indexOf(u'(');
    bool isNumber = false;
    const int length
        = type.mid(open + 1, type.indexOf(u')') - open - 1).section(u',', 0, 0).toInt(&isNumber);
    return open > 0 && isNumber ? length : -1;
}

int mariaDbKeyLength(const QString &type)
{
    static const QStringList sized{u"char"_s, u"varchar"_s, u"binary"_s, u"varbinary"_s};
    const QString name = type.section(u'(', 0, 0);
    if (sized.contains(name))
        return std::max(1, mariaDbTypeLength(type));
    return 0;
}

int mariaDbFixedKeyBytes(const QString &type)
{
    static const QHash<QString, int> sizes{{u"tinyint"_s, 1},
                                           {u"smallint"_s, 2},
                                           {u"mediumint"_s, 3},
                                           {u"int"_s, 4},
                                           {u"bigint"_s, 8},
                                           {u"float"_s, 4},
                                           {u"double"_s, 8},
                                           {u"year"_s, 1},
                                           {u"date"_s, 3},
                                           {u"time"_s, 3},
                                           {u"timestamp"_s, 4},
                                           {u"datetime"_s, 5},
                                           {u"uuid"_s, 16},
                                           {u"inet6"_s, 16},
                                           {u"inet4"_s, 4},
                                           {u"enum"_s, 1},
                                           {u"set"_s, 1}};
    const QString name = type.section(u'(', 0, 0).section(u' ', 0, 0);
    const int length = std::max(0, mariaDbTypeLength(type));
    if (name == "bit"_L1)
        return (length + 7) / 8;
    if (name == "time"_L1 || name == "timestamp"_L1 || name == "datetime"_L1)
        return sizes.value(name) + (length + 1) / 2; // digits of a second
    if (name != "decimal"_L1)
        return sizes.value(name);
    // Nine digits take four bytes, on each side of the point.
    const auto bytesOf = [](int digits) { return digits / 9 * 4 + (digits % 9 + 1) / 2; };
    const int scale = type.section(u',', 1, 1).section(u')', 0, 0).toInt();
    return bytesOf(std::max(0, length - scale)) + bytesOf(scale);
}

} // namespace core
