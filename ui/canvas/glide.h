// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Lets boxes, notes and areas glide to where the document has just put them, so that the eye can
// follow an undo or a layout. It previews only; what ends it, however early, leaves the document's
// places.

#include "ui/canvas/diagramscene.h"

#include <QVariantAnimation>

namespace ui {

class Glide : public QObject
{
    Q_OBJECT

public:
    explicit Glide(DiagramScene &scene);

    void start(const Positions &from);
    void finish(); // at once
    bool isRunning() const { return m_animation.state() == QAbstractAnimation::Running; }

private:
    void show(double part);

    DiagramScene &m_scene;
    Positions m_from, m_to;
    QVariantAnimation m_animation;
};

} // namespace ui
