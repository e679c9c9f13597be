// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonreader.h"
#include "core/project/filewriter.h"
#include "core/project/jsontext.h"
#include "core/project/projectfiles.h"

#include <QFile>
#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

QString autosaveFile(const QString &file)
{
    return file + u".autosave"_s;
}

Result<void> writeAutosave(const Project &project, const QString &file)
{
    return writeFiles({{QFileInfo(autosaveFile(file)).absoluteFilePath(), toBytes(project)}});
}

Result<Project> readAutosave(const QString &file)
{
    const QString path = autosaveFile(file);
    const auto bytes = readFile(path);
    if (!bytes)
        return Failure(bytes.error());
    return projectFromBytes(*bytes, path);
}

void removeAutosave(const QString &file)
{
    if (!file.isEmpty())
        QFile::remove(autosaveFile(file));
}

QByteArray toBytes(const Project &project)
{
    QJsonArray revisions;
    for (const Revision &revision : project.history.revisions)
        revisions.append(toJson(revision));
    QJsonObject json = modelToJson(project);
    json.insert("format"_L1, formatVersion);
    json.insert("diagrams"_L1, diagramsToJson(project.diagrams).value("diagrams"_L1));
    json.insert("revisions"_L1, revisions);
    return jsonText(json);
}

Result<Project> projectFromBytes(const QByteArray &bytes, const QString &file)
{
    const ParsedJson parsed = parseJsonText(bytes);
    if (const auto format = checkFormat(parsed.object, file); !format)
        return Failure(format.error());
    Damages damages{file, {}};
    for (const Error &error : parsed.damages)
        damages.add(error, {});
    Project project = modelFromJson(parsed.object, damages);
    project.diagrams = diagramsFromJson(parsed.object, damages);
    JsonReader reader(parsed.object);
    project.history.revisions = reader.list<Revision>("revisions"_L1, revisionFromJson);
    if (reader.failed())
        damages.add(reader.error(), {});
    if (!parsed.object.contains("format"_L1))
        damages.add(u"format"_s, u"missing"_s);
    if (!damages.list.isEmpty())
        return Failure(damages.list.first());
    return project;
}

} // namespace core
