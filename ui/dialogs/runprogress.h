// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A run under way: how far it is, and the statement that is running.

#include "core/database/runner.h"

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
    void begin(core::DialectKind dialect);
    void showProgress(const core::Progress &progress);
    void showCancelling();

private:
    QLabel *m_step;
    QProgressBar *m_bar;
    SqlView *m_statement;
};

} // namespace ui
