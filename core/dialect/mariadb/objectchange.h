// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of views and triggers in a revision: those that a rename breaks are replaced
// afterwards, triggers are off while we change rows, and those that lose what they use are hazards.

#include "core/dialect/mariadb/foreignobjects.h"

namespace core {

struct MariaDbObjectChange
{
    QList<Statement> before, after;
    QList<Hazard> hazards;
    QList<ForeignObject> objects; // afterwards
};

// NotSupported: a trigger is in the way whose text we may not read.
Result<MariaDbObjectChange> mariaDbObjectChange(const QList<ForeignObject> &objects,
                                                const Schema &from,
                                                const Schema &to,
                                                const QList<MariaDbRename> &renames,
                                                const QSet<QString> &tablesWithNewRows);

} // namespace core
