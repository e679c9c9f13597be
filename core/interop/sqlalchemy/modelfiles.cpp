// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/sqlalchemy/modelfiles.h"

#include "core/interop/sqlalchemy/models.h"

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

} // namespace

QDir modelFolder(const QString &path)
{
    const QFileInfo info(path);
    return QDir(info.isDir() ? info.absoluteFilePath() : info.absolutePath());
}

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

QString importFolder(const QString &file, const QDir &root)
{
    const PyModule module = moduleOf(file, root);
    QDir folder = QFileInfo(file).dir();
    const qsizetype depth = module.name.count(u'.') + (module.isPackage ? 1 : 0);
    for (qsizetype i = 0; i < depth; ++i)
        folder.cdUp();
    return folder.absolutePath();
}

bool mayDeclare(const QByteArray &text)
{
    for (const char *word : {"sqlalchemy", "SQLAlchemy", "db.Model", "Column(", "Mapped["}) {
        if (text.contains(word))
            return true;
    }
    return false;
}

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

} // namespace core
