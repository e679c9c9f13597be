// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What all verbs share: the options in front of the verb, the project of the folder, the databases by
// their names, and the watch over a run.

#include "app/cli/output.h"
#include "app/cli/trouble.h"
#include "core/database/password.h"
#include "core/database/runner.h"
#include "core/project/files.h"

namespace cli {

struct Session
{
    bool json = false;
    bool quiet = false;
    core::Monitor monitor;
    QHash<QString, QString> passwords; // typed in this run, by user and server
};

// What a verb gives back: the text, or with --json the document.
struct Answer
{
    QString text;
    QJsonObject json;
    ExitCode exitCode = ExitCode::Done;
};

// The project of the current folder. Damage to what is not the history is said and borne with.
Outcome<core::LoadedProject> openProject(const Session &session);
// Where the verb relies on the history: an edited, missing, doubled or unreadable revision refuses it.
Outcome<core::LoadedProject> openSoundProject(const Session &session);
// Every damage of files and history, each once.
QList<core::Error> damagesOf(const core::LoadedProject &loaded);

QString folderOf(const core::LoadedProject &loaded);
QString revisionPath(const core::LoadedProject &loaded, const core::Revision &revision);
Outcome<void> save(const core::LoadedProject &before, const core::Project &project);

// A database by its name in the project or as a URL; none given: the only one of the project.
Outcome<core::DatabaseUrl> databaseOf(const core::LoadedProject &loaded, const QString &text);
// The same, opened: with a password from keychain or environment, or from the person at the terminal.
Outcome<core::Connection> connectTo(Session &session,
                                    const core::LoadedProject &loaded,
                                    const QString &database,
                                    core::OpenMode mode);
// `name`: of the database in the project, if it has one.
Outcome<core::Connection> connectTo(Session &session,
                                    const core::DatabaseUrl &url,
                                    const QString &name,
                                    core::OpenMode mode);
// What its version table holds.
Outcome<QStringList> currentHeads(Session &session,
                                  const core::LoadedProject &loaded,
                                  const QString &database);
// The kind of database an offline script is for: --dialect, else that of the database, else SQLite.
Outcome<core::DialectKind> dialectOf(const core::LoadedProject &loaded,
                                     const QString &dialect,
                                     const QString &database);

// Of the project's databases; of a URL that cannot be read nothing is known.
QList<core::DialectKind> dialectsOf(const core::Project &project);

void warn(const Session &session, const QString &text); // unless --quiet
QString fromArgument(const std::string &text);
QStringList fromArguments(const std::vector<std::string> &texts);
QJsonArray toJsonArray(const QStringList &texts);

} // namespace cli
