// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the planners would refuse of a model, as findings about it: seen while it is drawn, and not
// only when a database is upgraded. Pure, any thread; costs a mapping of the model.

#include "core/model/problem.h"

namespace core {

// Warnings (ProblemCode::Refused) beside `known`, which has what is said in better words already:
// nothing is said twice of an element.
QList<Problem> refusalProblems(const Model &model,
                               const QList<DialectKind> &dialects,
                               const QList<Problem> &known);

} // namespace core
