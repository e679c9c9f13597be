// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/problemstrip.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int shownProblems = 3;
constexpr int shownFixes = 2;
constexpr int iconSide = 16;

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
        const bool isMeant = m_selection.contains(problem.element)
                             || (m_selection.contains(problem.owner));
        if (isMeant && problem.element != core::ElementId() && wanted.size() < shownProblems)
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
    const Colours &c = coloursOf(palette());
    const bool isError = problem.severity == core::ProblemSeverity::Error;
    auto *frame = new QFrame(this);
    frame->setProperty(isError ? "danger" : "notice", true);
    frame->setProperty("card", true);
    auto *sign = new QLabel(frame);
    sign->setPixmap(icon(isError ? u"error"_s : u"warning"_s, isError ? c.error : c.warning)
                        .pixmap(QSize(iconSide, iconSide), devicePixelRatioF()));
    auto *text = new QLabel(core::sentence(problem), frame);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(sign, 0, Qt::AlignTop);
    line->addWidget(text, 1);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(metrics::grid, metrics::grid, metrics::grid, metrics::grid);
    layout->setSpacing(metrics::grid / 2);
    layout->addLayout(line);
    const QList<core::Fix> fixes = core::fixesFor(m_document.model(), problem);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(iconSide + metrics::grid, 0, 0, 0);
    for (const core::Fix &fix : fixes.mid(0, shownFixes)) {
        auto *button = new QPushButton(core::sentence(fix), frame);
        button->setObjectName(u"fixProblem"_s);
        button->setToolTip(text->text());
        // The button goes with its problem: not while it is being clicked.
        connect(
            button,
            &QPushButton::clicked,
            this,
            [this, fix] {
                m_document.edit(core::sentence(fix), core::withFix(m_document.model(), fix));
            },
            Qt::QueuedConnection);
        row->addWidget(button);
    }
    row->addStretch();
    if (!fixes.isEmpty())
        layout->addLayout(row);
    m_layout->addWidget(frame);
}

} // namespace ui
