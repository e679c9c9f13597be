// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The walk over a revision's operations that all dialects share: runs of operations become segments,
// of which only the two ends count; the user's own SQL stands between them, as it is.

#include "core/dialect/dialect.h"

#include <functional>

namespace core {

// What a run of operations, or a piece of the user's SQL, comes to.
struct PlanSegment
{
    QList<Statement> statements;
    QList<Hazard> hazards;
    QList<ForeignObject> foreignObjects; // after it
    Schema schema;                       // after it, as the database has it
};

struct RevisionParts
{
    // From one schema to the other, both adapted to the engine.
    std::function<Result<PlanSegment>(const Schema &from,
                                      const Schema &to,
                                      const QList<ForeignObject> &foreignObjects)>
        segment;
    // The statements of a piece of SQL on a database with this schema, which stays as it is; none: it
    // has nothing to say to this engine.
    std::function<Result<PlanSegment>(const RunSql &operation,
                                      const Schema &schema,
                                      const QList<ForeignObject> &foreignObjects)>
        userSql;
};

Hazard userSqlHazard(const QString &title, const QString &sql);

// Without `before` and `after`.
Result<DialectPlan> planRevision(DialectKind dialect,
                                 const Schema &from,
                                 const QList<Operation> &operations,
                                 const QList<ForeignObject> &foreignObjects,
                                 const RevisionParts &parts);

} // namespace core
