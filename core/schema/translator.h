// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The steps of a translation (core/schema/translation.h), one function a form. Each leaves the rest
// alone, and notes the first form that the target has not.

#include "core/schema/pieces.h"
#include "core/schema/translation.h"

namespace core {

struct TranslationTask
{
    Pieces pieces;
    DialectKind target = DialectKind::Sqlite;
    ExpressionPlace place = ExpressionPlace::Condition;
    const QList<Column> &columns;
    QString obstacle;

    bool isFor(DialectKind kind) const { return target == kind; }
    void refuse(const QString &form)
    {
        if (obstacle.isEmpty())
            obstacle = form;
    }
    // The column that the pieces [first, last] are, parentheses apart; null: something else.
    const Column *column(qsizetype first, qsizetype last) const;
};

void translateCasts(TranslationTask &task);  // x::type, CAST(x AS type)
void translateArrays(TranslationTask &task); // = ANY (ARRAY[…])
void translateCalls(TranslationTask &task);  // functions, and the words that are called without ()
void translateLiterals(TranslationTask &task);    // E'x', x'00', b'1', _utf8mb4'x', INTERVAL
void translateConnectives(TranslationTask &task); // || and && between conditions
void translateOperators(TranslationTask &task);   // ~~, ==, <=>, REGEXP, ||
void joinTexts(TranslationTask &task);            // ||
void translateBooleans(TranslationTask &task);    // is_active = 1

} // namespace core
