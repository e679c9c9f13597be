// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PostgreSQL 15's types: how a logical type is written, and what the catalogue says back.

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

QString postgresTypeText(const DataType &type, const SchemaIndex &schema);

// A type's text in its parts: "numeric(10,2)[]" is numeric, {10, 2}, an array.
struct PostgresType
{
    QString name; // as format_type spells it, without arguments: "timestamp without time zone"
    QStringList arguments;
    bool isArray = false;

    bool operator==(const PostgresType &) const = default;
};

// Aliases in the catalogue's spelling, its arguments filled in; what is not known stays as it is.
PostgresType postgresTypeParts(const QString &text);
// As format_type writes it: "timestamp(3) without time zone".
QString postgresTypeText(const PostgresType &type);
// The type in the catalogue's terms: an enum stays one, everything else is its text.
DataType postgresPhysicalType(const DataType &type, const SchemaIndex &schema);

// Whether a sequence can feed it.
bool isPostgresInteger(const DataType &type);
// Whether it has a collation.
bool isPostgresText(const DataType &type, const SchemaIndex &schema);

} // namespace core
