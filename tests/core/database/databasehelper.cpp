// SPDX-License-Identifier: GPL-3.0-or-later

// What a test needs a process of its own for: one that is killed, that has fewer rights, or a limit
// on the size of its files. Prints "code|subject|detail" of an error (the code as a number), or "done".

#include "core/database/runlock.h"
#include "tests/core/database/examplehistory.h"
#include "tests/core/database/exampleplan.h"

#include <QCoreApplication>
#include <QTextStream>

#include <sys/resource.h>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

QString described(const Error &error)
{
    return u"%1|%2|%3"_s.arg(int(error.code)).arg(error.subject, error.detail);
}

// Holds the lock of a run until it is killed.
QString hold(const DatabaseUrl &url)
{
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    if (!connection)
        return described(connection.error());
    const Monitor monitor;
    const auto session = Session::of(*connection);
    const auto lock = RunLock::acquire(*session, 0, monitor);
    if (!lock)
        return described(lock.error());
    QTextStream(stdout) << "held" << Qt::endl;
    while (true)
        pause();
}

QString runExample(const DatabaseUrl &url)
{
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    if (!connection)
        return described(connection.error());
    Monitor monitor;
    const auto report = run(*connection, example::plan(), {}, monitor);
    if (!report)
        return described(report.error());
    return report->error ? described(*report->error) : u"done"_s;
}

// Brings the database to `target` ("unwind": back to where a run was interrupted) and dies before the
// statement of that number, as by kill -9; with a number that no statement has it comes to its end.
QString migrateAndDie(const DatabaseUrl &url, const QString &target, int statement)
{
    const auto connection = Connection::open(url, OpenMode::ReadWrite);
    if (!connection)
        return described(connection.error());
    Monitor monitor;
    const Direction direction = target == "heads"_L1 ? Direction::Upgrade : Direction::Downgrade;
    const auto prepared = target == "unwind"_L1
                              ? prepareUnwind(*connection, monitor)
                              : prepare(*connection, example::history(), target, direction, monitor);
    if (!prepared)
        return described(prepared.error());
    int seen = 0;
    monitor.progress = [&seen, statement](const Progress &progress) {
        if (!progress.isBackup && seen++ == statement)
            kill(getpid(), SIGKILL);
    };
    QTextStream(stdout) << "running" << Qt::endl;
    const auto report = run(*connection, prepared->plan, {}, monitor);
    if (!report)
        return described(report.error());
    return report->error ? described(*report->error) : u"done"_s;
}

QString executed(const QStringList &arguments)
{
    const auto url = parseDatabaseUrl(arguments.value(2));
    if (!url)
        return described(url.error());
    const QString what = arguments.value(1);
    if (what == "hold"_L1)
        return hold(*url);
    if (what == "run"_L1)
        return runExample(*url);
    if (what == "migrate-and-die"_L1)
        return migrateAndDie(*url, arguments.value(3), arguments.value(4).toInt());
    if (what == "run-without-rights"_L1) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            return u"cannot give up rights"_s;
        return runExample(*url);
    }
    if (what == "run-with-small-files"_L1) {
        const rlim_t size = arguments.value(3).toULongLong();
        const rlimit limit{size, size};
        std::signal(SIGXFSZ, SIG_IGN);
        if (setrlimit(RLIMIT_FSIZE, &limit) != 0)
            return u"cannot set a limit"_s;
        return runExample(*url);
    }
    return u"usage: databasehelper hold|run|… database"_s;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream(stdout) << executed(application.arguments()) << Qt::endl;
    return 0;
}
