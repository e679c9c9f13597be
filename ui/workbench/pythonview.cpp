// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/pythonview.h"

#include "ui/theme.h"

#include <Qsci/qscilexerpython.h>

namespace ui {

PythonView::PythonView(QWidget *parent)
    : CodeView(parent)
    , m_lexer(new QsciLexerPython(this))
{
    setObjectName(QStringLiteral("pythonView"));
    setAccessibleName(tr("Python"));
    setLexer(m_lexer);
    restyle();
}

void PythonView::colour(const Colours &c)
{
    for (int style : {QsciLexerPython::Comment, QsciLexerPython::CommentBlock})
        m_lexer->setColor(c.comment, style);
    m_lexer->setColor(c.keyword, QsciLexerPython::Keyword);
    m_lexer->setColor(c.number, QsciLexerPython::Number);
    for (int style : {QsciLexerPython::SingleQuotedString,
                      QsciLexerPython::DoubleQuotedString,
                      QsciLexerPython::TripleSingleQuotedString,
                      QsciLexerPython::TripleDoubleQuotedString,
                      QsciLexerPython::UnclosedString,
                      QsciLexerPython::SingleQuotedFString,
                      QsciLexerPython::DoubleQuotedFString,
                      QsciLexerPython::TripleSingleQuotedFString,
                      QsciLexerPython::TripleDoubleQuotedFString})
        m_lexer->setColor(c.string, style);
    for (int style : {QsciLexerPython::ClassName,
                      QsciLexerPython::FunctionMethodName,
                      QsciLexerPython::Decorator})
        m_lexer->setColor(c.name, style);
}

} // namespace ui
