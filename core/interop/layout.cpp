// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/layout.h"

#include "core/interop/blocks.h"

#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr double areaPadding = 32;
constexpr double areaTitle = 40;

// A block in the outer layout: an area with its boxes, or boxes that belong to no area.
struct Group
{
    QUuid area;
    QList<int> members; // positions in the request
    Block inner;
};

class Layout
{
public:
    Layout(const LayoutRequest &request, const Forces &forces)
        : m_request(request)
        , m_forces(forces)
    {
        for (int i = 0; i < request.boxes.size(); ++i)
            m_indexes.insert(request.boxes.at(i).id, i);
        for (const LayoutLink &link : request.links) {
            const int child = m_indexes.value(link.child, -1);
            const int parent = m_indexes.value(link.parent, -1);
            if (child >= 0 && parent >= 0 && child != parent)
                m_links.append({child, parent});
        }
    }

    Result<LayoutPlaces> all()
    {
        const bool hasAreas = std::any_of(m_request.boxes.begin(),
                                          m_request.boxes.end(),
                                          [](const LayoutBox &box) { return !box.area.isNull(); });
        QList<int> everything(m_request.boxes.size());
        std::iota(everything.begin(), everything.end(), 0);
        if (!hasAreas) {
            const auto block = inside(everything);
            if (!block)
                return Failure(block.error());
            return placed({{}, everything, *block}, {});
        }
        return grouped();
    }

    Result<Block> inside(const QList<int> &members) const
    {
        BlockRequest block;
        block.aspect = m_request.aspect;
        QHash<int, int> inner;
        for (const int member : members) {
            inner.insert(member, int(block.sizes.size()));
            block.sizes << m_request.boxes.at(member).size;
        }
        for (const auto &[child, parent] : m_links) {
            if (inner.contains(child) && inner.contains(parent))
                block.links.append({inner.value(child), inner.value(parent)});
        }
        return arrangedBlock(block, m_forces);
    }

    LayoutPlaces placed(const Group &group, const QPointF &corner) const
    {
        LayoutPlaces places;
        for (qsizetype i = 0; i < group.members.size(); ++i)
            places.corners.insert(m_request.boxes.at(group.members.at(i)).id,
                                  corner + group.inner.corners.at(i));
        return places;
    }

    const ItemLinks &links() const { return m_links; }

private:
    // Areas, and the connected parts of what is in no area.
    QList<Group> groups() const
    {
        QList<Group> groups;
        QHash<QUuid, qsizetype> ofArea;
        QList<int> loose;
        for (int i = 0; i < m_request.boxes.size(); ++i) {
            const QUuid area = m_request.boxes.at(i).area;
            if (area.isNull()) {
                loose << i;
                continue;
            }
            if (!ofArea.contains(area)) {
                ofArea.insert(area, groups.size());
                groups.append({area, {}, {}});
            }
            groups[ofArea.value(area)].members << i;
        }
        for (const QList<int> &part : connectedParts(loose, m_links))
            groups.append({{}, part, {}});
        return groups;
    }

    Result<LayoutPlaces> grouped()
    {
        QList<Group> parts = groups();
        BlockRequest outer;
        outer.aspect = m_request.aspect;
        QHash<int, int> groupOf;
        for (int i = 0; i < parts.size(); ++i) {
            const auto inner = inside(parts.at(i).members);
            if (!inner)
                return Failure(inner.error());
            parts[i].inner = *inner;
            for (const int member : std::as_const(parts.at(i).members))
                groupOf.insert(member, i);
            outer.sizes << sizeOf(parts.at(i));
        }
        for (const auto &[child, parent] : m_links) {
            if (groupOf.value(child) != groupOf.value(parent))
                outer.links.append({groupOf.value(child), groupOf.value(parent)});
        }
        const auto whole = arrangedBlock(outer, m_forces);
        if (!whole)
            return Failure(whole.error());
        LayoutPlaces places;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const QPointF corner = whole->corners.at(i);
            const bool isArea = !parts.at(i).area.isNull();
            if (isArea)
                places.areas.insert(parts.at(i).area, QRectF(corner, outer.sizes.at(i)));
            const QPointF first = isArea ? QPointF(areaPadding, areaTitle) : QPointF();
            places.corners.insert(placed(parts.at(i), corner + first).corners);
        }
        return places;
    }

    static QSizeF sizeOf(const Group &group)
    {
        if (group.area.isNull())
            return group.inner.size;
        return {group.inner.size.width() + 2 * areaPadding,
                group.inner.size.height() + areaTitle + areaPadding};
    }

    const LayoutRequest &m_request;
    const Forces &m_forces;
    QHash<QUuid, int> m_indexes;
    ItemLinks m_links;
};

// The places of a layout that leaves some boxes alone.
class Addition
{
public:
    Addition(const LayoutRequest &request, const QSet<QUuid> &chosen, const Forces &forces)
        : m_request(request)
        , m_layout(request, forces)
    {
        for (int i = 0; i < request.boxes.size(); ++i) {
            const LayoutBox &box = request.boxes.at(i);
            if (!chosen.contains(box.id)) {
                if (box.corner)
                    m_taken.insert(QRectF(*box.corner, box.size));
                continue;
            }
            (box.corner ? m_standing : m_new) << i;
        }
    }

