// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The only words for codes, operations, hazards, problems and statements: for the window and the
// command line alike. Whole sentences, translated through QCoreApplication. A test walks every value.

#include "core/base/error.h"
#include "core/mapping/fix.h"
#include "core/model/problem.h"
#include "core/plan/plan.h"

namespace core {

QString toWord(ErrorCode code);               // "file-damaged": the stable code, in JSON
QString sentence(const Error &error);         // what happened, where, and the engine's words
QString remedy(const Error &error);           // what to do about it; may be empty
QString sentence(const Script &script);       // why it is opaque, and what is known of its effect
QString sentence(const Operation &operation); // "Add column email to user"
QString sentence(const Hazard &hazard);
QString title(HazardCode code);
QString sentence(const Problem &problem);
QString sentence(const Fix &fix); // "Add an index on author_id": what a click does
QString sentence(StatementNote note);
QString word(HazardLevel level);
QString word(LockLevel level);
QString word(RewriteKind kind);
// A message for a revision of these operations: "add email to user"; several are counted.
QString suggestedMessage(const QList<Operation> &operations);

} // namespace core
