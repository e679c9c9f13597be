// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include "core/model/edit.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

const QString program = QStringLiteral(SCHEMAWRIGHT_PROGRAM);
constexpr int patience = 60'000; // milliseconds
constexpr unsigned nobody = 65534;

// What others may do with each file becomes all that its owner may, until the end of the scope: for a
// test that does not run as root and so cannot become somebody else.
class OthersPermissions
{
public:
    explicit OthersPermissions(const QString &folder)
    {
        QDirIterator paths(folder,
                           QDir::AllEntries | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        take(folder);
        while (paths.hasNext())
            take(paths.next());
        for (auto it = m_before.begin(); it != m_before.end(); ++it) {
            const int others = int(it.value()) & 0x7;
            QFile::setPermissions(it.key(), QFile::Permissions(others * 0x1111));
        }
    }
    ~OthersPermissions()
    {
        for (auto it = m_before.begin(); it != m_before.end();
             ++it) // folders before what is in them
            QFile::setPermissions(it.key(), it.value());
    }
    Q_DISABLE_COPY_MOVE(OthersPermissions)

private:
    void take(const QString &path) { m_before.insert(path, QFileInfo(path).permissions()); }

    QMap<QString, QFile::Permissions> m_before;
};

Run failedToStart(const QProcess &process)
{
    return {-1, {}, process.errorString()};
}

// Master side of a new pseudo-terminal, and the name of the other.
int openTerminal(QByteArray &name)
{
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0)
        return -1;
    name = ptsname(master);
    return master;
}

// What the terminal shows until the process is over; each answer is typed once, at its prompt.
QByteArray converse(int terminal, QProcess &process, QList<TerminalAnswer> answers)
{
    QByteArray shown;
    char buffer[4096];
    fcntl(terminal, F_SETFL, O_NONBLOCK);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < patience) {
        const bool isOver = process.state() == QProcess::NotRunning || process.waitForFinished(20);
        ssize_t count = 0;
        while ((count = ::read(terminal, buffer, sizeof buffer)) > 0)
            shown.append(buffer, count);
        if (isOver)
            break;
        if (answers.isEmpty() || !shown.contains(answers.first().prompt))
            continue;
        const QByteArray typed = answers.takeFirst().typed;
        if (::write(terminal, typed.constData(), size_t(typed.size())) != typed.size())
            break;
    }
    return shown;
}

} // namespace

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QByteArray describe(const Run &run)
{
    return u"exit code %1\nout: %2\nerr: %3"_s.arg(QString::number(run.exitCode), run.out, run.err)
        .toUtf8();
}

