// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line above the history: whether every revision is written as an Alembic script, too, where to, and
// whether the scripts are as they should be. Not there where Alembic has no part in the project.

#include "ui/actions.h"
#include "ui/document.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class MirrorStrip : public QFrame
{
    Q_OBJECT

public:
    MirrorStrip(Document &document, Actions &actions, QWidget *parent = nullptr);
    bool isBusy() const { return m_task.isRunning(); }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void look();
    void showFaults(const core::Result<QList<core::AlembicFile>> &faults);
    void say(const QString &text, const QString &detail);

    Document &m_document;
    Actions &m_actions;
    Task m_task;
    bool m_isTrouble = false;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_scripts;
    QPushButton *m_switch;
};

} // namespace ui
