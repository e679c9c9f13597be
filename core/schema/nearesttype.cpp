// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/nearesttype.h"

#include "core/schema/tokenizer.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// "int(10) unsigned" is "int", {10}, unsigned; "timestamp(3) with time zone" the words with theirs.
struct Parts
{
    QString name; // in lower case, single blanks
    QList<int> numbers;
    QStringList labels; // of an enum or set
    bool isUnsigned = false;
    int dimensions = 0;
};

Parts partsOf(const QString &text)
{
    Parts parts;
    QStringList words;
    int depth = 0;
    for (const Token &token : tokenize(text, DialectKind::MariaDb)) {
        const QString part = text.mid(token.start, token.length);
        if (part == u"(" || part == u")")
            depth += part == u"(" ? 1 : -1;
        else if (part == u"[")
            ++parts.dimensions;
        else if (depth > 0 && token.kind == TokenKind::Number)
            parts.numbers.append(part.toInt());
        else if (depth > 0 && token.kind == TokenKind::String && part.size() > 1)
            parts.labels.append(part.mid(1, part.size() - 2).replace("''"_L1, "'"_L1));
        else if (depth == 0 && (token.kind == TokenKind::Word || part == u"."))
            words.append(part.toLower());
    }
    parts.isUnsigned = words.removeAll(u"unsigned"_s) + words.removeAll(u"zerofill"_s) > 0;
    words.removeAll(u"signed"_s);
    if (words.value(0) == "pg_catalog"_L1 && words.value(1) == "."_L1)
        words.remove(0, 2);
    parts.name = words.join(u' ');
    return parts;
}

enum class Takes { Nothing, Length, PrecisionAndScale, Seconds };

struct Rule
{
    TypeKind kind = TypeKind::Text;
    Takes takes = Takes::Nothing;
    int length = 0; // where the type has none of its own
    bool isFitting = true;
};

constexpr Rule text{TypeKind::Text};
constexpr Rule unfittingText{TypeKind::Text, Takes::Nothing, 0, false};
constexpr Rule string{TypeKind::String, Takes::Length};
constexpr Rule number{TypeKind::Numeric, Takes::PrecisionAndScale};
constexpr Rule small{TypeKind::SmallInteger};
constexpr Rule integer{TypeKind::Integer};
constexpr Rule big{TypeKind::BigInteger};
constexpr Rule real{TypeKind::Double};
constexpr Rule binary{TypeKind::LargeBinary, Takes::Length};

constexpr Rule ofLength(int length)
{
    return {TypeKind::String, Takes::Nothing, length};
}

const QHash<QString, Rule> &integerRules()
{
    static const QHash<QString, Rule> rules{{u"tinyint"_s, small},
                                            {u"int1"_s, small},
                                            {u"smallint"_s, small},
                                            {u"int2"_s, small},
                                            {u"mediumint"_s, integer},
                                            {u"int3"_s, integer},
                                            {u"middleint"_s, integer},
                                            {u"int"_s, integer},
                                            {u"integer"_s, integer},
                                            {u"int4"_s, integer},
                                            {u"bigint"_s, big},
                                            {u"big int"_s, big},
                                            {u"int8"_s, big},
                                            {u"oid"_s, big},
                                            {u"xid"_s, big},
                                            {u"year"_s, small}};
    return rules;
}

const QHash<QString, Rule> &textRules()
{
    static const QHash<QString, Rule> rules{{u"varchar"_s, string},
                                            {u"nvarchar"_s, string},
                                            {u"varchar2"_s, string},
                                            {u"nvarchar2"_s, string},
                                            {u"string"_s, string},
                                            {u"character varying"_s, string},
                                            {u"char varying"_s, string},
                                            {u"varying character"_s, string},
                                            {u"national varchar"_s, string},
                                            {u"national character varying"_s, string},
                                            {u"bit varying"_s, string},
                                            {u"text"_s, text},
                                            {u"ntext"_s, text},
                                            {u"clob"_s, text},
                                            {u"nclob"_s, text},
                                            {u"mediumtext"_s, text},
                                            {u"longtext"_s, {TypeKind::String}},
                                            {u"tinytext"_s, ofLength(255)},
                                            {u"xml"_s, text},
                                            {u"name"_s, ofLength(63)},
                                            {u"inet"_s, ofLength(45)},
                                            {u"cidr"_s, ofLength(45)},
                                            {u"inet4"_s, ofLength(15)},
                                            {u"inet6"_s, ofLength(45)},
                                            {u"macaddr"_s, ofLength(17)},
                                            {u"macaddr8"_s, ofLength(23)}};
    return rules;
}

