// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/sqlview.h"

#include "ui/theme.h"

#include <Qsci/qscilexersql.h>

namespace ui {

namespace {

// Types and words of the three engines that the lexer does not know.
const char moreKeywords[] = " autoincrement bigserial boolean bytea concurrently conflict deferrable "
                            "deferred engine enum exclude generated glob identity if immediate "
                            "indexed initially inplace instant int8 json jsonb longblob longtext "
                            "lock_timeout materialized mediumblob mediumtext modify nulls pragma "
                            "reindex rename returning rowid savepoint serial stored strict text "
                            "timestamptz tinyint uuid virtual without algorithm always no";

class SqlLexer : public QsciLexerSQL
{
public:
    using QsciLexerSQL::QsciLexerSQL;

    const char *keywords(int set) const override
    {
        static const QByteArray words = QByteArray(QsciLexerSQL::keywords(1)) + moreKeywords;
        return set == 1 ? words.constData() : QsciLexerSQL::keywords(set);
    }
};

} // namespace

SqlView::SqlView(QWidget *parent)
    : CodeView(parent)
    , m_lexer(new SqlLexer(this))
{
    setObjectName(QStringLiteral("sqlView"));
    setAccessibleName(tr("SQL"));
    setLexer(m_lexer);
    restyle();
}

void SqlView::setDialect(core::DialectKind dialect)
{
    if (dialect == m_dialect)
        return;
    m_dialect = dialect;
    const bool isMariaDb = dialect == core::DialectKind::MariaDb;
    m_lexer->setBackslashEscapes(isMariaDb);
    m_lexer->setHashComments(isMariaDb);
    m_lexer->setQuotedIdentifiers(isMariaDb); // in backticks
    restyle();
}

void SqlView::colour(const Colours &c)
{
    for (int style : {QsciLexerSQL::Comment,
                      QsciLexerSQL::CommentLine,
                      QsciLexerSQL::CommentDoc,
                      QsciLexerSQL::CommentLineHash,
                      QsciLexerSQL::PlusComment})
        m_lexer->setColor(c.comment, style);
    for (int style : {QsciLexerSQL::Keyword, QsciLexerSQL::KeywordSet5, QsciLexerSQL::KeywordSet6})
        m_lexer->setColor(c.keyword, style);
    m_lexer->setColor(c.number, QsciLexerSQL::Number);
    m_lexer->setColor(c.string, QsciLexerSQL::SingleQuotedString);
    // In SQL, double quotes stand around names; MariaDB reads a string.
    m_lexer->setColor(m_dialect == core::DialectKind::MariaDb ? c.string : c.name,
                      QsciLexerSQL::DoubleQuotedString);
    m_lexer->setColor(c.name, QsciLexerSQL::QuotedIdentifier);
}

} // namespace ui
