// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One diagram of the document, to look at and to draw in: zoom, pan, tools, keys, the in-place editor.
// What is drawn lives in DiagramScene; a running gesture previews there and commits one edit when it
// ends. Never decides what an edit means: that is core/model/edit.h. GUI thread only.

#include "ui/canvas/overlaps.h"
#include "ui/document.h"
#include "ui/selection.h"

#include "core/model/problem.h"
#include "core/project/clip.h"

#include <QGraphicsView>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include <memory>

namespace ui {

enum class Alignment;
class BoardEditor;
class Camera;
class ViewControls;
class CellEditor;
class DiagramScene;
class Gesture;
class Spotlight;
struct Canvas;
struct Colours;
struct Hit;
struct Pointer;

enum class Tool { Select, Class, Association, Relationship, Note, Area, Hand };
enum class TipKind { Plain, Good, Bad };

class DiagramView : public QGraphicsView
{
    Q_OBJECT

public:
    DiagramView(Document &document, Selection &selection, QWidget *parent = nullptr);
    ~DiagramView() override;

    core::DiagramId diagram() const;
    const core::Model &model() const { return m_document.model(); }
    bool isSelected(const core::ElementId &element) const { return m_selection.contains(element); }
    void setDiagram(core::DiagramId id); // null: the first one of the project
    Tool tool() const { return m_tool; }
    void setTool(Tool tool);

    // What a person left the view at; the scene point is that in its middle.
    struct Place
    {
        double zoom = 1;
        QPointF centre;
    };
    Place place() const;
    void setPlace(const Place &place);

    // The dots, and that boxes keep to them; without it only guides hold what is dragged.
    bool showsGrid() const { return m_showsGrid; }
    void setShowsGrid(bool shows);

    double zoom() const;       // 1.0 is 100 %
    void setZoom(double zoom); // about the middle of the view
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fitAll();
    void fitSelection();
    void panBy(const QPointF &pixels);
    void lookAt(const QPointF &scenePoint); // in the middle of the view
    QRectF visibleSceneRect() const;

    // A new class with its name open for typing, centred at a scene point.
    void addClassAt(const QPointF &scenePoint);
    void addClassInView(); // at a free place near the middle
    // A new note or area, its text open for typing.
    void addNoteAt(const QPointF &scenePoint);
    void addNoteInView();
    void addArea(const QRectF &sceneRect);
    void addAreaAroundSelected(); // or in view, where nothing is selected
    // Opens the in-place editor on a class's or an own column's name.
    void beginRename(const core::ElementId &element);
    // Brings the element into view and pulses it.
    void reveal(const core::ElementId &element);
    // Scrolls only if needed, and enlarges to at least this zoom.
    void bringNear(const QRectF &sceneRect, double zoom);

    // What the keys do, for actions of menus.
    void removeSelected();
    void hideSelected(); // from this diagram only
    void showOnDiagram(const QList<core::ClassId> &classes, const QPointF &scenePoint);
    void duplicateSelected(const QPointF &offset);
    void insertClip(const core::Clip &clip,
                    const QString &text,
                    const QPointF &offset,
                    const core::Choices &choices = {});
    core::Clip selectedClip() const;
    void separate(const Overlap &overlap);
    void alignSelected(Alignment alignment);
    void distributeSelected(Qt::Orientation along);
    void setDetail(core::DetailLevel detail);
    void setColourOfSelected(const QString &colour); // "#rrggbb"; empty: the usual one
    void renameSelected();
    void editSelected();
    void addColumnToSelected();
    void togglePrimaryKeyOfSelected();
    void selectAll();
    // The edges that are selected or end at a selected class find their way anew, without their bends.
    void routeSelectedAgain();
    void routeAllAgain();
    void turnAssociationIntoClass();          // the selected one
    void nudgeSelected(const QPointF &steps); // in grid steps
    void cancel(); // the gesture, then the tool, then the editor, then the selection

    // A line beside the pointer while something is drawn or wrong; empty: none.
    void showTip(const QString &text, TipKind kind);
    void setWheelZooms(bool zooms) { m_wheelZooms = zooms; } // else it pans; Ctrl does the other
    void dimNothing(); // what the pointer lay on is no longer lit
    // Classes with problems get a badge; a click on it asks for them.
    void showProblems(const QList<core::Problem> &problems);

