// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workbench/sqlview.h"

#include "ui/theme.h"

#include <Qsci/qscilexersql.h>

#include <QEvent>

namespace ui {

namespace {

constexpr int extraLineSpace = 2; // pixels above and below
constexpr int lineNumberMargin = 0;
constexpr int leftRoom = 12;

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
    : QsciScintilla(parent)
    , m_lexer(new SqlLexer(this))
{
    setObjectName(QStringLiteral("sqlView"));
    setAccessibleName(tr("SQL"));
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setLexer(m_lexer);
    setCaretWidth(0);
    setMarginWidth(lineNumberMargin, 0);
    for (int margin = 1; margin < 5; ++margin)
        setMarginWidth(margin, 0);
    SendScintilla(SCI_SETMARGINLEFT, 0, leftRoom);
    setExtraAscent(extraLineSpace);
    setExtraDescent(extraLineSpace);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1);
    SendScintilla(SCI_SETSCROLLWIDTH, 1);
    restyle();
}

void SqlView::setSql(const QString &sql)
{
    if (text() == sql)
        return;
    setText(sql);
    setCursorPosition(0, 0);
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

void SqlView::restyle()
{
    const Colours &c = coloursOf(palette());
    // Scintilla knows points only.
    QFont font = codeFont();
    font.setPointSizeF(font.pixelSize() * 72.0 / logicalDpiY());
    m_lexer->setDefaultFont(font);
    m_lexer->setFont(font);
    m_lexer->setDefaultPaper(c.base);
    m_lexer->setPaper(c.base);
    m_lexer->setDefaultColor(c.text);
    m_lexer->setColor(c.text);
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
    setSelectionBackgroundColor(c.accentSoft);
    setSelectionForegroundColor(c.text);
    setPaper(c.base);
    setColor(c.text);
    setCaretForegroundColor(c.text);
}

void SqlView::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lexer)
        restyle();
}

} // namespace ui
