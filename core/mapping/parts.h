// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What fixes need to know of the parts of a model, of classes and mixins alike. Pure.

#include "core/model/inheritance.h"

namespace core {

// A foreign key that the class or mixin declares itself; null if it does not.
const ForeignKey *findForeignKey(const Model &model, const ElementId &owner, ConstraintId id);
// The column as somebody declares it: `id` itself, or the mixin's or base's that the owner has under
// this id. Null: nobody's.
ColumnId declaredColumn(const Model &model, const ElementId &owner, ColumnId id);
// What the foreign key's parent table has; nothing where it is not of the model.
Members targetOf(const Model &model, const ForeignKey &key);
// `wish`, or with a number behind it, that nothing of the element's kind and place is called.
QString freeNameFor(const Model &model,
                    const ElementId &element,
                    const ElementId &owner,
                    const QString &wish);

} // namespace core
