// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/alembic/ddlwords.h"

#include "core/dialect/mariadb/inspecttext.h"
#include "core/dialect/postgres/readtype.h"
#include "core/dialect/sqlite/typetext.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Statements with MariaDB's quotes or words run there alone, whoever else they are given to.
QSet<DialectKind> speakersOf(const QString &sql, const QSet<DialectKind> &dialects)
{
    const bool isMariaDb = sql.contains(u'`') && dialects.contains(DialectKind::MariaDb);
    return isMariaDb ? QSet<DialectKind>{DialectKind::MariaDb} : dialects;
}

// As PostgreSQL's catalogue spells it.
QString inCatalogue(const QString &type)
{
    static const QList<std::pair<QLatin1String, QLatin1String>> names{{"varchar"_L1,
                                                                       "character varying"_L1},
                                                                      {"decimal"_L1, "numeric"_L1},
                                                                      {"char"_L1, "character"_L1},
                                                                      {"int"_L1, "integer"_L1},
                                                                      {"bool"_L1, "boolean"_L1}};
    const qsizetype paren = type.indexOf(u'(');
    const QString word = paren < 0 ? type : type.left(paren);
    for (const auto &[name, spelled] : names) {
        if (word == name)
            return spelled + (paren < 0 ? QString() : type.mid(paren));
    }
    return type;
}

DataType typeOn(DialectKind dialect, const QString &type)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return typeFromSqlite(type);
    case DialectKind::PostgreSql:
        return postgresTypeFrom(inCatalogue(type));
    case DialectKind::MariaDb:
        return typeFromMariaDb(type == "integer"_L1                        ? u"int"_s
                               : type == "bool"_L1 || type == "boolean"_L1 ? u"tinyint(1)"_s
                                                                           : type);
    }
    Q_UNREACHABLE();
}

} // namespace

DdlWords::DdlWords(const QString &sql, const QSet<DialectKind> &dialects)
    : m_dialects(speakersOf(sql, dialects))
{
    const DialectKind spoken = m_dialects.contains(DialectKind::MariaDb) && sql.contains(u'`')
                                   ? DialectKind::MariaDb
                                   : DialectKind::PostgreSql;
    for (const Token &token : tokenize(sql, spoken)) {
        if (token.kind != TokenKind::Space)
            m_words << Word{token.kind, sql.mid(token.start, token.length), tokenName(sql, token)};
    }
}

const DdlWords::Word *DdlWords::next() const
{
    return m_place < m_words.size() ? &m_words.at(m_place) : nullptr;
}

bool DdlWords::isAt(const char *words) const
{
    qsizetype place = m_place;
    for (const QString &word : QString::fromLatin1(words).split(u' ')) {
        if (place >= m_words.size() || m_words.at(place).kind == TokenKind::QuotedName
            || m_words.at(place).text.compare(word, Qt::CaseInsensitive) != 0)
            return false;
        ++place;
    }
    return true;
}

bool DdlWords::take(const char *words)
{
    if (!isAt(words))
        return false;
    m_place += QString::fromLatin1(words).count(u' ') + 1;
    return true;
}

bool DdlWords::isAtEnd() const
{
    return m_place == m_words.size()
           || (m_place + 1 == m_words.size() && m_words.last().text == ";"_L1);
}

bool DdlWords::mayRunOn(DialectKind dialect) const
{
    return m_dialects.contains(dialect);
}

QString DdlWords::name()
{
    const Word *word = next();
    if (!word || (word->kind != TokenKind::Word && word->kind != TokenKind::QuotedName))
        return {};
    ++m_place;
    // "public.t": which schema that is, a server says.
    return next() && next()->text == "."_L1 ? QString() : word->name;
}

QString DdlWords::newName()
{
    const Word *word = next();
    const bool isBare = word && word->kind == TokenKind::Word;
    const QString found = name();
    return isBare && found != found.toLower() ? QString() : found;
}

std::optional<DataType> DdlWords::type()
{
    const Word *word = next();
    if (!word || word->kind != TokenKind::Word)
        return {};
    QString text = word->text.toLower();
    ++m_place;
    if (next() && next()->text == "("_L1) {
        do {
            text += next()->text;
            ++m_place;
        } while (next() && m_words.at(m_place - 1).text != ")"_L1);
    }
    std::optional<DataType> found;
    for (const DialectKind dialect : std::as_const(m_dialects)) {
        const DataType one = typeOn(dialect, text);
        if (one.kind == TypeKind::Native || (found && *found != one))
            return {};
        found = one;
    }
    return found;
}

std::optional<QString> DdlWords::literal()
{
    if (take("NULL"))
        return QString();
    const bool isNegative = take("-");
    const Word *word = next();
    const bool isNumber = word && word->kind == TokenKind::Number;
    const bool isPlainText = word && word->kind == TokenKind::String && !isNegative
                             && word->text.startsWith(u'\'') && !word->text.contains(u'\\');
    if (!isNumber && !isPlainText)
        return {};
    ++m_place;
    return (isNegative ? u"-"_s : QString()) + word->text;
}

bool DdlWords::takeProperties(Column &column)
{
    column.nullable = true;
    column.defaultSql.clear();
    while (true) {
        if (take("NOT NULL")) {
            column.nullable = false;
        } else if (take("DEFAULT")) {
            const auto value = literal();
            if (!value)
                return false;
            column.defaultSql = *value;
        } else if (!take("NULL")) {
            return true;
        }
    }
}

} // namespace core
