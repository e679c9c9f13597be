// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session.h"

#include "core/interop/alembic/mirror.h"
#include "core/schema/json.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

const core::DatabaseEntry *findDatabase(const core::Project &project, const QString &name)
{
    const auto it = std::find_if(project.databases.begin(),
                                 project.databases.end(),
                                 [&name](const core::DatabaseEntry &entry) {
                                     return entry.name == name;
                                 });
    return it == project.databases.end() ? nullptr : &*it;
}

QString databaseNames(const core::Project &project)
{
    QStringList names;
    for (const core::DatabaseEntry &entry : project.databases)
        names << entry.name;
    return names.join(u", "_s);
}

Outcome<core::DatabaseUrl> parsed(const core::Project &project,
                                  const QString &text,
                                  const QString &folder)
{
    const auto url = core::databaseUrl(project, text, folder);
    if (!url)
        return core::Failure(url.error());
    return *url;
}

bool isOfHistory(core::ErrorCode code)
{
    return code == core::ErrorCode::RevisionEdited || code == core::ErrorCode::RevisionMissing
           || code == core::ErrorCode::RevisionCycle || code == core::ErrorCode::RevisionDuplicate;
}

// A revision file that cannot be read leaves a hole in the history just as a missing one.
bool spoilsHistory(const core::Error &error)
{
    return isOfHistory(error.code)
           || QFileInfo(QFileInfo(error.subject).path()).fileName() == "migrations"_L1
           || error.subject.startsWith("migrations/"_L1);
}

} // namespace

Outcome<core::LoadedProject> openProject(const Session &session)
{
    const auto loaded = core::loadProject(QDir::currentPath());
    if (!loaded)
        return core::Failure(loaded.error());
    for (const core::Error &damage : damagesOf(*loaded))
        warn(session, Text::tr("Warning: %1").arg(core::sentence(damage)));
    return *loaded;
}

Outcome<core::LoadedProject> openSoundProject(const Session &session)
{
    const auto loaded = core::loadProject(QDir::currentPath());
    if (!loaded)
        return core::Failure(loaded.error());
    const QList<core::Error> damages = damagesOf(*loaded);
    for (const core::Error &damage : damages) {
        if (spoilsHistory(damage))
            return core::Failure(damage);
    }
    for (const core::Error &damage : damages)
        warn(session, Text::tr("Warning: %1").arg(core::sentence(damage)));
    return *loaded;
}

QList<core::Error> damagesOf(const core::LoadedProject &loaded)
{
    QList<core::Error> damages = loaded.damages;
    for (const core::Error &error : core::check(loaded.project.history)) {
        const bool known = std::any_of(damages.begin(),
                                       damages.end(),
                                       [&error](const core::Error &d) {
                                           return d.code == error.code
                                                  && (d.subject == error.subject
                                                      || d.detail == error.subject);
                                       });
        if (!known)
            damages << error;
    }
    return damages;
}

QString folderOf(const core::LoadedProject &loaded)
{
    return QFileInfo(loaded.file).path();
}

QString revisionPath(const core::LoadedProject &loaded, const core::Revision &revision)
{
    return QDir(folderOf(loaded)).filePath(u"migrations/"_s + core::revisionFileName(revision));
}

Outcome<void> save(const core::LoadedProject &before, const core::Project &project)
{
    const auto saved = core::saveProject(project, before.file, before.project.history);
    if (!saved)
        return core::Failure(saved.error());
    const auto mirrored = core::updateMirror(before.project.history, project, folderOf(before));
    if (!mirrored)
        return core::Failure(mirrored.error());
    for (const QString &file : mirrored->kept)
        say(Text::tr("Left alone, since it was changed by somebody else: %1").arg(file));
    return {};
}

