// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int recentLimit = 12;
const QString recentKey = u"recent"_s;
const QString geometryKey = u"window/geometry"_s;
const QString stateKey = u"window/state"_s;
const QString themeKey = u"theme"_s;
const QString languageKey = u"language"_s;
const QString folderKey = u"folder"_s;
const QString contrastKey = u"highContrast"_s;
const QString choicesKey = u"palette/recent"_s;
const QString exportKey = u"export"_s;
const QString motionKey = u"reduceMotion"_s;
const QString wheelKey = u"wheelZooms"_s;
const QString overviewKey = u"overview"_s;
const QString gridKey = u"grid"_s;
const QString reopenKey = u"reopenLast"_s;
const QString autosaveKey = u"autosaveSeconds"_s;
const QString undoKey = u"undoLimit"_s;

constexpr int usualAutosave = 3; // seconds
constexpr int usualSteps = 1000;

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_settings(u"Schemawright"_s, u"Schemawright"_s)
    , m_thumbnails(QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
                   + u"/thumbnails"_s)
{}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
    , m_thumbnails(QFileInfo(file).absolutePath() + u"/thumbnails"_s)
{}

QStringList Settings::recentProjects() const
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files;
}

void Settings::addRecentProject(const QString &file)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(file);
    files.prepend(file);
    m_settings.setValue(recentKey, files.mid(0, recentLimit));
    Q_EMIT recentProjectsChanged();
}

void Settings::forgetRecentProject(const QString &file)
{
    QStringList files = m_settings.value(recentKey).toStringList();
    files.removeAll(file);
    m_settings.setValue(recentKey, files);
    Q_EMIT recentProjectsChanged();
}

void Settings::forgetRecentProjects()
{
    m_settings.remove(recentKey);
    Q_EMIT recentProjectsChanged();
}

QString Settings::thumbnailFile(const QString &projectFile) const
{
    const QByteArray path = QFileInfo(projectFile).absoluteFilePath().toUtf8();
    const QByteArray name = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return u"%1/%2.png"_s.arg(m_thumbnails, QLatin1String(name));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings.value(geometryKey).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_settings.value(stateKey).toByteArray();
}

void Settings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(geometryKey, geometry);
    m_settings.setValue(stateKey, state);
}

void Settings::setPreference(const QString &key, const QVariant &value)
{
    m_settings.setValue(key, value);
    Q_EMIT preferencesChanged();
}

QString Settings::language() const
{
    return m_settings.value(languageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    if (code == language())
        return;
    m_settings.setValue(languageKey, code);
    Q_EMIT languageChanged(code);
}

ThemeMode Settings::theme() const
{
    const QString word = m_settings.value(themeKey).toString();
    if (word == u"light"_s)
        return ThemeMode::Light;
    return word == u"dark"_s ? ThemeMode::Dark : ThemeMode::System;
}

void Settings::setTheme(ThemeMode theme)
{
    const QString words[] = {u"system"_s, u"light"_s, u"dark"_s};
    if (theme != this->theme())
        setPreference(themeKey, words[int(theme)]);
}

bool Settings::isHighContrast() const
{
    return m_settings.value(contrastKey, false).toBool();
}

void Settings::setHighContrast(bool on)
{
    if (on != isHighContrast())
        setPreference(contrastKey, on);
}

bool Settings::reducesMotion() const
{
    return m_settings.value(motionKey, false).toBool();
}

void Settings::setReducesMotion(bool reduces)
{
    if (reduces != reducesMotion())
        setPreference(motionKey, reduces);
}

bool Settings::wheelZooms() const
{
    return m_settings.value(wheelKey, false).toBool();
}

void Settings::setWheelZooms(bool zooms)
{
    if (zooms != wheelZooms())
        setPreference(wheelKey, zooms);
}

bool Settings::showsGrid() const
{
    return m_settings.value(gridKey, true).toBool();
}

void Settings::setShowsGrid(bool shows)
{
    if (shows != showsGrid())
        setPreference(gridKey, shows);
}

bool Settings::showsOverview() const
{
    return m_settings.value(overviewKey, true).toBool();
}

void Settings::setShowsOverview(bool shows)
{
    if (shows != showsOverview())
        setPreference(overviewKey, shows);
}

bool Settings::reopensLast() const
{
    return m_settings.value(reopenKey, false).toBool();
}

void Settings::setReopensLast(bool reopens)
{
    if (reopens != reopensLast())
        setPreference(reopenKey, reopens);
}

int Settings::autosaveDelay() const
{
    const int seconds = m_settings.value(autosaveKey, usualAutosave).toInt();
    return qBound(shortestAutosave, seconds, longestAutosave);
}

void Settings::setAutosaveDelay(int seconds)
{
    if (seconds != autosaveDelay())
        setPreference(autosaveKey, seconds);
}

int Settings::undoLimit() const
{
    return qBound(fewestSteps, m_settings.value(undoKey, usualSteps).toInt(), mostSteps);
}

void Settings::setUndoLimit(int steps)
{
    if (steps != undoLimit())
        setPreference(undoKey, steps);
}

void Settings::resetPreferences()
{
    const QString before = language();
    for (const QString &key : {languageKey,
                               themeKey,
                               contrastKey,
                               motionKey,
                               wheelKey,
                               overviewKey,
                               gridKey,
                               reopenKey,
                               autosaveKey,
                               undoKey})
        m_settings.remove(key);
    Q_EMIT preferencesChanged();
    if (!before.isEmpty())
        Q_EMIT languageChanged({});
}

QStringList Settings::recentChoices() const
{
    return m_settings.value(choicesKey).toStringList();
}

void Settings::setRecentChoices(const QStringList &keys)
{
    m_settings.setValue(choicesKey, keys);
}

QVariantMap Settings::exportChoices() const
{
    return m_settings.value(exportKey).toMap();
}

void Settings::setExportChoices(const QVariantMap &choices)
{
    m_settings.setValue(exportKey, choices);
}

namespace {

// A path has what keys of a settings file cannot hold.
QString keyOf(const QString &group, const QString &projectFile)
{
    const QByteArray hash = QCryptographicHash::hash(projectFile.toUtf8(), QCryptographicHash::Sha1);
    return group + u'/' + QString::fromLatin1(hash.toHex());
}

const QString diagramsGroup = u"diagrams"_s;

} // namespace

QVariantMap Settings::diagramState(const QString &projectFile) const
{
    if (projectFile.isEmpty())
        return {};
    return m_settings.value(keyOf(diagramsGroup, projectFile)).toMap();
}

void Settings::setDiagramState(const QString &projectFile, const QVariantMap &state)
{
    m_settings.setValue(keyOf(diagramsGroup, projectFile), state);
}

QString Settings::lastFolder() const
{
    return m_settings.value(folderKey, QDir::homePath()).toString();
}

void Settings::setLastFolder(const QString &folder)
{
    m_settings.setValue(folderKey, folder);
}

} // namespace ui
