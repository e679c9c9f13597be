// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mapping/naming.h"

#include "core/base/overloaded.h"
#include "core/mapping/convention.h"
#include "core/schema/expression.h"

#include <QCryptographicHash>

namespace core {

using namespace Qt::StringLiterals;

namespace {

// The columns of the table that the expression mentions, each once, in order.
QStringList mentionedColumns(const QString &sql, const Table &table)
{
    QStringList names;
    for (const Token &token : tokenize(sql)) {
        if (token.kind != TokenKind::Word && token.kind != TokenKind::QuotedName)
            continue;
        const QString name = tokenName(sql, token);
        for (const Column &column : table.columns) {
            if (column.name.compare(name, Qt::CaseInsensitive) == 0 && !names.contains(column.name))
                names.append(column.name);
        }
    }
    return names;
}

template<typename Element>
ConventionTokens tokensOf(const Table &table, const Element &element)
{
    ConventionTokens tokens;
    tokens.schemaName = table.schemaName;
    tokens.tableName = table.name;
    tokens.constraintName = element.name;
    if constexpr (requires { element.keys; }) {
        for (const IndexKey &key : element.keys) {
            if (const Column *column = findColumn(table, key.column))
                tokens.columns.append(column->name);
            else
                tokens.columns += mentionedColumns(key.expressionSql, table);
        }
    } else if constexpr (requires { element.columns; }) {
        tokens.columns = columnNames(table, element.columns);
    } else {
        tokens.columns = mentionedColumns(element.sql, table);
    }
    return tokens;
}

ConventionTokens tokensOf(const Table &table, const ForeignKey &key, const Table *target)
{
    ConventionTokens tokens = tokensOf(table, key);
    tokens.referredTable = target ? target->name : key.foreignTable;
    tokens.referredColumns = key.foreignColumns;
    if (target && !key.targetColumns.isEmpty())
        tokens.referredColumns = columnNames(*target, key.targetColumns);
    else if (target && key.foreignColumns.isEmpty() && target->primaryKey)
        tokens.referredColumns = columnNames(*target, target->primaryKey->columns);
    return tokens;
}

// A given name stands, unless the template takes it for a part.
QString conventional(const QString &pattern, const ConventionTokens &tokens)
{
    if (!tokens.constraintName.isEmpty() && !mentionsConstraintName(pattern))
        return tokens.constraintName;
    return pattern.isEmpty() ? QString() : expandedTemplate(pattern, tokens);
}

const QString &indexTemplate(const NamingRules &rules)
{
    static const QString always = u"ix_%(column_0_label)s"_s;
    return rules.index.isEmpty() ? always : rules.index;
}

// Gives names to one schema. Given names are taken first, so that none of ours gets in their way.
class Namer
{
public:
    Namer(const NamingRules &rules, const Schema &schema)
        : m_rules(rules)
        , m_index(schema)
    {
        for (const Table &table : schema.tables)
            takeGiven(table);
    }

    Table named(const Table &table)
    {
        Table result = table;
        if (result.primaryKey)
            name(result, *result.primaryKey, m_rules.primaryKey);
        for (qsizetype i = 0; i < table.uniqueKeys.size(); ++i)
            name(result, result.uniqueKeys[i], m_rules.uniqueKey);
        for (qsizetype i = 0; i < table.checks.size(); ++i)
            name(result, result.checks[i], m_rules.check);
        for (qsizetype i = 0; i < table.foreignKeys.size(); ++i)
            name(result, result.foreignKeys[i], m_rules.foreignKey);
        for (qsizetype i = 0; i < table.indexes.size(); ++i)
            name(result, result.indexes[i], indexTemplate(m_rules));
        return result;
    }

private:
    template<typename Element>
    void name(const Table &table, Element &element, const QString &pattern)
    {
        if (isGiven(element.name, pattern)) // or there is neither a name nor a rule
            return;
        ConventionTokens tokens;
        if constexpr (std::is_same_v<Element, ForeignKey>)
            tokens = tokensOf(table, element, m_index.table(element.target));
        else
            tokens = tokensOf(table, element);
        element.name = freeName(conventional(pattern, tokens), tokens, element.id.toString());
    }

