// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string name;
    std::string folder;
    std::string database;
};

Outcome<Answer> makeProject(const Options &options)
{
    const QString name = fromArgument(options.name);
    if (name.contains(u'/') || name.startsWith(u'.'))
        return unable(ExitCode::Usage,
                      u"invalid-name"_s,
                      Text::tr("\"%1\" cannot name a project's files.").arg(name),
                      Text::tr("Give the name first, then the folder: schemawright new shop %1")
                          .arg(name));
    const QDir folder(options.folder.empty() ? name : fromArgument(options.folder));
    const QStringList present = folder.entryList({u"*.schemawright"_s}, QDir::Files);
    if (!present.isEmpty())
        return core::failure(core::ErrorCode::FileExists, folder.filePath(present.first()));
    if (!folder.mkpath(u"."_s))
        return core::failure(core::ErrorCode::FileNotWritable, folder.absolutePath());

    core::Project project = core::newProject(name);
    const QString url = options.database.empty() ? u"sqlite:///%1.db"_s.arg(name)
                                                 : fromArgument(options.database);
    if (const auto parsed = core::parseDatabaseUrl(url, folder.absolutePath()); !parsed)
        return core::Failure(parsed.error());
    project.databases = {core::DatabaseEntry{u"local"_s, url}};
    const QString file = QFileInfo(folder.filePath(name + ".schemawright"_L1)).absoluteFilePath();
    if (const auto saved = core::saveProject(project, file); !saved)
        return core::Failure(saved.error());
    return Answer{Text::tr("Made the project %1.\nDraw in it:  schemawright %1").arg(file),
                  {{u"project"_s, file}, {u"database"_s, url}}};
}

} // namespace

Action declareNew(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command, "NAME", options->name, "The project's name")->required();
    addPositional(command,
                  "FOLDER",
                  options->folder,
                  "Where it goes; default: a folder of its name");
    command
        .add_option("-d,--database",
                    options->database,
                    "The URL of its database; default: sqlite:///NAME.db")
        ->type_name("URL");
    return [options](Session &) { return makeProject(*options); };
}

} // namespace cli
