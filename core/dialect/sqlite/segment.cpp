// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/sqlite/segment.h"

#include "core/dialect/sqlite/ddl.h"
#include "core/dialect/sqlite/hazards.h"
#include "core/dialect/sqlite/names.h"
#include "core/dialect/sqlite/queries.h"
#include "core/dialect/sqlite/renames.h"
#include "core/dialect/sqlite/scratch.h"
#include "core/dialect/sqlite/statements.h"
#include "core/dialect/sqlite/tablesteps.h"
#include "core/schema/expression.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QStringList namesOf(const QList<ForeignObject> &objects)
{
    QStringList names;
    for (const ForeignObject &object : objects) {
        if (object.kind != ForeignKind::Trigger)
            names.append(object.name);
    }
    return names;
}

bool isTriggerOf(const ForeignObject &object, const QString &table)
{
    return object.kind == ForeignKind::Trigger && isSameName(object.table, table);
}

class SegmentPlanner
{
public:
    SegmentPlanner(const Schema &from, const Schema &to, const QList<ForeignObject> &foreignObjects)
        : m_from(from)
        , m_to(to)
        , m_toIndex(m_to)
        , m_foreignObjects(foreignObjects)
    {
        m_segment.schema = to;
    }

    Result<SqliteSegment> run()
    {
        if (!m_foreignObjects.isEmpty())
            m_scratch = std::make_unique<ScratchDatabase>(m_from, m_foreignObjects);
        Result<Renames> renames = planRenames(m_from, m_to, namesOf(m_foreignObjects));
        if (!renames)
            return Failure(renames.error());
        m_renamed = renames->schema;
        decide();
        dropIndexes();
        if (const auto done = rename(*renames); !done)
            return Failure(done.error());
        dropTables();
        createTables();
        changeTables();
        relabel();
        createIndexes();
        createTriggers();
        checkRows();
        finish();
        return m_segment;
    }

private:
    void append(const QList<Statement> &statements) { m_segment.statements += statements; }

    void decide()
    {
        const SchemaIndex renamedIndex(m_renamed);
        const TreatmentContext context{m_renamed, m_to, renamedIndex, m_toIndex, m_foreignObjects};
        for (Table &table : m_segment.schema.tables) {
            const Table *before = renamedIndex.table(table.id);
            if (!before)
                continue;
            m_changes.append(decideTreatment(*before, table, context));
            const TableChange &change = m_changes.last();
            if (change.treatment == Treatment::Rebuild)
                m_rebuilt.insert(table.id);
            table = change.after;
        }
        m_segment.hazards = sqliteHazards(m_from, m_to, m_changes);
    }

    void dropIndexes()
    {
        for (const TableChange &change : std::as_const(m_changes)) {
            if (change.treatment == Treatment::Rebuild)
                continue;
            for (const Index &index : droppedIndexes(change))
                append({ddlStatement(u"DROP INDEX %1"_s.arg(quotedName(index.name)),
                                     {change.before.name})});
        }
        tryOut(0);
    }

    // On the scratch database, what is planned so far.
    void tryOut(qsizetype first)
    {
        for (qsizetype i = first; m_scratch && i < m_segment.statements.size(); ++i) {
            const StatementKind kind = m_segment.statements.at(i).kind;
            if (kind == StatementKind::Check || kind == StatementKind::CheckNoNewRows)
                continue;
            const QString message = m_scratch->execute(m_segment.statements.at(i).sql);
            if (!message.isEmpty() && m_failure.isEmpty())
                m_failure = message;
        }
    }

    Result<void> rename(const Renames &renames)
    {
        const qsizetype first = m_segment.statements.size();
        append(renames.statements);
        m_segment.needsForeignKeysOff = !renames.statements.isEmpty();
        m_baseline = m_scratch ? m_scratch->brokenObjects(m_foreignObjects)
                               : QMap<QString, QString>();
        tryOut(first);
        if (!m_failure.isEmpty() && m_scratch->isComplete())
            return failure(ErrorCode::NotSupported,
                           renames.statements.isEmpty()
                               ? QString()
                               : renames.statements.first().tables.value(0),
                           m_failure);
        m_failure.clear();
        if (m_scratch)
            m_foreignObjects = m_scratch->foreignObjects(m_foreignObjects);
        m_tried = m_segment.statements.size();
        return {};
    }

    void dropTables()
    {
        for (auto table = m_renamed.tables.crbegin(); table != m_renamed.tables.crend(); ++table) {
            if (m_toIndex.table(table->id))
                continue;
            Statement statement = ddlStatement(u"DROP TABLE %1"_s.arg(quotedName(table->name)),
                                               {table->name});
            statement.dataEffect = DataEffect::Loses;
            append({statement});
            m_segment.needsForeignKeysOff = true;
            m_foreignObjects.removeIf(
                [&](const ForeignObject &object) { return isTriggerOf(object, table->name); });
        }
    }

