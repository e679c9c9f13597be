// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/planner.h"

#include "core/dialect/adapted.h"
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

class RevisionPlanner
{
public:
    RevisionPlanner(const Schema &from, const QList<ForeignObject> &foreignObjects)
        : m_schema(from)
    {
        m_plan.foreignObjectsAfter = foreignObjects;
    }

    Result<DialectPlan> run(const QList<Operation> &operations)
    {
        QList<Operation> pending;
        for (const Operation &operation : operations) {
            const RunSql *sql = std::get_if<RunSql>(&operation);
            if (!sql) {
                pending.append(operation);
                continue;
            }
            if (const auto done = addSegment(std::exchange(pending, {})); !done)
                return Failure(done.error());
            if (const auto done = addUserSql(*sql); !done)
                return Failure(done.error());
        }
        if (const auto done = addSegment(pending); !done)
            return Failure(done.error());
        surround();
        m_plan.schemaAfter = m_schema;
        return m_plan;
    }

private:
    Result<void> addSegment(const QList<Operation> &operations)
    {
        if (operations.isEmpty())
            return {};
        const Result<Schema> to = core::apply(operations, m_schema);
        if (!to)
            return Failure(to.error());
        const Result<AdaptedChange> change = adaptedChange(m_schema, *to, DialectKind::Sqlite);
        if (!change)
            return Failure(change.error());
        Result<Segment> segment = planSegment(change->from, change->to, m_plan.foreignObjectsAfter);
        if (!segment)
            return Failure(segment.error());
        m_plan.statements += segment->statements;
        m_plan.hazards += change->hazards + segment->hazards;
        m_plan.foreignObjectsAfter = segment->foreignObjects;
        m_schema = withLeftOut(segment->schema, *to, DialectKind::Sqlite);
        m_needsForeignKeysOff = m_needsForeignKeysOff || segment->needsForeignKeysOff;
        m_copiesRows = m_copiesRows || segment->copiesRows;
        return {};
    }

    Result<void> addUserSql(const RunSql &operation)
    {
        const QStringList statements = splitSqlite(operation.up.value(DialectKind::Sqlite));
        if (statements.isEmpty())
            return {};
        bool changesObjects = false;
        for (const QString &sql : statements) {
            const QString word = firstWord(sql);
            if (isForbidden(word))
                return failure(ErrorCode::NotSupported, operation.title, sql);
            changesObjects = changesObjects || word == "CREATE"_L1 || word == "DROP"_L1
                             || word == "ALTER"_L1;
            m_plan.statements.append(
                dataStatement(sql, {}, DataEffect::Changes, StatementNote::UserSql));
        }
        Hazard hazard;
        hazard.code = HazardCode::UserSql;
        hazard.level = HazardLevel::Warning;
        hazard.element = operation.title;
        hazard.detail = statements.join(u";\n"_s);
        m_plan.hazards.append(hazard);
        if (changesObjects)
            followObjects(statements);
        m_needsForeignKeysOff = true;
        return {};
    }

    // Views and triggers that the user's own SQL makes or drops are known to the rest of the plan.
    void followObjects(const QStringList &statements)
    {
        ScratchDatabase scratch(m_schema, m_plan.foreignObjectsAfter);
        for (const QString &sql : statements)
            scratch.execute(sql);
        m_plan.foreignObjectsAfter = scratch.foreignObjects(m_plan.foreignObjectsAfter);
    }

    void surround()
    {
        if (m_needsForeignKeysOff) {
            m_plan.before.append(
                settingStatement(u"PRAGMA foreign_keys = OFF"_s, StatementNote::ForeignKeysOff));
            m_plan.after.append(
                restoringStatement(u"PRAGMA foreign_keys = ON"_s, StatementNote::ForeignKeysBack));
        }
        if (m_copiesRows) {
            // 256 MB at most: a table and its indexes are written in one go.
            m_plan.before.append(
                settingStatement(u"PRAGMA cache_size = -262144"_s, StatementNote::CacheSize));
            m_plan.after.append(
                restoringStatement(u"PRAGMA cache_size = -2000"_s, StatementNote::CacheSizeBack));
        }
    }

    Schema m_schema;
    DialectPlan m_plan;
    bool m_needsForeignKeysOff = false;
    bool m_copiesRows = false;
};

} // namespace

Result<DialectPlan> planSqlite(const Schema &from,
                               const QList<Operation> &operations,
                               const QList<ForeignObject> &foreignObjects)
{
    return RevisionPlanner(from, foreignObjects).run(operations);
}

} // namespace core
