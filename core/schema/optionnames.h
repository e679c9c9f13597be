// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of columns inside options, which follow a rename as those in expressions do.

#include "core/schema/expression.h"
#include "core/schema/schema.h"

#include <functional>

namespace core {

// Each option's text that names columns through `rename`, which is given SQL: a list of names or a
// definition. Of tables (exclusion constraints), keys (INCLUDE, SET NULL (…)) and checks (the column
// that MariaDB has them at).
Options withRenamedColumns(const Options &options,
                           const std::function<QString(const QString &)> &rename);

} // namespace core
