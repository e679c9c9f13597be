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

// `before` has the names of `to`; both have all names. `changes`: of the tables in both.
MariaDbForeignKeyChange mariaDbForeignKeyChange(const Schema &before,
                                                const Schema &to,
                                                const QList<MariaDbTableChange> &changes);

} // namespace core
