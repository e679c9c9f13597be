// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrampicture.h"

#include "ui/canvas/diagramscene.h"
#include "ui/theme.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageWriter>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double margin = 32;
constexpr double largestSide = 32000;   // QImage's own limit is near
constexpr double largestArea = 400e6;   // pixels; 1.6 GB
constexpr double pointsPerPixel = 0.75; // at 96 dots an inch
constexpr double pixelsPerMetre = 96 / 0.0254;

// The diagram with nothing on it but the chosen.
core::Project withOnly(core::Project project, const PictureChoice &choice)
{
    for (core::Diagram &diagram : project.diagrams) {
        const bool isChosen = choice.diagram.isNull() ? &diagram == &project.diagrams.first()
                                                      : diagram.id == choice.diagram;
        if (!isChosen)
            continue;
        if (choice.only.isEmpty())
            continue;
        const auto isLeftOut = [&](const QUuid &id) { return !choice.only.contains(id); };
        diagram.coverage = core::Coverage::Partial;
        diagram.positions.removeIf([&](const auto &entry) { return isLeftOut(entry.key()); });
        diagram.notes.removeIf([&](const core::Note &note) { return isLeftOut(note.id.uuid); });
        diagram.areas.removeIf([&](const core::Area &area) { return isLeftOut(area.id.uuid); });
    }
    return project;
}

core::Error notWritable(const QString &file, const QString &detail)
{
    return {core::ErrorCode::FileNotWritable, file, detail, {}};
}

core::Result<void> writeBytes(const QString &file, const QByteArray &bytes)
{
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly) || output.write(bytes) != bytes.size()
        || !output.commit())
        return core::Failure(notWritable(file, output.errorString()));
    return {};
}

// What one page shows at the scale, in scene pixels.
QSizeF sheetSize(const PageChoice &pages)
{
    return pages.layout.paintRect(QPageLayout::Point).size() / pages.scale;
}

} // namespace

DiagramPicture::DiagramPicture(const core::Project &project, const PictureChoice &choice)
    : m_choice(choice)
{
    Document document;
    Selection selection(document);
    document.reset(withOnly(project, choice));
    DiagramScene scene(document, selection);
    if (scene.diagram() != choice.diagram && !choice.diagram.isNull())
        scene.setDiagram(choice.diagram);
    m_snapshot = scene.snapshot();
    m_title = scene.title();
}

DiagramPicture::DiagramPicture(DiagramScene &scene, const PictureChoice &choice)
    : m_choice(choice)
    , m_snapshot(scene.snapshot(choice.only))
    , m_title(scene.title())
{}

const Colours &DiagramPicture::colours() const
{
    return m_choice.isDark ? darkColours() : lightColours();
}

QRectF DiagramPicture::bounds() const
{
    return m_snapshot.bounds().adjusted(-margin, -margin, margin, margin);
}

core::Result<void> DiagramPicture::paint(QPainter &painter,
                                         const QRectF &target,
                                         const QRectF &source,
                                         core::Monitor &monitor) const
{
    const auto told = [&monitor](int done, int all) {
        core::Progress progress;
        progress.statement = done;
        progress.statements = all;
        if (monitor.progress)
            monitor.progress(progress);
        return !monitor.canceled;
    };
    if (m_choice.hasGround)
        painter.fillRect(target, colours().canvas);
    if (!paintSnapshot(painter, m_snapshot, colours(), target, source, told))
        return core::failure(core::ErrorCode::Canceled, m_title);
    return {};
}

core::Result<QImage> DiagramPicture::preview(const QSize &pixels, core::Monitor &monitor) const
{
    QSizeF size = bounds().size();
    size.scale(pixels, Qt::KeepAspectRatio);
    QImage image(size.toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const auto painted = paint(painter, QRectF(image.rect()), bounds(), monitor);
    if (!painted)
        return core::Failure(painted.error());
    return image;
}

core::Result<QByteArray> DiagramPicture::svg(core::Monitor &monitor) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    const QRectF all(QPointF(), bounds().size());
    generator.setOutputDevice(&buffer);
    generator.setSize(all.size().toSize());
    generator.setViewBox(all);
    generator.setResolution(96);
    generator.setTitle(title());
    generator.setDescription(u"Schemawright"_s);
    QPainter painter(&generator);
    const auto painted = paint(painter, all, bounds(), monitor);
    painter.end();
    if (!painted)
        return core::Failure(painted.error());
    return buffer.data();
}

