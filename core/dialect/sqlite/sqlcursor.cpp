// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/sqlcursor.h"

using namespace Qt::StringLiterals;

namespace core {

SqlCursor::SqlCursor(const QString &sql)
    : m_sql(sql)
{
    const QList<Token> tokens = tokenize(sql, DialectKind::Sqlite);
    m_tokens.reserve(tokens.size());
    for (const Token &token : tokens) {
        if (token.kind != TokenKind::Space)
            m_tokens.append(token);
    }
}

QStringView SqlCursor::tokenText(qsizetype index) const
{
    const Token &token = m_tokens.at(index);
    return QStringView(m_sql).mid(token.start, token.length);
}

bool SqlCursor::isWord(QLatin1StringView word, qsizetype ahead) const
{
    const qsizetype index = m_position + ahead;
    return index < m_tokens.size() && m_tokens.at(index).kind == TokenKind::Word
           && m_tokens.at(index).length == word.size()
           && tokenText(index).compare(word, Qt::CaseInsensitive) == 0;
}

bool SqlCursor::takeWord(QLatin1StringView word)
{
    if (!isWord(word))
        return false;
    skip();
    return true;
}

void SqlCursor::expectWord(QLatin1StringView word)
{
    if (!takeWord(word))
        fail(word);
}

bool SqlCursor::isOperator(QLatin1StringView text) const
{
    return !atEnd() && m_tokens.at(m_position).kind == TokenKind::Operator
           && tokenText(m_position) == text;
}

bool SqlCursor::takeOperator(QLatin1StringView text)
{
    if (!isOperator(text))
        return false;
    skip();
    return true;
}

void SqlCursor::expectOperator(QLatin1StringView text)
{
    if (!takeOperator(text))
        fail(text);
}

bool SqlCursor::isName() const
{
    if (atEnd())
        return false;
    const TokenKind kind = m_tokens.at(m_position).kind;
    return kind == TokenKind::Word || kind == TokenKind::QuotedName || kind == TokenKind::String;
}

bool SqlCursor::isUnquotedWord() const
{
    return !atEnd() && m_tokens.at(m_position).kind == TokenKind::Word;
}

QString SqlCursor::takeName()
{
    if (!isName()) {
        fail("name"_L1);
        return {};
    }
    const QString name = tokenName(m_sql, m_tokens.at(m_position));
    skip();
    return name;
}

void SqlCursor::skip()
{
    if (!atEnd())
        ++m_position;
}

QString SqlCursor::takeParenthesised()
{
    expectOperator("("_L1);
    const qsizetype first = m_position;
    int depth = 1;
    for (; !atEnd(); skip()) {
        if (isOperator("("_L1))
            ++depth;
        else if (isOperator(")"_L1) && --depth == 0)
            break;
    }
    const QString text = textBetween(first, m_position);
    expectOperator(")"_L1);
    return text;
}

void SqlCursor::skipTerm()
{
    int depth = 0;
    for (; !atEnd(); skip()) {
        if (depth == 0 && (isOperator(","_L1) || isOperator(")"_L1)))
            return;
        if (isOperator("("_L1))
            ++depth;
        else if (isOperator(")"_L1))
            --depth;
    }
}

QString SqlCursor::textBetween(qsizetype first, qsizetype end) const
{
    if (first >= end)
        return {};
    const qsizetype start = m_tokens.at(first).start;
    const Token &last = m_tokens.at(end - 1);
    return m_sql.mid(start, last.start + last.length - start);
}

QString SqlCursor::textWithoutComments(qsizetype first, qsizetype end) const
{
    QString text;
    for (qsizetype i = first; i < end; ++i) {
        if (i > first) {
            const qsizetype start = m_tokens.at(i - 1).start + m_tokens.at(i - 1).length;
            const QStringView gap = QStringView(m_sql).mid(start, m_tokens.at(i).start - start);
            text += gap.trimmed().isEmpty() ? gap : QStringView(u" ");
        }
        text += tokenText(i);
    }
    return text;
}

void SqlCursor::fail(QLatin1StringView expected)
{
    if (!m_error) {
        const qsizetype offset = atEnd() ? m_sql.size() : m_tokens.at(m_position).start;
        const qsizetype line = QStringView(m_sql).left(offset).count(u'\n') + 1;
        m_error = Error{ErrorCode::ParseFailed,
                        {},
                        expected,
                        u"line %1: %2"_s.arg(line).arg(m_sql.mid(offset, 40).simplified())};
    }
    m_position = m_tokens.size();
}

} // namespace core
