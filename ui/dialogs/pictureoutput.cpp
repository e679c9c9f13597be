// SPDX-License-Identifier: GPL-3.0-or-later
// The diagram on the clipboard and on paper.
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/theme.h"
#include "ui/workcard.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMimeData>
#include <QPaintEngine>
#include <QPainter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::PictureOutput)
};

constexpr int previewSide = 2400; // pixels of a page in the preview

// Under a card with progress that stops it.
template<typename Work, typename Done>
void runOver(QWidget &over, const QString &text, Work work, Done done)
{
    auto *task = new Task(&over);
    auto *card = new WorkCard(&over);
    QObject::connect(card, &WorkCard::canceled, task, &Task::cancel);
    QObject::connect(task, &Task::progressed, card, [card](const core::Progress &progress) {
        card->setProgress(progress.statement, progress.statements);
    });
    QObject::connect(task, &Task::finished, card, [task, card] {
        card->end();
        card->deleteLater();
        task->deleteLater();
    });
    card->begin(text);
    task->start(work, done);
}

// A printer of the same settings, to be painted on by a worker while the dialog goes.
std::shared_ptr<QPrinter> likePrinter(const QPrinter &printer)
{
    auto copy = std::make_shared<QPrinter>(QPrinter::HighResolution);
    if (printer.outputFormat() == QPrinter::NativeFormat)
        copy->setPrinterName(printer.printerName());
    else
        copy->setOutputFormat(printer.outputFormat());
    copy->setOutputFileName(printer.outputFileName());
    copy->setDocName(printer.docName());
    copy->setPageLayout(printer.pageLayout());
    copy->setCopyCount(printer.copyCount());
    copy->setCollateCopies(printer.collateCopies());
    copy->setColorMode(printer.colorMode());
    copy->setDuplex(printer.duplex());
    return copy;
}

// The preview draws an image of the page; what is printed is painted anew.
struct PrintJob
{
    PrintJob(DiagramView &view, const PictureChoice &choice)
        : view(view)
        , picture(view.diagramScene(), choice)
    {}

    void paint(QPrinter &target, QPrintPreviewDialog &dialog)
    {
        if (target.paintEngine()->type() != QPaintEngine::Picture)
            return print(target);
        QPainter painter(&target);
        const QSize page(target.width(), target.height());
        if (!image.isNull() && imagePage == page) {
            QSizeF size = image.size();
            size.scale(page, Qt::KeepAspectRatio);
            QRectF place(QPointF(), size);
            place.moveCenter(QRectF(QPointF(), page).center());
            return painter.drawImage(place, image);
        }
        painter.drawText(QRectF(QPointF(), page), Qt::AlignCenter, Words::tr("Painting …"));
        if (wantedPage != page)
            prepare(page, dialog);
    }

    void prepare(const QSize &page, QPrintPreviewDialog &dialog)
    {
        wantedPage = page;
        const QSize pixels = page.scaled(previewSide, previewSide, Qt::KeepAspectRatio);
        task.start([shown = picture,
                    pixels](core::Monitor &monitor) { return shown.preview(pixels, monitor); },
                   [this, page, preview = dialog.findChild<QPrintPreviewWidget *>()](
                       const core::Result<QImage> &painted) {
                       if (!painted)
                           return;
                       image = *painted;
                       imagePage = page;
                       if (preview)
                           preview->updatePreview();
                   });
    }

    void print(const QPrinter &target)
    {
        runOver(
            view,
            Words::tr("Printing %1").arg(picture.title()),
            [shown = picture, printer = likePrinter(target)](core::Monitor &monitor) {
                PageChoice pages;
                pages.layout = printer->pageLayout();
                const auto printed = shown.print(*printer, pages, monitor);
                if (!printed)
                    printer->abort();
                return printed.has_value();
            },
            [](bool) {});
    }

    DiagramView &view;
    DiagramPicture picture;
    QPrinter printer{QPrinter::HighResolution};
    QImage image;
    QSize imagePage, wantedPage;
    Task task;
};

} // namespace

core::Result<CopiedPicture> copiedPicture(const DiagramPicture &picture, core::Monitor &monitor)
{
    const auto svg = picture.svg(monitor);
    if (!svg)
        return core::Failure(svg.error());
    CopiedPicture copied{*svg, {}};
    const auto image = picture.image(monitor);
    if (image)
        copied.image = *image;
    else if (image.error().code == core::ErrorCode::Canceled)
        return core::Failure(image.error());
    return copied;
}

void putOnClipboard(const CopiedPicture &picture)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setData(u"image/svg+xml"_s, picture.svg);
    if (picture.image)
        mime->setImageData(*picture.image);
    QGuiApplication::clipboard()->setMimeData(mime.release()); // the clipboard owns it
}

void copyPicture(const ExportDialog::Context &context, const QSet<QUuid> &only)
{
    PictureChoice choice;
    choice.only = only;
    choice.isDark = isDark(context.view.palette());
    choice.scale = 2;
    const DiagramPicture picture(context.view.diagramScene(), choice);
    if (picture.isEmpty())
        return;
    runOver(
        context.view,
        Words::tr("Copying the picture"),
        [picture](core::Monitor &monitor) { return copiedPicture(picture, monitor); },
        [](const core::Result<CopiedPicture> &copied) {
            if (copied)
                putOnClipboard(*copied);
        });
}

void showPrintPreview(const ExportDialog::Context &context, QWidget *parent)
{
    PictureChoice choice;
    choice.hasGround = false; // paper has its own
    const auto job = std::make_shared<PrintJob>(context.view, choice);
    job->printer.setPageLayout(PageChoice().layout);
    job->printer.setDocName(job->picture.title());
    auto *dialog = new QPrintPreviewDialog(&job->printer, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"printPreview"_s);
    QObject::connect(dialog,
                     &QPrintPreviewDialog::paintRequested,
                     dialog,
                     [job, dialog](QPrinter *printer) { job->paint(*printer, *dialog); });
    dialog->open();
}

} // namespace ui
