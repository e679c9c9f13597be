// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/uniquenames.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

// Names that are unique in a wider space on the target than where they come from: indexes in the whole
// schema on SQLite and PostgreSQL, with tables and keys on the latter; foreign keys on MariaDB.
class UniqueNames
{
public:
    UniqueNames(Schema &schema, DialectKind target)
        : m_schema(schema)
        , m_target(target)
    {
        if (target != DialectKind::MariaDb) {
            for (const Table &table : schema.tables)
                ++m_counts[key(table, table.name)];
        }
        for (const Table &table : schema.tables)
            visit(table, [this, &table](const QString &name) { ++m_counts[key(table, name)]; });
    }

    void run()
    {
        for (qsizetype i = 0; i < m_schema.tables.size(); ++i) {
            bool hasDouble = false;
            const Table &table = m_schema.tables.at(i);
            visit(table,
                  [&](const QString &name) { hasDouble = hasDouble || isDouble(table, name); });
            if (hasDouble)
                rename(m_schema.tables[i]);
        }
    }

private:
    template<typename Visitor>
    void visit(const Table &table, const Visitor &visitor) const
    {
        const auto visitNamed = [&visitor](const auto &element) {
            if (!element.name.isEmpty())
                visitor(element.name);
        };
        if (m_target == DialectKind::MariaDb) {
            std::for_each(table.foreignKeys.cbegin(), table.foreignKeys.cend(), visitNamed);
            return;
        }
        std::for_each(table.indexes.cbegin(), table.indexes.cend(), visitNamed);
        if (m_target == DialectKind::PostgreSql) {
            std::for_each(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), visitNamed);
            if (table.primaryKey)
                visitNamed(*table.primaryKey);
        }
    }

    void rename(Table &table) const
    {
        const auto mend = [&](auto &element) {
            if (!element.name.isEmpty() && isDouble(table, element.name))
                element.name = wider(table, element.name);
        };
        if (m_target == DialectKind::MariaDb) {
            std::for_each(table.foreignKeys.begin(), table.foreignKeys.end(), mend);
            return;
        }
        std::for_each(table.indexes.begin(), table.indexes.end(), mend);
        if (m_target == DialectKind::PostgreSql) {
            std::for_each(table.uniqueKeys.begin(), table.uniqueKeys.end(), mend);
            if (table.primaryKey)
                mend(*table.primaryKey);
        }
    }

    bool isDouble(const Table &table, const QString &name) const
    {
        return m_counts.value(key(table, name)) > 1;
    }

    QString key(const Table &table, const QString &name) const
    {
        if (m_target == DialectKind::PostgreSql)
            return table.schemaName + u'\n' + name;
        return name.toLower();
    }

    static QString wider(const Table &table, const QString &name)
    {
        constexpr qsizetype longest = 63; // bytes, PostgreSQL's
        QString prefix = table.name;
        while (!prefix.isEmpty() && (prefix + u'_' + name).toUtf8().size() > longest)
            prefix.chop(1);
        return prefix + u'_' + name;
    }

    Schema &m_schema;
    const DialectKind m_target;
    QHash<QString, int> m_counts;
};

} // namespace

Schema withUniqueNames(const Schema &schema, DialectKind target)
{
    Schema result = schema;
    UniqueNames(result, target).run();
    return result;
}

} // namespace core
