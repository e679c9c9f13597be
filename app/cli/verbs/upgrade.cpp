// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allowed.h"
#include "app/cli/listing.h"
#include "app/cli/options.h"
#include "app/cli/progress.h"
#include "app/cli/verbs.h"

#include "core/text/sentences.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Options
{
    core::Direction direction = core::Direction::Upgrade;
    std::string target;
    std::string database;
    std::string dialect;
    AllowOptions allow;
    bool sql = false;
    bool unwind = false;
    bool createDatabase = false;
    bool noBackup = false;
    bool keepBackup = false;
};

// "a:b", "b" (from base) — or, going down, "-1" (from head).
struct Range
{
    QString from;
    QString to;
};

Outcome<Range> rangeOf(const Options &options)
{
    const QString text = fromArgument(options.target);
    const auto colon = text.indexOf(u':');
    if (colon >= 0)
        return Range{text.left(colon), text.mid(colon + 1)};
    if (options.direction == core::Direction::Upgrade)
        return Range{u"base"_s, text};
    if (text == "-1"_L1) // as Flask-Migrate does
        return Range{u"head"_s, text};
    return unable(ExitCode::Usage,
                  u"usage"_s,
                  Text::tr("downgrade with --sql requires <fromrev>:<torev>."),
                  Text::tr("For example: schemawright downgrade --sql head:%1").arg(text));
}

Outcome<core::Path> pathOf(const core::History &history,
                           const Range &range,
                           core::Direction direction)
{
    const auto from = core::resolve(history, range.from.isEmpty() ? u"base"_s : range.from);
    if (!from)
        return core::Failure(from.error());
    if (direction == core::Direction::Downgrade) {
        const auto path = core::downgradePath(history, *from, range.to);
        return path ? Outcome<core::Path>(*path) : core::Failure(path.error());
    }
    const auto to = core::resolve(history, range.to.isEmpty() ? u"head"_s : range.to, *from);
    if (!to)
        return core::Failure(to.error());
    const auto path = core::upgradePath(history, *from, *to);
    return path ? Outcome<core::Path>(*path) : core::Failure(path.error());
}

Outcome<Answer> printScript(const core::LoadedProject &loaded, const Options &options)
{
    const auto kind = dialectOf(loaded,
                                fromArgument(options.dialect),
                                fromArgument(options.database));
    if (!kind)
        return Unable(kind.error());
    const auto range = rangeOf(options);
    if (!range)
        return Unable(range.error());
    const auto path = pathOf(loaded.project.history, *range, options.direction);
    if (!path)
        return Unable(path.error());
    core::DatabaseState state;
    state.heads = *core::resolve(loaded.project.history,
                                 range->from.isEmpty() ? u"base"_s : range->from);
    state.versionTable = loaded.project.versionTable;
    state.hasVersionTable = !state.heads.isEmpty();
    const auto plan = core::makePlan(core::dialectFor(*kind), loaded.project.history, state, *path);
    if (!plan)
        return core::Failure(plan.error());
    const QString text = core::script(*plan);
    return Answer{text.trimmed(),
                  {{u"script"_s, text},
                   {u"revisions"_s, toJsonArray(path->revisions)},
                   {u"hazards"_s, toJson(core::hazards(*plan))}}};
}

// The file that an upgrade would make anew; a refused or failed one leaves no empty file behind.
class NewFile
{
public:
    NewFile(const core::DatabaseUrl &url, const Options &options)
    {
        if (url.dialect == core::DialectKind::Sqlite && !QFileInfo::exists(url.path)
            && options.direction == core::Direction::Upgrade)
            m_path = url.path;
    }
    ~NewFile()
    {
        if (const QFileInfo file(m_path); !m_path.isEmpty() && file.exists() && file.size() == 0)
            QFile::remove(m_path);
    }
    Q_DISABLE_COPY_MOVE(NewFile)

    QString path() const { return m_path; } // empty: the file is there already

private:
    QString m_path;
};

QString placeOf(const core::History &history, const QStringList &heads)
{
    if (heads.isEmpty())
        return u"<base>"_s;
    QStringList lines;
    for (const QString &id : heads) {
        const core::Revision *revision = core::findRevision(history, id);
        lines << (revision ? line(history, *revision, {.withTreeMarks = false}) : id);
    }
    return lines.join(u", "_s);
}

