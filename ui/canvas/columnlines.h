// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Columns from pasted text, a line each: "name type", with blanks or tabs between, or what stands
// between the parentheses of a CREATE TABLE, its keys included. Pure.

#include "core/model/model.h"

namespace ui {

struct PastedColumns
{
    core::Model model;
    int count = 0;       // of columns that were added
    QStringList leftOut; // lines that say nothing we know, or a name that is there already
};

PastedColumns pasteColumns(const core::Model &model,
                           core::ClassId owner,
                           const QString &text,
                           int position);

} // namespace ui
