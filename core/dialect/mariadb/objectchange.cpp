// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/objectchange.h"

#include "core/dialect/mariadb/statements.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

// What the dropped tables and columns would be called if they were renamed: whoever has to follow
// uses them.
QList<MariaDbRename> lossesOf(const Schema &from, const Schema &to)
{
    QList<MariaDbRename> losses;
    const SchemaIndex index(to);
    for (const Table &table : from.tables) {
        const Table *kept = index.table(table.id);
        MariaDbRename loss{table.name, kept ? table.name : table.name + u" (dropped)"_s, {}};
        for (const Column &column : table.columns) {
            if (kept && !findColumn(*kept, column.id))
                loss.columns.append({column.name, column.name + u" (dropped)"_s});
        }
        if (!kept || !loss.columns.isEmpty())
            losses.append(loss);
    }
    return losses;
}

bool isTriggerOfDropped(const ForeignObject &object, const QList<MariaDbRename> &losses)
{
    return object.kind == ForeignKind::Trigger
           && std::any_of(losses.cbegin(), losses.cend(), [&](const MariaDbRename &loss) {
                  return loss.table == object.table && loss.table != loss.tableTo;
              });
}

} // namespace

Result<MariaDbObjectChange> mariaDbObjectChange(const QList<ForeignObject> &objects,
                                                const Schema &from,
                                                const Schema &to,
                                                const QList<MariaDbRename> &renames,
                                                const QSet<QString> &tablesWithNewRows)
{
    MariaDbObjectChange change;
    const QList<MariaDbRename> losses = lossesOf(from, to);
    for (const ForeignObject &object : objects) {
        if (isTriggerOfDropped(object, losses))
            continue; // goes with its table
        const bool isOff = object.kind == ForeignKind::Trigger
                           && tablesWithNewRows.contains(object.table);
        if (isOff && object.sql.isEmpty())
            return failure(ErrorCode::NotSupported,
                           object.name,
                           u"the trigger's text cannot be read"_s);
        const RewrittenObject loss = mariaDbRewritten(object, losses, from);
        const RewrittenObject result = mariaDbRewritten(object, renames, from);
        if (loss.isChanged || loss.isDoubtful || result.isDoubtful)
            change.hazards.append({HazardCode::BrokenView,
                                   HazardLevel::Destructive,
                                   object.table,
                                   object.name,
                                   object.sql,
                                   {},
                                   {}});
        const StatementNote restoring = object.kind == ForeignKind::View
                                            ? StatementNote::RestoreView
                                            : StatementNote::RestoreTrigger;
        if (isOff)
            change.before.append(
                mariaDbDdl(mariaDbDropSql(object), {object.table}, LockLevel::Exclusive));
        if (isOff || result.isChanged)
            change.after.append(mariaDbDdl(mariaDbReplacementSql(result.object),
                                           result.object.table.isEmpty()
                                               ? QStringList()
                                               : QStringList{result.object.table},
                                           LockLevel::Exclusive,
                                           restoring));
        change.objects.append(result.object);
    }
    return change;
}

} // namespace core
