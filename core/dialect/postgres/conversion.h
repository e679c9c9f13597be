// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What it takes to change a column's type: the USING that PostgreSQL has no cast of its own for, what
// it costs, and which rows would lose by it or be refused. Never an explicit cast to a length, which
// would cut values in silence; never the session's time zone.

#include "core/dialect/statement.h"
#include "core/schema/schema.h"

namespace core {

struct TypeConversion
{
    bool isNeeded = false;
    // Only a modifier changes, so that stored expressions on the column stay as they are.
    bool keepsExpressions = false;
    RewriteKind rewrite = RewriteKind::None;
    QString usingSql; // empty: the server's own cast is right
    // Conditions on rows, in terms of the column; empty: none.
    QString losing;
    QString failing;
};

TypeConversion postgresConversion(const Column &before,
                                  const SchemaIndex &schemaBefore,
                                  const Column &after,
                                  const SchemaIndex &schemaAfter);

} // namespace core
