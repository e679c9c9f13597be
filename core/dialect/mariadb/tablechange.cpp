// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dialect/mariadb/tablechange.h"

#include "core/dialect/mariadb/collations.h"
#include "core/dialect/mariadb/columnchange.h"
#include "core/dialect/mariadb/ddl.h"
#include "core/dialect/mariadb/dependents.h"
#include "core/dialect/mariadb/expressions.h"
#include "core/dialect/mariadb/keychange.h"
#include "core/dialect/mariadb/names.h"
#include "core/dialect/mariadb/physical.h"
#include "core/dialect/mariadb/rowchange.h"
#include "core/dialect/mariadb/types.h"
#include "core/schema/expression.h"
#include "core/schema/options.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

class TableChangePlanner
{
public:
    TableChangePlanner(const Table &before, const Table &after, const MariaDbChangeContext &context)
        : m_context(context)
    {
        m_change.before = before;
        m_change.after = after;
        m_change.physicalBefore = mariaDbPhysical(before, context.before);
        m_change.physicalAfter = mariaDbPhysical(after, context.after);
        m_isPlain = hasKnownAlgorithms(before, context.before)
                    && hasKnownAlgorithms(after, context.after);
    }

    MariaDbTableChange run()
    {
        listColumns();
        arrange();
        mariaDbCollectRelabels(m_change, m_context);
        const MariaDbKeyChange keys = mariaDbKeyChange(m_change, m_context);
        m_change.droppedKeys = keys.dropped;
        m_change.statements = mariaDbRowStatements(m_change,
                                                   m_context,
                                                   m_isPlain ? Algorithms::Known
                                                             : Algorithms::Unknown);
        changeOptions();
        dropChecks();
        m_clauses += keys.drops;
        changeColumns();
        m_clauses += keys.additions;
        addChecks();
        if (!m_clauses.isEmpty()) {
            m_change.statements.append(mariaDbAlter(m_change.after.name, m_clauses, m_isPlain));
            m_change.rewrite = rewriteOf(m_clauses, m_isPlain);
        }
        return m_change;
    }

private:
    void add(ClauseKind kind, const QString &sql) { m_clauses.append({kind, sql}); }

    void listColumns()
    {
        for (const Column &column : std::as_const(m_change.physicalAfter.columns)) {
            const Column *old = findColumn(m_change.physicalBefore, column.id);
            if (!old) {
                m_change.added.append(column.id);
                continue;
            }
            const MariaDbColumnPair pair{*old,
                                         m_change.physicalBefore,
                                         column,
                                         m_change.physicalAfter};
            const bool isMaterialized = mustReplace(*old, column) && !column.generated;
            if (isMaterialized) {
                m_change.materialized.append(column.id);
                m_change.modified.append(column.id);
            } else if (mustReplace(*old, column))
                m_change.replaced.append(column.id);
            else if (modification(pair))
                m_change.modified.append(column.id);
            if (isRetyped(pair))
                m_change.retyped.append(column.id);
        }
        for (const Column &column : std::as_const(m_change.before.columns)) {
            if (!findColumn(m_change.after, column.id))
                m_change.dropped.append(column.id);
        }
        m_change.recreated = mariaDbDependents(m_change.before, m_change.materialized);
        while (replaceAnother())
            ;
        redefineUsers();
    }

    bool replaceAnother()
    {
        for (const Column &column : std::as_const(m_change.after.columns)) {
            const Column *old = findColumn(m_change.before, column.id);
            const bool isComputed = old && old->generated && column.generated
                                    && !m_change.replaced.contains(column.id);
            if (!isComputed || !(usesGone(old->generated->sql) || usesLater(column)))
                continue;
            m_change.replaced.append(column.id);
            m_change.modified.removeOne(column.id);
            return true;
        }
        return false;
    }

    // What is dropped, or dropped and added.
    bool usesGone(const QString &sql) const
    {
        const QList<ColumnId> gone = m_change.dropped + m_change.replaced;
        return std::any_of(gone.cbegin(), gone.cend(), [&](ColumnId id) {
            return mentionsColumn(sql, findColumn(m_change.before, id)->name);
        });
    }

