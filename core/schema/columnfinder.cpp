// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/columnfinder.h"

#include "core/schema/keywords.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isSame(QStringView a, QStringView b)
{
    // ASCII alone is folded, as SQLite does: É and é are two names.
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](QChar x, QChar y) {
        const auto fold = [](char16_t c) { return c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c; };
        return fold(x.unicode()) == fold(y.unicode());
    });
}

bool isOneOf(const QSet<QString> &words, QStringView word)
{
    constexpr qsizetype longest = 20;
    return word.size() <= longest && words.contains(word.toString().toLower());
}

bool isUnit(QStringView word)
{
    static const QSet<QString> units{u"microsecond"_s,
                                     u"second"_s,
                                     u"minute"_s,
                                     u"hour"_s,
                                     u"day"_s,
                                     u"week"_s,
                                     u"month"_s,
                                     u"quarter"_s,
                                     u"year"_s};
    return isOneOf(units, word);
}

// What goes on behind the first word of a type.
bool continuesType(QStringView word)
{
    static const QSet<QString> words{u"precision"_s,
                                     u"varying"_s,
                                     u"with"_s,
                                     u"without"_s,
                                     u"time"_s,
                                     u"zone"_s,
                                     u"to"_s,
                                     u"unsigned"_s};
    return isOneOf(words, word) || isUnit(word);
}

} // namespace

ColumnFinder::ColumnFinder(QStringView sql,
                           const QString &column,
                           const QString &table,
                           NameCase nameCase)
    : m_sql(sql)
    , m_tokens(tokenizeAny(sql))
    , m_column(column)
    , m_table(table)
    , m_nameCase(nameCase)
{
    m_tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
}

QList<Token> ColumnFinder::run()
{
    QList<Token> mentions;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (isColumnName(i) && isColumn(i))
            mentions.append(m_tokens.at(i));
        step(i);
    }
    return mentions;
}

QList<Token> ColumnFinder::qualifiers()
{
    QList<Token> found;
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        if (isColumnName(i) && isQualifier(i))
            found.append(m_tokens.at(i));
        step(i);
    }
    return found;
}

QStringView ColumnFinder::text(qsizetype i) const
{
    return i >= 0 && i < m_tokens.size() ? m_sql.mid(m_tokens.at(i).start, m_tokens.at(i).length)
                                         : QStringView();
}

bool ColumnFinder::isWord(qsizetype i, QStringView word) const
{
    return i >= 0 && i < m_tokens.size() && m_tokens.at(i).kind == TokenKind::Word
           && isSame(text(i), word);
}

bool ColumnFinder::isName(qsizetype i) const
{
    return i >= 0 && i < m_tokens.size()
           && (m_tokens.at(i).kind == TokenKind::Word
               || m_tokens.at(i).kind == TokenKind::QuotedName);
}

bool ColumnFinder::isColumnName(qsizetype i) const
{
    if (!isName(i))
        return false;
    const QString name = tokenName(m_sql, m_tokens.at(i));
    if (m_nameCase == NameCase::Folded)
        return isSame(name, m_column);
    return (m_tokens.at(i).kind == TokenKind::Word ? name.toLower() : name) == m_column;
}

bool ColumnFinder::isColumn(qsizetype i) const
{
    if (i < m_typeEnd || isCollation(i) || isParameter(i))
        return false;
    const QStringView next = text(i + 1);
    if (next == u"(" || next == u"." || next == u"=>" || next == u":=")
        return false; // a function; a table or namespace; an argument's name
    if (text(i - 1) == u".")
        return isQualifiedColumn(i);
    if (m_tokens.at(i).kind == TokenKind::QuotedName)
        return true;
    if (isNeverName(text(i)) || (isExpressionKeyword(text(i)) && !m_expectsOperand))
        return false;
    const bool isArray = isWord(i, u"array") && next == u"[";
    const bool isFieldOfExtract = isWord(i - 2, u"extract") && isWord(i + 1, u"from");
    return !isArray && !isFieldOfExtract && !isTypeOfLiteral(i) && !isUnitOfTime(i);
}

bool ColumnFinder::isQualifiedColumn(qsizetype i) const
{
    if (!isName(i - 2))
        return false; // (address).city is a field of a value
    return m_table.isEmpty() || isSame(tokenName(m_sql, m_tokens.at(i - 2)), m_table);
}

