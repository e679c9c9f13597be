// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The options of a revision to be made, shared by migrate, revision and merge, and its making.

#include "app/cli/options.h"
#include "app/cli/session.h"

namespace cli {

struct RevisionOptions
{
    std::string message;
    std::string head; // what it follows
    bool splice = false;
    std::string branchLabel;
    std::vector<std::string> dependsOn;
    std::string revisionId;
};

void addRevisionOptions(CLI::App &command, RevisionOptions &options);
// What the revision follows: --head, else the only head. A revision that is no head needs --splice.
Outcome<QStringList> parentsOf(const core::History &history, const RevisionOptions &options);
// Adds the revision, saves the project and says so.
Outcome<Answer> writeRevision(const core::LoadedProject &loaded,
                              const RevisionOptions &options,
                              const QStringList &parents,
                              const QList<core::Operation> &operations);

} // namespace cli
