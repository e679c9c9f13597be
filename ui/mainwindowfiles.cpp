// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with foreign files: export, print, import, and files dropped on it.
#include "ui/banner.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/fileimport.h"
#include "ui/mainwindow.h"
#include "ui/pythontools.h"

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
    connect(m_import,
            &FileImport::imported,
            this,
            [this](const QString &name, int classes, const QString &leftOut) {
                m_banner->show(BannerKind::Success,
                               tr("%1: %n class(es) came in.", nullptr, classes).arg(name),
                               leftOut);
            });
    m_models = new ModelsWatch(m_document, this);
    m_python = new PythonTools({m_document,
                                *m_session,
                                m_settings,
                                m_passwords,
                                m_actions,
                                *m_banner,
                                *m_import,
                                *m_models,
                                *m_workbench},
                               this);
    connect(m_actions.exportProject, &QAction::triggered, this, &MainWindow::showExportDialog);
    connect(m_actions.copyPicture, &QAction::triggered, this, [this] {
        copyPicture({m_document, m_selection, *m_diagram, m_settings}, selectedIds(m_selection));
    });
    connect(m_actions.print, &QAction::triggered, this, [this] {
        showPrintPreview({m_document, m_selection, *m_diagram, m_settings}, this);
    });
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
