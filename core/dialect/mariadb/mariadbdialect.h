// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// MariaDB 10.11: its types, DDL, plans and catalogue behind the common interface. The work is done by
// free functions in the files beside this one; this class only gathers them.

#include "core/dialect/dialect.h"

namespace core {

class MariaDbDialect final : public Dialect
{
public:
    DialectKind kind() const override;
    QString quoted(const QString &name) const override;
    bool isReservedWord(const QString &word) const override;
    int nameLimit() const override;
    int nameLength(const QString &name) const override;
    QString typeText(const DataType &type, const Schema &schema) const override;
    Schema physical(const Schema &schema) const override;
    QStringList createScript(const Schema &schema) const override;
    Result<DialectPlan> plan(const Schema &from,
                             const QList<Operation> &operations,
                             const QList<ForeignObject> &foreignObjects) const override;
    QList<Error> refusals(const Schema &schema) const override;
    Result<Inspection> inspect(QSqlDatabase &database) const override;
    Result<Schema> inServerWords(QSqlDatabase &database, const Schema &schema) const override;
};

} // namespace core
