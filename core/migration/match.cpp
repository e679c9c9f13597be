// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/diff.h"

#include "core/migration/pairing.h"
#include "core/schema/expression.h"
#include "core/schema/json.h"
#include "core/schema/options.h"
#include "core/schema/tokenizer.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace core {

namespace {

enum class NameKind { Table, Column, Other };

// SQLite folds the letters of ASCII alone.
QString asciiFolded(const QString &name)
{
    QString folded = name;
    for (QChar &character : folded) {
        if (character >= u'A' && character <= u'Z')
            character = QChar(character.unicode() + (u'a' - u'A'));
    }
    return folded;
}

QString folded(const QString &name, DialectKind dialect, NameKind kind)
{
    switch (dialect) {
    case DialectKind::Sqlite:
        return asciiFolded(name);
    case DialectKind::PostgreSql:
        return name;
    case DialectKind::MariaDb:
        return kind == NameKind::Table ? name : name.toLower();
    }
    return name;
}

class Matcher
{
public:
    Matcher(const Schema &reference, const Schema &live, DialectKind dialect)
        : m_reference(reference)
        , m_live(live)
        , m_dialect(dialect)
        , m_tables(reference.tables, live.tables)
    {}

    Schema matched()
    {
        rememberIds();
        Schema result = m_live;
        matchEnums(result);
        m_tables.pair([this](const Table &table) {
            return space(table.schemaName) + folded(table.name, m_dialect, NameKind::Table);
        });
        for (qsizetype i = 0; i < result.tables.size(); ++i)
            matchColumns(result.tables[i], m_tables.partner(i));
        for (qsizetype i = 0; i < result.tables.size(); ++i)
            matchParts(result.tables[i], m_tables.partner(i));
        return result;
    }

private:
    // The others have no namespaces inside a database.
    QString space(const QString &schemaName) const
    {
        return (m_dialect == DialectKind::PostgreSql ? schemaName : QString()) + u'\n';
    }

    // What has no partner must not share an id with something else of the reference.
    void rememberIds()
    {
        for (const Enum &enumeration : m_reference.enums)
            m_used.insert(enumeration.id.uuid);
        for (const Table &table : m_reference.tables) {
            m_used.insert(table.id.uuid);
            for (const Column &column : table.columns)
                m_used.insert(column.id.uuid);
            const QList<Constraint> all = constraints(table);
            for (const Constraint &constraint : all)
                m_used.insert(constraintId(constraint).uuid);
            for (const Index &index : table.indexes)
                m_used.insert(index.id.uuid);
        }
    }

    template<typename ElementId, typename Element>
    ElementId idFor(const ElementId &live, const Element *partner) const
    {
        if (partner)
            return partner->id;
        return m_used.contains(live.uuid) ? ElementId::derived(live.uuid, u"live"_s) : live;
    }

    void matchEnums(Schema &result)
    {
        Pairing<Enum> enums(m_reference.enums, m_live.enums);
        enums.pair([this](const Enum &enumeration) {
            return space(enumeration.schemaName)
                   + folded(enumeration.name, m_dialect, NameKind::Other);
        });
        for (qsizetype i = 0; i < result.enums.size(); ++i) {
            Enum &enumeration = result.enums[i];
            const Enum *partner = enums.partner(i);
            m_enumIds.insert(enumeration.id, idFor(enumeration.id, partner));
            enumeration.id = m_enumIds.value(enumeration.id);
            if (!partner)
                continue;
            Pairing<EnumValue> values(partner->values, m_live.enums.at(i).values);
            values.pair([](const EnumValue &value) { return u"="_s + value.name; });
            for (qsizetype j = 0; j < enumeration.values.size(); ++j)
                enumeration.values[j].id = idFor(enumeration.values.at(j).id, values.partner(j));
        }
    }

    void matchColumns(Table &table, const Table *partner)
    {
        m_tableIds.insert(table.id, idFor(table.id, partner));
        table.id = m_tableIds.value(table.id);
        const QList<Column> none;
        const QList<Column> live = table.columns;
        Pairing<Column> columns(partner ? partner->columns : none, live);
        columns.pair([this](const Column &column) {
            return u"="_s + folded(column.name, m_dialect, NameKind::Column);
        });
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            Column &column = table.columns[i];
            m_columnIds.insert(column.id, idFor(column.id, columns.partner(i)));
            column.id = m_columnIds.value(column.id);
            column.type.enumId = m_enumIds.value(column.type.enumId, column.type.enumId);
        }
    }

