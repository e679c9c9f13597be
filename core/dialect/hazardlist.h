// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What every dialect says alike of the change of one table. How the rows are counted that are concerned
// is each one's own.

#include "core/dialect/statement.h"

#include <functional>

namespace core {

class HazardList
{
protected:
    // `from`: as the database has it.
    explicit HazardList(const Table &from)
        : m_from(from)
    {}

    void addHazard(HazardCode code,
                   HazardLevel level,
                   const QString &element,
                   const QString &detail,
                   const QString &countSql);
    void renamedTable(const QString &to);
    void renamedColumn(const QString &from, const QString &to);
    void droppedColumn(const Column &column, const QString &countSql);
    void requiredColumn(const Column &column, const QString &countSql);
    void changedLabels(const Column &column,
                       const QList<std::pair<QString, QString>> &renamed,
                       const QStringList &removed,
                       const std::function<QString(const QString &)> &countSql);
    // `countSql` is asked where `from` and the target have all columns. Nothing is said of a new column:
    // it has no rows to go wrong but by its default, which is checked.
    void addedForeignKey(const ForeignKey &key,
                         const SchemaIndex &froms,
                         const std::function<QString()> &countSql);

    bool hasColumns(const QList<ColumnId> &columns) const;
    // Whether a key of the table says already that the columns are unique.
    static bool hasUnique(const Table &table, const QList<ColumnId> &columns);

    const Table &m_from;
    QList<Hazard> m_hazards;
};

// The tables of `from` that `to` has no more.
QList<Hazard> droppedTables(const Schema &from,
                            const Schema &to,
                            const std::function<QString(const Table &)> &countSql);

} // namespace core
