// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/nearesttype.h"
#include "core/schema/translator.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isTextual(const Column &column)
{
    if (column.type.dimensions > 0)
        return false;
    switch (column.type.kind) {
    case TypeKind::String:
    case TypeKind::Text:
    case TypeKind::Enum:
        return true;
    case TypeKind::Native:
        return column.type.nativeText.contains("char"_L1, Qt::CaseInsensitive)
               || column.type.nativeText.contains("text"_L1, Qt::CaseInsensitive)
               || column.type.nativeText.contains("enum"_L1, Qt::CaseInsensitive);
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
    case TypeKind::Boolean:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::DateTime:
    case TypeKind::Interval:
    case TypeKind::Numeric:
    case TypeKind::Float:
    case TypeKind::Double:
    case TypeKind::LargeBinary:
    case TypeKind::Json:
    case TypeKind::Uuid:
        return false;
    }
    Q_UNREACHABLE();
}

bool isNumber(TypeKind kind)
{
    return kind == TypeKind::Integer || kind == TypeKind::BigInteger
           || kind == TypeKind::SmallInteger || kind == TypeKind::Numeric || kind == TypeKind::Float
           || kind == TypeKind::Double;
}

// What CAST calls the type on MariaDB, where it has words of its own; empty: nothing fits.
QString mariaDbCastType(const DataType &type)
{
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
        return u"SIGNED"_s;
    case TypeKind::String:
        return type.length ? u"CHAR(%1)"_s.arg(*type.length) : u"CHAR"_s;
    case TypeKind::Text:
        return u"CHAR"_s;
    case TypeKind::Numeric:
        return type.precision ? u"DECIMAL(%1,%2)"_s.arg(*type.precision).arg(type.scale.value_or(0))
                              : u"DECIMAL(65,30)"_s;
    case TypeKind::Float:
    case TypeKind::Double:
        return u"DOUBLE"_s;
    case TypeKind::Date:
        return u"DATE"_s;
    case TypeKind::Time:
        return u"TIME"_s;
    case TypeKind::DateTime:
        return type.withTimeZone ? QString() : u"DATETIME"_s;
    case TypeKind::LargeBinary:
        return u"BINARY"_s;
    case TypeKind::Boolean:
    case TypeKind::Interval:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
    case TypeKind::Native:
        return {};
    }
    Q_UNREACHABLE();
}

// On SQLite a type is its affinity: a moment is a text, and CAST would make a number of it.
QString sqliteCastType(const DataType &type)
{
    if (isTextual(Column{{}, {}, type, true, {}, {}, {}, {}, {}, {}}))
        return u"TEXT"_s;
    if (type.kind == TypeKind::Numeric)
        return u"NUMERIC"_s;
    if (type.kind == TypeKind::Float || type.kind == TypeKind::Double)
        return u"REAL"_s;
    if (type.kind == TypeKind::LargeBinary)
        return u"BLOB"_s;
    return isNumber(type.kind) ? u"INTEGER"_s : QString();
}

QString postgresCastType(const DataType &type)
{
    switch (type.kind) {
    case TypeKind::Integer:
    case TypeKind::BigInteger:
    case TypeKind::SmallInteger:
        return u"bigint"_s;
    case TypeKind::String:
        return type.length ? u"varchar(%1)"_s.arg(*type.length) : u"text"_s;
    case TypeKind::Text:
        return u"text"_s;
    case TypeKind::Float:
    case TypeKind::Double:
        return u"double precision"_s;
    case TypeKind::DateTime:
        return type.withTimeZone ? u"timestamptz"_s : u"timestamp"_s;
    case TypeKind::Numeric:
    case TypeKind::Date:
    case TypeKind::Time:
    case TypeKind::Boolean:
    case TypeKind::Interval:
    case TypeKind::Json:
    case TypeKind::Uuid:
    case TypeKind::Enum:
    case TypeKind::Native:
    case TypeKind::LargeBinary:
        return {};
    }
    Q_UNREACHABLE();
}

// The type of a cast, whoever wrote it; nothing: none that everybody knows.
std::optional<DataType> castType(const QString &text)
{
    QString plain = text.simplified().toLower();
    if (const qsizetype charset = plain.indexOf(" charset "_L1); charset > 0)
        plain.truncate(charset);
    if (plain.startsWith("pg_catalog."_L1))
        plain = plain.mid(11);
    if (plain == "signed"_L1 || plain == "unsigned"_L1 || plain.startsWith("signed "_L1)
        || plain.startsWith("unsigned "_L1))
        return plainType(TypeKind::BigInteger);
    if (plain == "char"_L1 || plain == "bpchar"_L1 || plain == "\"char\""_L1)
        return stringType();
    // By way of SQLite, to which PostgreSQL's types are foreign and lengths known.
    const NearestType nearest = nearestType(nativeType(DialectKind::PostgreSql, plain),
                                            DialectKind::Sqlite);
    if (nearest.type.kind == TypeKind::Native) // character(3)
        return stringType();
    return nearest.isFitting ? std::optional(nearest.type) : std::nullopt;
}

