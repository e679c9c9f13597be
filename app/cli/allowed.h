// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a plan may cost, said before it runs, and who may allow it: the command line by code, or a
// person who is asked.

#include "app/cli/session.h"
#include "core/plan/plan.h"

namespace CLI {
class App;
}

namespace cli {

struct AllowOptions
{
    std::vector<std::string> codes;
    bool dataLoss = false;
};

void addAllowOptions(CLI::App &command, AllowOptions &options);
// The codes; an unknown one is wrong usage.
Outcome<QSet<core::HazardCode>> allowedCodes(const AllowOptions &options);
// Says the hazards; refuses, or asks, where one is destructive and not allowed.
Outcome<void> permit(const Session &session, const core::Plan &plan, const AllowOptions &options);

QJsonArray toJson(const QList<core::Hazard> &hazards);

} // namespace cli
