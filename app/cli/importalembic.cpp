// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importalembic.h"

#include "app/cli/listing.h"
#include "core/interop/alembic/adopt.h"
#include "core/interop/alembic/takeover.h"
#include "core/interop/import.h"
#include "core/interop/layoutprocess.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// The project that takes the scripts over, and where it is.
struct Target
{
    core::LoadedProject loaded;
    bool isNew = false;
};

Outcome<Target> targetOf(const AlembicImport &import, const QString &root, const Session &session)
{
    const QDir folder(import.folder.isEmpty() ? root : import.folder);
    if (!folder.entryList({u"*.schemawright"_s}, QDir::Files).isEmpty()) {
        QDir::setCurrent(folder.absolutePath());
        const auto loaded = openSoundProject(session);
        if (!loaded)
            return Unable(loaded.error());
        return Target{*loaded, false};
    }
    if (!folder.mkpath(u"."_s))
        return core::failure(core::ErrorCode::FileNotWritable, folder.absolutePath());
    Target target;
    target.isNew = true;
    const QString name = import.name.isEmpty() ? QFileInfo(folder.absolutePath()).fileName()
                                               : import.name;
    target.loaded.project = core::newProject(name);
    target.loaded.file = folder.absoluteFilePath(name + ".schemawright"_L1);
    return target;
}

Unable brokenGraph(const QList<core::Error> &errors)
{
    Trouble trouble(errors.first());
    if (errors.size() > 1)
        trouble.text = Text::tr("The scripts make no whole history:\n%1").arg(errorLines(errors));
    trouble.details.insert("errors"_L1, toJson(errors));
    return Unable(trouble);
}

void sayWhatIsUnusual(const Session &session, const core::AlembicEnvironment &environment)
{
    if (environment.isMultipleDatabases)
        warn(session,
             Text::tr(
                 "Warning: these scripts are for several databases at once; their functions for "
                 "each of them are Alembic's to run."));
}

QStringList idsOf(const core::History &history, bool (*wanted)(const core::Revision &))
{
    QStringList ids;
    for (const QString &id : core::topologicalOrder(history)) {
        const core::Revision *revision = core::findRevision(history, id);
        if (wanted(*revision))
            ids << id;
    }
    return ids;
}

bool isUnlikeItsDowngrade(const core::Revision &revision)
{
    return revision.script && !core::isOpaque(revision) && !revision.script->reason.isEmpty();
}

QStringList sentences(const core::History &history, const QStringList &ids)
{
    QStringList lines;
    for (const QString &id : ids)
        lines << u"  - %1: %2"_s.arg(id, core::sentence(*core::findRevision(history, id)->script));
    return lines;
}

QString answerText(const core::TakeOver &taken,
                   const Target &target,
                   const core::AlembicEnvironment &environment)
{
    const core::Project &project = taken.project;
    const QString tables = QString::number(project.model.classes.size());
    QStringList lines;
    if (target.isNew)
        lines << Text::tr("Made the project %1 of %2 tables, at %3.")
                     .arg(target.loaded.file, tables, core::heads(project.history).join(u", "));
    else if (taken.added.isEmpty() && taken.reread.isEmpty())
        lines << Text::tr("The project %1 has all of these revisions already.")
                     .arg(target.loaded.file);
    else if (!taken.added.isEmpty())
        lines << Text::tr("Took over into %1: %2").arg(target.loaded.file, taken.added.join(u", "));
    if (!taken.reread.isEmpty())
        lines << Text::tr("Read again: %1").arg(taken.reread.join(u", "));
    const QStringList opaque = idsOf(project.history, core::isOpaque);
    if (!opaque.isEmpty())
        lines << Text::tr("Opaque revisions, which Alembic alone can run:")
              << sentences(project.history, opaque);
    const QStringList unlike = idsOf(project.history, isUnlikeItsDowngrade);
    if (!unlike.isEmpty())
        lines << Text::tr("On the way back, Schemawright undoes what upgrade() does; these "
                          "scripts do otherwise:")
              << sentences(project.history, unlike);
    if (target.isNew)
        lines << Text::tr("Draw in it:  schemawright %1").arg(target.loaded.file)
              << Text::tr(
                     "Let Alembic have what is made here, too:  schemawright -C %1 export alembic "
                     "-o %2 --mirror on")
                     .arg(folderOf(target.loaded), environment.scriptFolder);
    return lines.join(u'\n');
}

