// SPDX-License-Identifier: GPL-3.0-or-later
// The diagram on the clipboard and on paper.
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

// Where everything on the screen stands, also what the document has no place for yet.
Positions placesOf(DiagramView &view)
{
    Positions places;
    for (const ClassItem *item : view.diagramScene().items())
        places.insert(item->box().id.uuid, item->pos());
    return places;
}

void copyPicture(const ExportDialog::Context &context, const QSet<QUuid> &only)
{
    PictureChoice choice;
    choice.diagram = context.view.diagram();
    choice.only = only;
    choice.isDark = isDark(context.view.palette());
    choice.scale = 2;
    DiagramPicture picture(context.document.project(), choice, placesOf(context.view));
    if (picture.isEmpty())
        return;
    auto mime = std::make_unique<QMimeData>();
    mime->setData(u"image/svg+xml"_s, picture.svg());
    if (const auto image = picture.image())
        mime->setImageData(*image);
    QGuiApplication::clipboard()->setMimeData(mime.release()); // the clipboard owns it
}

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
    const auto job = std::make_shared<Job>();
    job->picture = std::make_unique<DiagramPicture>(context.document.project(),
                                                    choice,
                                                    placesOf(context.view));
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
