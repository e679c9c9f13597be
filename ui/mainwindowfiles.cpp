// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with foreign files: export, print, import, and files dropped on it.
#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/modelsdialog.h"
#include "ui/filechooser.h"
#include "ui/fileimport.h"
#include "ui/mainwindow.h"
#include "ui/workbench/workbench.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace ui {

void MainWindow::connectFileActions()
{
    m_import = new FileImport({m_document, *m_session, m_settings, m_passwords},
                              this,
                              centralWidget());
    connect(m_actions.importFile, &QAction::triggered, m_import, &FileImport::chooseFile);
    connect(m_import, &FileImport::failed, this, [this](const core::Error &error) {
        m_banner->show(error);
    });
    connect(m_import,
            &FileImport::imported,
            this,
            [this](const QString &name, int classes, const QString &leftOut) {
                m_banner->show(BannerKind::Success,
                               tr("%1: %n class(es) came in.", nullptr, classes).arg(name),
                               leftOut);
            });
    connectPythonActions();
    connect(m_actions.exportProject, &QAction::triggered, this, &MainWindow::showExportDialog);
    connect(m_actions.copyPicture, &QAction::triggered, this, [this] {
        copyPicture({m_document, m_selection, *m_diagram, m_settings}, selectedIds(m_selection));
    });
    connect(m_actions.print, &QAction::triggered, this, [this] {
        showPrintPreview({m_document, m_selection, *m_diagram, m_settings}, this);
    });
}

void MainWindow::connectPythonActions()
{
    m_models = new ModelsWatch(m_document, m_settings, this);
    connect(m_actions.openModels, &QAction::triggered, m_import, &FileImport::chooseModels);
    connect(m_actions.openMigrations, &QAction::triggered, m_import, &FileImport::chooseMigrations);
    connect(m_actions.compareModels, &QAction::triggered, this, &MainWindow::compareModels);
    connect(m_import, &FileImport::modelsRead, m_models, &ModelsWatch::setSource);
    connect(m_import,
            &FileImport::migrationsTaken,
            this,
            [this](const QString &name, int revisions, const QString &notes) {
                m_workbench->showTab(Workbench::History);
                m_banner->show(BannerKind::Success,
                               tr("%1: %n revision(s) came in.", nullptr, revisions).arg(name),
                               notes);
            });
    connect(m_models, &ModelsWatch::failed, this, [this](const core::Error &error) {
        m_banner->show(error);
    });
    connect(m_models, &ModelsWatch::compared, this, &MainWindow::showModelsChange);
    connect(m_models, &ModelsWatch::changed, this, [this](const ModelsChange &change) {
        m_banner->show(BannerKind::Note,
                       tr("%1 was changed: it says %n thing(s) otherwise than the model.",
                          nullptr,
                          int(change.operations.size()))
                           .arg(QFileInfo(change.source).fileName()),
                       {},
                       m_actions.compareModels);
    });
}

// Which file a project belongs to is asked once.
void MainWindow::compareModels()
{
    if (!m_models->source().isEmpty())
        return m_models->compare();
    const FileQuestion question{.title = tr("Compare with models.py"),
                                .filter = tr("Python files (*.py)"),
                                .folder = m_settings.lastFolder()};
    chooseFile(this, question, this, [this](const QString &file) {
        m_models->setSource(file);
        m_models->compare();
    });
}

void MainWindow::showModelsChange(const ModelsChange &change)
{
    if (change.operations.isEmpty()) {
        m_banner->show(BannerKind::Success,
                       tr("%1 says what the model says.").arg(QFileInfo(change.source).fileName()));
        return;
    }
    m_banner->hide();
    auto *dialog = new ModelsDialog(m_document, change, this);
    connect(dialog, &ModelsDialog::outdated, m_models, &ModelsWatch::compare);
    dialog->open();
}

ExportDialog *MainWindow::showExportDialog()
{
    auto *dialog = new ExportDialog({m_document, m_selection, *m_diagram, m_settings}, this);
    connect(dialog, &ExportDialog::failed, this, [this](const core::Error &error) {
        m_banner->show(error);
    });
    connect(dialog, &ExportDialog::exported, this, [this](const QString &file) {
        m_settings.setLastFolder(QFileInfo(file).absolutePath());
        m_banner->show(BannerKind::Success, tr("Wrote %1.").arg(file));
    });
    dialog->open();
    return dialog;
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls()) {
        if (!url.isLocalFile())
            continue;
        event->acceptProposedAction();
        return m_import->importFile(url.toLocalFile());
    }
}

} // namespace ui
