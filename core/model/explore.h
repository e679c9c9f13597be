// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who is joined to whom: by foreign keys (a mixin's too), associations and inheritance, in either
// direction. Pure; linear in the size of the model; the same model gives the same answer.

#include "core/model/model.h"

namespace core {

// Joined to one of these and none of them themselves, in the model's order.
QList<ClassId> neighboursOf(const Model &model, const QList<ClassId> &classes);
// A shortest way, both ends included; empty: there is none.
QList<ClassId> pathBetween(const Model &model, ClassId from, ClassId to);

} // namespace core