QJsonObject answerJson(const core::TakeOver &taken, const Target &target)
{
    const core::History &history = taken.project.history;
    QJsonArray revisions;
    for (const QString &id : core::topologicalOrder(history))
        revisions << toJson(target.loaded, *core::findRevision(history, id));
    return {{u"project"_s, target.loaded.file},
            {u"isNew"_s, target.isNew},
            {u"tables"_s, taken.project.model.classes.size()},
            {u"versionTable"_s, core::displayName(taken.project.versionTable)},
            {u"added"_s, toJsonArray(taken.added)},
            {u"readAgain"_s, toJsonArray(taken.reread)},
            {u"gone"_s, toJsonArray(taken.gone)},
            {u"opaque"_s, toJsonArray(idsOf(history, core::isOpaque))},
            {u"isModelKept"_s, taken.isModelKept},
            {u"heads"_s, toJsonArray(core::heads(history))},
            {u"revisions"_s, revisions}};
}

// What the database tells of opaque scripts, and what can be read after it of the later ones.
Outcome<core::TakeOver> withEffects(const core::TakeOver &taken,
                                    const AlembicImport &import,
                                    const core::AlembicEnvironment &environment,
                                    const QList<core::AlembicScript> &scripts,
                                    const core::LoadedProject &loaded,
                                    Session &session)
{
    core::LoadedProject there = loaded;
    there.project.versionTable = taken.project.versionTable;
    const auto connection = connectTo(session, there, import.effectsFrom, core::OpenMode::ReadOnly);
    if (!connection)
        return Unable(connection.error());
    const auto adopted = core::adoptedEffect(taken.project.history, *connection);
    if (!adopted)
        return core::Failure(adopted.error());
    core::Project project = taken.project;
    project.history = adopted->history;
    const auto before = core::schemaAtHeads(taken.project.history);
    const auto after = core::schemaAtHeads(adopted->history);
    if (before && after)
        project.model = core::followed(project.model, *before, *after).model;
    auto again = core::withScripts(project, environment, scripts, folderOf(loaded));
    if (!again)
        return core::Failure(again.error());
    again->added = taken.added;
    again->reread = taken.reread + QStringList{adopted->revision} + again->reread;
    return *again;
}

} // namespace

Outcome<Answer> importAlembic(const AlembicImport &import, Session &session)
{
    auto environment = core::readEnvironment(QFileInfo(import.path).absoluteFilePath(),
                                             session.monitor);
    if (!environment)
        return core::Failure(environment.error());
    if (!import.versionTable.isEmpty())
        environment->versionTable = {import.versionTable.section(u'.', -1),
                                     import.versionTable.section(u'.', 0, -2)};
    const auto found = core::readScripts(*environment, session.monitor);
    if (!found)
        return core::Failure(found.error());
    if (!found->errors.isEmpty())
        return brokenGraph(found->errors);
    sayWhatIsUnusual(session, *environment);
    const auto target = targetOf(import, environment->root, session);
    if (!target)
        return Unable(target.error());
    auto taken = core::withScripts(target->loaded.project,
                                   *environment,
                                   found->scripts,
                                   folderOf(target->loaded));
    if (!taken)
        return core::Failure(taken.error());
    if (!import.effectsFrom.isEmpty()) {
        auto known
            = withEffects(*taken, import, *environment, found->scripts, target->loaded, session);
        if (!known)
            return Unable(known.error());
        *taken = *std::move(known);
    }
    if (target->isNew)
        taken->project.diagrams = {
            core::firstDiagram(taken->project.model,
                               taken->project.diagrams.first().name,
                               core::graphvizForces(session.monitor.canceled))};
    for (const QString &id : std::as_const(taken->edited))
        warn(session, Text::tr("Warning: the script of %1 was edited since it was read.").arg(id));
    for (const QString &id : std::as_const(taken->gone))
        warn(session, Text::tr("Warning: the script of %1 is no longer there.").arg(id));
    if (taken->project.versionTable != target->loaded.project.versionTable)
        warn(session,
             Text::tr("The databases keep their revisions in the table %1.")
                 .arg(core::displayName(taken->project.versionTable)));
    if (taken->isModelKept)
        warn(session,
             Text::tr("Warning: the model has pending changes where the scripts changed tables; see "
                      "\"schemawright diff head model\"."));
    if (const auto saved = save(target->loaded, taken->project); !saved)
        return Unable(saved.error());
    return Answer{answerText(*taken, *target, *environment), answerJson(*taken, *target)};
}

} // namespace cli
