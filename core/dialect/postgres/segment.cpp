// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/postgres/segment.h"

#include "core/dialect/postgres/ddl.h"
#include "core/dialect/postgres/hazards.h"
#include "core/dialect/postgres/names.h"
#include "core/dialect/postgres/objects.h"
#include "core/dialect/postgres/remaining.h"
#include "core/dialect/postgres/renames.h"
#include "core/dialect/postgres/supported.h"
#include "core/dialect/postgres/tablesteps.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isConcurrent(const Index &index)
{
    return index.options.contains(option::postgresConcurrently);
}

Index withoutConcurrency(Index index)
{
    index.options.remove(option::postgresConcurrently);
    return index;
}

class SegmentPlanner
{
public:
    SegmentPlanner(const Schema &from, const Schema &to, const QList<ForeignObject> &foreignObjects)
        : m_from(withMadeNames(from))
        , m_wanted(withoutOldMadeNames(from, to))
        , m_to(withMadeNames(m_wanted))
        , m_froms(m_from)
        , m_tos(m_to)
        , m_foreignObjects(foreignObjects)
    {
        m_taken = allNames(m_from) + allNames(m_to);
        for (const ForeignObject &object : foreignObjects)
            m_taken.insert(object.name);
    }

    Result<PlanSegment> run()
    {
        const QString name = postgresTooLongName(m_to);
        if (!name.isEmpty())
            return failure(ErrorCode::NotSupported, name, u"the name is longer than 63 bytes"_s);
        m_changes = postgresChanges(m_from, m_to, m_taken);
        if (const auto supported = checkSupported(); !supported)
            return Failure(supported.error());
        const Result<PostgresObjects> objects = postgresObjects(m_changes, m_foreignObjects);
        if (!objects)
            return Failure(objects.error());
        m_segment.foreignObjects = objects->after;
        m_segment.hazards = postgresHazards(m_changes) + objects->hazards;
        addValues();
        append(objects->drops);
        dropForeignKeys();
        dropTables(); // their own foreign keys may rest on keys that go
        planRenames();
        dropIndexes();
        dropParts();
        append(namespaceSteps(m_from, m_to));
        append(m_renames);
        prepareEnums();
        changeTables();
        createTables();
        finishEnums();
        createIndexes();
        addForeignKeys();
        addComments();
        append(objects->restores);
        buildConcurrently();
        finish();
        return m_segment;
    }

private:
    // What stays as it is may be as it is.
    Result<void> checkSupported() const
    {
        for (const Table &table : m_to.tables) {
            if (m_froms.table(table.id))
                continue;
            if (const auto has = postgresHasTable(table, m_tos); !has)
                return has;
        }
        for (const PostgresTableChange &change : m_changes.tables) {
            const bool isRetyped = !change.retyped.isEmpty();
            for (const Constraint &constraint :
                 isRetyped ? constraints(change.to) : change.addedConstraints) {
                if (const auto has = postgresHasConstraint(constraint, change.to, m_tos); !has)
                    return has;
            }
            for (const Index &index : isRetyped ? change.to.indexes : change.addedIndexes) {
                if (const auto has = postgresHasIndex(index, change.to, m_tos); !has)
                    return has;
            }
        }
        return {};
    }

    void append(const QList<Statement> &statements) { m_segment.statements += statements; }
    void append(const Statement &statement) { m_segment.statements.append(statement); }

