// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The keys of a MariaDB table as the server sees them: primary key, unique keys, indexes and those
// that foreign keys bring along are all indexes there, told apart by name. Of a table with all names
// (core/dialect/mariadb/names.h).

#include "core/schema/schema.h"

namespace core {

struct MariaDbKeyPart
{
    ColumnId column;
    int length = 0; // characters of a prefix; 0: the whole value
    bool isDescending = false;

    bool operator==(const MariaDbKeyPart &) const = default;
};

struct MariaDbKey
{
    QString name; // empty: the primary key
    bool isUnique = false;
    bool isIgnored = false;
    // Made by the server for foreign keys, and called after one of them: the first one here. `served`
    // are the names of all that are on just these columns.
    bool isImplicit = false;
    QStringList served;
    QString method; // FULLTEXT, SPATIAL or empty
    QString parser;
    QString comment;
    QList<MariaDbKeyPart> parts;

    bool isPrimary() const { return name.isEmpty(); }
    bool operator==(const MariaDbKey &) const = default;
};

MariaDbKey mariaDbKey(const Index &index, const Table &table, const SchemaIndex &schema);
QList<MariaDbKey> mariaDbKeys(const Table &table, const SchemaIndex &schema);
// "UNIQUE KEY `uq` (`a`, `b`(10) DESC) COMMENT 'x'"
QString mariaDbKeyPhrase(const MariaDbKey &key, const Table &table);

// Whether the key begins with these columns, in this order and whole.
bool coversColumns(const MariaDbKey &key, const QList<ColumnId> &columns);
// Whether a unique key is kept as a hash: its values may be longer than a key. No foreign key is held by it.
bool isLongUnique(const MariaDbKey &key, const Table &table, const SchemaIndex &schema);
// The prefix that counts: none where it is as long as the value, the longest possible where a plain
// index on a long value needs one. `bytes` of the other parts are not considered.
int mariaDbPrefixLength(
    int wanted, const Column &column, const Table &table, const SchemaIndex &schema, bool isUnique);
// FULLTEXT and SPATIAL; the others are the server's choice.
QString mariaDbMethod(const QString &method);
// The column that has AUTO_INCREMENT: identity, an integer, first in a key. Null: none.
const Column *mariaDbAutoIncrement(const Table &table, const SchemaIndex &schema);
bool canAutoIncrement(const Column &column, const Table &table, const SchemaIndex &schema);

} // namespace core
