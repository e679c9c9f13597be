// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL to read: highlighted in the theme's colours as its kind of database reads it, selectable, never
// edited.

#include "ui/workbench/codeview.h"

#include "core/schema/datatype.h"

class QsciLexerSQL;

namespace ui {

class SqlView : public CodeView
{
    Q_OBJECT

public:
    explicit SqlView(QWidget *parent = nullptr);
    void setSql(const QString &sql) { setCode(sql); }
    void setDialect(core::DialectKind dialect);

protected:
    void colour(const Colours &colours) override;

private:
    QsciLexerSQL *m_lexer;
    core::DialectKind m_dialect = core::DialectKind::Sqlite;
};

} // namespace ui
