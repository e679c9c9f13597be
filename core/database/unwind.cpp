// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/compare.h"
#include "core/database/runner.h"
#include "core/migration/diff.h"
#include "core/plan/versionstatements.h"

namespace core {

namespace {

template<typename Element>
const Element *withId(const QList<Element> &elements, const Element &wanted)
{
    const auto found = std::find_if(elements.cbegin(), elements.cend(), [&](const Element &element) {
        return element.id == wanted.id;
    });
    return found == elements.cend() ? nullptr : &*found;
}

template<typename Element>
bool hasName(const QList<Element> &elements, const QString &name)
{
    return std::any_of(elements.cbegin(), elements.cend(), [&](const Element &element) {
        return element.name == name;
    });
}

// Each element as it was before or, where only its later name is in the database, as it is after;
// and what only comes with the step.
template<typename Element>
QList<Element> closer(const QList<Element> &before,
                      const QList<Element> &after,
                      const QList<Element> &live)
{
    QList<Element> result;
    for (const Element &element : before) {
        const Element *later = withId(after, element);
        const bool isRenamed = later && !hasName(live, element.name) && hasName(live, later->name);
        result.append(isRenamed ? *later : element);
    }
    for (const Element &element : after) {
        if (!withId(before, element))
            result.append(element);
    }
    return result;
}

Table closerTable(const Table &before, const Table &after, const Table &live)
{
    Table table = live.name == before.name ? before : after;
    table.columns = closer(before.columns, after.columns, live.columns);
    table.uniqueKeys = closer(before.uniqueKeys, after.uniqueKeys, live.uniqueKeys);
    table.checks = closer(before.checks, after.checks, live.checks);
    table.foreignKeys = closer(before.foreignKeys, after.foreignKeys, live.foreignKeys);
    table.indexes = closer(before.indexes, after.indexes, live.indexes);
    return table;
}

// What the half-changed database is most likely made of, so that every element of it is known again
// by its id, whatever its name is by now: a table is as before where none of its statements is done,
// as after where all are, and in between something of both.
class Halfway
{
public:
    Halfway(const Interruption &interruption, const Schema &live)
        : m_interruption(interruption)
        , m_ends(*interruption.step.ends)
        , m_live(live)
    {}

    Schema schema() const
    {
        Schema result;
        result.enums = closer(m_ends.before.enums, m_ends.after.enums, m_live.enums);
        for (const Table &table : m_ends.before.tables) {
            const Table *after = withId(m_ends.after.tables, table);
            result.tables.append(after ? tableBetween(table, *after) : table);
        }
        for (const Table &table : m_ends.after.tables) {
            if (!withId(m_ends.before.tables, table))
                result.tables.append(table);
        }
        return result;
    }

private:
    Table tableBetween(const Table &before, const Table &after) const
    {
        const auto [done, all] = statementsOf(before, after);
        // One that was being taken back is no longer what its statements made of it.
        if (!m_interruption.isUnwinding && done == 0)
            return before;
        if (!m_interruption.isUnwinding && done == all)
            return after;
        for (const Table &live : m_live.tables) {
            if (live.name == before.name || live.name == after.name)
                return closerTable(before, after, live);
        }
        return before;
    }

    std::pair<int, int> statementsOf(const Table &before, const Table &after) const
    {
        int done = 0;
        int all = 0;
        const QList<Statement> &statements = m_interruption.step.statements;
        for (qsizetype i = 0; i < statements.size(); ++i) {
            const QStringList &tables = statements.at(i).tables;
            if (!tables.contains(before.name) && !tables.contains(after.name))
                continue;
            ++all;
            if (i < m_interruption.done)
                ++done;
        }
        return {done, all};
    }

