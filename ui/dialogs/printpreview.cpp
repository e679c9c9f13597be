// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"

#include <QPrintPreviewDialog>
#include <QPrinter>

namespace ui {

void showPrintPreview(const ExportDialog::Context &context, QWidget *parent)
{
    struct Job
    {
        QPrinter printer{QPrinter::HighResolution};
        std::unique_ptr<DiagramPicture> picture;
    };
    PictureChoice choice;
    choice.diagram = context.view.diagram();
    choice.hasGround = false; // paper has its own
    Positions places;
    for (const ClassItem *item : context.view.diagramScene().items())
        places.insert(item->box().id.uuid, item->pos());
    const auto job = std::make_shared<Job>();
    job->picture = std::make_unique<DiagramPicture>(context.document.project(), choice, places);
    const PageChoice usual;
    job->printer.setPageLayout(usual.layout);
    job->printer.setDocName(job->picture->title());
    auto *dialog = new QPrintPreviewDialog(&job->printer, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("printPreview"));
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog, [job](QPrinter *printer) {
        PageChoice pages;
        pages.layout = printer->pageLayout();
        job->picture->print(*printer, pages);
    });
    dialog->open();
}

} // namespace ui
