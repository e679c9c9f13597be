// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The expected failures of the core, as values. An Error names the place (`subject`, and `place`
// inside it) and the cause (`detail`: an engine's or parser's own words, verbatim); what a person
// reads, the remedy included, is made from it by core/text alone. Never holds a password.

#include <QString>

#include <tl/expected.hpp>

namespace core {

enum class ErrorCode {
    // Files
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    FileDamaged, // not JSON, or not of the shape that its kind has
    FileTooNew,  // written by a newer version of the program
    FileExists,
    ProjectNotFound, // no *.schemawright file where one was expected
    DiskFull,
    // Model and schema
    UnknownElement, // subject: what was looked for
    DuplicateName,
    InvalidName,
    InvalidEdit,       // the edit has no meaning on this value; detail says why
    OperationMismatch, // an operation does not fit the schema it is applied to
    // History
    UnknownRevision,      // "No such revision or branch"
    AmbiguousRevision,    // several match a partial id
    MultipleHeads,        // a single head was asked for
    RevisionNotReachable, // a relative step leaves the graph, or is no ancestor
    RevisionEdited,       // the content does not match its hash
    RevisionMissing,      // a parent that no file has
    RevisionCycle,
    RevisionDuplicate,
    RevisionOpaque, // a script that Alembic alone can run; place is its file, detail says why
    MergeConflict,
    NothingToDo, // e.g. a revision without a change
    // Databases
    DatabaseUrlInvalid,
    DatabaseUnsupported,
    DatabaseNotFound,
    DatabaseNotADatabase, // not an SQLite file, or an encrypted one
    DatabaseLocked,       // another connection holds it
    DatabaseReadOnly,
    ConnectionFailed,
    ConnectionLost,       // the server or the network went away; detail says where the run stood
    AuthenticationFailed, // wrong user or password
    PasswordNeeded,       // none was found, and nobody can be asked
    TlsNotReached,        // TLS was demanded; the server or its certificate does not give it
    StatementFailed,
    CheckFailed,             // a check inside a plan did not hold
    RunnerBusy,              // another run holds the lock
    RunInterrupted,          // an unfinished run must be resumed or undone first
    LockTimeout,             // others held a table for too long
    DatabaseMoved,           // its revision is no longer the one the plan starts at
    DatabaseUnknownRevision, // alembic_version names a revision that the history lacks
    NotUpToDate,
    BackupFailed,
    Canceled,
    // Plans
    HazardNotAllowed,
    NotSupported,   // the dialect cannot do it; detail says what
    PythonNotFound, // none that runs, or too old a one, to read .py files with
    ParseFailed,    // foreign text; place says where
};

struct Error
{
    ErrorCode code = ErrorCode::InvalidEdit;
    QString subject; // the file, table, revision, URL (without password) … it is about
    QString detail;  // the cause in the engine's or parser's own words, or a value that explains
    QString place;   // where inside the subject: "line 3", a statement; may be empty

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

using Failure = tl::unexpected<Error>;

inline Failure failure(ErrorCode code,
                       const QString &subject = {},
                       const QString &detail = {},
                       const QString &place = {})
{
    return Failure(Error{code, subject, detail, place});
}

} // namespace core
