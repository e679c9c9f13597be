// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The revisions as a graph, newest first, with what each did, its SQL and its script, and which database
// is where. Revisions that only Alembic can run are marked, and say what to do about it.

#include "ui/actions.h"
#include "ui/analysis.h"

#include <QWidget>

class QFrame;
class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace ui {

class DatabaseStates;
class MirrorStrip;
class OperationList;
class PythonView;
class SqlView;

class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    struct Context
    {
        Document &document;
        DatabaseStates &states;
        Analysis &analysis;
        Actions &actions;
    };
    explicit HistoryPanel(const Context &context, QWidget *parent = nullptr);

    void selectRevision(const QString &id);

private:
    QWidget *buildDetails();
    QWidget *buildNotice();
    void showScript(const core::Revision *revision);
    void openScript();
    void showHistory();
    void showRevision();

    Document &m_document;
    DatabaseStates &m_states;
    Analysis &m_analysis;
    Actions &m_actions;
    QListWidget *m_list;
    QWidget *m_content;
    QLabel *m_empty;
    QLabel *m_title = nullptr;
    OperationList *m_operations = nullptr;
    SqlView *m_sql = nullptr;
    PythonView *m_script = nullptr;
    QFrame *m_notice = nullptr; // of a revision that only Alembic can run
    QLabel *m_noticeText = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_adopt = nullptr;
    Task m_task;
    Task m_scriptTask;
};

} // namespace ui
