// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/translator.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isOneOf(const Pieces &pieces, qsizetype i, TokenKind kind, const QStringList &texts)
{
    return i >= 0 && i < pieces.size() && pieces.at(i).kind == kind
           && texts.contains(pieces.at(i).text.toLower());
}

bool startsArithmetic(const Pieces &pieces, qsizetype i)
{
    static const QStringList signs{u"+"_s, u"-"_s, u"*"_s, u"/"_s, u"%"_s};
    return isOneOf(pieces, i, TokenKind::Operator, signs);
}

// A word or sign that makes a condition of the operands beside it.
bool isPredicate(const Pieces &pieces, qsizetype i)
{
    static const QStringList
        orders{u"="_s, u"=="_s, u"<>"_s, u"!="_s, u"<"_s, u">"_s, u"<="_s, u">="_s, u"<=>"_s};
    static const QStringList
        words{u"is"_s, u"in"_s, u"between"_s, u"like"_s, u"regexp"_s, u"rlike"_s, u"not"_s};
    return isOneOf(pieces, i, TokenKind::Operator, orders)
           || isOneOf(pieces, i, TokenKind::Word, words);
}

bool isText(const TranslationTask &task, qsizetype first, qsizetype last)
{
    if (first == last && task.pieces.isString(first))
        return true;
    const Column *column = task.column(first, last);
    return column && column->type.dimensions == 0
           && (column->type.kind == TypeKind::String || column->type.kind == TypeKind::Text);
}

bool isConnective(const Pieces &pieces, qsizetype i)
{
    return pieces.is(i, "||"_L1) || pieces.is(i, "&&"_L1);
}

bool followsNullTest(const Pieces &pieces, qsizetype i)
{
    return pieces.isWord(i - 1, "null"_L1)
           && (pieces.isWord(i - 2, "is"_L1) || pieces.isWord(i - 2, "not"_L1));
}

// Whether the operand from `first` on is the last one of a condition.
bool endsCondition(const Pieces &pieces, qsizetype first)
{
    if (!pieces.isWord(first - 1, "and"_L1))
        return isPredicate(pieces, first - 1);
    return pieces.isWord(pieces.operandStart(first - 2) - 1, "between"_L1);
}

// What makes a condition of the operands from `first` on; -1: nothing does.
qsizetype predicateBehind(const Pieces &pieces, qsizetype first)
{
    qsizetype last = pieces.operandEnd(first);
    while (last >= first && last + 2 < pieces.size()
           && (isConnective(pieces, last + 1) || startsArithmetic(pieces, last + 1)))
        last = pieces.operandEnd(last + 2);
    return last >= first && isPredicate(pieces, last + 1) ? last + 1 : -1;
}

// Whether || or && at i stands between two conditions, where it joins nothing. But x = a || b IS NULL
// asks about a text where a and b are texts.
bool isBetweenConditions(const TranslationTask &task, qsizetype i)
{
    const Pieces &pieces = task.pieces;
    if (pieces.isWord(i + 1, "not"_L1) || followsNullTest(pieces, i))
        return true;
    const qsizetype first = pieces.operandStart(i - 1);
    const qsizetype predicate = predicateBehind(pieces, i + 1);
    if (first < 1 || predicate < 0 || !endsCondition(pieces, first))
        return false;
    return !pieces.isWord(predicate, "is"_L1) || !isText(task, first, i - 1)
           || !isText(task, i + 1, pieces.operandEnd(i + 1));
}

// Whether || and && are MariaDB's "or" and "and", and not the others' signs for texts and arrays.
bool isLogic(const TranslationTask &task)
{
    for (qsizetype i = 1; i + 1 < task.pieces.size(); ++i) {
        if (isConnective(task.pieces, i) && isBetweenConditions(task, i))
            return true;
    }
    return false;
}

} // namespace

void translateConnectives(TranslationTask &task)
{
    if (task.isFor(DialectKind::MariaDb) || !isLogic(task))
        return;
    for (qsizetype i = 0; i < task.pieces.size(); ++i) {
        if (isConnective(task.pieces, i))
            task.pieces.replace(i, i, task.pieces.is(i, "||"_L1) ? u"OR"_s : u"AND"_s);
    }
}

// a || b || c is CONCAT(a, b, c) where || is "or".
void joinTexts(TranslationTask &task)
{
    Pieces &pieces = task.pieces;
    if (!task.isFor(DialectKind::MariaDb) || isLogic(task))
        return;
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        if (!pieces.is(i, "||"_L1))
            continue;
        const qsizetype first = pieces.operandStart(i - 1);
        qsizetype last = i - 1;
        QStringList operands{pieces.text(first, last)};
        while (pieces.is(last + 1, "||"_L1)) {
            const qsizetype next = last + 2;
            last = pieces.operandEnd(next);
            if (last < next)
                return task.refuse(u"||"_s);
            operands.append(pieces.text(next, last).trimmed());
        }
        if (first < 0 || startsArithmetic(pieces, first - 1) || startsArithmetic(pieces, last + 1))
            return task.refuse(u"||"_s);
        pieces.replace(first, last, u"concat(%1)"_s.arg(operands.join(u", "_s)));
        i = first;
    }
}

} // namespace core
