// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importalembic.h"
#include "app/cli/joinmodels.h"
#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/verbs.h"

#include "core/interop/alembic/environment.h"
#include "core/interop/import.h"
#include "core/interop/importfile.h"
#include "core/interop/layoutprocess.h"
#include "core/interop/sqlalchemy/takemodels.h"
#include "core/mapping/mapping.h"
#include "core/text/findings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    std::string database;
    std::string folder;
    std::string name;
    std::string dialect;
    std::string server;
    std::string effectsFrom;
    std::string versionTable;
    std::string python;
    std::string metadata;
    bool isDryRun = false;
    bool takesAll = false;
};

// The file as the project names it: from its own folder, so that both can move together.
QString relativeUrl(const core::DatabaseUrl &url, const QDir &folder)
{
    if (url.dialect != core::DialectKind::Sqlite)
        return core::toString(url);
    return u"sqlite:///"_s + folder.relativeFilePath(url.path);
}

// A database may be called what no file can.
QString fileName(QString database)
{
    static const QRegularExpression unfit(u"[/\\\\:*?\"<>|\\x00-\\x1f]"_s);
    database.replace(unfit, u"_"_s);
    return database.startsWith(u'.') ? u'_' + database : database;
}

QString kindWord(core::ForeignKind kind)
{
    switch (kind) {
    case core::ForeignKind::View:
        return Text::tr("view");
    case core::ForeignKind::Trigger:
        return Text::tr("trigger");
    case core::ForeignKind::VirtualTable:
        return Text::tr("virtual table");
    case core::ForeignKind::ShadowTable:
        return Text::tr("shadow table");
    case core::ForeignKind::Table:
        return Text::tr("table");
    case core::ForeignKind::Domain:
        return Text::tr("domain");
    case core::ForeignKind::Sequence:
        return Text::tr("sequence");
    case core::ForeignKind::Function:
        return Text::tr("function");
    case core::ForeignKind::Other:
        return Text::tr("object");
    }
    Q_UNREACHABLE();
}

QJsonArray leftJson(const QList<core::ForeignObject> &objects)
{
    QJsonArray array;
    for (const core::ForeignObject &object : objects)
        array << QJsonObject{{u"kind"_s, kindWord(object.kind)},
                             {u"schema"_s, object.schemaName},
                             {u"name"_s, object.name}};
    return array;
}

void sayWhatIsLeft(const Session &session, const core::Inspection &inspection)
{
    for (const core::ForeignObject &object : inspection.foreignObjects)
        warn(session,
             Text::tr("Left alone: %1 %2")
                 .arg(kindWord(object.kind),
                      object.schemaName.isEmpty() ? object.name
                                                  : object.schemaName + u'.' + object.name));
    for (const QString &note : inspection.notes)
        warn(session, Text::tr("Not read: %1").arg(note));
}

Outcome<core::DatabaseState> readDatabase(Session &session, const core::DatabaseUrl &url)
{
    const auto connection = connectTo(session, url, {}, core::OpenMode::ReadOnly);
    if (!connection)
        return Unable(connection.error());
    const auto state = core::readState(*connection, core::ReadDepth::WithSchema);
    if (!state)
        return core::Failure(state.error());
    return *state;
}

QString nextSteps(const core::Project &project,
                  const core::DatabaseState &state,
                  const QString &file)
{
    QStringList lines{Text::tr("Draw in it:  schemawright %1").arg(file)};
    const bool isStamped = state.heads == core::heads(project.history);
    if (!isStamped && !project.history.revisions.isEmpty())
        lines << Text::tr("Let it manage the database:  schemawright -C %1 stamp head%2")
                     .arg(QFileInfo(file).path(), state.heads.isEmpty() ? QString() : u" --purge"_s);
    return lines.join(u'\n');
}

Outcome<void> saveNew(const core::Project &project, const QDir &folder, const QString &file)
{
    if (!folder.mkpath(u"."_s))
        return core::failure(core::ErrorCode::FileNotWritable, folder.absolutePath());
    if (const auto saved = core::saveProject(project, file); !saved)
        return core::Failure(saved.error());
    return {};
}

Outcome<void> requireFree(const QDir &folder)
{
    const QStringList present = folder.entryList({u"*.schemawright"_s}, QDir::Files);
    if (!present.isEmpty())
        return core::failure(core::ErrorCode::FileExists, folder.filePath(present.first()));
    return {};
}

bool isPython(const QString &file)
{
    return QFileInfo(file).isDir() || QFileInfo(file).suffix().toLower() == u"py"_s;
}

bool hasProject(const QString &folder)
{
    return !QDir(folder).entryList({u"*.schemawright"_s}, QDir::Files).isEmpty();
}

