// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The revision scripts of an environment: their headers, and the graph that these make. Nothing is run;
// the module's variables count, as for Alembic, and the docstring only tells message and date.

#include "core/interop/alembic/environment.h"
#include "core/interop/python/names.h"

#include <QDateTime>

namespace core {

struct AlembicScript
{
    QString file;   // absolute
    QString sha256; // of its bytes, hex
    QString id;
    QStringList parents, dependsOn, labels;
    QString message;
    QDateTime created; // UTC; invalid: none is told
    PyNode module;
    QList<PyModule> modules; // of the project's own, that it imports
};

struct AlembicScripts
{
    QList<AlembicScript> scripts; // parents and what is depended on first
    // Each names its file and line. Where there is one, the graph is not whole; Alembic itself would
    // refuse most of them, whatever command is given.
    QList<Error> errors;
};

// Of scripts whose file and tree alone are known. Pure.
AlembicScripts scriptsOf(const QList<AlembicScript> &parsed);
// PythonNotFound, Canceled.
Result<AlembicScripts> readScripts(const AlembicEnvironment &environment, const Monitor &monitor);

} // namespace core
