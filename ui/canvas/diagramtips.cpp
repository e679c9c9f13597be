// SPDX-License-Identifier: GPL-3.0-or-later
// What the view says about what lies under the pointer, and the badges of problems.
#include "ui/canvas/diagramview.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/farnames.h"

#include "core/text/sentences.h"

#include <QToolTip>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype toldProblems = 6;
constexpr double badgesFrom = 0.25; // zoom from which they can be clicked

} // namespace

void DiagramView::showProblems(const QList<core::Problem> &problems)
{
    m_problems.clear();
    QHash<core::ClassId, ProblemMark> marks;
    for (const core::Problem &problem : problems) {
        const auto *id = std::get_if<core::ClassId>(&problem.owner);
        if (!id)
            continue;
        m_problems[*id].append(problem);
        ProblemMark &mark = marks[*id];
        mark = qMax(mark,
                    problem.severity == core::ProblemSeverity::Error ? ProblemMark::Error
                                                                     : ProblemMark::Warning);
    }
    m_scene->setMarks(marks);
}

bool DiagramView::openBadgeAt(const QPointF &viewPoint)
{
    const Hit hit = hitAt(viewPoint);
    if (!hit.onBadge || zoom() < badgesFrom)
        return false;
    Q_EMIT problemsRequested(hit.owner);
    return true;
}

// Errors first; the rest is counted.
QString DiagramView::problemTip(core::ClassId id) const
{
    QList<core::Problem> problems = m_problems.value(id);
    std::stable_sort(problems.begin(), problems.end(), [](const auto &a, const auto &b) {
        return a.severity > b.severity;
    });
    QStringList lines;
    for (const core::Problem &problem : problems.mid(0, toldProblems))
        lines << core::sentence(problem);
    if (problems.size() > toldProblems)
        lines << tr("and %n more", nullptr, int(problems.size() - toldProblems));
    return lines.join(u'\n');
}

QString DiagramView::toolTipOf(const Hit &hit) const
{
    if (hit.onBadge)
        return problemTip(hit.owner);
    const core::Model &model = m_document.model();
    QStringList lines;
    if (const ClassItem *item = m_scene->item(hit.owner)) {
        const ui::Box &box = item->box(); // not QFrame::Box
        const core::Class *value = findClass(model, hit.owner);
        const bool isFar = zoom()
                           < farNamesBelow; // where names are left out, and rows cannot be told
        if (hit.row < 0 || isFar) {
            if (isFar || isNameCut(box, -1, m_scene->text()))
                lines << box.name;
            if (value && !value->comment.isEmpty())
                lines << value->comment;
        } else {
            const BoxRow &row = box.rows.at(hit.row);
            if (isNameCut(box, hit.row, m_scene->text()))
                lines << row.name + u"  "_s + row.type + (row.nullable ? u"?"_s : QString());
            if (!row.inheritedFrom.isEmpty())
                lines << tr("From %1").arg(row.inheritedFrom);
            const core::Column *column = value ? core::findColumn(value->columns, row.id) : nullptr;
            if (column && !column->comment.isEmpty())
                lines << column->comment;
        }
    } else if (const Edge *edge = m_scene->edges().edge(hit.edge)) {
        const core::Class *child = findClass(model, edge->child);
        const core::Class *parent = findClass(model, edge->parent);
        if (child && parent)
            lines << (edge->isAssociation ? tr("Many %1 to many %2") : tr("%1 refers to %2"))
                         .arg(child->name, parent->name);
    }
    return lines.join(u'\n');
}

bool DiagramView::showToolTip(const QPoint &viewPoint, const QPoint &globalPoint)
{
    const QString tip = overlapAt(viewPoint) ? tr("These overlap: click to separate them")
                                             : toolTipOf(hitAt(viewPoint));
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPoint, tip, viewport());
    return true;
}

} // namespace ui
