// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which element of a model that is read anew is which of the model that was there: by names, as files
// have no ids. Pure.

#include "core/model/model.h"

#include <QHash>

namespace core {

using Ids = QHash<QUuid, QUuid>; // as they were read → as they were before

// Classes by their tables, then by name; what is in them, and enums. `were` and `are` are the mapped
// models; `read` has no mixins and abstract bases any more.
Ids matched(const Model &before, const Schema &were, const Model &read, const Schema &are);

// What a mixin or an abstract base gives, as one value under its own id.
QList<Mixin> sharedPartsOf(const Model &model);
QSet<QUuid> elementsOf(const Mixin &shared);
// The mixins and abstract bases that both have; their elements, and those that classes have from them.
void matchShared(Ids &ids, const Model &before, const Model &read);

Model withIds(const Model &model, const Ids &ids);
QSet<QUuid> idsIn(const Model &model);

} // namespace core
