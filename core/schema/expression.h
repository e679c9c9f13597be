// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// SQL text as tokens: enough to find, rename and compare names inside an expression or a CREATE
// statement, in the spelling of any of the three dialects; no grammar. Never fails: an unterminated
// string or comment is one token to the end of the text. Source of the rules: the SQLite, PostgreSQL
// and MariaDB manuals' chapters on lexical structure.

#include "core/schema/datatype.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace core {

enum class TokenKind {
    Space,      // blanks and comments
    Word,       // unquoted identifier or keyword
    QuotedName, // "x", `x`, [x]
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
};

// Backslash escapes in strings and backtick names are read as MariaDB does for that dialect only;
// [x] is a name on SQLite only.
QList<Token> tokenize(QStringView sql, DialectKind dialect = DialectKind::Sqlite);

// The name a Word, QuotedName or (SQLite, in a name position) String token stands for.
QString tokenName(QStringView sql, const Token &token);

// Every mention of the column `from` in the expression becomes `to` (quoted where it must be).
// Function names, strings, and names qualified with a table other than `table` are left alone.
QString renameColumnIn(const QString &sql,
                       const QString &from,
                       const QString &to,
                       const QString &table = {});
bool mentionsColumn(const QString &sql, const QString &column);

// The same text with one spelling for what has no meaning: blanks and comments, quotes around plain
// names, the case of names and keywords, outer parentheses. For comparing; not for running.
QString canonicalExpression(const QString &sql, DialectKind dialect = DialectKind::Sqlite);

// "x" with doubled quotes, as standard SQL (SQLite and PostgreSQL) has it.
QString quotedName(const QString &name);
// 'x' with doubled quotes.
QString quotedString(const QString &text);

} // namespace core
