// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names inside an SQL expression (check, default, generated column, index key, predicate): found,
// renamed and compared by its tokens, without a grammar, in the spelling of any of the three dialects
// where none is given. Never fails, whatever the text is.

#include "core/schema/tokenizer.h"

namespace core {

// Folded: without regard to the case of ASCII letters, as SQLite and MariaDB compare names of columns.
// Exact: as PostgreSQL does, which takes unquoted ones as lower case; for a table whose columns differ
// by nothing else.
enum class NameCase { Folded, Exact };

// Every mention of the column `from` in the expression becomes `to`, quoted only where it must be.
// Left alone: functions, types, collations, strings, keywords, and names qualified with a table
// other than `table` (which, left empty, is any).
QString renameColumnIn(const QString &sql,
                       const QString &from,
                       const QString &to,
                       const QString &table = {},
                       NameCase nameCase = NameCase::Folded);
// Every "from.column" becomes "to.column". Left alone: functions, types and collations of a namespace
// of that name.
QString renameTableIn(const QString &sql, const QString &from, const QString &to);
bool mentionsColumn(const QString &sql, const QString &column);

// The same text with one spelling for what has no meaning: blanks and comments, quotes around plain
// names, the case of names and keywords, outer parentheses. For comparing; not for running.
QString canonicalExpression(const QString &sql, DialectKind dialect = DialectKind::Sqlite);

// The name as it stands in an expression of ours: "x" where it must be quoted (a blank, an upper case
// letter, a word that any of the three dialects reserves), bare where it need not.
QString nameInExpression(const QString &name);

// "x" with doubled quotes, as standard SQL (SQLite and PostgreSQL) has it.
QString quotedName(const QString &name);
// 'x' with doubled quotes.
QString quotedString(const QString &text);

} // namespace core
