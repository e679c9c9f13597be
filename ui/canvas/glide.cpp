// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/glide.h"

namespace ui {

namespace {

constexpr int glideTime = 200; // milliseconds

} // namespace

Glide::Glide(DiagramScene &scene)
    : m_scene(scene)
{
    m_animation.setDuration(glideTime);
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        show(value.toDouble());
    });
    connect(&m_animation, &QVariantAnimation::finished, this, &Glide::finish);
}

void Glide::start(const Positions &from)
{
    m_from = from;
    m_to.clear();
    for (auto it = from.cbegin(); it != from.cend(); ++it)
        m_to.insert(it.key(), m_scene.rectOf(it.key()).topLeft());
    show(0);
    m_animation.start();
}

void Glide::show(double part)
{
    if (m_from.isEmpty())
        return;
    Positions places;
    for (auto it = m_from.cbegin(); it != m_from.cend(); ++it)
        places.insert(it.key(), it.value() + (m_to.value(it.key()) - it.value()) * part);
    m_scene.previewPositions(places);
}

void Glide::finish()
{
    if (m_from.isEmpty())
        return;
    m_from.clear();
    m_animation.stop();
    m_scene.dropPreview();
}

} // namespace ui
