// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the program remembers of the person, not of the project: recent projects, window state, theme.
// Nothing secret. Kept by QSettings under the application's name; tests give a file of their own.

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

    QByteArray windowGeometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

    ThemeMode theme() const;
    void setTheme(ThemeMode theme);

    bool isHighContrast() const;
    void setHighContrast(bool on);

    QString language() const; // a code of ui::languages(); empty: the system's
    void setLanguage(const QString &code);
    // Keys of what was chosen in the command palette, the latest first.
    QStringList recentChoices() const;
    void setRecentChoices(const QStringList &keys);

    QVariantMap exportChoices() const;
    void setExportChoices(const QVariantMap &choices);

    // Open tabs, zoom and scroll of a project's diagrams.
    QVariantMap diagramState(const QString &projectFile) const;
    void setDiagramState(const QString &projectFile, const QVariantMap &state);
    bool showsOverview() const;
    void setShowsOverview(bool shows);
    bool reducesMotion() const;
    void setReducesMotion(bool reduces);

    QString lastFolder() const;
    void setLastFolder(const QString &folder);

Q_SIGNALS:
    void recentProjectsChanged();

private:
    QSettings m_settings;
};

} // namespace ui