    bool isNew(const Table &table) const { return findTable(m_renamed, table.id) == nullptr; }

    void createTables()
    {
        for (const Table &table : m_to.tables) {
            if (isNew(table))
                append({ddlStatement(createTableSql(table, m_toIndex), {table.name})});
        }
    }

    QSet<QString> takenNames() const
    {
        QSet<QString> taken;
        const auto take = [&taken](const Schema &schema) {
            for (const Table &table : schema.tables) {
                taken.insert(foldedName(table.name));
                for (const Index &index : table.indexes)
                    taken.insert(foldedName(index.name));
            }
        };
        take(m_renamed);
        take(m_to);
        for (const ForeignObject &object : m_foreignObjects)
            taken.insert(foldedName(object.name));
        return taken;
    }

    void changeTables()
    {
        for (const TableChange &change : std::as_const(m_changes)) {
            const bool needsName = change.treatment == Treatment::InPlace
                                   || change.treatment == Treatment::Rebuild;
            if (needsName && m_scratchName.isEmpty())
                m_scratchName = temporaryName(u"new"_s, takenNames());
            dropTriggers(change);
            switch (change.treatment) {
            case Treatment::None:
                break;
            case Treatment::Native:
                append(nativeSteps(change, m_toIndex));
                break;
            case Treatment::InPlace:
                append(inPlaceSteps(change, m_toIndex, m_scratchName));
                m_segment.needsForeignKeysOff = true;
                break;
            case Treatment::Rebuild:
                append(rebuildSteps(change, m_toIndex, m_scratchName));
                m_segment.needsForeignKeysOff = m_segment.copiesRows = true;
                break;
            }
        }
    }

    // A rebuild drops them with the table; a change of rows by us is none of theirs to see.
    void dropTriggers(const TableChange &change)
    {
        const bool changesRows = change.treatment == Treatment::InPlace
                                 || !change.relabels.isEmpty();
        if (!changesRows && change.treatment != Treatment::Rebuild)
            return;
        for (const ForeignObject &object : std::as_const(m_foreignObjects)) {
            if (!isTriggerOf(object, change.after.name))
                continue;
            m_triggers.append(object);
            if (changesRows && change.treatment != Treatment::Rebuild)
                append({ddlStatement(u"DROP TRIGGER %1"_s.arg(quotedName(object.name)),
                                     {change.after.name})});
        }
    }

    void relabel()
    {
        for (const TableChange &change : std::as_const(m_changes))
            append(relabelSteps(change));
    }

    void createIndexes()
    {
        const auto create = [this](const Table &table,
                                   const QList<Index> &indexes,
                                   StatementNote note) {
            for (const Index &index : indexes) {
                Statement statement = ddlStatement(createIndexSql(table, index), {table.name}, note);
                statement.rewrite = RewriteKind::IndexBuild;
                append({statement});
            }
        };
        for (const Table &table : m_to.tables) {
            if (isNew(table))
                create(table, table.indexes, StatementNote::None);
        }
        for (const TableChange &change : std::as_const(m_changes)) {
            const bool restores = change.treatment == Treatment::Rebuild;
            const QList<Index> indexes = createdIndexes(change);
            m_segment.copiesRows = m_segment.copiesRows || !indexes.isEmpty();
            create(change.after,
                   indexes,
                   restores ? StatementNote::RestoreIndex : StatementNote::None);
        }
    }

    void createTriggers()
    {
        for (const ForeignObject &trigger : std::as_const(m_triggers))
            append({ddlStatement(trigger.sql, {trigger.table}, StatementNote::RestoreTrigger)});
    }

    void checkRows()
    {
        for (const TableChange &change : std::as_const(m_changes)) {
            const Table &table = change.after;
            for (const Check &check : addedChecks(change))
                append({checkStatement(noneSql(rowsAgainstCheck(table, check)),
                                       {table.name},
                                       StatementNote::CheckRows,
                                       check.name.isEmpty() ? table.name : check.name)});
            for (auto it = change.removedLabels.cbegin(); it != change.removedLabels.cend(); ++it) {
                const Column &column = *findColumn(table, it.key());
                append({checkStatement(noneSql(rowsWithValues(table, column, it.value())),
                                       {table.name},
                                       StatementNote::CheckRows,
                                       table.name + u'.' + column.name)});
            }
            for (const ForeignKey &key : addedForeignKeys(change)) {
                const QString rows = rowsWithoutParent(table, key, m_toIndex);
                if (!rows.isEmpty())
                    append({checkStatement(noneSql(rows),
                                           {table.name},
                                           StatementNote::CheckForeignKeys,
                                           key.name.isEmpty() ? table.name : key.name)});
            }
            checkKeptForeignKeys(change);
        }
    }