    void addValues()
    {
        for (const PostgresEnumChange &change : std::as_const(m_changes.enums)) {
            const Enum *old = m_froms.enumeration(change.before.id);
            append(addValueSteps(change, qualifiedName(*old)));
        }
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            for (const Index &index : change.droppedIndexes) {
                if (isConcurrent(index))
                    append(aloneStatement(dropIndex(change, index, u"CONCURRENTLY "_s)));
            }
        }
    }

    Statement dropIndex(const PostgresTableChange &change, const Index &index, const QString &how)
    {
        const QString name = qualifiedName(change.from.schemaName, index.name);
        return postgresStatement(u"DROP INDEX %1%2"_s.arg(how, name),
                                 {change.from.name},
                                 how.isEmpty() ? LockLevel::Exclusive : LockLevel::Share);
    }

    void dropForeignKeys()
    {
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            const QStringList clauses = dropClauses(change, DropPart::ForeignKeys);
            if (!clauses.isEmpty())
                append(postgresStatement(u"ALTER TABLE %1 %2"_s.arg(qualifiedName(change.from),
                                                                    clauses.join(u", "_s)),
                                         foreignKeyTables(change, m_froms)));
        }
    }

    // Enums that go, but whose columns are still of their type: out of the way of new names.
    void asideOldEnums()
    {
        for (Enum &enumeration : m_from.enums) {
            if (m_tos.enumeration(enumeration.id))
                continue;
            const auto isWanted = [&](const auto &element) {
                return element.name == enumeration.name
                       && element.schemaName == enumeration.schemaName;
            };
            QString name = qualifiedName(enumeration);
            if (std::any_of(m_to.enums.cbegin(), m_to.enums.cend(), isWanted)
                || std::any_of(m_to.tables.cbegin(), m_to.tables.cend(), isWanted)) {
                const QString aside = asideName(u"old"_s, m_taken);
                m_renames.prepend(postgresStatement(
                    u"ALTER TYPE %1 RENAME TO %2"_s.arg(name, quotedName(aside))));
                name = qualifiedName(enumeration.schemaName, aside);
            }
            m_oldEnums.append(name);
        }
    }

    void planRenames()
    {
        m_renames = postgresRenames(postgresRemaining(m_from, m_changes, m_tos), m_to, m_taken);
        asideOldEnums();
        m_merges = m_renames.isEmpty() && mayDropWhileAdding(m_changes);
    }

    void dropIndexes()
    {
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            for (const Index &index : change.droppedIndexes) {
                if (!isConcurrent(index))
                    append(dropIndex(change, index, {}));
            }
        }
    }

    // Without renames what goes can go in the statement that brings what comes.
    void dropParts()
    {
        if (m_merges)
            return;
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            const QStringList clauses = dropClauses(change, DropPart::Rest);
            if (clauses.isEmpty())
                continue;
            Statement statement
                = postgresStatement(u"ALTER TABLE %1 %2"_s.arg(qualifiedName(change.from),
                                                               clauses.join(u",\n    "_s)),
                                    {change.from.name});
            if (losesColumn(change))
                statement.dataEffect = DataEffect::Loses;
            append(statement);
        }
    }

    static bool losesColumn(const PostgresTableChange &change)
    {
        return std::any_of(change.dropped.cbegin(), change.dropped.cend(), [&](ColumnId id) {
            return !findColumn(change.from, id)->generated;
        });
    }

    void dropTables()
    {
        QStringList names;
        QStringList tables;
        for (auto table = m_from.tables.crbegin(); table != m_from.tables.crend(); ++table) {
            if (m_tos.table(table->id))
                continue;
            names.append(qualifiedName(*table));
            tables.append(table->name);
        }
        if (names.isEmpty())
            return;
        // In one statement they may point to each other.
        Statement statement = postgresStatement(u"DROP TABLE "_s + names.join(u", "_s), tables);
        statement.dataEffect = DataEffect::Loses;
        append(statement);
    }

    void prepareEnums()
    {
        for (const PostgresEnumChange &change : std::as_const(m_changes.enums)) {
            append(renameValueSteps(change, m_taken));
            append(beginSwapSteps(change));
        }
        for (const Enum &enumeration : std::as_const(m_to.enums)) {
            if (!m_froms.enumeration(enumeration.id))
                append(postgresStatement(postgresEnumSql(enumeration)));
        }
    }

    void changeTables()
    {
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            append(fillSteps(change));
            const QStringList first = m_merges ? dropClauses(change, DropPart::Rest)
                                               : QStringList();
            QList<Statement> steps = alterSteps(change, m_tos, first, m_taken);
            for (Statement &statement : steps) {
                if (m_merges && losesColumn(change) && statement.sql.startsWith("ALTER TABLE"_L1))
                    statement.dataEffect = DataEffect::Loses;
                else if (!change.retyped.isEmpty() && statement.rewrite == RewriteKind::TableCopy)
                    statement.dataEffect = DataEffect::Changes;
            }
            append(steps);
        }
    }

    QList<Table> newTables() const
    {
        QList<Table> tables;
        for (const Table &table : m_to.tables) {
            if (!m_froms.table(table.id))
                tables.append(table);
        }
        return tables;
    }

    void createTables()
    {
        for (const Table &table : newTables()) {
            for (const QString &sql : postgresTableScript(table, m_tos))
                append(postgresStatement(sql, {table.name}));
        }
    }

    void finishEnums()
    {
        for (const PostgresEnumChange &change : std::as_const(m_changes.enums)) {
            if (change.isSwap)
                append(endSwapStep(change));
        }
        for (const QString &name : std::as_const(m_oldEnums))
            append(postgresStatement(u"DROP TYPE "_s + name));
    }

    void createIndexes()
    {
        for (const Table &table : newTables()) {
            for (const Index &index : table.indexes)
                append(postgresStatement(postgresIndexSql(table, withoutConcurrency(index)),
                                         {table.name}));
        }
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            for (const Index &index : change.addedIndexes) {
                if (!isConcurrent(index))
                    append(postgresStatement(postgresIndexSql(change.to, index),
                                             {change.to.name},
                                             LockLevel::Write,
                                             RewriteKind::IndexBuild));
            }
        }
    }

    // Without IF NOT EXISTS: what stands under the name is not taken for it. The invalid rest of a run
    // of ours is the runner's to know.
    void buildConcurrently()
    {
        for (const PostgresTableChange &change : std::as_const(m_changes.tables)) {
            for (const Index &index : change.addedIndexes) {
                if (!isConcurrent(index))
                    continue;
                const QString name = qualifiedName(change.to.schemaName, index.name);
                append(aloneStatement(postgresStatement(postgresIndexSql(change.to, index),
                                                        {change.to.name},
                                                        LockLevel::Share,
                                                        RewriteKind::IndexBuild)));
                if (!index.comment.isEmpty())
                    append(postgresStatement(postgresComment(u"INDEX "_s + name, index.comment)));
            }
        }
    }

    void addForeignKeys()
    {
        for (const Table &table : newTables()) {
            for (const ForeignKey &key : table.foreignKeys) {
                QStringList tables{table.name};
                if (const Table *target = m_tos.table(key.target))
                    tables.append(target->name);
                tables.removeDuplicates();
                append(postgresStatement(u"ALTER TABLE %1 ADD %2"_s
                                             .arg(qualifiedName(table),
                                                  postgresConstraintPhrase(key, table, m_tos)),
                                         tables,
                                         LockLevel::Write));
            }
        }
        for (const PostgresTableChange &change : std::as_const(m_changes.tables))
            append(foreignKeySteps(change, m_tos));
    }

    void addComments()
    {
        for (const Enum &enumeration : std::as_const(m_to.enums)) {
            const Enum *old = m_froms.enumeration(enumeration.id);
            if ((old ? old->comment : QString()) != enumeration.comment)
                append(postgresStatement(
                    postgresComment(u"TYPE "_s + qualifiedName(enumeration), enumeration.comment)));
        }
        for (const Table &table : newTables()) {
            for (const QString &sql : postgresComments(table))
                append(postgresStatement(sql, {table.name}));
        }
        for (const PostgresTableChange &change : std::as_const(m_changes.tables))
            append(commentSteps(change));
    }

    // Columns keep their places; those that are added come last.
    void finish()
    {
        m_segment.schema = m_wanted;
        for (Table &table : m_segment.schema.tables) {
            const auto change = std::find_if(m_changes.tables.cbegin(),
                                             m_changes.tables.cend(),
                                             [&](const PostgresTableChange &candidate) {
                                                 return candidate.to.id == table.id;
                                             });
            if (change == m_changes.tables.cend())
                continue;
            QList<Column> columns;
            for (const Column &column : change->from.columns) {
                if (!change->dropped.contains(column.id))
                    columns.append(*findColumn(table, column.id));
            }
            for (ColumnId id : change->added)
                columns.append(*findColumn(table, id));
            table.columns = columns;
        }
    }

    Schema m_from; // named
    Schema m_wanted;
    Schema m_to; // named
    SchemaIndex m_froms, m_tos;
    const QList<ForeignObject> &m_foreignObjects;
    QSet<QString> m_taken;
    PostgresChanges m_changes;
    QList<Statement> m_renames;
    QStringList m_oldEnums; // qualified names of types to drop
    bool m_merges = false;
    PlanSegment m_segment;
};

} // namespace

Result<PlanSegment> planPostgresSegment(const Schema &from,
                                        const Schema &to,
                                        const QList<ForeignObject> &foreignObjects)
{
    return SegmentPlanner(from, to, foreignObjects).run();
}

} // namespace core
