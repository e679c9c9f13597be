// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/translator.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using Words = QHash<QString, QString>;

// The others' operators by their own spelling (words in lower case); empty: the target has none.
const Words &operatorsFor(DialectKind target)
{
    static const Words sqlite{{u"~~"_s, u"LIKE"_s},
                              {u"!~~"_s, u"NOT LIKE"_s},
                              {u"~~*"_s, u"LIKE"_s},
                              {u"!~~*"_s, u"NOT LIKE"_s},
                              {u"ilike"_s, u"LIKE"_s},
                              {u"~*"_s, {}},
                              {u"!~"_s, {}},
                              {u"!~*"_s, {}},
                              {u"<=>"_s, u"IS"_s},
                              {u"@>"_s, {}},
                              {u"<@"_s, {}},
                              {u"&&"_s, {}},
                              {u"regexp"_s, {}},
                              {u"rlike"_s, {}},
                              {u"xor"_s, {}},
                              {u"div"_s, u"/"_s},
                              {u"mod"_s, u"%"_s}};
    static const Words postgres{{u"=="_s, u"="_s},
                                {u"<=>"_s, u"IS NOT DISTINCT FROM"_s},
                                {u"regexp"_s, u"~*"_s},
                                {u"rlike"_s, u"~*"_s},
                                {u"glob"_s, {}},
                                {u"match"_s, {}},
                                {u"xor"_s, {}},
                                {u"div"_s, u"/"_s},
                                {u"mod"_s, u"%"_s}};
    static const Words mariaDb{{u"~~"_s, u"LIKE"_s},
                               {u"!~~"_s, u"NOT LIKE"_s},
                               {u"~~*"_s, u"LIKE"_s},
                               {u"!~~*"_s, u"NOT LIKE"_s},
                               {u"ilike"_s, u"LIKE"_s},
                               {u"~*"_s, u"REGEXP"_s},
                               {u"!~"_s, u"NOT REGEXP"_s},
                               {u"!~*"_s, u"NOT REGEXP"_s},
                               {u"=="_s, u"="_s},
                               {u"->"_s, {}},
                               {u"->>"_s, {}},
                               {u"#>"_s, {}},
                               {u"#>>"_s, {}},
                               {u"@>"_s, {}},
                               {u"<@"_s, {}},
                               {u"glob"_s, {}},
                               {u"match"_s, {}},
                               {u"isnull"_s, u"IS NULL"_s},
                               {u"notnull"_s, u"IS NOT NULL"_s}};
    switch (target) {
    case DialectKind::Sqlite:
        return sqlite;
    case DialectKind::PostgreSql:
        return postgres;
    case DialectKind::MariaDb:
        return mariaDb;
    }
    Q_UNREACHABLE();
}

// An operator between two operands, rather than a name, a function or a sign before one.
bool isBetween(const Pieces &pieces, qsizetype i)
{
    const Piece &piece = pieces.at(i);
    if (piece.kind != TokenKind::Operator && piece.kind != TokenKind::Word)
        return false;
    if (i == 0 || pieces.is(i + 1, "."_L1) || pieces.is(i - 1, "."_L1))
        return false;
    const Piece &before = pieces.at(i - 1);
    if (before.kind == TokenKind::Operator)
        return before.text == u")" || before.text == u"]";
    return before.kind != TokenKind::Word || pieces.isName(i - 1) || pieces.isWord(i - 1, "not"_L1)
           || pieces.isWord(i - 1, "end"_L1) || pieces.isWord(i - 1, "null"_L1);
}

void renameOperators(TranslationTask &task)
{
    Pieces &pieces = task.pieces;
    const Words &words = operatorsFor(task.target);
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        const auto word = words.constFind(pieces.at(i).text.toLower());
        if (word == words.constEnd() || !isBetween(pieces, i))
            continue;
        if (word->isEmpty())
            return task.refuse(pieces.at(i).text);
        pieces.replace(i, i, *word);
    }
    // ~ alone turns bits around on all three when nothing stands before it.
    for (qsizetype i = 1; i < pieces.size(); ++i) {
        if (task.isFor(DialectKind::PostgreSql) || !pieces.is(i, "~"_L1) || !isBetween(pieces, i))
            continue;
        if (task.isFor(DialectKind::Sqlite))
            return task.refuse(u"~"_s);
        pieces.replace(i, i, u"REGEXP"_s);
    }
}