const QHash<QString, Rule> &otherRules()
{
    static const QHash<QString, Rule>
        rules{{u"boolean"_s, {TypeKind::Boolean}},
              {u"bool"_s, {TypeKind::Boolean}},
              {u"date"_s, {TypeKind::Date}},
              {u"time"_s, {TypeKind::Time, Takes::Seconds}},
              {u"datetime"_s, {TypeKind::DateTime, Takes::Seconds}},
              {u"datetime2"_s, {TypeKind::DateTime, Takes::Seconds}},
              {u"smalldatetime"_s, {TypeKind::DateTime}},
              {u"timestamp"_s, {TypeKind::DateTime, Takes::Seconds}},
              {u"timestamptz"_s, {TypeKind::DateTime, Takes::Seconds}},
              {u"timetz"_s, {TypeKind::Time, Takes::Seconds}},
              {u"numeric"_s, number},
              {u"decimal"_s, number},
              {u"dec"_s, number},
              {u"fixed"_s, number},
              {u"number"_s, number},
              {u"float"_s, {TypeKind::Float}},
              {u"float4"_s, {TypeKind::Float}},
              {u"float8"_s, real},
              {u"double"_s, real},
              {u"double precision"_s, real},
              {u"real"_s, real},
              {u"blob"_s, {TypeKind::LargeBinary}},
              {u"binary"_s, binary},
              {u"varbinary"_s, binary},
              {u"image"_s, {TypeKind::LargeBinary}},
              {u"bytea"_s, {TypeKind::LargeBinary}},
              {u"tinyblob"_s, {TypeKind::LargeBinary, Takes::Nothing, 255}},
              {u"mediumblob"_s, {TypeKind::LargeBinary, Takes::Nothing, 16777215}},
              {u"longblob"_s, {TypeKind::LargeBinary, Takes::Nothing, 2147483647}},
              {u"json"_s, {TypeKind::Json}},
              {u"jsonb"_s, {TypeKind::Json}},
              {u"uuid"_s, {TypeKind::Uuid}},
              {u"guid"_s, {TypeKind::Uuid}},
              {u"uniqueidentifier"_s, {TypeKind::Uuid}}};
    return rules;
}

// SQLite's five affinities, for the names that nobody has defined.
Rule ruleOfAffinity(const QString &name)
{
    const auto has = [&name](QLatin1String part) { return name.contains(part); };
    if (has("int"_L1))
        return big;
    if (has("char"_L1) || has("clob"_L1) || has("text"_L1))
        return string;
    if (has("blob"_L1))
        return {TypeKind::LargeBinary};
    return has("real"_L1) || has("floa"_L1) || has("doub"_L1) ? real : unfittingText;
}

Rule ruleOf(const QString &name, DialectKind source)
{
    for (const QHash<QString, Rule> *rules : {&integerRules(), &textRules(), &otherRules()}) {
        if (const auto rule = rules->constFind(name); rule != rules->constEnd())
            return *rule;
    }
    return source == DialectKind::Sqlite ? ruleOfAffinity(name) : unfittingText;
}

// A year's digits after the second: native to whoever has them.
std::optional<DataType> withSeconds(const DataType &type, int digits, DialectKind target)
{
    if (digits < 0 || digits > 6 || target == DialectKind::Sqlite)
        return {};
    const bool isTime = type.kind == TypeKind::Time;
    if (target == DialectKind::MariaDb)
        return digits == 0
                   ? std::nullopt
                   : std::optional(
                       nativeType(target,
                                  u"%1(%2)"_s.arg(isTime ? u"time"_s : u"datetime"_s).arg(digits)));
    return nativeType(target,
                      u"%1(%2) %3 time zone"_s.arg(isTime ? u"time"_s : u"timestamp"_s)
                          .arg(digits)
                          .arg(type.withTimeZone ? u"with"_s : u"without"_s));
}

// Values padded with blanks to one length.
DataType characters(int length, DialectKind target)
{
    constexpr int longestOfMariaDb = 255;
    if (target == DialectKind::MariaDb && length > longestOfMariaDb)
        return stringType(length);
    const QString name = target == DialectKind::Sqlite       ? u"CHAR"_s
                         : target == DialectKind::PostgreSql ? u"character"_s
                                                             : u"char"_s;
    return nativeType(target, u"%1(%2)"_s.arg(name).arg(length));
}

bool isCharacters(const QString &name)
{
    static const QStringList names{u"char"_s,
                                   u"character"_s,
                                   u"nchar"_s,
                                   u"bpchar"_s,
                                   u"national char"_s,
                                   u"national character"_s,
                                   u"native character"_s};
    return names.contains(name);
}

