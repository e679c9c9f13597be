// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/task.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <thread>

using namespace std::chrono_literals;

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInAnotherThreadAndAnswersInThisOne();
    void cancelReachesTheWork();
    void aNewStartDropsTheOldOutcome();
    void destroyingARunningTaskDropsItsOutcome();
    void theEndOfTheProgramWaitsForTheWork();
    void progressArrivesInThisThread();
};

void TestTask::runsInAnotherThreadAndAnswersInThisOne()
{
    ui::Task task;
    QSignalSpy finished(&task, &ui::Task::finished);
    const QThread *worker = nullptr;
    const QThread *answer = nullptr;
    task.start(
        [&worker](core::Monitor &) {
            worker = QThread::currentThread();
            return 7;
        },
        [&](const int &value) {
            QCOMPARE(value, 7);
            answer = QThread::currentThread();
        });
    QVERIFY(task.isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!task.isRunning());
    QVERIFY(worker != QThread::currentThread());
    QCOMPARE(answer, QThread::currentThread());
}

void TestTask::cancelReachesTheWork()
{
    ui::Task task;
    bool wasCanceled = false;
    task.start(
        [](core::Monitor &monitor) {
            while (!monitor.canceled)
                std::this_thread::sleep_for(1ms);
            return true;
        },
        [&](const bool &value) { wasCanceled = value; });
    task.cancel();
    QTRY_VERIFY(wasCanceled);
}

void TestTask::aNewStartDropsTheOldOutcome()
{
    ui::Task task;
    QSignalSpy finished(&task, &ui::Task::finished);
    QList<int> answers;
    task.start(
        [](core::Monitor &monitor) {
            while (!monitor.canceled)
                std::this_thread::sleep_for(1ms);
            return 1;
        },
        [&](const int &value) { answers.append(value); });
    task.start([](core::Monitor &) { return 2; }, [&](const int &value) { answers.append(value); });
    QTRY_COMPARE(finished.size(), 1);
    QTest::qWait(50);
    QCOMPARE(answers, QList<int>{2});
    QCOMPARE(finished.size(), 1);
}

void TestTask::destroyingARunningTaskDropsItsOutcome()
{
    auto ended = std::make_shared<std::atomic<bool>>(false);
    bool answered = false;
    {
        ui::Task task;
        task.start(
            [ended](core::Monitor &monitor) {
                while (!monitor.canceled)
                    std::this_thread::sleep_for(1ms);
                *ended = true;
                return 1;
            },
            [&](const int &) { answered = true; });
    }
    QTRY_VERIFY(*ended); // destroying it cancelled the work
    QTest::qWait(20);
    QVERIFY(!answered);
}

void TestTask::theEndOfTheProgramWaitsForTheWork()
{
    ui::Task task;
    std::atomic<bool> ended = false;
    task.start(
        [&ended](core::Monitor &monitor) {
            while (!monitor.canceled)
                std::this_thread::sleep_for(1ms);
            std::this_thread::sleep_for(50ms); // as taking back a transaction
            ended = true;
            return 1;
        },
        [](const int &) {});
    QTimer::singleShot(0, qApp, &QCoreApplication::quit);
    QCoreApplication::exec();
    QVERIFY(ended);
}

void TestTask::progressArrivesInThisThread()
{
    ui::Task task;
    QList<int> steps;
    connect(&task, &ui::Task::progressed, this, [&](const core::Progress &progress) {
        QCOMPARE(QThread::currentThread(), thread());
        steps.append(progress.step);
    });
    task.start(
        [](core::Monitor &monitor) {
            for (int step = 0; step < 3; ++step) {
                core::Progress progress;
                progress.step = step;
                monitor.progress(progress);
                std::this_thread::sleep_for(60ms);
            }
            return true;
        },
        [](const bool &) {});
    QTRY_VERIFY(!task.isRunning());
    QCOMPARE(steps, QList<int>({0, 1, 2}));
}

QTEST_MAIN(TestTask)
#include "tst_task.moc"
