// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/mirror.h"

#include "core/interop/alembic/scriptfolder.h"
#include "core/interop/alembic/writer.h"
#include "core/project/filewriter.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Whether the file holds what we once wrote for the revision.
bool isOurs(const QString &file, const History &history, const QString &id)
{
    const Revision *revision = findRevision(history, id);
    const auto bytes = readFile(file);
    return revision && bytes && isOurScript(history, *revision, *bytes);
}

bool isChanged(const Revision &revision, const History &before)
{
    const Revision *old = findRevision(before, revision.id);
    return !old || old->hash != revision.hash;
}

AlembicExport choiceOf(const Project &project, const QString &projectFolder)
{
    AlembicExport choice;
    choice.folder = QDir(projectFolder).absoluteFilePath(project.alembicFolder);
    return choice;
}

Result<ScriptFolder> environmentOf(const AlembicExport &choice)
{
    const auto environment = scriptFolder(choice.folder);
    if (environment && !environment->isThere)
        return failure(ErrorCode::FileNotFound, QDir(choice.folder).filePath(u"env.py"_s));
    return environment;
}

} // namespace

Result<MirrorUpdate> updateMirror(const History &before,
                                  const Project &after,
                                  const QString &projectFolder)
{
    MirrorUpdate update;
    if (after.alembicFolder.isEmpty())
        return update;
    AlembicExport choice = choiceOf(after, projectFolder);
    const auto environment = environmentOf(choice);
    if (!environment)
        return Failure(environment.error());
    for (const Revision &revision : before.revisions) {
        const QString file = environment->scripts.value(revision.id);
        if (file.isEmpty() || findRevision(after.history, revision.id))
            continue;
        if (isOurs(file, before, revision.id) && QFile::remove(file))
            update.removed.append(file);
        else
            update.kept.append(file);
    }
    for (const QString &id : topologicalOrder(after.history)) {
        const Revision &revision = *findRevision(after.history, id);
        const QString file = environment->scripts.value(id);
        if (revision.script && !file.isEmpty())
            continue; // it came from there
        if (file.isEmpty() || (isChanged(revision, before) && isOurs(file, before, id)))
            choice.revisions.append(id);
        else if (isChanged(revision, before) && !isOurs(file, after.history, id))
            update.kept.append(file);
    }
    if (choice.revisions.isEmpty())
        return update;
    choice.replacesFiles = true;
    const auto written = exportAlembic(after, projectFolder, choice);
    if (!written)
        return Failure(written.error());
    update.written = *written;
    return update;
}

Result<QList<AlembicFile>> mirrorFaults(const Project &project, const QString &projectFolder)
{
    if (project.alembicFolder.isEmpty())
        return QList<AlembicFile>();
    const AlembicExport choice = choiceOf(project, projectFolder);
    if (const auto environment = environmentOf(choice); !environment)
        return Failure(environment.error());
    auto files = alembicFiles(project, projectFolder, choice);
    if (files)
        files->removeIf(
            [](const AlembicFile &file) { return file.state == AlembicFileState::Same; });
    return files;
}

} // namespace core
