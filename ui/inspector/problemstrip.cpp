// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/problemstrip.h"

#include "ui/inspector/problemcard.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownProblems = 3;
constexpr int shownFixes = 2;

} // namespace

ProblemStrip::ProblemStrip(Document &document, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_selection(selection)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"problemStrip"_s);
    m_layout->setContentsMargins(metrics::padding, 0, metrics::padding, metrics::grid / 2);
    m_layout->setSpacing(metrics::grid / 2);
    hide();
}

void ProblemStrip::setProblems(const QList<core::Problem> &problems)
{
    m_problems = problems;
    refresh();
}

void ProblemStrip::refresh()
{
    QList<core::Problem> wanted;
    for (const core::Problem &problem : std::as_const(m_problems)) {
        if (wanted.size() == shownProblems)
            break;
        const bool isMeant = m_selection.contains(problem.element)
                             || (m_selection.contains(problem.owner));
        if (isMeant && problem.element != core::ElementId())
            wanted.append(problem);
    }
    if (wanted == m_shown && !wanted.isEmpty())
        return;
    m_shown = wanted;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    for (const core::Problem &problem : std::as_const(wanted))
        addProblem(problem);
    setVisible(!wanted.isEmpty());
}

void ProblemStrip::addProblem(const core::Problem &problem)
{
    const QList<core::Fix> fixes = core::fixesFor(m_document.model(), problem).mid(0, shownFixes);
    QStringList remedies;
    for (const core::Fix &fix : fixes)
        remedies.append(core::sentence(fix));
    auto *card = new ProblemCard(problem.severity, core::sentence(problem), remedies, this);
    const auto mend = [this, fixes](int remedy) {
        const core::Fix &fix = fixes.at(remedy);
        m_document.edit(core::sentence(fix), core::withFix(m_document.model(), fix));
    };
    connect(card, &ProblemCard::chosen, this, mend, Qt::QueuedConnection);
    m_layout->addWidget(card);
}

} // namespace ui
