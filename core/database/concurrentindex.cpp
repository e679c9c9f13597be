// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/concurrentindex.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class Words
{
public:
    explicit Words(const QString &sql)
    {
        for (const Token &token : tokenize(sql, DialectKind::PostgreSql)) {
            if (token.kind != TokenKind::Space)
                m_texts.append(sql.mid(token.start, token.length));
        }
    }

    bool take(QLatin1StringView word)
    {
        if (m_next >= m_texts.size() || m_texts.at(m_next).compare(word, Qt::CaseInsensitive) != 0)
            return false;
        ++m_next;
        return true;
    }
    QString takeName() // "a"."b", as written
    {
        QString name = m_texts.value(m_next++);
        while (take("."_L1))
            name += u'.' + m_texts.value(m_next++);
        return name;
    }

private:
    QStringList m_texts;
    qsizetype m_next = 0;
};

} // namespace

std::optional<ConcurrentIndex> concurrentIndex(const QString &sql)
{
    Words words(sql);
    ConcurrentIndex result;
    result.isDrop = words.take("DROP"_L1);
    if (!result.isDrop && !words.take("CREATE"_L1))
        return {};
    words.take("UNIQUE"_L1);
    if (!words.take("INDEX"_L1) || !words.take("CONCURRENTLY"_L1))
        return {};
    if (words.take("IF"_L1)) {
        words.take("NOT"_L1);
        words.take("EXISTS"_L1);
    }
    if (words.take("ON"_L1))
        return {};
    result.index = words.takeName();
    if (result.isDrop)
        return result;
    if (!words.take("ON"_L1))
        return {};
    words.take("ONLY"_L1);
    result.table = words.takeName();
    return result;
}

} // namespace core
