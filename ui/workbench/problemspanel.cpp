// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/problemspanel.h"

#include "ui/elements.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int rowHeight = 28;

} // namespace

ProblemsPanel::ProblemsPanel(Document &document,
                             Selection &selection,
                             Analysis &analysis,
                             QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_analysis(analysis)
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(tr("No problems found."), this))
{
    m_list->setObjectName(u"problemList"_s);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::grid / 2, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        reveal(m_list->row(item));
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        reveal(m_list->row(item));
    });
    connect(&analysis, &Analysis::updated, this, &ProblemsPanel::showProblems);
    showProblems();
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showProblems();
}

void ProblemsPanel::showProblems()
{
    const Colours &c = coloursOf(palette());
    m_list->clear();
    for (const core::Problem &problem : m_analysis.findings().problems) {
        const bool isError = problem.severity == core::ProblemSeverity::Error;
        auto *item = new QListWidgetItem(icon(isError ? u"error"_s : u"warning"_s,
                                              isError ? c.error : c.warning),
                                         core::sentence(problem),
                                         m_list);
        const QString owner = elementName(m_document.model(), problem.owner);
        item->setToolTip(owner.isEmpty() ? item->text() : u"%1: %2"_s.arg(owner, item->text()));
        item->setSizeHint({80, rowHeight});
    }
    m_list->setVisible(m_list->count() > 0);
    m_empty->setVisible(m_list->count() == 0);
}

void ProblemsPanel::reveal(int row)
{
    const QList<core::Problem> &problems = m_analysis.findings().problems;
    if (row < 0 || row >= problems.size())
        return;
    const core::Problem &problem = problems.at(row);
    const bool isThere = !elementName(m_document.model(), problem.element).isEmpty();
    const core::ElementId element = isThere ? problem.element : problem.owner;
    if (element == core::ElementId())
        return;
    m_selection.set(element);
    Q_EMIT m_selection.revealRequested(element);
}

} // namespace ui
