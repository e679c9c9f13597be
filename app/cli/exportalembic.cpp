// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportalembic.h"

#include "app/cli/options.h"

#include "core/interop/alembic/mirror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

Outcome<QList<core::DialectKind>> chosenDialects(const AlembicOptions &options,
                                                 const core::LoadedProject &loaded)
{
    QList<core::DialectKind> dialects;
    for (const QString &word : fromArgument(options.dialect).split(u',', Qt::SkipEmptyParts)) {
        const auto dialect = dialectOf(loaded, word.trimmed(), {});
        if (!dialect)
            return Unable(dialect.error());
        dialects << *dialect;
    }
    return dialects;
}

// Of those Alembic compares more than the names of.
bool isPlain(const core::Index &index)
{
    return std::all_of(index.keys.cbegin(), index.keys.cend(), [](const core::IndexKey &key) {
        return !key.column.isNull() && key.order == core::SortOrder::Ascending;
    });
}

// An env.py that is there stays as it is; what "alembic check" then finds by mistake.
QString adviceFor(const core::Project &project, const QList<core::AlembicFile> &files)
{
    const auto isOwn = [](const core::AlembicFile &file) { return file.revision.isEmpty(); };
    if (files.isEmpty() || std::any_of(files.cbegin(), files.cend(), isOwn))
        return {};
    const QDir versions = QFileInfo(files.first().path).dir();
    QFile environment(versions.filePath(u"../env.py"_s));
    const auto schema = core::schemaAtHeads(project.history);
    if (!schema || !environment.open(QIODevice::ReadOnly)
        || environment.readAll().contains("include_object"))
        return {};
    QStringList indexes;
    for (const core::Table &table : schema->tables) {
        for (const core::Index &index : table.indexes) {
            if (!isPlain(index))
                indexes << index.name;
        }
    }
    if (indexes.isEmpty())
        return {};
    return Text::tr(
               "%1 is left as it is. With it, \"alembic check\" and --autogenerate take indexes "
               "over expressions, or with an order, for changes (%2). To have them compared rightly, put this into "
               "it and give context.configure() include_object=include_object, "
               "compare_server_default=compare_server_default:\n\n%3")
        .arg(QDir::cleanPath(environment.fileName()),
             indexes.join(u", "),
             core::comparisonFunctions());
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
        if (file.state == core::AlembicFileState::Other && !file.isOurs)
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
        .add_option("--models",
                    options.models,
                    "alembic: what a new env.py compares databases with; default: a models.py "
                    "beside the project")
        ->type_name("MODULE:NAME");
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
    const auto dialects = chosenDialects(options, *loaded);
    if (!dialects)
        return Unable(dialects.error());
    choice.dialects = *dialects;
    choice.models = fromArgument(options.models);
    if (!choice.models.isEmpty() && !choice.models.contains(u':'))
        return unable(ExitCode::Usage,
                      u"no-models"_s,
                      Text::tr("%1 names no module and what is in it.").arg(choice.models),
                      Text::tr("For example: --models shop.models:Base"));
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
    const QString advice = adviceFor(loaded->project, *files);
    if (!advice.isEmpty())
        lines << advice;
    if (options.mirror == "on")
        lines << Text::tr("New revisions are mirrored into %1.").arg(choice.folder);
    return Answer{lines.join(u'\n'),
                  {{u"folder"_s, choice.folder},
                   {u"advice"_s, advice},
                   {u"written"_s, toJsonArray(*written)},
                   {u"mirror"_s, mirror.isEmpty() ? QJsonValue() : QJsonValue(mirror)}}};
}

} // namespace cli
