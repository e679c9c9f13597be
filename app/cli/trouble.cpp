// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/trouble.h"

#include "core/text/sentences.h"

using namespace Qt::StringLiterals;

namespace cli {

namespace {

// Usage: another command line would work. Refused: it was understood, and not done for safety's sake
// or because of a lock. Failed: the rest.
ExitCode exitCodeOf(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::ProjectNotFound:
    case core::ErrorCode::InvalidName:
    case core::ErrorCode::UnknownRevision:
    case core::ErrorCode::AmbiguousRevision:
    case core::ErrorCode::RevisionNotReachable:
    case core::ErrorCode::DatabaseUrlInvalid:
    case core::ErrorCode::DatabaseUnsupported:
        return ExitCode::Usage;
    case core::ErrorCode::FileExists:
    case core::ErrorCode::MultipleHeads:
    case core::ErrorCode::MergeConflict:
    case core::ErrorCode::RevisionOpaque:
    case core::ErrorCode::DatabaseLocked:
    case core::ErrorCode::RunnerBusy:
    case core::ErrorCode::RunInterrupted:
    case core::ErrorCode::LockTimeout:
    case core::ErrorCode::DatabaseMoved:
    case core::ErrorCode::NotUpToDate:
    case core::ErrorCode::HazardNotAllowed:
        return ExitCode::Refused;
    default:
        return ExitCode::Failed;
    }
}

} // namespace

Trouble::Trouble(const core::Error &error)
    : exitCode(exitCodeOf(error.code))
    , code(core::toWord(error.code))
    , text(core::sentence(error))
    , remedy(core::remedy(error))
{
    if (!error.subject.isEmpty())
        details.insert("subject"_L1, error.subject);
    if (!error.detail.isEmpty())
        details.insert("detail"_L1, error.detail);
    if (!error.place.isEmpty())
        details.insert("place"_L1, error.place);
}

Trouble::Trouble(ExitCode exitCode, const QString &code, const QString &text, const QString &remedy)
    : exitCode(exitCode)
    , code(code)
    , text(text)
    , remedy(remedy)
{}

QJsonObject toJson(const Trouble &trouble)
{
    QJsonObject error{{u"code"_s, trouble.code}, {u"sentence"_s, trouble.text}};
    if (!trouble.remedy.isEmpty())
        error.insert("remedy"_L1, trouble.remedy);
    for (auto it = trouble.details.begin(); it != trouble.details.end(); ++it)
        error.insert(it.key(), it.value());
    return {{u"error"_s, error}};
}

} // namespace cli
