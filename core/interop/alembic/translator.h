// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Calls of op.*, one after the other, as operations on a schema that goes along with them: what a call
// does not say (the column that is dropped, the type before) is looked up there. A call that does not
// fit or says what we have no word for is a finding, and the schema goes on without it.

#include "core/interop/alembic/arguments.h"
#include "core/interop/sqlalchemy/columns.h"
#include "core/migration/operation.h"

namespace core {

struct ScriptFinding
{
    int line = 0;
    QString reason;
    Touches touches = Touches::Schema;
};

class OpTranslator
{
public:
    // What is done on one of the `dialects` alone is a finding.
    OpTranslator(const QString &revision,
                 const Schema &schema,
                 const PyModules &modules,
                 const QSet<DialectKind> &dialects);

    void translate(const QList<ScriptStep> &steps);

    const QList<Operation> &operations() const { return m_operations; }
    const QList<ScriptFinding> &findings() const { return m_findings; }
    const Schema &schema() const { return m_schema; }

private:
    using Handler = bool (OpTranslator::*)(const OpArguments &);
    static const QHash<QString, Handler> &handlers();

    bool createTable(const OpArguments &arguments);
    bool dropTable(const OpArguments &arguments);
    bool renameTable(const OpArguments &arguments);
    bool addColumn(const OpArguments &arguments);
    bool dropColumn(const OpArguments &arguments);
    bool alterColumn(const OpArguments &arguments);
    bool createIndex(const OpArguments &arguments);
    bool dropIndex(const OpArguments &arguments);
    bool createPrimaryKey(const OpArguments &arguments);
    bool createUnique(const OpArguments &arguments);
    bool createForeignKey(const OpArguments &arguments);
    bool createCheck(const OpArguments &arguments);
    bool dropConstraint(const OpArguments &arguments);
    bool setTableComment(const OpArguments &arguments);
    bool dropTableComment(const OpArguments &arguments);
    bool execute(const OpArguments &arguments);
    bool bulkInsert(const OpArguments &arguments);
    bool createEnum(const OpArguments &arguments);
    bool dropEnum(const OpArguments &arguments);

    bool changeColumn(const OpArguments &arguments, const Table &table, Column after);
    bool changeEnumBySql(const QString &sql);
    bool changeBySql(const QString &sql);
    bool changeEnumValues(const Enum &known, const QList<EnumValue> &values);
    static SqlTable shell(const Table &table);
    bool nameByConvention(const ScriptBatch &batch, const Table &table, const QString &wanted);
    bool addParts(const Table &table, const SqlTable &source, const QUuid &space);
    bool withoutUsesOf(const Table &table, const Column &column);
    bool settleEnum(Column &column);
    bool makeEnum(const Enum &met);
    std::optional<Enum> enumOf(const OpArguments &arguments);
    ForeignKey settled(const ForeignKey &key, const Table &owner) const;
    std::optional<DataType> typeOfTarget(const Table &table, const Column &column) const;
    static QString usualIndexName(const Table &table, const Index &index);

    bool emitOperation(const Operation &operation);
    void addRunSql(const QMap<DialectKind, QString> &up);
    bool fail(const QString &reason, Touches touches = Touches::Schema);
    // False once the reader had to leave something out.
    bool isRead();
    // A copy: what is found in the schema goes with the next operation.
    std::optional<Table> tableOf(const OpArguments &arguments);
    const Table *tableNamed(const QString &schemaName, const QString &name) const;
    const Enum *enumNamed(const QString &schemaName, const QString &name) const;
    QUuid idFor(const QString &kind, const QString &name);

    QString m_revision;
    Schema m_schema;
    SqlReader m_reader;
    qsizetype m_readFindings = 0;
    QList<Operation> m_operations;
    QList<ScriptFinding> m_findings;
    QHash<QString, int> m_times;
    int m_line = 0;
    QSet<DialectKind> m_all;
    QSet<DialectKind> m_dialects; // where the step is done
};

} // namespace core
