// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An expression as a list of pieces that can be replaced: its tokens, each with the blanks and comments
// before it. Knows where an operand begins and ends, no more. Indexes outside the list are allowed in
// every question and answered with "no". Linear.

#include "core/schema/tokenizer.h"

#include <optional>

namespace core {

struct Piece
{
    TokenKind kind = TokenKind::Operator;
    QString text;
    QString before; // blanks and comments
};

class Pieces
{
public:
    explicit Pieces(const QString &sql);

    qsizetype size() const { return m_list.size(); }
    const Piece &at(qsizetype i) const { return m_list.at(i); }
    bool isChanged() const { return m_isChanged; }
    QString text() const;

    bool is(qsizetype i, QLatin1String text) const;     // an operator, exactly
    bool isWord(qsizetype i, QLatin1String word) const; // unquoted, in any case
    bool isName(qsizetype i) const;
    bool isString(qsizetype i) const;
    bool isLiteral(qsizetype i) const; // a string or number
    QString name(qsizetype i) const;   // a word in lower case, a quoted name as it is
    bool isCall(qsizetype i) const;    // a function's name

    // Of the pair of brackets that ends or begins at i; -1: there is none.
    qsizetype opening(qsizetype i) const;
    qsizetype closing(qsizetype i) const;
    // The first piece of the operand that ends with `last`, the last of the one that begins at `first`.
    qsizetype operandStart(qsizetype last) const;
    qsizetype operandEnd(qsizetype first) const;
    // The arguments of the call at i, as ranges [first, last]; empty where there are none.
    QList<std::pair<qsizetype, qsizetype>> arguments(qsizetype i) const;
    QString text(qsizetype first, qsizetype last) const;

    // What is between the first `head` characters of the piece and its last one.
    QString inside(qsizetype i, qsizetype head) const;

    // `sql` takes the place of the pieces [first, last].
    void replace(qsizetype first, qsizetype last, const QString &sql);
    void remove(qsizetype first, qsizetype last) { replace(first, last, {}); }

private:
    QString m_end; // blanks behind the last
    QList<Piece> m_list;
    bool m_isChanged = false;
};

} // namespace core
