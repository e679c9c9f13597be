// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The programs around the servers of the tests: tests/servers, psql, mariadb, pg_dump, mariadb-dump.

#include "tests/support/servers.h"

#include <QProcess>

#include <memory>

namespace support {

struct Output
{
    QByteArray text;
    QString failure; // what the program complained of; empty if it did not
};

// Where the shared servers keep their state: the same for all test programs of a build.
QString serversFolder();
// tests/servers with these arguments.
Output runServers(const QStringList &arguments);
// In the foreground, and gone with this process; what it says is in FOLDER/log.
std::unique_ptr<QProcess> startedServer(const QString &kind, const QString &folder);

Output clientOutput(const Server &server, const QString &database, const QByteArray &script);
Output dumpOutput(const Server &server, const QString &database);
// A dump without comments, settings, blank lines and the state of AUTO_INCREMENT.
QString withoutNoise(const QByteArray &dump);

} // namespace support
