// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One ALTER TABLE of many clauses, with the best ALGORITHM and LOCK that the server is known to accept
// for all of them together (measured on 10.11): so that it refuses rather than copying a table that we
// said it would not. Where that is not known, the server chooses, and the plan says the worst.

#include "core/dialect/statement.h"
#include "core/schema/schema.h"

namespace core {

enum class ClauseKind {
    AddColumn,         // with a constant default, or virtual
    AddComputedColumn, // stored, or with a default that is an expression
    AddCountingColumn, // AUTO_INCREMENT
    DropColumn,
    RenameColumn,
    ColumnMetadata, // default, comment, visibility, values at the end of an enum, a longer varchar
    ColumnNullability,
    ColumnType,
    AddIndex,
    AddFulltextIndex,
    AddSpatialIndex,
    AddLongUniqueIndex, // a hash over values that are longer than a key may be
    DropIndex,
    RenameIndex,
    AddPrimaryKey,
    DropPrimaryKey,
    ReplacePrimaryKey,
    AddCheck,
    DropCheck,
    AddForeignKey,
    DropForeignKey,
    TableMetadata, // comment, default character set
    TableStorage   // engine, row format
};

struct AlterClause
{
    ClauseKind kind = ClauseKind::ColumnMetadata;
    QString sql;
};

// `table` before or after: what both are decides about algorithms.
bool hasKnownAlgorithms(const Table &table, const SchemaIndex &schema);

// Whether the clauses copy the table or rewrite it in place.
RewriteKind rewriteOf(const QList<AlterClause> &clauses, bool isPlain);
Statement mariaDbAlter(const QString &table, const QList<AlterClause> &clauses, bool isPlain);

} // namespace core
