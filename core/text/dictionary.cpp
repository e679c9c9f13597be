// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dictionary.h"

#include "core/interop/dbmltypes.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// A document in cells and lists, before it is HTML or Markdown.
struct Cell
{
    QString text;
    QString anchor; // of what it links to; empty: no link
    bool isCode = false;
};

using Row = QList<Cell>;

class Page
{
public:
    virtual ~Page() = default;
    virtual void heading(int level, const QString &text, const QString &anchor) = 0;
    virtual void paragraph(const QString &text) = 0;
    virtual void table(const QStringList &heads, const QList<Row> &rows) = 0;
    virtual void list(const QList<Row> &items) = 0; // cells follow each other
    virtual void picture(const QString &svg) = 0;
    virtual QString text() const = 0;
};

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

class Dictionary
{
public:
    Dictionary(const Schema &schema, const DictionaryOptions &options)
        : m_schema(schema)
        , m_options(options)
    {
        for (qsizetype i = 0; i < schema.tables.size(); ++i)
            m_anchors.insert(schema.tables.at(i).id.uuid, u"table-%1"_s.arg(i + 1));
        for (qsizetype i = 0; i < schema.enums.size(); ++i)
            m_anchors.insert(schema.enums.at(i).id.uuid, u"enum-%1"_s.arg(i + 1));
        for (const Table &table : schema.tables) {
            for (const ForeignKey &key : table.foreignKeys)
                m_referrers[key.target.uuid].append({&table, &key});
        }
    }

    void write(Page &page) const
    {
        page.heading(1, m_options.title, {});
        if (!m_options.diagramSvg.isEmpty())
            page.picture(m_options.diagramSvg);
        contents(page);
        for (const Table &table : m_schema.tables)
            write(page, table);
        for (const Enum &value : m_schema.enums)
            write(page, value);
    }

private:
    static QString nameOf(const Table &table) { return dottedName(table.schemaName, table.name); }

    static QString firstLine(const QString &comment)
    {
        return comment.isEmpty() ? QString() : u" – "_s + comment.section(u'\n', 0, 0);
    }

    void contents(Page &page) const
    {
        QList<Row> items;
        for (const Table &table : m_schema.tables)
            items.append(
                {{nameOf(table), m_anchors.value(table.id.uuid)}, {firstLine(table.comment), {}}});
        for (const Enum &value : m_schema.enums)
            items.append({{dottedName(value.schemaName, value.name), m_anchors.value(value.id.uuid)},
                          {firstLine(value.comment), {}}});
        if (!items.isEmpty())
            page.list(items);
    }

    void write(Page &page, const Table &table) const
    {
        page.heading(2, nameOf(table), m_anchors.value(table.id.uuid));
        if (!table.comment.isEmpty())
            page.paragraph(table.comment);
        QList<Row> rows;
        for (const Column &column : table.columns)
            rows << row(table, column);
        page.table({Text::tr("Column"),
                    Text::tr("Type"),
                    Text::tr("Key"),
                    Text::tr("Empty"),
                    Text::tr("Default"),
                    Text::tr("Comment")},
                   rows);
        section(page, Text::tr("Refers to"), foreignKeys(table));
        section(page, Text::tr("Referred to by"), referrers(table));
        section(page, Text::tr("Unique"), uniqueKeys(table));
        section(page, Text::tr("Checks"), checks(table));
        section(page, Text::tr("Indexes"), indexes(table));
    }

    static void section(Page &page, const QString &title, const QList<Row> &items)
    {
        if (items.isEmpty())
            return;
        page.heading(3, title, {});
        page.list(items);
    }

