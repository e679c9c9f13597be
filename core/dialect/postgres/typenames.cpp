// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/typenames.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class TypeFinder
{
public:
    explicit TypeFinder(const QString &sql)
        : m_sql(sql)
        , m_tokens(tokenize(sql, DialectKind::PostgreSql))
    {
        m_tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    }

    QString replaced(const QString &name, const QString &from, const QString &to) const
    {
        const QString wanted = nameInExpression(to) + u'.' + nameInExpression(name);
        QString result;
        qsizetype copied = 0;
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            const qsizetype first = from.isEmpty() ? i : i - 2;
            if (!isName(i, name) || !(from.isEmpty() ? isBareType(i) : isQualified(i, from)))
                continue;
            result += QStringView(m_sql).mid(copied, m_tokens.at(first).start - copied);
            result += wanted;
            copied = m_tokens.at(i).start + m_tokens.at(i).length;
        }
        result += QStringView(m_sql).mid(copied);
        return result;
    }

private:
    QStringView text(qsizetype i) const
    {
        return i >= 0 && i < m_tokens.size()
                   ? QStringView(m_sql).mid(m_tokens.at(i).start, m_tokens.at(i).length)
                   : QStringView();
    }
    bool isName(qsizetype i, const QString &name) const
    {
        if (i < 0 || i >= m_tokens.size())
            return false;
        const Token &token = m_tokens.at(i);
        const QString found = tokenName(m_sql, token);
        return (token.kind == TokenKind::QuotedName && found == name)
               || (token.kind == TokenKind::Word && found.toLower() == name);
    }
    bool isBareType(qsizetype i) const
    {
        const bool isCast = text(i - 1) == u"::"
                            || text(i - 1).compare("as"_L1, Qt::CaseInsensitive) == 0;
        return isCast && text(i + 1) != u".";
    }
    bool isQualified(qsizetype i, const QString &space) const
    {
        return text(i - 1) == u"." && isName(i - 2, space) && text(i - 3) != u"."
               && text(i + 1) != u"." && text(i + 1) != u"(";
    }

    const QString &m_sql;
    QList<Token> m_tokens;
};

} // namespace

QString withTypeNamespace(const QString &sql,
                          const QString &name,
                          const QString &from,
                          const QString &to)
{
    return TypeFinder(sql).replaced(name, from, to);
}

} // namespace core
