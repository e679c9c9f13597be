// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/codeview.h"

#include "ui/theme.h"

#include <Qsci/qscilexer.h>

#include <QEvent>

namespace ui {

namespace {

constexpr int extraLineSpace = 2; // pixels above and below
constexpr int leftRoom = 12;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QsciScintilla(parent)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setCaretWidth(0);
    for (int margin = 0; margin < 5; ++margin)
        setMarginWidth(margin, 0);
    SendScintilla(SCI_SETMARGINLEFT, 0, leftRoom);
    setExtraAscent(extraLineSpace);
    setExtraDescent(extraLineSpace);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
}

void CodeView::setCode(const QString &code)
{
    if (text() == code)
        return;
    setText(code);
    setCursorPosition(0, 0);
}

void CodeView::styleAs(int style, const QColor &text, const QColor &ground)
{
    const auto number = static_cast<unsigned long>(style);
    const QFont font = codeFont();
    SendScintilla(SCI_STYLESETFORE, number, text);
    SendScintilla(SCI_STYLESETBACK, number, ground);
    SendScintilla(SCI_STYLESETFONT, number, font.family().toUtf8().constData());
    SendScintilla(SCI_STYLESETSIZEFRACTIONAL,
                  number,
                  qRound(font.pixelSize() * 7200.0 / logicalDpiY()));
}

void CodeView::restyle()
{
    const Colours &c = coloursOf(palette());
    // Scintilla knows points only.
    QFont font = codeFont();
    font.setPointSizeF(font.pixelSize() * 72.0 / logicalDpiY());
    lexer()->setDefaultFont(font);
    lexer()->setFont(font);
    lexer()->setDefaultPaper(c.base);
    lexer()->setPaper(c.base);
    lexer()->setDefaultColor(c.text);
    lexer()->setColor(c.text);
    colour(c);
    setSelectionBackgroundColor(c.accentSoft);
    setSelectionForegroundColor(c.text);
    setPaper(c.base);
    setColor(c.text);
    setCaretForegroundColor(c.text);
}

void CodeView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && lexer())
        restyle();
}

} // namespace ui
