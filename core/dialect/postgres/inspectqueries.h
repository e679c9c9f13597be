// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The bulk queries over PostgreSQL 15's catalogue. They are run with search_path = pg_catalog, so that
// every name they give back is qualified; the columns of each are read by position where it is used.

#include <QString>

namespace core::catalogue {

extern const QString relations;
extern const QString columns;
extern const QString constraints;
extern const QString indexes;
extern const QString sequences;
extern const QString types;

} // namespace core::catalogue
