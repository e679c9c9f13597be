// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/namelayer.h"

#include "ui/canvas/diagramscene.h"

#include <QStyleOptionGraphicsItem>

namespace ui {

namespace {

constexpr double aboveAll = 3; // selected boxes lie at 2
constexpr double everywhere = 1e6;

} // namespace

NameLayer::NameLayer(DiagramScene &scene)
    : m_scene(scene)
{
    setAcceptedMouseButtons(Qt::NoButton);
    setFlag(ItemUsesExtendedStyleOption); // for the exposed rectangle
    setZValue(aboveAll);
}

void NameLayer::forget()
{
    if (m_detail <= 0)
        return;
    m_detail = 0;
    m_ids.clear();
    m_names.clear();
    update();
}

// A name may reach beyond its box, which repaints itself alone.
void NameLayer::touch(const QSet<QUuid> &classes)
{
    const double reach = 4 / qMax(m_detail, 0.01);
    for (const FarName &name : std::as_const(m_names)) {
        const core::ClassId id = m_ids.at(name.box);
        const ClassItem *item = classes.contains(id.uuid) ? m_scene.item(id) : nullptr;
        if (item)
            update(farNameRect(name, item->rect(), m_detail).adjusted(-reach, -reach, reach, reach));
    }
}

QRectF NameLayer::boundingRect() const
{
    return {-everywhere, -everywhere, 2 * everywhere, 2 * everywhere};
}

void NameLayer::place(double detail)
{
    m_ids.clear();
    QList<FarBox> boxes;
    for (const ClassItem *item : m_scene.items()) {
        m_ids.append(item->box().id);
        boxes.append(
            {item->box().name, item->rect(), int(m_scene.edges().touching(item->box().id).size())});
    }
    m_names = farNames(boxes, detail, m_scene.text());
    m_detail = detail;
}

void NameLayer::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    const double detail = QStyleOptionGraphicsItem::levelOfDetailFromTransform(
        painter->worldTransform());
    if (detail >= farNamesBelow)
        return;
    if (detail != m_detail)
        place(detail);
    const Colours &colours = coloursOf(m_scene.palette());
    for (const FarName &name : std::as_const(m_names)) {
        const ClassItem *item = m_scene.item(m_ids.at(name.box));
        if (!item || item->look().editedRow == -1
            || !farNameRect(name, item->rect(), detail).intersects(option->exposedRect))
            continue;
        painter->setOpacity(item->look().opacity);
        paintFarName(*painter, name, item->rect(), detail, colours, m_scene.text());
    }
    painter->setOpacity(1); // the view leaves it to us
}

} // namespace ui