// Behind "::": the name with its namespace, the words that belong to it, arguments and brackets.
qsizetype typeEnd(const Pieces &pieces, qsizetype first)
{
    static const QStringList more{u"varying"_s,
                                  u"precision"_s,
                                  u"with"_s,
                                  u"without"_s,
                                  u"time"_s,
                                  u"zone"_s};
    qsizetype last = first;
    while (pieces.is(last + 1, "."_L1))
        last += 2;
    const auto skipWords = [&] {
        while (last + 1 < pieces.size() && pieces.at(last + 1).kind == TokenKind::Word
               && more.contains(pieces.name(last + 1)))
            ++last;
    };
    skipWords();
    if (pieces.is(last + 1, "("_L1) && pieces.closing(last + 1) > 0) {
        last = pieces.closing(last + 1);
        skipWords();
    }
    while (pieces.is(last + 1, "["_L1) && pieces.closing(last + 1) > 0)
        last = pieces.closing(last + 1);
    return std::min(last, pieces.size() - 1);
}

bool isNumberText(const QString &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isNumber;
}

// 'x'::text is 'x', '-1'::integer is -1; nothing: the literal means more than it says.
std::optional<QString> plainLiteral(const QString &literal,
                                    const QString &type,
                                    DialectKind target,
                                    const std::optional<DataType> &known)
{
    const QString inside = literal.startsWith(u'\'') && literal.size() > 1
                               ? literal.mid(1).chopped(1)
                               : literal;
    const QString lower = type.toLower();
    if (lower.contains("regclass"_L1) || lower.startsWith("interval"_L1) || inside == "now"_L1
        || inside == "today"_L1)
        return {};
    if (lower == "bytea"_L1)
        return inside.startsWith("\\x"_L1) ? std::optional(u"x'%1'"_s.arg(inside.mid(2)))
                                           : std::optional(literal);
    if (known && isNumber(known->kind) && isNumberText(inside))
        return inside;
    if (known && known->kind == TypeKind::Boolean && target != DialectKind::PostgreSql)
        return QStringList{u"t"_s, u"true"_s, u"1"_s}.contains(inside.toLower()) ? u"true"_s
                                                                                 : u"false"_s;
    return literal;
}

QString castCall(const QString &operand, const QString &type)
{
    return u"CAST(%1 AS %2)"_s.arg(operand, type);
}

QString castTypeFor(DialectKind target, const DataType &type)
{
    switch (target) {
    case DialectKind::Sqlite:
        return sqliteCastType(type);
    case DialectKind::PostgreSql:
        return postgresCastType(type);
    case DialectKind::MariaDb:
        return mariaDbCastType(type);
    }
    Q_UNREACHABLE();
}

bool isSameFamily(const DataType &type, const DataType &other)
{
    return type.kind == other.kind || (isNumber(type.kind) && isNumber(other.kind));
}

// What stands in the place of operand::type.
std::optional<QString> withoutCast(const TranslationTask &task,
                                   qsizetype first,
                                   qsizetype last,
                                   const QString &type)
{
    const Pieces &pieces = task.pieces;
    const QString operand = pieces.text(first, last);
    const std::optional<DataType> known = type.endsWith(u']') ? std::nullopt : castType(type);
    qsizetype inner = first;
    qsizetype innerEnd = last;
    while (pieces.is(inner, "("_L1) && pieces.closing(inner) == innerEnd) {
        ++inner;
        --innerEnd;
    }
    if (inner == innerEnd && (pieces.isLiteral(inner) || pieces.isWord(inner, "null"_L1)))
        return plainLiteral(pieces.at(inner).text, type, task.target, known);
    if (pieces.isWord(inner, "array"_L1))
        return operand;
    if (innerEnd == inner + 1 && pieces.is(inner, "-"_L1) && pieces.isLiteral(innerEnd))
        return operand;
    const Column *column = task.column(first, last);
    if (column && column->type.kind == TypeKind::Enum)
        return operand;
    if (!known)
        return {};
    const bool isText = isTextual(Column{{}, {}, *known, true, {}, {}, {}, {}, {}, {}});
    if (column && (isText ? isTextual(*column) : isSameFamily(*known, column->type)))
        return operand;
    const QString target = castTypeFor(task.target, *known);
    return target.isEmpty() ? std::nullopt : std::optional(castCall(operand, target));
}

