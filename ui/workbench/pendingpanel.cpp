// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/pendingpanel.h"

#include "ui/elements.h"
#include "ui/theme.h"
#include "ui/workbench/operationlist.h"

#include "core/text/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

PendingPanel::PendingPanel(
    Document &document, Selection &selection, Analysis &analysis, Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_analysis(analysis)
    , m_summary(new QLabel(this))
    , m_list(new OperationList(this))
    , m_empty(new QLabel(this))
{
    auto *create = new QPushButton(actions.createRevision->icon(),
                                   u' ' + tr("Create revision…"),
                                   this);
    create->setObjectName(u"createRevisionButton"_s);
    create->setToolTip(actions.createRevision->toolTip());
    connect(create, &QPushButton::clicked, actions.createRevision, &QAction::trigger);
    connect(actions.createRevision, &QAction::changed, create, [create, &actions] {
        create->setEnabled(actions.createRevision->isEnabled());
    });
    create->setEnabled(actions.createRevision->isEnabled());
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(metrics::padding,
                            metrics::grid / 2,
                            metrics::padding,
                            metrics::grid / 2);
    bar->addWidget(m_summary, 1);
    bar->addWidget(create);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_list, &OperationList::operationClicked, this, &PendingPanel::reveal);
    connect(&analysis, &Analysis::updated, this, &PendingPanel::showFindings);
    showFindings();
}

void PendingPanel::showFindings()
{
    const Findings &findings = m_analysis.findings();
    m_summary->setText(pendingSummary(findings));
    m_list->show(findings.operations, findings.hazards);
    m_list->setVisible(!findings.operations.isEmpty());
    m_empty->setVisible(findings.operations.isEmpty());
    m_empty->setText(findings.error
                         ? core::sentence(*findings.error) + u'\n' + core::remedy(*findings.error)
                         : tr("The model is what the last revision stands for.\n"
                              "Change it, and the migration appears here."));
}

void PendingPanel::reveal(const core::Operation &operation)
{
    const core::ElementId element = elementOf(m_document.model(), operation);
    if (element == core::ElementId())
        return;
    m_selection.set(element);
    Q_EMIT m_selection.revealRequested(element);
}

QString pendingSummary(const Findings &findings)
{
    if (findings.operations.isEmpty())
        return findings.error ? PendingPanel::tr("Pending changes cannot be told")
                              : PendingPanel::tr("No pending changes");
    const QString changes = PendingPanel::tr("%n change(s)",
                                             nullptr,
                                             int(findings.operations.size()));
    const auto losses = std::count_if(findings.hazards.cbegin(),
                                      findings.hazards.cend(),
                                      [](const core::Hazard &hazard) {
                                          return hazard.level == core::HazardLevel::Destructive;
                                      });
    return losses == 0
               ? changes
               : u"%1 · %2"_s.arg(changes,
                                  PendingPanel::tr("%n lose(s) data", nullptr, int(losses)));
}

} // namespace ui
