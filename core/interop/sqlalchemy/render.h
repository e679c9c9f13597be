// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Columns, constraints and indexes as SQLAlchemy's expressions, faithful: what SQLAlchemy makes of them
// on each of the target engines is what our own DDL makes. One renderer a file: it gathers what the
// file must import and define (SaNames). An empty expression: SQLAlchemy has no word for it.

#include "core/interop/sqlalchemy/rendertypes.h"

namespace core {

class SaRenderer
{
public:
    // `schema` gives enums and the targets of foreign keys; it may go afterwards.
    SaRenderer(const SaOptions &options, const Schema &schema);

    SaNames &names() { return m_names; }
    SaTypes &types() { return m_types; }
    const Schema &schema() const { return m_schema; }

    // By itself, without a table: sa.String(length=80).
    PyExpression type(const DataType &type, const QString &collation = {});
    // As it is in its table (a counted key may be another type on one engine), an instance.
    PyExpression columnType(const Table &table, const Column &column);
    // "x" for a plain string, text("now()") for all else; empty: there is no default.
    PyExpression serverDefault(const Table &table, const Column &column);
    // Computed(…) or Identity(…); empty: neither.
    PyExpression generation(const Table &table, const Column &column);
    // Behind name and type: autoincrement, server_default, comment, options; no `nullable`.
    PyArguments columnKeywords(const Table &table, const Column &column);
    // sa.Column("name", type, Identity(…), nullable=…, server_default=…, comment=…)
    PyExpression column(const Table &table, const Column &column);

    PyExpression constraint(const Table &table, const Constraint &constraint);
    PyExpression primaryKey(const Table &table, const PrimaryKey &key);
    PyExpression uniqueKey(const Table &table, const UniqueKey &key);
    PyExpression check(const Table &table, const Check &check);
    PyExpression foreignKey(const Table &table, const ForeignKey &key);
    // "schema.table.column" of each target column; empty where the target's columns are not known.
    QStringList targetsOf(const ForeignKey &key) const;
    // ondelete=, onupdate=, deferrable=, initially=, match=
    PyArguments referenceKeywords(const ForeignKey &key) const;

    // Index("name", keys…, unique=True, …)
    PyExpression index(const Table &table, const Index &index);
    QList<PyExpression> indexKeys(const Table &table, const Index &index);
    PyArguments indexKeywords(const Table &table, const Index &index); // but unique
    // False: none of the targets can have it (MariaDB has no index with a condition).
    bool isAnywhere(const Table &table, const Index &index);

    // comment=, schema=, mysql_engine= …
    PyArguments tableKeywords(const Table &table);

    // Whether SQLAlchemy counts the column up without being told.
    static bool isCountedByRule(const Table &table, const Column &column);

private:
    // The table as an engine has it, its lists possibly shorter than the table's own.
    Table on(DialectKind dialect, const Table &table);
    // Where the engines have other words than `sql`.
    using SqlOf = std::function<QString(const Table &, DialectKind)>;
    QMap<DialectKind, QString> others(const Table &table, const QString &sql, const SqlOf &sqlOf);
    PyExpression indexKey(const Table &table, const Index &index, qsizetype place);

    Schema m_schema;
    SchemaIndex m_index;
    SaNames m_names;
    SaTypes m_types;
    Table m_lastTable; // what m_adapted was made of
    QMap<DialectKind, Table> m_adapted;
};

} // namespace core