    void matchParts(Table &table, const Table *partner)
    {
        const Table none;
        const Table &reference = partner ? *partner : none;
        if (table.primaryKey) {
            table.primaryKey->id = idFor(table.primaryKey->id,
                                         reference.primaryKey ? &*reference.primaryKey : nullptr);
            rewrite(table.primaryKey->columns);
        }
        for (UniqueKey &key : table.uniqueKeys)
            rewrite(key.columns);
        for (ForeignKey &key : table.foreignKeys) {
            rewrite(key.columns);
            rewrite(key.targetColumns);
            key.target = m_tableIds.value(key.target, key.target);
        }
        for (Index &index : table.indexes) {
            rewrite(index.include);
            for (IndexKey &key : index.keys)
                key.column = m_columnIds.value(key.column, key.column);
        }
        if (m_dialect == DialectKind::MariaDb)
            matchKinds(reference, table);
        matchList(reference.uniqueKeys, table.uniqueKeys);
        const auto columns = [&](const Check &check) { return columnsOf(check, table); };
        const auto columnsAndValues = [&](const Check &check) {
            return columnsOf(check, table) + u'\n' + valuesOf(check);
        };
        matchList(reference.checks, table.checks, {columnsAndValues, columns});
        matchList(reference.foreignKeys, table.foreignKeys);
        matchList(reference.indexes, table.indexes);
    }

    // MariaDB has unique indexes alone: what the reference calls one or the other is called so here.
    void matchKinds(const Table &reference, Table &table) const
    {
        const auto isNamed = [this](const QString &name) {
            return [this, name](const auto &element) {
                return !name.isEmpty()
                       && folded(element.name, m_dialect, NameKind::Other)
                              == folded(name, m_dialect, NameKind::Other);
            };
        };
        const auto has = [](const auto &elements, const auto &matches) {
            return std::any_of(elements.cbegin(), elements.cend(), matches);
        };
        for (qsizetype i = table.uniqueKeys.size() - 1; i >= 0; --i) {
            const UniqueKey key = table.uniqueKeys.at(i);
            const bool isIndex = has(reference.indexes, [&](const Index &index) {
                return index.unique && isNamed(key.name)(index);
            });
            if (isIndex && !has(reference.uniqueKeys, isNamed(key.name))) {
                table.indexes.append(asIndex(key));
                table.uniqueKeys.removeAt(i);
            }
        }
    }

    static Index asIndex(const UniqueKey &key)
    {
        Index index;
        index.id = {key.id.uuid};
        index.name = key.name;
        index.unique = true;
        index.comment = key.comment;
        const QStringList lengths = key.options.value(option::mariaDbLengths).split(u',');
        for (qsizetype i = 0; i < key.columns.size(); ++i) {
            IndexKey part;
            part.column = key.columns.at(i);
            if (lengths.value(i).toInt() > 0)
                part.options.insert(option::mariaDbLength, lengths.value(i));
            index.keys.append(part);
        }
        return index;
    }

    // What an unnamed check is about: the server may have written it in other words.
    static QString columnsOf(const Check &check, const Table &table)
    {
        QStringList names;
        for (const Column &column : table.columns) {
            if (mentionsColumn(check.sql, column.name))
                names.append(column.name.toLower());
        }
        names.sort();
        return u"about "_s + names.join(u'\n');
    }

    // The literals, which servers keep as they are.
    QString valuesOf(const Check &check) const
    {
        QStringList values;
        for (const Token &token : tokenizeAny(check.sql)) {
            if (token.kind == TokenKind::String || token.kind == TokenKind::Number)
                values.append(check.sql.mid(token.start, token.length));
        }
        values.sort();
        values.removeDuplicates();
        return values.join(u'\n');
    }

