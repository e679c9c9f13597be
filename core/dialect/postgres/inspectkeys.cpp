// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/arrayliteral.h"
#include "core/dialect/postgres/inspector.h"
#include "core/dialect/postgres/names.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString text(const QSqlQuery &row, int position)
{
    return row.value(position).toString();
}

qint64 number(const QSqlQuery &row, int position)
{
    return row.value(position).toLongLong();
}

ReferentialAction action(const QString &letter)
{
    if (letter == "r"_L1)
        return ReferentialAction::Restrict;
    if (letter == "c"_L1)
        return ReferentialAction::Cascade;
    if (letter == "n"_L1)
        return ReferentialAction::SetNull;
    return letter == "d"_L1 ? ReferentialAction::SetDefault : ReferentialAction::NoAction;
}

Deferrable deferrable(const QSqlQuery &row)
{
    if (!row.value(4).toBool())
        return Deferrable::No;
    return row.value(5).toBool() ? Deferrable::InitiallyDeferred : Deferrable::InitiallyImmediate;
}

// The keys that have a place in an element's options.
void insertTruth(Options &options, const QString &key, bool isTrue)
{
    if (isTrue)
        options.insert(key, option::truth);
}

} // namespace

QList<ColumnId> PostgresInspector::columnIds(const QString &numbers, const OwnTable &own) const
{
    QList<ColumnId> ids;
    for (const QString &number : parseArrayLiteral(numbers).value_or(QStringList()))
        ids.append(own.columns.value(number.toInt()));
    return ids;
}

QString PostgresInspector::columnNames(const QString &numbers, const OwnTable &own) const
{
    QStringList names;
    for (const QString &number : parseArrayLiteral(numbers).value_or(QStringList())) {
        const Column &column = m_result.schema.tables.at(own.position)
                                   .columns.at(own.columnPositions.value(number.toInt()));
        names.append(quotedName(column.name));
    }
    return names.join(u", "_s);
}

ConstraintId PostgresInspector::constraintId(const OwnTable &own, const QString &name)
{
    return ConstraintId::derived(tableOf(own).id.uuid, "constraint/"_L1 + name);
}

void PostgresInspector::addConstraint(const QSqlQuery &row)
{
    const auto own = m_tables.constFind(number(row, 0));
    if (own == m_tables.constEnd())
        return;
    const QString kind = text(row, 3);
    if (kind == "p"_L1)
        addPrimaryKey(row, *own);
    else if (kind == "u"_L1)
        addUniqueKey(row, *own);
    else if (kind == "c"_L1)
        addCheck(row, *own);
    else if (kind == "f"_L1)
        addForeignKey(row, *own);
    else
        tableOf(*own).options.insert(option::postgresExcludePrefix + text(row, 2), text(row, 17));
}

void PostgresInspector::addPrimaryKey(const QSqlQuery &row, const OwnTable &own)
{
    PrimaryKey key;
    key.name = text(row, 2);
    key.id = constraintId(own, key.name);
    key.columns = columnIds(text(row, 7), own);
    key.comment = text(row, 19);
    if (row.value(4).toBool())
        key.options.insert(option::postgresDeferrable,
                           row.value(5).toBool() ? u"INITIALLY DEFERRED"_s
                                                 : u"INITIALLY IMMEDIATE"_s);
    tableOf(own).primaryKey = key;
    m_keys.insert(number(row, 1), {own.position, -1});
}

void PostgresInspector::addUniqueKey(const QSqlQuery &row, const OwnTable &own)
{
    UniqueKey key;
    key.name = text(row, 2);
    key.id = constraintId(own, key.name);
    key.columns = columnIds(text(row, 7), own);
    key.deferrable = deferrable(row);
    key.comment = text(row, 19);
    m_keys.insert(number(row, 1), {own.position, tableOf(own).uniqueKeys.size()});
    tableOf(own).uniqueKeys.append(key);
}

void PostgresInspector::addCheck(const QSqlQuery &row, const OwnTable &own)
{
    Check check;
    check.name = text(row, 2);
    check.id = constraintId(own, check.name);
    check.sql = text(row, 17);
    check.comment = text(row, 19);
    insertTruth(check.options, option::postgresNotValid, !row.value(6).toBool());
    insertTruth(check.options, option::postgresNoInherit, row.value(16).toBool());
    tableOf(own).checks.append(check);
}

