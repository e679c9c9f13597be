// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/projectfiles.h"

#include "core/project/jsontext.h"

#include <QDir>
#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

QByteArray withFormat(QJsonObject json)
{
    json.insert("format"_L1, formatVersion);
    return jsonText(json);
}

} // namespace

QString diagramsFile(const QString &file)
{
    const QFileInfo info(file);
    return info.dir().filePath(info.completeBaseName() + u".diagrams"_s);
}

QString migrationsFolder(const QString &file)
{
    return QFileInfo(file).dir().filePath(u"migrations"_s);
}

Diagram defaultDiagram()
{
    Diagram diagram;
    diagram.id = DiagramId::fromString(u"5c4e3a0e-7d1b-4a52-9f2e-2b8f0f6b1c3d"_s);
    diagram.name = u"main"_s;
    return diagram;
}

QByteArray modelBytes(const Project &project)
{
    return withFormat(modelToJson(project));
}

QByteArray diagramsBytes(const Project &project)
{
    return withFormat(diagramsToJson(project.diagrams));
}

QByteArray revisionBytes(const Revision &revision)
{
    return withFormat(toJson(revision));
}

Result<void> checkFormat(const QJsonObject &json, const QString &file)
{
    const QJsonValue format = json.value("format"_L1);
    if (format.isUndefined())
        return {};
    if (!format.isDouble() || format.toDouble() < 1)
        return failure(ErrorCode::FileDamaged, file, u"expected a number from 1"_s, u"format"_s);
    if (format.toDouble() > formatVersion)
        return failure(ErrorCode::FileTooNew, file, QString::number(format.toDouble()));
    return {};
}

Result<Revision> revisionFromBytes(const QByteArray &bytes, const QString &file)
{
    const ParsedJson parsed = parseJsonText(bytes);
    const auto format = checkFormat(parsed.object, file);
    if (!format)
        return Failure(format.error());
    // A revision of which a part is missing is none.
    if (!parsed.damages.isEmpty()) {
        Error error = parsed.damages.first();
        error.subject = file;
        return Failure(error);
    }
    auto revision = revisionFromJson(parsed.object);
    if (!revision) {
        Error error = revision.error();
        error.subject = file;
        return Failure(error);
    }
    return revision;
}

} // namespace core
