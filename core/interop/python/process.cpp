// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/python/process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int pollInterval = 25;        // milliseconds until a cancel is seen
constexpr int silenceLimit = 90 * 1000; // milliseconds without an answer
constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

QString pythonProgram()
{
    const QString named = qEnvironmentVariable("SCHEMAWRIGHT_PYTHON");
    return named.isEmpty() ? u"python3"_s : named;
}

QString readerScript()
{
    QFile file(u":/python/tree.py"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

PyFile unread(const PySource &source)
{
    PyFile file;
    file.file = source.file;
    file.hasByteOrderMark = source.bytes.startsWith(byteOrderMark);
    file.text = file.hasByteOrderMark ? source.bytes.mid(3) : source.bytes;
    return file;
}

Error errorAt(const QString &file, const QString &detail)
{
    return {ErrorCode::ParseFailed, file, detail, {}};
}

// One run of the interpreter over some of the sources: as many answers as it gave before it ended.
struct Answers
{
    QList<QByteArray> lines;
    QString complaint; // why there are fewer of them than sources
};

// The interpreter's last words, without the path of its traceback.
QString lastLine(const QByteArray &text)
{
    return QString::fromUtf8(text.trimmed().split('\n').last()).trimmed();
}

Result<void> waitFor(QProcess &process, Answers &answers, const Monitor &monitor)
{
    QElapsedTimer silence;
    silence.start();
    QByteArray output;
    bool isRunning = true;
    while (isRunning) {
        isRunning = process.state() != QProcess::NotRunning
                    && !process.waitForFinished(pollInterval);
        if (const QByteArray more = process.readAllStandardOutput(); !more.isEmpty()) {
            output += more;
            silence.restart();
        }
        const bool isLate = silence.elapsed() > silenceLimit;
        if (!isRunning || !(monitor.canceled || isLate))
            continue;
        process.kill();
        process.waitForFinished();
        if (monitor.canceled)
            return failure(ErrorCode::Canceled, process.program());
        answers.complaint = u"no answer within %1 s"_s.arg(silenceLimit / 1000);
    }
    answers.lines = output.split('\n');
    answers.lines.removeLast(); // what is behind the last line's end is no whole answer
    return {};
}

Result<Answers> ask(const QList<PySource> &sources, const Monitor &monitor)
{
    QJsonArray sizes;
    for (const PySource &source : sources)
        sizes << source.bytes.size();
    QProcess process;
    process.setProgram(pythonProgram());
    process.setArguments({u"-I"_s, u"-S"_s, u"-B"_s, u"-W"_s, u"ignore"_s, u"-c"_s, readerScript()});
    process.start();
    if (!process.waitForStarted())
        return failure(ErrorCode::PythonNotFound, process.program(), process.errorString());
    process.write(QJsonDocument(sizes).toJson(QJsonDocument::Compact) + '\n');
    for (const PySource &source : sources)
        process.write(source.bytes);
    process.closeWriteChannel();
    Answers answers;
    if (const auto done = waitFor(process, answers, monitor); !done)
        return Failure(done.error());
    const QString words = lastLine(process.readAllStandardError());
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() != 0
        && answers.lines.isEmpty())
        return failure(ErrorCode::PythonNotFound, process.program(), words);
    if (answers.complaint.isEmpty())
        answers.complaint = process.exitStatus() == QProcess::CrashExit
                                ? u"the parser was stopped: too much time or memory"_s
                                : words;
    return answers;
}

PyFile answered(const PySource &source, const QByteArray &answer)
{
    PyFile file = unread(source);
    const auto tree = pyTree(answer, file.text, source.file);
    if (tree) {
        file.module = *tree;
        file.text = tree->fileText();
    } else {
        file.error = tree.error();
    }
    return file;
}

} // namespace

Result<QList<PyFile>> parsePython(const QList<PySource> &sources, const Monitor &monitor)
{
    QList<PyFile> files;
    QList<PySource> wanted;
    QList<qsizetype> places;
    qsizetype total = 0;
    for (const PySource &source : sources) {
        files << unread(source);
        total += source.bytes.size();
        if (source.bytes.size() > largestPyFile || total > largestPyPackage) {
            files.last().error = errorAt(source.file, u"longer than 4 MB, or 64 MB in all"_s);
            continue;
        }
        wanted << source;
        places << files.size() - 1;
    }
    // A file that ends the interpreter is named, and another one goes on behind it.
    while (!wanted.isEmpty()) {
        const auto answers = ask(wanted, monitor);
        if (!answers)
            return Failure(answers.error());
        const qsizetype count = std::min(answers->lines.size(), wanted.size());
        for (qsizetype i = 0; i < count; ++i)
            files[places.at(i)] = answered(wanted.at(i), answers->lines.at(i));
        if (count == wanted.size())
            break;
        files[places.at(count)].error = errorAt(wanted.at(count).file, answers->complaint);
        wanted = wanted.mid(count + 1);
        places = places.mid(count + 1);
    }
    return files;
}

Result<PySource> pySource(const QString &file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly))
        return failure(device.exists() ? ErrorCode::FileNotReadable : ErrorCode::FileNotFound,
                       file,
                       device.errorString());
    if (device.size() > largestPyFile)
        return failure(ErrorCode::FileNotReadable, file, u"longer than 4 MB"_s);
    return PySource{file, device.read(largestPyFile)};
}

} // namespace core
