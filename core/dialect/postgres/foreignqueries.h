// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The queries for what we do not manage, each with the columns oid, namespace, name, table (or NULL) and
// the statement that creates it (or NULL). Run with search_path = pg_catalog.

#include "core/dialect/dialect.h"

namespace core::catalogue {

// Sorted ones can need each other, and are created in the order of what they need.
enum class Creation { Sorted, InOrder };

struct ForeignQuery
{
    ForeignKind kind = ForeignKind::Other;
    Creation creation = Creation::InOrder;
    QString sql;
};

const QList<ForeignQuery> &foreignQueries();

// Pairs of oids: what is created later, what it needs.
extern const QString dependencies;

} // namespace core::catalogue
