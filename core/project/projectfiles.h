// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What loading and saving share: which file is where, and what stands in it.

#include "core/project/files.h"
#include "core/project/projectjson.h"

namespace core {

QString diagramsFile(const QString &file); // shop.schemawright → shop.diagrams
QString migrationsFolder(const QString &file);
// The diagram of a project that has none: the same for ever.
Diagram defaultDiagram();

QByteArray modelBytes(const Project &project);
QByteArray diagramsBytes(const Project &project);
QByteArray revisionBytes(const Revision &revision);

// FileTooNew where the file says so; a missing number counts as the first.
Result<void> checkFormat(const QJsonObject &json, const QString &file);
Result<Revision> revisionFromBytes(const QByteArray &bytes, const QString &file);

} // namespace core
