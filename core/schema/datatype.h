// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The logical type of a column. Each dialect renders it and reads it back; the two are a fixed
// point. A type without a portable name is Native: one dialect's text, kept verbatim.

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace core {

enum class DialectKind { Sqlite, PostgreSql, MariaDb };

enum class TypeKind {
    Integer,
    BigInteger,
    SmallInteger,
    String, // length: characters, none for unbounded
    Text,
    Boolean,
    Date,
    Time,
    DateTime, // withTimeZone
    Interval,
    Numeric, // precision and scale, both optional
    Float,   // precision: binary digits, optional
    Double,
    LargeBinary, // length: bytes, optional
    Json,
    Uuid,
    Enum,  // enumId
    Native // dialect, nativeText
};

struct DataType
{
    TypeKind kind = TypeKind::Integer;
    std::optional<int> length;    // String: characters; LargeBinary: bytes
    std::optional<int> precision; // Numeric: digits; Float: bits
    std::optional<int> scale;     // Numeric only, and only with precision
    bool withTimeZone = false;    // Time and DateTime
    int dimensions = 0;           // above 0: an array of this type
    EnumId enumId;
    DialectKind dialect = DialectKind::Sqlite; // Native only
    QString nativeText;                        // Native only; may be empty on SQLite

    bool operator==(const DataType &) const = default;
};

DataType integerType();
DataType stringType(std::optional<int> length = {});
DataType numericType(std::optional<int> precision = {}, std::optional<int> scale = {});
DataType plainType(TypeKind kind);
DataType enumType(EnumId id);
DataType nativeType(DialectKind dialect, const QString &text);

// The type as a person writes it: "String(80)", "Numeric(10, 2)", "DateTime(tz)", "Integer[]";
// `enumName` is what stands for an Enum. parseTypeName reads it back, the short forms of fast typing
// included ("str80", "num10,2", "bigint", "varchar(20)", "int[]"); it does not know enums, and
// returns nothing for what it does not know.
QString typeName(const DataType &type, const QString &enumName = {});
std::optional<DataType> parseTypeName(const QString &text);
// Every name that parseTypeName knows, in the order to offer them.
QStringList knownTypeNames();

} // namespace core
