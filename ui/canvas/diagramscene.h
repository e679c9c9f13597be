// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a diagram shows: an item a class, one a note or area, one layer of edges, kept in step with
// the document by the ids that a delta names. Gestures preview here (positions, a draft row, a
// target) and the document knows nothing of it. Makes no edits. GUI thread only.

#include "ui/canvas/bends.h"
#include "ui/canvas/boards.h"
#include "ui/canvas/classitem.h"
#include "ui/canvas/edgelayer.h"
#include "ui/canvas/snapshot.h"
#include "ui/document.h"
#include "ui/selection.h"

#include <QGraphicsScene>
#include <QTimer>

#include <memory>
#include <vector>

namespace ui {

using Positions = QHash<QUuid, QPointF>; // top left corners, by class, note or area

// What lies at a point: an edge, or a class with its row, or a note or area, or nothing.
struct Hit
{
    core::ClassId owner;
    int row = -1; // -1: the header
    core::ColumnId column;
    bool onType = false;   // the right cell of the row
    bool onHandle = false; // at the side of the row, where a link begins
    bool onBadge = false;  // that says that there are problems
    QUuid edge;
    BoardHit board;

    bool isEmpty() const { return owner.isNull() && edge.isNull() && board.id.isNull(); }
    bool operator==(const Hit &) const = default;
};

class Glide;
class NameLayer;

class DiagramScene : public QGraphicsScene
{
    Q_OBJECT

public:
    DiagramScene(Document &document, Selection &selection);
    ~DiagramScene() override;

    core::DiagramId diagram() const { return m_diagram; }
    void setDiagram(core::DiagramId id);
    TextCache &text() { return m_text; }

    bool isEmpty() const { return m_items.isEmpty() && m_boards.isEmpty(); }
    ClassItem *item(core::ClassId id) const { return m_items.value(id); }
    const QHash<core::ClassId, ClassItem *> &items() const { return m_items; }
    const EdgeLayer &edges() const { return *m_edges; }
    EdgeLayer &edges() { return *m_edges; }
    const BoxIndex &boxes() const { return m_router.boxes(); }
    Boards &boards() { return m_boards; }
    const core::Diagram *currentDiagram() const;
    // Of a class, note or area; empty: not shown.
    QRectF rectOf(const QUuid &id) const;
    // What moves when these do: classes, notes, areas and all that lies fully in those areas.
    QSet<QUuid> movedWith(const QList<core::ElementId> &elements) const;
    QRectF contentBounds() const;
    // All that is shown, or these classes, notes and areas with the edges between them.
    Snapshot snapshot(const QSet<QUuid> &only = {});
    QString title() const;                                 // of the project and its diagram
    QRectF boundsOf(const core::ElementId &element) const; // empty: not shown
    // `tolerance`: for edges and handles, in scene pixels.
    Hit hit(const QPointF &point, double tolerance) const;

    // The project with the boxes at these places, and with every place that was only lent so far.
    core::Project withPositions(const core::Project &project, const Positions &moved) const;
    core::Project withRect(const core::Project &project,
                           const QUuid &board,
                           const QRectF &rect) const;
    void previewPositions(const Positions &positions);
    void previewRect(const QUuid &board, const QRectF &rect);
    void dropPreview(); // back to the document's
    // Whether things glide to where an edit or an undo puts them.
    void setAnimated(bool animated) { m_isAnimated = animated; }
    bool isAnimated() const { return m_isAnimated; }
    bool isGliding() const;
    void finishGlide();
    bool isRouting() const { return !m_waiting.isEmpty(); }

    // Edges bent by hand; no bends: they find their way themselves.
    core::Project withBends(const core::Project &project,
                            const QList<QUuid> &edges,
                            const Bends &bends) const;
    void previewBends(const QUuid &edge, const Bends &bends);
    void routeAfresh(const QList<QUuid> &edges); // as if they had never been routed
    // The edges themselves, and those that end at a class.
    QList<QUuid> edgesAt(const QList<core::ElementId> &elements) const;
    QList<QUuid> allEdges() const;

    // A row for a column that is being typed.
    void setDraft(core::ClassId owner, int position);
    void clearDraft();
    core::ClassId draftOwner() const { return m_draftOwner; }
    int draftPosition() const { return m_draftPosition; }

