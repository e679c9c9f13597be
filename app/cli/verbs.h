// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The verbs, as a table. Each declares its options on its command and gives back what to do once they
// are filled in. One file a verb, in verbs/.

#include "app/cli/session.h"

#include <functional>
#include <vector>

namespace CLI {
class App;
}

namespace cli {

using Action = std::function<Outcome<Answer>(Session &)>;

struct Verb
{
    const char *name;
    const char *summary; // a line
    const char *help;    // what it does, and examples
    Action (*declare)(CLI::App &command);
};

const std::vector<Verb> &verbs();

Action declareNew(CLI::App &command);
Action declareImport(CLI::App &command);
Action declareMigrate(CLI::App &command);
Action declareRevision(CLI::App &command);
Action declareUpgrade(CLI::App &command);
Action declareDowngrade(CLI::App &command);
Action declareCurrent(CLI::App &command);
Action declareHeads(CLI::App &command);
Action declareBranches(CLI::App &command);
Action declareHistory(CLI::App &command);
Action declareShow(CLI::App &command);
Action declareStamp(CLI::App &command);
Action declareMerge(CLI::App &command);
Action declareCheck(CLI::App &command);
Action declareEdit(CLI::App &command);
Action declareSql(CLI::App &command);
Action declareDiff(CLI::App &command);
Action declareExport(CLI::App &command);
Action declareRender(CLI::App &command);
Action declarePassword(CLI::App &command);

} // namespace cli
