// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fileimport.h"

#include "ui/filechooser.h"
#include "ui/importer.h"
#include "ui/workcard.h"

#include "core/interop/layoutprocess.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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

} // namespace

FileImport::FileImport(const Context &context, QWidget *window, QWidget *over)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_card(new WorkCard(over))
{
    connect(m_card, &WorkCard::canceled, this, [this] { m_task.cancel(); });
    connect(&m_task, &Task::progressed, this, [this](const core::Progress &progress) {
        m_card->setProgress(progress.statement, progress.statements);
    });
    connect(&m_task, &Task::finished, this, [this] {
        if (!m_task.isRunning())
            m_card->end();
    });
}

void FileImport::chooseFile()
{
    const FileQuestion question{.title = tr("Import"),
                                .filter = tr("All that can be imported (*.dbml *.sql *.db *.sqlite "
                                             "*.sqlite3 *.db3);;All files (*)"),
                                .folder = m_context.settings.lastFolder()};
    ui::chooseFile(m_window, question, this, [this](const QString &file) { importFile(file); });
}

void FileImport::importFile(const QString &file)
{
    const QFileInfo info(file);
    const QString path = info.absoluteFilePath();
    if (info.isDir() || info.suffix() == u"schemawright"_s)
        return m_context.session.openProject(path);
    m_context.settings.setLastFolder(info.absolutePath());
    const bool isScript = info.suffix().toLower() == u"sql"_s;
    if (m_context.session.isOpen() || isScript)
        return ask(path);
    if (!core::isTextImport(path))
        return m_context.session.importDatabase(path);
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
    if (target == ImportTarget::ThisProject)
        return read(import, target);
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
        return target == ImportTarget::NewProject ? open(*text) : join(*text);
    if (import.server && isAboutPassword(text.error()))
        return m_context.passwords.ask(*import.server,
                                       text.error(),
                                       m_window,
                                       this,
                                       [this, import, target] { read(import, target); });
    if (text.error().code != core::ErrorCode::Canceled)
        Q_EMIT failed(text.error());
}

void FileImport::open(const core::ImportedText &text)
{
    m_task.start(
        [text](core::Monitor &monitor) {
            return core::projectOf(text, core::graphvizForces(monitor.canceled));
        },
        [this, text](const core::Project &project) {
            m_context.session.openUnsaved(project);
            Q_EMIT imported(text.name, int(text.model.classes.size()), text.notes);
        });
}

void FileImport::join(const core::ImportedText &text)
{
    const core::Project before = m_context.document.project();
    m_task.start(
        [text, before](core::Monitor &monitor) {
            return core::withImported(before, text, core::graphvizForces(monitor.canceled));
        },
        [this, text, before](const core::Result<core::Project> &project) {
            if (!(m_context.document.project() == before))
                return join(text); // edited meanwhile: onto what is there now
            if (m_context.document.edit(tr("Import %1").arg(text.name), project))
                Q_EMIT imported(text.name, int(text.model.classes.size()), text.notes);
        });
}

} // namespace ui