// SQLite's IS between any two values.
void translateIs(TranslationTask &task)
{
    if (task.isFor(DialectKind::Sqlite))
        return;
    static const QStringList own{u"null"_s,
                                 u"true"_s,
                                 u"false"_s,
                                 u"unknown"_s,
                                 u"distinct"_s,
                                 u"json"_s,
                                 u"document"_s,
                                 u"normalized"_s};
    Pieces &pieces = task.pieces;
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        if (!pieces.isWord(i, "is"_L1))
            continue;
        const bool isNot = pieces.isWord(i + 1, "not"_L1);
        const qsizetype operand = isNot ? i + 2 : i + 1;
        const bool isDistinct = pieces.isWord(operand, "distinct"_L1)
                                && pieces.isWord(operand + 1, "from"_L1);
        if (isDistinct && task.isFor(DialectKind::MariaDb)) {
            if (!isNot)
                return task.refuse(u"IS DISTINCT FROM"_s);
            pieces.replace(i, operand + 1, u"<=>"_s);
        } else if (!isDistinct && !own.contains(pieces.name(operand))) {
            if (isNot && task.isFor(DialectKind::MariaDb))
                return task.refuse(pieces.text(i, operand).trimmed());
            const QString other = task.isFor(DialectKind::MariaDb) ? u"<=>"_s
                                  : isNot                          ? u"IS DISTINCT FROM"_s
                                                                   : u"IS NOT DISTINCT FROM"_s;
            pieces.replace(i, operand - 1, other);
        }
    }
}

bool isBoolean(const Column *column)
{
    return column && column->type.kind == TypeKind::Boolean && column->type.dimensions == 0;
}

// 0 and 1 as PostgreSQL's false and true; empty: neither.
QString truth(const Pieces &pieces, qsizetype i)
{
    const QString text = i >= 0 && i < pieces.size() ? pieces.at(i).text : QString();
    return text == u"1" || text == u"'1'"   ? u"true"_s
           : text == u"0" || text == u"'0'" ? u"false"_s
                                            : QString();
}

bool isEquality(const Pieces &pieces, qsizetype i)
{
    return pieces.is(i, "="_L1) || pieces.is(i, "<>"_L1) || pieces.is(i, "!="_L1);
}

// What the column at i is compared to, by = or IS [NOT] DISTINCT FROM; -1: to nothing.
qsizetype comparedTo(const Pieces &pieces, qsizetype i)
{
    if (isEquality(pieces, i + 1))
        return i + 2;
    const qsizetype word = pieces.isWord(i + 2, "not"_L1) ? i + 3 : i + 2;
    if (pieces.isWord(i + 1, "is"_L1) && pieces.isWord(word, "distinct"_L1)
        && pieces.isWord(word + 1, "from"_L1))
        return word + 2;
    // 1 = is_active::integer compares numbers.
    return isEquality(pieces, i - 1) && !pieces.is(i + 1, "::"_L1) ? i - 2 : -1;
}

} // namespace

void translateOperators(TranslationTask &task)
{
    translateConnectives(task);
    renameOperators(task);
    translateIs(task);
    joinTexts(task);
}

void translateBooleans(TranslationTask &task)
{
    if (!task.isFor(DialectKind::PostgreSql))
        return;
    Pieces &pieces = task.pieces;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Column *column = task.column(i, i);
        if (!isBoolean(column))
            continue;
        const qsizetype value = comparedTo(pieces, i);
        if (!truth(pieces, value).isEmpty())
            pieces.replace(value, value, truth(pieces, value));
        const qsizetype in = pieces.isWord(i + 1, "not"_L1) ? i + 2 : i + 1;
        if (!pieces.isWord(in, "in"_L1))
            continue;
        for (const auto &[first, last] : pieces.arguments(in)) {
            if (first == last && !truth(pieces, first).isEmpty())
                pieces.replace(first, first, truth(pieces, first));
        }
    }
    const Column *whole = task.column(0, pieces.size() - 1);
    if (task.place == ExpressionPlace::Condition && whole && whole->type.kind == TypeKind::Integer)
        pieces.replace(0, pieces.size() - 1, pieces.text() + u" <> 0"_s);
}

