// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/dbmltypes.h"

#include "core/interop/dbmllexer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString sqlWord(const DataType &type)
{
    switch (type.kind) {
    case TypeKind::Integer:
        return u"integer"_s;
    case TypeKind::BigInteger:
        return u"bigint"_s;
    case TypeKind::SmallInteger:
        return u"smallint"_s;
    case TypeKind::String:
        return type.length ? u"varchar(%1)"_s.arg(*type.length) : u"varchar"_s;
    case TypeKind::Text:
        return u"text"_s;
    case TypeKind::Boolean:
        return u"boolean"_s;
    case TypeKind::Date:
        return u"date"_s;
    case TypeKind::Time:
        return type.withTimeZone ? u"timetz"_s : u"time"_s;
    case TypeKind::DateTime:
        return type.withTimeZone ? u"timestamptz"_s : u"timestamp"_s;
    case TypeKind::Interval:
        return u"interval"_s;
    case TypeKind::Numeric:
        if (!type.precision)
            return u"numeric"_s;
        return type.scale ? u"numeric(%1,%2)"_s.arg(*type.precision).arg(*type.scale)
                          : u"numeric(%1)"_s.arg(*type.precision);
    case TypeKind::Float:
        return type.precision ? u"float(%1)"_s.arg(*type.precision) : u"float"_s;
    case TypeKind::Double:
        return u"double"_s;
    case TypeKind::LargeBinary:
        return type.length ? u"varbinary(%1)"_s.arg(*type.length) : u"blob"_s;
    case TypeKind::Json:
        return u"json"_s;
    case TypeKind::Uuid:
        return u"uuid"_s;
    case TypeKind::Enum:
    case TypeKind::Native:
        return {};
    }
    Q_UNREACHABLE();
}

QString asTypeText(const QString &text)
{
    static const QRegularExpression plain(
        u"^[A-Za-z_][A-Za-z0-9_]*(\\([0-9]+(,[0-9]+)?\\))?(\\[\\])*$"_s);
    return plain.match(text).hasMatch() ? text : dbmlName(text);
}

} // namespace

std::optional<DialectKind> dialectFromDbml(const QString &text)
{
    const QString word = text.toLower();
    if (word.startsWith("sqlite"_L1))
        return DialectKind::Sqlite;
    if (word.startsWith("postgres"_L1))
        return DialectKind::PostgreSql;
    if (word.startsWith("mariadb"_L1) || word.startsWith("mysql"_L1))
        return DialectKind::MariaDb;
    return {};
}

QString dottedName(const QString &schemaName, const QString &name)
{
    return schemaName.isEmpty() ? name : schemaName + u'.' + name;
}

QString dbmlType(const DataType &type, const Schema &schema, DialectKind dialect)
{
    const QString array = u"[]"_s.repeated(std::max(0, type.dimensions));
    if (type.kind == TypeKind::Enum) {
        const Enum *found = findEnum(schema, type.enumId);
        if (!found)
            return u"Enum"_s + array;
        const QString name = found->schemaName.isEmpty()
                                 ? dbmlName(found->name)
                                 : dbmlName(found->schemaName) + u'.' + dbmlName(found->name);
        return name + array;
    }
    QHash<QString, EnumId> enums;
    for (const Enum &value : schema.enums)
        enums.insert(dottedName(value.schemaName, value.name), value.id);
    const QString own = type.kind == TypeKind::Native ? type.nativeText + array
                                                      : sqlWord(type) + array;
    for (const QString &text : {own, typeName(type)}) {
        if (!text.isEmpty() && typeFromDbml(text, enums, dialect) == type)
            return asTypeText(text);
    }
    return asTypeText(typeName(type));
}

DataType typeFromDbml(const QString &text, const QHash<QString, EnumId> &enums, DialectKind dialect)
{
    QString scalar = text;
    int dimensions = 0;
    while (scalar.endsWith("[]"_L1)) {
        scalar.chop(2);
        ++dimensions;
    }
    const auto known = [&](const QString &name) -> std::optional<DataType> {
        if (!enums.contains(name))
            return {};
        DataType type = enumType(enums.value(name));
        return type;
    };
    if (auto type = known(scalar)) {
        type->dimensions = dimensions;
        return *type;
    }
    if (const auto type = parseTypeName(text))
        return *type;
    DataType type = nativeType(dialect, scalar);
    type.dimensions = dimensions;
    return type;
}

} // namespace core
