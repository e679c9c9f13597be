// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/arrayliteral.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class ArrayReader
{
public:
    explicit ArrayReader(QStringView text)
        : m_text(text)
    {}

    std::optional<QStringList> read()
    {
        if (!take(u'{'))
            return {};
        QStringList elements;
        if (!take(u'}')) {
            do {
                const std::optional<QString> element = at() == u'"' ? quoted() : bare();
                if (!element)
                    return {};
                elements.append(*element);
            } while (take(u','));
            if (!take(u'}'))
                return {};
        }
        if (m_position != m_text.size())
            return {};
        return elements;
    }

private:
    QChar at() const { return m_position < m_text.size() ? m_text.at(m_position) : QChar(); }
    bool take(QChar wanted)
    {
        if (m_position >= m_text.size() || m_text.at(m_position) != wanted)
            return false;
        ++m_position;
        return true;
    }

    std::optional<QString> quoted()
    {
        QString element = u""_s; // never null, which is NULL
        ++m_position;
        while (m_position < m_text.size()) {
            QChar c = m_text.at(m_position++);
            if (c == u'"')
                return element;
            if (c == u'\\') {
                if (m_position >= m_text.size())
                    return {};
                c = m_text.at(m_position++);
            }
            element += c;
        }
        return {};
    }

    std::optional<QString> bare()
    {
        const qsizetype start = m_position;
        while (m_position < m_text.size() && !QStringView(u",{}\"\\").contains(at()))
            ++m_position;
        const QStringView element = m_text.mid(start, m_position - start);
        if (element.isEmpty())
            return {};
        return element.compare("NULL"_L1, Qt::CaseInsensitive) == 0 ? QString()
                                                                    : element.toString();
    }

    QStringView m_text;
    qsizetype m_position = 0;
};

} // namespace

std::optional<QStringList> parseArrayLiteral(QStringView text)
{
    return ArrayReader(text).read();
}

} // namespace core