    // A computed column may use only those computed ones that the table has before it.
    bool usesLater(const Column &column) const
    {
        const QList<Column> &columns = m_change.after.columns;
        return std::any_of(columns.cbegin(), columns.cend(), [&](const Column &other) {
            return other.generated && positionOf(other.id) > positionOf(column.id)
                   && mentionsColumn(column.generated->sql, other.name);
        });
    }

    qsizetype positionOf(ColumnId id) const
    {
        const auto indexOf = [id](const QList<Column> &columns) {
            return std::find_if(columns.cbegin(),
                                columns.cend(),
                                [id](const Column &column) { return column.id == id; })
                   - columns.cbegin();
        };
        const bool isLast = m_change.replaced.contains(id) || m_change.added.contains(id);
        return isLast ? m_change.before.columns.size() + indexOf(m_change.after.columns)
                      : indexOf(m_change.before.columns);
    }

    // A default, or a check at a column, that names what goes away is written again.
    void redefineUsers()
    {
        for (const Column &column : std::as_const(m_change.after.columns)) {
            const Column *old = findColumn(m_change.before, column.id);
            const bool isKept = old && !m_change.replaced.contains(column.id)
                                && !m_change.modified.contains(column.id);
            if (isKept && (usesGone(old->defaultSql) || hasCheckOfGone(*old)))
                m_change.modified.append(column.id);
        }
    }

    bool hasCheckOfGone(const Column &column) const
    {
        const QList<Check> &checks = m_change.before.checks;
        return std::any_of(checks.cbegin(), checks.cend(), [&](const Check &check) {
            const Column *own = mariaDbCheckColumn(check, m_change.before);
            return own && own->id == column.id && usesGone(check.sql);
        });
    }

    // As the database has them then: what is new, or anew, is last.
    void arrange()
    {
        QList<Column> columns;
        QList<Column> last;
        for (const Column &column : std::as_const(m_change.before.columns)) {
            const Column *kept = findColumn(m_change.after, column.id);
            if (kept && isMovedByCopying(column.id))
                last.append(*kept);
            else if (kept && !m_change.replaced.contains(column.id))
                columns.append(*kept);
        }
        for (const Column &column : std::as_const(m_change.after.columns)) {
            if (m_change.replaced.contains(column.id) || m_change.added.contains(column.id))
                last.append(column);
        }
        m_change.after.columns = columns + last;
        m_change.physicalAfter = mariaDbPhysical(m_change.after, m_context.after);
    }

    bool isMovedByCopying(ColumnId id) const
    {
        return m_change.materialized.contains(id)
               || (m_change.recreated.contains(id) && !m_change.replaced.contains(id));
    }

    QString optionOf(const Table &table, const QString &key) const
    {
        return table.options.value(key);
    }

    void changeOptions()
    {
        const Table &before = m_change.physicalBefore;
        const Table &after = m_change.physicalAfter;
        const auto differs = [&](const QString &key) {
            return optionOf(before, key) != optionOf(after, key);
        };
        if (differs(option::mariaDbEngine))
            add(ClauseKind::TableStorage, u"ENGINE=%1"_s.arg(mariaDbEngine(m_change.after)));
        if (differs(option::mariaDbRowFormat)) {
            const QString format = optionOf(after, option::mariaDbRowFormat);
            add(ClauseKind::TableStorage,
                u"ROW_FORMAT=%1"_s.arg(format.isEmpty() ? u"DEFAULT"_s : format));
        }
        if (differs(option::mariaDbCreateOptions)
            && !optionOf(after, option::mariaDbCreateOptions).isEmpty())
            add(ClauseKind::TableStorage, optionOf(after, option::mariaDbCreateOptions));
        const QString collation = mariaDbTableCollation(after);
        if (collation != mariaDbTableCollation(before))
            add(ClauseKind::TableMetadata,
                u"DEFAULT CHARACTER SET %1 COLLATE %2"_s.arg(mariaDbCharsetOf(collation),
                                                             collation));
        if (before.comment != after.comment)
            add(ClauseKind::TableMetadata, u"COMMENT=%1"_s.arg(mariaDbString(after.comment)));
    }

