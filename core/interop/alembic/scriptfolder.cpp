// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/scriptfolder.h"

#include "core/project/filewriter.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// The value of a key in [alembic], with %(here)s and doubled percent signs resolved.
QString setting(const QString &text, const QString &key, const QString &here)
{
    static const QRegularExpression section(u"^\\s*\\[(\\w+)\\]"_s);
    bool isInside = false;
    for (const QString &line : text.split(u'\n')) {
        if (const auto match = section.match(line); match.hasMatch())
            isInside = match.captured(1) == "alembic"_L1;
        const qsizetype equals = line.indexOf(u'=');
        if (!isInside || equals < 0 || line.left(equals).trimmed() != key)
            continue;
        QString value = line.mid(equals + 1).trimmed();
        if (const qsizetype comment = value.indexOf(u" #"_s); comment >= 0)
            value = value.left(comment).trimmed();
        return value.replace("%(here)s"_L1, here).replace("%%"_L1, "%"_L1);
    }
    return {};
}

Result<QString> settingsOf(const QDir &folder)
{
    const QString file = folder.filePath(u"alembic.ini"_s);
    if (!QFileInfo::exists(file))
        return QString();
    const auto bytes = readFile(file);
    if (!bytes)
        return Failure(bytes.error());
    return QString::fromUtf8(*bytes);
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
    const QString location = setting(*settings, u"script_location"_s, given.absolutePath());
    result.folder = QDir::cleanPath(given.absoluteFilePath(location.isEmpty() ? u"."_s : location));
    result.isThere = QFileInfo::exists(QDir(result.folder).filePath(u"env.py"_s));
    if (settings->isEmpty() && result.isThere) { // env.py's own folder; the settings are above it
        settings = settingsOf(QDir(given.absoluteFilePath(u".."_s)));
        if (!settings)
            return Failure(settings.error());
    }
    const QString here = given.absolutePath();
    const QString locations = setting(*settings, u"version_locations"_s, here);
    static const QRegularExpression blank(u"[\\s,]+"_s);
    const QString first = locations.split(blank, Qt::SkipEmptyParts).value(0);
    result.versions = first.isEmpty() ? result.folder + u"/versions"_s
                                      : QDir::cleanPath(given.absoluteFilePath(first));
    result.fileTemplate = setting(*settings, u"file_template"_s, here);
    if (const auto found = findScripts(result); !found)
        return Failure(found.error());
    return result;
}

} // namespace core
