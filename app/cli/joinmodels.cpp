// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/joinmodels.h"

#include "app/cli/listing.h"
#include "core/interop/sqlalchemy/takemodels.h"
#include "core/mapping/mapping.h"
#include "core/migration/diff.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

QSet<qsizetype> all(const core::ModelMerge &merge)
{
    QSet<qsizetype> places;
    for (qsizetype i = 0; i < merge.changes.size(); ++i)
        places.insert(i);
    return places;
}

QList<core::Operation> operationsBetween(const core::Model &before, const core::Model &after)
{
    return core::diff(core::mapModel(before), core::mapModel(after));
}

QString answerText(const ModelsJoin &join,
                   const QString &file,
                   bool isChanged,
                   const QList<core::Operation> &taken,
                   const QList<core::Operation> &left)
{
    QStringList lines;
    if (!isChanged && left.isEmpty())
        lines << Text::tr("%1 says nothing new.").arg(join.import.file);
    else if (!isChanged)
        lines << Text::tr("Nothing was taken over into %1.").arg(file);
    else if (taken.isEmpty())
        lines << Text::tr("Took over into %1; the tables stay as they are.").arg(file);
    else
        lines << (join.isDryRun ? Text::tr("Would take over into %1:\n%2")
                                : Text::tr("Took over into %1:\n%2"))
                     .arg(file, operationLines(taken));
    if (!left.isEmpty())
        lines << Text::tr("Left as it is, since the model may be right and not the file:\n%1")
                     .arg(operationLines(left))
              << Text::tr("--theirs takes that over, too.");
    return lines.join(u'\n');
}

} // namespace

Outcome<Answer> joinModels(const ModelsJoin &join,
                           const core::LoadedProject &loaded,
                           Session &session)
{
    const auto read = core::readImport(join.import, session.monitor);
    if (!read)
        return core::Failure(read.error());
    const core::Model &ours = loaded.project.model;
    std::optional<core::Model> base;
    if (const auto before = core::loadTakenModels(loaded.file);
        before && before->source == join.import.file)
        base = before->model;
    const core::ModelsNews news = core::newsOf(base, ours, read->model);
    const QSet<qsizetype> wanted = join.takesAll ? all(news.merge) : core::unasked(news.merge);
    const auto model = core::merged(news.merge, wanted);
    if (!model)
        return core::Failure(model.error());
    const auto theirs = core::merged(news.merge, all(news.merge));
    const bool isChanged = !(*model == ours);
    const QList<core::Operation> taken = operationsBetween(ours, *model);
    const QList<core::Operation> left = operationsBetween(*model, theirs.value_or(*model));
    if (!join.isDryRun) {
        core::Project project = loaded.project;
        project.model = *model;
        if (isChanged) {
            if (const auto saved = save(loaded, project); !saved)
                return Unable(saved.error());
        }
        const auto kept = core::saveTakenModels({join.import.file,
                                                 core::baseAfter(base, news, wanted)},
                                                loaded.file);
        if (!kept)
            return core::Failure(kept.error());
    }
    sayFindings(session, read->findings);
    return Answer{answerText(join, loaded.file, isChanged, taken, left),
                  {{u"project"_s, loaded.file},
                   {u"isNew"_s, false},
                   {u"isDryRun"_s, join.isDryRun},
                   {u"taken"_s, toJson(taken)},
                   {u"left"_s, toJson(left)},
                   {u"findings"_s, toJson(read->findings)}},
                  left.isEmpty() ? ExitCode::Done : ExitCode::Negative};
}

} // namespace cli
