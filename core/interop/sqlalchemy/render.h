// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Columns, constraints and indexes as SQLAlchemy's expressions, faithful: what SQLAlchemy makes of them
// on each of the target engines is what our own DDL makes. One renderer a file: it gathers what the
// file must import and define (SaNames). An empty expression: SQLAlchemy has no word for it.

#include "core/interop/sqlalchemy/notes.h"
#include "core/interop/sqlalchemy/rendertypes.h"

namespace core {

PyArguments deferrableKeywords(Deferrable deferrable);

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

    // postgresql.ExcludeConstraint(…), where PostgreSQL is the only target: 1.4 cannot tell the others
    // to leave it out.
    QList<PyExpression> exclusions(const Table &table);
    // comment=, schema=, mysql_engine= …
    PyArguments tableKeywords(const Table &table);

    // info=…, where the options ask for it: what of the element no keyword says.
    PyArguments notes(const Table &table, const Column &column);
    template<typename Element>
    PyArguments notes(const Element &element, const QStringList &said) const;
    PyArguments notes(const Index &index) const;
    bool hasNotes(const PrimaryKey &key) const { return !notes(key, saidOf(key)).isEmpty(); }
    bool hasNotes(const UniqueKey &key) const { return !notes(key, saidOf(key)).isEmpty(); }

    // Whether SQLAlchemy counts the column up without being told.
    static bool isCountedByRule(const Table &table, const Column &column);

private:
    // The table as an engine has it, its lists possibly shorter than the table's own.
    Table on(DialectKind dialect, const Table &table);
    // Where the engines have other words than `sql`.
    using SqlOf = std::function<QString(const Table &, DialectKind)>;
    QMap<DialectKind, QString> others(const Table &table, const QString &sql, const SqlOf &sqlOf);
    PyExpression indexKey(const Table &table, const Index &index, qsizetype place);
    bool isVersion20() const { return m_names.options().version == SaVersion::V20; }
    // The options that keywords say.
    QStringList saidOf(const PrimaryKey &key) const;
    QStringList saidOf(const UniqueKey &key) const;
    QStringList saidOf(const Table &table) const;
    bool canBeStrict(const Table &table) const;
    PyArguments noted(const Options &notes) const;

    Schema m_schema;
    SchemaIndex m_index;
    SaNames m_names;
    SaTypes m_types;
    Table m_lastTable; // what m_adapted was made of
    QMap<DialectKind, Table> m_adapted;
};

template<typename Element>
PyArguments SaRenderer::notes(const Element &element, const QStringList &said) const
{
    Options notes = unsaid(element.options, said);
    if (!element.comment.isEmpty() && !isVersion20())
        notes.insert(note::comment, element.comment);
    return noted(notes);
}

} // namespace core
