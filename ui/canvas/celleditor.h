// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Editing on the canvas: which cell is open, what its text means, where Enter and the arrows lead.
// Each cell that is left with a change is one edit of the document. The line itself is InPlaceEditor.

#include "ui/canvas/columnentry.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/inplaceeditor.h"

namespace ui {

class DiagramView;

struct Cell
{
    enum class Part { Title, Name, Type };

    core::ClassId owner;
    Part part = Part::Title;
    core::ColumnId column; // of Name and Type; null: a new column …
    int position = 0;      // … at this place among the class's own

    bool operator==(const Cell &) const = default;
};

class CellEditor : public QObject
{
    Q_OBJECT

public:
    CellEditor(Document &document, Selection &selection, DiagramScene &scene, DiagramView &view);

    bool isOpen() const { return m_open; }
    const Cell &cell() const { return m_cell; }
    InPlaceEditor &line() { return *m_line; }

    void open(const Cell &cell);
    // The name of a class that was just made by the top step of the undo stack, with `mergeKey`.
    void openNewClass(core::ClassId id, const QString &mergeKey);
    void openNewColumn(core::ClassId owner); // after the last own column
    void openNewColumnAfter(core::ClassId owner, core::ColumnId column);
    // Takes the text over and closes; a text that cannot be taken is dropped with `Drop`.
    enum class Wrong { Keep, Drop };
    bool close(Wrong wrong);
    void cancel();
    void follow(); // the view moved, or the box changed

private:
    const core::Class *owner() const;
    int row() const;
    QRectF sceneRect() const;
    QString currentText() const;
    void showLook(bool editing);
    void hide();
    bool commit();
    core::Result<core::Model> edited(const QString &text);
    core::Result<core::Model> editedColumn(const QString &text);
    bool isUnchanged(const QString &text) const;
    void handle(EditKey key);
    void handleEnter();
    void moveSideways(int step);
    void moveVertically(int step);
    void openOrClose(const std::optional<Cell> &next);
    std::optional<Cell> below(const Cell &cell) const;
    std::optional<Cell> above(const Cell &cell) const;
    void removeColumn();
    void toggleKey();
    void addLines(const QStringList &lines);

    Document &m_document;
    Selection &m_selection;
    DiagramScene &m_scene;
    DiagramView &m_view;
    InPlaceEditor *m_line; // a child of the viewport
    bool m_open = false;
    Cell m_cell;
    core::ColumnId m_written; // the column that the last commit made
    QString m_mergeKey;       // of a class that has just been made
    int m_undoIndex = -1;     // after it was made
};

} // namespace ui
