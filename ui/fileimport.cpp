// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileimport.h"

#include "ui/filechooser.h"
#include "ui/importer.h"
#include "ui/workcard.h"

#include "core/interop/alembic/takeover.h"
#include "core/interop/import.h"
#include "core/interop/layoutprocess.h"
#include "core/text/findings.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype shownNotes = 8;

// An SQLite database's tables as a text's would be.
core::Result<core::ImportedText> readSqlite(const QString &file, const core::Monitor &monitor)
{
    core::DatabaseUrl url;
    url.path = file;
    const auto read = readDatabaseProject(url, monitor);
    if (!read)
        return core::Failure(read.error());
    return core::ImportedText{read->project.name, read->project.model, {}, read->notes};
}

core::Result<core::ImportedText> readAny(core::TextImport import, const core::Monitor &monitor)
{
    if (!core::isTextImport(import.file))
        return readSqlite(import.file, monitor);
    if (import.server) {
        const auto connection = connectTo(*import.server, {}, core::OpenMode::ReadWrite);
        if (!connection)
            return core::Failure(connection.error());
        import.server = connection->url(); // with its password
    }
    return core::readImport(import, monitor);
}

bool isPython(const QString &path)
{
    const QFileInfo info(path);
    return info.isDir() || info.suffix().toLower() == u"py"_s;
}

// What was not understood, of many only the first.
QString leftOut(const core::ImportedText &text)
{
    QStringList lines;
    if (!text.notes.isEmpty())
        lines.append(FileImport::tr("Left out: %1").arg(text.notes.join(u", "_s)));
    for (const core::Finding &finding : text.findings.first(qMin(shownNotes, text.findings.size())))
        lines.append(u"%1: %2"_s.arg(core::placeOf(finding), core::sentence(finding)));
    if (text.findings.size() > shownNotes)
        lines.append(FileImport::tr("… and %n more, as notes on the diagram",
                                    nullptr,
                                    int(text.findings.size() - shownNotes)));
    return lines.join(u'\n');
}

struct Migrations
{
    QString name;
    QString root;
    core::TakeOver taken;
};

// `folder`: the project's; empty: it lies nowhere yet, and belongs beside the environment.
core::Result<Migrations> readMigrations(const core::Project &project,
                                        const QString &path,
                                        const QString &folder,
                                        const core::Monitor &monitor)
{
    const auto environment = core::readEnvironment(path, monitor);
    if (!environment)
        return core::Failure(environment.error());
    const auto found = core::readScripts(*environment, monitor);
    if (!found)
        return core::Failure(found.error());
    if (!found->errors.isEmpty())
        return core::Failure(found->errors.first());
    const auto taken = core::withScripts(project,
                                         *environment,
                                         found->scripts,
                                         folder.isEmpty() ? environment->root : folder);
    if (!taken)
        return core::Failure(taken.error());
    return Migrations{QFileInfo(environment->root).fileName(), environment->root, *taken};
}

QString notesOf(const core::TakeOver &taken)
{
    QStringList lines;
    for (const core::Revision &revision : taken.project.history.revisions) {
        if (revision.script && core::isOpaque(revision) && lines.size() < shownNotes)
            lines.append(u"%1: %2"_s.arg(revision.id, core::sentence(*revision.script)));
    }
    for (const QString &id : taken.gone)
        lines.append(FileImport::tr("The script of %1 is no longer there.").arg(id));
    if (taken.isModelKept)
        lines.append(
            FileImport::tr("The model's own changes stay where the scripts changed the same "
                           "tables."));
    return lines.join(u'\n');
}

} // namespace

FileImport::FileImport(const Context &context, QWidget *window, QWidget *over)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_card(new WorkCard(over))
{
    connect(m_card, &WorkCard::canceled, this, &FileImport::stop);
    connect(&context.session, &Session::readingBegan, this, [this](const QString &name) {
        m_card->begin(tr("Reading %1…").arg(name));
    });
    connect(&context.session, &Session::readingEnded, m_card, &WorkCard::end);
    connect(&m_task, &Task::progressed, this, [this](const core::Progress &progress) {
        m_card->setProgress(progress.statement, progress.statements);
    });
    connect(&m_task, &Task::finished, this, [this] {
        if (!m_task.isRunning())
            m_card->end();
    });
}

// The window is free at once; who still reads notices by himself, and what he has is dropped.
void FileImport::stop()
{
    m_task.abandon();
    m_context.session.stopReading();
    m_card->end();
}

void FileImport::chooseFile()
{
    const FileQuestion question{.title = tr("Import"),
                                .filter = tr("All that can be imported (*.dbml *.sql *.py *.db "
                                             "*.sqlite *.sqlite3 *.db3);;All files (*)"),
                                .folder = m_context.settings.lastFolder()};
    ui::chooseFile(m_window, question, this, [this](const QString &file) { importFile(file); });
}

void FileImport::chooseModels()
{
    const FileQuestion question{.title = tr("Open models.py"),
                                .filter = tr("Python files (*.py)"),
                                .folder = m_context.settings.lastFolder()};
    ui::chooseFile(m_window, question, this, [this](const QString &file) { importFile(file); });
}

void FileImport::chooseMigrations()
{
    const FileQuestion question{.title = tr("Open a Flask-Migrate or Alembic project"),
                                .folder = m_context.settings.lastFolder(),
                                .purpose = FilePurpose::OpenFolder};
    ui::chooseFile(m_window, question, this, [this](const QString &folder) {
        if (core::isAlembicEnvironment(folder))
            importFile(folder);
        else
            Q_EMIT failed({core::ErrorCode::FileNotFound, folder + u"/env.py"_s, {}, {}});
    });
}

