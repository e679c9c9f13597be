// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL text as tokens, in the spelling of any of the three dialects; no grammar. Never fails: an
// unterminated string, name or comment is one token to the end of the text, and any character that
// means nothing is an operator. The tokens cover the text without a gap. Linear; any thread. Source
// of the rules: the SQLite, PostgreSQL and MariaDB manuals' chapters on lexical structure.

#include "core/schema/datatype.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace core {

enum class TokenKind {
    Space,      // blanks and comments
    Word,       // unquoted identifier or keyword
    QuotedName, // "x" (on MariaDB that is a string), `x`, [x]
    String,     // 'x', E'x', $tag$x$tag$
    Blob,       // x'00'
    Number,
    Operator // one or more characters that belong together; parentheses and commas are single
};

struct Token
{
    TokenKind kind = TokenKind::Space;
    qsizetype start = 0; // UTF-16 units from the beginning of the text
    qsizetype length = 0;

    bool operator==(const Token &) const = default;
};

// Backslash escapes in strings, "x" as a string and # comments are MariaDB's alone; dollar quotes,
// E'x' and nested comments PostgreSQL's; [x] is a name on SQLite only, `x` not on PostgreSQL.
QList<Token> tokenize(QStringView sql, DialectKind dialect = DialectKind::Sqlite);

// The same where nobody knows the dialect, since expressions are text in whichever they came from:
// `x` and "x" are names, [x] is one where no subscript or array can stand, E'x' and $tag$x$tag$ are
// strings. A backslash escapes where the text would otherwise end inside a string.
QList<Token> tokenizeAny(QStringView sql);

// The name a Word, QuotedName or (SQLite, in a name position) String token stands for.
QString tokenName(QStringView sql, const Token &token);

} // namespace core
