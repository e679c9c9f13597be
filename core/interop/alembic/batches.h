// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// "with op.batch_alter_table(…)": its table, and how it calls constraints that have no name. Pure.

#include "core/interop/alembic/values.h"
#include "core/schema/schema.h"

namespace core {

struct ScriptBatch
{
    QString table;
    QString schemaName;
    QHash<QString, QString> naming; // SQLAlchemy's naming_convention: "fk" → its template

    bool operator==(const ScriptBatch &) const = default;
};

// The error says why it cannot be told.
tl::expected<ScriptBatch, QString> batchOf(const ScriptValues &values, const PyNode &call);

// What the batch calls the table's constraints that have no name, once it makes the table anew.
QList<std::pair<Constraint, QString>> conventionalNames(const ScriptBatch &batch,
                                                        const Schema &schema,
                                                        const Table &table);

} // namespace core
