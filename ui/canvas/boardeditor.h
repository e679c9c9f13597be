// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits the Markdown of a note or the title of an area in its place. Leaving it, by a click outside,
// Ctrl+Enter or Esc, keeps the text (undo is there); a new note that stayed empty goes again.

#include "ui/canvas/diagramscene.h"

#include <QPlainTextEdit>

namespace ui {

class DiagramView;

class BoardEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    BoardEditor(Document &document, DiagramScene &scene, DiagramView &view);

    bool isOpen() const { return !m_board.isNull(); }
    // `mergeKey`: of the step that has just made the board, which the text joins.
    void open(const QUuid &board, const QString &mergeKey = {});
    void close();
    void follow(); // the view moved, or the board changed

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    const Board *board() const;
    void showLook(bool edited);
    void commit(const Board &board);
    core::Project withText(const Board &board, const QString &text) const;
    bool isTitle() const;

    Document &m_document;
    DiagramScene &m_scene;
    DiagramView &m_view;
    QUuid m_board;
    QString m_mergeKey;   // of a board that has just been made
    int m_undoIndex = -1; // after it was made
};

} // namespace ui
