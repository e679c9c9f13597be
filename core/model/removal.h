// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Many classes removed in one go: one by one each costs a walk over the whole model.

#include "core/base/error.h"
#include "core/model/model.h"

#include <QSet>

namespace core {

// Without those of the classes that inherit nothing and that nothing inherits from; the others stay,
// since what they leave behind depends on the order. Unknown ids are none.
Result<Model> removePlainClasses(const Model &model, const QSet<ClassId> &ids);

} // namespace core
