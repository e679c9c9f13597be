// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Python to read: models.py, Alembic's scripts.

#include "ui/workbench/codeview.h"

class QsciLexerPython;

namespace ui {

class PythonView : public CodeView
{
    Q_OBJECT

public:
    explicit PythonView(QWidget *parent = nullptr);

protected:
    void colour(const Colours &colours) override;

private:
    QsciLexerPython *m_lexer;
};

} // namespace ui
