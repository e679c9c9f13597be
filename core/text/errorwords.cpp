// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace core {

QString toWord(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return u"file-not-found"_s;
    case ErrorCode::FileNotReadable:
        return u"file-not-readable"_s;
    case ErrorCode::FileNotWritable:
        return u"file-not-writable"_s;
    case ErrorCode::FileDamaged:
        return u"file-damaged"_s;
    case ErrorCode::FileTooNew:
        return u"file-too-new"_s;
    case ErrorCode::FileExists:
        return u"file-exists"_s;
    case ErrorCode::ProjectNotFound:
        return u"project-not-found"_s;
    case ErrorCode::DiskFull:
        return u"disk-full"_s;
    case ErrorCode::UnknownElement:
        return u"unknown-element"_s;
    case ErrorCode::DuplicateName:
        return u"duplicate-name"_s;
    case ErrorCode::InvalidName:
        return u"invalid-name"_s;
    case ErrorCode::InvalidEdit:
        return u"invalid-edit"_s;
    case ErrorCode::OperationMismatch:
        return u"operation-mismatch"_s;
    case ErrorCode::UnknownRevision:
        return u"unknown-revision"_s;
    case ErrorCode::AmbiguousRevision:
        return u"ambiguous-revision"_s;
    case ErrorCode::MultipleHeads:
        return u"multiple-heads"_s;
    case ErrorCode::RevisionNotReachable:
        return u"revision-not-reachable"_s;
    case ErrorCode::RevisionEdited:
        return u"revision-edited"_s;
    case ErrorCode::RevisionMissing:
        return u"revision-missing"_s;
    case ErrorCode::RevisionCycle:
        return u"revision-cycle"_s;
    case ErrorCode::RevisionDuplicate:
        return u"revision-duplicate"_s;
    case ErrorCode::RevisionOpaque:
        return u"revision-opaque"_s;
    case ErrorCode::MergeConflict:
        return u"merge-conflict"_s;
    case ErrorCode::NothingToDo:
        return u"nothing-to-do"_s;
    case ErrorCode::DatabaseUrlInvalid:
        return u"database-url-invalid"_s;
    case ErrorCode::DatabaseUnsupported:
        return u"database-unsupported"_s;
    case ErrorCode::DatabaseNotFound:
        return u"database-not-found"_s;
    case ErrorCode::DatabaseNotADatabase:
        return u"database-not-a-database"_s;
    case ErrorCode::DatabaseLocked:
        return u"database-locked"_s;
    case ErrorCode::DatabaseReadOnly:
        return u"database-read-only"_s;
    case ErrorCode::ConnectionFailed:
        return u"connection-failed"_s;
    case ErrorCode::ConnectionLost:
        return u"connection-lost"_s;
    case ErrorCode::AuthenticationFailed:
        return u"authentication-failed"_s;
    case ErrorCode::PasswordNeeded:
        return u"password-needed"_s;
    case ErrorCode::TlsNotReached:
        return u"tls-not-reached"_s;
    case ErrorCode::StatementFailed:
        return u"statement-failed"_s;
    case ErrorCode::CheckFailed:
        return u"check-failed"_s;
    case ErrorCode::RunnerBusy:
        return u"runner-busy"_s;
    case ErrorCode::RunInterrupted:
        return u"run-interrupted"_s;
    case ErrorCode::LockTimeout:
        return u"lock-timeout"_s;
    case ErrorCode::DatabaseMoved:
        return u"database-moved"_s;
    case ErrorCode::DatabaseUnknownRevision:
        return u"database-unknown-revision"_s;
    case ErrorCode::NotUpToDate:
        return u"not-up-to-date"_s;
    case ErrorCode::BackupFailed:
        return u"backup-failed"_s;
    case ErrorCode::Canceled:
        return u"canceled"_s;
    case ErrorCode::HazardNotAllowed:
        return u"hazard-not-allowed"_s;
    case ErrorCode::NotSupported:
        return u"not-supported"_s;
    case ErrorCode::PythonNotFound:
        return u"python-not-found"_s;
    case ErrorCode::ParseFailed:
        return u"parse-failed"_s;
    }
    Q_UNREACHABLE();
}

} // namespace core