    static bool hasKeyFor(const Table &target, const ForeignKey &key)
    {
        const auto isSameSet = [&key](const QList<ColumnId> &columns) {
            return columns.size() == key.targetColumns.size()
                   && std::is_permutation(columns.cbegin(),
                                          columns.cend(),
                                          key.targetColumns.cbegin());
        };
        if (target.primaryKey && isSameSet(target.primaryKey->columns))
            return true;
        return std::any_of(target.uniqueKeys.cbegin(),
                           target.uniqueKeys.cend(),
                           [&](const UniqueKey &unique) { return isSameSet(unique.columns); });
    }

    // Rows that were in order before must be so after. SQLite cannot check a key whose target has
    // no unique key, nor compare with a time when the table had another name.
    void checkKeptForeignKeys(const TableChange &change)
    {
        const Table &table = change.after;
        const Table *from = findTable(m_from, table.id);
        bool isConcerned = m_rebuilt.contains(table.id) && !change.keepsColumns;
        bool canCheck = from && from->name == table.name && !table.foreignKeys.isEmpty();
        for (const ForeignKey &key : table.foreignKeys) {
            const Table *target = m_toIndex.table(key.target);
            isConcerned = isConcerned || m_rebuilt.contains(key.target);
            const Table *oldTarget = findTable(m_from, key.target);
            if (!target || !hasKeyFor(*target, key) || !oldTarget || oldTarget->name != target->name
                || !hasKeyFor(*oldTarget, key))
                canCheck = false;
        }
        if (!canCheck || !isConcerned)
            return;
        Statement statement = checkStatement(u"SELECT \"table\", \"rowid\", \"parent\" FROM "
                                             "pragma_foreign_key_check(%1)"_s.arg(
                                                 quotedString(table.name)),
                                             {table.name},
                                             StatementNote::CheckForeignKeys,
                                             table.name);
        statement.kind = StatementKind::CheckNoNewRows;
        append({statement});
    }

    void finish()
    {
        if (!m_scratch) {
            m_segment.foreignObjects = m_foreignObjects;
            return;
        }
        tryOut(m_tried);
        const QMap<QString, QString> broken = m_scratch->brokenObjects(m_foreignObjects);
        bool isSound = m_failure.isEmpty();
        for (auto it = broken.cbegin(); it != broken.cend(); ++it) {
            isSound = false;
            if (m_baseline.contains(it.key()))
                continue;
            Hazard hazard{HazardCode::BrokenView,
                          HazardLevel::Destructive,
                          {},
                          it.key(),
                          it.value(),
                          {},
                          {}};
            for (const ForeignObject &object : std::as_const(m_foreignObjects)) {
                if (object.name == it.key())
                    hazard.table = object.table;
            }
            m_segment.hazards.append(hazard);
        }
        m_segment.foreignObjects = m_scratch->foreignObjects(m_foreignObjects);
        if (isSound && m_segment.needsForeignKeysOff)
            checkWholeSchema();
    }

    // A rename makes SQLite look at every view and trigger first; that of a table of our own leaves
    // their text alone, which that of another's column would not.
    void checkWholeSchema()
    {
        const QString name = quotedName(temporaryName(u"check"_s, takenNames()));
        QStringList sqls = {u"CREATE TABLE %1 (x)"_s.arg(name),
                            u"ALTER TABLE %1 RENAME COLUMN x TO y"_s.arg(name),
                            u"DROP TABLE %1"_s.arg(name)};
        bool isSound = true;
        for (const QString &sql : std::as_const(sqls))
            isSound = m_scratch->execute(sql).isEmpty() && isSound;
        for (const QString &sql : std::as_const(sqls)) {
            if (isSound)
                append({ddlStatement(sql, {}, StatementNote::CheckSchema)});
        }
    }

    const Schema &m_from;
    const Schema &m_to;
    SchemaIndex m_toIndex;
    QList<ForeignObject> m_foreignObjects;
    Schema m_renamed;
    QList<TableChange> m_changes;
    QSet<TableId> m_rebuilt;
    QList<ForeignObject> m_triggers;
    QString m_scratchName;
    std::unique_ptr<ScratchDatabase> m_scratch;
    QMap<QString, QString> m_baseline;
    QString m_failure;
    qsizetype m_tried = 0;
    SqliteSegment m_segment;
};

} // namespace

Result<SqliteSegment> planSqliteSegment(const Schema &from,
                                        const Schema &to,
                                        const QList<ForeignObject> &foreignObjects)
{
    return SegmentPlanner(from, to, foreignObjects).run();
}

} // namespace core
