// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/planner.h"

#include "core/dialect/sqlite/scratch.h"
#include "core/dialect/sqlite/segment.h"
#include "core/dialect/sqlite/splitter.h"
#include "core/dialect/sqlite/statements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What would end the revision's transaction, or cannot run inside one.
bool isForbidden(const QString &word)
{
    static const QStringList words = {u"BEGIN"_s,
                                      u"COMMIT"_s,
                                      u"END"_s,
                                      u"ROLLBACK"_s,
                                      u"SAVEPOINT"_s,
                                      u"RELEASE"_s,
                                      u"VACUUM"_s,
                                      u"ATTACH"_s,
                                      u"DETACH"_s};
    return words.contains(word);
}

// What the whole step needs around it is known once all of it is planned.
class SqlitePlanner
{
public:
    Result<DialectPlan> run(const Schema &from,
                            const QList<Operation> &operations,
                            const QList<ForeignObject> &foreignObjects)
    {
        const auto segment = [this](const Schema &before,
                                    const Schema &after,
                                    const QList<ForeignObject> &objects) -> Result<PlanSegment> {
            Result<SqliteSegment> planned = planSqliteSegment(before, after, objects);
            if (!planned)
                return Failure(planned.error());
            m_needsForeignKeysOff = m_needsForeignKeysOff || planned->needsForeignKeysOff;
            m_copiesRows = m_copiesRows || planned->copiesRows;
            return PlanSegment(*planned);
        };
        const auto userSql = [this](const RunSql &operation,
                                    const Schema &schema,
                                    const QList<ForeignObject> &objects) {
            return planUserSql(operation, schema, objects);
        };
        Result<DialectPlan> plan = planRevision(DialectKind::Sqlite,
                                                from,
                                                operations,
                                                foreignObjects,
                                                {segment, userSql});
        if (plan)
            surround(*plan);
        return plan;
    }

private:
    Result<PlanSegment> planUserSql(const RunSql &operation,
                                    const Schema &schema,
                                    const QList<ForeignObject> &foreignObjects)
    {
        const QStringList statements = splitSqlite(operation.up.value(DialectKind::Sqlite));
        PlanSegment segment{{}, {}, foreignObjects, schema};
        bool changesObjects = false;
        for (const QString &sql : statements) {
            const QString word = firstWord(sql);
            if (isForbidden(word))
                return failure(ErrorCode::NotSupported, operation.title, sql);
            changesObjects = changesObjects || word == "CREATE"_L1 || word == "DROP"_L1
                             || word == "ALTER"_L1;
            segment.statements.append(
                dataStatement(sql, {}, DataEffect::Changes, StatementNote::UserSql));
        }
        segment.hazards = {userSqlHazard(operation.title, statements.join(u";\n"_s))};
        if (changesObjects)
            segment.foreignObjects = followedObjects(statements, schema, foreignObjects);
        m_needsForeignKeysOff = m_needsForeignKeysOff || !statements.isEmpty();
        return segment;
    }

    // Views and triggers that the user's own SQL makes or drops are known to the rest of the plan.
    static QList<ForeignObject> followedObjects(const QStringList &statements,
                                                const Schema &schema,
                                                const QList<ForeignObject> &foreignObjects)
    {
        ScratchDatabase scratch(schema, foreignObjects);
        for (const QString &sql : statements)
            scratch.execute(sql);
        return scratch.foreignObjects(foreignObjects);
    }

    void surround(DialectPlan &plan) const
    {
        if (m_needsForeignKeysOff) {
            plan.before.append(
                settingStatement(u"PRAGMA foreign_keys = OFF"_s, StatementNote::ForeignKeysOff));
            plan.after.append(
                restoringStatement(u"PRAGMA foreign_keys = ON"_s, StatementNote::ForeignKeysBack));
        }
        if (m_copiesRows) {
            // 256 MB at most: a table and its indexes are written in one go.
            plan.before.append(
                settingStatement(u"PRAGMA cache_size = -262144"_s, StatementNote::CacheSize));
            plan.after.append(
                restoringStatement(u"PRAGMA cache_size = -2000"_s, StatementNote::CacheSizeBack));
        }
    }

    bool m_needsForeignKeysOff = false;
    bool m_copiesRows = false;
};

} // namespace

Result<DialectPlan> planSqlite(const Schema &from,
                               const QList<Operation> &operations,
                               const QList<ForeignObject> &foreignObjects)
{
    return SqlitePlanner().run(from, operations, foreignObjects);
}

} // namespace core
