// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include "core/plan/versionstatements.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::vector<std::string> revisions;
    std::string database;
    std::string dialect;
    bool purge = false;
    bool sql = false;
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

QString stampLine(const QStringList &from, const QStringList &to)
{
    return u"Running stamp_revision %1 -> %2"_s.arg(from.join(u", "_s), to.join(u", "_s));
}

// The statements alone, from where the range begins ("a:b"), else from a database without a version.
Outcome<Answer> printStamp(const core::LoadedProject &loaded, Options options)
{
    const core::History &history = loaded.project.history;
    const auto kind = dialectOf(loaded,
                                fromArgument(options.dialect),
                                fromArgument(options.database));
    if (!kind)
        return Unable(kind.error());
    QString from = u"base"_s;
    if (const QString text = fromArgument(options.revisions.front()); text.contains(u':')) {
        from = text.section(u':', 0, 0);
        options.revisions = {text.section(u':', 1).toStdString()};
    }
    const auto before = core::resolve(history, from);
    if (!before)
        return core::Failure(before.error());
    const auto targets = targetsOf(history, options, *before);
    if (!targets)
        return Unable(targets.error());
    QList<core::VersionChange> changes;
    for (qsizetype i = 0; i < qMax(before->size(), targets->size()); ++i)
        changes << core::VersionChange{before->value(i), targets->value(i)};
    const core::VersionTable &table = loaded.project.versionTable;
    QList<core::Statement> statements = core::versionStatements(changes, *kind, table);
    if (before->isEmpty())
        statements.prepend(core::createVersionTable(*kind, table));
    QStringList lines{u"-- "_s + stampLine(*before, *targets), QString()};
    for (const core::Statement &statement : statements)
        lines << statement.sql + u';';
    const QString script = lines.join(u'\n');
    return Answer{script, {{u"script"_s, script}}};
}

Outcome<Answer> stampDatabase(const Options &options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    if (options.sql)
        return printStamp(*loaded, options);
    const auto connection = connectTo(session,
                                      *loaded,
                                      fromArgument(options.database),
                                      core::OpenMode::ReadWrite);
    if (!connection)
        return Unable(connection.error());
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
    warn(session, stampLine(state->heads, heads));
    const auto report = core::stamp(*connection, heads, session.monitor);
    if (!report)
        return core::Failure(report.error());
    if (report->error)
        return core::Failure(*report->error);
    return Answer{Text::tr("%1 is stamped with %2; its tables were not touched.")
                      .arg(core::displayName(connection->url()),
                           heads.isEmpty() ? u"<base>"_s : heads.join(u", "_s)),
                  {{u"heads"_s, toJsonArray(report->heads)}}};
}

} // namespace

Action declareStamp(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    options->revisions = {"head"};
    addPositional(command,
                  "REVISION",
                  options->revisions,
                  "One or more revisions, base for none; head by default");
    addDatabaseOption(command, options->database);
    command.add_flag("--purge", options->purge, "Forget whatever the version table held");
    command.add_flag("--sql", options->sql, "Print the SQL instead of running it (offline)");
    addDialectOption(command, options->dialect);
    return [options](Session &session) { return stampDatabase(*options, session); };
}

} // namespace cli
