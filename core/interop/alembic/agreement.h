// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Several kinds of databases' ways through one script, as one: the changes of the schema must be the
// same, SQL of the script's own may differ. Pure.

#include "core/migration/operation.h"

namespace core {

std::optional<QList<Operation>> agreed(const QList<QList<Operation>> &ways);

} // namespace core
