// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The revisions as a graph, newest first, with what each did, its SQL, and which database is where.

#include "ui/analysis.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QTabWidget;

namespace ui {

class DatabaseStates;
class OperationList;
class SqlView;

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    HistoryPanel(Document &document,
                 DatabaseStates &states,
                 Analysis &analysis,
                 QWidget *parent = nullptr);

    void selectRevision(const QString &id);

private:
    QWidget *buildDetails();
    void showHistory();
    void showRevision();

    Document &m_document;
    DatabaseStates &m_states;
    Analysis &m_analysis;
    QListWidget *m_list;
    QWidget *m_content;
    QLabel *m_empty;
    QLabel *m_title = nullptr;
    OperationList *m_operations = nullptr;
    SqlView *m_sql = nullptr;
    Task m_task;
};

} // namespace ui
