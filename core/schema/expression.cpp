// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/expression.h"

#include "core/schema/columnfinder.h"
#include "core/schema/keywords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringView textOf(QStringView sql, const Token &token)
{
    return sql.mid(token.start, token.length);
}

bool isPlainName(QStringView name)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
    };
    return !name.isEmpty() && !(name.front() >= u'0' && name.front() <= u'9')
           && std::all_of(name.begin(), name.end(), isPlain);
}

QList<Token> significantTokens(QStringView sql, DialectKind dialect)
{
    QList<Token> tokens = tokenize(sql, dialect);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    return tokens;
}

QString canonicalName(QStringView sql, const Token &token, DialectKind dialect)
{
    const QString name = tokenName(sql, token);
    const QString folded = dialect == DialectKind::PostgreSql ? name : name.toLower();
    if (isPlainName(folded) && !isExpressionKeyword(folded))
        return folded;
    // What MariaDB has in double quotes is a string.
    return dialect == DialectKind::MariaDb ? u'`' + QString(folded).replace(u'`', "``"_L1) + u'`'
                                           : quotedName(folded);
}

// MariaDB's "x" as 'x'; what a backslash escapes stays as it is.
QString singleQuoted(QStringView text)
{
    QString result = u"'"_s;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isLast = i + 1 == text.size();
        if (c == u'\\' && !isLast) {
            result += c;
            result += text.at(++i);
        } else if (c == u'"') {
            if (!isLast) // doubled
                result += text.at(++i);
        } else {
            result += c == u'\'' ? u"''"_s : QString(c);
        }
    }
    return result + u'\'';
}

QString canonicalToken(QStringView sql, const Token &token, DialectKind dialect)
{
    const QString text = textOf(sql, token).toString();
    switch (token.kind) {
    case TokenKind::Space:
        return {};
    case TokenKind::Word:
    case TokenKind::Number:
    case TokenKind::Blob:
        return text.toLower();
    case TokenKind::QuotedName:
        return canonicalName(sql, token, dialect);
    case TokenKind::String:
        return text.startsWith(u'"') ? singleQuoted(text) : text;
    case TokenKind::Operator:
        return text;
    }
    Q_UNREACHABLE();
}

// How many pairs of parentheses enclose all of the tokens.
qsizetype outerParentheses(const QStringList &texts)
{
    qsizetype opening = 0;
    while (opening < texts.size() && texts.at(opening) == u"(")
        ++opening;
    qsizetype depth = 0;
    qsizetype lowest = opening; // of the depth, before the closing ones at the end
    qsizetype end = texts.size();
    while (end > 0 && texts.at(end - 1) == u")")
        --end;
    for (qsizetype i = 0; i < end; ++i) {
        if (texts.at(i) == u"(")
            ++depth;
        else if (texts.at(i) == u")")
            --depth;
        if (i + 1 >= opening)
            lowest = std::min(lowest, depth);
    }
    const qsizetype closing = texts.size() - end;
    // The closing ones at the end close first what was opened inside.
    return depth == closing ? std::max<qsizetype>(0, std::min(lowest, closing)) : 0;
}

} // namespace

QString renameColumnIn(const QString &sql,
                       const QString &from,
                       const QString &to,
                       const QString &table,
                       NameCase nameCase)
{
    QString result;
    qsizetype copied = 0;
    for (const Token &token : ColumnFinder(sql, from, table, nameCase).run()) {
        result += QStringView(sql).mid(copied, token.start - copied);
        result += nameInExpression(to);
        copied = token.start + token.length;
    }
    result += QStringView(sql).mid(copied);
    return result;
}

QString renameTableIn(const QString &sql, const QString &from, const QString &to)
{
    if (from == to || !sql.contains(u'.'))
        return sql;
    QString result;
    qsizetype copied = 0;
    for (const Token &token : ColumnFinder(sql, from, {}, NameCase::Folded).qualifiers()) {
        result += QStringView(sql).mid(copied, token.start - copied);
        result += nameInExpression(to);
        copied = token.start + token.length;
    }
    result += QStringView(sql).mid(copied);
    return result;
}

bool mentionsColumn(const QString &sql, const QString &column)
{
    return !sql.isEmpty() && !ColumnFinder(sql, column, {}, NameCase::Folded).run().isEmpty();
}

QString canonicalExpression(const QString &sql, DialectKind dialect)
{
    QStringList texts;
    for (const Token &token : significantTokens(sql, dialect))
        texts.append(canonicalToken(sql, token, dialect));
    const qsizetype outer = outerParentheses(texts);
    return texts.mid(outer, texts.size() - 2 * outer).join(u' ');
}

QString nameInExpression(const QString &name)
{
    return isPlainName(name) && !isReservedAnywhere(name) ? name : quotedName(name);
}

QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', "\"\""_L1) + u'"';
}

QString quotedString(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

} // namespace core
