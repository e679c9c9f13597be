// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/tokenizer.h"

#include "core/schema/keywords.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() >= 0x80;
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || isDigit(c) || c == u'$';
}

// What PostgreSQL makes operators of, in any combination.
bool isOperatorCharacter(QChar c)
{
    return QStringView(u"+-*/<>=~!@#%^&|`?").contains(c);
}

enum class Escapes { Doubled, DoubledAndBackslash };

class Tokenizer
{
public:
    // Without a dialect: any of them.
    Tokenizer(QStringView sql, std::optional<DialectKind> dialect, Escapes escapes)
        : m_sql(sql)
        , m_dialect(dialect)
        , m_escapes(escapes)
    {}

    QList<Token> run()
    {
        QList<Token> tokens;
        while (m_position < m_sql.size()) {
            const qsizetype start = m_position;
            const TokenKind kind = readToken();
            tokens.append({kind, start, m_position - start});
            if (kind != TokenKind::Space)
                remember(tokens.last());
        }
        return tokens;
    }

    // Whether the text ended inside a string or a quoted name.
    bool isUnterminated() const { return m_isUnterminated; }

private:
    QChar at(qsizetype offset) const
    {
        const qsizetype position = m_position + offset;
        return position < m_sql.size() ? m_sql.at(position) : QChar();
    }
    bool isSqlite() const { return m_dialect == DialectKind::Sqlite; }
    bool isPostgreSql() const { return m_dialect == DialectKind::PostgreSql; }
    bool isMariaDb() const { return m_dialect == DialectKind::MariaDb; }
    bool isAny() const { return !m_dialect; }

    void remember(const Token &token)
    {
        m_previous = token;
        const QStringView text = m_sql.mid(token.start, token.length);
        if (token.kind == TokenKind::Operator && text == u"[")
            ++m_brackets;
        else if (token.kind == TokenKind::Operator && text == u"]" && m_brackets > 0)
            --m_brackets;
    }

    // Whether the bracket here begins a subscript or an array, not a name.
    bool isSubscript() const
    {
        const QStringView before = m_sql.mid(m_previous.start, m_previous.length);
        switch (m_previous.kind) {
        case TokenKind::QuotedName:
            return true;
        case TokenKind::Word:
            return before.compare("array"_L1, Qt::CaseInsensitive) == 0
                   || !isExpressionKeyword(before);
        case TokenKind::Operator:
            return before == u")" || before == u"]"
                   || (m_brackets > 0 && (before == u"[" || before == u","));
        case TokenKind::Space:
        case TokenKind::String:
        case TokenKind::Blob:
        case TokenKind::Number:
            return false;
        }
        Q_UNREACHABLE();
    }

    TokenKind readToken()
    {
        const QChar c = at(0);
        if (isBlank(c))
            return readBlanks();
        if (isLineComment())
            return readLineComment();
        if (c == u'/' && at(1) == u'*')
            return readBlockComment();
        if (c == u'\'')
            return readQuoted(1, TokenKind::String, stringEscapes());
        if (c == u'"')
            return readDoubleQuoted();
        if (c == u'`' && !isPostgreSql())
            return readQuoted(1, TokenKind::QuotedName, Escapes::Doubled);
        if (c == u'[' && (isSqlite() || (isAny() && !isSubscript())))
            return readBracketed();
        if (c == u'$' && (isPostgreSql() || isAny()) && readDollarQuoted())
            return TokenKind::String;
        if (isNameStart(c) || (c == u'$' && isMariaDb()))
            return readWordOrPrefixed();
        if (isDigit(c) || (c == u'.' && isDigit(at(1))))
            return readNumber();
        return readOperator();
    }

    Escapes stringEscapes() const { return m_escapes; }

    TokenKind readBlanks()
    {
        while (m_position < m_sql.size() && isBlank(at(0)))
            ++m_position;
        return TokenKind::Space;
    }

    bool isLineComment() const
    {
        if (isMariaDb() && at(0) == u'#')
            return true;
        if (at(0) != u'-' || at(1) != u'-')
            return false;
        // MariaDB takes a--1 for arithmetic: its comment needs a blank, or the end, behind.
        return !isMariaDb() || m_position + 2 >= m_sql.size() || at(2) <= u' ';
    }

