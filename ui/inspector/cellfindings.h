// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where a problem stands in the table of columns: on the very cell that causes it. Pure.

#include "core/model/problem.h"

namespace ui {

struct ColumnCell
{
    enum Section { Key, Name, Type, Nullable, Default, SectionCount };

    core::ColumnId column; // null: the row for a new one
    Section section = Name;

    bool operator==(const ColumnCell &) const = default;
};

struct CellFinding
{
    ColumnCell cell;
    core::Problem problem;
};

// Those of the holder's problems that are about cells: a column's own, and what its foreign keys say of
// it (a type that does not fit, a NULL that is needed). `holder`: a class or a mixin.
QList<CellFinding> cellFindings(const core::Model &model,
                                const core::ElementId &holder,
                                const QList<core::Problem> &problems);

} // namespace ui
