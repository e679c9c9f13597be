// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// MariaDB 10.11's types: how a logical type is written, one spelling for texts that mean the same
// (information_schema's, in lower case and without display widths).

#include "core/schema/schema.h"

namespace core {

QString mariaDbTypeText(const DataType &type, const SchemaIndex &schema);
QString mariaDbCanonicalType(const QString &text);
// The labels as they stand in the type and in information_schema: 'it''s','a\\b'.
QString mariaDbEnumText(const QStringList &labels);
// Whether values of this type (in the canonical spelling) have a character set of their own.
bool isMariaDbText(const QString &type);
bool isMariaDbSpatial(const QString &type);
// A type of MariaDB's, by its first word.
bool isMariaDbType(const QString &type);
// The number in the first parentheses: varchar(80) is 80; -1 where there is none.
int mariaDbTypeLength(const QString &type);
// The characters that a key can hold of a value of this type: 80 of varchar(80); 0: no limit of its
// own (text and blob).
int mariaDbKeyLength(const QString &type);
// The bytes that a value of any other type takes in a key; of enums and sets the least.
int mariaDbFixedKeyBytes(const QString &type);

} // namespace core
