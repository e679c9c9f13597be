// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagram as SVG, PNG, PDF or on paper: the very painting of the canvas, on a scene of its own that
// has no selection, hover or zoom, in a theme of its own. A picture of a copy: the document may change
// meanwhile. GUI thread only (it paints with scene items).

#include "ui/canvas/diagramscene.h"

#include "core/base/error.h"

#include <QImage>
#include <QPageLayout>
#include <QPalette>

class QPagedPaintDevice;

namespace ui {

struct PictureChoice
{
    core::DiagramId diagram; // null: the first
    QSet<QUuid> only;        // classes, notes and areas; empty: everything
    bool isDark = false;
    bool hasGround = true; // else transparent
    double scale = 1;      // of PNG: pixels a scene pixel
};

enum class PageFit {
    OwnSize, // a page as large as the diagram
    OnePage, // made smaller until it fits the page
    Pages    // at the scale, over as many pages as it takes
};

struct PageChoice
{
    PageFit fit = PageFit::OnePage;
    QPageLayout layout{QPageSize(QPageSize::A4),
                       QPageLayout::Landscape,
                       QMarginsF(10, 10, 10, 10),
                       QPageLayout::Millimeter};
    double scale = 0.75; // of Pages: points a scene pixel
};

class DiagramPicture
{
public:
    // `places`: where what has no place yet stands on the screen.
    DiagramPicture(const core::Project &project,
                   const PictureChoice &choice,
                   const Positions &places = {});
    ~DiagramPicture();

    bool isEmpty() const;
    QRectF bounds() const; // scene pixels, with a margin
    QString title() const;

    void paint(QPainter &painter, const QRectF &target, const QRectF &source);
    QByteArray svg();
    // InvalidEdit: nothing is drawn, or it would be larger than an image can be.
    core::Result<QImage> image();
    core::Result<void> writeImage(const QString &file);
    core::Result<void> writeSvg(const QString &file);
    core::Result<void> writePdf(const QString &file, const PageChoice &pages);
    void print(QPagedPaintDevice &device, const PageChoice &pages);
    // How many pages Pages comes to.
    QSize pageCount(const PageChoice &pages) const;

private:
    void paintPages(QPainter &painter, QPagedPaintDevice &device, const PageChoice &pages);

    Document m_document;
    Selection m_selection;
    std::unique_ptr<DiagramScene> m_scene;
    PictureChoice m_choice;
};

// By the suffix: svg, png (and what else images are), pdf.
core::Result<void> writePicture(DiagramPicture &picture,
                                const QString &file,
                                const PageChoice &pages);

} // namespace ui
