// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phrases of SQLite's DDL, made from schema values: every name quoted, every constraint with its
// name, nothing that the schema does not say.

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

// `name`: what the table is called in this statement, when not by its own name (a rebuild).
QString createTableSql(const Table &table, const SchemaIndex &schema, const QString &name = {});
QString createIndexSql(const Table &table, const Index &index);

// For ALTER TABLE … ADD COLUMN: with those constraints that the new column brings along.
QString addColumnSql(const Table &table,
                     const Column &column,
                     const QList<Check> &checks,
                     const QList<ForeignKey> &foreignKeys,
                     const SchemaIndex &schema);

QString checkPhrase(const Check &check, const Table &table);
QString foreignKeyPhrase(const ForeignKey &key, const Table &table, const SchemaIndex &schema);
QString uniquePhrase(const UniqueKey &key, const Table &table);
QString primaryKeyPhrase(const PrimaryKey &key, const Table &table);
// Everything after the column's name but its share in the primary key.
QString columnPhrase(const Column &column, const Table &table, const SchemaIndex &schema);
// AUTOINCREMENT and DESC can only be said within the column.
bool isPrimaryKeyInline(const Table &table);
// "STRICT, WITHOUT ROWID"; may be empty.
QString tableOptionsPhrase(const Table &table);

// The default as it can stand as a value in an expression.
QString defaultValue(const QString &defaultSql);
// A number, string, blob, NULL, TRUE or FALSE: what SQLite takes for constant in ADD COLUMN.
bool isLiteral(const QString &sql);

QStringList sqliteCreateScript(const Schema &schema);

// The expression without mentions of its own table before column names: "t"."c" becomes "c".
QString unqualified(const QString &sql, const QString &table);
QString columnList(const Table &table, const QList<ColumnId> &columns);

} // namespace core
