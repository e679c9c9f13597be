// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/viewcontrols.h"

#include "ui/canvas/diagramscene.h"
#include "ui/canvas/diagramview.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int margin = 12; // from the view's border
constexpr int gap = 6;     // between the overview and the buttons
constexpr int zoomWidth = 56;
constexpr QSize roomForMinimap(560, 360); // a smaller view keeps its room to itself

} // namespace

ViewControls::ViewControls(DiagramView &view)
    : QWidget(&view)
    , m_view(view)
    , m_minimap(new Minimap(view))
{
    setObjectName(u"viewControls"_s);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    const auto add = [&](QToolButton *button, auto act) {
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, &view, act);
        return button;
    };
    add(makeButton(u"zoomOutButton"_s, u"zoomout"_s, tr("Zoom out (Ctrl+-)")),
        &DiagramView::zoomOut);
    m_zoom = add(makeButton(u"zoomButton"_s, {}, tr("Actual size (Ctrl+1)")),
                 &DiagramView::resetZoom);
    m_zoom->setFixedWidth(zoomWidth);
    add(makeButton(u"zoomInButton"_s, u"zoomin"_s, tr("Zoom in (Ctrl+=)")), &DiagramView::zoomIn);
    add(makeButton(u"fitButton"_s, u"fit"_s, tr("Show all (Ctrl+0)")), &DiagramView::fitAll);
    m_toggle = makeButton(u"overviewButton"_s, u"layout"_s, tr("Overview (F10)"));
    m_toggle->setCheckable(true);
    m_toggle->setChecked(true);
    layout->addWidget(m_toggle);
    connect(m_toggle, &QToolButton::toggled, this, &ViewControls::setShowsMinimap);
    connect(&view, &DiagramView::zoomChanged, this, &ViewControls::showZoom);
    connect(&view, &DiagramView::placeChanged, this, &ViewControls::showMinimap);
    connect(&view.diagramScene(), &DiagramScene::contentChanged, this, &ViewControls::showMinimap);
    showZoom();
}

QToolButton *ViewControls::makeButton(const QString &name,
                                      const QString &iconName,
                                      const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the keys do the same
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName));
    return button;
}

void ViewControls::showZoom()
{
    m_zoom->setText(tr("%1 %").arg(qRound(m_view.zoom() * 100)));
}

void ViewControls::setShowsMinimap(bool shows)
{
    m_toggle->setChecked(shows);
    if (shows == m_showsMinimap)
        return;
    m_showsMinimap = shows;
    place();
    Q_EMIT minimapShown(shows);
}

void ViewControls::place()
{
    const QSize room = m_view.size();
    adjustSize();
    move(room.width() - width() - margin, room.height() - height() - margin);
    m_minimap->move(room.width() - m_minimap->width() - margin, y() - gap - m_minimap->height());
    showMinimap();
    raise();
}

void ViewControls::showMinimap()
{
    const QSize room = m_view.size();
    const bool isNeeded = !m_view.visibleSceneRect().contains(m_view.diagramScene().contentBounds());
    m_minimap->setVisible(m_showsMinimap && isNeeded && room.width() >= roomForMinimap.width()
                          && room.height() >= roomForMinimap.height());
}

} // namespace ui
