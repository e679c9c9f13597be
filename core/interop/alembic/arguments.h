// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The arguments of one call of op.* by Alembic's names for them, wherever they stand: by place, by
// keyword, or on a batch, which knows its table. Refers to the call.

#include "core/interop/alembic/calls.h"
#include "core/interop/sqlalchemy/sqlname.h"

namespace core {

class OpArguments
{
public:
    OpArguments(const OpCall &call, const ScriptValues &values);

    PyTerm term(const QString &name) const; // its node is null: not given
    bool has(const QString &name) const { return !term(name).node.isNull(); }
    // Nothing where it is not given, None, or no literal.
    std::optional<QString> text(const QString &name) const;
    std::optional<QStringList> texts(const QString &name) const;
    bool truth(const QString &name) const;
    // Given and neither None nor a literal.
    bool isWorkedOut(const QString &name) const;
    bool isNone(const QString &name) const { return m_values.isNone(term(name)); }
    // Those by place that have no name: the items of create_table.
    QList<PyTerm> items() const { return m_items; }
    // Keywords that are neither in the signature nor of no consequence for the schema, for SqlReader.
    SqlCall optionsCall() const;

    QString tableName() const;
    QString schemaName() const;
    const std::optional<ScriptBatch> &batch() const { return m_call.batch; }
    const ScriptValues &values() const { return m_values; }

private:
    const OpCall &m_call;
    const ScriptValues &m_values;
    QHash<QString, PyTerm> m_named;
    QHash<QString, PyTerm> m_options;
    QList<PyTerm> m_items;
};

} // namespace core
