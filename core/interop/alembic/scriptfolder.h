// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An Alembic environment that is written into: where its scripts are, what they are called, which
// revisions it has. Reads files; runs nothing.

#include "core/base/error.h"

#include <QHash>
#include <QString>

namespace core {

struct ScriptFolder
{
    bool isThere = false;            // false: a new environment is to be made
    QString folder;                  // of env.py, absolute
    QString versions;                // the folder of the scripts, absolute
    QString fileTemplate;            // empty: Alembic's default
    QHash<QString, QString> scripts; // revision → its file, absolute
};

// `folder`: of env.py, or of an alembic.ini that leads to it. FileNotReadable.
Result<ScriptFolder> scriptFolder(const QString &folder);

} // namespace core