void FileImport::importFile(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.absoluteFilePath();
    const bool isOwn = info.isDir()
                       && !QDir(path).entryList({u"*.schemawright"_s}, QDir::Files).isEmpty();
    const bool isForeign = info.isDir() && !isOwn
                           && (core::isAlembicEnvironment(path) || core::isTextImport(path));
    if ((info.isDir() && !isForeign) || info.suffix() == u"schemawright"_s)
        return m_context.session.openProject(path);
    m_context.settings.setLastFolder(info.absolutePath());
    const bool isScript = info.suffix().toLower() == u"sql"_s;
    if (m_context.session.isOpen() || isScript)
        return ask(path);
    start({path, {}, {}}, ImportTarget::NewProject);
}

QStringList FileImport::servers() const
{
    QStringList urls;
    for (const core::DatabaseEntry &entry : m_context.document.project().databases)
        urls << entry.url;
    return urls;
}

void FileImport::ask(const QString &file)
{
    auto *dialog = new ImportDialog(file, servers(), m_context.session.isOpen(), m_window);
    connect(dialog, &ImportDialog::chosen, this, &FileImport::start);
    dialog->open();
}

void FileImport::start(const core::TextImport &import, ImportTarget target)
{
    const bool isEnvironment = core::isAlembicEnvironment(import.file);
    if (target == ImportTarget::ThisProject)
        return isEnvironment ? takeOver(import.file, target) : read(import, target);
    if (isEnvironment)
        return m_context.session.whenSafe([this, import, target] { takeOver(import.file, target); });
    if (!core::isTextImport(import.file))
        return m_context.session.importDatabase(import.file); // with its revision and database
    m_context.session.whenSafe([this, import, target] { read(import, target); });
}

void FileImport::read(const core::TextImport &import, ImportTarget target)
{
    core::TextImport filled = import;
    if (filled.server)
        filled.server = m_context.passwords.filled(*filled.server);
    m_card->begin(tr("Reading %1…").arg(QFileInfo(import.file).fileName()));
    m_task.start([filled](core::Monitor &monitor) { return readAny(filled, monitor); },
                 [this, import, target](const core::Result<core::ImportedText> &text) {
                     finish(import, target, text);
                 });
}

void FileImport::finish(const core::TextImport &import,
                        ImportTarget target,
                        const core::Result<core::ImportedText> &text)
{
    if (text)
        return target == ImportTarget::NewProject ? open(*text, import.file)
                                                  : join(*text, import.file);
    if (import.server && isAboutPassword(text.error()))
        return m_context.passwords.ask(*import.server,
                                       text.error(),
                                       m_window,
                                       this,
                                       [this, import, target] { read(import, target); });
    if (text.error().code != core::ErrorCode::Canceled)
        Q_EMIT failed(text.error());
}

void FileImport::tell(const core::ImportedText &text, const QString &source)
{
    if (isPython(source))
        Q_EMIT modelsRead(source, text.model);
    Q_EMIT imported(text.name, int(text.model.classes.size()), leftOut(text));
}

void FileImport::open(const core::ImportedText &text, const QString &source)
{
    m_task.start(
        [text](core::Monitor &monitor) {
            return core::withFindings(core::projectOf(text, core::graphvizForces(monitor.canceled)),
                                      text.findings);
        },
        [this, text, source](const core::Project &project) {
            m_context.session.openUnsaved(project, QFileInfo(source).absolutePath());
            tell(text, source);
        });
}

void FileImport::join(const core::ImportedText &text, const QString &source)
{
    const core::Project before = m_context.document.project();
    m_task.start(
        [text, before](core::Monitor &monitor) {
            return core::withImported(before, text, core::graphvizForces(monitor.canceled));
        },
        [this, text, before, source](const core::Result<core::Project> &project) {
            if (!(m_context.document.project() == before))
                return join(text, source); // edited meanwhile: onto what is there now
            if (m_context.document.edit(tr("Import %1").arg(text.name), project))
                tell(text, source);
        });
}

void FileImport::takeOver(const QString &path, ImportTarget target)
{
    const bool isNew = target == ImportTarget::NewProject;
    const QString file = m_context.document.file();
    const core::Project before = isNew ? core::newProject(QFileInfo(path).fileName())
                                       : m_context.document.project();
    const QString folder = isNew || file.isEmpty() ? QString() : QFileInfo(file).absolutePath();
    m_card->begin(tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_task.start(
        [before, path, folder, isNew](core::Monitor &monitor) {
            auto read = readMigrations(before, path, folder, monitor);
            if (!read || !isNew)
                return read;
            core::Project &project = read->taken.project;
            project.name = read->name;
            project.diagrams = {core::firstDiagram(project.model,
                                                   project.diagrams.first().name,
                                                   core::graphvizForces(monitor.canceled))};
            return read;
        },
        [this, path, target, isNew, before](const core::Result<Migrations> &read) {
            if (!read) {
                if (read.error().code != core::ErrorCode::Canceled)
                    Q_EMIT failed(read.error());
                return;
            }
            if (isNew)
                m_context.session.openUnsaved(read->taken.project, read->root);
            else if (!(m_context.document.project() == before))
                return takeOver(path, target); // edited meanwhile
            else
                m_context.document.edit(tr("Take over revisions"),
                                        core::Result<core::Project>(read->taken.project));
            m_context.settings.setLastFolder(read->root); // where it is to be saved
            Q_EMIT migrationsTaken(read->name, int(read->taken.added.size()), notesOf(read->taken));
        });
}

} // namespace ui
