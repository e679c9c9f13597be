// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The phrases of MariaDB 10.11's DDL, made from schema values: every name quoted, nothing that the
// schema does not say.

#include "core/schema/schema.h"

#include <QStringList>

namespace core {

QString mariaDbQuoted(const QString &name); // `x` with doubled backticks
QString mariaDbString(const QString &text); // 'x' with doubled quotes and backslashes
QStringList mariaDbCreateScript(const Schema &schema);

} // namespace core
