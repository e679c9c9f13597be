// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/inplaceeditor.h"

#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int border = 1;
constexpr int innerPadding = 3;
constexpr int ownMargin = 2; // QLineEdit's, left of the text

} // namespace

InPlaceEditor::InPlaceEditor(QWidget *parent)
    : QLineEdit(parent)
{
    setFrame(false);
    setAccessibleName(tr("Edit on the diagram"));
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connect(this, &QLineEdit::textEdited, this, [this] { setWrong(false); });
    hide();
}

std::optional<EditKey> InPlaceEditor::editKey(const QKeyEvent &event) const
{
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
    const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier
                       && !hasSelectedText();
    const auto with = [](bool condition, EditKey key) {
        return condition ? std::optional(key) : std::nullopt;
    };
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return alt ? EditKey::AddColumn : EditKey::Enter;
    case Qt::Key_Escape:
        return EditKey::Escape;
    case Qt::Key_Tab:
        return EditKey::Tab;
    case Qt::Key_Backtab:
        return EditKey::Backtab;
    case Qt::Key_Up:
        return alt ? EditKey::MoveUp : EditKey::Up;
    case Qt::Key_Down:
        return alt ? EditKey::MoveDown : EditKey::Down;
    case Qt::Key_Left:
        return with(plain && cursorPosition() == 0, EditKey::Left);
    case Qt::Key_Right:
        return with(plain && cursorPosition() == text().size(), EditKey::Right);
    case Qt::Key_Delete:
        return with(alt, EditKey::RemoveColumn);
    case Qt::Key_K:
        return with(alt, EditKey::ToggleKey);
    case Qt::Key_N:
        return with(alt, EditKey::ToggleNullable);
    default:
        return {};
    }
}

int InPlaceEditor::textInset()
{
    return border + innerPadding + ownMargin;
}

void InPlaceEditor::open(const QString &text)
{
    setText(text);
    selectAll();
    setWrong(false);
    show();
    raise();
    setFocus(Qt::OtherFocusReason);
}

void InPlaceEditor::setLook(const Colours &colours, const QFont &font)
{
    m_border = colours.accent.name();
    m_wrongBorder = colours.error.name();
    m_ground = colours.box.name();
    m_ink = colours.text.name();
    updateStyle();
    setFont(font);
}

void InPlaceEditor::setWrong(bool wrong)
{
    if (wrong == m_wrong)
        return;
    m_wrong = wrong;
    updateStyle();
}

void InPlaceEditor::updateStyle()
{
    setStyleSheet(u"QLineEdit { border: %1px solid %2; border-radius: 4px; padding: 0 %3px;"
                  " background: %4; color: %5; }"_s.arg(border)
                      .arg(m_wrong ? m_wrongBorder : m_border)
                      .arg(innerPadding)
                      .arg(m_ground, m_ink));
}

bool isShortcutOf(const QWidget &widget, const QKeyEvent &event)
{
    const QKeySequence keys(event.keyCombination());
    const QList<QAction *> actions = widget.actions();
    return std::any_of(actions.cbegin(), actions.cend(), [&](const QAction *action) {
        return action->shortcuts().contains(keys);
    });
}

bool InPlaceEditor::event(QEvent *event)
{
    // Tab would move the focus, and window shortcuts would take the others, before keyPressEvent.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool isOverride = event->type() == QEvent::ShortcutOverride;
        if (editKey(*key) || (isOverride && isShortcutOf(*parentWidget()->parentWidget(), *key))) {
            key->accept();
            if (event->type() == QEvent::KeyPress)
                keyPressEvent(key);
            return true;
        }
    }
    return QLineEdit::event(event);
}

void InPlaceEditor::keyPressEvent(QKeyEvent *event)
{
    if (const auto key = editKey(*event)) {
        event->accept();
        Q_EMIT keyUsed(*key);
        return;
    }
    if (event->matches(QKeySequence::Paste) && pasteLines())
        return;
    QLineEdit::keyPressEvent(event);
    event->accept(); // what means nothing here is not for the diagram
}

// Several lines make several columns.
bool InPlaceEditor::pasteLines()
{
    const QString text = QApplication::clipboard()->text().trimmed();
    if (!text.contains(u'\n') && !text.contains(u'\r'))
        return false;
    Q_EMIT linesPasted(text);
    return true;
}

void InPlaceEditor::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const bool stays = event->reason() == Qt::PopupFocusReason
                       || event->reason() == Qt::ActiveWindowFocusReason
                       || event->reason() == Qt::MenuBarFocusReason;
    if (!stays && isVisible())
        Q_EMIT left();
}

void InPlaceEditor::wheelEvent(QWheelEvent *event)
{
    event->accept(); // scrolling inside does not pan
}

} // namespace ui
