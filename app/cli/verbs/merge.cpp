// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/newrevision.h"
#include "app/cli/verbs.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    RevisionOptions revision;
    std::vector<std::string> revisions;
};

Outcome<Answer> mergeRevisions(Options options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const core::History &history = loaded->project.history;
    QStringList parents;
    for (const QString &identifier : fromArguments(options.revisions)) {
        const auto ids = core::resolve(history, identifier);
        if (!ids)
            return core::Failure(ids.error());
        for (const QString &id : *ids) {
            if (!parents.contains(id))
                parents << id;
        }
    }
    if (parents.size() < 2)
        return unable(ExitCode::Usage,
                      u"nothing-to-merge"_s,
                      Text::tr("There are not two revisions to merge."),
                      Text::tr("\"schemawright heads\" lists the heads."));
    if (const auto conflicts = core::mergeConflicts(history, parents); !conflicts.isEmpty()) {
        Trouble trouble(conflicts.first());
        trouble.text = Text::tr("The branches contradict each other:\n%1").arg(errorLines(conflicts));
        trouble.details.insert("conflicts"_L1, toJson(conflicts));
        return Unable(trouble);
    }
    if (options.revision.message.empty())
        options.revision.message = Text::tr("merge %1").arg(parents.join(u" and "_s)).toStdString();
    return writeRevision(*loaded, options.revision, parents, {});
}

} // namespace

Action declareMerge(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    options->revisions = {"heads"};
    addPositional(command,
                  "REVISION",
                  options->revisions,
                  "The revisions to join; all heads by default");
    RevisionOptions &revision = options->revision;
    command.add_option("-m,--message", revision.message, "What it is for")->type_name("TEXT");
    command.add_option("--branch-label", revision.branchLabel, "A label for what follows")
        ->type_name("LABEL");
    command.add_option("--rev-id", revision.revisionId, "Its id, instead of a random one")
        ->type_name("ID");
    return [options](Session &session) { return mergeRevisions(*options, session); };
}

} // namespace cli
