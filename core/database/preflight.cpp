// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/interrupt.h"
#include "core/database/runner.h"
#include "core/database/transaction.h"

#include <QVariant>

namespace core {

namespace {

// A count that cannot be taken (the column comes with an earlier step) stays unknown.
Result<std::optional<qint64>> rowsOf(const Connection &connection, const QString &countSql)
{
    const Result<QVariant> count = connection.value(countSql);
    if (!count) {
        if (count.error().code == ErrorCode::Canceled
            || count.error().code == ErrorCode::ConnectionLost)
            return Failure(count.error());
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 rows = count->toLongLong(&isNumber);
    return isNumber ? std::optional(rows) : std::nullopt;
}

} // namespace

Result<Plan> preflight(const Connection &connection, const Plan &plan, Monitor &monitor)
{
    const auto session = Session::of(connection);
    const Interrupt interrupt(*session, monitor);
    std::optional<ReadTransaction> transaction(std::in_place, *session);
    if (transaction->error())
        return Failure(*transaction->error());
    Plan result = plan;
    for (qsizetype i = 0; i < result.steps.size(); ++i) {
        Step &step = result.steps[i];
        for (Hazard &hazard : step.hazards) {
            if (hazard.countSql.isEmpty())
                continue;
            if (monitor.canceled)
                return failure(ErrorCode::Canceled, step.revision);
            if (monitor.progress) {
                Progress progress;
                progress.step = int(i);
                progress.steps = int(result.steps.size());
                progress.revision = step.revision;
                progress.sql = hazard.countSql;
                monitor.progress(progress);
            }
            const auto rows = rowsOf(connection, hazard.countSql);
            if (!rows)
                return Failure(rows.error());
            hazard.rows = *rows;
            if (!hazard.rows) { // a failed query ends a transaction of PostgreSQL's
                transaction.reset();
                transaction.emplace(*session);
            }
        }
    }
    return result;
}

} // namespace core
