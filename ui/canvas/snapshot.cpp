// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/snapshot.h"

#include "ui/canvas/farnames.h"

#include <QStyleOptionGraphicsItem>
#include <QTextDocument>

namespace ui {

namespace {

constexpr int toldEvery = 16; // things painted between two reports

class SnapshotPainter
{
public:
    SnapshotPainter(QPainter &painter,
                    const Snapshot &snapshot,
                    const Colours &colours,
                    const QRectF &source)
        : m_painter(painter)
        , m_snapshot(snapshot)
        , m_colours(colours)
        , m_source(source)
        , m_detail(QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform()))
    {}

    // Areas, edges, notes, classes: as they lie on the canvas.
    bool paint(const SnapshotProgress &progress)
    {
        m_all = int(2 * m_snapshot.boards.size() + 2 * m_snapshot.edges.size()
                    + m_snapshot.boxes.size());
        return paintBoards(BoardKind::Area, progress) && paintEdges(progress)
               && paintBoards(BoardKind::Note, progress) && paintBoxes(progress) && paintFarNames()
               && progress(m_all, m_all);
    }

private:
    bool next(const SnapshotProgress &progress)
    {
        return ++m_done % toldEvery != 0 || progress(m_done, m_all);
    }

    bool isShown(const QRectF &rect) const
    {
        return rect.adjusted(-boxMargin, -boxMargin, boxMargin, boxMargin).intersects(m_source);
    }

    bool paintBoards(BoardKind kind, const SnapshotProgress &progress)
    {
        for (const Board &board : m_snapshot.boards) {
            if (board.kind == kind && isShown(board.rect)) {
                const auto document = kind == BoardKind::Note && showsText({}, m_detail)
                                          ? noteDocument(board.text, board.rect.width())
                                          : nullptr;
                paintBoard(m_painter, board, {}, {m_colours, m_text, document.get(), m_detail});
            }
            if (!next(progress))
                return false;
        }
        return true;
    }

    bool paintEdges(const SnapshotProgress &progress)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing, m_detail > edgeSymbolsFrom);
        const auto each = [&](auto paintOne) {
            for (const Snapshot::PlacedEdge &edge : m_snapshot.edges) {
                if (isShown(edge.shape.bounds))
                    paintOne(edge);
                if (!next(progress))
                    return false;
            }
            return true;
        };
        const bool isDone
            = each([this](const Snapshot::PlacedEdge &edge) {
                  paintEdge(m_painter, edge.edge, edge.shape, {}, {m_colours, m_source, m_detail});
              })
              && each([this](const Snapshot::PlacedEdge &edge) {
                     if (m_detail > edgeLabelFrom)
                         paintEdgeLabel(m_painter,
                                        edge.edge,
                                        edgeLabelRect(edge.edge, edge.shape, m_text),
                                        {},
                                        m_colours,
                                        m_text);
                 });
        m_painter.restore();
        return isDone;
    }

    bool paintBoxes(const SnapshotProgress &progress)
    {
        for (const Snapshot::PlacedBox &box : m_snapshot.boxes) {
            if (isShown(box.rect())) {
                m_painter.save();
                m_painter.translate(box.position);
                paintBox(m_painter, box.box, {}, m_colours, m_text, m_detail, box.box.rect());
                m_painter.restore();
            }
            if (!next(progress))
                return false;
        }
        return true;
    }

    bool paintFarNames()
    {
        QHash<core::ClassId, int> weights;
        for (const Snapshot::PlacedEdge &edge : m_snapshot.edges) {
            ++weights[edge.edge.child];
            ++weights[edge.edge.parent];
        }
        QList<FarBox> boxes;
        for (const Snapshot::PlacedBox &box : m_snapshot.boxes)
            boxes.append({box.box.name, box.rect(), weights.value(box.box.id)});
        for (const FarName &name : farNames(boxes, m_detail, m_text)) {
            const QRectF rect = boxes.at(name.box).rect;
            if (isShown(rect))
                paintFarName(m_painter, name, rect, m_detail, m_colours, m_text);
        }
        return true;
    }

    QPainter &m_painter;
    const Snapshot &m_snapshot;
    const Colours &m_colours;
    QRectF m_source;
    double m_detail;
    TextCache m_text; // of this thread
    int m_done = 0;
    int m_all = 0;
};

} // namespace

QRectF Snapshot::bounds() const
{
    QRectF all;
    for (const Board &board : boards)
        all |= board.rect;
    for (const PlacedEdge &edge : edges)
        all |= edge.shape.bounds;
    for (const PlacedBox &box : boxes)
        all |= box.rect();
    return all;
}

bool paintSnapshot(QPainter &painter,
                   const Snapshot &snapshot,
                   const Colours &colours,
                   const QRectF &target,
                   const QRectF &source,
                   const SnapshotProgress &progress)
{
    const double scale = qMin(target.width() / source.width(), target.height() / source.height());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    painter.translate(-source.topLeft());
    const bool isDone = SnapshotPainter(painter, snapshot, colours, source).paint(progress);
    painter.restore();
    return isDone;
}

} // namespace ui
