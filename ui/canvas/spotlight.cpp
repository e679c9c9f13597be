// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/spotlight.h"

namespace ui {

namespace {

constexpr int fadeDelay = 400; // milliseconds over a class before the rest fades
constexpr int fadeTime = 160;
constexpr int pulseTime = 900;
constexpr double fadedTo = 0.35;

} // namespace

Spotlight::Spotlight(DiagramScene &scene)
    : m_scene(scene)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(fadeDelay);
    connect(&m_delay, &QTimer::timeout, this, &Spotlight::beginFading);
    m_fade.setDuration(fadeTime);
    m_fade.setStartValue(0.0);
    m_fade.setEndValue(1.0);
    connect(&m_fade, &QVariantAnimation::valueChanged, this, &Spotlight::showFade);
    m_pulse.setDuration(pulseTime);
    m_pulse.setStartValue(1.0);
    m_pulse.setEndValue(0.0);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        for (const QUuid &id : std::as_const(m_pulsing))
            m_scene.setPulse(id, value.toDouble());
    });
    connect(&scene, &DiagramScene::contentChanged, this, &Spotlight::forget);
}

void Spotlight::point(const Hit &hit)
{
    if (hit == m_hit)
        return;
    const bool sameClass = hit.owner == m_hit.owner && hit.edge == m_hit.edge;
    m_hit = hit;
    showRows();
    if (sameClass)
        return;
    m_delay.stop();
    if (!hit.owner.isNull()) {
        // From class to class the fading follows at once.
        if (m_fade.currentValue().toDouble() > 0)
            beginFading();
        else
            m_delay.start();
        return;
    }
    if (m_fade.direction() == QAbstractAnimation::Forward && m_fade.currentValue().toDouble() > 0) {
        m_fade.setDirection(QAbstractAnimation::Backward);
        m_fade.start();
    }
}

// Both columns of an edge.
void Spotlight::lightRows(const Edge &edge)
{
    const auto light = [&](core::ClassId id, const QList<core::ColumnId> &columns) {
        const ClassItem *item = m_scene.item(id);
        if (!item)
            return;
        m_litRows.insert(id);
        BoxLook look = item->look();
        for (const core::ColumnId column : columns)
            look.activeRows.insert(item->box().rowOf(column));
        m_scene.setLook(id, look);
    };
    light(edge.child, edge.childColumns);
    light(edge.parent, edge.parentColumns);
}

void Spotlight::showRows()
{
    const QSet<core::ClassId> before = m_litRows;
    QHash<core::ClassId, BoxLook> looks;
    const auto lookOf = [&](core::ClassId id) -> BoxLook & {
        auto found = looks.find(id);
        if (found == looks.end())
            found = looks.insert(id, m_scene.look(id));
        return *found;
    };
    for (const core::ClassId id : before) {
        BoxLook &look = lookOf(id);
        look.hoveredRow = -1;
        look.handles = false;
        look.activeRows.clear();
    }
    m_litRows.clear();
    if (!m_hit.owner.isNull()) {
        m_litRows.insert(m_hit.owner);
        lookOf(m_hit.owner).hoveredRow = m_hit.row;
        lookOf(m_hit.owner).handles = !m_hit.column.isNull();
    }
    for (auto it = looks.cbegin(); it != looks.cend(); ++it)
        m_scene.setLook(it.key(), it.value());
    if (const Edge *edge = m_scene.edges().edge(m_hit.edge))
        lightRows(*edge);
    else if (m_lit.contains(m_hit.owner)) // its edges are lit, too
        for (const QUuid &id : m_scene.edges().touching(m_hit.owner))
            lightRows(*m_scene.edges().edge(id));
    EdgeLook look = m_scene.edges().look();
    look.hovered = m_hit.edge;
    m_scene.edges().setLook(look);
}

void Spotlight::beginFading()
{
    if (m_hit.owner.isNull())
        return;
    m_lit = {m_hit.owner};
    m_litEdges.clear();
    for (const QUuid &id : m_scene.edges().touching(m_hit.owner)) {
        const Edge *edge = m_scene.edges().edge(id);
        m_lit << edge->child << edge->parent;
        m_litEdges.insert(id);
        lightRows(*edge);
    }
    if (m_litEdges.isEmpty()) { // nothing to show, nothing to fade
        m_lit.clear();
        if (m_fade.currentValue().toDouble() > 0) {
            m_fade.setDirection(QAbstractAnimation::Backward);
            m_fade.start();
        }
        return;
    }
    const bool faded = m_fade.state() == QAbstractAnimation::Stopped
                       && m_fade.currentValue().toDouble() >= 1;
    m_fade.setDirection(QAbstractAnimation::Forward);
    if (!faded && m_fade.state() != QAbstractAnimation::Running)
        m_fade.start();
    showFade();
}

void Spotlight::showFade()
{
    const double fade = m_fade.currentValue().toDouble();
    for (auto it = m_scene.items().cbegin(); it != m_scene.items().cend(); ++it) {
        const double opacity = m_lit.contains(it.key()) ? 1 : 1 - (1 - fadedTo) * fade;
        if (it.value()->look().opacity == opacity)
            continue;
        BoxLook look = it.value()->look();
        look.opacity = opacity;
        it.value()->setLook(look);
    }
    EdgeLook look = m_scene.edges().look();
    look.fade = fade;
    look.active = fade > 0 ? m_litEdges : QSet<QUuid>();
    m_scene.edges().setLook(look);
}

void Spotlight::pulse(const QSet<QUuid> &ids)
{
    m_pulse.stop();
    for (const QUuid &id : std::as_const(m_pulsing))
        m_scene.setPulse(id, 0);
    m_pulsing = ids;
    m_pulse.start();
}

void Spotlight::forget()
{
    m_delay.stop();
    m_fade.stop();
    m_fade.setDirection(QAbstractAnimation::Forward);
    m_fade.setCurrentTime(0);
    m_lit.clear();
    m_litEdges.clear();
    m_hit = {};
    showRows();
    showFade();
}

} // namespace ui