Program::Program(Start start)
    : m_environment(QProcessEnvironment::systemEnvironment())
{
    // Nor the keychain of whoever runs the tests.
    for (const QString &name :
         {u"EDITOR"_s, u"VISUAL"_s, u"DBUS_SESSION_BUS_ADDRESS"_s, u"XDG_RUNTIME_DIR"_s})
        m_environment.remove(name);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
    if (start == Start::Empty)
        return;
    const QDir sample(QStringLiteral(SOURCE_FOLDER "/resources/samples/shop"));
    QDir(m_folder.path()).mkdir(u"migrations"_s);
    QDirIterator files(sample.path(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = path(sample.relativeFilePath(file));
        QFile::copy(file, copy);
        QFile::setPermissions(copy, QFile::Permissions(0x6644));
    }
}

QString Program::path(const QString &name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

void Program::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void Program::prepare(QProcess &process) const
{
    process.setWorkingDirectory(m_folder.path());
    process.setProcessEnvironment(m_environment);
}

Run Program::run(QProcess &process, const QStringList &arguments) const
{
    prepare(process);
    process.start(process.program().isEmpty() ? program : process.program(), arguments);
    if (!process.waitForStarted(patience))
        return failedToStart(process);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

Run Program::operator()(const QStringList &arguments) const
{
    QProcess process;
    return run(process, arguments);
}

Run Program::asNobody(const QStringList &arguments) const
{
    const QString copy = path(u"schemawright-program"_s); // where this user can read it
    QFile::copy(program, copy);
    QFile::setPermissions(copy, QFile::Permissions(0x7755));
    QProcess process;
    process.setProgram(copy);
    if (geteuid() == 0) {
        process.setChildProcessModifier([] {
            if (setgid(nobody) != 0 || setuid(nobody) != 0)
                _exit(126);
        });
    }
    const Run result = [&] {
        std::optional<OthersPermissions> permissions;
        if (geteuid() != 0)
            permissions.emplace(path());
        return run(process, arguments);
    }();
    QFile::remove(copy);
    return result;
}

Run Program::onTerminal(const QStringList &arguments, const QList<TerminalAnswer> &answers) const
{
    QByteArray name;
    const int master = openTerminal(name);
    QProcess process;
    prepare(process);
    process.setChildProcessModifier([name] {
        setsid();
        const int terminal = open(name.constData(), O_RDWR);
        ioctl(terminal, TIOCSCTTY, 0);
        dup2(terminal, STDIN_FILENO);
        dup2(terminal, STDERR_FILENO);
    });
    process.start(program, arguments);
    if (!process.waitForStarted(patience))
        return failedToStart(process);
    const QByteArray shown = converse(master, process, answers);
    close(master);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(shown)};
}

Run Program::interrupted(const QStringList &arguments, int signal, const QByteArray &text) const
{
    QProcess process;
    prepare(process);
    process.start(program, arguments);
    QByteArray errors;
    QElapsedTimer timer;
    timer.start();
    while (!errors.contains(text) && timer.elapsed() < patience
           && process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(50);
        errors += process.readAllStandardError();
    }
    QTest::qSleep(100); // into the statement that was announced
    ::kill(pid_t(process.processId()), signal);
    if (!process.waitForFinished(patience))
        process.kill();
    errors += process.readAllStandardError();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(errors)};
}

QMap<QString, QByteArray> Program::contents() const
{
    QMap<QString, QByteArray> files;
    QDirIterator iterator(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        const QString name = QDir(m_folder.path()).relativeFilePath(iterator.next());
        files.insert(name, read(name));
    }
    return files;
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Program::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void Program::replaceIn(const QString &name, const QByteArray &from, const QByteArray &to) const
{
    QByteArray bytes = read(name);
    QVERIFY2(bytes.contains(from), bytes.constData());
    write(name, bytes.replace(from, to));
}

QStringList Program::sql(const QString &file, const QString &statement) const
{
    QStringList values;
    sqlite3 *database = nullptr;
    sqlite3_open(path(file).toUtf8().constData(), &database);
    sqlite3_exec(database, "PRAGMA synchronous = OFF", nullptr, nullptr, nullptr);
    const auto keep = [](void *list, int count, char **texts, char **) {
        for (int i = 0; i < count; ++i)
            *static_cast<QStringList *>(list) << QString::fromUtf8(texts[i]);
        return 0;
    };
    char *message = nullptr;
    if (sqlite3_exec(database, statement.toUtf8().constData(), keep, &values, &message) != SQLITE_OK)
        values << u"error: "_s + QString::fromUtf8(message);
    sqlite3_free(message);
    sqlite3_close(database);
    return values;
}

void Program::edit(const std::function<core::Result<core::Model>(const core::Model &)> &edit) const
{
    auto loaded = core::loadProject(m_folder.path());
    QVERIFY(loaded.has_value());
    const auto model = edit(loaded->project.model);
    QVERIFY(model.has_value());
    core::Project project = loaded->project;
    project.model = *model;
    QVERIFY(core::saveProject(project, loaded->file, loaded->project.history).has_value());
}

core::Class classNamed(const QString &name)
{
    core::Class value = core::newClass(name);
    core::Column column;
    column.id = core::ColumnId::create();
    column.name = u"name"_s;
    column.type = core::stringType(80);
    value.columns << column;
    return value;
}

QString withoutShellCommands(const QString &script)
{
    QStringList lines = script.split(u'\n');
    lines.removeIf([](const QString &line) { return line.startsWith(u'.'); });
    return lines.join(u'\n');
}