namespace {

// E'it\'s' and $$it's$$ as 'it''s'.
QString standardString(const Pieces &pieces, qsizetype piece)
{
    const QString &text = pieces.at(piece).text;
    if (text.startsWith(u'$')) {
        const qsizetype tag = text.indexOf(u'$', 1) + 1;
        QString inside = text.mid(tag, std::max<qsizetype>(text.size() - 2 * tag, 0));
        return u'\'' + inside.replace(u'\'', "''"_L1) + u'\'';
    }
    QString result;
    const QString inside = pieces.inside(piece, 2);
    for (qsizetype i = 0; i < inside.size(); ++i) {
        QChar c = inside.at(i);
        if (c == u'\\' && i + 1 < inside.size()) {
            c = inside.at(++i);
            c = c == u'n' ? u'\n' : c == u't' ? u'\t' : c == u'r' ? u'\r' : c;
            result += c == u'\'' ? u"''"_s : QString(c);
        } else {
            result += c;
        }
    }
    return u'\'' + result + u'\'';
}

bool isEscapedString(const QString &text)
{
    return text.startsWith(u'$') || text.startsWith("E'"_L1) || text.startsWith("e'"_L1);
}

// interval 1 day, and interval '1 day' of PostgreSQL.
void translateInterval(TranslationTask &task, qsizetype i)
{
    Pieces &pieces = task.pieces;
    static const QRegularExpression one(
        u"^'(-?[0-9]+) (year|month|day|hour|minute|second|week)s?'$"_s);
    if (task.isFor(DialectKind::PostgreSql)) {
        const bool isMariaDbs = pieces.isLiteral(i + 1) && !pieces.isString(i + 1)
                                && pieces.isName(i + 2);
        if (isMariaDbs)
            pieces.replace(i + 1,
                           i + 2,
                           u"'%1 %2'"_s.arg(pieces.at(i + 1).text, pieces.name(i + 2)));
    } else if (pieces.isString(i + 1) && !pieces.isName(i + 2)) {
        const QRegularExpressionMatch match = one.match(pieces.at(i + 1).text.toLower());
        if (task.isFor(DialectKind::MariaDb) && match.hasMatch())
            pieces.replace(i + 1, i + 1, match.captured(1) + u' ' + match.captured(2));
        else
            task.refuse(pieces.text(i, i + 1));
    } else if (task.isFor(DialectKind::Sqlite) && pieces.isLiteral(i + 1)) {
        task.refuse(pieces.text(i, i + 2));
    }
}

// '1 day'::interval.
void translateCastIntervals(TranslationTask &task)
{
    if (task.isFor(DialectKind::PostgreSql))
        return;
    for (qsizetype i = 1; i + 1 < task.pieces.size(); ++i) {
        if (task.pieces.is(i, "::"_L1) && task.pieces.isWord(i + 1, "interval"_L1)
            && task.pieces.isString(i - 1) && !task.pieces.isName(i + 2))
            task.pieces.replace(i - 1, i + 1, u"interval "_s + task.pieces.at(i - 1).text);
    }
}

bool isBits(const QString &text)
{
    return text.startsWith("b'"_L1, Qt::CaseInsensitive) && text.size() > 3;
}

// unhex('00ff'): how MariaDB writes a default of bytes.
bool isUnhexed(const Pieces &pieces, qsizetype i)
{
    return pieces.isWord(i, "unhex"_L1) && pieces.is(i + 1, "("_L1) && pieces.isString(i + 2)
           && pieces.is(i + 3, ")"_L1);
}

} // namespace

void translateLiterals(TranslationTask &task)
{
    Pieces &pieces = task.pieces;
    translateCastIntervals(task);
    const bool isPostgres = task.isFor(DialectKind::PostgreSql);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece piece = pieces.at(i);
        if (piece.kind == TokenKind::String && !isPostgres && isEscapedString(piece.text))
            pieces.replace(i, i, standardString(pieces, i));
        else if (piece.kind == TokenKind::Blob && isPostgres
                 && piece.text.startsWith(u'x', Qt::CaseInsensitive))
            pieces.replace(i, i, u"'\\x%1'::bytea"_s.arg(pieces.inside(i, 2)));
        else if (isUnhexed(pieces, i) && !task.isFor(DialectKind::MariaDb))
            pieces.replace(i,
                           i + 3,
                           (isPostgres ? u"'\\x%1'::bytea"_s : u"x'%1'"_s)
                               .arg(pieces.inside(i + 2, 1)));
        else if (isBits(piece.text) && task.isFor(DialectKind::Sqlite))
            pieces.replace(i, i, QString::number(pieces.inside(i, 2).toLongLong(nullptr, 2)));
        else if (pieces.isWord(i, "interval"_L1))
            translateInterval(task, i);
        const bool isIntroducer = piece.kind == TokenKind::Word && piece.text.startsWith(u'_')
                                  && pieces.isString(i + 1) && !task.isFor(DialectKind::MariaDb);
        if (isIntroducer)
            pieces.remove(i, i);
    }
}

} // namespace core
