// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"

#include "core/schema/keywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringView textOf(QStringView sql, const Token &token)
{
    return sql.mid(token.start, token.length);
}

bool isSame(QStringView a, QStringView b)
{
    // ASCII alone is folded, as SQLite does: É and é are two names.
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](QChar x, QChar y) {
        const auto fold = [](char16_t c) { return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c; };
        return fold(x.unicode()) == fold(y.unicode());
    });
}

bool isPlainName(QStringView name)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    };
    return !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9')
           && std::all_of(name.begin(), name.end(), isPlain);
}

QList<Token> significantTokens(QStringView sql, DialectKind dialect)
{
    QList<Token> tokens = tokenize(sql, dialect);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    return tokens;
}

// Walks an expression and knows of each name whether it stands where a column does.
class ColumnFinder
{
public:
    ColumnFinder(QStringView sql, const QString &column, const QString &table)
        : m_sql(sql)
        , m_tokens(significantTokens(sql, DialectKind::Sqlite))
        , m_column(column)
        , m_table(table)
    {}

    QList<Token> run()
    {
        QList<Token> mentions;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (isName(i) && isSame(tokenName(m_sql, m_tokens.at(i)), m_column) && isColumn(i))
                mentions.append(m_tokens.at(i));
            step(i);
        }
        return mentions;
    }

private:
    QStringView text(qsizetype i) const
    {
        return i >= 0 && i < m_tokens.size() ? textOf(m_sql, m_tokens.at(i)) : QStringView();
    }
    bool isWord(qsizetype i, QStringView word) const
    {
        return i >= 0 && i < m_tokens.size() && m_tokens.at(i).kind == TokenKind::Word
               && isSame(text(i), word);
    }
    bool isName(qsizetype i) const
    {
        const TokenKind kind = m_tokens.at(i).kind;
        return kind == TokenKind::Word || kind == TokenKind::QuotedName;
    }

    bool isColumn(qsizetype i) const
    {
        if (m_isInType || isWord(i - 1, u"collate") || text(i - 1) == u"@" || text(i - 1) == u":")
            return false;
        if (text(i + 1) == u"(" || text(i + 1) == u".")
            return false; // a function; a table or namespace
        if (text(i - 1) == u".") {
            return m_table.isEmpty()
                   || (i >= 2 && isSame(tokenName(m_sql, m_tokens.at(i - 2)), m_table));
        }
        if (m_tokens.at(i).kind == TokenKind::QuotedName)
            return true;
        if (isNeverName(text(i)) || (isExpressionKeyword(text(i)) && !m_expectsOperand))
            return false;
        const bool isTypeOfLiteral = i + 1 < m_tokens.size()
                                     && m_tokens.at(i + 1).kind == TokenKind::String;
        const bool isFieldOfExtract = isWord(i - 2, u"extract") && isWord(i + 1, u"from");
        return !isTypeOfLiteral && !isFieldOfExtract;
    }

    void step(qsizetype i)
    {
        const Token &token = m_tokens.at(i);
        if (isWord(i, u"as") || text(i) == u"::") {
            m_isInType = true; // CAST(a AS double precision), a::text
            return;
        }
        if (token.kind != TokenKind::Word && token.kind != TokenKind::QuotedName)
            m_isInType = false;
        if (token.kind == TokenKind::Operator)
            m_expectsOperand = text(i) != u")" && text(i) != u"]";
        else if (token.kind == TokenKind::Word && isNeverName(text(i)))
            m_expectsOperand = !isWord(i, u"null") && !isWord(i, u"isnull")
                               && !isWord(i, u"notnull");
        else if (token.kind == TokenKind::Word && isExpressionKeyword(text(i)))
            m_expectsOperand = !m_expectsOperand && !isWord(i, u"end");
        else
            m_expectsOperand = false;
    }

    QStringView m_sql;
    QList<Token> m_tokens;
    QString m_column;
    QString m_table;
    bool m_expectsOperand = true;
    bool m_isInType = false;
};

QString canonicalName(QStringView sql, const Token &token, DialectKind dialect)
{
    const QString name = tokenName(sql, token);
    const QString folded = dialect == DialectKind::PostgreSql ? name : name.toLower();
    if (isPlainName(folded) && !isExpressionKeyword(folded))
        return folded;
    // What MariaDB has in double quotes is a string.
    return dialect == DialectKind::MariaDb ? u'`' + QString(folded).replace(u'`', "``"_L1) + u'`'
                                           : quotedName(folded);
}

// MariaDB's "x" as 'x'; what a backslash escapes stays as it is.
QString singleQuoted(QStringView text)
{
    QString result = u"'"_s;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isLast = i + 1 == text.size();
        if (c == u'\\' && !isLast) {
            result += c;
            result += text.at(++i);
        } else if (c == u'"') {
            if (!isLast) // doubled
                result += text.at(++i);
        } else {
            result += c == u'\'' ? u"''"_s : QString(c);
        }
    }
    return result + u'\'';
}

QString canonicalToken(QStringView sql, const Token &token, DialectKind dialect)
{
    const QString text = textOf(sql, token).toString();
    switch (token.kind) {
    case TokenKind::Space:
        return {};
    case TokenKind::Word:
    case TokenKind::Number:
    case TokenKind::Blob:
        return text.toLower();
    case TokenKind::QuotedName:
        return canonicalName(sql, token, dialect);
    case TokenKind::String:
        return text.startsWith(u'"') ? singleQuoted(text) : text;
    case TokenKind::Operator:
        return text;
    }
    Q_UNREACHABLE();
}

// How many pairs of parentheses enclose all of the tokens.
qsizetype outerParentheses(const QStringList &texts)
{
    qsizetype opening = 0;
    while (opening < texts.size() && texts.at(opening) == u"(")
        ++opening;
    qsizetype depth = 0;
    qsizetype lowest = opening; // of the depth, before the closing ones at the end
    qsizetype end = texts.size();
    while (end > 0 && texts.at(end - 1) == u")")
        --end;
    for (qsizetype i = 0; i < end; ++i) {
        if (texts.at(i) == u"(")
            ++depth;
        else if (texts.at(i) == u")")
            --depth;
        if (i + 1 >= opening)
            lowest = std::min(lowest, depth);
    }
    const qsizetype closing = texts.size() - end;
    // The closing ones at the end close first what was opened inside.
    return depth == closing ? std::max<qsizetype>(0, std::min(lowest, closing)) : 0;
}

} // namespace

QString renameColumnIn(const QString &sql,
                       const QString &from,
                       const QString &to,
                       const QString &table)
{
    QString result;
    qsizetype copied = 0;
    for (const Token &token : ColumnFinder(sql, from, table).run()) {
        result += QStringView(sql).mid(copied, token.start - copied);
        result += nameInExpression(to);
        copied = token.start + token.length;
    }
    result += QStringView(sql).mid(copied);
    return result;
}

bool mentionsColumn(const QString &sql, const QString &column)
{
    return !sql.isEmpty() && !ColumnFinder(sql, column, {}).run().isEmpty();
}

QString canonicalExpression(const QString &sql, DialectKind dialect)
{
    QStringList texts;
    for (const Token &token : significantTokens(sql, dialect))
        texts.append(canonicalToken(sql, token, dialect));
    const qsizetype outer = outerParentheses(texts);
    return texts.mid(outer, texts.size() - 2 * outer).join(u' ');
}

QString nameInExpression(const QString &name)
{
    return isPlainName(name) && !isReservedAnywhere(name) ? name : quotedName(name);
}

QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', "\"\""_L1) + u'"';
}

QString quotedString(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

} // namespace core
