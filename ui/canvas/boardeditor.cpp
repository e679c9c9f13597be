// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/boardeditor.h"

#include "core/project/diagramedit.h"
#include "ui/canvas/diagramview.h"
#include "ui/canvas/inplaceeditor.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double readableZoom = 0.7; // below, a board is enlarged before it is edited
constexpr double titleInset = 6;     // on screen

} // namespace

BoardEditor::BoardEditor(Document &document, DiagramScene &scene, DiagramView &view)
    : QPlainTextEdit(view.viewport())
    , m_document(document)
    , m_scene(scene)
    , m_view(view)
{
    setObjectName(u"boardEditor"_s);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&scene, &DiagramScene::contentChanged, this, &BoardEditor::follow);
    hide();
}

const Board *BoardEditor::board() const
{
    const BoardItem *item = m_scene.boards().item(m_board);
    return item ? &item->board() : nullptr;
}

bool BoardEditor::isTitle() const
{
    return board() && board()->kind == BoardKind::Area;
}

void BoardEditor::open(const QUuid &id, const QString &mergeKey)
{
    close();
    m_board = id;
    m_mergeKey = mergeKey;
    m_undoIndex = m_document.undoStack().index();
    if (!board()) {
        m_board = {};
        return;
    }
    setAccessibleName(isTitle() ? tr("Title of the area") : tr("Text of the note"));
    setPlaceholderText(isTitle() ? tr("Title") : tr("Text, also **Markdown**"));
    setLineWrapMode(isTitle() ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(isTitle() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setPlainText(board()->text);
    selectAll();
    m_view.bringNear(board()->rect, readableZoom);
    showLook(true);
    follow();
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void BoardEditor::close()
{
    if (!isOpen())
        return;
    showLook(false);
    const Board *shown = board();
    const Board edited = shown ? *shown : Board();
    m_board = {};
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus)
        m_view.setFocus(Qt::OtherFocusReason);
    if (!edited.id.isNull())
        commit(edited);
}

void BoardEditor::commit(const Board &edited)
{
    const QString text = edited.kind == BoardKind::Area ? toPlainText().simplified()
                                                        : toPlainText().trimmed();
    const bool isNew = !m_mergeKey.isEmpty() && m_undoIndex == m_document.undoStack().index();
    if (isNew && text.isEmpty() && edited.kind == BoardKind::Note)
        return m_document.undoStack().undo(); // it was never there
    if (text == edited.text)
        return;
    const QString words = edited.kind == BoardKind::Note ? tr("Edit note") : tr("Rename area");
    m_document.edit(words,
                    core::Result<core::Project>(withText(edited, text)),
                    isNew ? m_mergeKey : QString());
}

// A note grows with its text, but never shrinks by itself.
core::Project BoardEditor::withText(const Board &edited, const QString &text) const
{
    core::Project project = m_document.project();
    for (core::Diagram &diagram : project.diagrams) {
        for (core::Note &note : diagram.notes) {
            if (note.id.uuid != edited.id)
                continue;
            note.text = text;
            const double wanted = heightOnGrid(boardOf(note));
            note.rectangle.setHeight(qMax(note.rectangle.height(), wanted));
        }
        for (core::Area &area : diagram.areas) {
            if (area.id.uuid == edited.id)
                area.title = text;
        }
    }
    return project;
}

void BoardEditor::showLook(bool edited)
{
    BoardItem *item = m_scene.boards().item(m_board);
    if (!item)
        return;
    BoardLook look = item->look();
    look.edited = edited;
    item->setLook(look);
}

void BoardEditor::follow()
{
    if (!isOpen())
        return;
    const Board *shown = board();
    if (!shown) {
        m_board = {};
        return hide();
    }
    const double zoom = m_view.zoom();
    const QPointF corner = m_view.viewPoint(shown->rect.topLeft());
    QRectF rect(corner, shown->rect.size() * zoom);
    QFont font = boxFont();
    font.setPixelSize(qMax(8, qRound(font.pixelSize() * zoom)));
    if (isTitle()) {
        rect.setHeight(areaTitleHeight * zoom);
        font.setWeight(QFont::DemiBold);
    }
    setFont(font);
    // The text stays where it was painted.
    const double inset = isTitle() ? qMax(0.0, (rect.height() - fontMetrics().height()) / 2)
                                   : boardPadding * zoom;
    document()->setDocumentMargin(isTitle() ? qMin(inset, titleInset) : inset);
    setGeometry(rect.toRect());
    const Colours &colours = coloursOf(m_view.palette());
    const QColor ground = blended(colours.box, boardColour(*shown, colours), 0.16);
    setStyleSheet(
        u"QPlainTextEdit { background: %1; color: %2; border: 1px solid %3;"
        " border-radius: 4px; }"_s.arg(ground.name(), colours.text.name(), colours.accent.name()));
}

bool BoardEditor::event(QEvent *event)
{
    // Shortcuts of the window must not take what is typed here.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Return
            || key->key() == Qt::Key_Enter || isShortcutOf(m_view, *key)) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void BoardEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool ends = event->key() == Qt::Key_Escape
                      || (enter && (isTitle() || event->modifiers() & Qt::ControlModifier));
    if (ends)
        close();
    else
        QPlainTextEdit::keyPressEvent(event);
    event->accept(); // what means nothing here is not for the diagram
}

void BoardEditor::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    const bool stays = event->reason() == Qt::PopupFocusReason
                       || event->reason() == Qt::ActiveWindowFocusReason
                       || event->reason() == Qt::MenuBarFocusReason;
    if (!stays && isVisible())
        close();
}

void BoardEditor::wheelEvent(QWheelEvent *event)
{
    QPlainTextEdit::wheelEvent(event);
    event->accept(); // scrolling inside does not pan
}

} // namespace ui
