// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What changed between two project values, by id: views touch only that. Column, constraint and index
// changes count as a change of their class. Linear in the number of classes; unchanged lists, which
// two values share, cost nothing.

#include "core/project/project.h"

#include <QSet>

namespace ui {

// A step is one of the undo stack, taken back or done again.
enum class Cause { Edit, Step };

struct Delta
{
    Cause cause = Cause::Edit;
    QSet<QUuid> added, removed, changed; // classes, mixins, associations and enums
    bool diagrams = false;
    bool history = false;
    bool databases = false;
    bool mirror = false; // of the revisions, in an Alembic environment
    bool naming = false;
    bool all = false; // another project: throw everything away

    bool modelChanged() const
    {
        return all || naming || !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
    }
};

Delta deltaOf(const core::Project &before, const core::Project &after);

} // namespace ui
