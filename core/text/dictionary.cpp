// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dictionary.h"

#include "core/interop/dbmltypes.h"
#include "core/text/page.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

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
    const auto page = htmlPage(options.title);
    Dictionary(schema, options).write(*page);
    return page->text();
}

QString dictionaryMarkdown(const Schema &schema, const DictionaryOptions &options)
{
    const auto page = markdownPage();
    Dictionary(schema, options).write(*page);
    return page->text();
}

} // namespace core
