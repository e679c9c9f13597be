// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/environment.h"

#include "core/database/databaseurl.h"
#include "core/interop/alembic/envversiontable.h"
#include "core/interop/alembic/settings.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qint64 largestSettings = 1024 * 1024; // bytes

using Settings = QMap<QString, QString>;

// Where things are, before they are read.
struct Places
{
    QString iniFile;
    QString scriptFolder; // empty: the settings say
};

Result<Settings> settingsOf(const QString &iniFile)
{
    if (iniFile.isEmpty())
        return Settings();
    QFile file(iniFile);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, iniFile, file.errorString());
    if (file.size() > largestSettings)
        return failure(ErrorCode::FileNotReadable, iniFile, u"more than 1 MB"_s);
    return settingsSection(QString::fromUtf8(file.readAll()),
                           u"alembic"_s,
                           {{u"here"_s, QFileInfo(iniFile).absolutePath()}});
}

// "app:migrations" is a folder of a package, which stands beside the settings if anywhere.
QString resolvedFolder(const QString &location, const QDir &base)
{
    QString path = location;
    const bool isInPackage = path.contains(u':') && !QFileInfo(path).isAbsolute();
    if (isInPackage) {
        const QString package = path.section(u':', 0, 0).replace(u'.', u'/');
        path = package + u'/' + path.section(u':', 1);
    }
    return QDir::cleanPath(base.absoluteFilePath(path));
}

// The alembic.ini beside a folder of scripts, if it names that folder.
QString settingsAbove(const QDir &folder)
{
    const QFileInfo ini(folder.absoluteFilePath(u"../alembic.ini"_s));
    const auto settings = ini.isFile() ? settingsOf(ini.absoluteFilePath())
                                       : Result<Settings>(Settings());
    const QString location = settings ? settings->value(u"script_location"_s) : QString();
    const QString file = QDir::cleanPath(ini.absoluteFilePath());
    const bool isOurs = !location.isEmpty()
                        && resolvedFolder(location, QFileInfo(file).dir()) == folder.absolutePath();
    return isOurs ? file : QString();
}

Places placesIn(const QDir &folder)
{
    const auto has = [&folder](const QString &name) { return folder.exists(name); };
    const bool hasSettings = has(u"alembic.ini"_s);
    if (has(u"env.py"_s))
        return {hasSettings ? folder.absoluteFilePath(u"alembic.ini"_s) : settingsAbove(folder),
                folder.absolutePath()};
    if (hasSettings)
        return {folder.absoluteFilePath(u"alembic.ini"_s), {}};
    for (const QString &name : {u"migrations"_s, u"alembic"_s}) {
        if (has(name + "/env.py"_L1))
            return placesIn(QDir(folder.absoluteFilePath(name)));
    }
    return {};
}

Places places(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return placesIn(QDir(path));
    if (info.isFile() && info.suffix().toLower() == "ini"_L1)
        return {info.absoluteFilePath(),
                info.dir().exists(u"env.py"_s) ? info.absolutePath() : QString()};
    return {};
}

QStringList splitLocations(const QString &text, const QString &separator)
{
    static const QRegularExpression legacy(u", *| +"_s);
    static const QRegularExpression lines(u"\\s*\n\\s*"_s);
    if (separator.isEmpty() || separator == "space"_L1)
        return text.split(legacy, Qt::SkipEmptyParts);
    if (separator == "newline"_L1)
        return text.split(lines, Qt::SkipEmptyParts);
    const QString sign = separator == "os"_L1 ? QString(QDir::listSeparator()) : separator;
    return text.split(sign, Qt::SkipEmptyParts);
}

bool isTrue(const QString &text)
{
    return text.toLower() == "true"_L1;
}

bool isScript(const QString &name)
{
    return name.endsWith(".py"_L1) && !name.startsWith(u'.') && !name.startsWith("__init__"_L1);
}

bool hasScripts(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({u"*.py"_s}, QDir::Files);
    return std::any_of(names.cbegin(), names.cend(), isScript);
}

