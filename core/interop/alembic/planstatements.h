// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A change in one engine's own words: the statements of our plan, through op.execute. For what op.* has
// no word for, or would not do as we do. A script cannot look at the database before it runs, so no
// statement relies on the order in which a table has its columns. Pure.

#include "core/interop/alembic/body.h"
#include "core/migration/operation.h"

namespace core {

// What the engine cannot do raises NotImplementedError when it is run there.
AlembicStatements alembicPlanStatements(const Schema &from,
                                        const QList<Operation> &operations,
                                        DialectKind dialect);

} // namespace core
