// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/tableparser.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/schema/options.h"

using namespace Qt::StringLiterals;

namespace core {

bool TableParser::isRowidAlias(const Column &column)
{
    return column.type.kind == TypeKind::Integer
           && !column.options.contains(option::sqlitePrimaryKeyOrder);
}

ConstraintId TableParser::constraintId(const QString &description)
{
    const int count = ++m_descriptions[description];
    const QString unique = count == 1 ? description : description + u'#' + QString::number(count);
    return ConstraintId::derived(m_table.id.uuid, unique);
}

QList<ColumnId> TableParser::columnIds(const QStringList &names)
{
    QList<ColumnId> ids;
    for (const QString &name : names) {
        const Column *column = columnNamed(m_table, name);
        if (column == nullptr) {
            m_cursor.fail("column"_L1);
            return {};
        }
        ids.append(column->id);
    }
    return ids;
}

Options TableParser::keyOptions(const NamedKey &key)
{
    Options options;
    if (!key.conflict.isEmpty())
        options.insert(option::sqliteConflict, key.conflict);
    const QString suffixes = keySuffixes(m_table, key.terms);
    if (!suffixes.isEmpty())
        options.insert(option::sqliteKeyTerms, suffixes);
    return options;
}

void TableParser::finishPrimaryKey()
{
    if (!m_primaryKey)
        return;
    const bool withoutRowid = m_table.options.contains(option::sqliteWithoutRowid);
    PrimaryKey key{m_primaryKey->id, m_primaryKey->name, {}, {}, {}};
    key.columns = columnIds(columnsOf(m_primaryKey->terms));
    key.options = keyOptions(*m_primaryKey);
    for (Column &column : m_table.columns) {
        if (!key.columns.contains(column.id))
            continue;
        const bool isAlias = isRowidAlias(column) && key.columns.size() == 1 && !withoutRowid;
        if (isAlias) {
            column.identity = Identity{};
            key.options.remove(option::sqliteKeyTerms); // a rowid has no order of its own
        }
        if (m_autoincrement)
            column.options.insert(option::sqliteAutoincrement, option::truth);
        if (isAlias || withoutRowid)
            column.nullable = false; // a NULL could not be stored
    }
    m_table.primaryKey = key;
}

void TableParser::finishExpressions()
{
    // Without the table's own name before columns: that would be wrong once the table is renamed.
    for (Check &check : m_table.checks)
        check.sql = unqualified(withStringsQuoted(check.sql, m_table), m_table.name);
    for (Column &column : m_table.columns) {
        if (column.generated)
            column.generated->sql = withStringsQuoted(column.generated->sql, m_table);
        column.defaultSql = defaultWithStringsQuoted(column.defaultSql);
    }
}

void TableParser::finish()
{
    finishPrimaryKey();
    for (const NamedKey &named : std::as_const(m_uniqueKeys)) {
        UniqueKey key;
        key.id = named.id;
        key.name = named.name;
        key.columns = columnIds(columnsOf(named.terms));
        key.options = keyOptions(named);
        m_table.uniqueKeys.append(key);
    }
    for (NamedForeignKey &named : m_foreignKeys) {
        named.key.columns = columnIds(named.columns);
        m_table.foreignKeys.append(named.key);
    }
    finishExpressions();
}

} // namespace core
