// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allowed.h"
#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/side.h"
#include "app/cli/verbs.h"

#include "core/database/compare.h"
#include "core/dialect/madenames.h"
#include "core/migration/diff.h"
#include "core/plan/versionstatements.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string from;
    std::string to = "model";
    std::string dialect;
    bool sql = false;
};

// A live database takes part as the other side's engine, or else its own, would have it: what is
// physically equal there, in the server's own words where one is at hand, is equal.
Outcome<void> adoptLive(Side &from, Side &to)
{
    if (!from.isLive && !to.isLive)
        return {};
    if (from.connection && to.connection && from.connection->dialect() != to.connection->dialect()) {
        const auto pair = core::acrossEngines(*from.connection,
                                              from.schema,
                                              *to.connection,
                                              to.schema);
        if (!pair)
            return core::Failure(pair.error());
        from.schema = pair->from;
        to.schema = pair->to;
        return {};
    }
    Side &live = from.isLive ? from : to;
    const Side &other = from.isLive ? to : from;
    const core::Connection &server = to.connection ? *to.connection : *from.connection;
    const auto comparison = core::compare(server, other.schema, live.schema);
    if (!comparison)
        return core::Failure(comparison.error());
    live.schema = core::adopted(core::dialectFor(server.dialect()),
                                other.schema,
                                live.schema,
                                *comparison);
    return {};
}

// An element without a name has the one that its server made up: no difference.
bool isServersNaming(const core::Operation &operation)
{
    if (const auto *constraint = std::get_if<core::RenameConstraint>(&operation))
        return constraint->to.isEmpty() || core::constraintName(constraint->before).isEmpty();
    if (const auto *index = std::get_if<core::RenameIndex>(&operation))
        return index->to.isEmpty() || index->before.name.isEmpty();
    return false;
}

// The script that leads from one to the other, without a version table.
Outcome<QString> scriptOf(const core::Dialect &dialect,
                          const Options &options,
                          const Side &from,
                          const QList<core::Operation> &operations)
{
    const auto planned = dialect.plan(from.schema, operations, from.foreignObjects);
    if (!planned)
        return core::Failure(planned.error());
    core::Step step;
    step.parents = {fromArgument(options.from)};
    step.revision = fromArgument(options.to);
    step.operations = operations;
    step.statements = planned->before;
    step.statements << core::inTransactions(planned->statements, dialect.kind()) << planned->after;
    core::Plan plan;
    plan.dialect = dialect.kind();
    plan.steps = {step};
    return core::script(plan);
}

Outcome<Answer> showDifference(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    auto from = sideOf(session, *loaded, fromArgument(options.from));
    if (!from)
        return Unable(from.error());
    auto to = sideOf(session, *loaded, fromArgument(options.to));
    if (!to)
        return Unable(to.error());
    // What leads away from a database must be in its own language.
    const auto kind = from->connection ? Outcome<core::DialectKind>(*from->dialect())
                      : to->connection ? Outcome<core::DialectKind>(*to->dialect())
                                       : dialectOf(*loaded, fromArgument(options.dialect), {});
    if (!kind)
        return Unable(kind.error());
    const core::Dialect &dialect = core::dialectFor(*kind);
    if (const auto done = adoptLive(*from, *to); !done)
        return Unable(done.error());
    QList<core::Operation> operations = core::diff(core::withoutMadeNames(from->schema),
                                                   core::withoutMadeNames(to->schema));
    operations.removeIf(isServersNaming);
    QJsonObject json{{u"operations"_s, toJson(operations)}};
    const ExitCode exitCode = operations.isEmpty() ? ExitCode::Done : ExitCode::Negative;
    if (!options.sql)
        return Answer{operations.isEmpty() ? Text::tr("No differences.")
                                           : operationLines(operations),
                      json,
                      exitCode};
    const auto script = scriptOf(dialect, options, *from, operations);
    if (!script)
        return Unable(script.error());
    json.insert("script"_L1, *script);
    return Answer{operations.isEmpty() ? QString() : script->trimmed(), json, exitCode};
}

} // namespace

Action declareDiff(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command, "FROM", options->from, "\"model\", a revision or a database")->required();
    addPositional(command, "TO", options->to, "The same; model by default");
    command.add_flag("--sql", options->sql, "Print the script that leads from FROM to TO");
    addDialectOption(command, options->dialect);
    return [options](Session &session) { return showDifference(*options, session); };
}

} // namespace cli
