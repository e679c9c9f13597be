// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/inplaceeditor.h"

#include "ui/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QKeyEvent>
#include <QStringListModel>

namespace ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int border = 1;
constexpr int innerPadding = 3;
constexpr int ownMargin = 2; // QLineEdit's, left of the text

// Completes the last word; after a name only where one must stand first.
class TypeCompleter : public QCompleter
{
public:
    TypeCompleter(const QStringList &types, bool afterName, QObject *parent)
        : QCompleter(types, parent)
        , m_afterName(afterName)
    {
        setCaseSensitivity(Qt::CaseInsensitive);
        setMaxVisibleItems(8);
    }

    QStringList splitPath(const QString &path) const override
    {
        const qsizetype gap = path.lastIndexOf(u' ');
        const bool isName = m_afterName && gap < 0;
        const QString word = path.mid(gap + 1);
        return {isName || word.isEmpty() ? u"\n"_s : word}; // a line break matches nothing
    }
    QString pathFromIndex(const QModelIndex &index) const override
    {
        const auto *line = qobject_cast<const QLineEdit *>(widget());
        const QString text = line ? line->text() : QString();
        const QString completed = QCompleter::pathFromIndex(index);
        return m_afterName ? text.left(text.lastIndexOf(u' ') + 1) + completed : completed;
    }

private:
    bool m_afterName;
};

std::optional<EditKey> editKey(const QKeyEvent &event)
{
    const bool alt = event.modifiers().testFlag(Qt::AltModifier);
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
        return EditKey::Up;
    case Qt::Key_Down:
        return EditKey::Down;
    case Qt::Key_Delete:
        return alt ? std::optional(EditKey::RemoveColumn) : std::nullopt;
    case Qt::Key_K:
        return alt ? std::optional(EditKey::ToggleKey) : std::nullopt;
    default:
        return {};
    }
}

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

int InPlaceEditor::textInset()
{
    return border + innerPadding + ownMargin;
}

void InPlaceEditor::open(const QString &text, Completion completion, const QStringList &types)
{
    setCompleter(nullptr);
    if (completion != Completion::None)
        setCompleter(new TypeCompleter(types, completion == Completion::TypeAfterName, this));
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

bool InPlaceEditor::event(QEvent *event)
{
    // Tab would move the focus, and window shortcuts would take the others, before keyPressEvent.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (editKey(*key)) {
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
}

// Several lines make several columns.
bool InPlaceEditor::pasteLines()
{
    QStringList lines;
    for (const QString &line : QApplication::clipboard()->text().split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty())
            lines.append(trimmed);
    }
    if (lines.size() < 2)
        return false;
    Q_EMIT linesPasted(lines);
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
