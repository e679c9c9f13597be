// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/importfile.h"

#include "core/interop/dbml.h"
#include "core/interop/import.h"
#include "core/interop/sqlalchemy/loadmodels.h"
#include "core/mapping/mapping.h"
#include "core/model/copy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 largestFile = 256 * 1024 * 1024; // bytes; a schema is never so long

Result<QString> textOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound,
                       name,
                       file.errorString());
    if (file.size() > largestFile)
        return failure(ErrorCode::FileNotReadable, name, u"more than 256 MB"_s);
    return QString::fromUtf8(file.readAll());
}

QList<LayoutGroup> groupsOf(const DbmlDocument &document)
{
    QList<LayoutGroup> groups;
    for (const DbmlGroup &group : document.groups) {
        LayoutGroup value;
        value.area.id = AreaId::create();
        value.area.title = group.name;
        value.area.colour = group.colour;
        for (const TableId id : group.tables)
            value.members.insert(id.uuid);
        groups << value;
    }
    return groups;
}

// models.py is called what its folder is, as is a package.
QString nameOfModels(const QString &path)
{
    const QFileInfo info(path);
    static const QStringList common{u"models"_s, u"model"_s, u"__init__"_s, u"schema"_s};
    const bool isCommon = !info.isDir() && common.contains(info.completeBaseName());
    const QString folder = info.absoluteDir().dirName();
    return isCommon && !folder.isEmpty()
               ? folder
               : (info.isDir() ? QDir(path).dirName() : info.completeBaseName());
}

Result<ImportedText> readPython(const TextImport &import, const Monitor &monitor)
{
    const QString &path = import.file;
    const auto read = import.code ? loadModels(path, *import.code, monitor)
                                  : readModels(path, monitor);
    if (!read)
        return Failure(read.error());
    ImportedText result;
    result.name = nameOfModels(path);
    result.model = read->model;
    result.findings = read->findings;
    return result;
}

// All of it, to be copied; its tables keep their names, whatever the rules for names are elsewhere.
Fragment wholeOf(const ImportedText &text)
{
    Fragment fragment{text.model, {}};
    for (Class &value : fragment.model.classes) {
        if (!value.isAbstract)
            value.tableName = tableNameOf(text.model, value);
        fragment.chosen.insert(value.id.uuid);
    }
    for (const Mixin &value : text.model.mixins)
        fragment.chosen.insert(value.id.uuid);
    for (const Association &value : text.model.associations)
        fragment.chosen.insert(value.id.uuid);
    for (const Enum &value : text.model.enums)
        fragment.chosen.insert(value.id.uuid);
    return fragment;
}

} // namespace

bool isTextImport(const QString &file)
{
    const QFileInfo info(file);
    if (info.isDir())
        return !QFileInfo::exists(file + u"/env.py"_s) && modelFiles(file).has_value();
    const QString suffix = info.suffix().toLower();
    return suffix == u"dbml"_s || suffix == u"sql"_s || suffix == u"py"_s;
}

Result<ImportedText> readImport(const TextImport &import, const Monitor &monitor)
{
    const QFileInfo info(import.file);
    if (info.isDir() || info.suffix().toLower() == u"py"_s)
        return readPython(import, monitor);
    const auto text = textOf(import.file);
    if (!text)
        return Failure(text.error());
    ImportedText result;
    result.name = QFileInfo(import.file).completeBaseName();
    if (QFileInfo(import.file).suffix().toLower() == u"dbml"_s) {
        const auto document = parseDbml(*text, import.file);
        if (!document)
            return Failure(document.error());
        if (!document->name.isEmpty())
            result.name = document->name;
        result.model = modelOf(document->schema);
        result.groups = groupsOf(*document);
        return result;
    }
    const auto schema = schemaFromSql({*text, import.file, import.dialect}, import.server, monitor);
    if (!schema)
        return Failure(schema.error());
    result.model = modelOf(schema->schema);
    result.notes = schema->notes;
    return result;
}

Project projectOf(const ImportedText &text, const Forces &forces)
{
    Project project = newProject(text.name);
    const QString name = project.diagrams.isEmpty() ? text.name : project.diagrams.first().name;
    project.model = text.model;
    const auto diagram = laidOut(project.model, name, forces, text.groups);
    project.diagrams = {diagram ? *diagram : firstDiagram(project.model, name, {})};
    return project;
}

Result<Project> withImported(const Project &project, const ImportedText &text, const Forces &forces)
{
    const auto inserted = insert(project.model, wholeOf(text));
    if (!inserted)
        return Failure(inserted.error());
    Project result = project;
    result.model = inserted->model;
    if (result.diagrams.isEmpty())
        return result;
    Diagram &diagram = result.diagrams.first();
    const Model &model = result.model;
    LayoutRequest request = layoutRequest(model, [&model](const Class &value) {
        return estimatedSize(model, value);
    });
    QSet<QUuid> chosen;
    for (const Class &value : text.model.classes)
        chosen.insert(inserted->copies.value(value.id.uuid));
    for (LayoutBox &box : request.boxes) {
        if (diagram.positions.contains(box.id))
            box.corner = diagram.positions.value(box.id);
    }
    const auto places = layoutSome(request, chosen, forces);
    if (!places)
        return result; // the canvas finds places, too
    for (auto it = places->corners.cbegin(); it != places->corners.cend(); ++it)
        diagram.positions.insert(it.key(), it.value());
    return result;
}

} // namespace core
