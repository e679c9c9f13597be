// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/scriptfolder.h"

#include "core/interop/alembic/settings.h"
#include "core/project/filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Settings = QMap<QString, QString>;

Result<Settings> settingsOf(const QDir &folder)
{
    const QString file = folder.filePath(u"alembic.ini"_s);
    if (!QFileInfo::exists(file))
        return Settings();
    const auto bytes = readFile(file);
    if (!bytes)
        return Failure(bytes.error());
    return settingsSection(QString::fromUtf8(*bytes),
                           u"alembic"_s,
                           {{u"here"_s, folder.absolutePath()}});
}

// The identifier at the top of a script, annotated or not.
QString revisionOf(const QByteArray &script)
{
    static const QRegularExpression assignment(u"^revision\\s*(?::[^=\\n]*)?=\\s*(['\"])(.*?)\\1"_s,
                                               QRegularExpression::MultilineOption);
    return assignment.match(QString::fromUtf8(script)).captured(2);
}

Result<void> findScripts(ScriptFolder &found)
{
    const QDir versions(found.versions);
    for (const QString &name : versions.entryList({u"*.py"_s}, QDir::Files, QDir::Name)) {
        const QString file = versions.filePath(name);
        const auto bytes = readFile(file);
        if (!bytes)
            return Failure(bytes.error());
        if (const QString revision = revisionOf(*bytes); !revision.isEmpty())
            found.scripts.insert(revision, file);
    }
    return {};
}

} // namespace

Result<ScriptFolder> scriptFolder(const QString &path)
{
    const QDir given(path);
    auto settings = settingsOf(given);
    if (!settings)
        return Failure(settings.error());
    ScriptFolder result;
    const QString location = settings->value(u"script_location"_s);
    result.folder = QDir::cleanPath(given.absoluteFilePath(location.isEmpty() ? u"."_s : location));
    result.isThere = QFileInfo::exists(QDir(result.folder).filePath(u"env.py"_s));
    if (settings->isEmpty() && result.isThere) { // env.py's own folder; the settings are above it
        settings = settingsOf(QDir(given.absoluteFilePath(u".."_s)));
        if (!settings)
            return Failure(settings.error());
    }
    const QString locations = settings->value(u"version_locations"_s);
    static const QRegularExpression blank(u"[\\s,:;]+"_s);
    const QString first = locations.split(blank, Qt::SkipEmptyParts).value(0);
    result.versions = first.isEmpty() ? result.folder + u"/versions"_s
                                      : QDir::cleanPath(given.absoluteFilePath(first));
    result.fileTemplate = settings->value(u"file_template"_s);
    if (const auto found = findScripts(result); !found)
        return Failure(found.error());
    return result;
}

} // namespace core
