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

QJsonObject toJson(const core::RunReport &report)
{
    QJsonObject object{{u"applied"_s, toJsonArray(report.applied)},
                       {u"heads"_s, toJsonArray(report.heads)},
                       {u"milliseconds"_s, report.milliseconds}};
    if (!report.backupFile.isEmpty())
        object.insert("backup"_L1, report.backupFile);
    if (!report.failedRevision.isEmpty())
        object.insert("failedRevision"_L1, report.failedRevision);
    return object;
}

Trouble troubleOf(const core::History &history, const core::RunReport &report)
{
    Trouble trouble(*report.error);
    if (!report.failedRevision.isEmpty())
        trouble.text += u'\n' + Text::tr("Revision: %1").arg(report.failedRevision);
    trouble.text += u'\n'
                    + Text::tr("The database is at %1; the failed revision was taken back whole.")
                          .arg(placeOf(history, report.heads));
    if (!report.backupFile.isEmpty())
        trouble.text += u'\n' + Text::tr("Backup: %1").arg(report.backupFile);
    const QJsonObject details = toJson(report);
    for (auto it = details.begin(); it != details.end(); ++it)
        trouble.details.insert(it.key(), it.value());
    return trouble;
}

Outcome<Answer> execute(const core::LoadedProject &loaded,
                        const core::Connection &connection,
                        const Options &options,
                        const QString &newFile,
                        Session &session)
{
    const core::History &history = loaded.project.history;
    const QString name = core::displayName(connection.url());
    const auto prepared = core::prepare(connection,
                                        history,
                                        fromArgument(options.target),
                                        options.direction,
                                        session.monitor);
    if (!prepared)
        return core::Failure(prepared.error());
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
    const auto connection = core::Connection::open(*url, mode);
    if (!connection)
        return core::Failure(connection.error());
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
    command.add_flag("--no-backup", options->noBackup, "Make no backup before the run");
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
