// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// F1 in a dialog, which keeps the window's own shortcuts away: asks for the page of the manual that is
// about it.

#include <QObject>

namespace ui {

class HelpKey : public QObject
{
    Q_OBJECT

public:
    explicit HelpKey(QWidget *window);

Q_SIGNALS:
    void asked(const QString &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window; // whose dialogs these are
};

} // namespace ui