    void setLook(core::ClassId id, const BoxLook &look);
    BoxLook look(core::ClassId id) const;
    // Those with problems have a badge.
    void setMarks(const QHash<core::ClassId, ProblemMark> &marks);
    void setPulse(const QUuid &id, double pulse); // of a class, note or area

Q_SIGNALS:
    void contentChanged(); // boxes or edges were added, moved, changed or removed
    // A step was taken back or done again: what it was about and is shown here.
    void stepShown(const QSet<QUuid> &touched);

private:
    // A diagram that was left, with all that is of it alone, so that going back to it costs what
    // changed since.
    struct Kept;

    void open(core::DiagramId id);
    void rebuild();
    void keep();
    bool takeKept();
    void dropContents();
    void forgetKept(const QSet<QUuid> &stay = {});
    enum class Places { All, Touched };
    QSet<QUuid> bringUpToDate(const Delta &delta, Places places);
    void apply(const Delta &delta);
    QSet<core::ClassId> touchedClasses(const Delta &delta) const;
    QColor boxColour(const ClassItem &item) const;
    void colour(ClassItem &item);
    bool isFolded(core::ClassId id) const;
    void unfoldSelected();
    void showBoards();
    Box boxOf(const core::Class &value);
    void updateClass(const core::Class &value);
    void removeClass(core::ClassId id);
    void updateAssociations(const Delta &delta);
    Positions places() const;
    void glideFrom(const Positions &before);
    void endPreview();
    void placeItems();
    void placeItems(const QSet<core::ClassId> &ids); // the others stand where they are to
    void placeUnplaced(const QList<core::ClassId> &ids);
    void moveItem(ClassItem &item, const QPointF &position);
    void routeDirty();
    void routeWaiting();
    void finishRouting();
    QList<QUuid> inModelOrder(const QSet<QUuid> &edges) const;
    void routeEdge(const QUuid &id, Routing routing);
    Bends bendsFor(const Edge &edge) const;
    void readBends();
    void moveBends(core::Diagram &diagram, const Positions &moved) const;
    double endOffset(core::ClassId owner, core::ColumnId column, EdgeEnd kind) const;
    const QHash<core::ColumnId, QList<EdgeEnd>> &endKinds(core::ClassId owner) const;
    double endY(core::ClassId owner, const QList<core::ColumnId> &columns, EdgeEnd kind) const;
    const ClassItem *badgeAt(const QPointF &point) const;
    struct Linked
    {
        QSet<QUuid> edges;
        QHash<core::ClassId, QSet<core::ColumnId>> columns;
    };
    Linked linkedToSelection() const;
    void showSelection();
    void updateSceneRect();

    Document &m_document;
    Selection &m_selection;
    core::DiagramId m_diagram;
    TextCache m_text;
    Router m_router;
    Boards m_boards;
    EdgeLayer *m_edges; // the scene owns it, and …
    NameLayer *m_names; // … this
    QHash<core::ClassId, ClassItem *> m_items;
    Positions m_lent; // places of classes that the document had none for when they came
    QHash<QUuid, QRectF> m_previewed; // where boxes stood before the preview
    QSet<QUuid> m_dirty;              // boxes whose edges are to be routed again
    QList<QRectF> m_dirtyAreas;
    QSet<QUuid> m_dirtyEdges;
    QList<QUuid> m_waiting; // many edges are routed a few at a time, in this order
    QTimer m_routeTimer;
    mutable QHash<core::ClassId, QHash<core::ColumnId, QList<EdgeEnd>>> m_endKinds;
    QMap<QUuid, Bends> m_bent; // the document's
    QUuid m_bending;           // an edge that a gesture bends …
    Bends m_bends;             // … like this
    QHash<core::ClassId, ProblemMark> m_marks;
    core::ClassId m_draftOwner;
    int m_draftPosition = 0;
    std::unique_ptr<Glide> m_glide;
    bool m_isAnimated = false;
    core::DetailLevel m_detail = core::DetailLevel::Columns;
    QSet<core::ClassId> m_unfolded; // a column of theirs is selected: all of them are shown
    std::vector<std::unique_ptr<Kept>> m_kept; // the one left last at the end
    core::Project m_project;                   // that is shown
};

} // namespace ui
