// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/page.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

class HtmlPage : public Page
{
public:
    explicit HtmlPage(const QString &title)
        : m_title(title.toHtmlEscaped())
    {}

    void heading(int level, const QString &text, const QString &anchor) override
    {
        m_body += u"<h%1%2>%3</h%1>\n"_s.arg(QString::number(level),
                                             anchor.isEmpty() ? QString()
                                                              : u" id=\"%1\""_s.arg(anchor),
                                             text.toHtmlEscaped());
    }

    void paragraph(const QString &text) override { m_body += u"<p>%1</p>\n"_s.arg(escaped(text)); }

    void table(const QStringList &heads, const QList<Row> &rows) override
    {
        m_body += u"<div class=\"wide\"><table>\n<thead><tr>"_s;
        for (const QString &head : heads)
            m_body += u"<th scope=\"col\">%1</th>"_s.arg(head.toHtmlEscaped());
        m_body += u"</tr></thead>\n<tbody>\n"_s;
        for (const Row &row : rows) {
            m_body += u"<tr>"_s;
            for (const Cell &entry : row)
                m_body += u"<td>"_s + cell(entry) + u"</td>"_s;
            m_body += u"</tr>\n"_s;
        }
        m_body += u"</tbody>\n</table></div>\n"_s;
    }

    void list(const QList<Row> &items) override
    {
        m_body += u"<ul>\n"_s;
        for (const Row &item : items) {
            m_body += u"<li>"_s;
            for (const Cell &entry : item)
                m_body += cell(entry);
            m_body += u"</li>\n"_s;
        }
        m_body += u"</ul>\n"_s;
    }

    void picture(const QString &svg) override
    {
        // An XML declaration and a document type have no place inside a page.
        const qsizetype start = svg.indexOf("<svg"_L1);
        if (start >= 0)
            m_body += u"<figure>"_s + svg.mid(start) + u"</figure>\n"_s;
    }

    QString text() const override
    {
        const QString style = uR"(:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
h1, h2, h3, td { overflow-wrap: anywhere; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #8884; }
th { font-weight: 600; } code { font-family: ui-monospace, monospace; font-size: .92em; }
figure { margin: 1rem 0; overflow: auto; background: #fff; } figure svg { max-width: 100%; height: auto; }
ul { padding-left: 1.2rem; } a { color: #2563eb; } @media (prefers-color-scheme: dark) { a { color: #8ab4ff; } })"_s;
        return u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<title>%1</title>\n<style>\n%2\n</style>\n</head>\n<body>\n"_s.arg(m_title, style)
               + m_body + u"</body>\n</html>\n"_s;
    }

private:
    static QString escaped(const QString &text)
    {
        return text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
    }

    static QString cell(const Cell &cell)
    {
        QString text = escaped(cell.text);
        if (cell.isCode && !text.isEmpty())
            text = u"<code>"_s + text + u"</code>"_s;
        return cell.anchor.isEmpty() ? text : u"<a href=\"#%1\">%2</a>"_s.arg(cell.anchor, text);
    }

    QString m_title;
    QString m_body;
};

class MarkdownPage : public Page
{
public:
    void heading(int level, const QString &text, const QString &anchor) override
    {
        if (!anchor.isEmpty())
            m_text += u"<a id=\"%1\"></a>\n\n"_s.arg(anchor);
        m_text += u"#"_s.repeated(level) + u' ' + escaped(text) + u"\n\n"_s;
    }

    void paragraph(const QString &text) override { m_text += escaped(text) + u"\n\n"_s; }

    void table(const QStringList &heads, const QList<Row> &rows) override
    {
        m_text += u"| "_s + heads.join(u" | "_s) + u" |\n|"_s + u" --- |"_s.repeated(heads.size())
                  + u'\n';
        for (const Row &row : rows) {
            m_text += u'|';
            for (const Cell &entry : row)
                m_text += u' ' + cell(entry) + u" |"_s;
            m_text += u'\n';
        }
        m_text += u'\n';
    }

    void list(const QList<Row> &items) override
    {
        for (const Row &item : items) {
            m_text += u"- "_s;
            for (const Cell &entry : item)
                m_text += cell(entry);
            m_text += u'\n';
        }
        m_text += u'\n';
    }

    void picture(const QString &) override {}

    QString text() const override { return m_text.trimmed() + u'\n'; }

private:
    static QString escaped(const QString &text)
    {
        static const QString special = u"\\`*_{}[]<>()#+!|~$"_s;
        QString result;
        for (const QChar c : text) {
            if (c == u'\n') {
                result += u"<br>"_s;
                continue;
            }
            if (special.contains(c))
                result += u'\\';
            result += c;
        }
        return result.replace(u'&', u"&amp;"_s);
    }

    // As HTML, since a pipe or a backquote would end Markdown's own code in a table.
    static QString code(const QString &text)
    {
        QString inner = text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        for (const QChar c : u"\\`*_[]|~$"_s)
            inner.replace(c, u"&#%1;"_s.arg(c.unicode()));
        return u"<code>"_s + inner + u"</code>"_s;
    }

    static QString cell(const Cell &cell)
    {
        const QString text = cell.isCode && !cell.text.isEmpty() ? code(cell.text)
                                                                 : escaped(cell.text);
        return cell.anchor.isEmpty() ? text : u"[%1](#%2)"_s.arg(text, cell.anchor);
    }

    QString m_text;
};

} // namespace

std::unique_ptr<Page> htmlPage(const QString &title)
{
    return std::make_unique<HtmlPage>(title);
}

std::unique_ptr<Page> markdownPage()
{
    return std::make_unique<MarkdownPage>();
}

} // namespace core
