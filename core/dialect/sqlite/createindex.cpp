// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/createtable.h"
#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/sqlcursor.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A range of tokens, [first, end).
struct Term
{
    qsizetype first = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - first; }
};

bool isWordAt(const SqlCursor &cursor, qsizetype index, QStringView word)
{
    return cursor.token(index).kind == TokenKind::Word && isSameName(cursor.tokenText(index), word);
}

// Whether the parenthesis at `open` is closed by the last token of the term.
bool isEnclosed(const SqlCursor &cursor, qsizetype open, qsizetype end)
{
    if (open >= end || cursor.tokenText(open) != u"(")
        return false;
    int depth = 0;
    for (qsizetype i = open; i < end; ++i) {
        if (cursor.token(i).kind != TokenKind::Operator)
            continue;
        if (cursor.tokenText(i) == u"(")
            ++depth;
        else if (cursor.tokenText(i) == u")" && --depth == 0)
            return i == end - 1;
    }
    return false;
}

// COLLATE binds tighter than any operator: it is the term's own only after one operand.
bool isOperand(const SqlCursor &cursor, const Term &term)
{
    return term.size() == 1 || isEnclosed(cursor, term.first, term.end)
           || (term.size() > 2 && cursor.token(term.first).kind == TokenKind::Word
               && isEnclosed(cursor, term.first + 1, term.end));
}

IndexKey keyOf(const SqlCursor &cursor, Term term, const Table &table)
{
    IndexKey key;
    if (term.size() > 1 && isWordAt(cursor, term.end - 1, u"desc")) {
        key.order = SortOrder::Descending;
        --term.end;
    } else if (term.size() > 1 && isWordAt(cursor, term.end - 1, u"asc")) {
        --term.end;
    }
    while (term.size() > 2) {
        if (isEnclosed(cursor, term.first, term.end)) {
            ++term.first;
            --term.end;
        } else if (isWordAt(cursor, term.end - 2, u"collate")
                   && isOperand(cursor, {term.first, term.end - 2})) {
            if (key.collation.isEmpty())
                key.collation = cursor.nameAt(term.end - 1);
            term.end -= 2;
        } else {
            break;
        }
    }
    const QString text = cursor.textBetween(term.first, term.end);
    const TokenKind kind = cursor.token(term.first).kind;
    if (term.size() == 1
        && (kind == TokenKind::Word || kind == TokenKind::QuotedName || kind == TokenKind::String)) {
        const QString name = cursor.nameAt(term.first);
        if (const Column *column = columnNamed(table, name)) {
            key.column = column->id;
            key.collation = ownCollation(*column, key.collation);
            return key;
        }
    }
    key.expressionSql = withStringsQuoted(text, table);
    return key;
}

} // namespace

Result<Index> parseCreateIndex(const QString &sql, const Table &table)
{
    SqlCursor cursor(sql);
    Index index;
    cursor.expectWord("CREATE"_L1);
    index.unique = cursor.takeWord("UNIQUE"_L1);
    cursor.expectWord("INDEX"_L1);
    if (cursor.isWord("IF"_L1) && cursor.isWord("NOT"_L1, 1)) {
        cursor.skip();
        cursor.skip();
        cursor.expectWord("EXISTS"_L1);
    }
    index.name = cursor.takeName();
    if (cursor.takeOperator("."_L1))
        index.name = cursor.takeName();
    index.id = IndexId::derived(table.id.uuid, "index/"_L1 + index.name);
    cursor.expectWord("ON"_L1);
    cursor.takeName();
    cursor.expectOperator("("_L1);
    do {
        Term term{cursor.position(), 0};
        cursor.skipTerm();
        term.end = cursor.position();
        if (cursor.atEnd() || term.size() == 0)
            cursor.fail("column"_L1);
        else
            index.keys.append(keyOf(cursor, term, table));
    } while (cursor.takeOperator(","_L1));
    cursor.expectOperator(")"_L1);
    if (cursor.takeWord("WHERE"_L1)) {
        const qsizetype first = cursor.position();
        while (!cursor.atEnd() && !cursor.isOperator(";"_L1))
            cursor.skip();
        index.predicateSql = withStringsQuoted(cursor.textBetween(first, cursor.position()), table);
    }
    if (cursor.failed())
        return Failure(cursor.error());
    return index;
}

} // namespace core
