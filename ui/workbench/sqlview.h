// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL to read: highlighted in the theme's colours, selectable, never edited.

#include <Qsci/qsciscintilla.h>

class QsciLexerSQL;

namespace ui {

class SqlView : public QsciScintilla
{
    Q_OBJECT

public:
    explicit SqlView(QWidget *parent = nullptr);
    void setSql(const QString &sql);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QsciLexerSQL *m_lexer;
};

} // namespace ui
