// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the thread of the window works: the processor's time, not the clock's, since what else the
// machine does is none of its frames. The clock's time is printed beside it.

#include <QApplication>

namespace bench {

double busyTime(); // milliseconds of this thread so far
double clockTime();
double memory();                      // megabytes that are resident
void settle(int milliseconds = 1500); // events go on meanwhile

// Knows the event that took longest: what a person would feel as a halt.
class Application : public QApplication
{
public:
    using QApplication::QApplication;

    struct Halt
    {
        double busy = 0; // milliseconds
        double clock = 0;
        QString what; // the receiver's class and the kind of the event
    };
    void begin() { m_longest = {}; }
    const Halt &longest() const { return m_longest; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    Halt m_longest;
    int m_depth = 0;
};

} // namespace bench
