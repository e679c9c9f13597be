// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A diagram as SVG, PNG, PDF or on paper: the very painting of the canvas, without selection, hover or
// zoom, in a theme of its own. A value: it is made in the GUI thread, from what a scene shows or from a
// project, and painted in any. Painting tells how far it is and stops when it is canceled (Canceled).

#include "ui/canvas/snapshot.h"
#include "ui/sheets.h"

#include "core/base/error.h"
#include "core/database/runner.h"
#include "core/project/project.h"

#include <QImage>
#include <QPageLayout>

class QPagedPaintDevice;

namespace ui {

class DiagramScene;

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
    DiagramPicture(const core::Project &project, const PictureChoice &choice);
    // As it stands on the screen.
    DiagramPicture(DiagramScene &scene, const PictureChoice &choice);

    bool isEmpty() const { return m_snapshot.isEmpty(); }
    QRectF bounds() const; // scene pixels, with a margin
    QString title() const { return m_title; }

    // All of it, made to fit the pixels.
    core::Result<QImage> preview(const QSize &pixels, core::Monitor &monitor) const;
    core::Result<QByteArray> svg(core::Monitor &monitor) const;
    // InvalidEdit: nothing is drawn, or it would be larger than an image can be.
    core::Result<QImage> image(core::Monitor &monitor) const;
    core::Result<void> print(QPagedPaintDevice &device,
                             const PageChoice &pages,
                             core::Monitor &monitor) const;
    // How many pages Pages comes to.
    QSize pageCount(const PageChoice &pages) const;
    // By the suffix: svg, png (and what else images are), pdf.
    core::Result<void> write(const QString &file,
                             const PageChoice &pages,
                             core::Monitor &monitor) const;

private:
    const Colours &colours() const;
    core::Result<void> paint(QPainter &painter,
                             const QRectF &target,
                             const QRectF &source,
                             core::Monitor &monitor) const;
    Sheets sheets(const PageChoice &pages) const;
    core::Result<void> paintPages(QPainter &painter,
                                  QPagedPaintDevice &device,
                                  const PageChoice &pages,
                                  core::Monitor &monitor) const;
    core::Result<void> writeImage(const QString &file, core::Monitor &monitor) const;
    core::Result<void> writePdf(const QString &file,
                                const PageChoice &pages,
                                core::Monitor &monitor) const;

    PictureChoice m_choice;
    Snapshot m_snapshot;
    QString m_title;
};

} // namespace ui
