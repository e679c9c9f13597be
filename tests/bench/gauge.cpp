// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/gauge.h"

#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

double read(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

double busyTime()
{
    return read(CLOCK_THREAD_CPUTIME_ID);
}

double clockTime()
{
    return read(CLOCK_MONOTONIC);
}

double memory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QFile::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

void settle(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

// Events within events count for the outermost one.
bool Application::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    const double busy = busyTime();
    const double clock = clockTime();
    const QString what = QString::fromLatin1(receiver->metaObject()->className());
    const int type = event->type();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    const double taken = busyTime() - busy;
    if (taken > m_longest.busy)
        m_longest = {taken, clockTime() - clock, u"%1, event %2"_s.arg(what).arg(type)};
    return isTaken;
}

} // namespace bench
