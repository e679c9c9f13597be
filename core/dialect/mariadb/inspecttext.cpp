// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/inspecttext.h"

#include "core/schema/expression.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A MariaDB text and its tokens without blanks.
struct Tokens
{
    explicit Tokens(const QString &text)
        : sql(text)
        , list(tokenize(text, DialectKind::MariaDb))
    {
        list.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    }

    QStringView text(qsizetype i) const
    {
        return i >= 0 && i < list.size() ? QStringView(sql).mid(list.at(i).start, list.at(i).length)
                                         : QStringView();
    }
    bool isName(qsizetype i) const
    {
        return i < list.size() && list.at(i).kind == TokenKind::QuotedName;
    }
    bool isString(qsizetype i) const
    {
        return i < list.size() && list.at(i).kind == TokenKind::String;
    }
    QString name(qsizetype i) const { return tokenName(sql, list.at(i)); }
    qsizetype end(qsizetype i) const { return list.at(i).start + list.at(i).length; }

    const QString &sql;
    QList<Token> list;
};

// How many pairs of parentheses enclose all of the tokens. Linear.
qsizetype outerParentheses(const Tokens &tokens)
{
    const qsizetype count = tokens.list.size();
    QList<qsizetype> closing(count, -1); // of each opening one
    QList<qsizetype> open;
    for (qsizetype i = 0; i < count; ++i) {
        if (tokens.text(i) == u"(")
            open.append(i);
        else if (tokens.text(i) == u")" && !open.isEmpty())
            closing[open.takeLast()] = i;
    }
    qsizetype outer = 0;
    while (count > 2 * outer + 2 && closing.at(outer) == count - 1 - outer)
        ++outer;
    return outer;
}

QString withoutParentheses(const QString &sql)
{
    const Tokens tokens(sql);
    const qsizetype outer = outerParentheses(tokens);
    if (outer == 0)
        return sql;
    const qsizetype start = tokens.list.at(outer).start;
    return sql.mid(start, tokens.end(tokens.list.size() - 1 - outer) - start);
}

// What stands between the quotes of a string.
QString unescaped(QStringView text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        QChar c = text.at(i);
        const bool isPair = i + 1 < text.size()
                            && (c == u'\\' || (c == u'\'' && text.at(i + 1) == u'\''));
        if (isPair) {
            const bool isEscape = c == u'\\';
            c = text.at(++i);
            if (isEscape && c == u'n')
                c = u'\n';
            else if (isEscape && c == u'r')
                c = u'\r';
            else if (isEscape && c == u'0')
                c = QChar(0);
            else if (isEscape && c == u'Z')
                c = QChar(0x1a);
        }
        result += c;
    }
    return result;
}

const QRegularExpression &displayWidth()
{
    static const QRegularExpression pattern(u"^(tinyint|smallint|mediumint|int|bigint)\\(\\d+\\)"_s);
    return pattern;
}

} // namespace

namespace {

// A string as every engine reads it, as far as there is one: the server writes \' for a quote. A
// backslash itself stays doubled, and what has a meaning in patterns alone stays.
QString withoutEscapes(QStringView text)
{
    static const QHash<QChar, QString> meanings{{u'\'', u"''"_s},
                                                {u'"', u"\""_s},
                                                {u'n', u"\n"_s},
                                                {u'r', u"\r"_s},
                                                {u't', u"\t"_s},
                                                {u'b', u"\b"_s},
                                                {u'Z', QString(QChar(0x1a))}};
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            result += text.at(i);
            continue;
        }
        const QChar escaped = text.at(++i);
        const auto meaning = meanings.constFind(escaped);
        result += meaning == meanings.cend() ? QString(u'\\') + escaped : *meaning;
    }
    return result;
}

} // namespace

