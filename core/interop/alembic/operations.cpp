// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/operations.h"

#include "core/interop/alembic/agreement.h"
#include "core/interop/alembic/body.h"
#include "core/interop/alembic/translator.h"
#include "core/migration/diff.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

PyNode functionNamed(const PyNode &module, const QString &name)
{
    PyNode found;
    for (const PyNode &statement : module.children("body"_L1)) {
        if (statement.is(PyKind::FunctionDef) && statement.text("name"_L1) == name)
            found = statement;
    }
    return found;
}

QString told(const ScriptFinding &finding)
{
    return u"line %1: %2"_s.arg(finding.line).arg(finding.reason);
}

bool isSql(const Operation &operation)
{
    return std::holds_alternative<RunSql>(operation);
}

// The way up with the SQL of the way down: each piece where our way back, which is the way up in
// reverse, comes past the same number of changes.
QList<Operation> withDownSql(const QList<Operation> &up, const QList<Operation> &down)
{
    const auto countChanges = [](const QList<Operation> &operations) {
        return operations.size() - std::count_if(operations.cbegin(), operations.cend(), isSql);
    };
    const qsizetype changes = countChanges(up);
    const qsizetype changesDown = countChanges(down);
    QMap<qsizetype, QList<Operation>> pieces; // by the changes that come before, on the way up
    qsizetype passed = 0;
    for (const Operation &operation : down) {
        if (!isSql(operation)) {
            ++passed;
            continue;
        }
        const RunSql sql = std::get<RunSql>(operation);
        const qsizetype place = changes == changesDown ? changes - passed
                                : passed == 0          ? changes
                                                       : 0;
        pieces[place].prepend(RunSql{sql.title, {}, sql.up});
    }
    QList<Operation> result;
    qsizetype done = 0;
    for (const Operation &operation : up) {
        if (!isSql(operation)) {
            result += pieces.take(done);
            ++done;
        }
        result << operation;
    }
    for (const QList<Operation> &rest : std::as_const(pieces))
        result += rest;
    return result;
}

// A piece up beside a piece down is one of both.
QList<Operation> joinedSql(const QList<Operation> &operations)
{
    QList<Operation> result;
    for (const Operation &operation : operations) {
        auto *last = result.isEmpty() ? nullptr : std::get_if<RunSql>(&result.last());
        const auto *next = std::get_if<RunSql>(&operation);
        const bool isPair = last && next && last->down.isEmpty() && next->up.isEmpty();
        if (isPair)
            last->down = next->down;
        else
            result << operation;
    }
    return result;
}

// What a way comes to, read once for all kinds of databases.
struct Way
{
    QList<Operation> operations;
    QList<ScriptFinding> findings;
    Schema schema; // after it
};

Way wayFor(const QString &revision,
           const Schema &before,
           const PyModules &modules,
           const QList<ScriptStep> &steps,
           const QSet<DialectKind> &dialects)
{
    OpTranslator translator(revision, before, modules, dialects);
    translator.translate(steps);
    return {translator.operations(), translator.findings(), translator.schema()};
}

// A script that goes another way on each kind of database is understood where these ways lead to the
// same: then its SQL is all that differs.
Way wayOf(const QString &revision,
          const Schema &before,
          const PyModules &modules,
          const QList<ScriptStep> &steps)
{
    const Way whole = wayFor(revision, before, modules, steps, allDialects());
    const auto isForAll = [](const ScriptStep &step) { return step.dialects == allDialects(); };
    if (whole.findings.isEmpty() || std::all_of(steps.cbegin(), steps.cend(), isForAll))
        return whole;
    QList<QList<Operation>> ways;
    Schema after;
    for (const DialectKind dialect : alembicDialects) {
        const Way way = wayFor(revision, before, modules, steps, {dialect});
        if (!way.findings.isEmpty())
            return whole;
        ways << way.operations;
        after = way.schema;
    }
    const auto operations = agreed(ways);
    return operations ? Way{*operations, {}, after} : whole;
}

// What the script's own way back does otherwise; empty: nothing. It leaves PostgreSQL's enums behind,
// which is no difference worth a word.
QString difference(const Schema &before, const Way &down, const PyNode &function)
{
    if (!down.findings.isEmpty())
        return u"downgrade(), line %1: %2"_s.arg(down.findings.first().line)
            .arg(down.findings.first().reason);
    if (function.isNull())
        return u"there is no downgrade()"_s;
    Schema ours = normalized(before, ColumnOrder::Ignored);
    Schema theirs = normalized(withIdsOf(before, down.schema, DialectKind::PostgreSql),
                               ColumnOrder::Ignored);
    ours.enums.clear();
    theirs.enums.clear();
    if (ours == theirs)
        return {};
    return down.operations.isEmpty() ? u"downgrade() takes nothing back"_s
                                     : u"downgrade() does not lead back to the same schema"_s;
}

} // namespace

ScriptOperations scriptOperations(const AlembicScript &script, const Schema &before)
{
    const PyModules modules(QList{PyModule{u"script"_s, false, script.module}} + script.modules);
    const PyNode upgrade = functionNamed(script.module, u"upgrade"_s);
    const PyNode downgrade = functionNamed(script.module, u"downgrade"_s);
    const Way up = wayOf(script.id, before, modules, scriptSteps(modules, upgrade));
    ScriptOperations result;
    result.operations = up.operations;
    for (const ScriptFinding &finding : up.findings) {
        if (result.reason.isEmpty() || finding.touches == Touches::Schema) {
            if (result.reading != ScriptReading::EffectUnknown)
                result.reason = told(finding);
        }
        result.reading = finding.touches == Touches::Schema
                                 || result.reading == ScriptReading::EffectUnknown
                             ? ScriptReading::EffectUnknown
                             : ScriptReading::EffectRead;
    }
    if (upgrade.isNull()) {
        result.reading = ScriptReading::EffectUnknown;
        result.reason = u"there is no upgrade()"_s;
    }
    if (result.reading != ScriptReading::Understood) {
        // Only the schema's side is of use: the rest is not run by us.
        result.operations.removeIf(isSql);
        return result;
    }
    const Way down = wayOf(script.id + "/down"_L1,
                           up.schema,
                           modules,
                           scriptSteps(modules, downgrade));
    result.reason = difference(before, down, downgrade);
    if (down.findings.isEmpty())
        result.operations = joinedSql(withDownSql(result.operations, down.operations));
    return result;
}

} // namespace core
