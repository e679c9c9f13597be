// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/dbmllexer.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'#' || c.isSurrogate() || c.isMark();
}

// The lines without the indentation that all of them have, and without the first and last line break:
// how DBML reads '''…'''.
QString dedented(const QString &text)
{
    QStringList lines = text.split(u'\n');
    if (lines.size() > 1 && lines.first().trimmed().isEmpty())
        lines.removeFirst();
    if (lines.size() > 1 && lines.last().trimmed().isEmpty())
        lines.removeLast();
    qsizetype common = -1;
    for (const QString &line : std::as_const(lines)) {
        qsizetype indent = 0;
        while (indent < line.size() && (line.at(indent) == u' ' || line.at(indent) == u'\t'))
            ++indent;
        if (indent < line.size())
            common = common < 0 ? indent : std::min(common, indent);
    }
    for (QString &line : lines)
        line = line.mid(std::max(qsizetype(0), common));
    return lines.join(u'\n');
}

class Lexer
{
public:
    explicit Lexer(const QString &text)
        : m_text(text)
    {}

    QList<DbmlToken> tokens()
    {
        QList<DbmlToken> tokens;
        do {
            skipBlanks();
            tokens << next();
        } while (tokens.last().kind != DbmlTokenKind::End);
        return tokens;
    }

private:
    bool atEnd() const { return m_at >= m_text.size(); }
    bool has(QStringView text) const { return QStringView(m_text).mid(m_at).startsWith(text); }

    void advance(qsizetype count = 1)
    {
        for (; count > 0 && !atEnd(); --count) {
            if (m_text.at(m_at++) == u'\n') {
                ++m_line;
                m_column = 1;
            } else {
                ++m_column;
            }
        }
    }

    void skipBlanks()
    {
        while (!atEnd()) {
            if (m_text.at(m_at).isSpace() || m_text.at(m_at) == QChar::ByteOrderMark) {
                advance();
            } else if (has(u"//")) {
                while (!atEnd() && m_text.at(m_at) != u'\n')
                    advance();
            } else if (has(u"/*")) {
                const qsizetype end = m_text.indexOf("*/"_L1, m_at + 2);
                advance((end < 0 ? m_text.size() : end + 2) - m_at);
            } else {
                return;
            }
        }
    }

    DbmlToken next()
    {
        DbmlToken token;
        token.line = m_line;
        token.column = m_column;
        if (atEnd())
            return token;
        if (has(u"'''"))
            return quoted(token, DbmlTokenKind::String, u"'''"_s);
        const QChar first = m_text.at(m_at);
        if (first == u'\'')
            return quoted(token, DbmlTokenKind::String, u"'"_s);
        if (first == u'"')
            return quoted(token, DbmlTokenKind::QuotedName, u"\""_s);
        if (first == u'`')
            return quoted(token, DbmlTokenKind::Expression, u"`"_s);
        const qsizetype start = m_at;
        if (isWordPart(first)) {
            token.kind = DbmlTokenKind::Word;
            const bool isNumber = first.isDigit();
            while (!atEnd()
                   && (isWordPart(m_text.at(m_at)) || (isNumber && m_text.at(m_at) == u'.')))
                advance();
        } else {
            token.kind = DbmlTokenKind::Symbol;
            advance();
        }
        token.text = m_text.mid(start, m_at - start);
        return token;
    }

    DbmlToken quoted(DbmlToken token, DbmlTokenKind kind, const QString &quote)
    {
        token.kind = kind;
        token.isClosed = false;
        advance(quote.size());
        while (!atEnd()) {
            if (has(quote)) {
                advance(quote.size());
                token.isClosed = true;
                break;
            }
            if (m_text.at(m_at) == u'\\' && m_at + 1 < m_text.size()) {
                token.text += unescaped(m_text.at(m_at + 1));
                advance(2);
            } else {
                token.text += m_text.at(m_at);
                advance();
            }
        }
        if (quote.size() == 3)
            token.text = dedented(token.text);
        return token;
    }

    static QString unescaped(QChar c)
    {
        switch (c.unicode()) {
        case u'n':
            return u"\n"_s;
        case u't':
            return u"\t"_s;
        case u'r':
            return u"\r"_s;
        case u'\n': // a line that goes on
            return {};
        default:
            return c;
        }
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_column = 1;
};

QString escaped(QString text, const QString &quote)
{
    text.replace(u'\\', u"\\\\"_s);
    text.replace(quote, u'\\' + quote);
    return text;
}

QString withoutBreaks(QString text)
{
    return text.replace(u'\n', u"\\n"_s).replace(u'\r', u"\\r"_s).replace(u'\t', u"\\t"_s);
}

} // namespace

QList<DbmlToken> dbmlTokens(const QString &text)
{
    return Lexer(text).tokens();
}

QString dbmlName(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    if (plain.match(name).hasMatch())
        return name;
    return u'"' + withoutBreaks(escaped(name, u"\""_s)) + u'"';
}

QString dbmlString(const QString &text)
{
    // Several lines stand as such where nothing in them would be read otherwise.
    static const QRegularExpression simple(u"^\\S[^'\\\\\\t\\r]*\\S$"_s);
    static const QRegularExpression indented(u"\\n\\s"_s);
    if (text.contains(u'\n') && simple.match(text).hasMatch() && !indented.match(text).hasMatch())
        return u"'''\n"_s + text + u"\n'''"_s;
    return u'\'' + withoutBreaks(escaped(text, u"'"_s)) + u'\'';
}

QString dbmlExpression(const QString &sql)
{
    return u'`' + withoutBreaks(escaped(sql, u"`"_s)) + u'`';
}

} // namespace core
