// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs that list revisions: history, heads, branches, show.

#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string range;
    std::string revision = "head";
    std::string database;
    bool verbose = false;
    bool indicateCurrent = false;
};

const core::Revision &revisionOf(const core::LoadedProject &loaded, const QString &id)
{
    return *core::findRevision(loaded.project.history, id);
}

// The revisions a range a:b takes, both ends included; either may be left out, and "-3:b" begins
// three before b.
Outcome<QStringList> idsInRange(const core::History &history,
                                const QString &range,
                                const QStringList &current)
{
    const auto colon = range.indexOf(u':');
    if (colon < 0)
        return unable(ExitCode::Usage,
                      u"usage"_s,
                      Text::tr("History range requires [start]:[end], [start]:, or :[end]."));
    const QString start = range.left(colon);
    const QString end = range.mid(colon + 1);
    const auto last = core::resolve(history, end.isEmpty() ? u"heads"_s : end, current);
    if (!last)
        return core::Failure(last.error());
    QStringList ids = core::ancestors(history, *last);
    if (start.isEmpty() || start == "base"_L1)
        return ids;
    const bool relative = start.startsWith(u'-') || start.startsWith(u'+');
    const auto first = core::resolve(history,
                                     start,
                                     relative && start.startsWith(u'-') ? *last : current);
    if (!first)
        return core::Failure(first.error());
    if (first->isEmpty())
        return ids;
    const QStringList later = core::descendants(history, *first);
    ids.removeIf([&](const QString &id) { return !later.contains(id) && !first->contains(id); });
    return ids;
}

Outcome<Answer> showHistory(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    const QString range = fromArgument(options.range);
    QStringList current;
    if (options.indicateCurrent || range.contains("current"_L1) || !options.database.empty()) {
        const auto heads = currentHeads(session, *loaded, fromArgument(options.database));
        if (!heads)
            return Unable(heads.error());
        current = *heads;
    }
    const auto ids = range.isEmpty() ? Outcome<QStringList>(core::topologicalOrder(history))
                                     : idsInRange(history, range, current);
    if (!ids)
        return Unable(ids.error());
    QStringList lines;
    QJsonArray revisions;
    for (auto id = ids->rbegin(); id != ids->rend(); ++id) {
        const core::Revision &revision = revisionOf(*loaded, *id);
        lines << (options.verbose
                      ? entry(*loaded, revision, current)
                      : line(history, revision, {.withParents = true, .withMessage = true}, current));
        revisions << toJson(*loaded, revision, current);
    }
    return Answer{lines.join(u'\n'), {{u"revisions"_s, revisions}}};
}

Outcome<Answer> showHeads(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    QStringList lines;
    QJsonArray revisions;
    for (const QString &id : core::heads(loaded->project.history)) {
        const core::Revision &revision = revisionOf(*loaded, id);
        lines << (options.verbose
                      ? entry(*loaded, revision)
                      : line(loaded->project.history, revision, {.withTreeMarks = false}));
        revisions << toJson(*loaded, revision);
    }
    return Answer{lines.join(u'\n'), {{u"heads"_s, revisions}}};
}

Outcome<Answer> showBranches(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    QStringList lines;
    QJsonArray points;
    for (const QString &id : core::branchPoints(history)) {
        const core::Revision &point = revisionOf(*loaded, id);
        lines << (options.verbose ? entry(*loaded, point) : line(history, point, {}));
        QJsonObject json = toJson(*loaded, point);
        QJsonArray branches;
        for (const core::Revision &child : history.revisions) {
            if (!child.parents.contains(id))
                continue;
            lines << QString(id.size(), u' ') + " -> "_L1
                         + line(history, child, {.withMessage = options.verbose});
            branches << child.id;
        }
        json.insert("branches"_L1, branches);
        points << json;
    }
    return Answer{lines.join(u'\n'), {{u"branchPoints"_s, points}}};
}

Outcome<Answer> showRevision(const Options &options, Session &session)
{
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const QString identifier = fromArgument(options.revision);
    QStringList current;
    if (identifier.contains("current"_L1)) {
        const auto heads = currentHeads(session, *loaded, fromArgument(options.database));
        if (!heads)
            return Unable(heads.error());
        current = *heads;
    }
    const auto ids = core::resolve(loaded->project.history, identifier, current);
    if (!ids)
        return core::Failure(ids.error());
    QStringList texts;
    QJsonArray revisions;
    for (const QString &id : *ids) {
        const core::Revision &revision = revisionOf(*loaded, id);
        texts << entry(*loaded, revision)
                     + (revision.operations.isEmpty()
                            ? QString()
                            : u'\n' + operationLines(revision.operations) + u'\n');
        QJsonObject json = toJson(*loaded, revision);
        json.insert("operations"_L1, toJson(revision.operations));
        revisions << json;
    }
    return Answer{texts.join(u'\n').trimmed(), {{u"revisions"_s, revisions}}};
}

void addVerboseOption(CLI::App &command, Options &options)
{
    command.add_flag("-v,--verbose", options.verbose, "Show each revision in full");
}

} // namespace

Action declareHistory(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("-r,--rev-range", options->range, "Only these: a:b, a:, :b, -3:current")
        ->type_name("RANGE");
    addVerboseOption(command, *options);
    command.add_flag("-i,--indicate-current",
                     options->indicateCurrent,
                     "Mark the revision the database is at");
    addDatabaseOption(command, options->database);
    return [options](Session &session) { return showHistory(*options, session); };
}

Action declareHeads(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addVerboseOption(command, *options);
    return [options](Session &session) { return showHeads(*options, session); };
}

Action declareBranches(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addVerboseOption(command, *options);
    return [options](Session &session) { return showBranches(*options, session); };
}

Action declareShow(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command,
                  "REVISION",
                  options->revision,
                  "current, an id or its first characters; head by default");
    addDatabaseOption(command, options->database);
    return [options](Session &session) { return showRevision(*options, session); };
}

} // namespace cli
