// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What happens to an enum type: values can be added (each in a statement of its own, committed before
// it is used) and renamed; for anything else the type is exchanged for a new one.

#include "core/dialect/postgres/statements.h"
#include "core/schema/schema.h"

namespace core {

struct PostgresEnumChange
{
    Enum before; // with the name of `after`, the values as they are
    Enum after;
    bool isSwap = false;
    QString aside;       // the old type's name during a swap
    QStringList removed; // labels, as the database has them
    QList<std::pair<QString, QString>> renamed;
};

QList<PostgresEnumChange> postgresEnumChanges(const Schema &renamed,
                                              const Schema &to,
                                              QSet<QString> &taken);

// `name`: qualified, as the type is called before the plan.
QList<Statement> addValueSteps(const PostgresEnumChange &change, const QString &name);
QList<Statement> renameValueSteps(const PostgresEnumChange &change, QSet<QString> &taken);
QList<Statement> beginSwapSteps(const PostgresEnumChange &change);
Statement endSwapStep(const PostgresEnumChange &change);

} // namespace core