Outcome<core::DatabaseUrl> databaseOf(const core::LoadedProject &loaded, const QString &text)
{
    const core::Project &project = loaded.project;
    if (text.isEmpty()) {
        if (project.databases.size() == 1)
            return parsed(project, project.databases.first().url, folderOf(loaded));
        return unable(ExitCode::Usage,
                      u"no-database"_s,
                      project.databases.isEmpty()
                          ? Text::tr("No database was named, and the project has none.")
                          : Text::tr("No database was named, and the project has several: %1.")
                                .arg(databaseNames(project)),
                      project.databases.isEmpty()
                          ? Text::tr("Name one: --database sqlite:///shop.db, or "
                                     "postgresql://user@host/shop")
                          : Text::tr("Name one: --database %1").arg(project.databases.first().name));
    }
    if (const core::DatabaseEntry *entry = findDatabase(project, text))
        return parsed(project, entry->url, folderOf(loaded));
    if (text.contains("://"_L1) || QFileInfo::exists(text))
        return parsed(project, text, QDir::currentPath());
    return unable(ExitCode::Usage,
                  u"unknown-database"_s,
                  Text::tr("There is no database \"%1\" in the project.").arg(text),
                  project.databases.isEmpty()
                      ? Text::tr("Give a URL instead: sqlite:///FILE, "
                                 "postgresql://user@host/database …")
                      : Text::tr("It has %1. A URL is taken, too: sqlite:///FILE, "
                                 "postgresql://user@host/database …")
                            .arg(databaseNames(project)));
}

Outcome<core::Connection> connectTo(Session &session,
                                    const core::DatabaseUrl &url,
                                    const QString &name,
                                    core::OpenMode mode)
{
    const QString key = core::passwordKey(url);
    const auto ask = [&session, &key](const core::PasswordRequest &) {
        if (!isInteractive())
            return std::optional<QString>();
        const auto answer = askSecret(Text::tr("Password for %1: ").arg(key));
        if (answer)
            session.passwords.insert(key, *answer);
        return answer;
    };
    core::DatabaseUrl known = url;
    if (known.password.isEmpty())
        known.password = session.passwords.value(key);
    auto connection = core::openWithPassword(known, name, mode, ask);
    if (!connection)
        return core::Failure(connection.error());
    return *std::move(connection);
}

Outcome<core::Connection> connectTo(Session &session,
                                    const core::LoadedProject &loaded,
                                    const QString &database,
                                    core::OpenMode mode)
{
    const auto url = databaseOf(loaded, database);
    if (!url)
        return Unable(url.error());
    const QList<core::DatabaseEntry> &known = loaded.project.databases;
    const QString name = database.isEmpty() && !known.isEmpty() ? known.first().name : database;
    return connectTo(session, *url, findDatabase(loaded.project, name) ? name : QString(), mode);
}

Outcome<QStringList> currentHeads(Session &session,
                                  const core::LoadedProject &loaded,
                                  const QString &database)
{
    const auto connection = connectTo(session, loaded, database, core::OpenMode::ReadOnly);
    if (!connection)
        return Unable(connection.error());
    const auto state = core::readState(*connection, core::ReadDepth::VersionsOnly);
    if (!state)
        return core::Failure(state.error());
    return state->heads;
}

QList<core::DialectKind> dialectsOf(const core::Project &project)
{
    QList<core::DialectKind> kinds;
    for (const core::DatabaseEntry &entry : project.databases) {
        const auto url = core::parseDatabaseUrl(entry.url);
        if (url && !kinds.contains(url->dialect))
            kinds.append(url->dialect);
    }
    return kinds;
}

Outcome<core::DialectKind> dialectOf(const core::LoadedProject &loaded,
                                     const QString &dialect,
                                     const QString &database)
{
    std::optional<core::DialectKind> kind = core::DialectKind::Sqlite;
    if (!dialect.isEmpty()) {
        kind = core::dialectFromWord(dialect);
    } else if (!database.isEmpty() || loaded.project.databases.size() == 1) {
        const auto url = databaseOf(loaded, database);
        if (!url)
            return Unable(url.error());
        kind = url->dialect;
    }
    if (kind)
        return *kind;
    return unable(ExitCode::Usage,
                  u"unknown-dialect"_s,
                  Text::tr("There is no dialect \"%1\".").arg(dialect),
                  Text::tr("There are %1, %2 and %3.")
                      .arg(core::toWord(core::DialectKind::Sqlite),
                           core::toWord(core::DialectKind::PostgreSql),
                           core::toWord(core::DialectKind::MariaDb)));
}

void warn(const Session &session, const QString &text)
{
    if (!session.quiet)
        say(text);
}

QString fromArgument(const std::string &text)
{
    return QString::fromStdString(text);
}

QStringList fromArguments(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list << fromArgument(text);
    return list;
}

QJsonArray toJsonArray(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

} // namespace cli
