// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands in a class of an existing file: the statements that bind a name, found again for a line
// that we would write. Pure.

#include "core/interop/python/tree.h"
#include "core/interop/sqlalchemy/writer.h"

namespace core {

// A statement of a class's body that binds a name.
struct PyBound
{
    PyNode statement;
    QString attribute;
    QString column; // its first argument, where that is a name
    bool isLink = false;
};

// The one name that is assigned to; null: none or several.
PyNode targetOf(const PyNode &statement);
QList<PyBound> boundIn(const PyNode &classNode);
const PyBound *findBound(const QList<PyBound> &bound, const ModelsLine &line);
bool bindsName(const QList<PyBound> &bound, const QString &name);

// Of a call of Column: what only Python knows of it, as it stands in the file.
QStringList keptArguments(const PyNode &call);
// The column under the attribute that it has in the file, with what only Python knows.
QString asBefore(const ModelsLine &line, const PyBound &bound);

} // namespace core
