// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps the one window, and makes it anew in another language: every word of a window is fixed when it
// is made. The document with its undo steps outlives the window, so nothing that is open is lost. GUI
// thread only.

#include "ui/mainwindow.h"

#include <memory>

class QApplication;

namespace ui {

class Shell : public QObject
{
    Q_OBJECT

public:
    Shell(QApplication &application, Settings &settings, QObject *parent = nullptr);

    MainWindow &window() { return *m_window; }

Q_SIGNALS:
    void windowReplaced();

private:
    void changeLanguage();
    void replaceWindow();

    QApplication &m_application;
    Settings &m_settings;
    std::shared_ptr<Document> m_document;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace ui
