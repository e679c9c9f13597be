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

// A revision's file as it is on the disk; without a revision it cannot be read.
struct RevisionFile
{
    QString path;
    std::optional<Revision> revision;
};

std::optional<Revision> revisionIn(const QString &file)
{
    const auto bytes = readFile(file);
    const auto there = bytes ? revisionFromBytes(*bytes, file)
                             : Result<Revision>(Failure(bytes.error()));
    return there ? std::optional(*there) : std::nullopt;
}

// By the id that stands in it: the name may have another slug than we would give it, and an id may
// hold what parts it from the slug. Of what cannot be read the name tells.
QHash<QString, RevisionFile> revisionFiles(const QString &folder)
{
    QHash<QString, RevisionFile> files;
    QList<QString> unread;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QString path = directory.absoluteFilePath(name);
        const std::optional<Revision> revision = revisionIn(path);
        if (!revision)
            unread << name;
        else if (!files.contains(revision->id))
            files.insert(revision->id, {path, revision});
    }
    for (const QString &name : unread) {
        for (const QString &key : {name.chopped(5), name.section(u'_', 0, 0)}) {
            if (!files.contains(key))
                files.insert(key, {directory.absoluteFilePath(name), {}});
        }
    }
    return files;
}

RevisionFile existingFile(const QHash<QString, RevisionFile> &files,
                          const QString &folder,
                          const Revision &revision)
{
    if (files.contains(revision.id))
        return files.value(revision.id);
    const QString usual = QDir(folder).absoluteFilePath(revisionFileName(revision));
    const bool isOthers = std::any_of(files.cbegin(), files.cend(), [&](const RevisionFile &file) {
        return file.path == usual && file.revision;
    });
    return QFileInfo::exists(usual) && !isOthers ? RevisionFile{usual, {}} : RevisionFile();
}

bool holds(const RevisionFile &file, const Revision &revision)
{
    return file.revision && *file.revision == revision;
}

// What was found out about a script since, and the hashes that follow from it, may change in a file
// that is as it was when it was read.
bool isBetterKnown(const RevisionFile &file, const Revision *before, const Revision &revision)
{
    if (!before || !holds(file, *before))
        return false;
    Revision same = revision;
    same.parentHashes = before->parentHashes;
    same.hash = before->hash;
    if (before->script && revision.script) {
        same.script = before->script;
        same.operations = before->operations;
        same.message = before->message;
    }
    return same == *before;
}

// "a_b" with the message "c" and "a" with "b c" would have one name.
QString freePath(const QString &folder, const Revision &revision, const QSet<QString> &taken)
{
    const QString name = revisionFileName(revision);
    QString path = QDir(folder).absoluteFilePath(name);
    for (int i = 2; taken.contains(path); ++i)
        path = QDir(folder).absoluteFilePath(u"%1_%2.json"_s.arg(name.chopped(5)).arg(i));
    return path;
}

Result<QList<FileContent>> revisionContents(const Project &project,
                                            const QString &folder,
                                            const QHash<QString, RevisionFile> &files,
                                            const History &before)
{
    QSet<QString> taken;
    for (const RevisionFile &file : files)
        taken.insert(file.path);
    QList<FileContent> contents;
    for (const Revision &revision : project.history.revisions) {
        const RevisionFile there = existingFile(files, folder, revision);
        if (there.path.isEmpty()) {
            const QString path = freePath(folder, revision, taken);
            taken.insert(path);
            contents.append({path, revisionBytes(revision)});
        } else if (isBetterKnown(there, findRevision(before, revision.id), revision)) {
            contents.append({there.path, revisionBytes(revision)});
        } else if (!holds(there, revision)) {
            return failure(ErrorCode::RevisionEdited, revision.id, there.path);
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
                         const QHash<QString, RevisionFile> &files)
{
    for (const Revision &revision : before.revisions) {
        if (findRevision(project.history, revision.id))
            continue;
        const RevisionFile file = existingFile(files, folder, revision);
        if (file.path.isEmpty() || !holds(file, revision))
            continue;
        QFile stale(file.path);
        if (!stale.remove())
            return failure(ErrorCode::FileNotWritable, file.path, stale.errorString());
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
    const QHash<QString, RevisionFile> files = revisionFiles(folder);
    const auto revisions = revisionContents(project, folder, files, before);
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
