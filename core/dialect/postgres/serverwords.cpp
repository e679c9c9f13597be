// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/serverwords.h"

#include "core/dialect/postgres/scratch.h"

#include <QSqlDatabase>

namespace core {

namespace {

// Text that went in as the server's own comes out of it changed at most a few times more.
constexpr int mostRounds = 6;
// The locks of one transaction are few.
constexpr qsizetype tablesAtOnce = 100;

} // namespace

Result<Schema> postgresInServerWords(QSqlDatabase &database, const Schema &schema)
{
    const Result<PostgresLive> live = readPostgresLive(database);
    if (!live)
        return Failure(live.error());
    Schema result = schema;
    QList<qsizetype> open;
    for (qsizetype i = 0; i < schema.tables.size(); ++i)
        open.append(i);
    for (int round = 0; round < mostRounds && !open.isEmpty(); ++round) {
        QList<qsizetype> changed;
        for (qsizetype first = 0; first < open.size(); first += tablesAtOnce) {
            PostgresScratch scratch(database, result, *live, open.mid(first, tablesAtOnce));
            const Result<QList<qsizetype>> answer = scratch.run();
            if (!answer)
                return Failure(answer.error());
            changed += *answer;
            result = scratch.schema();
        }
        open = changed;
    }
    return result;
}

} // namespace core
