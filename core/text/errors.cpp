// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mismatches.h"
#include "core/text/sentences.h"
#include "core/text/text.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What happened; %1 is the subject. Alembic's own words where it has some, so that an answer found
// on the web fits. No default: the compiler names a code that is missing.
QString pattern(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound:
        return Text::tr("There is no file %1");
    case ErrorCode::FileNotReadable:
        return Text::tr("%1 cannot be read");
    case ErrorCode::FileNotWritable:
        return Text::tr("%1 cannot be written");
    case ErrorCode::FileDamaged:
        return Text::tr("%1 is damaged");
    case ErrorCode::FileTooNew:
        return Text::tr("%1 was written by a newer version of Schemawright");
    case ErrorCode::FileExists:
        return Text::tr("%1 exists already");
    case ErrorCode::ProjectNotFound:
        return Text::tr("There is no Schemawright project in %1");
    case ErrorCode::DiskFull:
        return Text::tr("The disk is full: %1 could not be written");
    case ErrorCode::UnknownElement:
        return Text::tr("Not in the model: %1");
    case ErrorCode::DuplicateName:
        return Text::tr("The name \"%1\" is taken");
    case ErrorCode::InvalidName:
        return Text::tr("\"%1\" cannot be a name here");
    case ErrorCode::InvalidEdit:
        return Text::tr("%1 cannot be changed like this");
    case ErrorCode::OperationMismatch:
        return Text::tr("A change does not fit the schema (%1)");
    case ErrorCode::UnknownRevision:
        return Text::tr("No such revision or branch '%1'");
    case ErrorCode::AmbiguousRevision:
        return Text::tr("Multiple revisions start with '%1'");
    case ErrorCode::MultipleHeads:
        return Text::tr("Multiple head revisions are present (%1)");
    case ErrorCode::RevisionNotReachable:
        return Text::tr("No way leads to the revision %1");
    case ErrorCode::RevisionEdited:
        return Text::tr("The revision %1 was edited after it was made: it does not match its hash");
    case ErrorCode::RevisionMissing:
        return Text::tr("The revision %1 is missing");
    case ErrorCode::RevisionCycle:
        return Text::tr("The history runs in a circle through %1");
    case ErrorCode::RevisionDuplicate:
        return Text::tr("Two revisions have the id %1");
    case ErrorCode::RevisionOpaque:
        return Text::tr("The revision %1 is opaque, a script that only Alembic can run");
    case ErrorCode::MergeConflict:
        return Text::tr("The heads contradict each other (%1)");
    case ErrorCode::NothingToDo:
        return Text::tr("There is nothing to do (%1)");
    case ErrorCode::DatabaseUrlInvalid:
        return Text::tr("\"%1\" is no database URL");
    case ErrorCode::DatabaseUnsupported:
        return Text::tr("%1 is of a kind that cannot be opened");
    case ErrorCode::DatabaseNotFound:
        return Text::tr("There is no database %1");
    case ErrorCode::DatabaseNotADatabase:
        return Text::tr("%1 is not a SQLite database, or it is encrypted");
    case ErrorCode::DatabaseLocked:
        return Text::tr("%1 is locked by another program");
    case ErrorCode::DatabaseReadOnly:
        return Text::tr("%1 can be read only, not changed");
    case ErrorCode::ConnectionFailed:
        return Text::tr("%1 could not be opened");
    case ErrorCode::ConnectionLost:
        return Text::tr("The connection to %1 was lost");
    case ErrorCode::AuthenticationFailed:
        return Text::tr("%1 refused the user or the password");
    case ErrorCode::PasswordNeeded:
        return Text::tr("%1 needs a password");
    case ErrorCode::TlsNotReached:
        return Text::tr("%1 could not be reached over TLS as it was demanded");
    case ErrorCode::StatementFailed:
        return Text::tr("A statement failed (%1)");
    case ErrorCode::CheckFailed:
        return Text::tr("A check of the changed data failed (%1)");
    case ErrorCode::RunnerBusy:
        return Text::tr("Another run is migrating %1 right now");
    case ErrorCode::RunInterrupted:
        return Text::tr("A run on %1 was interrupted");
    case ErrorCode::LockTimeout:
        return Text::tr("%1 was held by other sessions for too long");
    case ErrorCode::DatabaseMoved:
        return Text::tr("%1 is no longer at the revision where this plan starts");
    case ErrorCode::DatabaseUnknownRevision:
        return Text::tr("The database is at the revision %1, which this project does not have");
    case ErrorCode::NotUpToDate:
        return Text::tr("Target database is not up to date (%1)");
    case ErrorCode::BackupFailed:
        return Text::tr("No backup of %1 could be made");
    case ErrorCode::Canceled:
        return Text::tr("Canceled (%1)");
    case ErrorCode::HazardNotAllowed:
        return Text::tr("Refused, because data would be lost (%1)");
    case ErrorCode::NotSupported:
        return Text::tr("This kind of database cannot do it (%1)");
    case ErrorCode::PythonNotFound:
        return Text::tr("Python is needed to read .py files, and %1 does not run");
    case ErrorCode::ParseFailed:
        return Text::tr("%1 could not be understood");
    }
    Q_UNREACHABLE();
}

