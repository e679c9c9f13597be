// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/versionname.h"

#include "core/dialect/dialect.h"

namespace core {

QString versionTableText(const VersionTable &table, DialectKind dialect)
{
    const Dialect &words = dialectFor(dialect);
    const QString name = table.name == VersionTable().name ? table.name : words.quoted(table.name);
    return table.schemaName.isEmpty() ? name : words.quoted(table.schemaName) + u'.' + name;
}

QString displayName(const VersionTable &table)
{
    return table.schemaName.isEmpty() ? table.name : table.schemaName + u'.' + table.name;
}

} // namespace core
