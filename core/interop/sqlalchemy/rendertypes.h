// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Types as SQLAlchemy writes them. Each engine may have a type of its own: what most have is the type,
// the others are its variants (with_variant), so that every engine gets what our own DDL gives it.
// Source: dialects.md's table of types, verified by SQLAlchemy 1.4.46.

#include "core/interop/sqlalchemy/spelling.h"
#include "core/schema/schema.h"

namespace core {

struct SaColumnType
{
    DataType type;
    QString collation;

    bool operator==(const SaColumnType &) const = default;
};

class SaTypes
{
public:
    // Refers to both.
    SaTypes(SaNames &names, const SchemaIndex &schema)
        : m_names(names)
        , m_schema(schema)
    {}

    // What stands in Enum(…) instead of the labels: the Python class, and what more it takes.
    void setEnum(EnumId id, const PyArguments &arguments) { m_enums.insert(id, arguments); }

    // `types`: what the column is on each target. An instance: String(), never String.
    PyExpression type(const QMap<DialectKind, SaColumnType> &types);
    // The same where a class will do: Integer, DateTime.
    PyExpression plain(const PyExpression &type) const;

private:
    PyExpression on(DialectKind dialect, const SaColumnType &type);
    PyExpression element(DialectKind dialect, const SaColumnType &type);
    PyExpression text(DialectKind dialect, const SaColumnType &type);
    PyExpression numeric(const DataType &type);
    PyExpression withLength(const QString &name, std::optional<int> length);
    PyExpression enumeration(DialectKind dialect, const DataType &type);
    PyExpression native(DialectKind dialect, const SaColumnType &type); // rendernatives.cpp
    PyExpression sqliteNative(const QString &words);
    PyExpression postgresNative(const DataType &type);
    PyExpression mariaDbNative(const SaColumnType &type);

    SaNames &m_names;
    const SchemaIndex &m_schema;
    QHash<EnumId, PyArguments> m_enums;
};

} // namespace core
