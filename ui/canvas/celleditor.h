// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Editing on the canvas: which cell is open, what its text means, where Enter and the arrows lead.
// Each cell that is left with a change is one edit of the document. The line itself is InPlaceEditor,
// what is offered below it SuggestionList.

#include "ui/canvas/columnentry.h"
#include "ui/canvas/diagramscene.h"
#include "ui/canvas/inplaceeditor.h"
#include "ui/canvas/suggestionlist.h"

#include <QVariantAnimation>

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
    bool isDraft() const { return part != Part::Title && column.isNull(); }
};

class CellEditor : public QObject
{
    Q_OBJECT

public:
    CellEditor(Document &document, Selection &selection, DiagramScene &scene, DiagramView &view);

    bool isOpen() const { return m_open; }
    const Cell &cell() const { return m_cell; }
    InPlaceEditor &line() { return *m_line; }
    SuggestionList &suggestions() { return *m_suggestions; }

    void open(const Cell &cell);
    // The type of several columns at once, in the cell of the first.
    void openTypes(const QList<core::ColumnId> &columns);
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
    QList<core::ColumnId> edited() const; // the open cell's column, and those edited with it
    int row() const;
    QRectF sceneRect() const;
    QString currentText() const;
    void showLook(bool editing);
    void hide();
    bool commit();
    bool refuse(const core::Error &error);
    core::Result<core::Model> changed(const QString &text);
    core::Result<core::Model> changedColumn(const QString &text);
    QString editText() const;
    void suggest();
    QString suggested(const QString &suggestion) const; // the whole text with it
    bool acceptSuggestion(bool guessesToo);
    void handle(EditKey key);
    void handleEnter();
    void moveSideways(int step);
    void moveVertically(int step);
    void moveColumn(int step);
    void openOrClose(const std::optional<Cell> &next);
    std::optional<Cell> below(const Cell &cell) const;
    std::optional<Cell> above(const Cell &cell) const;
    void removeColumn();
    void toggle(EditKey key);
    void addLines(const QString &text);

    Document &m_document;
    Selection &m_selection;
    DiagramScene &m_scene;
    DiagramView &m_view;
    InPlaceEditor *m_line;         // a child of the viewport …
    SuggestionList *m_suggestions; // … as this
    QVariantAnimation m_growth;    // 0 to 1, where nothing was open before
    bool m_open = false;
    Cell m_cell;
    QList<core::ColumnId> m_also; // columns that take the type, too
    QString m_fix;                // what Tab puts in for a text that was refused
    core::ColumnId m_written;     // the column that the last commit made
    QString m_mergeKey;           // of a class that has just been made
    int m_undoIndex = -1;         // after it was made
};

} // namespace ui
