// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An SQL expression (check, default, generated column, index key, predicate) as another engine has it:
// `::text` and `= ANY (ARRAY[…])` of PostgreSQL, current_timestamp() and octet_length() of MariaDB,
// datetime('now') and == of SQLite. Nobody knows which engine a text came from: what means the same
// everywhere is in one spelling, and a text that the target itself wrote stays as it is. On tokens,
// without a grammar; pure; never fails. Sources: the engines' manuals, dialects.md.

#include "core/schema/schema.h"

namespace core {

enum class ExpressionPlace { Condition, Value, Default };

struct Translation
{
    QString sql;
    QString obstacle; // what the target has not, as it stands in the text; empty: nothing

    bool operator==(const Translation &) const = default;
};

// `columns` are those that the expression may name: of which type decides how they are compared.
// Idempotent.
Translation translated(const QString &sql,
                       DialectKind target,
                       ExpressionPlace place,
                       const QList<Column> &columns);

} // namespace core
