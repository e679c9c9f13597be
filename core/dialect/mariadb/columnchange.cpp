// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/columnchange.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString collationOf(const Column &column, const Table &table)
{
    return mariaDbCollation(column, column.type.nativeText, table);
}

QStringList checksOf(const Column &column, const Table &table)
{
    QStringList texts;
    for (const Check &check : table.checks) {
        const Column *own = mariaDbCheckColumn(check, table);
        if (own && own->id == column.id)
            texts.append(check.sql);
    }
    texts.sort();
    return texts;
}

bool isInKey(const Column &column, const Table &table)
{
    const auto uses = [&column](const auto &key) { return key.columns.contains(column.id); };
    return (table.primaryKey && uses(*table.primaryKey))
           || std::any_of(table.uniqueKeys.cbegin(), table.uniqueKeys.cend(), uses)
           || std::any_of(table.foreignKeys.cbegin(), table.foreignKeys.cend(), uses)
           || std::any_of(table.indexes.cbegin(), table.indexes.cend(), [&](const Index &index) {
                  return usesColumn(index, column);
              });
}

// A longer varchar whose length is still counted in as many bytes.
bool isRoomierVarchar(const QString &before, const QString &after, int bytes)
{
    if (!before.startsWith("varchar("_L1) || !after.startsWith("varchar("_L1))
        return false;
    const int from = mariaDbTypeLength(before) * bytes;
    const int to = mariaDbTypeLength(after) * bytes;
    return to >= from && !(from > 127 && from <= 255 && to > 255);
}

// Values at the end, as long as they are counted in as many bytes.
bool isLongerEnum(const QString &before, const QString &after)
{
    const auto count = [](const QString &type) { return type.count(u"','"_s) + 1; };
    return before.startsWith("enum("_L1) && after.startsWith(before.chopped(1) + u',')
           && (count(before) > 255) == (count(after) > 255);
}

bool isInstantType(const MariaDbColumnPair &pair)
{
    const QString before = pair.before.type.nativeText;
    const QString after = pair.after.type.nativeText;
    const QString from = collationOf(pair.before, pair.tableBefore);
    const QString to = collationOf(pair.after, pair.tableAfter);
    const bool isFree = !isInKey(pair.before, pair.tableBefore)
                        && !isInKey(pair.after, pair.tableAfter);
    const bool hasLabels = before.startsWith("enum("_L1) || before.startsWith("set("_L1);
    if (from != to)
        return before == after && isFree && !hasLabels
               && mariaDbCharsetOf(from) == mariaDbCharsetOf(to);
    return before == after
           || (isFree && isRoomierVarchar(before, after, mariaDbBytesPerCharacter(from)))
           || isLongerEnum(before, after);
}

} // namespace

bool mustReplace(const Column &before, const Column &after)
{
    const auto isVirtual = [](const Column &column) {
        return column.generated && column.generated->kind == GeneratedKind::Virtual;
    };
    return isVirtual(before) != isVirtual(after);
}

bool isRetyped(const MariaDbColumnPair &pair)
{
    return pair.before.type != pair.after.type
           || collationOf(pair.before, pair.tableBefore)
                  != collationOf(pair.after, pair.tableAfter);
}

std::optional<ClauseKind> modification(const MariaDbColumnPair &pair)
{
    const Column &before = pair.before;
    const Column &after = pair.after;
    const bool hasOtherChecks = checksOf(before, pair.tableBefore)
                                != checksOf(after, pair.tableAfter);
    if ((isRetyped(pair) && !isInstantType(pair)) || before.generated != after.generated
        || before.identity != after.identity || hasOtherChecks)
        return ClauseKind::ColumnType;
    if (before.nullable != after.nullable)
        return ClauseKind::ColumnNullability;
    if (isRetyped(pair) || before.defaultSql != after.defaultSql || before.comment != after.comment
        || before.options != after.options)
        return ClauseKind::ColumnMetadata;
    return {};
}

} // namespace core
