// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run under way: how far it is, the statement that is running, and for how long, once that is long:
// a server that works on a large table and one that is gone are silent alike, and only a person knows
// how long is too long.

#include "core/database/runner.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

class SqlView;

class RunProgress : public QWidget
{
    Q_OBJECT

public:
    explicit RunProgress(QWidget *parent = nullptr);
    // For so long nothing is said of the time.
    static constexpr int quietMilliseconds = 5'000;
    void begin(core::DialectKind dialect);
    void showProgress(const core::Progress &progress);
    void showCancelling();
    void showWaiting(qint64 milliseconds); // since the statement began

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void say(const QString &step);

    QLabel *m_step;
    QProgressBar *m_bar;
    SqlView *m_statement;
    QString m_stepText;
    QElapsedTimer m_since;
    QTimer m_clock;
};

} // namespace ui
