// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the pointer lies on is lit: a row with its handles, an edge with both columns; a class, after a
// moment, with its edges and neighbours while the rest fades. Also the pulse of what was asked for.

#include "ui/canvas/diagramscene.h"

#include <QTimer>
#include <QVariantAnimation>

namespace ui {

class Spotlight : public QObject
{
    Q_OBJECT

public:
    explicit Spotlight(DiagramScene &scene);

    void point(const Hit &hit);
    void clear() { point({}); }
    const Hit &hit() const { return m_hit; }
    void pulse(const QSet<QUuid> &ids); // classes, notes, areas

private:
    void showRows();
    void lightRows(const Edge &edge);
    void beginFading();
    void showFade();
    void forget(); // ids may be gone

    DiagramScene &m_scene;
    Hit m_hit;
    QTimer m_delay;
    QVariantAnimation m_fade;
    QVariantAnimation m_pulse;
    QSet<QUuid> m_pulsing;
    QSet<core::ClassId> m_lit;     // they do not fade
    QSet<core::ClassId> m_litRows; // classes with lit rows
    QSet<QUuid> m_litEdges;
};

} // namespace ui