    // Checks of the table, by name; a column's own go with its definition.
    static const Check *tableCheck(const Table &table, const QString &name)
    {
        for (const Check &check : table.checks) {
            if (!mariaDbCheckColumn(check, table)
                && check.name.compare(name, Qt::CaseInsensitive) == 0)
                return &check;
        }
        return nullptr;
    }

    bool isKept(const Check &check, const Table &table, const Table &other) const
    {
        const Check *same = tableCheck(other, check.name);
        return same && same->name == check.name
               && mariaDbCanonicalExpression(same->sql, other)
                      == mariaDbCanonicalExpression(check.sql, table);
    }

    bool usesNew(const Check &check) const
    {
        const QList<ColumnId> all = m_change.added + m_change.replaced;
        return std::any_of(all.cbegin(), all.cend(), [&](ColumnId id) {
            return usesColumn(Constraint(check), *findColumn(m_change.after, id));
        });
    }

    void dropChecks()
    {
        for (const Check &check : std::as_const(m_change.before.checks)) {
            if (!mariaDbCheckColumn(check, m_change.before)
                && (usesGone(check.sql) || !isKept(check, m_change.before, m_change.after)))
                add(ClauseKind::DropCheck, u"DROP CONSTRAINT "_s + mariaDbQuoted(check.name));
        }
    }

    void addChecks()
    {
        for (const Check &check : std::as_const(m_change.after.checks)) {
            if (!mariaDbCheckColumn(check, m_change.after)
                && (usesNew(check) || !isKept(check, m_change.after, m_change.before)))
                add(ClauseKind::AddCheck, u"ADD "_s + mariaDbCheckPhrase(check, m_change.after));
        }
    }

    ClauseKind additionOf(const Column &column) const
    {
        const Column *counting = mariaDbAutoIncrement(m_change.after, m_context.after);
        if (counting && counting->id == column.id)
            return ClauseKind::AddCountingColumn;
        const QString type = mariaDbTypeText(column.type, m_context.after);
        const QString value = mariaDbDefault(column, type, m_change.after);
        const bool isStored = column.generated && column.generated->kind == GeneratedKind::Stored;
        return isStored || value.startsWith(u'(') ? ClauseKind::AddComputedColumn
                                                  : ClauseKind::AddColumn;
    }

    void changeColumns()
    {
        const bool hasOtherCollation = mariaDbTableCollation(m_change.physicalBefore)
                                       != mariaDbTableCollation(m_change.physicalAfter);
        const Collations collations = hasOtherCollation ? Collations::Always : Collations::WhereOwn;
        const auto phrase = [&](const Column &column) {
            return mariaDbColumnPhrase(column, m_change.after, m_context.after, collations);
        };
        for (const ColumnId id : m_change.dropped + m_change.replaced)
            add(ClauseKind::DropColumn,
                u"DROP COLUMN "_s + mariaDbQuoted(findColumn(m_change.before, id)->name));
        for (const ColumnId id : std::as_const(m_change.modified)) {
            const MariaDbColumnPair pair{*findColumn(m_change.physicalBefore, id),
                                         m_change.physicalBefore,
                                         *findColumn(m_change.physicalAfter, id),
                                         m_change.physicalAfter};
            add(modification(pair).value_or(ClauseKind::ColumnType),
                u"MODIFY COLUMN "_s + phrase(*findColumn(m_change.after, id)));
        }
        for (const Column &column : std::as_const(m_change.after.columns)) {
            if (m_change.added.contains(column.id) || m_change.replaced.contains(column.id))
                add(additionOf(column), u"ADD COLUMN "_s + phrase(column));
        }
    }

    const MariaDbChangeContext &m_context;
    MariaDbTableChange m_change;
    QList<AlterClause> m_clauses;
    bool m_isPlain = true;
};

} // namespace

MariaDbTableChange mariaDbTableChange(const Table &before,
                                      const Table &after,
                                      const MariaDbChangeContext &context)
{
    return TableChangePlanner(before, after, context).run();
}

} // namespace core
