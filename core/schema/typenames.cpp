// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/typenames.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class CastFinder
{
public:
    explicit CastFinder(const QString &sql)
        : m_sql(sql)
        , m_tokens(tokenizeAny(sql))
    {
        m_tokens.removeIf([](const Token &token) { return token.kind == TokenKind::Space; });
    }

    // The tokens that name the type.
    QList<Token> mentions(const QString &schemaName, const QString &type) const
    {
        QList<Token> found;
        for (qsizetype i = 0; i + 1 < m_tokens.size(); ++i) {
            if (!isCast(i))
                continue;
            qsizetype last = i + 1;
            while (last + 2 < m_tokens.size() && text(last + 1) == u".")
                last += 2;
            const bool isHere = schemaName.isEmpty()
                                || (last > i + 1 && isName(last - 2, schemaName));
            if (isHere && isName(last, type))
                found.append(m_tokens.at(last));
        }
        return found;
    }

private:
    QStringView text(qsizetype i) const
    {
        return QStringView(m_sql).mid(m_tokens.at(i).start, m_tokens.at(i).length);
    }
    bool isCast(qsizetype i) const
    {
        return text(i) == u"::"
               || (m_tokens.at(i).kind == TokenKind::Word
                   && text(i).compare("as"_L1, Qt::CaseInsensitive) == 0);
    }
    bool isName(qsizetype i, const QString &name) const
    {
        const Token &token = m_tokens.at(i);
        const QString found = tokenName(m_sql, token);
        return (token.kind == TokenKind::QuotedName && found == name)
               || (token.kind == TokenKind::Word && found.toLower() == name);
    }

    const QString &m_sql;
    QList<Token> m_tokens;
};

} // namespace

QString renameTypeIn(const QString &sql,
                     const QString &schemaName,
                     const QString &from,
                     const QString &to)
{
    QString result;
    qsizetype copied = 0;
    for (const Token &token : CastFinder(sql).mentions(schemaName, from)) {
        result += QStringView(sql).mid(copied, token.start - copied);
        result += nameInExpression(to);
        copied = token.start + token.length;
    }
    result += QStringView(sql).mid(copied);
    return result;
}

} // namespace core
