// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The names of PostgreSQL: quoted and qualified for DDL; and those that the server makes for what a
// schema leaves unnamed (63 bytes at most). A plan always writes names, so that it knows them later.

#include "core/schema/schema.h"

namespace core {

QString qualifiedName(const QString &schemaName, const QString &name);
QString qualifiedName(const Table &table);
QString qualifiedName(const Enum &enumeration);

// The server's own name for an unnamed element.
QString madeName(const PrimaryKey &key, const Table &table);
QString madeName(const UniqueKey &key, const Table &table);
QString madeName(const Check &check, const Table &table);
QString madeName(const ForeignKey &key, const Table &table);
QString madeName(const Index &index, const Table &table);
QString madeSequenceName(const Column &column, const Table &table);
// Whether `name` is `made`, or what the server makes of it when that is taken ("t_a_key1").
bool isMadeName(const QString &name, const QString &made);

// The schema with a name for every constraint, index and serial's sequence (its option), none given
// twice in a namespace. An empty namespace stays empty.
Schema withMadeNames(const Schema &schema);

// `to` without the names that the server made in `from` (option::madeName) and would make otherwise
// now: those of a table that is renamed, so that they are renamed with it. What was named so stays.
Schema withoutOldMadeNames(const Schema &from, const Schema &to);

} // namespace core
