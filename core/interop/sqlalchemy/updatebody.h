// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The body of one class brought to what it should say: the columns, settings and relationships that
// changed, each at its place.

#include "core/interop/sqlalchemy/classbody.h"
#include "core/interop/sqlalchemy/updatefile.h"
#include "core/interop/sqlalchemy/updater.h"

namespace core {

struct BodyChange
{
    PyNode node;   // the class
    ModelsPart is; // as we would write what the file says
    ModelsPart should;
    bool isSame = false; // its table is as it should be: relationships apart
    UpdateScope scope = UpdateScope::Lines;
};

// False: there is no place for a line.
bool updateBody(UpdateFiles &files, const BodyChange &change);
// The lines of a new class that its file and the other sides of its relationships have room for.
QString newClassText(const UpdateFiles &files, const UpdateFile &file, const ModelsPart &part);

} // namespace core