    TokenKind readLineComment()
    {
        while (m_position < m_sql.size() && at(0) != u'\n')
            ++m_position;
        return TokenKind::Space;
    }

    TokenKind readBlockComment()
    {
        qsizetype depth = 1;
        m_position += 2;
        while (m_position < m_sql.size() && depth > 0) {
            if (at(0) == u'*' && at(1) == u'/') {
                --depth;
                m_position += 2;
            } else if (isPostgreSql() && at(0) == u'/' && at(1) == u'*') {
                ++depth;
                m_position += 2;
            } else {
                ++m_position;
            }
        }
        return TokenKind::Space;
    }

    // Reads to the quote that stands `quoteOffset - 1` units ahead, doubled ones inside.
    TokenKind readQuoted(qsizetype quoteOffset, TokenKind kind, Escapes escapes)
    {
        const QChar quote = at(quoteOffset - 1);
        m_position += quoteOffset;
        while (m_position < m_sql.size()) {
            const QChar c = at(0);
            if (c == u'\\' && escapes == Escapes::DoubledAndBackslash) {
                m_position = std::min(m_position + 2, m_sql.size());
            } else if (c == quote && at(1) == quote && m_position + 1 < m_sql.size()) {
                m_position += 2;
            } else {
                ++m_position;
                if (c == quote)
                    return kind;
            }
        }
        m_isUnterminated = true;
        return kind;
    }

    TokenKind readDoubleQuoted()
    {
        return isMariaDb() ? readQuoted(1, TokenKind::String, Escapes::DoubledAndBackslash)
                           : readQuoted(1, TokenKind::QuotedName, Escapes::Doubled);
    }

    TokenKind readBracketed()
    {
        const qsizetype end = m_sql.indexOf(u']', m_position);
        m_position = end < 0 ? m_sql.size() : end + 1;
        return TokenKind::QuotedName;
    }

    // $tag$…$tag$; false, and nothing read, if this dollar begins none.
    bool readDollarQuoted()
    {
        qsizetype length = 1;
        while (isNameStart(at(length)) || (length > 1 && isDigit(at(length))))
            ++length;
        if (at(length) != u'$')
            return false;
        const QStringView tag = m_sql.mid(m_position, length + 1);
        const qsizetype end = m_sql.indexOf(tag, m_position + tag.size());
        if (end < 0 && isAny())
            return false;
        m_position = end < 0 ? m_sql.size() : end + tag.size();
        return true;
    }

    // x'00', and where the dialect has them b'01', n'x', e'x', u&'x', u&"x": a letter that belongs
    // to the quote behind it.
    TokenKind readWordOrPrefixed()
    {
        const QChar letter = at(0).toLower();
        if (at(1) == u'\'') {
            if (letter == u'x' || (letter == u'b' && !isSqlite()))
                return readQuoted(2, TokenKind::Blob, Escapes::Doubled);
            if (letter == u'n' && !isSqlite())
                return readQuoted(2, TokenKind::String, stringEscapes());
            if (letter == u'e' && (isPostgreSql() || isAny()))
                return readQuoted(2, TokenKind::String, Escapes::DoubledAndBackslash);
        }
        if (letter == u'u' && at(1) == u'&' && isPostgreSql()) {
            if (at(2) == u'\'')
                return readQuoted(3, TokenKind::String, Escapes::Doubled);
            if (at(2) == u'"')
                return readQuoted(3, TokenKind::QuotedName, Escapes::Doubled);
        }
        return readWord();
    }

    TokenKind readWord()
    {
        while (m_position < m_sql.size() && isNamePart(at(0)))
            ++m_position;
        return TokenKind::Word;
    }

    // Letters that stick to a number belong to it (0x1F, and what no engine accepts: 12abc); on
    // MariaDB a name may begin with digits.
    TokenKind readNumber()
    {
        const qsizetype start = m_position;
        const auto skipDigits = [this] {
            while (isDigit(at(0)))
                ++m_position;
        };
        skipDigits();
        if (at(0) == u'.') {
            ++m_position;
            skipDigits();
        }
        const bool hasExponent = at(0).toLower() == u'e'
                                 && (isDigit(at(1))
                                     || ((at(1) == u'+' || at(1) == u'-') && isDigit(at(2))));
        if (hasExponent) {
            m_position += 2;
            skipDigits();
        }
        const qsizetype end = m_position;
        readWord();
        const QStringView text = m_sql.mid(start, m_position - start);
        const bool isName = isMariaDb() && m_position > end && !hasExponent && !text.contains(u'.')
                            && !text.startsWith(u"0x") && !text.startsWith(u"0b");
        return isName ? TokenKind::Word : TokenKind::Number;
    }

