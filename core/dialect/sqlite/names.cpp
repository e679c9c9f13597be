// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/names.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

char16_t folded(QChar character)
{
    const char16_t unit = character.unicode();
    return unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit;
}

bool isLiteralWord(const QString &word)
{
    static const QStringList words{u"null"_s,
                                   u"true"_s,
                                   u"false"_s,
                                   u"current_time"_s,
                                   u"current_date"_s,
                                   u"current_timestamp"_s};
    return words.contains(foldedName(word));
}

bool isRowidName(const QString &name)
{
    return isSameName(name, u"rowid") || isSameName(name, u"oid") || isSameName(name, u"_rowid_");
}

} // namespace

QString foldedName(const QString &name)
{
    QString result = name;
    for (QChar &character : result)
        character = folded(character);
    return result;
}

bool isSameName(QStringView a, QStringView b)
{
    return a.size() == b.size()
           && std::equal(a.begin(), a.end(), b.begin(), [](QChar left, QChar right) {
                  return folded(left) == folded(right);
              });
}

const Column *columnNamed(const Table &table, const QString &name)
{
    const auto column = std::find_if(table.columns.begin(),
                                     table.columns.end(),
                                     [&name](const Column &candidate) {
                                         return isSameName(candidate.name, name);
                                     });
    return column == table.columns.end() ? nullptr : &*column;
}

KeyTerm takeKeyTerm(SqlCursor &cursor)
{
    KeyTerm term;
    int depth = 0;
    while (cursor.takeOperator("("_L1))
        ++depth;
    term.column = cursor.takeName();
    while (!cursor.atEnd()) {
        if (cursor.takeWord("COLLATE"_L1)) {
            const qsizetype first = cursor.position();
            cursor.takeName();
            if (!cursor.failed())
                term.collation = cursor.textBetween(first, cursor.position());
        } else if (depth > 0 && cursor.takeOperator(")"_L1)) {
            --depth;
        } else {
            break;
        }
    }
    term.isDescending = cursor.takeWord("DESC"_L1);
    if (!term.isDescending)
        cursor.takeWord("ASC"_L1);
    return term;
}

QStringList columnsOf(const QList<KeyTerm> &terms)
{
    QStringList names;
    for (const KeyTerm &term : terms)
        names.append(term.column);
    return names;
}

QString ownCollation(const Column &column, const QString &collation)
{
    const QString usual = column.collation.isEmpty() ? u"BINARY"_s : column.collation;
    return isSameName(collation, usual) ? QString() : collation;
}

QString keySuffixes(const Table &table, const QList<KeyTerm> &terms)
{
    QStringList suffixes;
    bool isUsual = true;
    for (const KeyTerm &term : terms) {
        const Column *column = columnNamed(table, term.column);
        const QString collation = column ? ownCollation(*column, term.collation) : term.collation;
        QStringList words;
        if (!collation.isEmpty())
            words.append("COLLATE "_L1 + collation);
        if (term.isDescending)
            words.append(u"DESC"_s);
        isUsual = isUsual && words.isEmpty();
        suffixes.append(words.join(u' '));
    }
    return isUsual ? QString() : suffixes.join(u',');
}

QString withStringsQuoted(const QString &sql, const Table &table)
{
    if (!sql.contains(u'"'))
        return sql;
    const QList<Token> tokens = tokenize(sql, DialectKind::Sqlite);
    const auto textOf = [&sql](const Token &token) {
        return QStringView(sql).mid(token.start, token.length);
    };
    QString result;
    QStringView before; // the last token that is no blank
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QStringView text = textOf(tokens.at(i));
        qsizetype next = i + 1;
        while (next < tokens.size() && tokens.at(next).kind == TokenKind::Space)
            ++next;
        const QStringView after = next < tokens.size() ? textOf(tokens.at(next)) : QStringView();
        const bool isPartOfName = before == u"." || after == u"." || after == u"("
                                  || isSameName(before, u"collate") || isSameName(before, u"as");
        if (tokens.at(i).kind == TokenKind::QuotedName && text.startsWith(u'"') && !isPartOfName) {
            const QString name = tokenName(sql, tokens.at(i));
            const bool isName = columnNamed(table, name) != nullptr || isRowidName(name);
            result += isName ? text.toString() : quotedString(name);
        } else {
            result += text;
        }
        if (tokens.at(i).kind != TokenKind::Space)
            before = text;
    }
    return result;
}

QString defaultWithStringsQuoted(const QString &sql)
{
    const QList<Token> tokens = tokenize(sql, DialectKind::Sqlite);
    if (tokens.size() == 1) {
        const Token &token = tokens.first();
        if (token.kind == TokenKind::QuotedName
            || (token.kind == TokenKind::Word && !isLiteralWord(sql)))
            return quotedString(tokenName(sql, token));
        return sql;
    }
    return withStringsQuoted(sql, Table());
}

} // namespace core