    const Interruption &m_interruption;
    const StepEnds &m_ends;
    const Schema &m_live;
};

// Tables and enums that the step did not make are not for it to drop.
QList<Operation> withoutOthers(QList<Operation> operations, const Schema &after)
{
    operations.removeIf([&after](const Operation &operation) {
        if (const auto *drop = std::get_if<DropTable>(&operation))
            return withId(after.tables, drop->table) == nullptr;
        if (const auto *drop = std::get_if<DropEnum>(&operation))
            return withId(after.enums, drop->enumeration) == nullptr;
        return false;
    });
    return operations;
}

// Views and triggers that were taken away and did not come back yet.
QList<Statement> lostObjects(const QList<ForeignObject> &before,
                             const QList<ForeignObject> &now,
                             DialectKind dialect)
{
    QList<Statement> statements;
    for (const ForeignObject &object : before) {
        const bool isThere = std::any_of(now.cbegin(), now.cend(), [&](const ForeignObject &each) {
            return each.kind == object.kind && each.schemaName == object.schemaName
                   && each.name == object.name;
        });
        if (isThere || object.sql.isEmpty())
            continue;
        Statement statement;
        statement.sql = object.sql;
        statement.note = object.kind == ForeignKind::View ? StatementNote::RestoreView
                                                          : StatementNote::RestoreTrigger;
        if (!object.table.isEmpty())
            statement.tables = {object.table};
        statement.transactional = dialect != DialectKind::MariaDb;
        statements.append(statement);
    }
    return statements;
}

// The version table is taken back where the step made it.
QList<Statement> versionTableBack(const DatabaseState &state, DialectKind dialect)
{
    const QList<Statement> &planned = state.interruption->step.statements;
    const QString creation = createVersionTable(dialect, state.versionTable).sql;
    const bool isOurs = std::any_of(planned.cbegin(), planned.cend(), [&](const Statement &each) {
        return each.kind == StatementKind::Version && each.sql == creation;
    });
    if (!isOurs || !state.hasVersionTable || !state.heads.isEmpty())
        return {};
    Statement statement;
    statement.sql = QStringLiteral("DROP TABLE ") + versionTableText(state.versionTable, dialect);
    statement.tables = {state.versionTable.name};
    statement.note = StatementNote::VersionTable;
    statement.transactional = dialect != DialectKind::MariaDb;
    return {statement};
}

// SQL of the user's own that is done already: nobody knows what would take it back.
QList<Hazard> userSqlHazards(const Interruption &interruption)
{
    QList<Hazard> hazards;
    const QList<Statement> &statements = interruption.step.statements;
    for (qsizetype i = 0; i < statements.size() && i < interruption.done; ++i) {
        if (statements.at(i).note != StatementNote::UserSql)
            continue;
        Hazard hazard;
        hazard.code = HazardCode::UserSql;
        hazard.level = HazardLevel::Warning;
        hazard.detail = statements.at(i).sql;
        hazards.append(hazard);
    }
    return hazards;
}

Step stepBack(const DatabaseState &state, const DialectPlan &work, DialectKind dialect)
{
    const Step &planned = state.interruption->step;
    Step step;
    step.revision = planned.revision;
    step.message = planned.message;
    step.parents = planned.parents;
    step.direction = planned.direction == Direction::Upgrade ? Direction::Downgrade
                                                             : Direction::Upgrade;
    step.fromHeads = state.heads;
    step.toHeads = state.heads;
    step.isUnwinding = true;
    QList<Statement> inside = inTransactions(work.statements
                                                 + lostObjects(planned.ends->foreignObjectsBefore,
                                                               work.foreignObjectsAfter,
                                                               dialect)
                                                 + versionTableBack(state, dialect),
                                             dialect);
    // The journal ends within a transaction.
    if (inside.isEmpty() || inside.last().kind != StatementKind::Commit)
        inside += {beginStatement(dialect), commitStatement()};
    step.statements = work.before + inside + work.after;
    step.hazards = userSqlHazards(*state.interruption) + work.hazards;
    return step;
}

} // namespace

Result<Prepared> prepareUnwind(const Connection &connection, Monitor &monitor)
{
    Result<DatabaseState> state = readState(connection, ReadDepth::WithSchema);
    if (!state)
        return Failure(state.error());
    const QString name = displayName(connection.url());
    if (!state->interruption)
        return failure(ErrorCode::NothingToDo, name);
    if (!state->interruption->step.ends)
        return failure(ErrorCode::NotSupported, name, state->interruption->step.revision);
    const StepEnds &ends = *state->interruption->step.ends;
    const Schema halfway = Halfway(*state->interruption, state->live->schema).schema();
    const Result<Comparison> comparison = compare(connection, halfway, state->live->schema);
    if (!comparison)
        return Failure(comparison.error());
    state->comparison = *comparison;
    const Dialect &dialect = dialectFor(connection.dialect());
    const Schema from = adopted(dialect, halfway, state->live->schema, *comparison);
    const QList<Operation> operations = withoutOthers(diff(from, ends.before), ends.after);
    const Result<DialectPlan> work = dialect.plan(from, operations, state->live->foreignObjects);
    if (!work)
        return Failure(work.error());
    Plan plan;
    plan.dialect = connection.dialect();
    plan.catalogueVersion = state->catalogueVersion;
    plan.steps = {stepBack(*state, *work, plan.dialect)};
    plan.steps.first().operations = operations;
    Result<Plan> counted = preflight(connection, plan, monitor);
    if (!counted)
        return Failure(counted.error());
    return Prepared{*std::move(state), *std::move(counted)};
}

} // namespace core
