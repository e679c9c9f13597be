// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Names of types inside PostgreSQL's expressions, found by their tokens.

#include <QString>

namespace core {

// Every mention of the type `name` in the namespace `from` (empty: unqualified, behind :: or AS) becomes
// one in the namespace `to`.
QString withTypeNamespace(const QString &sql,
                          const QString &name,
                          const QString &from,
                          const QString &to);

} // namespace core
