// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The three streams, in UTF-8. Answers go to standard output; what is being done, warnings and
// questions go to standard error.

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace cli {

// The translation context of the command line.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(cli::Text)
};

void print(const QString &text); // a line
void say(const QString &text);   // a line, to standard error

// A person sits in front of it: questions make sense, and a progress bar does.
bool isInteractive();
bool isErrorTerminal();

// A line typed without being shown; none at the end of input.
std::optional<QString> askSecret(const QString &question);

// True only for a "y" or "yes".
bool confirm(const QString &question);

} // namespace cli
