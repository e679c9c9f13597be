// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverwords.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace support {

using namespace core;

namespace {

bool isNumber(const DataType &type)
{
    return isInteger(type) || (type.dimensions == 0 && type.kind == TypeKind::Numeric);
}

// Has an equality in both.
bool isComparable(const DataType &type)
{
    return type.dimensions == 0
           && (type.kind == TypeKind::Boolean || type.kind == TypeKind::Date
               || type.kind == TypeKind::DateTime || type.kind == TypeKind::Uuid
               || type.kind == TypeKind::Enum);
}

} // namespace

bool isServer(Target target)
{
    return target == Target::PostgreSql || target == Target::MariaDb;
}

QStringList serverChecks(Target target, const Column &column)
{
    if (isNumber(column.type)) {
        return {u"%1 >= 0"_s,
                u"%1 > -1 AND NOT %1 < 0"_s,
                u"coalesce(%1, 0) >= 0"_s,
                u"%1 BETWEEN 0 AND 99999999"_s,
                u"%1 IN (0, 1, 2) OR %1 > 0"_s,
                u"(%1 >= 0) or (%2 is not null) or %2 is null"_s,
                u"/* not negative */ %1>=0"_s};
    }
    if (isText(column.type)) {
        QStringList texts{u"length(%1) > 0"_s,
                          u"%1 <> ''"_s,
                          u"%1 NOT LIKE '%it''s \"%1\"%'"_s,
                          u"%1 <> 'a -- c' -- a comment's \"end\nAND length(%1) < 4000"_s,
                          u"CASE WHEN %1 IS NULL THEN 1 ELSE length(%1) END > 0"_s,
                          u"%1 IN ('a', 'it''s') OR %1 <> 'none'"_s,
                          u"lower(%1)=lower(%1)"_s};
        if (target == Target::PostgreSql)
            texts += {u"%1 ~ '.'"_s, u"(%1 || 'x')::varchar(500) <> 'x'"_s};
        return texts;
    }
    if (isComparable(column.type))
        return {u"%1 = %1"_s, u"%1 IS NULL OR (%1 = %1)"_s};
    return {u"%1 IS NOT NULL OR %2 IS NULL OR 1 = 1"_s, u"%1 IS NULL OR %1 IS NOT NULL"_s};
}

