// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the program remembers of the person, not of the project: recent projects, window state, what
// was chosen in the preferences. Nothing secret. Kept by QSettings under the application's name; tests
// give a file of their own. Whoever shows or follows a preference reads it anew on preferencesChanged.

#include "ui/theme.h"

#include <QObject>
#include <QSettings>

namespace ui {

class Settings : public QObject
{
    Q_OBJECT

public:
    explicit Settings(QObject *parent = nullptr);
    explicit Settings(const QString &file, QObject *parent = nullptr);

    QStringList recentProjects() const; // the latest first; only files that are there
    void addRecentProject(const QString &file);
    void forgetRecentProject(const QString &file);
    void forgetRecentProjects();
    // A small picture of the project's first diagram, kept for the start page; may not be there.
    QString thumbnailFile(const QString &projectFile) const;

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    // The preferences, all of them; a setter that changes nothing says nothing.
    QString language() const; // a code of ui::languages(); empty: the system's
    void setLanguage(const QString &code);
    ThemeMode theme() const;
    void setTheme(ThemeMode theme);
    bool isHighContrast() const;
    void setHighContrast(bool on);
    bool reducesMotion() const;
    void setReducesMotion(bool reduces);
    bool wheelZooms() const; // else it pans
    void setWheelZooms(bool zooms);
    bool showsGrid() const;
    void setShowsGrid(bool shows);
    bool showsOverview() const;
    void setShowsOverview(bool shows);
    bool reopensLast() const; // the project that was open last, at the start
    void setReopensLast(bool reopens);
    int autosaveDelay() const; // seconds after the last edit
    void setAutosaveDelay(int seconds);
    int undoLimit() const; // steps
    void setUndoLimit(int steps);
    void resetPreferences();

    static constexpr int shortestAutosave = 1, longestAutosave = 600;
    static constexpr int fewestSteps = 10, mostSteps = 10'000;

    // Keys of what was chosen in the command palette, the latest first.
    QStringList recentChoices() const;
    void setRecentChoices(const QStringList &keys);

    QVariantMap exportChoices() const;
    void setExportChoices(const QVariantMap &choices);

    // Open tabs, zoom and scroll of a project's diagrams.
    QVariantMap diagramState(const QString &projectFile) const;
    void setDiagramState(const QString &projectFile, const QVariantMap &state);

    QString lastFolder() const;
    void setLastFolder(const QString &folder);

Q_SIGNALS:
    void recentProjectsChanged();
    void preferencesChanged();
    void languageChanged(const QString &code);

private:
    void setPreference(const QString &key, const QVariant &value);

    QSettings m_settings;
    QString m_thumbnails; // their folder
};

} // namespace ui
