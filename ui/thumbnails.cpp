// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails.h"

#include "ui/canvas/diagramscene.h"
#include "ui/diagrampicture.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>
#include <QSaveFile>

namespace ui {

namespace {

constexpr int sharpness = 2; // pixels a pixel of the start page

// Whoever cannot write there goes without.
bool write(const QImage &image, const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && image.save(&file, "PNG") && file.commit();
}

} // namespace

Thumbnails::Thumbnails(Document &document, Settings &settings, DiagramScene &scene, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_settings(settings)
    , m_scene(scene)
{}

void Thumbnails::make()
{
    if (m_document.file().isEmpty())
        return;
    PictureChoice choice;
    choice.isDark = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    choice.hasGround = false;
    const DiagramPicture picture(m_scene, choice);
    if (picture.isEmpty())
        return;
    const QString path = m_settings.thumbnailFile(m_document.file());
    m_task.start(
        [picture, path](core::Monitor &monitor) {
            const auto image = picture.preview(size * sharpness, monitor);
            return image && write(*image, path);
        },
        [this](bool written) {
            if (written)
                Q_EMIT made();
        });
}

} // namespace ui
