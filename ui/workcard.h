// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What runs right now, on a card over a widget, with a way to stop it: Esc, wherever in the window the
// focus is, or its button. It comes only
// after a moment, so that quick work does not flicker, and takes no focus.

#include <QElapsedTimer>
#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class WorkCard : public QFrame
{
    Q_OBJECT

public:
    explicit WorkCard(QWidget *over);

    void begin(const QString &text);
    void setProgress(int done, int all); // none yet: all is 0
    void tuckAway();                     // nearly done: no card any more, but Esc still stops it
    void end();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void canceled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void appear();
    void restyle();

    QWidget *m_over;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QTimer m_delay;
    QElapsedTimer m_clock; // since it began
    bool m_isRunning = false;
};

} // namespace ui
