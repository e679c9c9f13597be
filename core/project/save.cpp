// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/filewriter.h"
#include "core/project/jsontext.h"
#include "core/project/projectfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// The files of a revision by its id: the name may have another slug than we would give it.
QHash<QString, QString> revisionFiles(const QString &folder)
{
    QHash<QString, QString> files;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString stem = name.chopped(5);
        const QString id = stem.section(u'_', 0, 0);
        for (const QString &key : {stem, id}) {
            if (!files.contains(key))
                files.insert(key, directory.absoluteFilePath(name));
        }
    }
    return files;
}

QString existingFile(const QHash<QString, QString> &files,
                     const QString &folder,
                     const Revision &revision)
{
    const QString usual = QDir(folder).absoluteFilePath(revisionFileName(revision));
    return QFileInfo::exists(usual) ? usual : files.value(revision.id);
}

bool holds(const QString &file, const Revision &revision)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return false;
    const auto there = revisionFromBytes(*bytes, file);
    return there && *there == revision;
}

Result<QList<FileContent>> revisionContents(const Project &project,
                                            const QString &folder,
                                            const QHash<QString, QString> &files)
{
    QList<FileContent> contents;
    for (const Revision &revision : project.history.revisions) {
        const QString there = existingFile(files, folder, revision);
        if (there.isEmpty()) {
            const QString name = revisionFileName(revision);
            contents.append({QDir(folder).absoluteFilePath(name), revisionBytes(revision)});
        } else if (!holds(there, revision)) {
            return failure(ErrorCode::RevisionEdited, revision.id, there);
        }
    }
    return contents;
}

// A file of a newer version is not overwritten; one that could be read in part only is kept aside, so
// that what was left out can be had by hand.
Result<void> spare(const QString &file, QList<FileContent> &contents)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return {};
    const ParsedJson parsed = parseJsonText(*bytes);
    const auto format = checkFormat(parsed.object, file);
    if (!format && format.error().code == ErrorCode::FileTooNew)
        return format;
    if (!parsed.damages.isEmpty() && !bytes->isEmpty())
        contents.append({file + u".damaged"_s, *bytes});
    return {};
}

Result<void> removeStale(const History &before,
                         const Project &project,
                         const QString &folder,
                         const QHash<QString, QString> &files)
{
    for (const Revision &revision : before.revisions) {
        if (findRevision(project.history, revision.id))
            continue;
        const QString file = existingFile(files, folder, revision);
        if (file.isEmpty() || !holds(file, revision))
            continue;
        QFile stale(file);
        if (!stale.remove())
            return failure(ErrorCode::FileNotWritable, file, stale.errorString());
    }
    return {};
}

Result<void> makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorCode::FileNotWritable, folder);
    return {};
}

} // namespace

Result<void> saveProject(const Project &project, const QString &file, const History &before)
{
    const QString absolute = QFileInfo(file).absoluteFilePath();
    const QString folder = migrationsFolder(absolute);
    const QHash<QString, QString> files = revisionFiles(folder);
    const auto revisions = revisionContents(project, folder, files);
    if (!revisions)
        return Failure(revisions.error());

    // Should the process die between two renames, a model without its revision is the better half:
    // its changes are pending, as they were before.
    QList<FileContent> contents{{absolute, modelBytes(project)},
                                {diagramsFile(absolute), diagramsBytes(project)}};
    for (const QString &existing : {absolute, diagramsFile(absolute)}) {
        if (const auto spared = spare(existing, contents); !spared)
            return spared;
    }
    contents += *revisions;
    const bool hasRevisions = !project.history.revisions.isEmpty();
    if (const auto made = makeFolder(hasRevisions ? folder : QFileInfo(absolute).path()); !made)
        return made;
    if (const auto written = writeFiles(contents); !written)
        return written;
    return removeStale(before, project, folder, files);
}

} // namespace core