Result<void> readEnvPy(AlembicEnvironment &environment, const Monitor &monitor)
{
    const auto source = pySource(environment.scriptFolder + "/env.py"_L1);
    if (!source)
        return {};
    environment.isFlask = source->bytes.contains("current_app");
    const auto files = parsePython({*source}, monitor);
    if (!files)
        return Failure(files.error());
    environment.versionTable = versionTableIn(files->first().module,
                                              u"configure"_s,
                                              environment.settings)
                                   .value_or(VersionTable());
    if (!environment.isFlask || environment.versionTable != VersionTable())
        return {};
    const auto application = applicationVersionTable(environment.root, monitor);
    if (!application)
        return Failure(application.error());
    environment.versionTable = *application;
    return {};
}

QString literalUrl(const QString &text)
{
    // The templates' own "driver://user:pass@localhost/dbname" names nothing.
    const QString url = withoutPassword(text.trimmed());
    return parseDatabaseUrl(url) ? url : QString();
}

} // namespace

bool isAlembicEnvironment(const QString &path)
{
    const Places found = places(path);
    return !found.iniFile.isEmpty() || !found.scriptFolder.isEmpty();
}

Result<AlembicEnvironment> environmentPlaces(const QString &path)
{
    const Places found = places(path);
    if (found.iniFile.isEmpty() && found.scriptFolder.isEmpty())
        return failure(ErrorCode::FileNotFound, QDir(path).filePath(u"env.py"_s));
    const auto settings = settingsOf(found.iniFile);
    if (!settings)
        return Failure(settings.error());
    AlembicEnvironment environment;
    environment.iniFile = found.iniFile;
    environment.settings = *settings;
    const QDir here(found.iniFile.isEmpty() ? found.scriptFolder
                                            : QFileInfo(found.iniFile).absolutePath());
    const QString location = settings->value(u"script_location"_s);
    environment.scriptFolder = found.scriptFolder;
    if (environment.scriptFolder.isEmpty())
        environment.scriptFolder = resolvedFolder(location.isEmpty() ? u"."_s : location, here);
    const bool isWhole = environment.scriptFolder == here.absolutePath(); // as Flask-Migrate has it
    environment.root = isWhole ? QFileInfo(environment.scriptFolder).absolutePath()
                               : here.absolutePath();
    const QString separator = settings->value(u"path_separator"_s,
                                              settings->value(u"version_path_separator"_s));
    for (const QString &folder : splitLocations(settings->value(u"version_locations"_s), separator))
        environment.versionFolders << resolvedFolder(folder, here);
    if (environment.versionFolders.isEmpty())
        environment.versionFolders << environment.scriptFolder + "/versions"_L1;
    // Without scripts of its own the folder was divided by the program that runs Alembic.
    environment.isRecursive = isTrue(settings->value(u"recursive_version_locations"_s))
                              || std::none_of(environment.versionFolders.cbegin(),
                                              environment.versionFolders.cend(),
                                              hasScripts);
    environment.isMultipleDatabases = settings->contains(u"databases"_s);
    environment.url = literalUrl(settings->value(u"sqlalchemy.url"_s));
    return environment;
}

Result<AlembicEnvironment> readEnvironment(const QString &path, const Monitor &monitor)
{
    auto environment = environmentPlaces(path);
    if (!environment)
        return environment;
    if (const auto read = readEnvPy(*environment, monitor); !read)
        return Failure(read.error());
    return environment;
}

QStringList scriptFiles(const AlembicEnvironment &environment)
{
    QStringList files;
    for (const QString &folder : environment.versionFolders) {
        QDirIterator it(folder,
                        {u"*.py"_s},
                        QDir::Files,
                        environment.isRecursive ? QDirIterator::Subdirectories
                                                : QDirIterator::NoIteratorFlags);
        while (it.hasNext()) {
            const QString file = it.next();
            if (isScript(it.fileName()) && !file.contains("/__pycache__/"_L1))
                files << file;
        }
    }
    files.sort();
    files.removeDuplicates();
    return files;
}

} // namespace core
