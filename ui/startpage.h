// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the window shows while no project is open: four doors, and the projects of before.

#include "ui/actions.h"
#include "ui/settings.h"

#include <QWidget>

class QListWidget;

namespace ui {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Actions &actions, Settings &settings, QWidget *parent = nullptr);

Q_SIGNALS:
    void projectChosen(const QString &file);

private:
    QWidget *buildDoors(Actions &actions);
    QWidget *buildRecent();
    void showRecent();

    Settings &m_settings;
    QListWidget *m_recent = nullptr;
    QWidget *m_recentBox = nullptr;
};

} // namespace ui
