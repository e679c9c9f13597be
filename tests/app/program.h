// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The built program `schemawright`, driven as a person or a pipeline drives it: a process with
// arguments, streams and an exit code, in a folder of its own.

#include "core/project/files.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

struct Run
{
    int exitCode = -1;
    QString out;
    QString err;

    QJsonObject json() const; // of `out`
};

// What a failed test shows.
QByteArray describe(const Run &run);

#define VERIFY_EXIT(run, code) \
    do { \
        const Run verified = (run); \
        QVERIFY2(verified.exitCode == (code), describe(verified).constData()); \
    } while (false)

struct TerminalAnswer
{
    QByteArray prompt;
    QByteArray typed;
};

class Program
{
public:
    // In an empty folder, or in a copy of the sample project.
    enum class Start { Empty, Sample };
    explicit Program(Start start);

    QString path(const QString &name = {}) const;
    Run operator()(const QStringList &arguments) const;
    // On a terminal, where each answer is typed as soon as its prompt is shown; `err` is what it
    // shows.
    Run onTerminal(const QStringList &arguments, const QList<TerminalAnswer> &answers) const;
    // As a user that owns nothing, so that permissions count even where the tests run as root.
    Run asNobody(const QStringList &arguments) const;
    // Sends the signal as soon as `text` was printed to standard error.
    Run interrupted(const QStringList &arguments, int signal, const QByteArray &text) const;
    void setEnvironment(const QString &name, const QString &value);

    // Every file of the folder and its bytes, for "nothing was changed".
    QMap<QString, QByteArray> contents() const;
    QByteArray read(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;
    void replaceIn(const QString &name, const QByteArray &from, const QByteArray &to) const;
    // Runs SQL on a file of the folder and gives the values of the result, row by row.
    QStringList sql(const QString &file, const QString &statement) const;
    // Changes the project's model through the core, as the designer would.
    void edit(const std::function<core::Result<core::Model>(const core::Model &)> &edit) const;

private:
    Run run(QProcess &process, const QStringList &arguments) const;
    void prepare(QProcess &process) const;

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

// A class of this name with an id and a column "name".
core::Class classNamed(const QString &name);

// A script for the sqlite3 shell as SQL alone: without ".bail on" and the like.
QString withoutShellCommands(const QString &script);
