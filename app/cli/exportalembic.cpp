// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportalembic.h"

#include "app/cli/options.h"

#include "core/interop/alembic/mirror.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

Outcome<QStringList> chosenRevisions(const core::History &history, const QStringList &identifiers)
{
    QStringList ids;
    for (const QString &identifier : identifiers) {
        const auto found = core::resolve(history, identifier);
        if (!found)
            return core::Failure(found.error());
        for (const QString &id : *found) {
            if (!ids.contains(id))
                ids << id;
        }
    }
    return ids;
}

QString folderFor(const AlembicOptions &options,
                  const QString &folder,
                  const core::LoadedProject &loaded)
{
    if (!folder.isEmpty())
        return QDir::current().absoluteFilePath(folder);
    const QDir project(folderOf(loaded));
    const QString &mirror = loaded.project.alembicFolder;
    if (!mirror.isEmpty())
        return project.absoluteFilePath(mirror);
    return project.absoluteFilePath(options.flask ? u"migrations"_s : u"alembic"_s);
}

// What differs is named, all of it, before anything is written.
Outcome<void> demandFree(const QList<core::AlembicFile> &files)
{
    QStringList others;
    for (const core::AlembicFile &file : files) {
        if (file.state == core::AlembicFileState::Other)
            others << u"  - "_s + file.path;
    }
    if (others.isEmpty())
        return {};
    return unable(ExitCode::Refused,
                  u"file-exists"_s,
                  Text::tr("These files are there and say something else:\n%1")
                      .arg(others.join(u'\n')),
                  Text::tr("Nothing was written. --force replaces them."));
}

Outcome<void> setMirror(const core::LoadedProject &loaded, const QString &folder)
{
    core::Project project = loaded.project;
    project.alembicFolder = folder;
    return project == loaded.project ? Outcome<void>() : save(loaded, project);
}

} // namespace

void addAlembicOptions(CLI::App &command, AlembicOptions &options)
{
    addPositional(command,
                  "REVISION",
                  options.revisions,
                  "alembic: only these; default: all of them");
    command.add_flag("--flask", options.flask, "alembic: a new environment is Flask-Migrate's");
    command.add_flag("--force", options.force, "alembic: replace files that say something else");
    command
        .add_option("--mirror",
                    options.mirror,
                    "alembic: from now on, write the script of every new revision, too; or no longer")
        ->type_name("on|off")
        ->check(CLI::IsMember({"on", "off"}));
}

Outcome<Answer> exportAlembic(const AlembicOptions &options, const QString &folder, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    if (options.mirror == "off") {
        if (const auto set = setMirror(*loaded, {}); !set)
            return Unable(set.error());
        return Answer{Text::tr("Revisions are no longer mirrored as Alembic scripts."),
                      {{u"mirror"_s, QJsonValue()}}};
    }
    const auto ids = chosenRevisions(loaded->project.history, fromArguments(options.revisions));
    if (!ids)
        return Unable(ids.error());
    core::AlembicExport choice;
    choice.folder = folderFor(options, folder, *loaded);
    choice.flavour = options.flask ? core::AlembicFlavour::Flask : core::AlembicFlavour::Plain;
    choice.revisions = *ids;
    choice.replacesFiles = options.force;
    const auto files = core::alembicFiles(loaded->project, folderOf(*loaded), choice);
    if (!files)
        return core::Failure(files.error());
    const auto isFree = options.force ? Outcome<void>() : demandFree(*files);
    if (!isFree)
        return Unable(isFree.error());
    const auto written = core::exportAlembic(loaded->project, folderOf(*loaded), choice);
    if (!written)
        return core::Failure(written.error());
    QString mirror = loaded->project.alembicFolder;
    if (options.mirror == "on") {
        mirror = QDir(folderOf(*loaded)).relativeFilePath(choice.folder);
        if (const auto set = setMirror(*loaded, mirror); !set)
            return Unable(set.error());
    }
    QStringList lines;
    for (const QString &file : *written)
        lines << Text::tr("Wrote %1").arg(QDir::current().relativeFilePath(file));
    if (lines.isEmpty())
        lines << Text::tr("Every script is there already.");
    if (options.mirror == "on")
        lines << Text::tr("New revisions are mirrored into %1.").arg(choice.folder);
    return Answer{lines.join(u'\n'),
                  {{u"folder"_s, choice.folder},
                   {u"written"_s, toJsonArray(*written)},
                   {u"mirror"_s, mirror.isEmpty() ? QJsonValue() : QJsonValue(mirror)}}};
}

} // namespace cli
