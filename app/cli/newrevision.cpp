// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/newrevision.h"

#include "app/cli/listing.h"

using namespace Qt::StringLiterals;

namespace cli {

void addRevisionOptions(CLI::App &command, RevisionOptions &options)
{
    command.add_option("-m,--message", options.message, "What the revision does")->type_name("TEXT");
    command
        .add_option("--head",
                    options.head,
                    "The head it follows, \"<branch>@head\", or \"base\" for a new root")
        ->type_name("REVISION");
    command.add_flag("--splice", options.splice, "Let --head be a revision that is no head");
    command.add_option("--branch-label", options.branchLabel, "A label for the branch it begins")
        ->type_name("LABEL");
    addListOption(command,
                  "--depends-on",
                  options.dependsOn,
                  "A revision that must run before it; may be repeated",
                  "REVISION");
    command.add_option("--rev-id", options.revisionId, "Its id, instead of a random one")
        ->type_name("ID");
}

Outcome<QStringList> parentsOf(const core::History &history, const RevisionOptions &options)
{
    const QStringList heads = core::heads(history);
    if (options.head.empty()) {
        if (heads.size() > 1)
            return core::failure(core::ErrorCode::MultipleHeads, heads.join(u", "_s));
        return heads;
    }
    const auto parents = core::resolve(history, fromArgument(options.head));
    if (!parents)
        return core::Failure(parents.error());
    for (const QString &parent : *parents) {
        if (!options.splice && !heads.contains(parent))
            return unable(ExitCode::Refused,
                          u"not-a-head"_s,
                          Text::tr("Revision %1 is not a head revision; please specify --splice "
                                   "to create a new branch from this revision.")
                              .arg(parent));
    }
    return *parents;
}

Outcome<Answer> writeRevision(const core::LoadedProject &loaded,
                              const RevisionOptions &options,
                              const QStringList &parents,
                              const QList<core::Operation> &operations)
{
    core::NewRevision revision;
    revision.id = options.revisionId.empty() ? core::newRevisionId()
                                             : fromArgument(options.revisionId);
    revision.parents = parents;
    if (!options.branchLabel.empty())
        revision.labels = {fromArgument(options.branchLabel)};
    revision.message = fromArgument(options.message);
    revision.operations = operations;
    for (const QString &dependency : fromArguments(options.dependsOn)) {
        const auto ids = core::resolve(loaded.project.history, dependency);
        if (!ids)
            return core::Failure(ids.error());
        revision.dependsOn += *ids;
    }
    const auto project = core::withRevision(loaded.project, revision);
    if (!project)
        return core::Failure(project.error());
    core::LoadedProject after = loaded;
    after.project = *project;
    if (const auto saved = save(loaded, after.project); !saved)
        return Unable(saved.error());
    const core::Revision &made = *core::findRevision(after.project.history, revision.id);
    QJsonObject json = toJson(after, made);
    json.insert("operations"_L1, toJson(made.operations));
    return Answer{Text::tr("Generating %1 ... done").arg(revisionPath(after, made)), json};
}

} // namespace cli
