// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The panel below: pending changes, SQL, history, databases and problems, in tabs that count.

#include "ui/actions.h"
#include "ui/analysis.h"
#include "ui/passwords.h"
#include "ui/selection.h"
#include "ui/settings.h"

#include <QTabWidget>

namespace ui {

class DatabasesPanel;
class DatabaseStates;
class HistoryPanel;
class ProblemsPanel;
class SqlPanel;

class Workbench : public QTabWidget
{
    Q_OBJECT

public:
    enum Tab { Pending, Sql, History, Databases, Problems, Steps };

    struct Context
    {
        Document &document;
        Selection &selection;
        Analysis &analysis;
        DatabaseStates &states;
        Settings &settings;
        Passwords &passwords;
        Actions &actions;
    };

    explicit Workbench(const Context &context, QWidget *parent = nullptr);

    void showTab(Tab tab);
    void showRevision(const QString &id);
    void showProblemOf(core::ClassId id);
    DatabasesPanel *databases() const { return m_databases; }
    SqlPanel *sql() const { return m_sql; }

private:
    void showCounts();

    Analysis &m_analysis;
    DatabaseStates &m_states;
    DatabasesPanel *m_databases;
    HistoryPanel *m_history;
    SqlPanel *m_sql;
    ProblemsPanel *m_problems;
};

} // namespace ui