// A project of the current folder is changed only by who says so, or has taken over from there before.
Outcome<Answer> joinProject(const ModelsJoin &join, const Options &options, Session &session)
{
    if (!options.folder.empty())
        QDir::setCurrent(fromArgument(options.folder));
    const auto loaded = openProject(session);
    if (!loaded)
        return Unable(loaded.error());
    const auto before = core::loadTakenModels(loaded->file);
    const bool isKnown = before && before->source == join.import.file;
    if (options.folder.empty() && !isKnown)
        return unable(ExitCode::Refused,
                      u"project-exists"_s,
                      Text::tr("A project is here already: %1").arg(loaded->file),
                      Text::tr("\"schemawright import %1 .\" brings what the models say into it; a "
                               "folder's name in place of the point makes another project there.")
                          .arg(fromArgument(options.database)));
    return joinModels(join, *loaded, session);
}

// The option is the consent: without it nobody runs a project's code.
Outcome<void> addConsent(core::TextImport &import, const Options &options, const Session &session)
{
    if (options.python.empty() && options.metadata.empty())
        return {};
    const QFileInfo info(import.file);
    if (!info.isDir() && info.suffix().toLower() != u"py")
        return unable(ExitCode::Usage,
                      u"no-python"_s,
                      Text::tr("%1 is no Python file, so there is nothing to run.")
                          .arg(info.fileName()),
                      Text::tr("--python and --metadata go with a models.py, or a folder of Python "
                               "files."));
    if (options.python.empty())
        return unable(ExitCode::Usage,
                      u"no-interpreter"_s,
                      Text::tr("--metadata names what your project's code makes, and nothing may "
                               "run it."),
                      Text::tr("--python PATH runs it: with an interpreter, or a virtual "
                               "environment's folder."));
    core::ProjectCode code;
    code.python = fromArgument(options.python);
    code.metadata = fromArgument(options.metadata);
    const auto program = core::interpreterOf(code.python);
    if (!program)
        return core::Failure(program.error());
    code.python = *program;
    warn(session, Text::tr("Running your project's code with %1").arg(*program));
    import.code = code;
    return {};
}

// DBML, an SQL script, which the engine itself reads, or models in Python, which nobody runs unless he
// consents.
Outcome<Answer> importText(const Options &options, Session &session)
{
    core::TextImport import;
    import.file = QFileInfo(fromArgument(options.database)).absoluteFilePath();
    if (!options.server.empty()) {
        const auto url = core::parseDatabaseUrl(fromArgument(options.server), QDir::currentPath());
        if (!url)
            return core::Failure(url.error());
        const auto connection = connectTo(session,
                                          url->path.isEmpty() ? core::serverUrl(*url) : *url,
                                          {},
                                          core::OpenMode::ReadWrite);
        if (!connection)
            return Unable(connection.error());
        import.server = connection->url(); // with its password
        import.dialect = url->dialect;
    } else if (!options.dialect.empty()) {
        const auto dialect = dialectOf({}, fromArgument(options.dialect), {});
        if (!dialect)
            return Unable(dialect.error());
        import.dialect = *dialect;
    }
    if (const auto consent = addConsent(import, options, session); !consent)
        return Unable(consent.error());
    if (import.dialect != core::DialectKind::Sqlite && !import.server)
        return unable(ExitCode::Usage,
                      u"no-server"_s,
                      Text::tr("This script is read by a server, and none was given."),
                      Text::tr("--server postgresql://user@host/ or mariadb://user@host/; a scratch "
                               "database is made there and dropped again."));
    const QString place = options.folder.empty() ? u"."_s : fromArgument(options.folder);
    if (isPython(import.file) && hasProject(place))
        return joinProject({import, options.isDryRun, options.takesAll}, options, session);
    auto read = core::readImport(import, session.monitor);
    if (!read)
        return core::Failure(read.error());
    if (!options.name.empty())
        read->name = fromArgument(options.name);
    const QDir folder(options.folder.empty() ? fileName(read->name) : fromArgument(options.folder));
    if (const auto free = requireFree(folder); !free)
        return Unable(free.error());
    const QString path = folder.filePath(fileName(read->name) + ".schemawright"_L1);
    const QString file = QFileInfo(path).absoluteFilePath();
    const core::Project project
        = core::withFindings(core::projectOf(*read, core::graphvizForces(session.monitor.canceled)),
                             read->findings);
    if (const auto saved = saveNew(project, folder, file); !saved)
        return Unable(saved.error());
    if (isPython(import.file)) {
        const auto kept = core::saveTakenModels({import.file, read->model}, file);
        if (!kept)
            return core::Failure(kept.error());
    }
    for (const QString &note : std::as_const(read->notes))
        warn(session, Text::tr("Left out: %1").arg(note));
    sayFindings(session, read->findings);
    // Not as many as classes: abstract bases have none, and associations have one.
    const qsizetype tables = core::mapModel(project.model).tables.size();
    return Answer{Text::tr("Made the project %1 of %2 tables.\nDraw in it:  schemawright %1")
                      .arg(file, QString::number(tables)),
                  {{u"project"_s, file},
                   {u"tables"_s, tables},
                   {u"notes"_s, toJsonArray(read->notes)},
                   {u"findings"_s, toJson(read->findings)}}};
}