void translateShortCasts(TranslationTask &task)
{
    for (qsizetype i = 1; i + 1 < task.pieces.size(); ++i) {
        if (!task.pieces.is(i, "::"_L1))
            continue;
        const qsizetype first = task.pieces.operandStart(i - 1);
        const qsizetype last = typeEnd(task.pieces, i + 1);
        if (first < 0)
            return task.refuse(task.pieces.text(i, last));
        const auto plain = withoutCast(task, first, i - 1, task.pieces.text(i + 1, last));
        if (!plain)
            return task.refuse(task.pieces.text(first, last));
        task.pieces.replace(first, last, *plain);
        i = first;
    }
}

bool isOwnCastType(const QString &type, DialectKind target)
{
    const QString name = type.section(u'(', 0, 0).section(u' ', 0, 0).toLower();
    switch (target) {
    case DialectKind::Sqlite: // takes any word, for its affinity
        return !QStringList{u"signed"_s, u"unsigned"_s, u"date"_s, u"datetime"_s, u"time"_s}
                    .contains(name)
               && !type.contains("charset"_L1, Qt::CaseInsensitive);
    case DialectKind::PostgreSql:
        return !QStringList{u"signed"_s,
                            u"unsigned"_s,
                            u"datetime"_s,
                            u"char"_s,
                            u"nvarchar"_s,
                            u"binary"_s,
                            u"blob"_s}
                    .contains(name)
               && type.toLower() != "double"_L1;
    case DialectKind::MariaDb:
        return QStringList{u"char"_s,
                           u"nchar"_s,
                           u"signed"_s,
                           u"unsigned"_s,
                           u"decimal"_s,
                           u"double"_s,
                           u"float"_s,
                           u"date"_s,
                           u"time"_s,
                           u"datetime"_s,
                           u"binary"_s,
                           u"integer"_s,
                           u"varchar"_s,
                           u"int"_s,
                           u"uuid"_s,
                           u"inet6"_s}
            .contains(name);
    }
    Q_UNREACHABLE();
}

// CAST(x AS type): the type alone is in other words.
void translateLongCasts(TranslationTask &task)
{
    for (qsizetype i = 0; i < task.pieces.size(); ++i) {
        if (!task.pieces.isWord(i, "cast"_L1) || !task.pieces.is(i + 1, "("_L1))
            continue;
        const qsizetype end = task.pieces.closing(i + 1);
        qsizetype as = i + 2;
        while (as < end && !task.pieces.isWord(as, "as"_L1))
            as = task.pieces.is(as, "("_L1) ? std::max(task.pieces.closing(as), as) + 1 : as + 1;
        if (end < 0 || as >= end - 1)
            continue;
        const QString type = task.pieces.text(as + 1, end - 1).trimmed();
        if (isOwnCastType(type, task.target))
            continue;
        const std::optional<DataType> known = castType(type);
        const QString other = known ? castTypeFor(task.target, *known) : QString();
        if (other.isEmpty())
            return task.refuse(task.pieces.text(i, end));
        task.pieces.replace(as + 1, end - 1, u' ' + other);
    }
}

} // namespace

void translateCasts(TranslationTask &task)
{
    if (!task.isFor(DialectKind::PostgreSql))
        translateShortCasts(task);
    translateLongCasts(task);
}

void translateArrays(TranslationTask &task)
{
    if (task.isFor(DialectKind::PostgreSql))
        return;
    Pieces &pieces = task.pieces;
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const bool isAny = pieces.isWord(i, "any"_L1) || pieces.isWord(i, "some"_L1);
        if ((!isAny && !pieces.isWord(i, "all"_L1)) || !pieces.is(i + 1, "("_L1))
            continue;
        const qsizetype end = pieces.closing(i + 1);
        qsizetype array = i + 2;
        while (pieces.is(array, "("_L1))
            ++array;
        const qsizetype last = pieces.isWord(array, "array"_L1) ? pieces.closing(array + 1) : -1;
        const bool isIn = isAny && pieces.is(i - 1, "="_L1);
        const bool isNotIn = !isAny && (pieces.is(i - 1, "<>"_L1) || pieces.is(i - 1, "!="_L1));
        if (end < 0 || last < 0 || (!isIn && !isNotIn))
            return task.refuse(pieces.text(i - 1, end < 0 ? i : end));
        const QString list = pieces.text(array + 2, last - 1).trimmed();
        pieces.replace(i - 1, end, (isIn ? u"IN (%1)"_s : u"NOT IN (%1)"_s).arg(list));
    }
}

} // namespace core
