// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/hazardlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool hasAll(const Table &table, const QList<ColumnId> &columns)
{
    return std::all_of(columns.cbegin(), columns.cend(), [&table](ColumnId id) {
        return findColumn(table, id) != nullptr;
    });
}

} // namespace

void HazardList::addHazard(HazardCode code,
                           HazardLevel level,
                           const QString &element,
                           const QString &detail,
                           const QString &countSql)
{
    m_hazards.append({code, level, m_from.name, element, detail, countSql, {}});
}

void HazardList::renamedTable(const QString &to)
{
    addHazard(HazardCode::RenameTable, HazardLevel::Warning, {}, to, {});
}

void HazardList::renamedColumn(const QString &from, const QString &to)
{
    addHazard(HazardCode::RenameColumn, HazardLevel::Warning, from, to, {});
}

void HazardList::droppedColumn(const Column &column, const QString &countSql)
{
    addHazard(HazardCode::DropColumn,
              column.generated ? HazardLevel::Notice : HazardLevel::Destructive,
              column.name,
              {},
              countSql);
}

void HazardList::requiredColumn(const Column &column, const QString &countSql)
{
    addHazard(HazardCode::AddRequiredColumn, HazardLevel::Warning, column.name, {}, countSql);
}

void HazardList::changedLabels(const Column &column,
                               const QList<std::pair<QString, QString>> &renamed,
                               const QStringList &removed,
                               const std::function<QString(const QString &)> &countSql)
{
    for (const auto &[label, wanted] : renamed)
        addHazard(HazardCode::EnumValueRenamed,
                  HazardLevel::Warning,
                  column.name,
                  label + u" → "_s + wanted,
                  countSql(label));
    for (const QString &label : removed)
        addHazard(HazardCode::EnumValueRemoved,
                  HazardLevel::Warning,
                  column.name,
                  label,
                  countSql(label));
}

void HazardList::addedForeignKey(const ForeignKey &key,
                                 const SchemaIndex &froms,
                                 const std::function<QString()> &countSql)
{
    const Table *target = froms.table(key.target);
    if (target && !hasColumns(key.columns))
        return;
    const bool canAsk = target && hasAll(*target, key.targetColumns);
    addHazard(HazardCode::ForeignKeyViolation,
              HazardLevel::Warning,
              key.name,
              {},
              canAsk ? countSql() : QString());
}

bool HazardList::hasColumns(const QList<ColumnId> &columns) const
{
    return hasAll(m_from, columns);
}

bool HazardList::hasUnique(const Table &table, const QList<ColumnId> &columns)
{
    if (table.primaryKey && table.primaryKey->columns == columns)
        return true;
    return std::any_of(table.uniqueKeys.cbegin(),
                       table.uniqueKeys.cend(),
                       [&columns](const UniqueKey &key) { return key.columns == columns; });
}

QList<Hazard> droppedTables(const Schema &from,
                            const Schema &to,
                            const std::function<QString(const Table &)> &countSql)
{
    const SchemaIndex later(to);
    QList<Hazard> hazards;
    for (const Table &table : from.tables) {
        if (!later.table(table.id))
            hazards.append({HazardCode::DropTable,
                            HazardLevel::Destructive,
                            table.name,
                            {},
                            {},
                            countSql(table),
                            {}});
    }
    return hazards;
}

} // namespace core
