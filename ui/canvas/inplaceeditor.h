// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line that stands over a cell of a box while it is edited: reports what its keys ask for. It
// knows nothing of the model.

#include <QLineEdit>

#include <optional>

namespace ui {

struct Colours;

enum class EditKey {
    Enter,
    Escape,
    Tab,
    Backtab,
    Up,
    Down,
    Left,  // at the beginning of the text
    Right, // at its end
    MoveUp,
    MoveDown,
    AddColumn,
    RemoveColumn,
    ToggleKey,
    ToggleNullable
};

// Whether the keys are a shortcut of one of the widget's own actions. While text is edited over it they
// belong to the text.
bool isShortcutOf(const QWidget &widget, const QKeyEvent &event);

class InPlaceEditor : public QLineEdit
{
    Q_OBJECT

public:
    explicit InPlaceEditor(QWidget *parent);

    void open(const QString &text);
    void setLook(const Colours &colours, const QFont &font);
    void setWrong(bool wrong); // shows that the text cannot be taken
    // The distance of the text from the left border.
    static int textInset();

Q_SIGNALS:
    void keyUsed(ui::EditKey key);
    void linesPasted(const QString &text);
    void left(); // the focus went elsewhere

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::optional<EditKey> editKey(const QKeyEvent &event) const;
    bool pasteLines();
    void updateStyle();

    QString m_border, m_ground, m_ink, m_wrongBorder;
    bool m_wrong = false;
};

} // namespace ui
