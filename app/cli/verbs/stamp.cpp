// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::vector<std::string> revisions;
    std::string database;
    bool purge = false;
};

Outcome<QStringList> targetsOf(const core::History &history,
                               const Options &options,
                               const QStringList &current)
{
    QStringList targets;
    for (const QString &identifier : fromArguments(options.revisions)) {
        const auto ids = core::resolve(history, identifier, current);
        if (!ids)
            return core::Failure(ids.error());
        for (const QString &id : *ids) {
            if (!targets.contains(id))
                targets << id;
        }
    }
    return targets;
}

Outcome<Answer> stampDatabase(const Options &options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    const auto url = databaseOf(*loaded, fromArgument(options.database));
    if (!url)
        return Unable(url.error());
    const auto connection = core::Connection::open(*url, core::OpenMode::ReadWrite);
    if (!connection)
        return core::Failure(connection.error());
    const auto state = core::readState(*connection, core::ReadDepth::VersionsOnly);
    if (!state)
        return core::Failure(state.error());
    const QStringList current = options.purge ? QStringList() : state->heads;
    const auto targets = targetsOf(history, options, current);
    if (!targets)
        return Unable(targets.error());
    const auto stamped = core::stampedHeads(history, current, *targets);
    if (!stamped)
        return core::Failure(stamped.error());
    const QStringList &heads = *stamped;
    warn(session,
         u"Running stamp_revision %1 -> %2"_s.arg(state->heads.join(u", "_s), heads.join(u", "_s)));
    const auto report = core::stamp(*connection, heads, session.monitor);
    if (!report)
        return core::Failure(report.error());
    if (report->error)
        return core::Failure(*report->error);
    return Answer{Text::tr("%1 is stamped with %2; its tables were not touched.")
                      .arg(core::displayName(*url),
                           heads.isEmpty() ? u"<base>"_s : heads.join(u", "_s)),
                  {{u"heads"_s, toJsonArray(report->heads)}}};
}

} // namespace

Action declareStamp(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    options->revisions = {"head"};
    command.add_option("REVISION", options->revisions, "One or more revisions; base for none")
        ->capture_default_str();
    addDatabaseOption(command, options->database);
    command.add_flag("--purge", options->purge, "Forget whatever the version table held");
    return [options](Session &session) { return stampDatabase(*options, session); };
}

} // namespace cli
