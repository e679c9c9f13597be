// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What stands above upgrade() in an Alembic script: the docstring, the imports and the identifiers, as
// Alembic's own template writes them and Black lays them out. Pure.

#include "core/migration/history.h"

namespace core {

// `imports`: whole lines beyond those for op and sa.
QString alembicHeader(const Revision &revision, const QStringList &imports);

// The script's name by Alembic's file_template ("%(rev)s_%(slug)s" where it is empty): rev, slug, epoch,
// year, month, day, hour, minute and second, in UTC.
QString alembicFileName(const Revision &revision, const QString &fileTemplate = {});

} // namespace core
