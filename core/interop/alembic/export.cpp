// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/export.h"

#include "core/interop/alembic/header.h"
#include "core/interop/alembic/scriptfolder.h"
#include "core/interop/alembic/writer.h"
#include "core/project/filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// As the settings have it: a file from their own folder, a driver that is easy to install, percent
// signs doubled.
QString settingsUrl(const Project &project, const QString &projectFolder, const QString &folder)
{
    QString url = project.databases.isEmpty() ? u"driver://user:pass@localhost/dbname"_s
                                              : project.databases.first().url;
    const QString sqlite = u"sqlite:///"_s;
    if (url.startsWith(sqlite)) {
        const QString file = QDir(projectFolder).absoluteFilePath(url.mid(sqlite.size()));
        QString relative = QDir(folder).relativeFilePath(file);
        return sqlite + u"%(here)s/"_s + relative.replace(u'%', u"%%"_s);
    }
    for (const QString &scheme : {u"mysql:"_s, u"mariadb:"_s}) {
        if (url.startsWith(scheme))
            url.replace(0, scheme.size(), scheme.chopped(1) + u"+pymysql:"_s);
    }
    return url.replace(u'%', u"%%"_s);
}

Result<AlembicFile> file(const QString &path, const QString &revision, const QString &text)
{
    AlembicFile result{path, revision, text.toUtf8(), AlembicFileState::Missing};
    if (!QFileInfo::exists(path))
        return result;
    const auto bytes = readFile(path);
    if (!bytes)
        return Failure(bytes.error());
    result.state = *bytes == result.bytes ? AlembicFileState::Same : AlembicFileState::Other;
    return result;
}

// What was a script stays the script that it was.
Result<QString> scriptOf(const History &history,
                         const Revision &revision,
                         const QString &projectFolder,
                         const QList<DialectKind> &dialects)
{
    if (!revision.script)
        return alembicScript(history, revision, dialects);
    const auto bytes = readFile(QDir(projectFolder).absoluteFilePath(revision.script->path));
    if (bytes)
        return QString::fromUtf8(*bytes);
    if (isOpaque(revision))
        return Failure(bytes.error());
    return alembicScript(history, revision, dialects);
}

QList<DialectKind> dialectsOf(const Project &project, const AlembicExport &choice)
{
    QList<DialectKind> dialects = choice.dialects;
    if (!dialects.isEmpty())
        return dialects;
    for (const DatabaseEntry &entry : project.databases) {
        const auto url = parseDatabaseUrl(entry.url);
        if (!url)
            return {}; // nobody knows
        if (!dialects.contains(url->dialect))
            dialects << url->dialect;
    }
    return dialects;
}

// What a models.py beside the project calls its base; empty: there is none.
QString modelsOf(const AlembicExport &choice, const QString &projectFolder)
{
    if (!choice.models.isEmpty() || choice.flavour == AlembicFlavour::Flask)
        return choice.models;
    const auto bytes = readFile(QDir(projectFolder).filePath(u"models.py"_s));
    static const QRegularExpression base(u"^(?:class Base\\(|Base\\s*=)"_s,
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression flask(u"^db\\s*=\\s*SQLAlchemy\\("_s,
                                          QRegularExpression::MultilineOption);
    const QString text = bytes ? QString::fromUtf8(*bytes) : QString();
    return text.contains(base)    ? u"models:Base"_s
           : text.contains(flask) ? u"models:db"_s
                                  : QString();
}

// A script whose parent is nowhere stops every command of Alembic's.
Result<void> demandParents(const History &history,
                           const QStringList &ids,
                           const ScriptFolder &environment)
{
    for (const QString &id : ids) {
        const Revision *revision = findRevision(history, id);
        if (!revision)
            return failure(ErrorCode::UnknownRevision, id);
        for (const QString &parent : revision->parents + revision->dependsOn) {
            if (!ids.contains(parent) && !environment.scripts.contains(parent))
                return failure(ErrorCode::RevisionMissing, parent, {}, environment.versions);
        }
    }
    return {};
}

} // namespace

Result<QList<AlembicFile>> alembicFiles(const Project &project,
                                        const QString &projectFolder,
                                        const AlembicExport &choice)
{
    const auto environment = scriptFolder(choice.folder);
    if (!environment)
        return Failure(environment.error());
    const History &history = project.history;
    const QStringList ids = choice.revisions.isEmpty() ? topologicalOrder(history)
                                                       : choice.revisions;
    if (const auto complete = demandParents(history, ids, *environment); !complete)
        return Failure(complete.error());
    QList<AlembicFile> files;
    const QList<DialectKind> dialects = dialectsOf(project, choice);
    const auto add = [&](const QString &path, const QString &id, const QString &text) {
        auto added = file(path, id, text);
        if (added && added->state == AlembicFileState::Other && !id.isEmpty()) {
            const auto bytes = readFile(path);
            added->isOurs = bytes && isOurScript(history, *findRevision(history, id), *bytes);
        }
        if (added)
            files.append(*added);
        return added.map([](const AlembicFile &) {});
    };
    if (!environment->isThere) {
        const EnvironmentChoice wanted{choice.flavour,
                                       settingsUrl(project, projectFolder, choice.folder),
                                       modelsOf(choice, projectFolder),
                                       QDir(choice.folder).relativeFilePath(projectFolder),
                                       project.versionTable};
        for (const EnvironmentFile &part : environmentFiles(wanted)) {
            const QString path = environment->folder + u'/' + part.name;
            if (const auto added = add(path, {}, part.text); !added)
                return Failure(added.error());
        }
    }
    for (const QString &id : ids) {
        const Revision &revision = *findRevision(history, id);
        if (revision.script && environment->scripts.contains(id))
            continue; // it came from there
        const auto script = scriptOf(history, revision, projectFolder, dialects);
        if (!script)
            return Failure(script.error());
        const QString name = alembicFileName(revision, environment->fileTemplate);
        const QString path = environment->scripts.value(id, environment->versions + u'/' + name);
        if (const auto added = add(path, id, *script); !added)
            return Failure(added.error());
    }
    return files;
}

Result<QStringList> exportAlembic(const Project &project,
                                  const QString &projectFolder,
                                  const AlembicExport &choice)
{
    const auto files = alembicFiles(project, projectFolder, choice);
    if (!files)
        return Failure(files.error());
    QList<FileContent> contents;
    QStringList written;
    for (const AlembicFile &file : *files) {
        if (file.state == AlembicFileState::Same)
            continue;
        if (file.state == AlembicFileState::Other && !file.isOurs && !choice.replacesFiles)
            return failure(ErrorCode::FileExists, file.path);
        contents.append({file.path, file.bytes});
        written.append(file.path);
    }
    const auto environment = scriptFolder(choice.folder);
    if (!environment)
        return Failure(environment.error());
    if (!QDir().mkpath(environment->versions))
        return failure(ErrorCode::FileNotWritable, environment->versions);
    if (const auto done = writeFiles(contents); !done)
        return Failure(done.error());
    return written;
}

} // namespace core
