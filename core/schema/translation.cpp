// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/translator.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Longer than anybody writes: left as it is, so that no text costs more than its length.
constexpr qsizetype mostPieces = 4000;

// A number or a string without an escape is the same everywhere; so is a bare word.
bool isPlain(const QString &sql)
{
    const bool isText = sql.size() > 1 && sql.startsWith(u'\'') && sql.endsWith(u'\'')
                        && sql.indexOf(u'\'', 1) == sql.size() - 1 && !sql.contains(u'\\');
    return isText || std::all_of(sql.cbegin(), sql.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'.';
           });
}

void translateNames(TranslationTask &task)
{
    if (task.isFor(DialectKind::Sqlite))
        return;
    for (qsizetype i = 0; i < task.pieces.size(); ++i) {
        const Piece &piece = task.pieces.at(i);
        const bool isOther = piece.text.startsWith(u'[')
                             || (piece.text.startsWith(u'`') && task.isFor(DialectKind::PostgreSql));
        if (piece.kind == TokenKind::QuotedName && isOther)
            task.pieces.replace(i, i, u'"' + task.pieces.name(i).replace(u'"', "\"\""_L1) + u'"');
    }
}

DialectKind homeOf(const QString &collation)
{
    static const QStringList sqlite{u"binary"_s, u"nocase"_s, u"rtrim"_s};
    if (sqlite.contains(collation.toLower()))
        return DialectKind::Sqlite;
    const QString last = collation.section(u'_', -1);
    return QStringList{u"ci"_s, u"cs"_s, u"bin"_s}.contains(last) ? DialectKind::MariaDb
                                                                  : DialectKind::PostgreSql;
}

void refuseCollations(TranslationTask &task)
{
    for (qsizetype i = 0; i + 1 < task.pieces.size(); ++i) {
        if (!task.pieces.isWord(i, "collate"_L1))
            continue;
        qsizetype name = i + 1;
        while (task.pieces.is(name + 1, "."_L1))
            name += 2;
        if (homeOf(task.pieces.name(name)) != task.target)
            task.refuse(u"COLLATE "_s + task.pieces.text(i + 1, name));
    }
}

} // namespace

const Column *TranslationTask::column(qsizetype first, qsizetype last) const
{
    while (pieces.is(first, "("_L1) && pieces.closing(first) == last) {
        ++first;
        --last;
    }
    const bool isQualified = last == first + 2 && pieces.is(first + 1, "."_L1);
    if ((last != first && !isQualified) || !pieces.isName(last))
        return nullptr;
    const QString name = pieces.name(last);
    for (const Column &candidate : columns) {
        if (candidate.name.compare(name, Qt::CaseInsensitive) == 0)
            return &candidate;
    }
    return nullptr;
}

Translation translated(const QString &sql,
                       DialectKind target,
                       ExpressionPlace place,
                       const QList<Column> &columns)
{
    if (isPlain(sql))
        return {sql, {}};
    TranslationTask task{Pieces(sql), target, place, columns, {}};
    if (task.pieces.size() > mostPieces)
        return {sql, {}};
    translateLiterals(task);
    translateCasts(task);
    translateArrays(task);
    translateCalls(task);
    translateNames(task);
    translateOperators(task);
    translateBooleans(task);
    refuseCollations(task);
    return {task.pieces.isChanged() ? task.pieces.text() : sql, task.obstacle};
}

} // namespace core
