// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The project's own values as JSON: the model with its settings, the diagrams. What has its default is
// left out. Reading takes what it can: an element that cannot be read is left out and listed, the rest
// stays; so are keys that nobody knows, and elements that have the id of another.

#include "core/project/project.h"

#include <QJsonObject>

namespace core {

// Lists what could not be read, and where. `place` leads to the value that is being read.
struct Damages
{
    QString file;
    QList<Error> list;

    void add(const QString &place, const QString &detail);
    void add(const Error &error, const QString &place);
};

// Name, naming, databases, model.
QJsonObject modelToJson(const Project &project);
Project modelFromJson(const QJsonObject &json, Damages &damages);

QJsonObject diagramsToJson(const QList<Diagram> &diagrams);
QList<Diagram> diagramsFromJson(const QJsonObject &json, Damages &damages);

// Keys of the file that this version does not know; saving would drop them.
enum class FileKind { Model, Diagrams };
void reportUnknownKeys(const QJsonObject &json, FileKind kind, Damages &damages);

} // namespace core
