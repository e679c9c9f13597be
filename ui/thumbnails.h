// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keeps a small picture of each project for the start page: painted off the GUI thread whenever a
// project was opened or saved, and written beside what the program remembers, never into the project.

#include "ui/document.h"
#include "ui/settings.h"
#include "ui/task.h"

namespace ui {

class DiagramScene;

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize size{112, 64};

    Thumbnails(Document &document, Settings &settings, DiagramScene &scene, QObject *parent);

    void make(); // of what is open, where it has a file

Q_SIGNALS:
    void made();

private:
    Document &m_document;
    Settings &m_settings;
    DiagramScene &m_scene;
    Task m_task;
};

} // namespace ui
