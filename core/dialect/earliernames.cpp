// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/earliernames.h"

#include "core/schema/expression.h"

using namespace Qt::StringLiterals;

namespace core {

std::optional<Check> inNamesOf(const Table &from, const Table &to, Check check)
{
    QList<std::pair<QString, QString>> renames;
    for (const Column &column : to.columns) {
        const Column *old = findColumn(from, column.id);
        if (!old && mentionsColumn(check.sql, column.name))
            return {};
        if (old && old->name != column.name && mentionsColumn(check.sql, column.name)) {
            // In two steps, since names may be exchanged.
            const QString aside = u"schemawright_%1"_s.arg(renames.size());
            check.sql = renameColumnIn(check.sql, column.name, aside, to.name);
            renames.append({aside, old->name});
        }
    }
    for (const auto &[aside, name] : renames)
        check.sql = renameColumnIn(check.sql, aside, name, to.name);
    return check;
}

} // namespace core
