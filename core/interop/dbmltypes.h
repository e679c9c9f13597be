// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Column types in DBML, where any text is one: portable types in SQL's common words, others as their
// dialect spells them. Reading a written type gives the same type.

#include "core/schema/schema.h"

namespace core {

std::optional<DialectKind> dialectFromDbml(const QString &text); // what database_type says

// `dialect`: whose native types need not say where they come from.
QString dbmlType(const DataType &type, const Schema &schema, DialectKind dialect);
// `enums` by their name as DBML has it ("mood", "shop.mood").
DataType typeFromDbml(const QString &text, const QHash<QString, EnumId> &enums, DialectKind dialect);
// "shop.mood", "mood"
QString dottedName(const QString &schemaName, const QString &name);

} // namespace core