    template<typename Element>
    void matchList(const QList<Element> &reference,
                   QList<Element> &elements,
                   const QList<typename Pairing<Element>::Key> &subjects = {})
    {
        const QList<Element> live = elements;
        Pairing<Element> pairing(reference, live);
        pairing.pair([this](const Element &element) {
            return folded(element.name, m_dialect, NameKind::Other);
        });
        // Unnamed on either side, or named otherwise: by all that it says, then by what it does.
        pairing.pair([](Element element) {
            element.id = {};
            element.name.clear();
            return QString::fromUtf8(QJsonDocument(toJson(element)).toJson());
        });
        pairing.pair([this](const Element &element) {
            return structure(element)
                   + QString::fromUtf8(QJsonDocument(toJson(bare(element))).toJson());
        });
        pairing.pair([this](const Element &element) { return behaviour(element); });
        pairing.pair([this](const Element &element) { return structure(element); });
        for (const auto &subject : subjects)
            pairing.pair(
                [&](const Element &element) {
                    return element.name.isEmpty() ? subject(element) : QString();
                },
                subject);
        for (qsizetype i = 0; i < elements.size(); ++i)
            elements[i].id = idFor(elements.at(i).id, pairing.partner(i));
    }

    void rewrite(QList<ColumnId> &columns) const
    {
        for (ColumnId &id : columns)
            id = m_columnIds.value(id, id);
    }

    static QString words(const QList<ColumnId> &columns)
    {
        QStringList words;
        for (const ColumnId &id : columns)
            words.append(id.toString());
        return words.join(u' ');
    }

    // Without what is told in other words, or apart: what remains is how it does what it does.
    template<typename Element>
    static Element bare(Element element)
    {
        element.id = {};
        element.name.clear();
        element.comment.clear();
        return element;
    }
    static Check bare(Check check)
    {
        check.sql.clear();
        return bare<Check>(check);
    }
    static Index bare(Index index)
    {
        index.predicateSql.clear();
        for (IndexKey &key : index.keys)
            key.expressionSql.clear();
        return bare<Index>(index);
    }

    // Foreign keys may be alike but for what they do.
    template<typename Element>
    QString behaviour(const Element &element) const
    {
        return structure(element);
    }
    QString behaviour(const ForeignKey &key) const
    {
        const auto word = [](ReferentialAction action) {
            switch (action) {
            case ReferentialAction::NoAction:
            case ReferentialAction::Restrict:
            case ReferentialAction::SetDefault:
                return u"none"_s; // on some engines the same
            case ReferentialAction::Cascade:
                return u"cascade"_s;
            case ReferentialAction::SetNull:
                return u"null"_s;
            }
            Q_UNREACHABLE();
        };
        return structure(key) + u' ' + word(key.onDelete) + u' ' + word(key.onUpdate);
    }

    QString structure(const UniqueKey &key) const { return u"unique "_s + words(key.columns); }
    QString structure(const Check &check) const
    {
        return u"check "_s + canonicalExpression(check.sql, m_dialect);
    }
    QString structure(const ForeignKey &key) const
    {
        return u"foreign %1 to %2 %3 %4 %5"_s.arg(words(key.columns),
                                                  key.target.toString(),
                                                  words(key.targetColumns),
                                                  key.foreignTable,
                                                  key.foreignColumns.join(u' '));
    }
    QString structure(const Index &index) const
    {
        QStringList keys;
        for (const IndexKey &key : index.keys)
            keys.append(key.column.isNull() ? canonicalExpression(key.expressionSql, m_dialect)
                                            : key.column.toString());
        return u"index %1 %2 %3"_s.arg(QString::number(index.unique),
                                       keys.join(u", "),
                                       canonicalExpression(index.predicateSql, m_dialect));
    }

    const Schema &m_reference;
    const Schema &m_live;
    const DialectKind m_dialect;
    Pairing<Table> m_tables;
    QSet<QUuid> m_used;
    QHash<TableId, TableId> m_tableIds;
    QHash<ColumnId, ColumnId> m_columnIds;
    QHash<EnumId, EnumId> m_enumIds;
};

} // namespace

Schema withIdsOf(const Schema &reference, const Schema &live, DialectKind dialect)
{
    return Matcher(reference, live, dialect).matched();
}

} // namespace core
