// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/pieces.h"

#include "core/schema/keywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QList<Piece> piecesOf(const QString &sql, QString &end)
{
    QList<Piece> pieces;
    QString before;
    for (const Token &token : tokenizeAny(sql)) {
        const QString text = sql.mid(token.start, token.length);
        if (token.kind == TokenKind::Space)
            before += text;
        else
            pieces.append({token.kind, text, std::exchange(before, {})});
    }
    end = before;
    return pieces;
}

bool isOpening(const QString &text)
{
    return text == u"(" || text == u"[";
}

bool isClosing(const QString &text)
{
    return text == u")" || text == u"]";
}

// A comment to the end of the line would swallow what comes behind it.
QString spaceBefore(const Piece &piece, const QString &result)
{
    if (!piece.before.isEmpty())
        return piece.before;
    const auto isPart = [](QChar c) {
        return c.isLetterOrNumber() || c == u'_' || c == u'\'' || c == u'"' || c == u'`';
    };
    const bool touches = !result.isEmpty() && !piece.text.isEmpty() && isPart(result.back())
                         && isPart(piece.text.front());
    return touches ? u" "_s : QString();
}

} // namespace

Pieces::Pieces(const QString &sql)
    : m_list(piecesOf(sql, m_end))
{}

QString Pieces::text() const
{
    return text(0, size() - 1) + m_end;
}

QString Pieces::text(qsizetype first, qsizetype last) const
{
    QString result;
    for (qsizetype i = std::max<qsizetype>(first, 0); i <= last && i < size(); ++i) {
        if (i > first || first == 0)
            result += spaceBefore(m_list.at(i), result);
        result += m_list.at(i).text;
    }
    return result;
}

bool Pieces::is(qsizetype i, QLatin1String text) const
{
    return i >= 0 && i < size() && m_list.at(i).kind == TokenKind::Operator
           && m_list.at(i).text == text;
}

bool Pieces::isWord(qsizetype i, QLatin1String word) const
{
    return i >= 0 && i < size() && m_list.at(i).kind == TokenKind::Word
           && m_list.at(i).text.compare(word, Qt::CaseInsensitive) == 0;
}

bool Pieces::isName(qsizetype i) const
{
    if (i < 0 || i >= size())
        return false;
    const Piece &piece = m_list.at(i);
    return piece.kind == TokenKind::QuotedName
           || (piece.kind == TokenKind::Word && !isNeverName(piece.text));
}

bool Pieces::isString(qsizetype i) const
{
    return i >= 0 && i < size() && m_list.at(i).kind == TokenKind::String;
}

bool Pieces::isLiteral(qsizetype i) const
{
    return isString(i) || (i >= 0 && i < size() && m_list.at(i).kind == TokenKind::Number);
}

QString Pieces::name(qsizetype i) const
{
    if (i < 0 || i >= size())
        return {};
    const Piece &piece = m_list.at(i);
    if (piece.kind == TokenKind::Word)
        return piece.text.toLower();
    if (piece.kind != TokenKind::QuotedName)
        return {};
    return tokenName(piece.text, Token{piece.kind, 0, piece.text.size()});
}

bool Pieces::isCall(qsizetype i) const
{
    return i >= 0 && i < size() && m_list.at(i).kind == TokenKind::Word && is(i + 1, "("_L1)
           && !isWord(i, "in"_L1) && !isWord(i, "and"_L1) && !isWord(i, "or"_L1)
           && !isWord(i, "not"_L1) && !isWord(i, "any"_L1) && !isWord(i, "all"_L1)
           && !isWord(i, "when"_L1) && !isWord(i, "then"_L1) && !isWord(i, "else"_L1)
           && !isWord(i, "between"_L1) && !isWord(i, "like"_L1) && !isWord(i, "is"_L1)
           && !isWord(i, "case"_L1);
}

