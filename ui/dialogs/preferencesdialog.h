// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person chooses once: language, look, wheel, saving. Every choice holds at once and is kept by
// the settings; there is nothing to confirm. GUI thread only.

#include "ui/settings.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(Settings &settings, QWidget *parent = nullptr);

private:
    void buildLook(QGridLayout &grid);
    void buildDiagram(QGridLayout &grid);
    void buildProjects(QGridLayout &grid);
    QWidget *buildButtons();
    void connectChoices();
    void showChoices();

    Settings &m_settings;
    QComboBox *m_language, *m_theme, *m_wheel;
    QCheckBox *m_contrast, *m_motion, *m_overview, *m_reopen;
    QSpinBox *m_autosave, *m_steps;
    QPushButton *m_forget;
};

} // namespace ui
