// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts a schema together from the rows of the bulk queries, which are read in the order of the
// functions here: each finds by its oid what those before it have made.

#include "core/dialect/dialect.h"

#include <QHash>
#include <QSet>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace core {

class PostgresInspector
{
public:
    explicit PostgresInspector(QString defaultNamespace)
        : m_defaultNamespace(std::move(defaultNamespace))
    {}

    std::optional<Error> read(QSqlDatabase &database);
    Inspection inspection() { return std::move(m_result); }
    // The oids of the sequences that belong to columns of the schema.
    const QSet<qint64> &sequences() const { return m_sequences; }

private:
    using Oid = qint64;
    // A primary or unique key, waiting for what its index knows of it.
    struct KeyPlace
    {
        qsizetype table = 0;
        qsizetype uniqueKey = -1; // none: the primary key
    };
    struct OwnTable
    {
        qsizetype position = 0;
        QHash<int, ColumnId> columns; // by attnum
        QHash<int, qsizetype> columnPositions;
    };

    void addTable(const QSqlQuery &row);
    void addEnum(const QSqlQuery &row);
    void addColumn(const QSqlQuery &row);
    void addSequence(const QSqlQuery &row);
    void addConstraint(const QSqlQuery &row);
    void addPrimaryKey(const QSqlQuery &row, const OwnTable &own);
    void addUniqueKey(const QSqlQuery &row, const OwnTable &own);
    void addCheck(const QSqlQuery &row, const OwnTable &own);
    void addForeignKey(const QSqlQuery &row, const OwnTable &own);
    void setTarget(ForeignKey &key, const QSqlQuery &row) const;
    void addIndexRow(const QSqlQuery &row);
    void addKeyIndexRow(const QSqlQuery &row);
    void addIndexKey(const QSqlQuery &row, Index &index, const OwnTable &own);

    DataType columnType(const QSqlQuery &row) const;
    Table &tableOf(const OwnTable &own) { return m_result.schema.tables[own.position]; }
    QList<ColumnId> columnIds(const QString &numbers, const OwnTable &own) const;
    QString columnNames(const QString &numbers, const OwnTable &own) const;
    ConstraintId constraintId(const OwnTable &own, const QString &name);
    QString namespaceName(const QString &name) const;
    // A collation or operator class: bare where its namespace goes without saying.
    QString qualified(const QString &space, const QString &name) const;
    QString collationName(const QString &space, const QString &name) const;
    static Options storageOptions(const QString &with, const QString &tablespace);

    QString m_defaultNamespace;
    Inspection m_result;
    QHash<Oid, OwnTable> m_tables;
    QHash<Oid, EnumId> m_enums;
    QHash<Oid, KeyPlace> m_keys;     // by the index's oid
    QHash<Oid, qsizetype> m_indexes; // position in its table
    QSet<Oid> m_sequences;
};

} // namespace core