    static bool isGiven(const QString &name, const QString &pattern)
    {
        return name.isEmpty() ? pattern.isEmpty() : !mentionsConstraintName(pattern);
    }

    QString freeName(const QString &wish, const ConventionTokens &tokens, const QString &id)
    {
        QStringList candidates{wish};
        if (tokens.columns.size() > 1)
            candidates.append(wish + u'_' + tokens.columns.mid(1).join(u'_'));
        for (int digits = 4; digits <= 32; digits += 4)
            candidates.append(wish + u'_' + shortDigest(id, digits));
        for (const QString &candidate : candidates) {
            const QString name = shortenedName(candidate, madeUpNameLimit);
            if (take(name))
                return name;
        }
        return candidates.last();
    }

    bool take(const QString &name)
    {
        const QString folded = name.toLower();
        if (m_taken.contains(folded))
            return false;
        m_taken.insert(folded);
        return true;
    }

    void takeGiven(const Table &table)
    {
        take(table.name);
        const auto takeName = [this](const auto &element, const QString &pattern) {
            if (!element.name.isEmpty() && isGiven(element.name, pattern))
                take(element.name);
        };
        if (table.primaryKey)
            takeName(*table.primaryKey, m_rules.primaryKey);
        for (const UniqueKey &key : table.uniqueKeys)
            takeName(key, m_rules.uniqueKey);
        for (const Check &check : table.checks)
            takeName(check, m_rules.check);
        for (const ForeignKey &key : table.foreignKeys)
            takeName(key, m_rules.foreignKey);
        for (const Index &index : table.indexes)
            takeName(index, indexTemplate(m_rules));
    }

    const NamingRules &m_rules;
    SchemaIndex m_index;
    QSet<QString> m_taken;
};

} // namespace

QString shortDigest(const QString &text, int digits)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5);
    return QString::fromLatin1(hash.toHex()).right(digits);
}

QString shortenedName(const QString &name, int limit)
{
    QByteArray bytes = name.toUtf8();
    if (bytes.size() <= limit)
        return name;
    bytes.truncate(std::max(limit - 8, 0));
    while (!bytes.isValidUtf8()) // not in the midst of a character
        bytes.chop(1);
    return QString::fromUtf8(bytes) + u'_' + shortDigest(name, 4);
}

Schema named(const NamingRules &rules, const Schema &schema)
{
    Namer namer(rules, schema);
    Schema result = schema;
    for (qsizetype i = 0; i < schema.tables.size(); ++i)
        result.tables[i] = namer.named(schema.tables.at(i));
    return result;
}

QString conventionalName(const NamingRules &rules,
                         const Schema &schema,
                         const Table &table,
                         const Constraint &constraint)
{
    const QString name = std::visit(
        Overloaded{
            [&](const PrimaryKey &key) {
                return conventional(rules.primaryKey, tokensOf(table, key));
            },
            [&](const UniqueKey &key) {
                return conventional(rules.uniqueKey, tokensOf(table, key));
            },
            [&](const Check &check) { return conventional(rules.check, tokensOf(table, check)); },
            [&](const ForeignKey &key) {
                return conventional(rules.foreignKey,
                                    tokensOf(table, key, findTable(schema, key.target)));
            },
        },
        constraint);
    return name == constraintName(constraint) ? name : shortenedName(name, madeUpNameLimit);
}

QString conventionalName(const NamingRules &rules,
                         const Schema &schema,
                         const Table &table,
                         const Index &index)
{
    Q_UNUSED(schema)
    const QString name = conventional(indexTemplate(rules), tokensOf(table, index));
    return name == index.name ? name : shortenedName(name, madeUpNameLimit);
}

} // namespace core
