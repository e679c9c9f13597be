// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/expressions.h"

#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/expression.h"
#include "core/schema/tokenizer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QList<Token> significantTokens(const QString &sql)
{
    QList<Token> tokens = tokenize(sql, DialectKind::MariaDb);
    tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    return tokens;
}

QStringView textOf(const QString &sql, const Token &token)
{
    return QStringView(sql).mid(token.start, token.length);
}

bool isDoubleQuoted(const QString &sql, const Token &token)
{
    return token.kind == TokenKind::String && textOf(sql, token).startsWith(u'"')
           && token.length > 1;
}

// The name that the token may stand for: a word, `x` or our "x".
QString nameOf(const QString &sql, const Token &token)
{
    if (isDoubleQuoted(sql, token))
        return textOf(sql, token).mid(1, token.length - 2).toString().replace("\"\""_L1, "\""_L1);
    if (token.kind == TokenKind::Word || token.kind == TokenKind::QuotedName)
        return tokenName(sql, token);
    return {};
}

const Column *columnNamed(const Table &table, const QString &name)
{
    for (const Column &column : table.columns) {
        if (!name.isEmpty() && column.name.compare(name, Qt::CaseInsensitive) == 0)
            return &column;
    }
    return nullptr;
}

bool isNumericType(const QString &type)
{
    static const QStringList names{u"tinyint"_s,
                                   u"smallint"_s,
                                   u"mediumint"_s,
                                   u"int"_s,
                                   u"bigint"_s,
                                   u"decimal"_s,
                                   u"float"_s,
                                   u"double"_s};
    return names.contains(type.section(u'(', 0, 0).section(u' ', 0, 0));
}

bool isTimeStampType(const QString &type)
{
    const QString name = type.section(u'(', 0, 0);
    return name == "datetime"_L1 || name == "timestamp"_L1;
}

// "1" or "-1.50" as the column stores it.
QString canonicalNumber(const QString &number, const QString &type)
{
    bool isNumber = false;
    const double value = number.toDouble(&isNumber);
    const QString name = type.section(u'(', 0, 0).section(u' ', 0, 0);
    if (!isNumber)
        return number;
    if (name == "decimal"_L1) {
        const int scale = type.section(u',', 1, 1).section(u')', 0, 0).toInt();
        return number.contains(u'e', Qt::CaseInsensitive) || number.size() > 15
                   ? number
                   : QString::number(value, 'f', scale);
    }
    if (name == "float"_L1 || name == "double"_L1)
        return QString::number(value, 'g', name == "float"_L1 ? 6 : 15);
    const qlonglong whole = number.toLongLong(&isNumber);
    return isNumber ? QString::number(whole) : number;
}

QString canonicalLiteral(const QString &sql, const QString &type)
{
    const QString text = sql.trimmed();
    const QString word = text.toLower();
    if (word == "true"_L1)
        return u"1"_s;
    if (word == "false"_L1)
        return u"0"_s;
    const QList<Token> tokens = significantTokens(text);
    const TokenKind kind = tokens.last().kind;
    QString number = text;
    number.remove(u' ');
    if (number.startsWith(u'+'))
        number.remove(0, 1);
    if (kind == TokenKind::Number)
        return isNumericType(type) ? canonicalNumber(number, type) : mariaDbString(number);
    if (kind == TokenKind::String && isNumericType(type))
        return canonicalNumber(text.mid(1, text.size() - 2), type);
    return canonicalExpression(text, DialectKind::MariaDb);
}

// The catalogue shows a question mark for each byte that is no text: such a default is computed.
QString readableDefault(const QString &sql)
{
    const QList<Token> tokens = significantTokens(sql);
    const bool isHex = tokens.size() == 1 && tokens.first().kind == TokenKind::Blob
                       && textOf(sql, tokens.first()).startsWith(u'x', Qt::CaseInsensitive);
    if (!isHex) // bits are shown as they are
        return sql;
    const QString digits = textOf(sql, tokens.first()).toString().section(u'\'', 1, 1).toUpper();
    const QByteArray bytes = QByteArray::fromHex(digits.toLatin1());
    const bool isText = std::all_of(bytes.cbegin(), bytes.cend(), [](char c) {
        return c >= ' ' && c <= '~';
    });
    return isText ? sql : u"unhex('%1')"_s.arg(digits);
}

} // namespace