bool ColumnFinder::isQualifier(qsizetype i) const
{
    const bool isBeforeColumn = text(i + 1) == u"." && (isName(i + 2) || text(i + 2) == u"*");
    const QStringView next = text(i + 3);
    return isBeforeColumn && next != u"(" && next != u"." && i >= m_typeEnd && !isCollation(i)
           && !isParameter(i);
}

// :x and @x; PostgreSQL has a blank behind its operator @, and :x in a slice [1:x].
bool ColumnFinder::isParameter(qsizetype i) const
{
    if (text(i - 1) == u":")
        return m_brackets == 0;
    const bool isBeside = i > 0
                          && m_tokens.at(i - 1).start + m_tokens.at(i - 1).length
                                 == m_tokens.at(i).start;
    return isBeside && text(i - 1) == u"@";
}

bool ColumnFinder::isCollation(qsizetype i) const
{
    return isWord(i - 1, u"collate") || (text(i - 1) == u"." && isWord(i - 3, u"collate"));
}

bool ColumnFinder::isTypeOfLiteral(qsizetype i) const
{
    return i + 1 < m_tokens.size() && m_tokens.at(i + 1).kind == TokenKind::String;
}

// The day of INTERVAL 1 DAY and TIMESTAMPDIFF(DAY, a, b), the words of AT TIME ZONE.
bool ColumnFinder::isUnitOfTime(qsizetype i) const
{
    if ((isWord(i, u"time") && isWord(i + 1, u"zone"))
        || (isWord(i, u"zone") && isWord(i - 1, u"time")))
        return true;
    const bool isFirstArgument = text(i - 1) == u"("
                                 && (isWord(i - 2, u"timestampdiff")
                                     || isWord(i - 2, u"timestampadd"));
    return isUnit(text(i))
           && (isFirstArgument || (!m_expectsOperand && !isWord(i - 1, u"interval")));
}

qsizetype ColumnFinder::skipTypeWords(qsizetype i) const
{
    while (i < m_tokens.size() && m_tokens.at(i).kind == TokenKind::Word && continuesType(text(i)))
        ++i;
    return i;
}

// Behind ::, a name with its namespace, the words that belong to it, arguments, an array's brackets.
qsizetype ColumnFinder::endOfCast(qsizetype i) const
{
    if (!isName(i))
        return i;
    ++i;
    while (text(i) == u"." && isName(i + 1))
        i += 2;
    i = skipTypeWords(i);
    if (text(i) == u"(") {
        while (i < m_tokens.size() && text(i) != u")")
            ++i;
        i = skipTypeWords(i + 1);
    }
    while (text(i) == u"[" && (text(i + 1) == u"]" || text(i + 2) == u"]"))
        i += text(i + 1) == u"]" ? 2 : 3;
    return i;
}

// Behind AS, everything to the end of CAST(…).
qsizetype ColumnFinder::endOfCastCall(qsizetype i) const
{
    qsizetype depth = 0;
    for (; i < m_tokens.size(); ++i) {
        if (text(i) == u"(")
            ++depth;
        else if (text(i) == u")" && depth-- == 0)
            break;
    }
    return i;
}

void ColumnFinder::step(qsizetype i)
{
    const Token &token = m_tokens.at(i);
    if (i < m_typeEnd) {
        m_expectsOperand = false;
        return;
    }
    if (text(i) == u"::") {
        m_typeEnd = endOfCast(i + 1);
    } else if (isWord(i, u"as")) {
        m_typeEnd = endOfCastCall(i + 1);
    } else if (token.kind == TokenKind::Operator) {
        m_brackets += text(i) == u"[" ? 1 : text(i) == u"]" && m_brackets > 0 ? -1 : 0;
        m_expectsOperand = text(i) != u")" && text(i) != u"]";
    } else if (token.kind == TokenKind::Word && isNeverName(text(i))) {
        m_expectsOperand = !isWord(i, u"null") && !isWord(i, u"isnull") && !isWord(i, u"notnull");
    } else if (token.kind == TokenKind::Word && isExpressionKeyword(text(i))) {
        m_expectsOperand = !m_expectsOperand && !isWord(i, u"end");
    } else {
        m_expectsOperand = false;
    }
}

} // namespace core
