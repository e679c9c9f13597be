// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One diagram of the document, to look at and to draw in: zoom, pan, tools, keys, the in-place editor.
// What is drawn lives in DiagramScene; a running gesture previews there and commits one edit when it
// ends. Never decides what an edit means: that is core/model/edit.h. GUI thread only.

#include "ui/document.h"
#include "ui/selection.h"

#include <QGraphicsView>

#include <memory>

namespace ui {

class DiagramScene;
class Gesture;
class InPlaceEditor;

enum class Tool { Select, Class, Association, Relationship, Hand };

class DiagramView : public QGraphicsView
{
    Q_OBJECT

public:
    DiagramView(Document &document, Selection &selection, QWidget *parent = nullptr);
    ~DiagramView() override;

    core::DiagramId diagram() const;
    void setDiagram(core::DiagramId id); // null: the first one of the project
    Tool tool() const { return m_tool; }
    void setTool(Tool tool);

    double zoom() const;       // 1.0 is 100 %
    void setZoom(double zoom); // about the middle of the view
    void zoomIn();
    void zoomOut();
    void resetZoom();
    void fitAll();
    void fitSelection();

    // A new class with its name open for typing; in the middle of the view, or at a scene point.
    void addClassAt(const QPointF &scenePoint);
    void addClassInView();
    // Opens the in-place editor on a class's or an own column's name.
    void beginRename(const core::ElementId &element);
    // Centres the element and pulses it.
    void reveal(const core::ElementId &element);

    // What the keys do, for actions of menus.
    void removeSelected();
    void renameSelected();
    void editSelected();
    void addColumnToSelected();
    void togglePrimaryKeyOfSelected();
    void selectAll();

    // The whole diagram without selection or hover; an empty image for an empty diagram.
    void renderTo(QPainter &painter, const QRectF &target);
    QRectF diagramBounds() const; // scene pixels, with a margin
    QImage toImage(double scale);

    DiagramScene &diagramScene() { return *m_scene; }

Q_SIGNALS:
    void zoomChanged(double zoom);
    void toolChanged(ui::Tool tool);
    void editRequested(const core::ElementId &element);
    void contextMenuRequested(const core::ElementId &element, const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Document &m_document;
    Selection &m_selection;
    std::unique_ptr<DiagramScene> m_scene;
    Tool m_tool = Tool::Select;
};

} // namespace ui
