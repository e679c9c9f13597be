// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A script of ours in a project's own interpreter, which runs the project's code: only where its owner
// consented. What the code prints, its environment and its tracebacks go nowhere; it ends, and all that
// it started, at a cancel, at a time limit, and when the script is done. Nothing is written into the
// project. Blocks; for worker threads.

#include "core/database/runner.h"

#include <QJsonObject>

namespace core {

struct ProjectCode
{
    QString python;    // an interpreter, or a virtual environment's folder
    QString metadata;  // "module" or "module:attribute"; empty: what the files declare
    int seconds = 120; // that it may take

    bool operator==(const ProjectCode &) const = default;
};

// The program of `python`: itself, or bin/python3, bin/python, Scripts/python.exe in the folder.
// PythonNotFound.
Result<QString> interpreterOf(const QString &python);
// The script is a resource (":/python/…"), `order` what it reads, `folder` where it runs. Its answer,
// PythonNotFound, ParseFailed (the project's code does not end, or ends the interpreter), Canceled.
Result<QJsonObject> runInProject(const ProjectCode &code,
                                 const QString &script,
                                 const QString &folder,
                                 const QJsonObject &order,
                                 const Monitor &monitor);

} // namespace core
