// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan may cost, worst first, in sentences. What would lose data wants a tick of its own before
// the plan may run.

#include "core/plan/plan.h"

#include <QScrollArea>

class QCheckBox;
class QVBoxLayout;

namespace ui {

class HazardList : public QScrollArea
{
    Q_OBJECT

public:
    enum class Kind { ToRead, ToAllow };

    explicit HazardList(Kind kind, QWidget *parent = nullptr);

    // `refused`: those that need a tick. Hidden when there are no hazards at all.
    void show(const QList<core::Hazard> &hazards, const QList<core::Hazard> &refused);
    bool isAllowed() const; // every tick is set
    void allowAll();        // sets them; for screenshots and tests
    QSize sizeHint() const override;

Q_SIGNALS:
    void allowedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int contentHeight() const;
    QWidget *buildLine(const core::Hazard &hazard, bool needsTick);

    Kind m_kind;
    QWidget *m_content = nullptr;
    QList<QCheckBox *> m_ticks;
};

} // namespace ui
