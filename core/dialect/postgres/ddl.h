// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phrases of PostgreSQL 15's DDL, made from schema values: every name quoted, nothing that the
// schema does not say.

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

QStringList postgresCreateScript(const Schema &schema);

} // namespace core
