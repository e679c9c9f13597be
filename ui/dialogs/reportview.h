// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a run came to, in words: where the database is now, what was applied, where the backup is; after
// a failure what failed, why in the engine's own words, and what to do.

#include "ui/dialogs/runwork.h"

#include <QWidget>

class QLabel;

namespace ui {

class SqlView;

class ReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ReportView(QWidget *parent = nullptr);
    // `database`: as the person calls it.
    void show(RunKind kind,
              const QString &database,
              core::DialectKind dialect,
              const core::Result<core::RunReport> &report);

private:
    void showLook(const QString &iconName, const QColor &colour);

    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_detail;
    SqlView *m_statement;
};

} // namespace ui
