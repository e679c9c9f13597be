// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/project.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int pollInterval = 25;                           // milliseconds until a cancel is seen
constexpr qsizetype largestAnswer = 64 * 1024 * 1024;      // bytes
constexpr qsizetype largestComplaint = 64 * 1024;          // bytes of standard error that are kept
const QByteArray readyLine = QByteArrayLiteral("ready\n"); // from here on, words are the project's

// Passwords that our own program was given are none of the project's business.
QProcessEnvironment environmentOf()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("SCHEMAWRIGHT"_L1))
            environment.remove(name);
    }
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    return environment;
}

// The interpreter and whatever the project's code has started.
class Family
{
public:
    Family()
    {
#ifdef Q_OS_UNIX
        m_process.setChildProcessModifier([] { ::setsid(); });
#endif
    }
    ~Family()
    {
        end();
    }
    Family(const Family &) = delete;
    Family &operator=(const Family &) = delete;

    QProcess &process()
    {
        return m_process;
    }

    bool start()
    {
        m_process.start();
        const bool isRunning = m_process.waitForStarted();
        m_leader = isRunning ? m_process.processId() : 0;
        return isRunning;
    }

    void end()
    {
#ifdef Q_OS_UNIX
        if (m_leader > 0)
            ::kill(-pid_t(m_leader), SIGKILL);
#endif
        m_leader = 0;
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    qint64 m_leader = 0;
};

// What came out of it until now, no more than may be.
struct Output
{
    QByteArray answer;
    QByteArray complaint;

    void take(QProcess &process)
    {
        answer += process.readAllStandardOutput();
        complaint += process.readAllStandardError();
        complaint = complaint.right(largestComplaint);
    }
};

Result<Output> outputOf(Family &family, const ProjectCode &code, const Monitor &monitor)
{
    QProcess &process = family.process();
    QElapsedTimer clock;
    clock.start();
    Output output;
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(pollInterval);
        output.take(process);
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, process.program());
        if (clock.elapsed() > qint64(code.seconds) * 1000)
            return failure(ErrorCode::ParseFailed,
                           code.metadata.isEmpty() ? process.workingDirectory() : code.metadata,
                           u"the project's code did not end within %1 s"_s.arg(code.seconds));
        if (output.answer.size() > largestAnswer)
            return failure(ErrorCode::ParseFailed,
                           process.workingDirectory(),
                           u"the metadata is longer than 64 MB"_s);
    }
    output.take(process);
    return output;
}

// The interpreter's own words where it did not come as far as the project's code; else none: they may
// hold whatever the project knows.
Error withoutAnswer(const QProcess &process, const Output &output)
{
    if (!output.answer.startsWith(readyLine))
        return {ErrorCode::PythonNotFound,
                process.program(),
                QString::fromUtf8(output.complaint.trimmed().split('\n').last()).trimmed(),
                {}};
    const QString how = process.exitStatus() == QProcess::CrashExit
                            ? u"the project's code crashed the interpreter"_s
                            : u"the project's code ended the interpreter with the exit code %1"_s
                                  .arg(process.exitCode());
    return {ErrorCode::ParseFailed, process.workingDirectory(), how, {}};
}

} // namespace

Result<QString> interpreterOf(const QString &python)
{
    const QFileInfo info(python);
    if (info.isDir()) {
        for (const auto &place : {"/bin/python3"_L1, "/bin/python"_L1, "/Scripts/python.exe"_L1}) {
            const QFileInfo program(info.absoluteFilePath() + place);
            if (program.isFile() && program.isExecutable())
                return program.absoluteFilePath();
        }
        return failure(ErrorCode::PythonNotFound, python, u"no bin/python3 in it"_s);
    }
    // Not through its links: a virtual environment's program is a link, and knows its place by it.
    if (info.isFile() && info.isExecutable())
        return info.absoluteFilePath();
    const QString found = python.contains(u'/') ? QString()
                                                : QStandardPaths::findExecutable(python);
    if (found.isEmpty())
        return failure(ErrorCode::PythonNotFound, python);
    return found;
}

Result<QJsonObject> runInProject(const ProjectCode &code,
                                 const QString &script,
                                 const QString &folder,
                                 const QJsonObject &order,
                                 const Monitor &monitor)
{
    const auto program = interpreterOf(code.python);
    if (!program)
        return Failure(program.error());
    QFile source(script);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileNotReadable, script, source.errorString());
    Family family;
    QProcess &process = family.process();
    process.setProgram(*program);
    process.setArguments(
        {u"-B"_s, u"-W"_s, u"ignore"_s, u"-c"_s, QString::fromUtf8(source.readAll())});
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environmentOf());
    if (!family.start())
        return failure(ErrorCode::PythonNotFound, *program, process.errorString());
    process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    process.closeWriteChannel();
    const auto output = outputOf(family, code, monitor);
    if (!output)
        return Failure(output.error());
    const QByteArray answer = output->answer.mid(readyLine.size());
    const QJsonDocument document = QJsonDocument::fromJson(answer);
    if (!document.isObject())
        return Failure(withoutAnswer(process, *output));
    return document.object();
}

} // namespace core
