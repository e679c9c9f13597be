// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// PostgreSQL's exclusion constraint in its parts: EXCLUDE USING gist (room WITH =, during WITH &&)
// WHERE (…) DEFERRABLE INITIALLY DEFERRED, as a table's options keep it. Pure.

#include "core/schema/schema.h"

namespace core {

struct Exclusion
{
    QString method;
    QList<std::pair<QString, QString>> elements; // SQL text, operator
    QString predicateSql;
    Deferrable deferrable = Deferrable::No;

    bool operator==(const Exclusion &) const = default;
};

// Nothing where it says more than that.
std::optional<Exclusion> exclusionOf(const QString &definition);
QString definitionOf(const Exclusion &exclusion);

} // namespace core
