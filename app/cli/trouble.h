// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Why a verb did not do what it was asked: the sentence and the remedy for a person, the code for a
// program, and the exit code. An error of the core turns into one by itself.

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace cli {

enum class ExitCode { Done = 0, Negative = 1, Usage = 2, Refused = 3, Failed = 4 };

struct Trouble
{
    Trouble(const core::Error &error); // implicit: `return core::Failure(…)` fits
    Trouble(ExitCode exitCode, const QString &code, const QString &text, const QString &remedy = {});

    ExitCode exitCode = ExitCode::Failed;
    QString code;
    QString text;
    QString remedy;
    QJsonObject details; // joins the JSON document: what was done before it failed
};

template<typename T>
using Outcome = tl::expected<T, Trouble>;
using Unable = tl::unexpected<Trouble>;

inline Unable unable(ExitCode exitCode,
                     const QString &code,
                     const QString &text,
                     const QString &remedy = {})
{
    return Unable(Trouble(exitCode, code, text, remedy));
}

QJsonObject toJson(const Trouble &trouble);

} // namespace cli