Outcome<Answer> importDatabase(const Options &options, Session &session)
{
    const auto url = core::parseDatabaseUrl(fromArgument(options.database), QDir::currentPath());
    if (!url)
        return core::Failure(url.error());
    const bool isFile = url->dialect == core::DialectKind::Sqlite;
    const QString database = isFile ? QFileInfo(url->path).completeBaseName() : fileName(url->path);
    const QString name = options.name.empty() ? database : fromArgument(options.name);
    const QDir folder(options.folder.empty() ? name : fromArgument(options.folder));
    if (const auto free = requireFree(folder); !free)
        return Unable(free.error());
    const auto state = readDatabase(session, *url);
    if (!state)
        return Unable(state.error());
    const auto project = core::projectOf(name,
                                         {isFile ? u"local"_s : u"server"_s,
                                          relativeUrl(*url, folder)},
                                         *state,
                                         core::graphvizForces(session.monitor.canceled));
    if (!project)
        return core::Failure(project.error());
    const QString file = QFileInfo(folder.filePath(name + ".schemawright"_L1)).absoluteFilePath();
    if (const auto saved = saveNew(*project, folder, file); !saved)
        return Unable(saved.error());
    sayWhatIsLeft(session, *state->live);
    const QStringList heads = core::heads(project->history);
    return Answer{Text::tr("Made the project %1 of %2 tables, with the revision %3.\n%4")
                      .arg(file,
                           QString::number(project->model.classes.size()),
                           heads.isEmpty() ? u"<base>"_s : heads.first(),
                           nextSteps(*project, *state, file)),
                  {{u"project"_s, file},
                   {u"tables"_s, project->model.classes.size()},
                   {u"heads"_s, toJsonArray(heads)},
                   {u"databaseHeads"_s, toJsonArray(state->heads)},
                   {u"leftAlone"_s, leftJson(state->live->foreignObjects)},
                   {u"notes"_s, toJsonArray(state->live->notes)}}};
}

} // namespace

Action declareImport(CLI::App &command)
{
    const auto options = std::make_shared<Options>();
    addPositional(command,
                  "DATABASE",
                  options->database,
                  "A SQLite, .dbml, .sql or models.py file, a folder of Python files or of "
                  "migrations, or the URL of any database")
        ->required();
    addPositional(command, "FOLDER", options->folder, "Where the project goes; default: its name");
    command.add_option("--name", options->name, "The project's name; default: the file's")
        ->type_name("NAME");
    addDialectOption(command, options->dialect);
    command
        .add_option("--server",
                    options->server,
                    "Where a .sql script for a server is read, in a scratch database")
        ->type_name("URL");
    command
        .add_option("--effects-from",
                    options->effectsFrom,
                    "Of migrations: a database (by name or URL) that stands at an opaque revision or "
                    "beyond, and so tells what it did")
        ->type_name("NAME|URL");
    command
        .add_option("--version-table",
                    options->versionTable,
                    "Of migrations: where databases keep their revisions; default: as env.py says")
        ->type_name("[SCHEMA.]TABLE");
    command
        .add_flag("--theirs",
                  options->takesAll,
                  "Of models for a project that is there: also what the project changed otherwise");
    command.add_flag("--dry-run",
                     options->isDryRun,
                     "Of models for a project that is there: say what would be taken over, and write "
                     "nothing");
    command
        .add_option("--python",
                    options->python,
                    "Of a models.py or a folder: runs your project's code, with this interpreter or "
                    "virtual environment, and reads the metadata that it makes. Without it no code "
                    "is run")
        ->type_name("PATH");
    command
        .add_option("--metadata",
                    options->metadata,
                    "With --python: where the metadata is, such as shop:db, shop.models:Base or "
                    "shop:create_app, which is called; default: in the files that declare tables")
        ->type_name("MODULE:NAME");
    return [options](Session &session) {
        const QString source = fromArgument(options->database);
        if (options->python.empty() && core::isAlembicEnvironment(source))
            return importAlembic({source,
                                  fromArgument(options->folder),
                                  fromArgument(options->name),
                                  fromArgument(options->effectsFrom),
                                  fromArgument(options->versionTable)},
                                 session);
        return core::isTextImport(source) || !options->python.empty()
                   ? importText(*options, session)
                   : importDatabase(*options, session);
    };
}

} // namespace cli
