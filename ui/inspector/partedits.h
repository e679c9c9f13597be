// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys, checks, foreign keys and indexes of classes and mixins, alike for the inspector. Pure functions
// of the model.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

std::optional<core::Constraint> findConstraint(const core::Model &model, core::ConstraintId id);
const core::Index *findIndex(const core::Model &model, core::IndexId id);
// The class or mixin that declares the part; nothing if none does.
core::ElementId partHolder(const core::Model &model, core::ConstraintId id);
core::ElementId partHolder(const core::Model &model, core::IndexId id);
// What its parts may name: a class's effective columns, a mixin's own.
QList<core::Column> columnsFor(const core::Model &model, const core::ElementId &holder);

// Added, or replaced where the id is there already.
core::Result<core::Model> withConstraint(const core::Model &model,
                                         const core::ElementId &holder,
                                         const core::Constraint &constraint);
core::Result<core::Model> withIndex(const core::Model &model,
                                    const core::ElementId &holder,
                                    const core::Index &index);
core::Result<core::Model> withOption(const core::Model &model,
                                     core::ConstraintId id,
                                     const QString &key,
                                     const QString &value);
// The options with one of them set; an empty value takes it away.
core::Options optionsWith(core::Options options, const QString &key, const QString &value);

} // namespace ui
