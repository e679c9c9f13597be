// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Brings the real window into a named state (the README's pictures, a machine without a display) and
// writes a picture of it. Works with any platform plugin; main() takes the offscreen one.

#include "ui/mainwindow.h"

#include <QTemporaryDir>
#include <QTimer>

#include <deque>
#include <functional>

namespace designer {

struct PictureRequest
{
    QString file;
    QString state;   // one of pictureStates()
    QString project; // empty: the sample
};

QStringList pictureStates();

class Picture : public QObject
{
    Q_OBJECT

public:
    Picture(ui::MainWindow &window, const PictureRequest &request, QObject *parent = nullptr);

Q_SIGNALS:
    void finished(bool written);

private:
    void plan();
    void planUpgrade();
    void planServers();
    bool planPanels();
    void selectFirst();
    QString script() const;
    void showProblems();
    void showNote();
    void advance();
    bool isIdle() const;
    bool write() const;
    void changeSample();

    ui::MainWindow &m_window;
    PictureRequest m_request;
    std::deque<std::function<void()>> m_steps;
    QTemporaryDir m_folder;
    QTimer m_timer;
    int m_idleTicks = 0;
};

} // namespace designer
