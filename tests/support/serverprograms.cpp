// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/serverprograms.h"

#include <QProcessEnvironment>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace support {

namespace {

constexpr int programMilliseconds = 180'000;

Output outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Notices are no complaints.
    environment.insert(u"PGOPTIONS"_s, u"-c client_min_messages=warning"_s);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(programMilliseconds))
        return {{}, program + ": "_L1 + process.errorString()};
    Output output{process.readAllStandardOutput(),
                  QString::fromUtf8(process.readAllStandardError())};
    if (process.exitCode() != 0 && output.failure.isEmpty())
        output.failure = u"%1 ended with %2"_s.arg(program).arg(process.exitCode());
    return output;
}

QString script()
{
    return QStringLiteral(SOURCE_FOLDER "/tests/servers");
}

QStringList postgresArguments(const Server &server)
{
    return {u"-h"_s,
            server.socketFolder,
            u"-p"_s,
            QString::number(server.port),
            u"-U"_s,
            server.user};
}

QStringList mariaDbArguments(const Server &server)
{
    return {u"--no-defaults"_s,
            "--socket="_L1 + server.socketFolder,
            "--user="_L1 + server.user,
            u"--default-character-set=utf8mb4"_s};
}

bool isPostgres(const Server &server)
{
    return server.kind == core::DialectKind::PostgreSql;
}

} // namespace

QString serversFolder()
{
    return QStringLiteral(SERVERS_FOLDER);
}

Output runServers(const QStringList &arguments)
{
    return outputOf(script(), arguments);
}

std::unique_ptr<QProcess> startedServer(const QString &kind, const QString &folder)
{
    auto process = std::make_unique<QProcess>();
    process->setStandardOutputFile(folder + "/log"_L1, QIODevice::Append);
    process->setStandardErrorFile(folder + "/log"_L1, QIODevice::Append);
    process->start(script(), {u"run-one"_s, kind, folder});
    process->waitForStarted();
    return process;
}

Output clientOutput(const Server &server, const QString &database, const QByteArray &script)
{
    if (isPostgres(server))
        return outputOf(u"psql"_s,
                        postgresArguments(server)
                            + QStringList{u"-X"_s,
                                          u"-q"_s,
                                          u"-v"_s,
                                          u"ON_ERROR_STOP=1"_s,
                                          u"-d"_s,
                                          database,
                                          u"-f"_s,
                                          u"-"_s},
                        script);
    return outputOf(u"mariadb"_s,
                    mariaDbArguments(server) + QStringList{u"--comments"_s, database},
                    script);
}

Output dumpOutput(const Server &server, const QString &database)
{
    if (isPostgres(server))
        return outputOf(u"pg_dump"_s,
                        postgresArguments(server)
                            + QStringList{u"-s"_s, u"--no-owner"_s, u"--no-privileges"_s, database});
    return outputOf(u"mariadb-dump"_s,
                    mariaDbArguments(server) + QStringList{u"-d"_s, u"--skip-comments"_s, database});
}

QString withoutNoise(const QByteArray &dump)
{
    static const QRegularExpression noise(
        u"^(--.*|SET .*|SELECT pg_catalog\\.set_config.*|\\\\(un)?restrict .*"
        "|/\\*M?!\\d+( SET .*|\\\\-.*)|\\s*)$"_s);
    static const QRegularExpression counter(u" AUTO_INCREMENT=\\d+"_s);
    QStringList kept;
    for (QString line : QString::fromUtf8(dump).split(u'\n')) {
        if (noise.match(line).hasMatch())
            continue;
        if (line.startsWith(u')'))
            line.remove(counter);
        kept.append(line);
    }
    return kept.join(u'\n');
}

} // namespace support
