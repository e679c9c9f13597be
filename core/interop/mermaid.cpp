// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interop/mermaid.h"

#include "core/interop/dbmltypes.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace core {

namespace {

// Words of Mermaid's grammar for cardinalities and statements; no names of entities.
bool isTaken(const QString &word)
{
    static const QSet<QString> words{u"one"_s,
                                     u"only"_s,
                                     u"many"_s,
                                     u"zero"_s,
                                     u"to"_s,
                                     u"optionally"_s,
                                     u"or"_s,
                                     u"more"_s,
                                     u"style"_s,
                                     u"class"_s,
                                     u"classdef"_s,
                                     u"direction"_s,
                                     u"title"_s,
                                     u"acctitle"_s,
                                     u"accdescr"_s,
                                     u"subgraph"_s,
                                     u"end"_s,
                                     u"u"_s,
                                     u"erdiagram"_s};
    return words.contains(word.toLower());
}

bool isPlain(const QString &name)
{
    static const QRegularExpression plain(u"^[A-Za-z_][A-Za-z0-9_]*$"_s);
    return plain.match(name).hasMatch();
}

// Inside double quotes, where nothing can be escaped.
QString quoted(const QString &text)
{
    QString safe = text.simplified();
    safe.replace(u'"', u'\'');
    return u'"' + safe + u'"';
}

// A word of an attribute: what Mermaid does not take becomes "_".
QString attributeWord(const QString &text, QLatin1StringView further)
{
    QString word;
    for (const QChar c : text.simplified()) {
        const bool isFine = c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber())
                            || further.contains(c);
        word += isFine ? c : u'_';
    }
    if (word.isEmpty() || !(word.at(0).isLetter() || word.at(0) == u'_'))
        word.prepend(u'_');
    return word;
}

bool contains(const QList<ColumnId> &all, const QList<ColumnId> &some)
{
    return std::all_of(some.begin(), some.end(), [&](ColumnId id) { return all.contains(id); });
}

// No two rows have the same values in these columns.
bool isUnique(const Table &table, const QList<ColumnId> &columns)
{
    if (table.primaryKey && contains(columns, table.primaryKey->columns))
        return true;
    if (std::any_of(table.uniqueKeys.begin(), table.uniqueKeys.end(), [&](const UniqueKey &key) {
            return contains(columns, key.columns);
        }))
        return true;
    return std::any_of(table.indexes.begin(), table.indexes.end(), [&](const Index &index) {
        return index.unique && index.predicateSql.isEmpty()
               && std::all_of(index.keys.begin(), index.keys.end(), [&](const IndexKey &key) {
                      return columns.contains(key.column);
                  });
    });
}

class Writer
{
public:
    explicit Writer(const Schema &schema)
        : m_schema(schema)
    {
        for (qsizetype i = 0; i < schema.tables.size(); ++i) {
            const Table &table = schema.tables.at(i);
            const bool isName = table.schemaName.isEmpty() && isPlain(table.name)
                                && !isTaken(table.name) && !m_taken.contains(table.name);
            const QString name = isName ? table.name : u"entity_%1"_s.arg(i + 1);
            m_taken.insert(name);
            m_names.insert(table.id, name);
        }
    }

    QString text() const
    {
        QString text = u"erDiagram\n"_s;
        for (const Table &table : m_schema.tables)
            text += entity(table);
        for (const Table &table : m_schema.tables) {
            for (const ForeignKey &key : table.foreignKeys)
                text += relationship(table, key);
        }
        return text;
    }

private:
    QString entity(const Table &table) const
    {
        const QString name = m_names.value(table.id);
        const QString full = dottedName(table.schemaName, table.name);
        QString text = u"    "_s + name;
        if (name != full)
            text += u'[' + quoted(full) + u']';
        if (table.columns.isEmpty())
            return text + u'\n';
        text += u" {\n"_s;
        for (const Column &column : table.columns)
            text += attribute(table, column);
        return text + u"    }\n"_s;
    }

    QString attribute(const Table &table, const Column &column) const
    {
        const QString type = dbmlType(column.type, m_schema, DialectKind::PostgreSql).remove(u'"');
        const QString name = attributeWord(column.name, {});
        QString text = u"        "_s + attributeWord(type, "()[]-"_L1) + u' ' + name;
        QStringList keys;
        if (table.primaryKey && table.primaryKey->columns.contains(column.id))
            keys << u"PK"_s;
        if (std::any_of(table.foreignKeys.begin(),
                        table.foreignKeys.end(),
                        [&](const ForeignKey &key) { return key.columns.contains(column.id); }))
            keys << u"FK"_s;
        if (std::any_of(table.uniqueKeys.begin(), table.uniqueKeys.end(), [&](const UniqueKey &key) {
                return key.columns == QList<ColumnId>{column.id};
            }))
            keys << u"UK"_s;
        if (!keys.isEmpty())
            text += u' ' + keys.join(u", "_s);
        QStringList words;
        if (name != column.name)
            words << column.name;
        if (!column.comment.isEmpty())
            words << column.comment;
        if (!words.isEmpty())
            text += u' ' + quoted(words.join(u": "_s));
        return text + u'\n';
    }

    QString relationship(const Table &child, const ForeignKey &key) const
    {
        if (!m_names.contains(key.target))
            return {};
        const bool isOptional = std::any_of(key.columns.begin(),
                                            key.columns.end(),
                                            [&](ColumnId id) {
                                                const Column *column = findColumn(child, id);
                                                return column && column->nullable;
                                            });
        const bool isIdentifying = child.primaryKey
                                   && contains(child.primaryKey->columns, key.columns);
        return u"    %1 %2%3%4 %5 : %6\n"_s.arg(m_names.value(key.target),
                                                isOptional ? u"|o"_s : u"||"_s,
                                                isIdentifying ? u"--"_s : u".."_s,
                                                isUnique(child, key.columns) ? u"o|"_s : u"o{"_s,
                                                m_names.value(child.id),
                                                quoted(
                                                    columnNames(child, key.columns).join(u", "_s)));
    }

    const Schema &m_schema;
    QHash<TableId, QString> m_names;
    QSet<QString> m_taken;
};

} // namespace

QString toMermaid(const Schema &schema)
{
    return Writer(schema).text();
}

} // namespace core
