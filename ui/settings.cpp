// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

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

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
    , m_settings(u"Schemawright"_s, u"Schemawright"_s)
{}

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_settings(file, QSettings::IniFormat)
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
    m_settings.setValue(themeKey, words[int(theme)]);
}

bool Settings::isHighContrast() const
{
    return m_settings.value(contrastKey, false).toBool();
}

void Settings::setHighContrast(bool on)
{
    m_settings.setValue(contrastKey, on);
}

QString Settings::language() const
{
    return m_settings.value(languageKey).toString();
}

void Settings::setLanguage(const QString &code)
{
    m_settings.setValue(languageKey, code);
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
QString diagramsKey(const QString &projectFile)
{
    const QByteArray hash = QCryptographicHash::hash(projectFile.toUtf8(), QCryptographicHash::Sha1);
    return u"diagrams/"_s + QString::fromLatin1(hash.toHex());
}

} // namespace

QVariantMap Settings::diagramState(const QString &projectFile) const
{
    if (projectFile.isEmpty())
        return {};
    return m_settings.value(diagramsKey(projectFile)).toMap();
}

void Settings::setDiagramState(const QString &projectFile, const QVariantMap &state)
{
    m_settings.setValue(diagramsKey(projectFile), state);
}

bool Settings::showsOverview() const
{
    return m_settings.value(u"overview"_s, true).toBool();
}

void Settings::setShowsOverview(bool shows)
{
    m_settings.setValue(u"overview"_s, shows);
}

bool Settings::reducesMotion() const
{
    return m_settings.value(u"reduceMotion"_s, false).toBool();
}

void Settings::setReducesMotion(bool reduces)
{
    m_settings.setValue(u"reduceMotion"_s, reduces);
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