void PostgresInspector::addForeignKey(const QSqlQuery &row, const OwnTable &own)
{
    ForeignKey key;
    key.name = text(row, 2);
    key.id = constraintId(own, key.name);
    key.columns = columnIds(text(row, 7), own);
    setTarget(key, row);
    key.onUpdate = action(text(row, 12));
    key.onDelete = action(text(row, 13));
    key.deferrable = deferrable(row);
    key.comment = text(row, 19);
    insertTruth(key.options, option::postgresNotValid, !row.value(6).toBool());
    if (const QString columns = columnNames(text(row, 14), own); !columns.isEmpty())
        key.options.insert(option::postgresDeleteColumns, columns);
    if (text(row, 15) == "f"_L1)
        key.options.insert(option::match, u"FULL"_s);
    tableOf(own).foreignKeys.append(key);
}

void PostgresInspector::setTarget(ForeignKey &key, const QSqlQuery &row) const
{
    const auto target = m_tables.constFind(number(row, 8));
    if (target != m_tables.constEnd()) {
        key.target = m_result.schema.tables.at(target->position).id;
        key.targetColumns = columnIds(text(row, 11), *target);
        return;
    }
    const QString space = namespaceName(text(row, 9));
    key.foreignTable = space.isEmpty() ? text(row, 10) : qualifiedName(space, text(row, 10));
    key.foreignColumns = parseArrayLiteral(text(row, 18)).value_or(QStringList());
}

void PostgresInspector::addIndexRow(const QSqlQuery &row)
{
    const auto own = m_tables.constFind(number(row, 0));
    if (own == m_tables.constEnd() || row.value(6).toBool())
        return; // what an exclusion constraint is kept by is in its definition
    if (row.value(11).toBool())
        return addKeyIndexRow(row);
    Table &table = tableOf(*own);
    const qint64 oid = number(row, 1);
    if (!m_indexes.contains(oid)) {
        Index index;
        index.name = text(row, 2);
        index.id = IndexId::derived(table.id.uuid, "index/"_L1 + index.name);
        index.unique = row.value(4).toBool();
        if (text(row, 3) != "btree"_L1)
            index.method = text(row, 3);
        index.predicateSql = text(row, 12);
        index.comment = text(row, 23);
        index.options = storageOptions(text(row, 9), text(row, 10));
        insertTruth(index.options, option::postgresNullsNotDistinct, row.value(7).toBool());
        if (!row.value(5).toBool())
            m_result.notes.append(
                u"invalid index %1 on %2"_s.arg(quotedName(index.name), quotedName(table.name)));
        m_indexes.insert(oid, table.indexes.size());
        table.indexes.append(index);
    }
    addIndexKey(row, table.indexes[m_indexes.value(oid)], *own);
}

void PostgresInspector::addIndexKey(const QSqlQuery &row, Index &index, const OwnTable &own)
{
    const ColumnId column = own.columns.value(row.value(14).toInt());
    if (row.value(13).toInt() > row.value(8).toInt()) {
        index.include.append(column);
        return;
    }
    IndexKey key;
    key.column = column;
    key.expressionSql = text(row, 15);
    const bool isDescending = number(row, 16) == 1;
    key.order = isDescending ? SortOrder::Descending : SortOrder::Ascending;
    if ((number(row, 17) == 1) != isDescending)
        key.options.insert(option::postgresNulls, isDescending ? u"LAST"_s : u"FIRST"_s);
    if (!row.value(18).isNull()) {
        const QString options = text(row, 20);
        const QString name = qualified(text(row, 18), text(row, 19));
        key.options.insert(option::postgresOperatorClass,
                           options.isEmpty() ? name : u"%1 (%2)"_s.arg(name, options));
    }
    if (!row.value(22).isNull())
        key.collation = collationName(text(row, 21), text(row, 22));
    index.keys.append(key);
}

void PostgresInspector::addKeyIndexRow(const QSqlQuery &row)
{
    const auto place = m_keys.constFind(number(row, 1));
    if (place == m_keys.constEnd())
        return;
    Table &table = m_result.schema.tables[place->table];
    const bool isPrimary = place->uniqueKey < 0;
    Options &options = isPrimary ? table.primaryKey->options
                                 : table.uniqueKeys[place->uniqueKey].options;
    options.insert(storageOptions(text(row, 9), text(row, 10)));
    insertTruth(options, option::postgresNullsNotDistinct, row.value(7).toBool());
    if (row.value(13).toInt() <= row.value(8).toInt())
        return;
    const auto own = m_tables.constFind(number(row, 0));
    const QString name = columnNames(u'{' + text(row, 14) + u'}', *own);
    const QString before = options.value(option::postgresInclude);
    options.insert(option::postgresInclude, before.isEmpty() ? name : before + u", "_s + name);
}

} // namespace core