    Row row(const Table &table, const Column &column) const
    {
        QStringList keys;
        if (table.primaryKey && table.primaryKey->columns.contains(column.id))
            keys << Text::tr("primary");
        for (const ForeignKey &key : table.foreignKeys) {
            if (key.columns.contains(column.id)) {
                keys << Text::tr("foreign");
                break;
            }
        }
        const Enum *enumeration = column.type.kind == TypeKind::Enum
                                      ? findEnum(m_schema, column.type.enumId)
                                      : nullptr;
        const QString type = column.type.kind == TypeKind::Native
                                 ? column.type.nativeText
                                 : typeName(column.type,
                                            enumeration ? enumeration->name : QString());
        QString value = column.defaultSql;
        if (column.generated)
            value = Text::tr("computed: %1").arg(column.generated->sql);
        else if (column.identity)
            value = Text::tr("numbered");
        return {{column.name, {}, true},
                {type, enumeration ? m_anchors.value(enumeration->id.uuid) : QString(), true},
                {keys.join(u", "_s), {}},
                {column.nullable ? Text::tr("allowed") : QString(), {}},
                {value, {}, !column.defaultSql.isEmpty() || column.generated.has_value()},
                {column.comment, {}}};
    }

    static Cell names(const Table &table, const QList<ColumnId> &columns)
    {
        return {columnNames(table, columns).join(u", "_s), {}, true};
    }

    QList<Row> foreignKeys(const Table &table) const
    {
        QList<Row> rows;
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = findTable(m_schema, key.target);
            Row row{names(table, key.columns), {u" → "_s, {}}};
            if (target)
                row << Cell{nameOf(*target), m_anchors.value(target->id.uuid)} << Cell{u" "_s, {}}
                    << names(*target, key.targetColumns);
            else
                row << Cell{key.foreignTable, {}};
            rows << row;
        }
        return rows;
    }

    QList<Row> referrers(const Table &table) const
    {
        QList<Row> rows;
        for (const auto &[from, key] : m_referrers.value(table.id.uuid))
            rows.append({{nameOf(*from), m_anchors.value(from->id.uuid)},
                         {u" "_s, {}},
                         names(*from, key->columns)});
        return rows;
    }

    static Row described(const Cell &what, const QString &name, const QString &comment)
    {
        Row row{what};
        if (!name.isEmpty())
            row << Cell{u" ("_s + name + u')', {}};
        row << Cell{firstLine(comment), {}};
        return row;
    }

    static QList<Row> uniqueKeys(const Table &table)
    {
        QList<Row> rows;
        for (const UniqueKey &key : table.uniqueKeys)
            rows << described(names(table, key.columns), key.name, key.comment);
        return rows;
    }

    static QList<Row> checks(const Table &table)
    {
        QList<Row> rows;
        for (const Check &check : table.checks)
            rows << described({check.sql, {}, true}, check.name, check.comment);
        return rows;
    }

    static QList<Row> indexes(const Table &table)
    {
        QList<Row> rows;
        for (const Index &index : table.indexes) {
            QStringList parts;
            for (const IndexKey &key : index.keys) {
                const Column *column = findColumn(table, key.column);
                parts << (column ? column->name : key.expressionSql);
            }
            QString text = parts.join(u", "_s);
            if (!index.predicateSql.isEmpty())
                text += u" WHERE "_s + index.predicateSql;
            Row row = described({text, {}, true}, index.name, index.comment);
            if (index.unique)
                row << Cell{u", "_s + Text::tr("unique"), {}};
            rows << row;
        }
        return rows;
    }

    void write(Page &page, const Enum &value) const
    {
        page.heading(2, dottedName(value.schemaName, value.name), m_anchors.value(value.id.uuid));
        if (!value.comment.isEmpty())
            page.paragraph(value.comment);
        QList<Row> rows;
        for (const EnumValue &entry : value.values)
            rows.append(Row{{entry.name, {}, true}});
        page.list(rows);
    }

    const Schema &m_schema;
    const DictionaryOptions &m_options;
    QHash<QUuid, QString> m_anchors;
    QHash<QUuid, QList<std::pair<const Table *, const ForeignKey *>>> m_referrers;
};

} // namespace

QString dictionaryHtml(const Schema &schema, const DictionaryOptions &options)
{
    HtmlPage page(options.title);
    Dictionary(schema, options).write(page);
    return page.text();
}

QString dictionaryMarkdown(const Schema &schema, const DictionaryOptions &options)
{
    MarkdownPage page;
    Dictionary(schema, options).write(page);
    return page.text();
}

} // namespace core
