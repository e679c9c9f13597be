// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagrampicture.h"

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
core::Project withOnly(core::Project project, const PictureChoice &choice, const Positions &places)
{
    for (core::Diagram &diagram : project.diagrams) {
        const bool isChosen = choice.diagram.isNull() ? &diagram == &project.diagrams.first()
                                                      : diagram.id == choice.diagram;
        if (!isChosen)
            continue;
        for (auto it = places.cbegin(); it != places.cend(); ++it) {
            if (!diagram.positions.contains(it.key()))
                diagram.positions.insert(it.key(), it.value());
        }
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

DiagramPicture::DiagramPicture(const core::Project &project,
                               const PictureChoice &choice,
                               const Positions &places)
    : m_selection(m_document)
    , m_choice(choice)
{
    m_document.reset(withOnly(project, choice, places));
    m_scene = std::make_unique<DiagramScene>(m_document, m_selection);
    QPalette palette;
    const Colours &colours = choice.isDark ? darkColours() : lightColours();
    palette.setColor(QPalette::Window, colours.window);
    palette.setColor(QPalette::WindowText, colours.text);
    palette.setColor(QPalette::Text, colours.text);
    m_scene->setPalette(palette);
    m_scene->setDiagram(choice.diagram);
}

DiagramPicture::~DiagramPicture() = default;

bool DiagramPicture::isEmpty() const
{
    return m_scene->isEmpty();
}

QRectF DiagramPicture::bounds() const
{
    return m_scene->contentBounds().adjusted(-margin, -margin, margin, margin);
}

QString DiagramPicture::title() const
{
    const core::Diagram *diagram = m_scene->currentDiagram();
    const QString name = diagram ? diagram->name : QString();
    return name.isEmpty() || name == m_document.title() ? m_document.title()
                                                        : m_document.title() + u" – "_s + name;
}

void DiagramPicture::paint(QPainter &painter, const QRectF &target, const QRectF &source)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    if (m_choice.hasGround)
        painter.fillRect(target, (m_choice.isDark ? darkColours() : lightColours()).canvas);
    m_scene->render(&painter, target, source);
    painter.restore();
}

QByteArray DiagramPicture::svg()
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
    paint(painter, all, bounds());
    painter.end();
    return buffer.data();
}

core::Result<QImage> DiagramPicture::image()
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
    paint(painter, QRectF(QPointF(), QSizeF(image.size())), bounds());
    painter.end();
    return image;
}

core::Result<void> DiagramPicture::writeImage(const QString &file)
{
    const auto picture = image();
    if (!picture)
        return core::Failure(picture.error());
    QSaveFile output(file);
    if (!output.open(QIODevice::WriteOnly))
        return core::Failure(notWritable(file, output.errorString()));
    QImageWriter writer(&output, QFileInfo(file).suffix().toLatin1());
    writer.setText(u"Title"_s, title());
    if (!writer.write(*picture))
        return core::Failure(notWritable(file, writer.errorString()));
    if (!output.commit())
        return core::Failure(notWritable(file, output.errorString()));
    return {};
}

core::Result<void> DiagramPicture::writeSvg(const QString &file)
{
    return writeBytes(file, svg());
}

core::Result<void> DiagramPicture::writePdf(const QString &file, const PageChoice &pages)
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
    print(writer, pages);
    return writeBytes(file, buffer.data());
}

QSize DiagramPicture::pageCount(const PageChoice &pages) const
{
    if (pages.fit != PageFit::Pages)
        return {1, 1};
    const QSizeF sheet = sheetSize(pages);
    const QSizeF all = bounds().size();
    return {qMax(1, int(std::ceil(all.width() / sheet.width() - 1e-6))),
            qMax(1, int(std::ceil(all.height() / sheet.height() - 1e-6)))};
}

void DiagramPicture::print(QPagedPaintDevice &device, const PageChoice &pages)
{
    QPainter painter(&device);
    // A light ground around the diagram alone would look like a stain on white paper.
    const bool hadGround = std::exchange(m_choice.hasGround, m_choice.hasGround && m_choice.isDark);
    paintPages(painter, device, pages);
    m_choice.hasGround = hadGround;
}

void DiagramPicture::paintPages(QPainter &painter,
                                QPagedPaintDevice &device,
                                const PageChoice &pages)
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
        return paint(painter, target, bounds());
    }
    const QSize count = pageCount(pages);
    const QSizeF sheet = sheetSize(pages);
    for (int y = 0; y < count.height(); ++y) {
        for (int x = 0; x < count.width(); ++x) {
            if (x + y > 0)
                device.newPage();
            const QPointF corner = bounds().topLeft()
                                   + QPointF(x * sheet.width(), y * sheet.height());
            painter.save();
            painter.setClipRect(whole);
            paint(painter, whole, QRectF(corner, sheet));
            painter.restore();
        }
    }
}

core::Result<void> writePicture(DiagramPicture &picture,
                                const QString &file,
                                const PageChoice &pages)
{
    if (picture.isEmpty())
        return core::failure(core::ErrorCode::InvalidEdit, picture.title(), u"nothing is drawn"_s);
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == u"svg"_s)
        return picture.writeSvg(file);
    if (suffix == u"pdf"_s)
        return picture.writePdf(file, pages);
    if (QImageWriter::supportedImageFormats().contains(suffix.toLatin1()))
        return picture.writeImage(file);
    return core::Failure(notWritable(file, u"svg, png, pdf"_s));
}

} // namespace ui
