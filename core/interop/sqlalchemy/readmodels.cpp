// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/models.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int mostFiles = 20000;

// Folders whose files declare no tables of the project's.
bool isForeignFolder(const QDir &root, const QString &file)
{
    static const QSet<QString> names{u"venv"_s,
                                     u"env"_s,
                                     u"site-packages"_s,
                                     u"node_modules"_s,
                                     u"__pycache__"_s,
                                     u"migrations"_s,
                                     u"migrate_repo"_s,
                                     u"alembic"_s,
                                     u"tests"_s,
                                     u"test"_s,
                                     u"versions"_s,
                                     u"build"_s,
                                     u"dist"_s};
    const QStringList parts = root.relativeFilePath(file).split(u'/');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (names.contains(parts.at(i)) || parts.at(i).startsWith(u'.'))
            return true;
    }
    return false;
}

// "shop.models.user": from the topmost folder that is a package.
PyModule moduleOf(const QString &file, const QDir &root)
{
    PyModule module;
    const QFileInfo info(file);
    QDir folder = info.dir();
    QStringList parts;
    module.isPackage = info.fileName() == u"__init__.py";
    if (!module.isPackage)
        parts << info.completeBaseName();
    // A folder that was asked for is a part of the name where it is a package; so are those above it.
    for (int depth = 0; depth < 50; ++depth) {
        const bool isInside = folder != root && folder.path().startsWith(root.path() + u'/');
        if (!isInside && !folder.exists(u"__init__.py"_s))
            break;
        parts.prepend(folder.dirName());
        if (!folder.cdUp())
            break;
    }
    module.name = parts.join(u'.');
    return module;
}

} // namespace

Result<QStringList> modelFiles(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::FileNotFound, path);
    if (!info.isDir())
        return QStringList{info.absoluteFilePath()};
    const QDir root(info.absoluteFilePath());
    QStringList files;
    QStringList others;
    QDirIterator all(root.path(), {u"*.py"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext() && files.size() + others.size() < mostFiles) {
        const QString file = all.next();
        (isForeignFolder(root, file) ? others : files) << file;
    }
    if (files.isEmpty())
        files = others;
    if (files.isEmpty())
        return failure(ErrorCode::FileNotFound, root.filePath(u"*.py"_s));
    files.sort();
    return files;
}

Result<ReadModels> readModels(const QString &path, const Monitor &monitor)
{
    const auto files = modelFiles(path);
    if (!files)
        return Failure(files.error());
    const QDir root(QFileInfo(path).isDir() ? QFileInfo(path).absoluteFilePath()
                                            : QFileInfo(path).absolutePath());
    QList<PySource> sources;
    QList<Finding> unread;
    const auto leaveOut = [&unread](const Error &error) {
        Finding finding;
        finding.file = error.subject;
        finding.line = error.place.section(u' ', 1, 1).remove(u',').toInt();
        finding.reason = FindingReason::NotRead;
        finding.detail = error.detail;
        finding.error = error;
        unread << finding;
    };
    for (const QString &file : *files) {
        const auto source = pySource(file);
        if (source)
            sources << *source;
        else if (files->size() == 1)
            return Failure(source.error());
        else
            leaveOut(source.error());
    }
    const auto parsed = parsePython(sources, monitor);
    if (!parsed)
        return Failure(parsed.error());
    QList<PyModule> modules;
    for (const PyFile &file : *parsed) {
        if (file.error && files->size() == 1)
            return Failure(*file.error);
        if (file.error) {
            leaveOut(*file.error);
            continue;
        }
        PyModule module = moduleOf(file.file, root);
        module.node = file.module;
        modules << module;
    }
    ReadModels result = modelsOf(modules);
    result.findings = unread + result.findings;
    return result;
}

} // namespace core
