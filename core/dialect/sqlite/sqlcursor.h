// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Walks the tokens of one SQL statement, blanks and comments left out. The first thing that is not
// there as expected is kept with its place, and ends the walk: read on, ask `failed` once.

#include "core/base/error.h"
#include "core/schema/expression.h"

namespace core {

class SqlCursor
{
public:
    explicit SqlCursor(const QString &sql);

    bool atEnd() const { return m_position >= m_tokens.size(); }
    qsizetype position() const { return m_position; }

    // Keywords: unquoted words, in any case. `ahead` counts tokens from the current one.
    bool isWord(QLatin1StringView word, qsizetype ahead = 0) const;
    bool takeWord(QLatin1StringView word);
    void expectWord(QLatin1StringView word);
    bool isOperator(QLatin1StringView text) const;
    bool takeOperator(QLatin1StringView text);
    void expectOperator(QLatin1StringView text);
    // Names: words, quoted names, and strings, which SQLite takes for names where a name must be.
    bool isName() const;
    bool isUnquotedWord() const;
    QString takeName();
    void skip(); // one token

    // From an opening parenthesis to its partner; the text between, without blanks and comments at
    // its ends (a line comment there would swallow what is put after it).
    QString takeParenthesised();
    // Over tokens up to a comma or closing parenthesis that is not inside parentheses.
    void skipTerm();

    // The text from token `first` up to token `end`, verbatim.
    QString textBetween(qsizetype first, qsizetype end) const;
    // The same with a blank for every comment.
    QString textWithoutComments(qsizetype first, qsizetype end) const;
    const Token &token(qsizetype index) const { return m_tokens.at(index); }
    QStringView tokenText(qsizetype index) const;
    QString nameAt(qsizetype index) const { return tokenName(m_sql, m_tokens.at(index)); }

    void fail(QLatin1StringView expected);
    bool failed() const { return m_error.has_value(); }
    const Error &error() const { return *m_error; }

private:
    QString m_sql;
    QList<Token> m_tokens;
    qsizetype m_position = 0;
    std::optional<Error> m_error;
};

} // namespace core
