// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/workbench.h"

#include "ui/databaseentries.h"
#include "ui/icons.h"
#include "ui/workbench/databasespanel.h"
#include "ui/workbench/databasestates.h"
#include "ui/workbench/historypanel.h"
#include "ui/workbench/pendingpanel.h"
#include "ui/workbench/problemspanel.h"
#include "ui/workbench/sqlpanel.h"

#include <QUndoView>

using namespace Qt::StringLiterals;

namespace ui {

Workbench::Workbench(const Context &context, QWidget *parent)
    : QTabWidget(parent)
    , m_analysis(context.analysis)
    , m_states(context.states)
    , m_databases(new DatabasesPanel({context.document, context.settings, context.passwords},
                                     context.states,
                                     context.actions,
                                     this))
    , m_history(
          new HistoryPanel({context.document, context.states, context.analysis, context.actions},
                           this))
    , m_sql(new SqlPanel(context.document, context.selection, context.analysis, this))
    , m_problems(new ProblemsPanel(context.document, context.selection, context.analysis, this))
{
    setObjectName(u"workbench"_s);
    setDocumentMode(true);
    auto *pending = new PendingPanel(context.document,
                                     context.selection,
                                     context.analysis,
                                     context.actions,
                                     this);
    addTab(pending, icon(u"pending"_s), tr("Pending changes"));
    addTab(m_sql, icon(u"sql"_s), tr("SQL"));
    addTab(m_history, icon(u"history"_s), tr("History"));
    addTab(m_databases, icon(u"database"_s), tr("Databases"));
    addTab(m_problems, icon(u"warning"_s), tr("Problems"));
    auto *steps = new QUndoView(&context.document.undoStack(), this);
    steps->setObjectName(u"undoSteps"_s);
    steps->setAccessibleName(tr("Steps of undo"));
    steps->setEmptyLabel(tr("As it was opened"));
    steps->setCleanIcon(icon(u"save"_s));
    steps->setFrameShape(QFrame::NoFrame);
    addTab(steps, icon(u"undo"_s), tr("Steps"));
    // SQL and hazards are those of the chosen database's kind.
    connect(m_databases,
            &DatabasesPanel::currentChanged,
            this,
            [&document = context.document, &analysis = context.analysis](const QString &name) {
                analysis.followDialect(dialectOfEntry(document.project(), name));
            });
    connect(&context.analysis, &Analysis::updated, this, &Workbench::showCounts);
    connect(&context.states, &DatabaseStates::updated, this, &Workbench::showCounts);
}

void Workbench::showTab(Tab tab)
{
    setCurrentIndex(tab);
}

void Workbench::showRevision(const QString &id)
{
    showTab(History);
    m_history->selectRevision(id);
}

void Workbench::showProblemOf(core::ClassId id)
{
    showTab(Problems);
    m_problems->showProblemOf(id);
}

void Workbench::showCounts()
{
    const auto counted = [](const QString &title, qsizetype count) {
        return count == 0 ? title : u"%1 (%2)"_s.arg(title).arg(count);
    };
    const Findings &findings = m_analysis.findings();
    setTabText(Pending, counted(tr("Pending changes"), findings.operations.size()));
    setTabText(Databases, counted(tr("Databases"), m_states.standings().size()));
    setTabText(Problems, counted(tr("Problems"), findings.problems.size()));
}

} // namespace ui