    DiagramScene &diagramScene() { return *m_scene; }
    CellEditor &cellEditor() { return *m_editor; }
    BoardEditor &boardEditor() { return *m_boardEditor; }
    ViewControls &controls() { return *m_controls; }
    const QList<Overlap> &overlapping();
    QPointF viewPoint(const QPointF &scenePoint) const; // in the viewport

Q_SIGNALS:
    void zoomChanged(double zoom);
    void placeChanged(); // zoomed, scrolled or resized
    void toolChanged(ui::Tool tool);
    void diagramShown(core::DiagramId id);
    void editRequested(const core::ElementId &element);
    void problemsRequested(core::ClassId id);
    void contextMenuRequested(const core::ElementId &element, const QPoint &globalPosition);

protected:
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    Pointer pointerAt(const QPointF &viewPoint, Qt::KeyboardModifiers modifiers) const;
    Hit hitAt(const QPointF &viewPoint) const;
    core::ElementId elementOf(const Hit &hit) const;
    Canvas canvas();
    std::unique_ptr<Gesture> gestureFor(const QMouseEvent &event);
    std::unique_ptr<Gesture> selectGesture(const Pointer &pointer, const Hit &hit);
    void selectOnPress(const core::ElementId &element, Qt::KeyboardModifiers modifiers);
    void begin(std::unique_ptr<Gesture> gesture);
    void dropGesture();
    void placeClass(const Pointer &pointer);
    void closeEditors();
    void moveSelectedTo(const QHash<QUuid, QPointF> &places, const QString &text);
    QHash<QUuid, QRectF> selectedRects() const;
    bool isEditing() const;
    void scrollAtBorder();
    void zoomAt(double zoom, const QPointF &viewPoint);
    void moved(); // the camera
    void keepFrame();
    void dropFrame();
    void followPointer(const QPointF &viewPoint);
    const Overlap *overlapAt(const QPointF &viewPoint) const;
    void findOverlaps();
    void paintOverlaps(QPainter &painter, const Colours &colours) const;
    void showStep(const QSet<QUuid> &touched);
    void showCursor();
    void showHint();
    void showWayBack();
    void paintSelectionFrame(QPainter &painter, const Colours &colours) const;
    void showTheme();
    bool handleToolKey(const QKeyEvent &event);
    bool handleEditKey(const QKeyEvent &event);
    bool handleArrow(const QKeyEvent &event);
    void stepColumns(const QPointF &direction, Qt::KeyboardModifiers modifiers);
    std::unique_ptr<Gesture> edgeGesture(const Pointer &pointer, const QUuid &edge);
    bool removeBendAt(const QUuid &edge, const QPointF &scenePoint);
    void routeAgain(const QList<QUuid> &edges);
    void selectRows(const Hit &hit, Qt::KeyboardModifiers modifiers);
    bool showToolTip(const QPoint &viewPoint, const QPoint &globalPoint);
    QString toolTipOf(const Hit &hit) const;
    QString problemTip(core::ClassId id) const;
    bool openBadgeAt(const QPointF &viewPoint);

    Document &m_document;
    Selection &m_selection;
    std::unique_ptr<DiagramScene> m_scene;
    std::unique_ptr<Camera> m_camera;
    std::unique_ptr<Spotlight> m_spotlight;
    std::unique_ptr<CellEditor> m_editor;
    std::unique_ptr<BoardEditor> m_boardEditor;
    ViewControls *m_controls = nullptr;
    QList<Overlap> m_overlaps;
    QHash<core::ClassId, QList<core::Problem>> m_problems;
    std::unique_ptr<Gesture> m_gesture;
    Tool m_tool = Tool::Select;
    Qt::MouseButton m_gestureButton = Qt::NoButton;
    bool m_spaceHeld = false;
    bool m_showsGrid = true;
    bool m_wheelZooms = false;
    bool m_toolStays = false;            // Shift was held: the tool outlives one use
    bool m_fitPending = true;            // until the view has a size
    std::optional<Place> m_pendingPlace; // the same
    QPointF m_pointer;                   // where the mouse was last, in the view
    // The last frame, scaled while a large diagram is being zoomed; crisp again a moment later.
    struct Frame
    {
        QPixmap pixmap;
        QRectF area; // of the scene
        double zoom = 1;
    };
    std::optional<Frame> m_frame;
    QTimer m_frameTimer;
    double m_paintTime = 0; // milliseconds of the last frame
    bool m_isZooming = false;
    QTimer m_borderTimer;
    QTimer m_overlapTimer;
    QTimer m_tipTimer;     // a tip that nothing takes away goes by itself
    QTimer m_wayBackTimer; // nothing was in view for so long
    QLabel *m_hint;        // on an empty diagram
    QLabel *m_tip;
    QPushButton *m_wayBack;
};

} // namespace ui
