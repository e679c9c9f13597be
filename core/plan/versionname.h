// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table in which a database keeps its revisions: Alembic's own name for it, unless its env.py says
// otherwise (version_table, version_table_schema).

#include "core/schema/datatype.h"

namespace core {

struct VersionTable
{
    QString name = QStringLiteral("alembic_version");
    QString schemaName; // empty: where names without one are found

    bool operator==(const VersionTable &) const = default;
};

// As statements name it: Alembic's own name bare, as Alembic writes it, others quoted.
QString versionTableText(const VersionTable &table, DialectKind dialect);
QString displayName(const VersionTable &table); // "schema.name"

} // namespace core
