// SPDX-License-Identifier: GPL-3.0-or-later

// Laws 4 and 5 of the design on a real PostgreSQL server with rows in every table: what is applied is
// what was wanted, every row survives, and up, down, up ends where up did.

#include "core/dialect/postgres/names.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "tests/core/dialect/postgresfixture.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"
#include "tests/support/survivors.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace core;

namespace {

// Says what went wrong beside the counterexample, and ends the case.
void require(const QString &failure, const DialectPlan &plan = {})
{
    if (!failure.isEmpty())
        RC_FAIL((failure + u"\n\nplan:\n"_s + planText(plan)).toStdString());
}

DialectPlan planned(const Schema &from, const QList<Operation> &operations)
{
    const Result<DialectPlan> plan = postgres().plan(from, operations, {});
    if (!plan)
        require(u"no plan: %1: %2"_s.arg(plan.error().subject, plan.error().detail));
    return *plan;
}

void fill(support::TemporaryDatabase &database, const Schema &schema)
{
    database.clear();
    require(database.run(postgres().createScript(schema)));
    require(database.run(support::rowsFor(schema, 4, 1, DialectKind::PostgreSql)));
}

// The columns whose values no change of theirs may touch, not even for a while.
QSet<ColumnId> untouchedColumns(const Schema &before, const Schema &after)
{
    const Schema there = postgres().physical(after);
    QSet<ColumnId> columns;
    for (const Table &table : postgres().physical(before).tables) {
        const Table *other = findTable(there, table.id);
        for (const Column &column : other ? table.columns : QList<Column>()) {
            const Column *same = findColumn(*other, column.id);
            const bool isComputed = column.generated || (same && same->generated);
            if (same && !isComputed && column.type.kind != TypeKind::Enum
                && same->type == column.type && same->nullable == column.nullable)
                columns.insert(column.id);
        }
    }
    return columns;
}

// Without what a column gets at the moment it comes.
QSet<ColumnId> repeatedColumns(const Schema &before, const Schema &after)
{
    QSet<ColumnId> columns = support::repeatedColumns(before, after);
    for (const Table &table : after.tables) {
        const Table *old = findTable(before, table.id);
        for (const Column &column : table.columns) {
            const QString value = column.defaultSql.toLower();
            const bool isOfItsMoment = value.contains("now("_L1) || value.contains("current_"_L1)
                                       || value.contains("random"_L1);
            if (isOfItsMoment && !(old && findColumn(*old, column.id)))
                columns.remove(column.id);
        }
    }
    return columns;
}

// Every row of every table that both versions have, in the values of these columns. `names` says what
// they are called.
QStringList rowsOf(support::TemporaryDatabase &database,
                   const Schema &names,
                   const Schema &other,
                   const QSet<ColumnId> &columns)
{
    QMap<QString, QString> lines;
    for (const Table &table : names.tables) {
        if (!findTable(other, table.id))
            continue;
        QMap<QString, QString> values;
        for (const Column &column : table.columns) {
            // 2.5 is 2.50 once it was in a type with a scale.
            const bool hasScale = column.type.kind == TypeKind::Numeric
                                  && column.type.dimensions == 0;
            const QString name = quotedName(column.name);
            if (columns.contains(column.id))
                values.insert(column.id.toString(),
                              hasScale ? "trim_scale("_L1 + name + u')' : name);
        }
        const QString list = values.isEmpty() ? u"1"_s : values.values().join(u", "_s);
        QStringList rows = database.rows("SELECT ROW("_L1 + list + ")::text FROM "_L1
                                         + qualifiedName(table));
        rows.sort();
        lines.insert(table.id.toString(), rows.join(u" / "_s));
    }
    return lines.values();
}

bool losesData(const DialectPlan &plan)
{
    return std::any_of(plan.hazards.cbegin(), plan.hazards.cend(), [](const Hazard &hazard) {
        return hazard.level == HazardLevel::Destructive;
    });
}

// What cannot be created cannot be reached either: such a schema says nothing.
void discardImpossible(support::TemporaryDatabase &database,
                       const Schema &schema,
                       const QString &failure)
{
    if (failure.isEmpty())
        return;
    database.clear();
    const QString cause = database.run(postgres().createScript(schema));
    if (!cause.isEmpty())
        RC_DISCARD(cause.toStdString());
}

void requireSame(const QStringList &before, const QStringList &after, const DialectPlan &plan)
{
    for (qsizetype i = 0; i < before.size(); ++i)
        require(before.at(i) == after.value(i)
                    ? QString()
                    : u"rows before: %1\nrows after: %2"_s.arg(before.at(i), after.value(i)),
                plan);
}

} // namespace

class TestPostgresLaws : public QObject
{
    Q_OBJECT

private slots:
    void what_is_created_is_read_back();
    void what_is_applied_is_what_was_wanted();
    void up_then_down_then_up_ends_where_up_did();

private:
    support::TemporaryDatabase m_database{DialectKind::PostgreSql};
};

void TestPostgresLaws::what_is_created_is_read_back()
{
    CHECK_PROPERTY(100, [this] {
        const Schema schema = *support::schemas(support::postgresSchemas());
        const Schema physical = postgres().physical(schema);
        RC_ASSERT(postgres().physical(physical) == physical);
        m_database.clear();
        require(m_database.run(postgres().createScript(schema)));
        require(difference(m_database, schema));
    });
}

void TestPostgresLaws::what_is_applied_is_what_was_wanted()
{
    CHECK_PROPERTY(150, [this] {
        const auto [before, after] = *support::schemaPairs(support::postgresChanges());
        fill(m_database, before);
        const QSet<ColumnId> untouched = untouchedColumns(before, after);
        const QStringList rows = rowsOf(m_database, before, after, untouched);
        const DialectPlan plan = planned(before, diff(before, after));
        const QString failure = run(m_database, plan);
        discardImpossible(m_database, after, failure);
        require(failure, plan);
        require(difference(m_database, after), plan);
        requireSame(rows, rowsOf(m_database, after, before, untouched), plan);
    });
}

void TestPostgresLaws::up_then_down_then_up_ends_where_up_did()
{
    CHECK_PROPERTY(100, [this] {
        const auto [before, after] = *support::schemaPairs(support::postgresChanges());
        const QList<Operation> operations = diff(before, after);
        fill(m_database, before);
        const QSet<ColumnId> surviving = support::survivingColumns(before, after);
        const QStringList rowsBefore = rowsOf(m_database, before, after, surviving);
        const DialectPlan up = planned(before, operations);
        const QString stopped = run(m_database, up);
        discardImpossible(m_database, after, stopped);
        require(stopped, up);
        const QSet<ColumnId> repeated = repeatedColumns(before, after);
        const QStringList rowsAfter = rowsOf(m_database, after, before, repeated);

        const DialectPlan down = planned(up.schemaAfter, inverse(operations));
        const QString failure = run(m_database, down);
        if (!failure.isEmpty() && losesData(up))
            RC_DISCARD("what was dropped comes back empty, where the earlier version needs it");
        require(failure, down);
        require(difference(m_database, before), down);
        requireSame(rowsBefore, rowsOf(m_database, before, after, surviving), down);
        const DialectPlan again = planned(down.schemaAfter, operations);
        require(run(m_database, again), again);
        require(difference(m_database, after), again);
        requireSame(rowsAfter, rowsOf(m_database, after, before, repeated), again);
    });
}

QTEST_GUILESS_MAIN(TestPostgresLaws)
#include "tst_postgreslaws.moc"