qsizetype Pieces::opening(qsizetype i) const
{
    qsizetype depth = 0;
    for (; i >= 0 && i < size(); --i) {
        if (m_list.at(i).kind != TokenKind::Operator)
            continue;
        depth += isClosing(m_list.at(i).text) ? 1 : isOpening(m_list.at(i).text) ? -1 : 0;
        if (depth <= 0)
            return depth == 0 && isOpening(m_list.at(i).text) ? i : -1;
    }
    return -1;
}

qsizetype Pieces::closing(qsizetype i) const
{
    qsizetype depth = 0;
    for (; i >= 0 && i < size(); ++i) {
        if (m_list.at(i).kind != TokenKind::Operator)
            continue;
        depth += isOpening(m_list.at(i).text) ? 1 : isClosing(m_list.at(i).text) ? -1 : 0;
        if (depth <= 0)
            return depth == 0 && isClosing(m_list.at(i).text) ? i : -1;
    }
    return -1;
}

qsizetype Pieces::operandStart(qsizetype last) const
{
    qsizetype first = last;
    if (is(last, ")"_L1)) {
        first = opening(last);
        if (isCall(first - 1))
            --first;
    } else if (is(last, "]"_L1)) {
        first = opening(last);
        if (isWord(first - 1, "array"_L1))
            --first;
        else if (first > 0)
            return operandStart(first - 1);
    } else if (isWord(last, "end"_L1)) {
        qsizetype depth = 0;
        for (; first >= 0; --first) {
            depth += isWord(first, "end"_L1) ? 1 : isWord(first, "case"_L1) ? -1 : 0;
            if (depth == 0)
                break;
        }
    }
    while (first > 1 && is(first - 1, "."_L1) && isName(first - 2))
        first -= 2;
    return first;
}

qsizetype Pieces::operandEnd(qsizetype first) const
{
    qsizetype last = first;
    while (is(last, "-"_L1) || is(last, "+"_L1))
        ++last;
    while (isName(last) && is(last + 1, "."_L1) && isName(last + 2))
        last += 2;
    if (is(last, "("_L1))
        return closing(last);
    if (isCall(last) || (isWord(last, "array"_L1) && is(last + 1, "["_L1)))
        return closing(last + 1);
    if (isWord(last, "case"_L1)) {
        qsizetype depth = 0;
        for (; last < size(); ++last) {
            depth += isWord(last, "case"_L1) ? 1 : isWord(last, "end"_L1) ? -1 : 0;
            if (depth == 0)
                return last;
        }
        return -1;
    }
    return last < size() ? last : -1;
}

QList<std::pair<qsizetype, qsizetype>> Pieces::arguments(qsizetype i) const
{
    const qsizetype end = closing(i + 1);
    QList<std::pair<qsizetype, qsizetype>> ranges;
    if (end < 0 || end == i + 2)
        return ranges;
    qsizetype first = i + 2;
    for (qsizetype k = i + 2; k <= end; ++k) {
        if (is(k, "("_L1) || is(k, "["_L1)) {
            const qsizetype close = closing(k);
            if (close < 0)
                return {};
            k = close;
        } else if (k == end || is(k, ","_L1)) {
            ranges.append({first, k - 1});
            first = k + 1;
        }
    }
    return ranges;
}

QString Pieces::inside(qsizetype i, qsizetype head) const
{
    const QString &text = m_list.at(i).text;
    return text.mid(head, std::max<qsizetype>(text.size() - head - 1, 0));
}

void Pieces::replace(qsizetype first, qsizetype last, const QString &sql)
{
    QString end;
    QList<Piece> pieces = piecesOf(sql, end);
    const QString before = m_list.at(first).before;
    if (!pieces.isEmpty())
        pieces.first().before = before;
    else if (last + 1 < size() && m_list.at(last + 1).before.isEmpty())
        m_list[last + 1].before = before;
    m_list.remove(first, last - first + 1);
    for (qsizetype i = 0; i < pieces.size(); ++i)
        m_list.insert(first + i, pieces.at(i));
    m_isChanged = true;
}

} // namespace core