QStringList serverDefaults(Target target, const DataType &type)
{
    const bool isPostgres = target == Target::PostgreSql;
    if (type.dimensions > 0)
        return {u"'{}'"_s};
    if (isInteger(type))
        return {u"0"_s, u"1"_s, u"42"_s, u"1 + 1"_s, u"abs(-3)"_s, u"-7 + 8"_s};
    if (isText(type))
        return {u"'x'"_s, u"'it''s'"_s, u"'a -- b'"_s, u"'ü'"_s, u"lower('ABC')"_s, u"'7'"_s};
    switch (type.kind) {
    case TypeKind::Boolean:
        return {u"true"_s, u"FALSE"_s};
    case TypeKind::Numeric:
        return {u"0"_s, u"7"_s, type.scale ? u"1.5"_s : u"8"_s};
    case TypeKind::Float:
    case TypeKind::Double:
        return {u"0"_s, u"1.5"_s, u"1e3"_s, u".5"_s};
    case TypeKind::Date:
        return {u"CURRENT_DATE"_s, u"'2024-02-29'"_s};
    case TypeKind::Time:
        return {u"CURRENT_TIME"_s, u"'12:30:00'"_s};
    case TypeKind::DateTime:
        return {u"CURRENT_TIMESTAMP"_s, u"'2024-02-29 12:30:00'"_s, u"now()"_s};
    case TypeKind::LargeBinary:
        return {isPostgres ? u"'\\x00ff'"_s : u"x'00ff'"_s};
    case TypeKind::Json:
        return {u"'{}'"_s};
    case TypeKind::Uuid:
        return isPostgres ? QStringList{u"gen_random_uuid()"_s} : QStringList{};
    case TypeKind::Interval:
        return isPostgres ? QStringList{u"'1 day'"_s} : QStringList{};
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Enum:
    case TypeKind::Native:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList serverFormulas(Target target, const Column &source)
{
    if (isInteger(source.type))
        return {u"%1 * 2"_s, u"coalesce(%1, 0) + 1"_s, u"(%1 + 1)"_s, u"%1 % 10"_s};
    if (isText(source.type)) {
        return {u"length(%1)"_s,
                target == Target::PostgreSql ? u"length(%1 || ' -- ''x''')"_s
                                             : u"length(concat(%1, ' -- ''x'''))"_s};
    }
    return {u"CASE WHEN %1 IS NULL THEN 1 ELSE 0 END"_s};
}

QStringList serverIndexExpressions(const Column &column)
{
    if (isInteger(column.type))
        return {u"abs(%1)"_s, u"%1 % 10"_s, u"coalesce(%1, 0) + 1"_s};
    if (isText(column.type))
        return {u"lower(%1)"_s, u"length(%1) + 1"_s, u"coalesce(%1, 'none')"_s};
    return {u"CASE WHEN %1 IS NULL THEN 1 ELSE 0 END"_s};
}

QStringList serverPredicates(const Column &column)
{
    if (isInteger(column.type))
        return {u"%1 IS NOT NULL"_s, u"%1 > 0 OR %1 IS NULL"_s, u"%1 IN (1, 2, 3)"_s};
    if (isText(column.type))
        return {u"%1 IS NOT NULL"_s, u"%1 <> 'it''s'"_s, u"%1 IN ('a', 'b')"_s};
    return {u"%1 IS NOT NULL"_s};
}

QStringList serverTypes(Target target)
{
    if (target == Target::PostgreSql) {
        return {u"inet"_s,
                u"jsonb"_s,
                u"character(7)"_s,
                u"bit varying(12)"_s,
                u"int4range"_s,
                u"tsvector"_s,
                u"oid"_s,
                u"timestamp(3) without time zone"_s};
    }
    return {u"int unsigned"_s,
            u"bigint unsigned"_s,
            u"tinyint"_s,
            u"mediumint"_s,
            u"year(4)"_s,
            u"set('a','b')"_s,
            u"inet6"_s,
            u"char(7)"_s,
            u"bit(3)"_s,
            u"mediumtext"_s,
            u"datetime(6)"_s,
            u"varbinary(20)"_s};
}

QStringList serverCollations(Target target)
{
    if (target == Target::PostgreSql)
        return {u"C"_s, u"POSIX"_s, u"und-x-icu"_s};
    return {u"utf8mb4_bin"_s, u"utf8mb4_unicode_ci"_s, u"utf8mb4_general_ci"_s};
}

QString serverNativeValue(const QString &type, qint64 number)
{
    const QString text = QString::number(number);
    const auto is = [&](QLatin1String name) { return type.startsWith(name); };
    if (is("inet6"_L1))
        return u"'::%1'"_s.arg(number % 9999);
    if (is("inet"_L1))
        return u"'10.0.%1.%2'"_s.arg(number / 250 % 250).arg(number % 250);
    if (is("json"_L1))
        return u"'{\"n\": %1}'"_s.arg(number);
    if (is("int4range"_L1))
        return u"'[%1,%2)'"_s.arg(number).arg(number + 1);
    if (is("bit varying"_L1))
        return u"'%1'"_s.arg(QString::number(number % 4096, 2));
    if (is("bit"_L1))
        return u"b'%1'"_s.arg(QString::number(number % 8, 2));
    if (is("tsvector"_L1) || is("char"_L1) || is("mediumtext"_L1))
        return u"'v%1'"_s.arg(number);
    if (is("timestamp"_L1) || is("datetime"_L1))
        return u"'2024-02-29 12:30:%1'"_s.arg(number % 60, 2, 10, QChar(u'0'));
    if (is("year"_L1))
        return QString::number(1970 + number % 100);
    if (is("set"_L1))
        return u"'a'"_s;
    if (is("varbinary"_L1))
        return u"x'%1'"_s.arg(number, 8, 16, QChar(u'0'));
    return is("tinyint"_L1) ? QString::number(number % 100) : text;
}

void forgetExpressions(Table &table, const Column &column)
{
    table.checks.removeIf([&](const Check &check) { return usesColumn(check, column); });
    table.indexes.removeIf([&](const Index &index) {
        bool isMentioned = mentionsColumn(index.predicateSql, column.name);
        for (const IndexKey &key : index.keys)
            isMentioned = isMentioned || mentionsColumn(key.expressionSql, column.name);
        return isMentioned;
    });
    for (Column &other : table.columns) {
        if (other.generated && mentionsColumn(other.generated->sql, column.name))
            other.generated.reset();
    }
}

} // namespace support
