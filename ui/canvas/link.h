// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What it means to draw from one place of the diagram to another: a foreign key between columns, a
// foreign key with a new column, an association. Says in words what would happen, or why not. Pure.

#include "core/base/error.h"
#include "core/model/model.h"

namespace ui {

struct LinkEnd
{
    core::ClassId owner;
    core::ColumnId column; // null: the class's header

    bool operator==(const LinkEnd &) const = default;
};

struct Link
{
    QString tip;
    QString editText; // of the undo step
    core::Result<core::Model> model;

    bool isValid() const { return model.has_value(); }
};

// From column to column: the key column is the parent, whichever came first. From a key column to a
// header: a new foreign-key column there; from another column: it becomes the foreign key to that
// class. From a header: the class gets a new foreign-key column to where the drag ends.
Link foreignKeyLink(const core::Model &model, const LinkEnd &from, const LinkEnd &to);
Link associationLink(const core::Model &model, core::ClassId from, core::ClassId to);
// The end of a relationship dragged to another place: a foreign key leads to another key or begins at
// another column (at a header: at a new one), an association joins another class.
enum class LinkSide { Child, Parent };
Link movedEnd(const core::Model &model,
              const core::ElementId &relationship,
              LinkSide side,
              const LinkEnd &to);

} // namespace ui