QString expressionFromMariaDb(const QString &sql, const QString &database)
{
    const Tokens tokens(sql);
    QString result;
    qsizetype copied = 0;
    const auto replace = [&](qsizetype start, qsizetype end, const QString &by) {
        result += QStringView(sql).mid(copied, start - copied);
        result += by;
        copied = end;
    };
    for (qsizetype i = 0; i < tokens.list.size(); ++i) {
        const qsizetype start = tokens.list.at(i).start;
        if (tokens.isName(i) && tokens.text(i + 1) == u"." && tokens.isName(i + 2)
            && tokens.name(i) == database && tokens.text(i - 1) != u".")
            replace(start, tokens.list.at(++i).start + 1, {});
        else if (tokens.isName(i))
            replace(start, tokens.end(i), nameInExpression(tokens.name(i)));
        else if (tokens.text(i) == u"_utf8mb4" && tokens.isString(i + 1))
            replace(start, tokens.list.at(i + 1).start, {});
        else if (tokens.isString(i) && tokens.text(i).startsWith(u'\'')
                 && tokens.text(i).contains(u'\\'))
            replace(start, tokens.end(i), withoutEscapes(tokens.text(i)));
    }
    result += QStringView(sql).mid(copied);
    return withoutParentheses(result);
}

QString viewTextWithoutDatabase(const QString &sql,
                                const QString &database,
                                const QSet<QString> &objects)
{
    const Tokens tokens(sql);
    QString result;
    qsizetype copied = 0;
    for (qsizetype i = 0; i + 2 < tokens.list.size(); ++i) {
        if (!tokens.isName(i) || tokens.name(i) != database || tokens.text(i + 1) != u"."
            || !tokens.isName(i + 2) || tokens.text(i - 1) == u".")
            continue;
        // `shop`.`id` may be a column of an alias that is named as the database.
        if (tokens.text(i + 3) != u"." && !objects.contains(tokens.name(i + 2)))
            continue;
        result += QStringView(sql).mid(copied, tokens.list.at(i).start - copied);
        copied = tokens.list.at(i + 2).start;
    }
    result += QStringView(sql).mid(copied);
    return result;
}

QSet<QString> namesInMariaDbText(const QString &sql)
{
    const Tokens tokens(sql);
    QSet<QString> names;
    for (qsizetype i = 0; i < tokens.list.size(); ++i) {
        if (tokens.isName(i))
            names.insert(tokens.name(i));
    }
    return names;
}

std::optional<QStringList> enumValuesOf(const QString &columnType)
{
    if (!columnType.startsWith("enum("_L1) || !columnType.endsWith(u')'))
        return {};
    const QStringView list = QStringView(columnType).mid(5, columnType.size() - 6);
    const QList<Token> tokens = tokenize(list, DialectKind::MariaDb);
    QStringList values;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        const QStringView text = list.mid(tokens.at(i).start, tokens.at(i).length);
        const bool isValue = i % 2 == 0;
        if (isValue && text.size() >= 2 && text.startsWith(u'\'') && text.endsWith(u'\''))
            values.append(unescaped(text.mid(1, text.size() - 2)));
        else if (isValue || text != u",")
            return {};
    }
    if (tokens.size() % 2 == 0)
        return {};
    return values;
}

DataType typeFromMariaDb(const QString &columnType)
{
    static const QHash<QString, TypeKind> plainTypes = {{u"int"_s, TypeKind::Integer},
                                                        {u"bigint"_s, TypeKind::BigInteger},
                                                        {u"smallint"_s, TypeKind::SmallInteger},
                                                        {u"tinyint(1)"_s, TypeKind::Boolean},
                                                        {u"longtext"_s, TypeKind::String},
                                                        {u"text"_s, TypeKind::Text},
                                                        {u"date"_s, TypeKind::Date},
                                                        {u"time"_s, TypeKind::Time},
                                                        {u"datetime"_s, TypeKind::DateTime},
                                                        {u"float"_s, TypeKind::Float},
                                                        {u"double"_s, TypeKind::Double},
                                                        {u"blob"_s, TypeKind::LargeBinary}};
    static const QRegularExpression string(u"^varchar\\((\\d{1,6})\\)$"_s);
    static const QRegularExpression numeric(u"^decimal\\((\\d{1,3}),(\\d{1,3})\\)$"_s);
    QString text = columnType;
    const bool isBoolean = text.startsWith("tinyint(1)"_L1);
    if (!isBoolean && !text.contains("zerofill"_L1))
        text.replace(displayWidth(), u"\\1"_s);
    if (const auto plain = plainTypes.constFind(text); plain != plainTypes.cend())
        return plainType(*plain);
    if (const auto match = string.match(text); match.hasMatch())
        return stringType(match.captured(1).toInt());
    if (const auto match = numeric.match(text); match.hasMatch())
        return numericType(match.captured(1).toInt(), match.captured(2).toInt());
    return nativeType(DialectKind::MariaDb, text);
}

} // namespace core
