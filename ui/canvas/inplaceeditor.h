// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line that stands over a cell of a box while it is edited: reports what its keys ask for, and
// completes types. It knows nothing of the model.

#include <QLineEdit>

namespace ui {

struct Colours;

enum class EditKey { Enter, Escape, Tab, Backtab, Up, Down, AddColumn, RemoveColumn, ToggleKey };

class InPlaceEditor : public QLineEdit
{
    Q_OBJECT

public:
    // Types are completed from the first word on, or only after a name.
    enum class Completion { None, Type, TypeAfterName };

    explicit InPlaceEditor(QWidget *parent);

    void open(const QString &text, Completion completion, const QStringList &types);
    void setLook(const Colours &colours, const QFont &font);
    void setWrong(bool wrong); // shows that the text cannot be taken
    // The distance of the text from the left border.
    static int textInset();

Q_SIGNALS:
    void keyUsed(ui::EditKey key);
    void linesPasted(const QStringList &lines);
    void left(); // the focus went elsewhere

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool pasteLines();
    void updateStyle();

    QString m_border, m_ground, m_ink, m_wrongBorder;
    bool m_wrong = false;
};

} // namespace ui
