// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A schema on which operations are carried out one after the other, each in a time that does not
// depend on the number of tables. What apply() and diff() are made of. An operation that fails leaves
// the schema as it was.

#include "core/migration/operation.h"

namespace core {

class SchemaEditor
{
public:
    explicit SchemaEditor(const Schema &schema);

    // OperationMismatch: subject is the element that is missing or in the way.
    Result<void> apply(const Operation &operation);

    // Valid until the next apply(). Null: not there.
    const Table *table(TableId id) const;
    const Enum *enumeration(EnumId id) const;
    Schema schema() const;

private:
    using Name = std::pair<QString, QString>; // namespace, name

    template<typename Change>
    Result<void> changeTable(TableId id, const QString &name, Change change);
    Result<void> createTable(const Table &table);
    Result<void> dropTable(const Table &table);
    Result<void> renameTable(const RenameTable &operation);
    Result<void> createEnum(const Enum &enumeration);
    Result<void> dropEnum(const Enum &enumeration);
    Result<void> alterEnum(const AlterEnum &operation);
    Result<void> alterEnumValues(const AlterEnumValues &operation);

    Schema m_schema; // with what was dropped, until schema()
    QHash<TableId, qsizetype> m_tables;
    QHash<EnumId, qsizetype> m_enums;
    QSet<Name> m_tableNames;
    QSet<Name> m_enumNames;
};

} // namespace core
