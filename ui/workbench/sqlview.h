// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL to read: highlighted in the theme's colours as its kind of database reads it, selectable, never
// edited.

#include "core/schema/datatype.h"

#include <Qsci/qsciscintilla.h>

class QsciLexerSQL;

namespace ui {

class SqlView : public QsciScintilla
{
    Q_OBJECT

public:
    explicit SqlView(QWidget *parent = nullptr);
    void setSql(const QString &sql);
    void setDialect(core::DialectKind dialect);

protected:
    void changeEvent(QEvent *event) override;

private:
    void restyle();

    QsciLexerSQL *m_lexer;
    core::DialectKind m_dialect = core::DialectKind::Sqlite;
};

} // namespace ui