QJsonObject toJson(const core::Interruption &interruption)
{
    return {{u"revision"_s, interruption.step.revision},
            {u"done"_s, interruption.done},
            {u"statements"_s, interruption.step.statements.size()},
            {u"isUnwinding"_s, interruption.isUnwinding},
            {u"cause"_s, interruption.cause}};
}

QJsonObject toJson(const core::RunReport &report)
{
    QJsonObject object{{u"applied"_s, toJsonArray(report.applied)},
                       {u"heads"_s, toJsonArray(report.heads)},
                       {u"milliseconds"_s, report.milliseconds}};
    if (!report.backupFile.isEmpty())
        object.insert("backup"_L1, report.backupFile);
    if (!report.failedRevision.isEmpty())
        object.insert("failedRevision"_L1, report.failedRevision);
    if (!report.notices.isEmpty())
        object.insert("notices"_L1, toJsonArray(report.notices));
    if (!report.isStateKnown)
        object.insert("isStateKnown"_L1, false);
    if (report.interruption)
        object.insert("interruption"_L1, toJson(*report.interruption));
    return object;
}

// What the database is like after a run that failed.
QString stateSentence(const core::History &history, const core::RunReport &report)
{
    if (!report.isStateKnown)
        return Text::tr("The connection was lost, and where the database stands could not be found "
                        "out; \"schemawright current\" will tell.");
    if (report.interruption)
        return Text::tr(
                   "The database is at %1; of the failed revision, %2 of %3 statements are done.")
            .arg(placeOf(history, report.heads),
                 QString::number(report.interruption->done),
                 QString::number(report.interruption->step.statements.size()));
    return Text::tr("The database is at %1; the failed revision was taken back whole.")
        .arg(placeOf(history, report.heads));
}

Trouble troubleOf(const core::History &history, const core::RunReport &report)
{
    Trouble trouble(*report.error);
    if (!report.failedRevision.isEmpty())
        trouble.text += u'\n' + Text::tr("Revision: %1").arg(report.failedRevision);
    trouble.text += u'\n' + stateSentence(history, report);
    if (report.interruption)
        trouble.remedy = Text::tr(
            "Run it again to resume where it ended, or take back what was done "
            "with \"schemawright upgrade --unwind\".");
    if (!report.backupFile.isEmpty())
        trouble.text += u'\n' + Text::tr("Backup: %1").arg(report.backupFile);
    const QJsonObject details = toJson(report);
    for (auto it = details.begin(); it != details.end(); ++it)
        trouble.details.insert(it.key(), it.value());
    return trouble;
}

void sayInterruption(const Session &session, const core::Interruption &interruption, bool isUndone)
{
    const QString text
        = isUndone ? Text::tr("The run of revision %1 was interrupted after %2 of %3 statements: "
                              "taking it back.")
                   : Text::tr("The run of revision %1 was interrupted after %2 of %3 statements: "
                              "resuming it.");
    warn(session,
         text.arg(interruption.step.revision,
                  QString::number(interruption.done),
                  QString::number(interruption.step.statements.size())));
    if (!interruption.cause.isEmpty())
        warn(session, Text::tr("It ended with: %1").arg(interruption.cause));
}

// Made once it is known that the plan can be made and is allowed: a refusal leaves nothing behind.
Outcome<void> createDatabase(const core::LoadedProject &loaded,
                             const core::DatabaseUrl &url,
                             const Options &options,
                             Session &session)
{
    const auto prepared = core::prepareNew(url,
                                           loaded.project.history,
                                           fromArgument(options.target));
    if (!prepared)
        return core::Failure(prepared.error());
    if (const auto permitted = permit(session, prepared->plan, options.allow); !permitted)
        return Unable(permitted.error());
    warn(session, Text::tr("Creating the database %1").arg(core::displayName(url)));
    const auto server = connectTo(session, core::serverUrl(url), {}, core::OpenMode::ReadWrite);
    if (!server)
        return Unable(server.error());
    if (const auto created = core::createDatabase(*server, url.path); !created)
        return core::Failure(created.error());
    return {};
}

