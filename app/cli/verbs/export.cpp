// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exportalembic.h"
#include "app/cli/exportmodels.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include "core/text/textexport.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string format;
    std::string dialect;
    std::string file;
    std::vector<std::string> classes;
    AlembicOptions alembic;
    std::string style;   // of models
    std::string update;  // an existing models.py, or a folder of them
    std::string newFile; // of the folder: where new classes go
    bool isDryRun = false;
};

Outcome<QSet<QUuid>> chosen(const core::Model &model, const QStringList &names)
{
    QSet<QUuid> ids;
    for (const QString &name : names) {
        const core::Class *value = core::findClass(model, name);
        if (!value)
            return unable(ExitCode::Usage,
                          u"no-class"_s,
                          Text::tr("There is no class %1.").arg(name));
        ids.insert(value->id.uuid);
    }
    return ids;
}

Outcome<void> write(const QString &file, const QString &text)
{
    QSaveFile output(file);
    const QByteArray bytes = text.toUtf8();
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size()
        || !output.commit())
        return core::failure(core::ErrorCode::FileNotWritable, file, output.errorString());
    return {};
}

// To the file, or to standard output.
Outcome<Answer> answered(const QString &file, const QString &format, const QString &text)
{
    if (file.isEmpty())
        return Answer{text.trimmed(), {{u"format"_s, format}, {u"text"_s, text}}};
    if (const auto written = write(file, text); !written)
        return Unable(written.error());
    const QString path = QFileInfo(file).absoluteFilePath();
    return Answer{Text::tr("Wrote %1.").arg(path), {{u"format"_s, format}, {u"file"_s, path}}};
}

Outcome<Answer> exportModels(const Options &options, Session &session)
{
    if (!options.classes.empty())
        return unable(ExitCode::Usage,
                      u"no-choice-of-classes"_s,
                      Text::tr("A models.py has all classes: --class is for diagrams and pages."));
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    if (!options.update.empty() && !options.file.empty())
        return unable(ExitCode::Usage,
                      u"update-with-output"_s,
                      Text::tr("--update writes to its own file: --output has no place there."));
    if (!options.update.empty())
        return updateModelsPy({options.style, options.dialect, options.newFile},
                              fromArgument(options.update),
                              options.isDryRun,
                              *loaded,
                              session);
    const auto text = modelsPy({options.style, options.dialect, {}}, *loaded);
    if (!text)
        return Unable(text.error());
    auto answer = answered(fromArgument(options.file), u"models"_s, *text);
    const auto notes = text->count(u"\"schemawright\": {"_s);
    if (answer && notes > 0) {
        answer->json.insert(u"notes"_s, notes);
        say(Text::tr("SQLAlchemy has no word for something in %n place(s): it is kept in info=, where "
                     "Schemawright reads it back, and create_all() does not make it.",
                     nullptr,
                     int(notes)));
    }
    return answer;
}

Outcome<Answer> exportText(const Options &options, Session &session)
{
    if (options.format == "alembic") {
        AlembicOptions alembic = options.alembic;
        alembic.dialect = options.dialect;
        return exportAlembic(alembic, fromArgument(options.file), session);
    }
    if (options.format == "models")
        return exportModels(options, session);
    const auto format = core::formatFromWord(fromArgument(options.format));
    if (!format)
        return unable(ExitCode::Usage,
                      u"unknown-format"_s,
                      Text::tr("There is no format %1.").arg(fromArgument(options.format)),
                      Text::tr("Formats: sql, dbml, mermaid, html, markdown, models, alembic."));
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const auto dialect = dialectOf(*loaded, fromArgument(options.dialect), {});
    if (!dialect)
        return Unable(dialect.error());
    const auto only = chosen(loaded->project.model, fromArguments(options.classes));
    if (!only)
        return Unable(only.error());
    core::TextExport choice;
    choice.format = *format;
    choice.dialect = *dialect;
    choice.only = *only;
    const QString text = core::exportedText(loaded->project, choice);
    return answered(fromArgument(options.file), core::formatWord(*format), text);
}

} // namespace

Action declareExport(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command,
                  "FORMAT",
                  options->format,
                  "sql, dbml, mermaid, html, markdown, models or alembic")
        ->required();
    addAlembicOptions(command, options->alembic);
    command
        .add_option("--style",
                    options->style,
                    "models: flask (default), typed (SQLAlchemy 2.0) or classic (1.4)")
        ->type_name("STYLE");
    CLI::Option *update = command.add_option(
        "--update",
        options->update,
        "models: bring this models.py, or the files of this folder, to the model; what did not "
        "change stays as it is");
    update->type_name("FILE");
    command
        .add_option("--into",
                    options->newFile,
                    "With --update of a folder: the file for new classes; default: the last one")
        ->type_name("FILE")
        ->needs(update);
    command
        .add_flag("--dry-run",
                  options->isDryRun,
                  "With --update: show the changes and write nothing")
        ->needs(update);
    addDialectOption(command, options->dialect);
    command
        .add_option("-o,--output",
                    options->file,
                    "The file; default: standard output. alembic: the folder")
        ->type_name("FILE");
    addListOption(command, "--class", options->classes, "Only this class; may be repeated", "NAME");
    return [options](Session &session) { return exportText(*options, session); };
}

} // namespace cli
