// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phrases of PostgreSQL 15's DDL, made from schema values: every name quoted, every constraint
// with its name (tables come from withMadeNames()), nothing that the schema does not say.

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

QStringList postgresCreateScript(const Schema &schema);

// CREATE TABLE with what must come before and after it; without foreign keys, indexes and comments.
QStringList postgresTableScript(const Table &table, const SchemaIndex &schema);
QString postgresEnumSql(const Enum &enumeration);
QString postgresIndexSql(const Table &table, const Index &index);
// COMMENT ON; an empty comment takes the present one away.
QString postgresComment(const QString &what, const QString &comment);
QStringList postgresComments(const Table &table);                      // of what has one
QString postgresConstraintOf(const QString &name, const Table &table); // "CONSTRAINT n ON t"

// "name" type and the rest; of a serial without a sequence of its own name: SERIAL.
QString postgresColumnPhrase(const Column &column, const Table &table, const SchemaIndex &schema);
QString postgresColumnTypePhrase(const Column &column, const SchemaIndex &schema); // with COLLATE
QString postgresConstraintPhrase(const Constraint &constraint,
                                 const Table &table,
                                 const SchemaIndex &schema);
QString postgresExcludePhrase(const QString &name, const QString &definition);
QString postgresDefault(const Column &column);
QString postgresIdentityPhrase(const Column &column);
// "CREATE SEQUENCE …", and the tie to its column.
QString postgresSequenceSql(const Column &column, const Table &table);
QString postgresOwnerSql(const Column &column, const Table &table);
QString postgresNextValue(const Column &column, const Table &table);
QString postgresSequenceName(const Column &column, const Table &table); // qualified

bool isPostgresSerial(const Column &column);
bool isPostgresIdentity(const Column &column); // GENERATED … AS IDENTITY
bool isPlainSerial(const Column &column, const Table &table);
bool isNotValid(const Check &check);
// Exclusion constraints by name, from the table's options.
QMap<QString, QString> postgresExclusions(const Options &options);
// The collation as PostgreSQL knows it; empty for those of other engines and for the default.
QString postgresCollation(const QString &collation);
QString postgresColumnList(const Table &table, const QList<ColumnId> &columns);

} // namespace core