Outcome<Answer> execute(const core::LoadedProject &loaded,
                        const core::Connection &connection,
                        const Options &options,
                        const QString &newFile,
                        Session &session)
{
    const core::History &history = loaded.project.history;
    const QString name = core::displayName(connection.url());
    const auto prepared = options.unwind ? core::prepareUnwind(connection, session.monitor)
                                         : core::prepare(connection,
                                                         history,
                                                         fromArgument(options.target),
                                                         options.direction,
                                                         session.monitor);
    if (!prepared)
        return core::Failure(prepared.error());
    if (const auto &interruption = prepared->state.interruption)
        sayInterruption(session, *interruption, options.unwind);
    if (prepared->plan.steps.isEmpty()) {
        return Answer{Text::tr("Nothing to do: %1 is at %2.")
                          .arg(name, placeOf(history, prepared->state.heads)),
                      {{u"applied"_s, QJsonArray()},
                       {u"heads"_s, toJsonArray(prepared->state.heads)}}};
    }
    if (const auto permitted = permit(session, prepared->plan, options.allow); !permitted)
        return Unable(permitted.error());
    if (!newFile.isEmpty())
        warn(session, Text::tr("Creating the database %1").arg(newFile));
    const core::RunOptions runOptions{.backup = options.noBackup ? core::BackupPolicy::None
                                                                 : core::BackupPolicy::BeforeRun,
                                      .keepBackup = options.keepBackup};
    const auto report = [&] {
        const ProgressPrinter printer(session, history, prepared->plan);
        return core::run(connection, prepared->plan, runOptions, session.monitor);
    }();
    if (!report)
        return core::Failure(report.error());
    if (report->error)
        return Unable(troubleOf(history, *report));
    for (const QString &notice : report->notices)
        warn(session, Text::tr("The server says: %1").arg(notice));
    if (!report->backupFile.isEmpty())
        warn(session, Text::tr("Backup: %1").arg(report->backupFile));
    return Answer{Text::tr("%1 is at %2.").arg(name, placeOf(history, report->heads)),
                  toJson(*report)};
}

Outcome<Answer> migrateDatabase(const Options &options, Session &session)
{
    const auto loaded = openSoundProject(session);
    if (!loaded)
        return Unable(loaded.error());
    if (options.sql)
        return printScript(*loaded, options);
    if (fromArgument(options.target).contains(u':'))
        return unable(ExitCode::Usage,
                      u"usage"_s,
                      Text::tr("Range revision not allowed."),
                      Text::tr("A range a:b is for --sql; the database itself knows where it is."));
    if (const auto codes = allowedCodes(options.allow); !codes)
        return Unable(codes.error());
    const auto url = databaseOf(*loaded, fromArgument(options.database));
    if (!url)
        return Unable(url.error());
    const NewFile newFile(*url, options); // outlives the connection
    const auto mode = newFile.path().isEmpty() ? core::OpenMode::ReadWrite : core::OpenMode::Create;
    auto connection = connectTo(session, *loaded, fromArgument(options.database), mode);
    if (!connection && options.createDatabase && !options.unwind
        && url->dialect != core::DialectKind::Sqlite
        && connection.error().code == core::toWord(core::ErrorCode::DatabaseNotFound)) {
        if (const auto created = createDatabase(*loaded, *url, options, session); !created)
            return Unable(created.error());
        connection = connectTo(session, *loaded, fromArgument(options.database), mode);
    }
    if (!connection)
        return Unable(connection.error());
    return execute(*loaded, *connection, options, newFile.path(), session);
}

Action declare(CLI::App &command, core::Direction direction)
{
    const bool up = direction == core::Direction::Upgrade;
    const auto options = std::make_shared<Options>();
    options->direction = direction;
    options->target = up ? "head" : "-1";
    addPositional(command,
                  "REVISION",
                  options->target,
                  up ? "An id or its first characters, heads, +1, label@head; head by default"
                     : "An id or its first characters, base, label@base; -1 by default");
    addDatabaseOption(command, options->database);
    addAllowOptions(command, options->allow);
    command.add_flag("--sql", options->sql, "Print the SQL instead of running it (offline)");
    addDialectOption(command, options->dialect);
    command.add_flag("--no-backup", options->noBackup, "Make no backup of a file before the run");
    if (up) {
        command.add_flag("--unwind", options->unwind, "Take an interrupted run back instead");
        command.add_flag("--create-database",
                         options->createDatabase,
                         "Create the database on its server if there is none");
    }
    command.add_flag("--keep-backup", options->keepBackup, "Keep the backup after success, too");
    return [options](Session &session) { return migrateDatabase(*options, session); };
}

} // namespace

Action declareUpgrade(CLI::App &command)
{
    return declare(command, core::Direction::Upgrade);
}

Action declareDowngrade(CLI::App &command)
{
    return declare(command, core::Direction::Downgrade);
}

} // namespace cli
