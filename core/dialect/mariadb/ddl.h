// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phrases of MariaDB 10.11's DDL, made from schema values: every name quoted, nothing that the
// schema does not say. Tables are given with all names (core/dialect/mariadb/names.h).

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

QString mariaDbQuoted(const QString &name); // `x` with doubled backticks
QString mariaDbString(const QString &text); // 'x' with doubled quotes and backslashes
QString mariaDbQuotedList(const QStringList &names);

enum class Collations { WhereOwn, Always };

// The whole definition, its name included: MODIFY and CHANGE replace all of it.
QString mariaDbColumnPhrase(const Column &column,
                            const Table &table,
                            const SchemaIndex &schema,
                            Collations collations = Collations::WhereOwn);
QString mariaDbCheckPhrase(const Check &check, const Table &table);
QString mariaDbForeignKeyPhrase(const ForeignKey &key,
                                const Table &table,
                                const SchemaIndex &schema);
bool mariaDbTakesNull(const Column &column, const Table &table);
// Whether ON UPDATE CASCADE may bring a NULL into a column that takes none.
bool mayCascadeNull(const ForeignKey &key, const Table &table, const SchemaIndex &schema);
// The names of the target's columns, also where the key means those of the primary key.
QStringList mariaDbTargetColumns(const ForeignKey &key, const SchemaIndex &schema);
QString mariaDbTargetTable(const ForeignKey &key, const SchemaIndex &schema);

QString mariaDbEngine(const Table &table);
// "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci …"
QStringList mariaDbTableOptions(const Table &table);

// Without foreign keys: their tables may not be there yet.
QString mariaDbCreateTable(const Table &table, const SchemaIndex &schema);
// All of the table's foreign keys in one statement; empty if it has none.
QString mariaDbAddForeignKeys(const Table &table,
                              const QList<ForeignKey> &keys,
                              const SchemaIndex &schema);
QStringList mariaDbCreateScript(const Schema &schema);

} // namespace core
