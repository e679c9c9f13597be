// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/segment.h"

#include "core/dialect/madenames.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/foreignkeychange.h"
#include "core/dialect/mariadb/hazards.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/objectchange.h"
#include "core/dialect/mariadb/queries.h"
#include "core/dialect/mariadb/renames.h"
#include "core/dialect/mariadb/statements.h"
#include "core/dialect/mariadb/supported.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class SegmentPlanner
{
public:
    SegmentPlanner(const Schema &from, const Schema &to, const QList<ForeignObject> &foreignObjects)
        : m_from(mariaDbNamed(from))
        , m_wanted(withoutMadeNames(to))
        , m_to(mariaDbNamedLike(m_from, m_wanted))
        , m_fromIndex(m_from)
        , m_toIndex(m_to)
        , m_foreignObjects(foreignObjects)
    {}

    Result<PlanSegment> run()
    {
        Result<MariaDbRenames> renames = planMariaDbRenames(m_from, m_to, objectNames());
        if (!renames)
            return Failure(renames.error());
        m_renames = *std::move(renames);
        decide();
        if (const auto supported = checkSupported(); !supported)
            return Failure(supported.error());
        Result<MariaDbObjectChange> objects = mariaDbObjectChange(m_foreignObjects,
                                                                  m_from,
                                                                  m_to,
                                                                  m_renames.renames,
                                                                  tablesWithNewRows());
        if (!objects)
            return Failure(objects.error());
        m_segment.statements += objects->before;
        dropForeignKeys();
        dropTables(true);
        m_segment.statements += m_renames.statements;
        createTables();
        for (const MariaDbTableChange &change : std::as_const(m_changes))
            m_segment.statements += change.statements;
        addForeignKeys();
        dropTables(false);
        m_segment.statements += objects->after;
        m_segment.foreignObjects = objects->objects;
        m_segment.hazards = mariaDbHazards(m_from, m_to, m_changes) + objects->hazards;
        addCopies();
        addUnchanged();
        return m_segment;
    }

private:
    QSet<QString> objectNames() const
    {
        QSet<QString> names;
        for (const ForeignObject &object : m_foreignObjects)
            names.insert(object.name.toLower());
        return names;
    }

    void decide()
    {
        const SchemaIndex renamed(m_renames.schema);
        const auto changes = [&](const QSet<ConstraintId> &addedForeignKeys) {
            const MariaDbChangeContext context{renamed, m_toIndex, addedForeignKeys};
            QList<MariaDbTableChange> result;
            for (const Table &table : m_to.tables) {
                if (const Table *before = renamed.table(table.id))
                    result.append(mariaDbTableChange(*before, table, context));
            }
            return result;
        };
        m_changes = changes({});
        m_foreignKeys = mariaDbForeignKeyChange(m_renames.schema,
                                                m_to,
                                                m_changes,
                                                mariaDbUnsafeForeignKeys(m_from, m_to));
        m_changes = changes(m_foreignKeys.addedIds());
    }

    // What is not touched may be as it is.
    Result<void> checkSupported() const
    {
        QSet<TableId> concerned;
        for (const Table &table : m_to.tables) {
            if (!m_fromIndex.table(table.id) || m_foreignKeys.added.contains(table.id))
                concerned.insert(table.id);
        }
        for (const MariaDbTableChange &change : m_changes) {
            if (!change.statements.isEmpty())
                concerned.insert(change.after.id);
        }
        for (const Table &table : m_to.tables) {
            if (!concerned.contains(table.id))
                continue;
            if (const auto supported = supportedByMariaDb(table, m_toIndex); !supported)
                return supported;
        }
        return {};
    }

    QSet<QString> tablesWithNewRows() const
    {
        QSet<QString> names;
        for (const MariaDbTableChange &change : m_changes) {
            const bool changesRows = std::any_of(change.statements.cbegin(),
                                                 change.statements.cend(),
                                                 [](const Statement &statement) {
                                                     return statement.kind == StatementKind::Data;
                                                 });
            if (changesRows)
                names.insert(m_fromIndex.table(change.after.id)->name);
        }
        return names;
    }

    void dropForeignKeys()
    {
        for (const Table &table : std::as_const(m_from.tables)) {
            QList<AlterClause> clauses;
            for (const ForeignKey &key : table.foreignKeys) {
                if (m_foreignKeys.dropped.value(table.id).contains(key.id))
                    clauses.append({ClauseKind::DropForeignKey,
                                    u"DROP FOREIGN KEY "_s + mariaDbQuoted(key.name)});
            }
            if (!clauses.isEmpty())
                m_segment.statements.append(
                    mariaDbAlter(table.name, clauses, hasKnownAlgorithms(table, m_fromIndex)));
        }
    }

    bool isNameWanted(const QString &name) const
    {
        return std::any_of(m_to.tables.cbegin(), m_to.tables.cend(), [&name](const Table &table) {
            return table.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    }

    // As late as possible: what failed before has lost nothing.
    void dropTables(bool whoseNamesAreWanted)
    {
        for (auto table = m_from.tables.crbegin(); table != m_from.tables.crend(); ++table) {
            if (m_toIndex.table(table->id) || isNameWanted(table->name) != whoseNamesAreWanted)
                continue;
            Statement statement = mariaDbDdl(u"DROP TABLE "_s + mariaDbQuoted(table->name),
                                             {table->name},
                                             LockLevel::Exclusive);
            statement.dataEffect = DataEffect::Loses;
            m_segment.statements.append(statement);
        }
    }

    void createTables()
    {
        for (const Table &table : std::as_const(m_to.tables)) {
            if (!m_fromIndex.table(table.id))
                m_segment.statements.append(mariaDbDdl(mariaDbCreateTable(table, m_toIndex),
                                                       {table.name},
                                                       LockLevel::Exclusive));
        }
    }

    void addForeignKeys()
    {
        for (const Table &table : std::as_const(m_to.tables)) {
            QList<AlterClause> clauses;
            QStringList tables{table.name};
            for (const ForeignKey &key : m_foreignKeys.added.value(table.id)) {
                clauses.append({ClauseKind::AddForeignKey,
                                u"ADD "_s + mariaDbForeignKeyPhrase(key, table, m_toIndex)});
                tables.append(mariaDbTargetTable(key, m_toIndex));
            }
            if (clauses.isEmpty())
                continue;
            Statement statement = mariaDbAlter(table.name,
                                               clauses,
                                               hasKnownAlgorithms(table, m_toIndex));
            tables.removeDuplicates();
            statement.tables = tables;
            m_segment.statements.append(statement);
        }
    }

    // A foreign key is held against the rows by copying them.
    void addCopies()
    {
        for (const MariaDbTableChange &change : std::as_const(m_changes)) {
            const Table &table = *m_fromIndex.table(change.after.id);
            if (m_foreignKeys.added.contains(table.id) && change.rewrite != RewriteKind::TableCopy)
                m_segment.hazards.append({HazardCode::TableCopy,
                                          HazardLevel::Notice,
                                          table.name,
                                          {},
                                          {},
                                          mariaDbCountSql(mariaDbAllRows(table)),
                                          {}});
        }
    }

    void addUnchanged()
    {
        QHash<TableId, Table> tables;
        for (const MariaDbTableChange &change : std::as_const(m_changes))
            tables.insert(change.after.id, change.after);
        m_segment.schema = m_to;
        for (Table &table : m_segment.schema.tables)
            table = tables.value(table.id, table);
        m_segment.schema = mariaDbWithMadeNames(m_segment.schema, m_wanted);
    }

    const Schema m_from;
    const Schema m_wanted; // without the names that follow from it
    const Schema m_to;
    const SchemaIndex m_fromIndex, m_toIndex;
    const QList<ForeignObject> m_foreignObjects;
    MariaDbRenames m_renames;
    QList<MariaDbTableChange> m_changes;
    MariaDbForeignKeyChange m_foreignKeys;
    PlanSegment m_segment;
};

} // namespace

Result<PlanSegment> planMariaDbSegment(const Schema &from,
                                       const Schema &to,
                                       const QList<ForeignObject> &foreignObjects)
{
    return SegmentPlanner(from, to, foreignObjects).run();
}

} // namespace core