    Result<LayoutPlaces> places()
    {
        LayoutPlaces result;
        QList<QList<int>> blocks;
        if (!m_standing.isEmpty())
            blocks << m_standing;
        QList<int> alone;
        for (const QList<int> &part : connectedParts(m_new, m_layout.links()))
            part.size() == 1 && !wishOf(part) ? void(alone << part) : void(blocks << part);
        if (!alone.isEmpty())
            blocks << alone;
        for (const QList<int> &members : std::as_const(blocks)) {
            const auto block = m_layout.inside(members);
            if (!block)
                return Failure(block.error());
            const QPointF corner = cornerFor(members, *block);
            const LayoutPlaces placed = m_layout.placed({{}, members, *block}, corner);
            result.corners.insert(placed.corners);
            for (const int member : members)
                m_taken.insert(QRectF(placed.corners.value(m_request.boxes.at(member).id),
                                      m_request.boxes.at(member).size));
        }
        return result;
    }

private:
    QPointF cornerFor(const QList<int> &members, const Block &block) const
    {
        const std::optional<QPointF> wish = wishOf(members);
        const QRectF all = m_taken.bounds();
        if (!wish && all.isEmpty())
            return {};
        const QPointF half(block.size.width() / 2, block.size.height() / 2);
        const QPointF corner = wish ? *wish - half : all.bottomLeft() + QPointF(0, rowGap);
        return m_taken.freePlace(block, corner);
    }

    // The middle of where they stand, or of what they are related to.
    std::optional<QPointF> wishOf(const QList<int> &members) const
    {
        QRectF standing;
        for (const int member : members) {
            const LayoutBox &box = m_request.boxes.at(member);
            if (box.corner)
                standing |= QRectF(*box.corner, box.size);
        }
        if (!standing.isEmpty())
            return standing.center();
        QPointF sum;
        int count = 0;
        for (const auto &[child, parent] : m_layout.links()) {
            for (const auto &[mine, other] : {std::pair(child, parent), std::pair(parent, child)}) {
                const LayoutBox &box = m_request.boxes.at(other);
                if (!members.contains(mine) || !box.corner)
                    continue;
                sum += QRectF(*box.corner, box.size).center();
                ++count;
            }
        }
        return count == 0 ? std::optional<QPointF>() : sum / count;
    }

    const LayoutRequest &m_request;
    const Layout m_layout;
    TakenPlaces m_taken;
    QList<int> m_standing;
    QList<int> m_new;
};

} // namespace

Result<LayoutPlaces> layoutAll(const LayoutRequest &request, const Forces &forces)
{
    return Layout(request, forces).all();
}

Result<LayoutPlaces> layoutSome(const LayoutRequest &request,
                                const QSet<QUuid> &chosen,
                                const Forces &forces)
{
    return Addition(request, chosen, forces).places();
}

LayoutRequest layoutRequest(const Model &model, const std::function<QSizeF(const Class &)> &sizeOf)
{
    LayoutRequest request;
    for (const Class &value : model.classes) {
        request.boxes.append({value.id.uuid, sizeOf(value), {}, {}});
        for (const ForeignKey &key : value.foreignKeys)
            request.links.append({value.id.uuid, key.target.uuid});
        for (const MixinId id : value.mixins) {
            if (const Mixin *mixin = findMixin(model, id)) {
                for (const ForeignKey &key : mixin->foreignKeys)
                    request.links.append({value.id.uuid, key.target.uuid});
            }
        }
        if (!value.base.isNull())
            request.links.append({value.id.uuid, value.base.uuid});
    }
    for (const Association &association : model.associations)
        request.links.append({association.right.target.uuid, association.left.target.uuid});
    return request;
}

QSizeF estimatedSize(const Model &model, const Class &value)
{
    // The canvas's rhythm with a wide letter's width.
    constexpr double letter = 8;
    constexpr double titleLetter = 9;
    qsizetype names = 0;
    qsizetype types = 0;
    const QList<Column> columns = effectiveColumns(model, value);
    for (const Column &column : columns) {
        names = std::max(names, column.name.size());
        const Enum *enumeration = column.type.kind == TypeKind::Enum
                                      ? findEnum(model, column.type.enumId)
                                      : nullptr;
        const QString type = typeName(column.type, enumeration ? enumeration->name : QString());
        types = std::max(types, type.size());
    }
    const double rows = 70 + letter * double(names + types);
    const double title = 32 + titleLetter * double(value.name.size());
    const double width = std::ceil(std::max(rows, title) / 16) * 16;
    return {qBound(176.0, width, 368.0),
            columns.isEmpty() ? 40.0 : 40.0 + 24 * double(columns.size())};
}

Result<Diagram> laidOut(const Model &model,
                        const QString &name,
                        const Forces &forces,
                        const QList<LayoutGroup> &groups)
{
    const auto sizeOf = [&model](const Class &value) { return estimatedSize(model, value); };
    LayoutRequest request = layoutRequest(model, sizeOf);
    for (LayoutBox &box : request.boxes) {
        for (const LayoutGroup &group : groups) {
            if (group.members.contains(box.id))
                box.area = group.area.id.uuid;
        }
    }
    const auto places = layoutAll(request, forces);
    if (!places)
        return Failure(places.error());
    Diagram diagram;
    diagram.id = DiagramId::create();
    diagram.name = name;
    for (auto it = places->corners.cbegin(); it != places->corners.cend(); ++it)
        diagram.positions.insert(it.key(), it.value());
    for (const LayoutGroup &group : groups) {
        const auto place = places->areas.constFind(group.area.id.uuid);
        if (place == places->areas.constEnd())
            continue;
        diagram.areas << group.area;
        diagram.areas.last().rectangle = *place;
    }
    return diagram;
}

} // namespace core
