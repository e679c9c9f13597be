// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a set of modules says of its metadata: MetaData(naming_convention=…, schema=…), and whether its
// forms are those of SQLAlchemy 2.0. Pure.

#include "core/interop/sqlalchemy/finding.h"
#include "core/interop/sqlalchemy/sqlname.h"
#include "core/model/model.h"

namespace core {

struct Metadata
{
    NamingRules naming; // SQLAlchemy's own where nothing is said: only indexes get names
    QString schemaName;
    bool isVersionTwo = false;
    Options notes; // info=, of ours
    QList<Finding> findings;
};

Metadata metadataOf(const PyModules &modules);

} // namespace core
