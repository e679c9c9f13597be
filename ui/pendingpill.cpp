// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pendingpill.h"

#include "ui/theme.h"
#include "ui/workbench/pendingpanel.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int pillHeight = 26;
constexpr int dot = 8;

} // namespace

PendingPill::PendingPill(Analysis &analysis, QWidget *parent)
    : QAbstractButton(parent)
    , m_analysis(analysis)
{
    setObjectName(QStringLiteral("pendingPill"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&analysis, &Analysis::updated, this, &PendingPill::showFindings);
    showFindings();
}

void PendingPill::showFindings()
{
    setText(pendingSummary(m_analysis.findings()));
    updateGeometry();
    update();
}

QSize PendingPill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + dot + 36, pillHeight};
}

void PendingPill::paintEvent(QPaintEvent *)
{
    const Colours &c = coloursOf(palette());
    const Findings &findings = m_analysis.findings();
    QColor ground = c.successSoft;
    QColor ink = c.success;
    if (findings.error || m_analysis.destructiveCount() > 0) {
        ground = c.errorSoft;
        ink = c.error;
    } else if (!findings.operations.isEmpty()) {
        ground = c.changedSoft;
        ink = c.changed;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() || underMouse() ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    const QRectF shape = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(QRectF(12, (height() - dot) / 2.0, dot, dot));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(12 + dot + 6, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     text());
}

} // namespace ui
