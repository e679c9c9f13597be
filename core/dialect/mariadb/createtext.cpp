// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/createtext.h"

#include "core/schema/tokenizer.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// One part of the list between the table's parentheses: a column, a key or a constraint.
class Item
{
public:
    Item(QStringView sql, const QList<Token> &tokens)
        : m_sql(sql)
        , m_tokens(tokens)
    {}

    void read(CreateTexts &texts) const
    {
        if (isName(0)) {
            readColumn(texts);
        } else if (isWord(0, "CONSTRAINT"_L1) && isName(1) && isWord(2, "CHECK"_L1)) {
            if (const QString text = parenthesised(3); !text.isEmpty())
                texts.checks.insert(tokenName(m_sql, m_tokens.at(1)), text);
        }
    }

private:
    QStringView text(qsizetype i) const
    {
        return i < m_tokens.size() ? m_sql.mid(m_tokens.at(i).start, m_tokens.at(i).length)
                                   : QStringView();
    }
    bool isName(qsizetype i) const
    {
        return i < m_tokens.size() && m_tokens.at(i).kind == TokenKind::QuotedName;
    }
    bool isWord(qsizetype i, QLatin1StringView word) const
    {
        return text(i).compare(word, Qt::CaseInsensitive) == 0;
    }

    // The position behind the parenthesis that closes the one at `open`.
    qsizetype closing(qsizetype open) const
    {
        int depth = 0;
        for (qsizetype i = open; i < m_tokens.size(); ++i) {
            if (text(i) == u"(")
                ++depth;
            else if (text(i) == u")" && --depth == 0)
                return i + 1;
        }
        return m_tokens.size();
    }

    QString between(qsizetype first, qsizetype end) const
    {
        if (first >= end)
            return {};
        const Token &last = m_tokens.at(end - 1);
        const qsizetype start = m_tokens.at(first).start;
        return m_sql.mid(start, last.start + last.length - start).toString();
    }

    QString parenthesised(qsizetype open) const
    {
        return text(open) == u"(" ? between(open + 1, closing(open) - 1) : QString();
    }

    void readColumn(CreateTexts &texts) const
    {
        const QString name = tokenName(m_sql, m_tokens.at(0));
        for (qsizetype i = 1; i < m_tokens.size(); ++i) {
            if (text(i) == u"(") {
                i = closing(i) - 1;
            } else if (isWord(i, "AS"_L1) && isWord(i - 1, "ALWAYS"_L1)) {
                texts.generated.insert(name, parenthesised(i + 1));
            } else if (isWord(i, "DEFAULT"_L1)) {
                texts.defaults.insert(name, between(i + 1, endOfDefault(i + 1)));
                return;
            }
        }
    }

    // The server puts a default of several words in parentheses, but for literals and functions.
    qsizetype endOfDefault(qsizetype first) const
    {
        for (qsizetype i = first; i < m_tokens.size(); ++i) {
            if (text(i) == u"(")
                i = closing(i) - 1;
            else if (i > first
                     && (isWord(i, "ON"_L1) || isWord(i, "CHECK"_L1) || isWord(i, "COMMENT"_L1)))
                return i;
        }
        return m_tokens.size();
    }

    QStringView m_sql;
    const QList<Token> &m_tokens;
};

} // namespace

CreateTexts textsOfCreateTable(const QString &sql)
{
    CreateTexts texts;
    QList<Token> item;
    int depth = 0;
    for (const Token &token : tokenize(sql, DialectKind::MariaDb)) {
        const QStringView text = QStringView(sql).mid(token.start, token.length);
        const bool isOperator = token.kind == TokenKind::Operator;
        if (isOperator && text == u")")
            --depth;
        if (isOperator && ((depth == 1 && text == u",") || (depth == 0 && text == u")"))) {
            Item(sql, item).read(texts);
            item.clear();
            if (depth == 0)
                break;
        } else if (depth > 0 && token.kind != TokenKind::Space) {
            item.append(token);
        }
        if (isOperator && text == u"(")
            ++depth;
    }
    return texts;
}

bool isWholeMariaDbExpression(const QString &sql)
{
    int depth = 0;
    for (const Token &token : tokenize(sql, DialectKind::MariaDb)) {
        const QStringView text = QStringView(sql).mid(token.start, token.length);
        if (token.kind == TokenKind::Space) {
            // A comment may hide SQL (/*! … */) or the parenthesis that we put behind it.
            if (!text.trimmed().isEmpty())
                return false;
        } else if (token.kind == TokenKind::Operator) {
            depth += text == u"(" ? 1 : text == u")" ? -1 : 0;
            if (depth < 0 || text.contains(u';'))
                return false;
        } else if (token.kind != TokenKind::Word && token.kind != TokenKind::Number) {
            const QChar quote = text.back();
            if (text.size() < 2 || (quote != u'\'' && quote != u'"' && quote != u'`'))
                return false;
        }
    }
    return depth == 0;
}

} // namespace core
