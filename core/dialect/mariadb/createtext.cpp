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
        } else if (isWord(0, "CONSTRAINT"_L1) && isName(1) && isWord(2, "FOREIGN"_L1)) {
            texts.rules.insert(tokenName(m_sql, m_tokens.at(1)),
                               {ruleOn("UPDATE"_L1), ruleOn("DELETE"_L1)});
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

    // What follows ON UPDATE or ON DELETE.
    QString ruleOn(QLatin1StringView event) const
    {
        for (qsizetype i = 3; i + 2 < m_tokens.size(); ++i) {
            if (!isWord(i, "ON"_L1) || !isWord(i + 1, event))
                continue;
            const QString first = text(i + 2).toString().toUpper();
            const bool isPair = first == "SET"_L1 || first == "NO"_L1;
            return isPair ? first + u' ' + text(i + 3).toString().toUpper() : first;
        }
        return u"RESTRICT"_s;
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
                const qsizetype end = endOfDefault(i + 1);
                texts.defaults.insert(name, between(i + 1, end));
                i = end - 1;
            } else if (isWord(i, "CHECK"_L1)) {
                texts.columnChecks.insert(name, parenthesised(i + 1));
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

QList<Token> withoutBlanks(const QString &sql)
{
    QList<Token> tokens = tokenize(sql, DialectKind::MariaDb);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    return tokens;
}

bool isWordAt(const QString &sql, const QList<Token> &tokens, qsizetype i, QLatin1StringView word)
{
    return i < tokens.size() && tokens.at(i).kind == TokenKind::Word
           && QStringView(sql)
                      .mid(tokens.at(i).start, tokens.at(i).length)
                      .compare(word, Qt::CaseInsensitive)
                  == 0;
}

// The server runs what stands in /*! … */ and /*M! … */, whose end need not be the comment's.
bool hidesSql(QStringView space)
{
    return space.contains(u"/*!") || space.contains(u"/*M!");
}

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

QString viewTextOf(const QString &sql)
{
    const QList<Token> tokens = withoutBlanks(sql);
    for (qsizetype i = 0; i + 3 < tokens.size(); ++i) {
        if (!isWordAt(sql, tokens, i, "VIEW"_L1) || !isWordAt(sql, tokens, i + 2, "AS"_L1))
            continue;
        QString text = sql.mid(tokens.at(i + 3).start);
        for (const QLatin1StringView option :
             {" WITH CASCADED CHECK OPTION"_L1, " WITH LOCAL CHECK OPTION"_L1}) {
            if (text.endsWith(option))
                text.chop(option.size());
        }
        return text;
    }
    return {};
}

QString triggerBodyOf(const QString &sql)
{
    const QList<Token> tokens = withoutBlanks(sql);
    for (qsizetype i = 2; i + 1 < tokens.size(); ++i) {
        if (!isWordAt(sql, tokens, i, "ROW"_L1) || !isWordAt(sql, tokens, i - 1, "EACH"_L1)
            || !isWordAt(sql, tokens, i - 2, "FOR"_L1))
            continue;
        const bool isOrdered = isWordAt(sql, tokens, i + 1, "FOLLOWS"_L1)
                               || isWordAt(sql, tokens, i + 1, "PRECEDES"_L1);
        const qsizetype first = i + (isOrdered ? 3 : 1);
        return first < tokens.size() ? sql.mid(tokens.at(first).start) : QString();
    }
    return {};
}

bool isWholeMariaDbExpression(const QString &sql)
{
    const QString text = sql + u')';
    const QList<Token> tokens = tokenize(text, DialectKind::MariaDb);
    // A string or a comment that is left open takes the parenthesis in.
    if (tokens.constLast() != Token{TokenKind::Operator, sql.size(), 1})
        return false;
    int depth = 1;
    for (const Token &token : tokens) {
        const QStringView part = QStringView(text).mid(token.start, token.length);
        if (depth == 0 || (token.kind == TokenKind::Space && hidesSql(part)))
            return false;
        if (token.kind != TokenKind::Operator)
            continue;
        depth += part == u"(" ? 1 : part == u")" ? -1 : 0;
        if (part.contains(u';'))
            return false;
    }
    return depth == 0;
}

} // namespace core
