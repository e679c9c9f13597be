// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/mark.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include "core/text/sentences.h"

#include <QGuiApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int gap = 5;

bool isError(const QVariant &mark)
{
    return mark.toInt() == int(core::ProblemSeverity::Error);
}

} // namespace

void Mark::add(const core::Model &model, const core::Problem &problem)
{
    if (problem.severity == core::ProblemSeverity::Error)
        severity = problem.severity;
    sentences.append(core::sentence(problem));
    fixes += core::fixesFor(model, problem);
}

Mark markOf(const core::Model &model,
            const core::ElementId &element,
            const QList<core::Problem> &problems)
{
    Mark mark;
    for (const core::Problem &problem : problems) {
        if (problem.element == element)
            mark.add(model, problem);
    }
    return mark;
}

QVariant markData(const Mark &mark)
{
    return mark.isEmpty() ? QVariant() : QVariant(int(mark.severity));
}

void paintMarkGround(QPainter &painter, const QRect &place, const QVariant &mark)
{
    if (!mark.isValid())
        return;
    const Colours &c = coloursOf(QGuiApplication::palette());
    painter.fillRect(place, isError(mark) ? c.errorSoft : c.warningSoft);
}

void paintMarkFrame(QPainter &painter, const QRect &place, const QVariant &mark)
{
    if (!mark.isValid())
        return;
    const Colours &c = coloursOf(QGuiApplication::palette());
    painter.save();
    painter.setPen(isError(mark) ? c.error : c.warning);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(place).adjusted(0.5, 0.5, -1.5, -1.5));
    painter.restore();
}

QRect markSignRect(const QRect &place)
{
    return {place.right() - markSide - gap, place.center().y() - markSide / 2, markSide, markSide};
}

void paintMarkSign(QPainter &painter, const QRect &place, const QVariant &mark)
{
    if (!mark.isValid())
        return;
    const Colours &c = coloursOf(QGuiApplication::palette());
    icon(isError(mark) ? u"error"_s : u"warning"_s, isError(mark) ? c.error : c.warning)
        .paint(&painter, place);
}

} // namespace ui