    TokenKind readOperator()
    {
        if ((isPostgreSql() || isAny()) && isOperatorCharacter(at(0)))
            return readPostgreSqlOperator();
        static constexpr std::array longOperators{
            "->>"_L1,
            "<=>"_L1,
            "||"_L1,
            "<<"_L1,
            ">>"_L1,
            "<="_L1,
            ">="_L1,
            "<>"_L1,
            "!="_L1,
            "=="_L1,
            "->"_L1,
            "::"_L1,
            ":="_L1,
            "&&"_L1,
        };
        const QStringView rest = m_sql.mid(m_position);
        for (const QLatin1String candidate : longOperators) {
            if (rest.startsWith(candidate)) {
                m_position += candidate.size();
                return TokenKind::Operator;
            }
        }
        ++m_position;
        return TokenKind::Operator;
    }

    // As long as it goes, but it ends before a comment, and a trailing + or - is a sign unless one
    // of ~ ! @ # % ^ & | ` ? makes the operator one of PostgreSQL's own.
    TokenKind readPostgreSqlOperator()
    {
        const qsizetype start = m_position++;
        if (start < m_signsEnd)
            return TokenKind::Operator;
        while (m_position < m_sql.size() && isOperatorCharacter(at(0)) && !isLineComment()
               && !(at(0) == u'/' && at(1) == u'*') && !(isAny() && at(0) == u'`'))
            ++m_position;
        const QStringView text = m_sql.mid(start, m_position - start);
        const bool isOwn = std::any_of(text.begin(), text.end(), [](QChar c) {
            return QStringView(u"~!@#%^&|`?").contains(c);
        });
        qsizetype length = text.size();
        while (!isOwn && length > 1 && (text.at(length - 1) == u'+' || text.at(length - 1) == u'-'))
            --length;
        m_signsEnd = m_position;
        m_position = start + length;
        return TokenKind::Operator;
    }

    QStringView m_sql;
    std::optional<DialectKind> m_dialect;
    Escapes m_escapes;
    Token m_previous; // not a Space, but at the beginning
    qsizetype m_brackets = 0;
    bool m_isUnterminated = false;
    qsizetype m_position = 0;
    qsizetype m_signsEnd = 0; // up to here, what a PostgreSQL operator left behind is signs
};

QString unquoted(QStringView text, QChar opening)
{
    const QChar closing = opening == u'[' ? QChar(u']') : opening;
    QStringView inside = text.mid(1);
    if (inside.endsWith(closing))
        inside.chop(1);
    QString name = inside.toString();
    if (opening != u'[')
        name.replace(QString(2, closing), QString(closing));
    return name;
}

} // namespace

QList<Token> tokenize(QStringView sql, DialectKind dialect)
{
    const bool hasBackslashes = dialect == DialectKind::MariaDb;
    return Tokenizer(sql, dialect, hasBackslashes ? Escapes::DoubledAndBackslash : Escapes::Doubled)
        .run();
}

QList<Token> tokenizeAny(QStringView sql)
{
    Tokenizer standard(sql, std::nullopt, Escapes::Doubled);
    const QList<Token> tokens = standard.run();
    if (!standard.isUnterminated() || !sql.contains(u'\\'))
        return tokens;
    Tokenizer escaped(sql, std::nullopt, Escapes::DoubledAndBackslash);
    const QList<Token> others = escaped.run();
    return escaped.isUnterminated() ? tokens : others;
}

QString tokenName(QStringView sql, const Token &token)
{
    QStringView text = sql.mid(token.start, token.length);
    const bool isQuoted = token.kind == TokenKind::QuotedName || token.kind == TokenKind::String;
    if (!isQuoted || text.isEmpty())
        return text.toString();
    // A prefix (E, N, U&) stands before the quote; a dollar quote is no name.
    while (!text.isEmpty() && (text.front().isLetter() || text.front() == u'&'))
        text = text.mid(1);
    if (text.isEmpty() || text.front() == u'$')
        return text.toString();
    return unquoted(text, text.front());
}

} // namespace core
