// SPDX-License-Identifier: GPL-3.0-or-later

// Laws 4 and 5 of the design on a real PostgreSQL server with rows in every table: what is applied is
// what was wanted, every row survives, and up, down, up ends where up did.

#include "core/dialect/postgres/names.h"
#include "core/migration/diff.h"
#include "core/schema/expression.h"
#include "tests/core/dialect/postgresfixture.h"
#include "tests/support/generators.h"
#include "tests/support/printing.h"

#include <QTest>

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

// The values of the columns whose values no change of theirs may touch, table by table; `names` says
// what they are called, `kept` which schema is at the other end.
QStringList keptValues(support::TemporaryDatabase &database, const Schema &names, const Schema &kept)
{
    const Schema here = postgres().physical(names);
    const Schema there = postgres().physical(kept);
    QMap<QString, QString> lines;
    for (const Table &table : here.tables) {
        const Table *other = findTable(there, table.id);
        if (!other)
            continue;
        QMap<QString, QString> columns;
        for (const Column &column : table.columns) {
            const Column *same = findColumn(*other, column.id);
            const bool isComputed = column.generated || (same && same->generated);
            if (same && !isComputed && column.type.kind != TypeKind::Enum
                && same->type == column.type && same->nullable == column.nullable)
                columns.insert(column.id.toString(), quotedName(column.name));
        }
        const QString list = columns.isEmpty() ? u"1"_s : columns.values().join(u", "_s);
        QStringList rows = database.rows(
            u"SELECT ROW(%1)::text FROM %2"_s.arg(list, qualifiedName(table)));
        rows.sort();
        lines.insert(table.id.toString(), rows.join(u" / "_s));
    }
    return lines.values();
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
        const QStringList rows = keptValues(m_database, before, after);
        const DialectPlan plan = planned(before, diff(before, after));
        const QString failure = run(m_database, plan);
        discardImpossible(m_database, after, failure);
        require(failure, plan);
        require(difference(m_database, after), plan);
        requireSame(rows, keptValues(m_database, after, before), plan);
    });
}

void TestPostgresLaws::up_then_down_then_up_ends_where_up_did()
{
    CHECK_PROPERTY(100, [this] {
        const auto [before, after] = *support::schemaPairs(support::postgresChanges());
        const QList<Operation> operations = diff(before, after);
        fill(m_database, before);
        const DialectPlan up = planned(before, operations);
        const QString stopped = run(m_database, up);
        discardImpossible(m_database, after, stopped);
        require(stopped, up);

        // What was dropped comes back empty: where that is required, the rows are in the way.
        const DialectPlan down = planned(up.schemaAfter, inverse(operations));
        const QString failure = run(m_database, down);
        if (!failure.isEmpty())
            RC_DISCARD(failure.toStdString());
        require(difference(m_database, before), down);
        const DialectPlan again = planned(down.schemaAfter, operations);
        require(run(m_database, again), again);
        require(difference(m_database, after), again);
    });
}

QTEST_GUILESS_MAIN(TestPostgresLaws)
#include "tst_postgreslaws.moc"
