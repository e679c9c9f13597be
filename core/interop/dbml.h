// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// DBML (dbml.dbdiagram.io), read and written: tables, columns, keys, references, indexes, checks,
// enums, notes, table groups and partials. What DBML cannot say is left out when written: options of
// one dialect, deferrability, sort orders, predicates, included and generated columns. What is read
// gets ids made from its names, so that reading twice gives equal values. Sample records, views and
// sticky notes are passed over. Pure; any thread; linear.

#include "core/base/error.h"
#include "core/schema/schema.h"

namespace core {

struct DbmlGroup
{
    QString name;
    QString note;
    QString colour; // "#rrggbb", or empty
    QList<TableId> tables;

    bool operator==(const DbmlGroup &) const = default;
};

struct DbmlDocument
{
    QString name; // of the project; may be empty
    QString note;
    std::optional<DialectKind> dialect; // of types that are no portable ones
    Schema schema;
    QList<DbmlGroup> groups;

    bool operator==(const DbmlDocument &) const = default;
};

QString toDbml(const DbmlDocument &document);
// ParseFailed names the file, and the line and column as `place`.
Result<DbmlDocument> parseDbml(const QString &text, const QString &file);

} // namespace core
