// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which foreign keys have to be off while tables change, and which come after it. MariaDB changes no
// column that a foreign key uses, on either side, and no key that one needs.

#include "core/dialect/mariadb/tablechange.h"

namespace core {

struct MariaDbForeignKeyChange
{
    QMap<TableId, QList<ConstraintId>> dropped; // of the tables before
    QMap<TableId, QList<ForeignKey>> added;     // of the tables after
    QSet<ConstraintId> addedIds() const;
};

// Foreign keys that must not be there while their table is renamed: 10.11 takes the names that it made
// itself along, and where the table's old name is not all letters, digits and underscores it leaves
// broken memory behind, so that the next ALTER TABLE may crash the server.
QSet<ConstraintId> mariaDbUnsafeForeignKeys(const Schema &from, const Schema &to);

// `before` has the names of `to`; both have all names. `changes`: of the tables in both. `unsafe`: that
// are off in any case.
MariaDbForeignKeyChange mariaDbForeignKeyChange(const Schema &before,
                                                const Schema &to,
                                                const QList<MariaDbTableChange> &changes,
                                                const QSet<ConstraintId> &unsafe);

} // namespace core
