// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/newrevision.h"
#include "app/cli/verbs.h"

#include "core/mapping/mapping.h"
#include "core/migration/diff.h"
#include "core/model/problem.h"
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// A model with errors maps to a schema that was not meant; a revision of it would be for ever.
Outcome<void> demandSound(const core::Model &model)
{
    QStringList lines;
    for (const core::Problem &problem : core::validate(model)) {
        if (problem.severity == core::ProblemSeverity::Error)
            lines << u"  - "_s + core::sentence(problem);
    }
    if (lines.isEmpty())
        return {};
    return unable(ExitCode::Refused,
                  u"model-problems"_s,
                  Text::tr("The model has errors:\n%1").arg(lines.join(u'\n')),
                  Text::tr("Mend them in the designer. No revision was written."));
}

Outcome<QList<core::Operation>> changesSince(const core::Project &project,
                                             const QStringList &parents)
{
    const auto schema = core::schemaAt(project.history, parents);
    if (!schema)
        return core::Failure(schema.error());
    return core::diff(*schema, core::mapModel(project.model));
}

Outcome<Answer> migrate(RevisionOptions options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    if (const auto sound = demandSound(loaded->project.model); !sound)
        return Unable(sound.error());
    const auto parents = parentsOf(loaded->project.history, options);
    if (!parents)
        return Unable(parents.error());
    const auto operations = changesSince(loaded->project, *parents);
    if (!operations)
        return Unable(operations.error());
    if (operations->isEmpty())
        return Answer{Text::tr("No changes in schema detected."), {{u"revision"_s, QJsonValue()}}};
    for (const core::Operation &operation : *operations)
        warn(session, Text::tr("Detected: %1").arg(core::sentence(operation)));
    if (options.message.empty())
        options.message = core::suggestedMessage(*operations).toStdString();
    return writeRevision(*loaded, options, *parents, *operations);
}

} // namespace

Action declareMigrate(CLI::App &command)
{
    const auto options = std::make_shared<RevisionOptions>();
    addRevisionOptions(command, *options);
    return [options](Session &session) { return migrate(*options, session); };
}

} // namespace cli
