// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was not understood, or only in part, while Python was read: said with its place, never dropped.
// The words are in core/text.

#include "core/interop/python/tree.h"

#include <optional>

namespace core {

enum class FindingReason {
    NotRead,           // the file: `error` says why
    UnknownBase,       // the class's base is in no file that was read; taken for a declarative one
    UnknownType,       // the column is Text for now
    ApproximateType,   // the nearest that there is; detail: what it says
    VariantLeftOut,    // with_variant: only one of the types is kept
    UnknownArgument,   // of a column, constraint or table: what it says is left out
    UnknownExpression, // no SQL that could be made of it: a default, check, key … that is left out
    UnknownColumn,     // a constraint or index names a column that its table does not have
    UnknownTarget,     // a foreign key to a table or column that was not read
    UnknownName,       // of a table, column, constraint that is made up while running
    UnknownElement,    // something in a class or table that should be a column or constraint
    ComputedElement,   // made by a function, loop or condition
    DuplicateTable,    // the second of that name is left out
    DuplicateClass,    // so is named with a number
    OtherDatabase,     // __bind_key__: read into the same schema as the others
    ReflectedTable,    // autoload: its columns are in the database only
    NoPrimaryKey,
    ConflictingEnum, // another of its name has other values
    DialectLeftOut,  // an option that no engine of ours has
    PythonOnly,      // kept by SQLAlchemy, not by the database
    OnlyInMetadata,  // a table that the project's code makes, and no file says
    NotInMetadata,   // a table of the files that the project's code does not make: left out
    OtherInMetadata  // what of a table the files say otherwise than the project's code makes it
};

struct Finding
{
    QString file;
    int line = 0;    // counted from 1; 0: the whole file
    QString subject; // the class or table, or "table.column"
    FindingReason reason = FindingReason::UnknownElement;
    QString detail; // its own words in the source, or what is missing
    std::optional<Error> error;

    bool operator==(const Finding &) const = default;
};

} // namespace core
