// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan is made of: statements, exactly as they will be sent, each with what it does and costs;
// and hazards, what running them may cost. Values; the runner interprets `kind` and adds nothing.

#include "core/schema/schema.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace core {

enum class StatementKind {
    Setting, // of the session, outside a transaction; `restores` ones run after a failure, too
    Begin,
    Commit,
    Ddl,
    Data,
    Version, // of the version table; must touch exactly one row unless it creates the table
    // A query of one row and one value, which must be true (not 0, not NULL).
    Check,
    // A query whose rows must all have been there before the step (PRAGMA foreign_key_check).
    CheckNoNewRows
};

// The strongest lock it takes on its tables, in words that fit the three engines.
enum class LockLevel { None, Share, Write, Exclusive };
// What it does to the stored rows.
enum class RewriteKind { None, Scan, IndexBuild, TableCopy };
enum class DataEffect { None, Changes, Loses };

// Why a statement is there, for readers; the words are in core/text.
enum class StatementNote {
    None,
    ForeignKeysOff,
    ForeignKeysBack,
    LegacyAlterOn,
    LegacyAlterBack,
    CreateReplacement,
    CopyRows,
    CompareCounts,
    KeepSequence,
    DropOld,
    RenameReplacement,
    RestoreIndex,
    RestoreTrigger,
    DropView,
    RestoreView,
    CheckForeignKeys,
    CheckRows,
    CheckSchema,
    SchemaTextInPlace,
    CacheSize,
    CacheSizeBack,
    VersionTable,
    UserSql
};

struct Statement
{
    QString sql;
    StatementKind kind = StatementKind::Ddl;
    QStringList tables;
    LockLevel lock = LockLevel::None;
    RewriteKind rewrite = RewriteKind::None;
    DataEffect dataEffect = DataEffect::None;
    StatementNote note = StatementNote::None;
    QString subject;       // what a failing Check says: the constraint or column it is about
    bool restores = false; // Setting only: puts the session back, is run after a failure too
    // False: it cannot run inside a transaction, or (MariaDB's DDL) ends it. makePlan() puts Begin and
    // Commit around each run of transactional ones.
    bool transactional = true;

    bool operator==(const Statement &) const = default;
};

enum class HazardCode {
    DropTable,
    DropColumn,
    NarrowType,        // values may be cut or refused
    ChangeType,        // values are converted
    NotNull,           // rows with NULL make it fail, or are filled from the default
    AddRequiredColumn, // NOT NULL without a default on a table that may have rows
    UniqueViolation,   // duplicate rows make it fail
    CheckViolation,
    ForeignKeyViolation,
    EnumValueRemoved,
    EnumValueRenamed, // data are rewritten
    DropConstraint,
    PrimaryKeyChange,
    RenameTable, // clients that use the old name break
    RenameColumn,
    TableCopy, // every row is written again
    LongLock,
    BrokenView,   // a view or trigger uses what goes away
    UserSql,      // unknown effect
    Drift,        // the database is not what its revision stands for
    IndexLeftOut, // the engine cannot have it, and does without
    TypeNotKept   // the engine has no equal type: it becomes text
};

enum class HazardLevel {
    Notice,     // said, runs
    Warning,    // said, runs; may fail or slow clients
    Destructive // loses data: runs only when allowed by name
};

struct Hazard
{
    HazardCode code = HazardCode::DropTable;
    HazardLevel level = HazardLevel::Notice;
    QString table;
    QString element; // column, constraint, view …
    QString detail;  // types before and after, SQL
    // Asks the data how many rows are concerned; answered into `rows` by the preflight. A destructive
    // hazard of no rows is none.
    QString countSql;
    std::optional<qint64> rows;

    bool operator==(const Hazard &) const = default;
};

QString toWord(HazardCode code); // "drop-column": what --allow takes
std::optional<HazardCode> hazardFromWord(const QString &word);

} // namespace core
