// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pythontools.h"

#include "ui/databaseentries.h"
#include "ui/dialogs/adoptdialog.h"
#include "ui/dialogs/alembicdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/dialogs/sourcedialog.h"
#include "ui/dialogs/updatemodelsdialog.h"
#include "ui/errortext.h"
#include "ui/filechooser.h"
#include "ui/icons.h"
#include "ui/workbench/databasespanel.h"

#include "core/interop/alembic/mirror.h"
#include "core/text/sentences.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

PythonTools::PythonTools(const Context &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_showLine(new QAction(icon(u"search"_s), tr("Show the line"), this))
{
    connect(m_showLine, &QAction::triggered, this, [this] {
        if (const auto place = sourcePlaceOf(m_shown))
            showSource(*place, m_window);
    });
    connectModels();
    connectMirror();
}

void PythonTools::connectModels()
{
    const Actions &actions = m_context.actions;
    FileImport &import = m_context.import;
    ModelsWatch &models = m_context.models;
    connect(actions.openModels, &QAction::triggered, &import, &FileImport::chooseModels);
    connect(actions.openMigrations, &QAction::triggered, &import, &FileImport::chooseMigrations);
    connect(actions.compareModels, &QAction::triggered, this, &PythonTools::compareModels);
    connect(actions.updateModels, &QAction::triggered, this, &PythonTools::updateModels);
    connect(&import, &FileImport::failed, this, &PythonTools::show);
    connect(&import, &FileImport::modelsRead, this, &PythonTools::takeModels);
    connect(&import,
            &FileImport::migrationsTaken,
            this,
            [this](const QString &name, int revisions, const QString &notes) {
                m_context.workbench.showTab(Workbench::History);
                m_context.banner.show(BannerKind::Success,
                                      tr("%1: %n revision(s) came in.", nullptr, revisions).arg(name),
                                      notes);
            });
    connect(&models, &ModelsWatch::failed, this, &PythonTools::show);
    connect(&models, &ModelsWatch::compared, this, &PythonTools::showChange);
    connect(&models, &ModelsWatch::changed, this, [this](const ModelsChange &change) {
        m_context.banner.show(BannerKind::Note,
                              tr("%1 was changed: it says %n thing(s) otherwise than the model.",
                                 nullptr,
                                 int(change.lines.size()))
                                  .arg(QFileInfo(change.source).fileName()),
                              {},
                              m_context.actions.compareModels);
    });
}

void PythonTools::connectMirror()
{
    const Actions &actions = m_context.actions;
    connect(actions.exportAlembic, &QAction::triggered, this, &PythonTools::showAlembicDialog);
    connect(actions.adoptEffects, &QAction::triggered, this, &PythonTools::showAdoptDialog);
    connect(actions.mirrorRevisions, &QAction::triggered, this, &PythonTools::switchMirror);
    connect(&m_context.document, &Document::mirrored, this, &PythonTools::showMirrored);
}

void PythonTools::show(const core::Error &error)
{
    m_shown = error;
    if (error.code == core::ErrorCode::FileNotFound && error.subject.endsWith("/env.py"_L1))
        m_context.banner.show(BannerKind::Error,
                              tr("%1 holds no Alembic environment.")
                                  .arg(QDir::toNativeSeparators(error.subject.chopped(7))),
                              tr("Choose the folder that holds env.py, or the project's with the "
                                 "folder \"migrations\" in it."));
    else if (sourcePlaceOf(error))
        m_context.banner.show(BannerKind::Error,
                              core::sentence(error),
                              core::remedy(error),
                              m_showLine);
    else
        m_context.banner.show(error);
}

// Which file a project belongs to is asked once.
void PythonTools::chooseModels(const QString &title, const std::function<void()> &then)
{
    if (!m_context.models.source().isEmpty())
        return then();
    const FileQuestion question{.title = title,
                                .filter = tr("Python files (*.py)"),
                                .folder = m_context.settings.lastFolder()};
    chooseFile(m_window, question, this, [this, then](const QString &file) {
        m_context.models.setSource(file);
        then();
    });
}

void PythonTools::compareModels()
{
    chooseModels(tr("Compare with models.py"), [this] { m_context.models.compare(); });
}

void PythonTools::showChange(const ModelsChange &change)
{
    const QString name = QFileInfo(change.source).fileName();
    const auto own = int(change.news.merge.ownChanges);
    if (change.lines.isEmpty() && own > 0)
        return m_context.banner.show(BannerKind::Note,
                                     tr("%1 has nothing new; the model has %n change(s) that it does "
                                        "not say.",
                                        nullptr,
                                        own)
                                         .arg(name),
                                     {},
                                     m_context.actions.updateModels);
    if (change.lines.isEmpty())
        return m_context.banner.show(BannerKind::Success,
                                     tr("%1 says what the model says.").arg(name));
    m_context.banner.hide();
    auto *dialog = new ModelsDialog(m_context.document, change, m_window);
    connect(dialog, &ModelsDialog::outdated, &m_context.models, &ModelsWatch::compare);
    connect(dialog, &ModelsDialog::settled, &m_context.models, &ModelsWatch::settle);
    dialog->open();
}

// Of a project that has its own models.py already, further classes are just classes.
void PythonTools::takeModels(const QString &source, const core::Model &read)
{
    if (m_context.models.source().isEmpty() || m_context.models.source() == source)
        m_context.models.setTaken(source, read);
}

void PythonTools::updateModels()
{
    chooseModels(tr("Update models.py"), [this] { readUpdate(m_context.models.source()); });
}

void PythonTools::readUpdate(const QString &source)
{
    const core::Project &project = m_context.document.project();
    // Without a database it must be faithful everywhere.
    const auto targets = project.databases.isEmpty() ? QList<core::DialectKind>()
                                                     : dialectsOf(project);
    const auto work = [source, model = project.model, targets](core::Monitor &monitor) {
        return core::updateModels(source, model, targets, monitor);
    };
    m_task.start(work, [this, source](const core::Result<core::UpdatedModels> &update) {
        showUpdate(source, update);
    });
}

void PythonTools::showUpdate(const QString &source, const core::Result<core::UpdatedModels> &update)
{
    const QString name = QFileInfo(source).fileName();
    if (!update && update.error().code == core::ErrorCode::FileNotWritable) {
        const core::Error &error = update.error();
        m_context.banner.show(
            BannerKind::Warning,
            tr("%1 cannot be brought to the model without harm, and was not touched.").arg(name),
            error.place.isEmpty() ? error.detail : error.place + u": "_s + error.detail);
        return;
    }
    if (!update)
        return show(update.error());
    if (update->files.isEmpty())
        return m_context.banner.show(BannerKind::Success,
                                     tr("%1 says what the model says.").arg(name));
    m_context.banner.hide();
    auto *dialog = new UpdateModelsDialog(source, *update, m_window);
    connect(dialog, &UpdateModelsDialog::outdated, this, [this, source] { readUpdate(source); });
    connect(dialog, &UpdateModelsDialog::written, this, [this](const QString &written) {
        m_context.banner
            .show(BannerKind::Success,
                  tr("%1 says what the model says by now.").arg(QDir::toNativeSeparators(written)));
    });
    dialog->open();
}

AdoptDialog *PythonTools::showAdoptDialog()
{
    auto *dialog = new AdoptDialog({m_context.document, m_context.settings, m_context.passwords},
                                   m_context.workbench.databases()->currentDatabase(),
                                   m_window);
    connect(dialog,
            &AdoptDialog::adopted,
            this,
            [this](const QString &revision, const QString &database) {
                m_context.workbench.showRevision(revision);
                m_context.banner
                    .show(BannerKind::Success,
                          tr("What %1 did is known now, from %2.").arg(revision, database));
            });
    dialog->open();
    return dialog;
}

AlembicDialog *PythonTools::showAlembicDialog()
{
    auto *dialog = new AlembicDialog(m_context.document, m_context.settings, m_window);
    const bool wasSaved = !m_context.document.file().isEmpty() && !m_context.document.isModified();
    connect(dialog,
            &AlembicDialog::exported,
            this,
            [this, wasSaved](const QString &folder, int files) {
                const QString place = QDir::toNativeSeparators(folder);
                const bool isMirror = !m_context.document.project().alembicFolder.isEmpty();
                QString text = files > 0
                                   ? tr("%n file(s) were written to %1.", nullptr, files).arg(place)
                               : isMirror
                                   ? tr("New revisions are written to %1 as well.").arg(place)
                                   : tr("New revisions are no longer written to %1.").arg(place);
                m_context.banner.show(BannerKind::Success, text);
                saveIfSaved(wasSaved);
            });
    dialog->open();
    return dialog;
}

// On: asks where to. Off: at once; undo brings it back.
void PythonTools::switchMirror(bool on)
{
    const core::Project &project = m_context.document.project();
    m_context.actions.mirrorRevisions->setChecked(!project.alembicFolder.isEmpty());
    if (on)
        return showAlembicDialog()->setMirroring(true);
    const bool wasSaved = !m_context.document.file().isEmpty() && !m_context.document.isModified();
    core::Project changed = project;
    changed.alembicFolder.clear();
    m_context.document.edit(tr("Mirror revisions no longer"), core::Result<core::Project>(changed));
    saveIfSaved(wasSaved);
}

// Nobody edited anything else: what was saved stays so.
void PythonTools::saveIfSaved(bool wasSaved)
{
    if (wasSaved && m_context.document.isModified())
        m_context.session.save();
}

void PythonTools::showMirrored(const core::Result<core::MirrorUpdate> &update)
{
    const QString folder = m_context.document.project().alembicFolder;
    if (!update) {
        m_context.banner.show(BannerKind::Warning,
                              tr("The project is saved; its scripts in %1 could not be written: %2")
                                  .arg(folder, errorText(update.error())),
                              core::remedy(update.error()),
                              m_context.actions.exportAlembic);
        return;
    }
    if (update->kept.isEmpty())
        return;
    QStringList names;
    for (const QString &file : update->kept)
        names.append(QFileInfo(file).fileName());
    m_context.banner.show(BannerKind::Warning,
                          tr("%n script(s) in %1 were changed by somebody else and stay as they are.",
                             nullptr,
                             int(names.size()))
                              .arg(folder),
                          names.join(u'\n'),
                          m_context.actions.exportAlembic);
}

} // namespace ui
