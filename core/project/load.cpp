// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/filewriter.h"
#include "core/project/jsontext.h"
#include "core/project/projectfiles.h"

#include <QDir>
#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostDamages = 200; // of one file; more say nothing new

Result<QString> projectFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isDir()) {
        if (!info.exists())
            return failure(ErrorCode::FileNotFound, path);
        return info.absoluteFilePath();
    }
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.schemawright"_s}, QDir::Files, QDir::Name);
    if (names.size() != 1)
        return failure(ErrorCode::ProjectNotFound, folder.absolutePath(), names.join(u", "_s));
    return folder.absoluteFilePath(names.first());
}

void addDamages(const ParsedJson &parsed, Damages &damages)
{
    for (const Error &error : parsed.damages.mid(0, mostDamages))
        damages.add(error, {});
}

Result<Project> loadModel(const QString &file, Damages &damages)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return Failure(bytes.error());
    const ParsedJson parsed = parseJsonText(*bytes);
    if (const auto format = checkFormat(parsed.object, file); !format)
        return Failure(format.error());
    if (!parsed.object.contains("name"_L1) && !parsed.object.contains("classes"_L1)) {
        Error error{ErrorCode::FileDamaged, file, u"no project"_s, {}};
        if (!parsed.damages.isEmpty()) {
            error.detail = parsed.damages.first().detail;
            error.place = parsed.damages.first().place;
        }
        return Failure(error);
    }
    addDamages(parsed, damages);
    if (!parsed.object.contains("format"_L1))
        damages.add(u"format"_s, u"missing"_s);
    reportUnknownKeys(parsed.object, FileKind::Model, damages);
    return modelFromJson(parsed.object, damages);
}

Result<QList<Diagram>> loadDiagrams(const QString &file, Damages &damages)
{
    const auto bytes = readFile(file);
    if (!bytes && bytes.error().code == ErrorCode::FileNotFound)
        return QList<Diagram>{};
    if (!bytes) {
        damages.list.append(bytes.error());
        return QList<Diagram>{};
    }
    const ParsedJson parsed = parseJsonText(*bytes);
    if (const auto format = checkFormat(parsed.object, file); !format)
        return Failure(format.error());
    addDamages(parsed, damages);
    reportUnknownKeys(parsed.object, FileKind::Diagrams, damages);
    return diagramsFromJson(parsed.object, damages);
}

bool isEarlier(const Revision &a, const Revision &b)
{
    return a.created != b.created ? a.created < b.created : a.id < b.id;
}

// What is wrong with the graph is told by file.
void addHistoryDamages(const History &history,
                       const QHash<QString, QString> &files,
                       Damages &damages)
{
    for (Error error : check(history)) {
        const QString file = files.value(error.subject);
        if (!file.isEmpty()) {
            if (error.place.isEmpty())
                error.place = error.subject;
            error.subject = file;
        }
        damages.list.append(error);
    }
}

Result<History> loadHistory(const QString &folder, Damages &damages)
{
    History history;
    QHash<QString, QString> files; // by revision
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString shown = u"migrations/"_s + name;
        const auto bytes = readFile(directory.absoluteFilePath(name));
        const auto revision = bytes ? revisionFromBytes(*bytes, shown)
                                    : Result<Revision>(Failure(bytes.error()));
        if (!revision) {
            if (revision.error().code == ErrorCode::FileTooNew)
                return Failure(revision.error());
            damages.list.append(revision.error());
        } else if (files.contains(revision->id)) {
            damages.list.append({ErrorCode::RevisionDuplicate, shown, revision->id, {}});
        } else {
            files.insert(revision->id, shown);
            history.revisions.append(*revision);
        }
    }
    std::sort(history.revisions.begin(), history.revisions.end(), isEarlier);
    addHistoryDamages(history, files, damages);
    return history;
}

} // namespace

Result<LoadedProject> loadProject(const QString &path)
{
    const auto file = projectFile(path);
    if (!file)
        return Failure(file.error());
    LoadedProject loaded;
    loaded.file = *file;

    Damages damages{QFileInfo(*file).fileName(), {}};
    auto project = loadModel(*file, damages);
    if (!project)
        return Failure(project.error());
    loaded.project = *std::move(project);
    if (loaded.project.name.isEmpty())
        loaded.project.name = QFileInfo(*file).completeBaseName();

    damages.file = QFileInfo(diagramsFile(*file)).fileName();
    const auto diagrams = loadDiagrams(diagramsFile(*file), damages);
    if (!diagrams)
        return Failure(diagrams.error());
    loaded.project.diagrams = diagrams->isEmpty() ? QList<Diagram>{defaultDiagram()} : *diagrams;

    const auto history = loadHistory(migrationsFolder(*file), damages);
    if (!history)
        return Failure(history.error());
    loaded.project.history = *history;
    loaded.damages = damages.list;
    return loaded;
}

} // namespace core