core::Result<QImage> DiagramPicture::image(core::Monitor &monitor) const
{
    const QSizeF size = bounds().size() * m_choice.scale;
    if (isEmpty())
        return core::failure(core::ErrorCode::InvalidEdit, title(), u"nothing is drawn"_s);
    if (size.width() > largestSide || size.height() > largestSide
        || size.width() * size.height() > largestArea)
        return core::failure(core::ErrorCode::InvalidEdit,
                             title(),
                             u"%1 × %2 pixels"_s.arg(qRound64(size.width()))
                                 .arg(qRound64(size.height())));
    QImage image(size.toSize().expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return core::failure(core::ErrorCode::InvalidEdit, title(), u"out of memory"_s);
    image.fill(Qt::transparent);
    image.setDotsPerMeterX(qRound(pixelsPerMetre * m_choice.scale));
    image.setDotsPerMeterY(qRound(pixelsPerMetre * m_choice.scale));
    QPainter painter(&image);
    const auto painted = paint(painter, QRectF(image.rect()), bounds(), monitor);
    painter.end();
    if (!painted)
        return core::Failure(painted.error());
    return image;
}

core::Result<void> DiagramPicture::writeImage(const QString &file, core::Monitor &monitor) const
{
    const auto picture = image(monitor);
    if (!picture)
        return core::Failure(picture.error());
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return core::Failure(notWritable(file, output.errorString()));
    QImageWriter writer(&output, QFileInfo(file).suffix().toLatin1());
    writer.setText(u"Title"_s, title());
    if (!writer.write(*picture))
        return core::Failure(notWritable(file, writer.errorString()));
    if (monitor.canceled)
        return core::failure(core::ErrorCode::Canceled, file); // nothing was replaced yet
    if (!output.commit())
        return core::Failure(notWritable(file, output.errorString()));
    return {};
}

core::Result<void> DiagramPicture::writePdf(const QString &file,
                                            const PageChoice &pages,
                                            core::Monitor &monitor) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title());
    writer.setCreator(u"Schemawright"_s);
    if (pages.fit == PageFit::OwnSize) {
        writer.setPageSize(QPageSize(bounds().size() * pointsPerPixel,
                                     QPageSize::Point,
                                     title(),
                                     QPageSize::ExactMatch));
        writer.setPageMargins({});
    } else {
        writer.setPageLayout(pages.layout);
    }
    const auto printed = print(writer, pages, monitor);
    return printed ? writeBytes(file, buffer.data()) : printed;
}

// The paper has margins of its own.
Sheets DiagramPicture::sheets(const PageChoice &pages) const
{
    QList<QRectF> boxes;
    for (const Snapshot::PlacedBox &box : m_snapshot.boxes)
        boxes.append(box.rect());
    return sheetsOf(m_snapshot.bounds(), sheetSize(pages), boxes);
}

QSize DiagramPicture::pageCount(const PageChoice &pages) const
{
    if (pages.fit != PageFit::Pages || isEmpty())
        return {1, 1};
    const Sheets cut = sheets(pages);
    return {cut.columnCount(), cut.rowCount()};
}

core::Result<void> DiagramPicture::print(QPagedPaintDevice &device,
                                         const PageChoice &pages,
                                         core::Monitor &monitor) const
{
    QPainter painter(&device);
    // A light ground around the diagram alone would look like a stain on white paper.
    DiagramPicture onPaper = *this;
    onPaper.m_choice.hasGround = m_choice.hasGround && m_choice.isDark;
    return onPaper.paintPages(painter, device, pages, monitor);
}

core::Result<void> DiagramPicture::paintPages(QPainter &painter,
                                              QPagedPaintDevice &device,
                                              const PageChoice &pages,
                                              core::Monitor &monitor) const
{
    const QRectF whole(QPointF(), QSizeF(device.width(), device.height()));
    if (pages.fit != PageFit::Pages) {
        QSizeF size = bounds().size();
        const double dotsPerPixel = device.logicalDpiX() / 96.0;
        size.scale(whole.size(), Qt::KeepAspectRatio);
        if (pages.fit == PageFit::OnePage && size.width() > bounds().width() * dotsPerPixel)
            size = bounds().size() * dotsPerPixel; // a small diagram is not blown up
        QRectF target(QPointF(), size);
        target.moveCenter(whole.center());
        if (m_choice.hasGround)
            painter.fillRect(whole, darkColours().canvas);
        return paint(painter, target, bounds(), monitor);
    }
    const Sheets cut = sheets(pages);
    const double dots = whole.width() / sheetSize(pages).width(); // a scene pixel
    for (int row = 0; row < cut.rowCount(); ++row) {
        for (int column = 0; column < cut.columnCount(); ++column) {
            if (row + column > 0)
                device.newPage();
            const QRectF source = cut.at(column, row);
            const QRectF target(QPointF(), source.size() * dots);
            painter.save();
            painter.setClipRect(target);
            const auto painted = paint(painter, target, source, monitor);
            painter.restore();
            if (!painted)
                return painted;
        }
    }
    return {};
}

core::Result<void> DiagramPicture::write(const QString &file,
                                         const PageChoice &pages,
                                         core::Monitor &monitor) const
{
    if (isEmpty())
        return core::failure(core::ErrorCode::InvalidEdit, title(), u"nothing is drawn"_s);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"svg"_s) {
        const auto drawn = svg(monitor);
        return drawn ? writeBytes(file, *drawn) : core::Result<void>(core::Failure(drawn.error()));
    }
    if (suffix == u"pdf"_s)
        return writePdf(file, pages, monitor);
    if (QImageWriter::supportedImageFormats().contains(suffix.toLatin1()))
        return writeImage(file, monitor);
    return core::Failure(notWritable(file, u"svg, png, pdf"_s));
}

} // namespace ui