// A missing subject leaves no empty brackets behind.
QString withSubject(const QString &pattern, const QString &subject)
{
    if (!subject.isEmpty())
        return pattern.arg(subject);
    QString text = pattern;
    text.remove(u" (%1)"_s);
    return text.contains("%1"_L1) ? text.arg(u"?"_s) : text;
}

// The history's own words, which are Alembic's, say it all.
bool isSaidByDetail(const Error &error)
{
    return error.code == ErrorCode::RevisionNotReachable && !error.detail.isEmpty();
}

} // namespace

QString sentence(const Error &error)
{
    const QString what = isSaidByDetail(error) ? error.detail
                                               : withSubject(pattern(error.code), error.subject);
    const QString detail = detailInWords(error.detail);
    const QString text = detail.isEmpty() || isSaidByDetail(error)
                             ? Text::tr("%1.").arg(what)
                             : Text::tr("%1: %2").arg(what, detail.trimmed());
    if (error.place.isEmpty())
        return text;
    const bool isStatement = error.code == ErrorCode::StatementFailed
                             || error.code == ErrorCode::CheckFailed;
    return (isStatement ? Text::tr("%1\nStatement: %2") : Text::tr("%1\nPlace: %2"))
        .arg(text, error.place);
}

QString remedy(const Error &error)
{
    switch (error.code) {
    case ErrorCode::FileNotFound:
        return Text::tr("Check the name and the folder.");
    case ErrorCode::FileNotReadable:
    case ErrorCode::FileNotWritable:
        return Text::tr("Check the permissions of the file and of its folder.");
    case ErrorCode::FileDamaged:
        return Text::tr("Restore the file from version control or from a backup; the rest of the "
                        "project stays as it is.");
    case ErrorCode::FileTooNew:
        return Text::tr("Update Schemawright to open it.");
    case ErrorCode::FileExists:
        return Text::tr("Choose another name or folder.");
    case ErrorCode::ProjectNotFound:
        return Text::tr("Go to the project's folder, or name it with -C. "
                        "\"schemawright new NAME\" makes a new one.");
    case ErrorCode::DiskFull:
        return Text::tr("Free some space and try again.");
    case ErrorCode::DuplicateName:
        return Text::tr("Choose another name.");
    case ErrorCode::OperationMismatch:
        return Text::tr("A revision contradicts the ones before it; \"schemawright check\" lists "
                        "what is wrong with the history.");
    case ErrorCode::UnknownRevision:
        return Text::tr("\"schemawright history\" lists the revisions; at least four characters "
                        "of an id are needed.");
    case ErrorCode::AmbiguousRevision:
        return Text::tr("Give more characters of the id.");
    case ErrorCode::MultipleHeads:
        return Text::tr("Name one (\"<branch>@head\"), take all (\"heads\"), or join them with "
                        "\"schemawright merge heads\".");
    case ErrorCode::RevisionNotReachable:
        return Text::tr("\"schemawright history\" shows what follows what.");
    case ErrorCode::RevisionEdited:
        return Text::tr("Restore the file from version control. A change of the schema belongs in "
                        "a new revision.");
    case ErrorCode::RevisionMissing:
        return Text::tr("Restore its file in the folder migrations from version control.");
    case ErrorCode::RevisionCycle:
    case ErrorCode::RevisionDuplicate:
        return Text::tr("Restore the files in the folder migrations from version control.");
    case ErrorCode::RevisionOpaque:
        return Text::tr("Let Alembic run it, then go on here: \"flask db upgrade %1\" or \"alembic "
                        "upgrade %1\"; to take it back \"flask db downgrade %1-1\".")
            .arg(error.subject);
    case ErrorCode::MergeConflict:
        return Text::tr("Change one of the two branches so that they agree, then merge again.");
    case ErrorCode::DatabaseUrlInvalid:
        return Text::tr("Write sqlite:///shop.db for a file here, sqlite:////tmp/shop.db for one "
                        "elsewhere, postgresql://user@host/database or mariadb://user@host/database "
                        "for a server's.");
    case ErrorCode::DatabaseUnsupported:
        return Text::tr("SQLite (sqlite:///FILE), PostgreSQL (postgresql://) and MariaDB or MySQL "
                        "(mariadb://, mysql://) can be opened.");
    case ErrorCode::DatabaseNotFound:
        return Text::tr("Check its name; \"schemawright upgrade --create-database\" makes it on its "
                        "server.");
    case ErrorCode::DatabaseNotADatabase:
        return Text::tr("Choose another file. An encrypted database must be decrypted first.");
    case ErrorCode::DatabaseLocked:
        return Text::tr("Close the program that uses it, then try again.");
    case ErrorCode::ConnectionFailed:
        return Text::tr("Check the permissions of the file and of its folder (SQLite writes a "
                        "journal beside the file); of a server its host, port and network.");
    case ErrorCode::ConnectionLost:
        return Text::tr("Connect again: the state of the database is then read anew.");
    case ErrorCode::AuthenticationFailed:
        return Text::tr("Check the user and the password.");
    case ErrorCode::PasswordNeeded:
        return Text::tr("Set SCHEMAWRIGHT_PASSWORD, keep it in the keychain, or run in a terminal "
                        "to be asked.");
    case ErrorCode::TlsNotReached:
        return Text::tr("Turn TLS on at the server and check its certificate, or demand a lower "
                        "level.");
    case ErrorCode::RunInterrupted:
        return Text::tr("Run the upgrade again: it resumes where the run ended.");
    case ErrorCode::LockTimeout:
        return Text::tr("End the sessions that hold it, or run again at a quieter time.");
    case ErrorCode::DatabaseReadOnly:
        return Text::tr("Check the permissions of the file and of its folder: SQLite writes a "
                        "journal beside the file.");
    case ErrorCode::CheckFailed:
        return Text::tr("Mend the rows it is about, then run again; nothing was changed.");
    case ErrorCode::RunnerBusy:
        return Text::tr("Wait until it is done, then try again.");
    case ErrorCode::DatabaseMoved:
        return Text::tr("Make the plan again.");
    case ErrorCode::DatabaseUnknownRevision:
        return Text::tr("Get the missing revision's file (another branch may have it), or, if the "
                        "schema is right, say so with \"schemawright stamp --purge\".");
    case ErrorCode::NotUpToDate:
        return Text::tr("Run \"schemawright upgrade\" first.");
    case ErrorCode::BackupFailed:
        return Text::tr("See that the folder can be written and has room for a copy.");
    case ErrorCode::HazardNotAllowed:
        return Text::tr("Allow it by name with --allow CODE, or all of it with "
                        "--allow-data-loss.");
    case ErrorCode::PythonNotFound:
        return Text::tr("Install Python 3.8 or newer (the package python3), or name its program in "
                        "SCHEMAWRIGHT_PYTHON.");
    case ErrorCode::UnknownElement:
    case ErrorCode::InvalidName:
    case ErrorCode::InvalidEdit:
    case ErrorCode::NothingToDo:
    case ErrorCode::StatementFailed:
    case ErrorCode::Canceled:
    case ErrorCode::NotSupported:
    case ErrorCode::ParseFailed:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace core