QString mariaDbExpression(const QString &sql, const Table &table)
{
    const QList<Token> tokens = significantTokens(sql);
    QString result;
    qsizetype copied = 0;
    const auto isDot = [&](qsizetype i) {
        return i >= 0 && i < tokens.size() && textOf(sql, tokens.at(i)) == u".";
    };
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens.at(i);
        const QString name = nameOf(sql, token);
        if (name.isEmpty())
            continue;
        const bool isOwnTable = isDot(i + 1) && !isDot(i - 1)
                                && name.compare(table.name, Qt::CaseInsensitive) == 0;
        const Column *column = isDoubleQuoted(sql, token) ? columnNamed(table, name) : nullptr;
        if (!isOwnTable && !column)
            continue;
        result += QStringView(sql).mid(copied, token.start - copied);
        if (isOwnTable) {
            copied = tokens.at(i + 1).start + tokens.at(i + 1).length;
            ++i;
        } else {
            result += mariaDbQuoted(column->name);
            copied = token.start + token.length;
        }
    }
    result += QStringView(sql).mid(copied);
    return result;
}

QString mariaDbCanonicalExpression(const QString &sql, const Table &table)
{
    if (sql.isEmpty())
        return sql;
    const QString text = canonicalExpression(mariaDbExpression(sql, table), DialectKind::MariaDb);
    return canonicalExpression(text, DialectKind::MariaDb);
}

bool isMariaDbLiteral(const QString &sql)
{
    const QList<Token> tokens = significantTokens(sql);
    if (tokens.isEmpty())
        return false;
    const QStringView first = textOf(sql, tokens.first());
    if (tokens.size() == 2 && (first == u"-" || first == u"+"))
        return tokens.last().kind == TokenKind::Number;
    if (tokens.size() != 1)
        return false;
    switch (tokens.first().kind) {
    case TokenKind::String:
    case TokenKind::Blob:
    case TokenKind::Number:
        return true;
    case TokenKind::Word:
        return QStringList{u"null"_s, u"true"_s, u"false"_s}.contains(first.toString().toLower());
    case TokenKind::QuotedName:
    case TokenKind::Operator:
    case TokenKind::Space:
        return false;
    }
    Q_UNREACHABLE();
}

QString mariaDbCurrentTime(const QString &sql, const QString &type)
{
    static const QStringList words{u"current_timestamp"_s,
                                   u"now"_s,
                                   u"localtime"_s,
                                   u"localtimestamp"_s};
    const QString text = canonicalExpression(sql, DialectKind::MariaDb).remove(u' ');
    if (!isTimeStampType(type) || !words.contains(text.section(u'(', 0, 0))
        || (text.contains(u'(') && text.indexOf(u')') != text.size() - 1))
        return {};
    const int digits = mariaDbTypeLength(type);
    return digits > 0 ? u"current_timestamp(%1)"_s.arg(digits) : u"current_timestamp()"_s;
}

QString mariaDbDefault(const Column &column, const QString &type, const Table &table)
{
    if (column.defaultSql.trimmed().isEmpty() || column.generated)
        return {};
    const QString now = mariaDbCurrentTime(column.defaultSql, type);
    if (!now.isEmpty())
        return now;
    const QString text = readableDefault(mariaDbExpression(column.defaultSql, table)).trimmed();
    return isMariaDbLiteral(text) ? text : u'(' + text + u')';
}

QString mariaDbCanonicalDefault(const Column &column, const QString &type, const Table &table)
{
    if (column.defaultSql.trimmed().isEmpty() || column.generated)
        return {};
    const QString now = mariaDbCurrentTime(column.defaultSql, type);
    if (!now.isEmpty())
        return now;
    const QString text = mariaDbCanonicalExpression(readableDefault(column.defaultSql), table);
    // A moment that must not be NULL and has no default but ON UPDATE shows this one.
    if (text == "null"_L1 || (isTimeStampType(type) && text.startsWith("'0000-00-00 00:00:00"_L1)))
        return {};
    return isMariaDbLiteral(text) ? canonicalLiteral(text, type) : text;
}

} // namespace core
