// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line at the bottom of the window: what is selected, the project's state, the database and its
// revision, the zoom.

#include "ui/selection.h"

#include <QStatusBar>

class QLabel;

namespace ui {

class DatabaseStates;

class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    StatusLine(Document &document,
               Selection &selection,
               DatabaseStates &states,
               QWidget *parent = nullptr);

    void setZoom(double zoom);

private:
    void showSelection();
    void showProject();
    void showDatabases();

    Document &m_document;
    Selection &m_selection;
    DatabaseStates &m_states;
    QLabel *m_selected;
    QLabel *m_project;
    QLabel *m_database;
    QLabel *m_zoom;
};

} // namespace ui
