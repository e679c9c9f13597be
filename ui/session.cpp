// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

#include "ui/dialogs/databasedialog.h"
#include "ui/filechooser.h"
#include "ui/importer.h"

#include <QDateTime>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString projectSuffix = u"schemawright"_s;
const QString sampleFile = u":/samples/shop/shop.schemawright"_s;

struct Opened
{
    core::LoadedProject loaded;
    std::optional<core::Project> autosaved; // newer than the file
};

core::Result<Opened> read(const QString &path)
{
    auto loaded = core::loadProject(path);
    if (!loaded)
        return core::Failure(loaded.error());
    Opened opened{*loaded, {}};
    const QFileInfo autosave(core::autosaveFile(loaded->file));
    if (autosave.exists()) {
        const auto project = core::readAutosave(loaded->file);
        if (project && !(*project == loaded->project))
            opened.autosaved = *project;
    }
    return opened;
}

// A copy that lies nowhere yet: files named relative to its folder would be anywhere.
core::Project unplaced(core::Project project)
{
    project.databases.clear();
    return project;
}

} // namespace

Session::Session(Document &document, Settings &settings, Passwords &passwords, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_settings(settings)
    , m_passwords(passwords)
    , m_window(window)
{
    connect(&m_task, &Task::finished, this, [this] {
        if (!m_task.isRunning())
            Q_EMIT readingEnded();
    });
}

void Session::startNew()
{
    whenSafe([this] { begin(core::newProject(tr("Untitled")), {}); });
}

void Session::chooseProject()
{
    whenSafe([this] {
        const FileQuestion question{.title = tr("Open project"),
                                    .filter = tr("Schemawright projects (*.schemawright)"),
                                    .folder = m_settings.lastFolder()};
        chooseFile(m_window, question, this, [this](const QString &file) { readProject(file); });
    });
}

void Session::openProject(const QString &path)
{
    whenSafe([this, path] { readProject(path); });
}

void Session::readProject(const QString &path)
{
    Q_EMIT readingBegan(QFileInfo(path).fileName());
    m_task.start([path](core::Monitor &) { return read(path); },
                 [this, path](const core::Result<Opened> &opened) {
                     if (!opened) {
                         m_settings.forgetRecentProject(path);
                         Q_EMIT failed(opened.error());
                         return;
                     }
                     if (opened->autosaved)
                         askToRestore(opened->loaded, *opened->autosaved);
                     else
                         show(opened->loaded);
                 });
}

void Session::openSample()
{
    whenSafe([this] {
        m_task.start([](core::Monitor &) { return core::loadProject(sampleFile); },
                     [this](const core::Result<core::LoadedProject> &loaded) {
                         if (!loaded)
                             Q_EMIT failed(loaded.error());
                         else
                             begin(unplaced(loaded->project), {});
                     });
    });
}

void Session::show(const core::LoadedProject &loaded)
{
    begin(loaded.project, loaded.file);
    if (!loaded.damages.isEmpty())
        Q_EMIT damaged(loaded.file, loaded.damages);
}

void Session::askToRestore(const core::LoadedProject &loaded, const core::Project &autosaved)
{
    const QFileInfo autosave(core::autosaveFile(loaded.file));
    auto *box = new QMessageBox(QMessageBox::Question,
                                tr("Restore unsaved changes?"),
                                tr("%1 was not closed properly. Changes that were not saved are still "
                                   "there, from %2.")
                                    .arg(QFileInfo(loaded.file).fileName(),
                                         QLocale().toString(autosave.lastModified(),
                                                            QLocale::ShortFormat)),
                                QMessageBox::NoButton,
                                m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *restore = box->addButton(tr("Restore"), QMessageBox::AcceptRole);
    box->addButton(tr("Open as last saved"), QMessageBox::RejectRole);
    box->setDefaultButton(restore);
    connect(box, &QMessageBox::finished, this, [this, box, restore, loaded, autosaved] {
        show(loaded);
        if (box->clickedButton() == restore)
            m_document.edit(tr("Restore unsaved changes"), core::Result<core::Project>(autosaved));
    });
    box->open();
}

void Session::begin(const core::Project &project, const QString &file, const QString &folder)
{
    m_document.reset(project, file, folder);
    m_isOpen = true;
    if (!file.isEmpty()) {
        m_settings.addRecentProject(file);
        m_settings.setLastFolder(QFileInfo(file).absolutePath());
    }
    Q_EMIT opened();
}

void Session::resume()
{
    m_isOpen = true;
    m_document.announce();
    Q_EMIT opened();
}

void Session::chooseDatabase()
{
    whenSafe([this] {
        auto *dialog = new DatabaseDialog(DatabaseDialog::Purpose::Open,
                                          {m_document, m_settings, m_passwords},
                                          {},
                                          m_window);
        connect(dialog, &DatabaseDialog::chosen, this, &Session::readDatabase);
        dialog->open();
    });
}

void Session::importDatabase(const QString &file)
{
    core::DatabaseUrl url;
    url.path = QFileInfo(file).absoluteFilePath();
    importDatabase(url);
}

void Session::importDatabase(const core::DatabaseUrl &url)
{
    whenSafe([this, url] { readDatabase(url); });
}

void Session::readDatabase(const core::DatabaseUrl &url)
{
    Q_EMIT readingBegan(core::displayName(url));
    m_task.start([filled = m_passwords.filled(url)](
                     core::Monitor &monitor) { return readDatabaseProject(filled, monitor); },
                 [this, url](const core::Result<ImportedProject> &result) {
                     if (result) {
                         begin(result->project, {});
                         Q_EMIT imported(core::displayName(url), result->notes, result->needsStamp);
                     } else if (isAboutPassword(result.error())) {
                         m_passwords.ask(url, result.error(), m_window, this, [this, url] {
                             readDatabase(url);
                         });
                     } else {
                         Q_EMIT failed(result.error());
                     }
                 });
}

void Session::stopReading()
{
    m_task.abandon();
    Q_EMIT readingEnded();
}

void Session::save(const Continuation &then)
{
    if (m_document.file().isEmpty())
        saveAs(then);
    else
        saveTo(m_document.file(), then);
}

QString Session::suggestedFile() const
{
    QString name = m_document.title().toLower();
    name.replace(u' ', u'_');
    return u"%1/%2.%3"_s.arg(m_settings.lastFolder(), name, projectSuffix);
}

void Session::saveAs(const Continuation &then)
{
    const FileQuestion question{.title = tr("Save project"),
                                .filter = tr("Schemawright projects (*.schemawright)"),
                                .folder = m_settings.lastFolder(),
                                .suggestion = suggestedFile(),
                                .suffix = projectSuffix,
                                .purpose = FilePurpose::Save};
    chooseFile(m_window, question, this, [this, then](const QString &file) { saveTo(file, then); });
}

void Session::saveTo(const QString &file, const Continuation &then)
{
    m_document.saveAs(file, [this, then](const core::Result<void> &written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_settings.addRecentProject(m_document.file());
        m_settings.setLastFolder(QFileInfo(m_document.file()).absolutePath());
        Q_EMIT saved(m_document.file());
        if (then)
            then();
    });
}

void Session::closeProject()
{
    whenSafe([this] {
        m_isOpen = false;
        m_document.reset(core::newProject(tr("Untitled")));
        Q_EMIT closed();
    });
}

void Session::whenSafe(const Continuation &then)
{
    if (m_document.isSaving()) {
        m_document.whenSaved([this, then] { whenSafe(then); });
        return;
    }
    if (!m_document.isModified()) {
        then();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Question,
                                tr("Save changes?"),
                                tr("The changes in %1 are not saved.").arg(m_document.title()),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                                m_window);
    box->setInformativeText(tr("What is not saved is lost when the project is closed."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    connect(box, &QMessageBox::finished, this, [this, then](int answer) {
        if (answer == QMessageBox::Save)
            save(then);
        if (answer == QMessageBox::Discard) {
            m_document.discardAutosave();
            then();
        }
    });
    box->open();
}

} // namespace ui
