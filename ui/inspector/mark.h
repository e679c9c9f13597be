// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The mark of a problem on a cell or a line of a list: its ground, a line around it and a sign, which
// tells an error from a warning without colour too. GUI thread only.

#include "core/mapping/fix.h"

#include <QRect>
#include <QStringList>
#include <QVariant>

class QPainter;

namespace ui {

// What stands on one cell or line. Of several problems the gravest gives the look.
struct Mark
{
    core::ProblemSeverity severity = core::ProblemSeverity::Warning;
    QStringList sentences;
    QList<core::Fix> fixes; // the best first

    bool isEmpty() const { return sentences.isEmpty(); }
    QString text() const { return sentences.join(QChar(u'\n')); }
    void add(const core::Model &model, const core::Problem &problem);
};

Mark markOf(const core::Model &model,
            const core::ElementId &element,
            const QList<core::Problem> &problems);

// An int: a core::ProblemSeverity; nothing where there is no mark.
inline constexpr int markRole = Qt::UserRole + 20;
inline constexpr int markSide = 14; // of the sign

QVariant markData(const Mark &mark); // for markRole
// Below the text, and above it.
void paintMarkGround(QPainter &painter, const QRect &place, const QVariant &mark);
void paintMarkFrame(QPainter &painter, const QRect &place, const QVariant &mark);
// Above everything, in the middle of its place.
void paintMarkSign(QPainter &painter, const QRect &place, const QVariant &mark);
// Where the sign of a cell or line is that takes the whole of `place`.
QRect markSignRect(const QRect &place);

} // namespace ui
