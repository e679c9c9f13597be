// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/scriptfolder.h"

#include "core/interop/alembic/environment.h"
#include "core/project/filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The identifier at the top of a script, annotated or not.
QString revisionOf(const QByteArray &script)
{
    static const QRegularExpression assignment(u"^revision\\s*(?::[^=\\n]*)?=\\s*(['\"])(.*?)\\1"_s,
                                               QRegularExpression::MultilineOption);
    return assignment.match(QString::fromUtf8(script)).captured(2);
}

// Of its own: what is in a folder below is another one.
bool isEnvironment(const QString &path)
{
    return QFileInfo(path).isFile() || QFileInfo::exists(QDir(path).filePath(u"env.py"_s))
           || QFileInfo::exists(QDir(path).filePath(u"alembic.ini"_s));
}

} // namespace

Result<ScriptFolder> scriptFolder(const QString &path)
{
    ScriptFolder result;
    result.folder = QDir::cleanPath(QDir(path).absolutePath());
    result.versions = result.folder + u"/versions"_s;
    if (!isEnvironment(path))
        return result;
    const auto environment = environmentPlaces(path);
    if (!environment)
        return Failure(environment.error());
    result.folder = environment->scriptFolder;
    result.isThere = QFileInfo::exists(QDir(result.folder).filePath(u"env.py"_s));
    result.versions = environment->versionFolders.first();
    result.fileTemplate = environment->settings.value(u"file_template"_s);
    for (const QString &file : scriptFiles(*environment)) {
        const auto bytes = readFile(file);
        if (!bytes)
            return Failure(bytes.error());
        if (const QString revision = revisionOf(*bytes); !revision.isEmpty())
            result.scripts.insert(revision, file);
    }
    return result;
}

} // namespace core