NearestType ofUnsigned(const QString &name)
{
    if (name == "bigint"_L1)
        return {plainType(TypeKind::BigInteger), false};
    if (name == "tinyint"_L1)
        return {plainType(TypeKind::SmallInteger), true};
    const bool isShort = name == "smallint"_L1 || name == "mediumint"_L1;
    return {isShort ? integerType() : plainType(TypeKind::BigInteger), true};
}

// MariaDB's bits are a number, PostgreSQL's and SQLite's a text of digits.
NearestType ofBits(int count, DialectKind source)
{
    if (source != DialectKind::MariaDb)
        return {stringType(count), true};
    if (count == 1)
        return {plainType(TypeKind::Boolean), true};
    return {plainType(TypeKind::BigInteger), count < 64};
}

NearestType ofLabels(const Parts &parts)
{
    qsizetype longest = 1;
    qsizetype all = std::max<qsizetype>(parts.labels.size() - 1, 0);
    for (const QString &label : parts.labels) {
        longest = std::max(longest, label.size());
        all += label.size();
    }
    return {stringType(int(parts.name == "set"_L1 ? std::max<qsizetype>(all, 1) : longest)), false};
}

// numeric(5,-2) and numeric(3,5) are PostgreSQL's alone.
DataType ofDigits(const QList<int> &numbers, const QString &text)
{
    if (numbers.isEmpty())
        return numericType();
    if (numbers.size() == 1)
        return numericType(numbers.first());
    const bool isNegative = text.contains(u'-');
    const int scale = isNegative ? 0 : numbers.at(1);
    const int precision = isNegative ? numbers.first() + numbers.at(1) : numbers.first();
    return numericType(std::max(precision, scale), scale);
}

NearestType byRule(const Parts &parts, const DataType &native, DialectKind target)
{
    const bool hasZone = parts.name.endsWith(" with time zone"_L1) || parts.name.endsWith("tz"_L1);
    QString name = parts.name;
    name.remove(u" with time zone"_s).remove(u" without time zone"_s);
    const Rule rule = name.startsWith("interval"_L1) ? Rule{TypeKind::Interval}
                                                     : ruleOf(name, native.dialect);
    DataType type = plainType(rule.kind);
    if (rule.length > 0)
        type.length = rule.length;
    const std::optional<int> first = parts.numbers.isEmpty() ? std::nullopt
                                                             : std::optional(parts.numbers.first());
    switch (rule.takes) {
    case Takes::Nothing:
        break;
    case Takes::Length:
        if (first && *first > 0)
            type.length = first;
        break;
    case Takes::PrecisionAndScale:
        type = ofDigits(parts.numbers, native.nativeText);
        break;
    case Takes::Seconds:
        type.withTimeZone = hasZone;
        if (const auto exact = first ? withSeconds(type, *first, target) : std::nullopt)
            type = *exact;
        break;
    }
    return {type, rule.isFitting};
}

NearestType nearestScalar(const Parts &parts, const DataType &native, DialectKind target)
{
    const int first = parts.numbers.isEmpty() ? 1 : std::max(parts.numbers.first(), 1);
    if (isCharacters(parts.name))
        return {characters(first, target), true};
    if (parts.name == "enum"_L1 || parts.name == "set"_L1)
        return ofLabels(parts);
    if (parts.name == "bit"_L1)
        return ofBits(first, native.dialect);
    if (parts.isUnsigned && integerRules().contains(parts.name))
        return ofUnsigned(parts.name);
    // With hyphens, as everybody writes them into it; a logical Uuid has none where it is text.
    if (ruleOf(parts.name, native.dialect).kind == TypeKind::Uuid) {
        if (target == DialectKind::MariaDb)
            return {nativeType(target, u"uuid"_s), true};
        return {target == DialectKind::Sqlite ? characters(36, target) : plainType(TypeKind::Uuid),
                true};
    }
    return byRule(parts, native, target);
}

} // namespace

NearestType nearestType(const DataType &type, DialectKind target)
{
    if (type.kind != TypeKind::Native || type.dialect == target)
        return {type, true};
    const Parts parts = partsOf(type.nativeText);
    NearestType nearest = nearestScalar(parts, type, target);
    if (type.dimensions + parts.dimensions > 0) {
        // Only PostgreSQL has arrays: elsewhere they are JSON, whatever is in them.
        if (target != DialectKind::PostgreSql)
            nearest.type = plainType(TypeKind::Json);
        else
            nearest.type.dimensions = type.dimensions + parts.dimensions;
    }
    return nearest;
}

} // namespace core
