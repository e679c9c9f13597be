// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Code to read: in the theme's font and colours, selectable, never edited. Which words are what, its
// languages know (ui/workbench/sqlview.h, pythonview.h).

#include <Qsci/qsciscintilla.h>

namespace ui {

struct Colours;

class CodeView : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);
    // From the top; the same text again leaves it where it was scrolled to.
    void setCode(const QString &code);
    // A style that the lexer does not use, for margins and annotations: in the same font.
    void styleAs(int style, const QColor &text, const QColor &ground);

protected:
    void changeEvent(QEvent *event) override;
    // Once the lexer is there, and after every change of the theme.
    void restyle();
    virtual void colour(const Colours &colours) = 0;
};

} // namespace ui
