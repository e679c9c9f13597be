// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newrevision.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    RevisionOptions revision;
    std::string up;
    std::string down;
    std::string dialect;
};

Outcome<Answer> makeRevision(const Options &options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const auto parents = parentsOf(loaded->project.history, options.revision);
    if (!parents)
        return Unable(parents.error());
    QList<core::Operation> operations;
    if (!options.up.empty() || !options.down.empty()) {
        const auto dialect = dialectOf(*loaded, fromArgument(options.dialect), {});
        if (!dialect)
            return Unable(dialect.error());
        core::RunSql sql;
        sql.title = fromArgument(options.revision.message);
        sql.up.insert(*dialect, fromArgument(options.up));
        sql.down.insert(*dialect, fromArgument(options.down));
        operations << sql;
    }
    return writeRevision(*loaded, options.revision, *parents, operations);
}

} // namespace

Action declareRevision(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addRevisionOptions(command, options->revision);
    command.add_option("--sql-up", options->up, "SQL that upgrade runs")->type_name("SQL");
    command.add_option("--sql-down", options->down, "SQL that downgrade runs")->type_name("SQL");
    addDialectOption(command, options->dialect);
    return [options](Session &session) { return makeRevision(*options, session); };
}

} // namespace cli
