// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string database;
    bool verbose = false;
    bool checkHeads = false;
};

QString revisionText(const core::LoadedProject &loaded, const QString &id, bool verbose)
{
    const core::Revision *revision = core::findRevision(loaded.project.history, id);
    if (!revision)
        return Text::tr("%1 (not in this project)").arg(id);
    return verbose ? entry(loaded, *revision)
                   : line(loaded.project.history, *revision, {.withLabels = false});
}

QString tlsLine(const core::Tls &tls)
{
    switch (tls.level) {
    case core::TlsLevel::None:
        return Text::tr("The connection is not encrypted.");
    case core::TlsLevel::Encrypted:
        return Text::tr("The connection is encrypted (%1, %2); the server's certificate was not "
                        "checked.")
            .arg(tls.protocol, tls.cipher);
    case core::TlsLevel::VerifiedCa:
        return Text::tr("The connection is encrypted (%1, %2); the server's certificate is of the "
                        "given authority.")
            .arg(tls.protocol, tls.cipher);
    case core::TlsLevel::VerifiedFull:
        return Text::tr("The connection is encrypted (%1, %2); the server's certificate is of the "
                        "given authority and of this host.")
            .arg(tls.protocol, tls.cipher);
    }
    Q_UNREACHABLE();
}

QJsonObject toJson(const core::Tls &tls)
{
    return {{u"level"_s, core::toWord(tls.level)},
            {u"protocol"_s, tls.protocol},
            {u"cipher"_s, tls.cipher}};
}

Outcome<Answer> showCurrent(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const auto connection = connectTo(session,
                                      *loaded,
                                      fromArgument(options.database),
                                      core::OpenMode::ReadOnly);
    if (!connection)
        return Unable(connection.error());
    const QString url = core::toString(connection->url());
    const auto state = core::readState(*connection, core::ReadDepth::VersionsOnly);
    if (!state)
        return core::Failure(state.error());
    QStringList lines;
    if (options.verbose)
        lines << Text::tr("Current revision(s) for %1:").arg(url);
    if (options.verbose && connection->dialect() != core::DialectKind::Sqlite)
        lines << tlsLine(connection->tls());
    QStringList unknown;
    for (const QString &id : state->heads) {
        lines << revisionText(*loaded, id, options.verbose);
        if (!core::findRevision(loaded->project.history, id))
            unknown << id;
    }
    const QStringList heads = core::heads(loaded->project.history);
    const bool atHead = QSet<QString>(heads.begin(), heads.end())
                        == QSet<QString>(state->heads.begin(), state->heads.end());
    for (const QString &id : unknown) {
        const core::Error error{core::ErrorCode::DatabaseUnknownRevision, id, {}, {}};
        warn(session, Text::tr("Warning: %1\n%2").arg(core::sentence(error), core::remedy(error)));
    }
    return Answer{lines.join(u'\n'),
                  {{u"database"_s, url},
                   {u"tls"_s, toJson(connection->tls())},
                   {u"revisions"_s, toJsonArray(state->heads)},
                   {u"unknown"_s, toJsonArray(unknown)},
                   {u"hasVersionTable"_s, state->hasVersionTable},
                   {u"isAtHead"_s, atHead}},
                  options.checkHeads && !atHead ? ExitCode::Negative : ExitCode::Done};
}

} // namespace

Action declareCurrent(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addDatabaseOption(command, options->database);
    command.add_flag("-v,--verbose", options->verbose, "Show the revision in full");
    command.add_flag("--check-heads", options->checkHeads, "Exit 1 unless it is at every head");
    return [options](Session &session) { return showCurrent(*options, session); };
}

} // namespace cli
