// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The corner of a diagram's view: zoom, show all, and the overview above it.

#include "ui/canvas/minimap.h"

class QToolButton;

namespace ui {

class ViewControls : public QWidget
{
    Q_OBJECT

public:
    explicit ViewControls(DiagramView &view);

    Minimap &minimap() { return *m_minimap; }
    bool showsMinimap() const { return m_showsMinimap; }
    void setShowsMinimap(bool shows);
    void place();
    void showMinimap(); // where not everything is in view anyway // the view was resized

Q_SIGNALS:
    void minimapShown(bool shown);

private:
    QToolButton *makeButton(const QString &name, const QString &icon, const QString &tip);
    void showZoom();

    DiagramView &m_view;
    Minimap *m_minimap;
    QToolButton *m_zoom = nullptr;
    QToolButton *m_toggle = nullptr;
    bool m_showsMinimap = true;
};

} // namespace ui
